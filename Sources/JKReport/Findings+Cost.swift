import JKExperiment
import JKStatistics

// What a strategy costs until it pays.

extension Findings {
  /// The depth of the shortfall, when it is made up for, and what one future may bring; empty when nothing is known of
  /// it.
  func cost(_ strategy: Int) -> [String] {
    let result = comparison.results[strategy]
    guard let advantage = result.advantage else { return [] }
    guard comparison.earns else { return [spending(result, advantage)].compactMap(\.self) }
    guard let curve = result.curve else { return [] }
    guard hasShortfall(curve) else {
      return ["On average \(result.name) is at no time behind \(reference): it costs nothing before it pays."]
    }
    return [depth(result, curve), makingUp(result, curve, advantage), futures(strategy, curve)].compactMap(
      \.self)
  }

  /// Whether it is ever behind by as much as money is counted in.
  func hasShortfall(_ curve: CurveNumbers) -> Bool { curve.shortfall.value >= 0.01 }

  private func depth(_ result: StrategyResult, _ curve: CurveNumbers) -> String {
    let interval = curve.shortfall.interval.map {
      " (95\u{A0}% interval \(figures.range($0, figures.money.callAsFunction)))"
    }
    return
      "Until it pays, \(result.name) costs money: it falls \(figures.money(curve.shortfall.value)) behind \(reference) on "
      + "average\(interval ?? ""), and most after \(figures.weeks(curve.shortfallWeek.value))."
  }

  private func makingUp(_ result: StrategyResult, _ curve: CurveNumbers, _ advantage: PairedDifference)
    -> String
  {
    let within = "within the \(figures.weeks(figures.horizon)) of the study"
    guard curve.breakEven.value.isFinite else {
      let ending =
        curve.shortfallWeek.value == figures.horizon
        ? ", and is still falling behind at its end"
        : ": at its end \(figures.money(advantage.mean.mean.magnitude)) are missing"
      let doubt = curve.breakEven.interval.map { $0.lowerBound.isFinite } == true
      return doubt
        ? "It is not shown to make that up \(within)\(ending)."
        : "It does not make that up \(within)\(ending)."
    }
    let interval =
      curve.breakEven.interval.map { " (95\u{A0}% interval \(figures.range($0, figures.week)))" } ?? ""
    let doubt =
      curve.breakEven.interval?.upperBound == .infinity ? ", though it may not do so \(within) at all" : ""
    return "That is made up for by week \(figures.week(curve.breakEven.value))\(interval)\(doubt)."
  }

  /// Trials that a middle 95 % of them is told of.
  private static let leastTrials = 40

  private func futures(_ strategy: Int, _ curve: CurveNumbers) -> String? {
    guard comparison.isWeekly, comparison.sample.trials >= Self.leastTrials else { return nil }
    let bands = comparison.bands(.advantage, strategy)
    let row = Int(curve.shortfallWeek.value) - 1
    guard let level = PointwiseBands.levels.lastIndex(of: 0.95), bands.median.indices.contains(row) else {
      return nil
    }
    let money = figures.money.signed
    return
      "One future may be kinder or harsher: at that week 95\u{A0}% of them lie between "
      + "\(money(bands.lower[level][row])) and \(money(bands.upper[level][row])) against \(reference)."
  }

  /// Where nothing earns money, margin is cost alone.
  private func spending(_ result: StrategyResult, _ advantage: PairedDifference) -> String? {
    let mean = advantage.mean
    guard mean.mean.magnitude >= 0.01 else {
      return "\(result.name) costs no more money than \(reference)."
    }
    let range = figures.range(
      mean.interval.map { mean.mean < 0 ? -$0.upperBound ... -$0.lowerBound : $0 },
      figures.money.callAsFunction)
    return
      "\(result.name) costs \(figures.money(mean.mean.magnitude)) \(mean.mean < 0 ? "more" : "less") than \(reference) over "
      + "\(figures.weeks(figures.horizon)) (95\u{A0}% interval \(range))."
  }
}
