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
    return [depth(result, curve), futures(strategy, curve), makingUp(result, curve, advantage)].compactMap(
      \.self)
  }

  /// Whether it is ever behind by as much as money is counted in.
  func hasShortfall(_ curve: CurveNumbers) -> Bool { curve.shortfall.value >= 0.01 }

  private func depth(_ result: StrategyResult, _ curve: CurveNumbers) -> String {
    let shortfall = figures.told(curve.shortfall, figures.money.callAsFunction)
    let week = figures.told(curve.shortfallWeek, figures.weeks)
    return
      "Until it pays, \(result.name) costs money: it falls \(shortfall.value) behind \(reference) on average"
      + "\(shortfall.interval), and most after \(week.value)\(week.rangeIfWide)."
  }

  private func makingUp(_ result: StrategyResult, _ curve: CurveNumbers, _ advantage: PairedDifference)
    -> String
  {
    let within = "within the \(figures.weeks(figures.horizon)) of the study"
    guard curve.breakEven.value.isFinite else {
      let missing = figures.told(Figure(advantage.mean).magnitude, figures.money.callAsFunction)
      let ending =
        curve.shortfallWeek.value == figures.horizon
        ? ", and is still falling behind at its end"
        : ": at its end \(missing.value)\(missing.interval) are missing"
      let doubt = curve.breakEven.interval.map { $0.lowerBound.isFinite } == true
      return doubt
        ? "It is not shown to make that up \(within)\(ending)."
        : "It does not make that up \(within)\(ending)."
    }
    let breakEven = figures.told(curve.breakEven, figures.week)
    let doubt =
      curve.breakEven.interval?.upperBound == .infinity ? ", though it may not do so \(within) at all" : ""
    return "That is made up for by week \(breakEven.value)\(breakEven.interval)\(doubt)."
  }

  /// Trials that a middle 95 % of them is told of.
  private static let leastTrials = 40

  /// How trials spread where the mean is furthest behind, which is not where it breaks even.
  private func futures(_ strategy: Int, _ curve: CurveNumbers) -> String? {
    guard comparison.isWeekly, comparison.sample.trials >= Self.leastTrials,
      let week = Int(exactly: curve.shortfallWeek.value)
    else { return nil }
    let bands = comparison.bands(.advantage, strategy)
    guard let level = PointwiseBands.levels.lastIndex(of: 0.95), bands.median.indices.contains(week - 1)
    else { return nil }
    let money = figures.money.signed
    return
      "One future may be kinder or harsher: after those \(figures.weeks(Double(week))) 95\u{A0}% of them lie between "
      + "\(money(bands.lower[level][week - 1])) and \(money(bands.upper[level][week - 1])) against \(reference)."
  }

  /// Where nothing earns money, margin is cost alone.
  private func spending(_ result: StrategyResult, _ advantage: PairedDifference) -> String? {
    let mean = advantage.mean.mean
    guard mean.magnitude >= 0.01 else {
      return "\(result.name) costs no more money than \(reference)."
    }
    let cost = figures.told(Figure(advantage.mean).magnitude, figures.money.callAsFunction)
    return
      "\(result.name) costs \(cost.value) \(mean < 0 ? "more" : "less") than \(reference) over "
      + "\(figures.weeks(figures.horizon))\(cost.interval)."
  }
}
