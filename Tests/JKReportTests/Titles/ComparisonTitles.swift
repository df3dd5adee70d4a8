/// What the charts of a comparison are called and what its summary answers, from its tables alone.
struct ComparisonTitles {
  let tables: ResultTables
  /// What the scenario says of its demand: no table does.
  let isDemandSteady: Bool
  let names: [String]
  let wording: Wording
  /// Weeks of the study.
  let horizon: Int
  let earns: Bool
  private let numbers: [String: Told]
  private let curves: [String: [(week: Int, value: Double)]]
  /// By strategy and column.
  private let outcomes: [String: [Double?]]

  init(_ tables: ResultTables, isDemandSteady: Bool = true) {
    self.tables = tables
    self.isDemandSteady = isDemandSteady
    let rows = tables["numbers.csv"]
    names = rows.map { $0["strategy"] }.distinct
    wording = Wording(currency: rows.first { $0["measure"] == "margin" }?["unit"] ?? "")
    numbers = Dictionary(uniqueKeysWithValues: rows.map { ("\($0["strategy"]) \($0["measure"])", $0.told) })
    var curves: [String: [(Int, Double)]] = [:]
    for row in tables["curves.csv"] + tables["weekly.csv"] {
      guard let week = Int(row["week"]), let value = row.number("value") else { continue }
      curves["\(row["strategy"]) \(row["measure"]) \(row["statistic"])", default: []].append((week, value))
    }
    self.curves = curves
    var outcomes: [String: [Double?]] = [:]
    for row in tables["outcomes.csv"] {
      for column in [
        "margin", "margin-difference", "value-added", "output", "ai-dearest-month", "break-even-week",
      ] {
        outcomes["\(row["strategy"]) \(column)", default: []].append(row.number(column))
      }
    }
    self.outcomes = outcomes
    horizon = (curves["\(names[0]) margin-per-week mean"]?.last?.0 ?? -1) + 1
    earns = outcomes["\(names[0]) value-added"]?.first.flatMap(\.self) != nil
  }

  // MARK: What the tables say

  var first: String { names[0] }

  private var trials: Int { values(first, "margin").count }

  func values(_ name: String, _ column: String) -> [Double?] { outcomes["\(name) \(column)"] ?? [] }

  func number(_ name: String, _ measure: String) -> Told? { numbers["\(name) \(measure)"] }

  /// From week 0 on.
  private func curve(_ name: String, _ measure: String, _ statistic: String = "mean") -> [Double] {
    (curves["\(name) \(measure) \(statistic)"] ?? []).filter { $0.week >= 0 }.map(\.value)
  }

  func hasCourse(_ name: String) -> Bool { course(name) != nil }

  /// In one week.
  func course(_ name: String, _ measure: String, _ statistic: String, week: Int) -> Double? {
    (curves["\(name) \(measure) \(statistic)"] ?? []).first { $0.week == week }?.value
  }

  private func end(_ name: String, _ measure: String, _ statistic: String) -> Double {
    curve(name, measure, statistic).last ?? .nan
  }

  /// Whether it is more than what is done anyway.
  func acts(_ name: String) -> Bool { name != "status-quo" }

  /// Nil without a baseline.
  private func course(_ name: String) -> ToldCourse? {
    guard let lift = number(name, "long-run-lift")?.value else { return nil }
    return ToldCourse(
      dip: number(name, "dip")?.value.flatMap { $0 > 0 ? $0 : nil },
      recovery: number(name, "recovery")?.value.map { Int($0) }, lift: lift)
  }

  private func margins(_ name: String) -> [Double] { values(name, "margin").map { $0 ?? .nan } }

