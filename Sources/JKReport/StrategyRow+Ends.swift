import JKExperiment

extension Comparison {
  /// What charts tell of the study's last 13 weeks in numbers that no curve has: margin, how a K ends, what hours go into,
  /// and what is spent on AI; and how many weeks the baseline has. None when results are not kept week by week.
  func endRows(_ strategy: Int) -> [StrategyRow] {
    guard isWeekly else { return [] }
    var rows: [StrategyRow] = []
    if !baseline.rows.isEmpty {
      rows.append(
        StrategyRow(
          measure: "baseline-weeks", unit: "weeks", figure: Figure(Double(baseline.rows.count), nil)))
    }
    if earns {
      let unit = "\(scenario.settings.currency) a week"
      rows.append(
        StrategyRow(measure: "margin-at-end", unit: unit, figure: Figure(ending(.margin, strategy))))
      if strategy > 0 {
        rows.append(
          StrategyRow(
            measure: "margin-at-end-against-first", unit: unit,
            figure: Figure(ending(.margin, strategy, lessFirst: true))))
      }
    }
    let branches = weeklyMeasures.all.filter {
      ["high-value.output", "low-value.hours", "k-index"].contains($0.name)
    }
    let shares = weeklyMeasures.workShift
    if strategy == 0, !baseline.rows.isEmpty {
      for measure in shares {
        rows.append(
          StrategyRow(
            measure: "\(measure.name)-change-at-end", unit: measure.unit.ofValue,
            figure: Figure(changeOfFirst(measure))))
      }
    }
    for measure in branches + shares {
      let unit = measure.unit.ofValue
      rows.append(
        StrategyRow(
          measure: "\(measure.name)-at-end", unit: unit, figure: Figure(ending(measure, strategy))))
      guard strategy > 0 else { continue }
      rows.append(
        StrategyRow(
          measure: "\(measure.name)-at-end-against-first", unit: unit,
          figure: Figure(endingAgainstFirst(measure, strategy))))
    }
    return rows + spendRows(strategy)
  }

  private func spendRows(_ strategy: Int) -> [StrategyRow] {
    guard spends(strategy) else { return [] }
    let unit = "\(scenario.settings.currency) a week"
    let weeks = CurveStatistics.liftWeeks
    var rows = [
      StrategyRow(
        measure: "ai-spend-at-end", unit: unit, figure: Figure(spend(strategy, lastWeeks: weeks)))
    ]
    if strategy > 0 {
      rows.append(
        StrategyRow(
          measure: "ai-spend-at-end-against-first", unit: unit,
          figure: Figure(spend(strategy, lastWeeks: weeks, lessFirst: true))))
    }
    if let share = spendShare(strategy, lastWeeks: weeks) {
      rows.append(
        StrategyRow(measure: "ai-spend-of-value-added-at-end", unit: "1", figure: Figure(share, nil)))
    }
    return rows
  }
}
