/// What the chart of a diagnosis is called, from `diagnosis.csv` alone.
struct DiagnosisTitle {
  let tables: ResultTables
  let trials: Int
  /// Where the scenario's constraint sits, and whose step that is.
  let step: String
  let team: String
  let currency: String

  private var rows: [ResultTables.Row] { tables["diagnosis.csv"].filter { $0["part"] == "what-if" } }

  private var earns: Bool { rows.first { $0["statistic"] == "worth" }?["unit"] != "items / week" }

  private func told(_ name: String, _ statistic: String) -> Told? {
    rows.first { $0["name"] == name && $0["statistic"] == statistic }?.told
  }

  private func value(_ amount: Double) -> String {
    earns ? Wording(currency: currency).money(amount) : Wording.plain(amount) + "\u{A0}items"
  }

  private func signed(_ amount: Double) -> String {
    earns ? Wording(currency: currency).signed(amount) : Wording.plain(amount, signed: true) + "\u{A0}items"
  }

  private func aWeek(_ amount: Double) -> String {
    earns ? "\(value(amount)) more margin a week" : "\(Wording.plain(amount)) more items a week"
  }

  private func busy(_ team: String) -> String? {
    told("10 % more of \(team)", "utilisation")?.value.map {
      Wording(currency: currency).points(100 * $0) + " busy"
    }
  }

  private static let more = "10 % more of "

  var title: String { Wording.fitting(asWritten: [full, brief]) }

  /// What holds the organisation back most: of more capacity, more demand and what can be lifted.
  private var leader: (name: String, worth: Told)? {
    rows.filter { $0["statistic"] == "worth" }.map { (name: $0["name"], worth: $0.told) }
      .filter { $0.name.hasSuffix(" lifted") || $0.name.hasPrefix("10 % more ") }
      .reduce(nil) { best, next in (next.worth.value ?? 0) > (best?.worth.value ?? -.infinity) ? next : best }
  }

  private var full: String {
    guard let (name, worth) = leader, let mean = worth.value else {
      return trials > 1
        ? "There is nothing to try: no team does any work" : Self.oneTrial
    }
    if trials == 1 { return Self.oneTrial }
    let wording = Wording(currency: currency)
    guard let (lower, upper) = worth.interval, lower > 0 else {
      let ends = worth.interval.map { wording.range($0.lower, $0.upper, signed) } ?? ""
      return
        "Nothing that was tried is shown to hold the organisation back: the best, \(unbroken(name)), comes out at "
        + "\(signed(mean)) a week (\(ends))"
    }
    let worthy = "would be worth \(aWeek(mean)) (95\u{A0}% interval \(wording.range(lower, upper, value)))"
    if name.hasSuffix(" lifted") {
      let people = " (\(team)\(busy(team).map { ", \($0)" } ?? ""))"
      return
        "The constraint is \(name.dropLast(7)) at \(step)\(people): lifted at once and for free it \(worthy)"
    }
    if name.hasPrefix(Self.more) {
      let team = String(name.dropFirst(Self.more.count))
      return
        "The constraint is \(team)\(busy(team).map { " (\($0))" } ?? ""): 10\u{A0}% more of their capacity for the "
        + "same pay \(worthy)"
    }
    return "The constraint is demand: 10\u{A0}% more of it \(worthy)"
  }

  private static let oneTrial =
    "One trial tells nothing of chance, so it tells no constraint: run more trials"

  private func unbroken(_ name: String) -> String { name.replacing("10 %", with: "10\u{A0}%") }

  private var brief: String {
    guard let (name, worth) = leader, let mean = worth.value, let (lower, upper) = worth.interval, lower > 0
    else {
      return "Nothing is shown to hold the organisation back"
    }
    let range = value(lower) == value(upper) ? "" : " (\(value(lower)) to \(value(upper)))"
    let worthy = "is worth \(aWeek(mean))\(range)"
    if name.hasSuffix(" lifted") { return "The constraint is \(name.dropLast(7)): lifted, it \(worthy)" }
    let what = name.hasPrefix(Self.more) ? String(name.dropFirst(Self.more.count)) : "demand"
    return "The constraint is \(what): 10\u{A0}% more \(worthy)"
  }
}
