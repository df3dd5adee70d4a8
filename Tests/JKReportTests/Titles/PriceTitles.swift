/// What the charts of contracts are called, from `price.csv` alone.
struct PriceTitles {
  let tables: ResultTables
  /// What was asked for, in no table: trials, and weeks of the study.
  let trials: Int
  let weeks: Int

  private var rows: [ResultTables.Row] { tables["price.csv"] }
  private var names: [String] { rows.map { $0["contract"] }.distinct }
  private var wording: Wording {
    Wording(currency: rows.first { $0["statistic"] == "total-mean" }?["unit"] ?? "")
  }

  /// Of the whole study.
  private func told(_ name: String, _ statistic: String) -> Told? {
    rows.first { $0["contract"] == name && $0["month"].isEmpty && $0["statistic"] == statistic }?.told
  }

  private func value(_ name: String, _ statistic: String) -> Double { told(name, statistic)?.value ?? .nan }

  /// The cheapest first.
  private var ranking: [String] { sorted("total-mean") }

  private func sorted(_ statistic: String) -> [String] {
    let (names, values) = (names, names.map { value($0, statistic) })
    return names.indices.sorted { (values[$0], $0) < (values[$1], $1) }.map { names[$0] }
  }

  /// Nil for a chart that nobody has taught this.
  func title(ofChart chart: String) -> String? {
    switch chart {
    case "contracts": return sideBySide
    case "cost": return answer
    case "cost-by-use": return byUse ?? answer
    case "vendor-cash": return vendorCash
    default: break
    }
    if let name = names.first(where: { chart == "bills-\($0)" }) {
      let bill = ToldBill(
        name: name, rows: rows.filter { $0["contract"] == name },
        dearest: told(name, "worst-month-mean") ?? Told(nil, nil, nil))
      return Wording.fitting(asWritten: bill.wordings(wording))
    }
    return names.first { chart == "commitment-\($0)" }.map(size)
  }

  private func interval(_ told: Told?) -> String {
    told?.interval.map { wording.range($0.lower, $0.upper, wording.money) } ?? ""
  }

  private func inBrackets(_ told: Told?) -> String {
    told?.interval == nil ? "" : " (95\u{A0}% interval \(interval(told)))"
  }

  private var answer: String {
    let (best, money) = (ranking[0], wording.money)
    let total = told(best, "total-mean")
    let cost = "\(money(value(best, "total-mean"))) over \(wording.weeks(weeks))"
    guard ranking.count > 1, let more = told(ranking[1], "more-than-cheapest"), let amount = more.value else {
      return "\(best) costs \(cost)\(inBrackets(total))"
    }
    let next = ranking[1]
    if trials == 1 {
      return
        "In the one trial \(best) costs least, \(cost), \(money(amount)) less than \(next); that may be chance"
    }
    let dearer = Counted(Int((value(next, "dearer-than-cheapest") * Double(trials)).rounded()), of: trials)
    if amount == 0, more.lower == 0, more.upper == 0, dearer.successes == 0 {
      return "\(best) costs least, \(cost)\(inBrackets(total)), and so does \(next)"
    }
    guard (more.lower ?? 0) > 0 else {
      return
        "\(best) comes out cheapest with \(cost)\(inBrackets(total)), but cannot be told apart from \(next) with "
        + "\(wording.count(trials, "trial")): the difference is \(interval(more))"
    }
    let share =
      dearer.successes == trials
      ? "every one of \(wording.count(trials, "trial"))"
      : "\(wording.chance(dearer)) of trials (\(wording.chances(dearer)))"
    return
      "\(best) costs least: \(cost)\(inBrackets(total)), \(money(amount)) less than \(next) (\(interval(more))), "
      + "and less in \(share)"
  }

  private var sideBySide: String {
    guard trials > 1, ranking.count > 1, (told(ranking[1], "more-than-cheapest")?.lower ?? 0) > 0 else {
      return answer
    }
    let (best, bad) = (ranking[0], sorted("total-p95")[0])
    let high = { (name: String) in wording.money(value(name, "total-p95")) }
    let least = told(bad, "total-p95")?.upper
    let isBelowAll = names.filter { $0 != bad }.allSatisfy { name in
      least.flatMap { least in told(name, "total-p95")?.lower.map { least < $0 } } ?? false
    }
    let doubt = isBelowAll ? "" : ", which may be chance"
    let opening = "\(best) costs least on average, \(wording.money(value(best, "total-mean")))"
    return best == bad
      ? "\(opening), and in a bad future too\(doubt): \(high(best)) by P95"
      : "\(opening), but in a bad future \(bad) does\(doubt): \(high(bad)) by P95, against \(high(best))"
  }

