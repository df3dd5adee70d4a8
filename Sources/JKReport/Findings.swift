import JKCharts
import JKExperiment
import JKStatistics

/// What the results say, in sentences. Every one is computed from the comparison; none is written
/// beforehand.
struct Findings {
  let comparison: Comparison
  private let figures: Figures

  init(_ comparison: Comparison) {
    self.comparison = comparison
    figures = Figures(comparison.scenario.settings)
  }

  // MARK: The decision

  /// The answer: which strategy, by how much, how sure.
  var decision: [String] {
    guard comparison.results.count > 1, let lead = comparison.lead else { return [] }
    let best = comparison.results[comparison.ranking[0]]
    let second = comparison.results[comparison.ranking[1]]
    guard let advantage = best.advantage else {
      return ["No strategy earns more than \(best.name): " + range(lead, over: second.name) + "."]
    }
    guard let lower = advantage.mean.lower, lower > 0 else {
      return [
        "No strategy is shown to beat \(comparison.results[0].name): \(best.name) comes out highest, but "
          + "its difference may be zero (\(figures.range(advantage.mean, figures.money.signed.callAsFunction)))."
      ]
    }
    var sentences = [
      "\(best.name) earns most: \(figures.money.signed(advantage.mean.mean)) margin against "
        + "\(comparison.results[0].name) over \(NumberFormat.plain(figures.horizon)) weeks (95 % interval "
        + "\(figures.range(advantage.mean, figures.money.signed.callAsFunction)))."
    ]
    let ahead = advantage.superiority
    sentences.append(
      "In one realised future it is ahead of \(comparison.results[0].name) with probability "
        + "\(figures.share(ahead.estimate)) (\(figures.range(ahead.interval, figures.share))).")
    if comparison.results.count > 2, let lower = lead.mean.lower {
      sentences.append(
        lower > 0
          ? "Its lead over \(second.name) is \(figures.money.signed(lead.mean.mean)) "
            + "(\(figures.range(lead.mean, figures.money.signed.callAsFunction)))."
          : "It cannot be told apart from \(second.name) with \(NumberFormat.plain(Double(comparison.sample.trials))) trials."
      )
    }
    return sentences
  }

  private func range(_ lead: PairedDifference, over name: String) -> String {
    "it is ahead of \(name) by \(figures.money(lead.mean.mean)) "
      + "(\(figures.range(lead.mean, figures.money.signed.callAsFunction)))"
  }

  // MARK: The curves

  /// "tools-first dips 15 % and needs 31 weeks to recover"
  func course(_ strategy: Int) -> String {
    let result = comparison.results[strategy]
    guard let curve = result.curve else { return result.name }
    return "\(result.name) \(dip(curve)) and \(ending(curve))"
  }

  private func dip(_ curve: CurveNumbers) -> String {
    guard curve.hasDip else { return "does not dip" }
    let depth = "dips \(figures.points(curve.dip.value))"
    return curve.recovery.value.isFinite
      ? "\(depth), needs \(weeks(curve.recovery.value)) to recover"
      : "\(depth), has not recovered after \(weeks(figures.horizon))"
  }

  private func ending(_ curve: CurveNumbers) -> String {
    guard let interval = curve.lift.interval, !interval.contains(0) else { return "ends where it began" }
    let direction = curve.lift.value > 0 ? "above" : "below"
    return "ends \(figures.points(curve.lift.value.magnitude)) \(direction) its baseline"
  }

  /// The comparison's title: the course of the best strategy, and of the one that dips deepest if that is
  /// another.
  var contrast: String {
    let order = comparison.ranking
    guard let best = order.first, comparison.results[best].curve != nil else {
      return comparison.scenario.title
    }
    let deepest = order.max { depth($0) < depth($1) } ?? best
    if deepest == best || depth(deepest) == 0 { return sentence(course(best)) }
    return sentence("\(course(best)); \(course(deepest))")
  }

  private func depth(_ strategy: Int) -> Double {
    comparison.results[strategy].curve?.dip.value ?? 0
  }

  /// "constraint-first pays for itself by week 15"
  func payback(_ strategy: Int) -> String {
    let result = comparison.results[strategy]
    guard let curve = result.curve, result.advantage != nil else { return result.name }
    let reference = comparison.results[0].name
    if curve.breakEven.value == 0 { return "\(result.name) is never behind \(reference)" }
    return curve.breakEven.value.isFinite
      ? "\(result.name) pays for itself by week \(figures.week(curve.breakEven.value))"
      : "\(result.name) does not pay for itself within \(weeks(figures.horizon))"
  }

  /// "constraint-first's margin: AUD 36k a week before, AUD 131k in the last 13 weeks"
  func margin(_ strategy: Int) -> String {
    let before = comparison.baseline.mean(.margin)
    let after = comparison.meanMargin(strategy, lastWeeks: 13)
    return "\(comparison.results[strategy].name) earns \(figures.money(after)) a week at the end, "
      + "\(figures.money(before)) before week 0"
  }

  func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private func weeks(_ count: Double) -> String {
    "\(NumberFormat.plain(count)) \(count == 1 ? "week" : "weeks")"
  }
}
