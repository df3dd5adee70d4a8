import JKCharts
import JKExperiment

// What the curves of one strategy say.

extension Findings {
  /// How much a course tells.
  enum Detail {
    /// "dips 15 %, is back in week 31 and ends 4 % above status-quo"
    case full
    /// "dips 15 % and ends 4 % above status-quo"
    case brief
    /// "dips 15 % and ends 4 % above", after another course.
    case second
  }

  /// "tools-first dips 15 %, is back in week 31 and ends 4 % above status-quo"
  func course(_ strategy: Int, name: String? = nil, _ detail: Detail = .full) -> String {
    let result = comparison.results[strategy]
    let name = name ?? result.name
    guard let curve = result.curve else { return name }
    // Its own course is told against its baseline, which shows what seasons and chance do.
    if strategy == 0 { return "\(name) \(alone(result, curve))" }
    return "\(name) \(dip(curve, detail)) and \(ending(curve, detail, than: reference))"
  }

  private func alone(_ result: StrategyResult, _ curve: CurveNumbers) -> String {
    let ending = ending(curve, .full, than: "its baseline")
    guard result.strategy.actions.isEmpty else { return ending }
    guard let interval = curve.lift.interval, !interval.contains(0) else { return "changes nothing" }
    // Nobody has to wonder where demand is known to change.
    return comparison.scenario.demandCause.map { "changes nothing: with \($0) it \(ending)" }
      ?? "changes nothing, yet it \(ending)"
  }

  private func dip(_ curve: CurveNumbers, _ detail: Detail) -> String {
    guard curve.hasDip else { return "does not dip" }
    let depth = "dips \(figures.points(curve.dip.value))"
    if curve.recovery.value.isInfinite {
      return detail != .full
        ? "\(depth) without recovering"
        : "\(depth), has not recovered after \(figures.weeks(figures.horizon))"
    }
    return detail != .full ? depth : "\(depth), is back in week \(figures.week(curve.recovery.value))"
  }

  /// - Parameter level: what it is compared with.
  private func ending(_ curve: CurveNumbers, _ detail: Detail, than level: String) -> String {
    let lift = curve.lift.value
    let even = level == reference ? "ends level with \(level)" : "ends where it began"
    if let interval = curve.lift.interval, interval.contains(0) {
      // A wide interval around zero is ignorance, not a return.
      return max(interval.upperBound, -interval.lowerBound) <= 10 ? even : "may end above or below \(level)"
    }
    if lift == 0 { return even }
    let place = lift > 0 ? "above" : "below"
    return "ends \(figures.points(lift.magnitude)) \(place)" + (detail == .second ? "" : " \(level)")
  }

  /// "constraint-first pays for itself by week 15 on average"
  func payback(_ strategy: Int) -> String {
    let result = comparison.results[strategy]
    guard let advantage = result.advantage else { return result.name }
    guard let curve = result.curve else {
      if let lower = advantage.mean.lower, lower > 0 {
        return "\(result.name) earns more than \(reference) on average"
      }
      if let upper = advantage.mean.upper, upper < 0 {
        return "\(result.name) earns less than \(reference) on average"
      }
      return "\(result.name) is not shown to earn more or less than \(reference)"
    }
    if curve.breakEven.value == 0 { return "\(result.name) is never behind \(reference) on average" }
    // An interval with weeks on both sides of the horizon leaves it open whether it pays at all.
    let interval = curve.breakEven.interval
    if curve.breakEven.value.isFinite {
      let pays = interval?.upperBound == .infinity ? "may pay" : "pays"
      return "\(result.name) \(pays) for itself by week \(figures.week(curve.breakEven.value)) on average"
    }
    let fails = interval.map { $0.lowerBound.isFinite } == true ? "is not shown to pay" : "does not pay"
    return "\(result.name) \(fails) for itself within \(figures.weeks(figures.horizon))"
  }

  /// How sure that is: "95 % interval: week 62 to 77; ahead at the end in 54 % of trials"
  func paybackCertainty(_ strategy: Int) -> String {
    let result = comparison.results[strategy]
    guard let ahead = result.advantage?.superiority else { return "" }
    let share =
      switch ahead.successes {
      case ahead.count: "every trial"
      case 0: "no trial"
      default: "\(figures.chance(ahead)) of trials"
      }
    let ending = "ahead at the end in \(share)"
    guard let curve = result.curve, curve.breakEven.value > 0, let interval = curve.breakEven.interval else {
      return ending
    }
    return "95\u{A0}% interval: week \(figures.range(interval, figures.week)); \(ending)"
  }

  /// "constraint-first earns AUD 131k a week at the end, AUD 90k more than status-quo (95 % interval …)"; of status quo
  /// itself "earns AUD 41k a week at the end, after AUD 36k before week 0".
  func margin(_ strategy: Int) -> String {
    let after = comparison.ending(.margin, strategy).mean
    let ending = "\(comparison.results[strategy].name) \(earns(after)) a week at the end"
    if strategy > 0 {
      let more = comparison.ending(.margin, strategy, lessFirst: true)
      if more.interval?.contains(0) ?? false {
        return "\(ending), as much as \(reference) as far as can be told"
      }
      let amount = figures.told(Figure(more).magnitude, figures.money.callAsFunction)
      // "Loses more" would be worse.
      let words = after < 0 ? ("better", "worse") : ("more", "less")
      return
        "\(ending), \(amount.value) \(more.mean < 0 ? words.1 : words.0) than \(reference)\(amount.interval)"
    }
    let before = comparison.baseline.mean(.margin)
    guard before.isFinite else { return ending }
    let past = (before < 0) == (after < 0) ? figures.money(before.magnitude) : past(before)
    return "\(ending), after \(past) before week 0"
  }

  private func earns(_ money: Double) -> String {
    "\(money < 0 ? "loses" : "earns") \(figures.money(money.magnitude))"
  }

  private func past(_ money: Double) -> String {
    "\(money < 0 ? "losing" : "earning") \(figures.money(money.magnitude))"
  }

  func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