  /// Margin less another's, trial by trial.
  private func lead(_ name: String, _ other: String) -> Told {
    meanTold(zip(margins(name), margins(other)).map { $0 - $1 })
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  /// By mean margin.
  private var byMargin: [String] { sorted { mean(margins($0)) } }

  /// By what decides: margin, or output at the end where nothing earns money.
  var ranking: [String] { earns ? byMargin : sorted { $0 == first ? 0 : course($0)?.lift ?? 0 } }

  private func sorted(_ value: (String) -> Double) -> [String] {
    let values = names.map(value)
    return names.indices.sorted { (-values[$0], $0) < (-values[$1], $1) }.map { names[$0] }
  }

  /// All but the first, those that do something in front.
  private var rivals: [String] {
    let others = ranking.filter { $0 != first }
    return others.filter(acts) + others.filter { !acts($0) }
  }

  // MARK: Charts

  /// Nil for a chart that nobody has taught this.
  func title(ofChart chart: String) -> String? {
    switch chart {
    case "productivity-comparison": return contrast
    case "productivity-multiples": return productivitySpread
    case "cumulative-margin": return paybacks
    case "advantage-multiples": return advantageSpread
    case "outcomes": return losses
    case "break-even": return paidBack
    default: break
    }
    let ofOne: [(String, (String) -> String)] = [
      ("productivity-", { Wording.fitting(courses($0)) }),
      ("margin-", { Wording.fitting([margin($0)], naming: $0) }),
      ("advantage-", { Wording.fitting([payback($0)], naming: $0) }),
      ("ai-spend-", spend), ("ai-bill-", bill), ("k-", { Wording.fitting([branches($0)], naming: $0) }),
      ("work-shift-", { Wording.fitting([shift($0)], naming: $0) }),
      ("utilisation-", { Wording.fitting([binding($0)], naming: $0) }),
    ]
    for (kind, title) in ofOne {
      if let name = names.first(where: { chart == kind + $0 }) { return title(name) }
    }
    return nil
  }

  // MARK: Productivity

  enum Detail { case full, brief, second }

  func told(_ name: String, _ length: Int = 60, _ detail: Detail = .full) -> String {
    guard let course = course(name) else { return name }
    let shown = Wording.cut(name, length)
    guard name != first else {
      guard !acts(name) else { return "\(shown) \(ending(name, course, .full))" }
      guard let lift = number(name, "long-run-lift"), lift.interval != nil, !lift.holds(0) else {
        return "\(shown) changes nothing"
      }
      let opening = isDemandSteady ? ", yet" : ": with seasons of demand"
      return "\(shown) changes nothing\(opening) it \(ending(name, course, .full))"
    }
    return "\(shown) \(dip(course, detail)) and \(ending(name, course, detail))"
  }

  private func dip(_ course: ToldCourse, _ detail: Detail) -> String {
    guard let depth = course.dip else { return "does not dip" }
    let dips = "dips \(wording.points(depth))"
    guard let week = course.recovery else {
      return detail == .full
        ? "\(dips), has not recovered after \(wording.weeks(horizon))" : "\(dips) without recovering"
    }
    return detail == .full ? "\(dips), is back in week \(week)" : dips
  }

  private func ending(_ name: String, _ course: ToldCourse, _ detail: Detail) -> String {
    let level = name == first ? "its baseline" : first
    let even = name == first ? "ends where it began" : "ends level with \(first)"
    if let (lower, upper) = number(name, "long-run-lift")?.interval, lower <= 0, 0 <= upper {
      return max(upper, -lower) <= 10 ? even : "may end above or below \(level)"
    }
    if course.lift == 0 { return even }
    let place = "ends \(wording.points(course.lift.magnitude)) \(course.lift > 0 ? "above" : "below")"
    return detail == .second ? place : "\(place) \(level)"
  }

  private func courses(_ name: String) -> [String] { [told(name), told(name, 30), told(name, 30, .brief)] }

  private var contrast: String {
    let order = ranking.filter(acts)
    guard let best = order.first, let worst = order.last else { return "" }
    if earns, !acts(byMargin[0]) {
      let isShown = names.dropFirst().allSatisfy { (lead($0, first).upper ?? 0) < 0 }
      let opening = "No strategy \(isShown ? "earns" : "is shown to earn") more than \(first); "
      return Wording.fitting(courses(best).map { opening + $0 } + courses(best))
    }
    if best == worst { return Wording.fitting(courses(best)) }
    let both = [(60, Detail.full), (60, .brief), (24, .brief), (16, .brief)].map { length, detail in
      "\(told(best, length, detail)); \(told(worst, length, .second))"
    }
    return Wording.fitting(both + courses(best))
  }

  private var productivitySpread: String {
    let shown = [rivals.first, first].compactMap(\.self)
    let spans = shown.map { name in
      let ends = ["lower-95", "upper-95"].map { end(name, "productivity-index", $0).rounded() }
      let verb = name == shown[0] ? "trials lie " : ""
      return "\(name)'s \(verb)between \(wording.count(ends[0])) and \(wording.count(ends[1]))"
    }
    let opening = "In week \(horizon - 1) the middle 95\u{A0}% of "
    return Wording.fitting(
      [opening + spans.joined(separator: ", of "), opening + spans[0]], naming: shown[0])
  }

  // MARK: Money

  private func margin(_ name: String) -> String {
    guard let after = number(name, "margin-at-end")?.value else { return name }
    let ending =
      "\(name) \(after < 0 ? "loses" : "earns") \(wording.money(after.magnitude)) a week at the end"
    if let more = number(name, "margin-at-end-against-first"), let value = more.value {
      if more.holds(0) { return "\(ending), as much as \(first) as far as can be told" }
      let ends = more.interval.map { [$0.lower.magnitude, $0.upper.magnitude].sorted() }
      let range = ends.map { " (95\u{A0}% interval \(wording.range($0[0], $0[1], wording.money)))" } ?? ""
      let word = after < 0 ? (value < 0 ? "worse" : "better") : value < 0 ? "less" : "more"
      return "\(ending), \(wording.money(value.magnitude)) \(word) than \(first)\(range)"
    }
    guard let weeks = number(name, "baseline-weeks")?.value else { return ending }
    let history = ToldCourse.weekly((curves["\(first) margin-per-week mean"] ?? []).map(\.value)).dropLast(
      horizon)
    let before = mean(history.suffix(Int(weeks)))
    let verb = (before < 0) == (after < 0) ? "" : before < 0 ? "losing " : "earning "
    return "\(ending), after \(verb)\(wording.money(before.magnitude)) before week 0"
  }

  private func breakEven(_ name: String) -> Int? {
    number(name, "break-even")?.value.map { Int($0) }
  }

  private func payback(_ name: String) -> String {
    guard course(name) != nil else {
      let difference = lead(name, first)
      if let lower = difference.lower, lower > 0 { return "\(name) earns more than \(first) on average" }
      if let upper = difference.upper, upper < 0 { return "\(name) earns less than \(first) on average" }
      return "\(name) is not shown to earn more or less than \(first)"
    }
    // An end that lies beyond the horizon is empty, and both are where nothing is known.
    let interval = number(name, "break-even")
    guard let week = breakEven(name) else {
      let fails = interval?.lower == nil ? "does not pay" : "is not shown to pay"
      return "\(name) \(fails) for itself within \(wording.weeks(horizon))"
    }
    if week == 0 { return "\(name) is never behind \(first) on average" }
    let isOpen = interval?.lower != nil && interval?.upper == nil
    return "\(name) \(isOpen ? "may pay" : "pays") for itself by week \(week) on average"
  }

  private func fails(_ name: String) -> Bool {
    course(name) != nil && breakEven(name) == nil && number(name, "break-even")?.lower == nil
  }

  private var paybacks: String {
    guard let best = rivals.first else { return "" }
    let failing = rivals.dropFirst().filter(fails)
    if rivals.count > 1, fails(best), failing.count == rivals.count - 1 {
      return "No strategy pays for itself within \(wording.weeks(horizon)) on average"
    }
    let none =
      failing.isEmpty
      ? ""
      : "; \(wording.list(failing.map { Wording.cut($0, 30) })) \(failing.count == 1 ? "does" : "do") not"
    return Wording.fitting([payback(best) + none, payback(best)], naming: best)
  }

  private var advantageSpread: String {
    let shown = [rivals[0], rivals[rivals.count - 1]]
    let spans = shown.map { name in
      ["lower-95", "upper-95"].map { wording.signed(end(name, "cumulative-margin-difference", $0)) }
        .joined(separator: " to ")
    }
    let opening =
      "After \(wording.weeks(horizon)) the middle 95\u{A0}% of \(shown[0])'s trials are \(spans[0]) against \(first)'s"
    return Wording.fitting([opening + ", of \(shown[1])'s \(spans[1])", opening], naming: shown[0])
  }

  // MARK: Single trials

  /// Trials with less than the first has, or than nothing where there is one strategy.
  private func lost(_ name: String) -> Counted {
    let gains: [Double]
    switch true {
    case names.count == 1: gains = margins(name)
    case earns: gains = values(name, "margin-difference").map { $0 ?? 0 }
    default:
      gains = zip(values(name, "output"), values(first, "output")).map { ($0 ?? 0) - ($1 ?? 0) }
    }
    return Counted(gains.count { $0 < 0 }, of: gains.count)
  }

  private func share(_ counted: Counted, isBrief: Bool = false) -> String {
    let level = isBrief ? "" : "95\u{A0}% interval "
    switch counted.successes {
    case 0: return "in no trial (\(level)up to \(wording.share(counted.interval.upperBound, .up)))"
    case counted.count:
      return "in every trial (\(level)from \(wording.share(counted.interval.lowerBound, .down)))"
    default: return "in \(wording.chance(counted)) of trials (\(level)\(wording.chances(counted)))"
    }
  }

  private var losses: String {
    func loss(_ name: String) -> String {
      let verb =
        names.count == 1 ? "loses money" : earns ? "earns less than \(first)" : "gets less done than \(first)"
      return "\(name) \(verb) \(share(lost(name)))"
    }
    guard let best = rivals.first else { return Wording.fitting([loss(first)], naming: first) }
    guard rivals.count > 1 else { return Wording.fitting([loss(best)], naming: best) }
    let worst = rivals[rivals.count - 1]
    return Wording.fitting(
      ["\(loss(best)), \(worst) \(share(lost(worst), isBrief: true))", loss(best)], naming: best)
  }

  private var paidBack: String {
    /// A trial that is not behind at the end has a week.
    func returned(_ name: String) -> Counted {
      let weeks = values(name, "break-even-week")
      return Counted(weeks.count { $0 != nil }, of: weeks.count)
    }
    guard let best = rivals.first else { return "" }
    let weeks = values(best, "break-even-week")
    let sorted = weeks.compactMap(\.self).sorted()
    let half = (weeks.count + 1) / 2
    let when =
      sorted.count < half
      ? ""
      : sorted[half - 1] == 0
        ? "; half were never behind" : ", by week \(wording.count(sorted[half - 1])) in half"
    let opening =
      "\(best) has paid back by week \(wording.count(Double(horizon))) \(share(returned(best)))\(when)"
    guard rivals.count > 1 else { return Wording.fitting([opening], naming: best) }
    let worst = rivals[rivals.count - 1]
    return Wording.fitting(
      ["\(opening); \(worst) \(share(returned(worst), isBrief: true))", opening], naming: best)
  }

  // MARK: AI

  private func spend(_ name: String) -> String {
    guard let spend = number(name, "ai-spend-at-end"), let mean = spend.value else { return "" }
    let interval = spend.interval.map { " (\(wording.range($0.lower, $0.upper, wording.money)))" } ?? ""
    let opening = "\(name) spends \(wording.money(mean)) a week on AI at the end"
    var rest: [String] = []
    if name != first, number(first, "ai-spend-at-end") != nil,
      let more = number(name, "ai-spend-at-end-against-first"), more.interval != nil, let value = more.value
    {
      rest.append(
        more.holds(0)
          ? "as much as \(first) as far as can be told"
          : "\(wording.money(value.magnitude)) \(value > 0 ? "more" : "less") than \(first)")
    }
    if let share = number(name, "ai-spend-of-value-added-at-end")?.value {
      rest.append(
        share < 0.0005
          ? "less than 0.1\u{A0}% of value added"
          : "\(Wording.plain((share * 1000).rounded() / 10))\u{A0}% of value added")
    }
    return Wording.fitting(
      [
        ([opening + interval] + rest).joined(separator: ", "),
        ([opening + interval] + rest.prefix(1)).joined(separator: ", "), opening + interval, opening,
      ], naming: name)
  }

  private func bill(_ name: String) -> String {
    let months = ToldBill(
      name: "\(name)'s AI bill", rows: tables["bills.csv"].filter { $0["strategy"] == name },
      dearest: meanTold(values(name, "ai-dearest-month").map { $0 ?? .nan }))
    return Wording.fitting(months.wordings(wording), naming: name)
  }

  // MARK: Work

  private func branches(_ name: String) -> String {
    let isFirst = name == first
    let suffix = isFirst ? "-at-end" : "-at-end-against-first"
    guard let high = number(name, "high-value.output\(suffix)"),
      let low = number(name, "low-value.hours\(suffix)"), let index = number(name, "k-index\(suffix)")
    else { return "" }
    let zero = isFirst ? 100.0 : 0
    func isEven(_ branch: Told) -> Bool { branch.value == zero || branch.holds(zero) }
    func place(_ branch: Told, _ level: String) -> String {
      guard let value = branch.value, !isEven(branch) else {
        return isFirst ? "where it began" : "level with \(first)'s"
      }
      return "\(wording.points((value - zero).magnitude)) \(value > zero ? "above" : "below")\(level)"
    }
    let level = isFirst ? " its baseline" : " \(first)'s"
    let ends =
      "high-value output ends \(place(high, level)), low-value hours \(place(low, isEven(high) ? level : ""))"
    if isFirst {
      let cause = isDemandSteady || acts(name) ? "" : "with seasons of demand "
      return "\(name)\(acts(name) ? "" : " changes nothing"): \(cause)\(ends)"
    }
    let (rises, falls) = ((high.lower ?? -1) > 0, (low.upper ?? 1) < 0)
    let isApart = (index.lower ?? 0) > 0
    if rises, falls { return "\(name) opens a K: \(ends)" }
    if falls, isApart { return "\(name) opens the K's lower branch: \(ends)" }
    if rises, isApart { return "\(name) opens the K's upper branch: \(ends)" }
    return (index.upper ?? 0) < 0 ? "\(name) turns the K round: \(ends)" : "\(name): \(ends)"
  }

  private func shift(_ name: String) -> String {
    let kinds = [
      "framing", "producing", "verifying", "rework", "training", "redesign", "admin", "slack", "waiting",
    ]
    let isFirst = name == first
    let ends = kinds.map { number(name, "hours.\($0)-at-end")?.value ?? .nan }
    let moves = kinds.map {
      number(name, "hours.\($0)-\(isFirst ? "change-at-end" : "at-end-against-first")")
    }
    func kind(_ place: Int) -> String { kinds[place] == "waiting" ? "waiting for work" : kinds[place] }
    func points(_ share: Double) -> String { wording.points(100 * share) }
    guard !isFirst || number(name, "baseline-weeks") != nil else {
      let most = ends.indices.reduce(0) { ends[$1] > ends[$0] ? $1 : $0 }
      return "\(name): \(kind(most)) takes \(points(ends[most])) of people's hours at the end"
    }
    func size(_ place: Int) -> Double { moves[place]?.value?.magnitude ?? 0 }
    let against = isFirst ? "" : " against \(first)"
    let shown = kinds.indices.filter { !(moves[$0]?.holds(0) ?? true) && size($0) >= 0.01 }
    if kinds.indices.allSatisfy({ size($0) < 0.01 }) {
      return "\(name) moves people's hours by less than a percentage point\(against)"
    }
    guard let any = shown.first else { return "\(name) is not shown to move people's hours\(against)" }
    let most = shown.reduce(any) { size($1) >= size($0) ? $1 : $0 }
    let other = points(ends[most] - (moves[most]?.value ?? 0))
    return isFirst
      ? "\(name): \(kind(most)) goes from \(other) to \(points(ends[most])) of people's hours"
      : "\(name): \(kind(most)) takes \(points(ends[most])) of people's hours at the end, and \(other) under \(first)"
  }

  /// What binds in most trials, and the moves that last four weeks.
  private func binding(_ name: String) -> String {
    let candidates = tables["weekly.csv"].filter {
      $0["strategy"] == name && $0["measure"].hasPrefix("binding.")
    }
    .map { $0["measure"] }.distinct
    let shares = candidates.map { measure in
      Dictionary(uniqueKeysWithValues: (curves["\(name) \(measure) mean"] ?? []).map { ($0.week, $0.value) })
    }
    func most(_ week: Int) -> Int {
      candidates.indices.reduce(0) { shares[$1][week]! > shares[$0][week]! ? $1 : $0 }
    }
    var entries: [(week: Int, candidate: Int)] = shares[0][-1] == nil ? [] : [(-1, most(-1))]
    let course = (0..<horizon).map(most)
    for week in course.indices where course[week] != entries.last?.candidate {
      let lasting = course[week...].prefix { $0 == course[week] }.count
      if lasting >= 4 { entries.append((week, course[week])) }
    }
    if entries.isEmpty { return "\(name): nothing binds for long" }
    let words = entries.enumerated().map { place, entry in
      let end = place + 1 < entries.count ? entries[place + 1].week : horizon
      let isSure = (max(0, entry.week)..<end).allSatisfy { shares[entry.candidate][$0]! >= 0.95 }
      return "\(isSure ? "by" : "mostly by") \(candidates[entry.candidate].dropFirst("binding.".count))"
    }
    let moves = zip(entries, words).dropFirst().map { "from week \($0.week) on \($1)" }
    return (["\(name) is bound \(words[0])"] + (moves.isEmpty ? ["throughout"] : moves)).joined(
      separator: ", ")
  }

  // MARK: The answer

  /// The sentences that a summary begins with; none where there is nothing to choose from.
  var answer: String? {
    guard names.count > 1 else { return nil }
    guard earns else { return outputAnswer }
    let (best, second) = (byMargin[0], byMargin[1])
    let lead = lead(best, second)
    guard trials > 1 else {
      let outcome =
        best == first
        ? "no strategy earns more than \(best)"
        : "\(best) earns most, \(wording.money(self.lead(best, first).value ?? 0)) more than \(first)"
      return "In the one trial \(outcome); that may be chance, so run more trials."
    }
    func isShown(_ told: Told) -> Bool { (told.lower ?? 0) > 0 }
    if best == first {
      return isShown(lead)
        ? "No strategy earns more than \(best): the best of them, \(second), earns \(money(lead)) less over "
          + "\(wording.weeks(horizon)) (95\u{A0}% interval \(range(lead)))."
        : "No strategy is shown to beat \(best), which comes out highest itself; its difference to \(second) may be "
          + "zero (\(signedRange(lead)))."
    }
    let advantage = self.lead(best, first)
    guard isShown(advantage) else {
      let doubt = "\(best) comes out highest, but its difference may be zero (\(signedRange(advantage)))."
      let shown = byMargin.first { $0 != first && isShown(self.lead($0, first)) }
      return shown.map { "\(more($0)) \(doubt)" } ?? "No strategy is shown to beat \(first): \(doubt)"
    }
    let ahead = Counted(zip(margins(best), margins(first)).count { $0 > $1 }, of: trials)
    let future =
      ahead.successes == trials
      ? "It is ahead of \(first) in every one of \(wording.count(trials, "trial")): in one realised future, with "
        + "probability \(wording.chance(ahead))."
      : "In one realised future it is ahead of \(first) with probability \(wording.chance(ahead)) "
        + "(\(wording.chances(ahead)))."
    guard second != first else { return "\(more(best)) \(future)" }
    let next =
      isShown(lead)
      ? "Its lead over \(second) is \(money(lead)) (\(range(lead)))."
      : "It cannot be told apart from \(second) with \(wording.count(trials, "trial")): the difference is "
        + "\(wording.signed(lead.value ?? 0)) (\(signedRange(lead)))."
    return "\(more(best)) \(future) \(next)"
  }

  private func more(_ name: String) -> String {
    let advantage = lead(name, first)
    return
      "\(name) earns \(money(advantage)) more margin than \(first) over \(wording.weeks(horizon)) (95\u{A0}% "
      + "interval \(range(advantage)))."
  }

  private var outputAnswer: String {
    let opening = "Nothing in the scenario earns money, so margin does not decide."
    let best = ranking[0]
    guard let lift = course(best)?.lift else { return opening }
    guard acts(best), let (lower, upper) = number(best, "long-run-lift")?.interval, lower > 0 else {
      return "\(opening) No strategy is shown to end with more output than \(first)."
    }
    return
      "\(opening) By output \(best) ends highest, \(wording.points(lift)) above \(first) (95\u{A0}% interval "
      + "\(wording.range(lower, upper, wording.points)))."
  }

  private func money(_ told: Told) -> String { wording.money(told.value ?? .nan) }

  private func range(_ told: Told) -> String {
    told.interval.map { wording.range($0.lower, $0.upper, wording.money) } ?? ""
  }

  private func signedRange(_ told: Told) -> String {
    told.interval.map { wording.range($0.lower, $0.upper, wording.signed) } ?? ""
  }
}