  private func classes(_ name: String, _ statistic: String) -> [Double] {
    rows.filter { $0["contract"] == name && $0["statistic"].hasPrefix("\(statistic)-in-class-") }
      .compactMap { $0.number("value") }
  }

  /// Nil where there is no choice.
  private var byUse: String? {
    let uses = classes(names[0], "uses")
    guard names.count > 1, let least = uses.first, let most = uses.last, least < most else { return nil }
    let costs = names.map { classes($0, "cost") }
    let best = uses.indices.map { part in
      names.indices.reduce(0) { costs[$1][part] < costs[$0][part] ? $1 : $0 }
    }
    let starts = best.indices.filter { $0 == 0 || best[$0] != best[$0 - 1] }
    if starts.count > 5 { return "How much is used does not tell which contract costs least" }
    let ends = starts.dropFirst().map { $0 - 1 } + [best.count - 1]
    let texts = zip(starts, ends).map { start, end in
      let (name, from, to) = (names[best[start]], count(uses[start]), count(uses[end]))
      if starts.count == 1 { return "\(name) costs least on average at any use from \(from) to \(to)" }
      if start == 0 { return "\(name) costs least on average up to \(to)" }
      return end == best.count - 1 ? "\(name) from \(from)" : "\(name) from \(from) to \(to)"
    }
    return texts.joined(separator: ", ") + " uses over the study"
  }

  private func count(_ uses: Double) -> String {
    uses == uses.rounded() && uses < 10_000 ? wording.count(uses) : wording.precise(uses)
  }

  private var vendorCash: String? {
    let ends = ranking.prefix(8).compactMap { name -> (name: String, cash: Told)? in
      rows.last { $0["contract"] == name && $0["statistic"] == "vendor-cash" }.map { (name, $0.told) }
    }
    guard let first = ends.first else { return nil }
    let most = ends.reduce(first) { ($1.cash.value ?? 0) > ($0.cash.value ?? 0) ? $1 : $0 }
    let (cash, when) = (most.cash.value ?? .nan, "in \(wording.weeks(weeks))")
    if most.cash.holds(0) {
      return
        "\(most.name) is not shown to leave its vendor money beyond its cost \(when), or to leave it short: cash of "
        + "\(wording.money(cash))\(inBrackets(most.cash))"
    }
    let size = wording.money(cash.magnitude)
    let bounds = most.cash.interval.map { [$0.lower.magnitude, $0.upper.magnitude].sorted() }
    let range = bounds.map { " (95\u{A0}% interval \(wording.range($0[0], $0[1], wording.money)))" } ?? ""
    return cash < 0
      ? "\(most.name) leaves its vendor \(size) short of its cost \(when)\(range)"
      : "\(most.name) leaves its vendor \(size) beyond its cost \(when)\(range)"
  }

  private func size(_ name: String) -> String {
    let prefix = "total-mean-with-commitment-"
    let sizes = rows.filter { $0["contract"] == name && $0["statistic"].hasPrefix(prefix) }.map {
      (amount: Double($0["statistic"].dropFirst(prefix.count)) ?? .nan, cost: $0.number("value") ?? .nan)
    }
    let best = sizes.reduce(sizes[0]) { $1.cost < $0.cost ? $1 : $0 }.amount
    let period = "every \(wording.count(Int(value(name, "commitment-period")), "month"))"
    let opening = best == 0 ? "Without a commitment \(name)" : "With \(wording.money(best)) \(period) \(name)"
    let sure = told(name, "commitment-best")?.interval.map {
      $0.lower == $0.upper
        ? ", in every resample of the trials"
        : " (95\u{A0}% interval \(wording.range($0.lower, $0.upper, wording.money)))"
    }
    return "\(opening) costs least of \(wording.count(sizes.count, "size"))\(sure ?? "")"
  }
}
