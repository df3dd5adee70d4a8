import JKKernel
import JKStatistics

extension Comparison {
  /// Weeks at which the study's rows end, the first row's start being week 0: 1, 2, … For plots.
  package var studyRows: Range<Int> { plan.timetable.historyRows..<sample.rows }

  /// Whether results are kept week by week.
  package var isWeekly: Bool { scenario.settings.bucket == .week }

  /// Whether work earns money; without it margin is cost alone.
  package var earns: Bool { productivity.value == .valueAdded }

  /// The mean curve, 100 at the baseline, a trailing mean over ``trailing`` weeks; one value a row, the
  /// history's among them.
  package func meanIndex(_ strategy: Int) -> [Double] {
    let weights = [Double](repeating: 1, count: sample.trials)
    return MeanCurves(plan, sample, productivity, baseline, count: results.count)
      .index(strategy, weights: weights, rows: 0..<sample.rows)
  }

  /// Every trial's own productivity, 100 at the mean baseline, as a trailing mean; row-major, trials × rows.
  package func productivityIndices(_ strategy: Int) -> [Double] {
    let base = baseline.mean(productivity.value) / (productivity.isPerHour ? baseline.mean(.paidHours) : 1)
    return (0..<sample.trials).flatMap { trial in
      let value = trailing(productivity.value, strategy, trial)
      guard productivity.isPerHour else { return value.map { 100 * $0 / base } }
      return zip(value, trailing(.paidHours, strategy, trial)).map { 100 * $0 / $1 / base }
    }
  }

  /// Every trial's own margin a week, as a trailing mean; row-major, trials × rows.
  package func margins(_ strategy: Int) -> [Double] {
    (0..<sample.trials).flatMap { trailing(.margin, strategy, $0) }
  }

  /// Every trial's own cumulative margin from week 0 less that of the first strategy; row-major, trials ×
  /// rows of the study.
  package func advantages(_ strategy: Int) -> [Double] {
    (0..<sample.trials).flatMap { trial in
      var sum = 0.0
      return zip(
        sample.curve(.margin, strategy, trial: trial), sample.curve(.margin, 0, trial: trial)
      ).dropFirst(plan.timetable.historyRows).map { pair in
        sum += pair.0 - pair.1
        return sum
      }
    }
  }

  /// The index of a curve's mean over some weeks after week 0, 100 at the baseline: a ratio of means, with
  /// its interval.
  package func index(_ curve: Curve, _ strategy: Int, weeks: Range<Int>) -> RatioEstimate {
    let history = plan.timetable.historyRows
    let after = (0..<sample.trials).map { trial in
      let values = sample.curve(curve, strategy, trial: trial)
      return 100 * values.dropFirst(history + weeks.lowerBound).prefix(weeks.count).reduce(0, +)
        / Double(weeks.count)
    }
    let before = (0..<sample.trials).map { trial in
      sample.curve(curve, strategy, trial: trial).dropFirst(baseline.rows.lowerBound)
        .prefix(baseline.rows.count).reduce(0, +) / Double(baseline.rows.count)
    }
    return RatioEstimate(after, per: before, level: Comparison.level)
  }

  private func trailing(_ curve: Curve, _ strategy: Int, _ trial: Int) -> [Double] {
    CurveMath.trailingMean(Array(sample.curve(curve, strategy, trial: trial)), over: Comparison.trailing)
  }
}

extension Comparison {
  /// Mean margin a week over trials and the study's last weeks, money.
  package func meanMargin(_ strategy: Int, lastWeeks: Int) -> Double {
    let weeks = min(lastWeeks, studyRows.count)
    let sums = (0..<sample.trials).map { trial in
      sample.curve(.margin, strategy, trial: trial).suffix(weeks).reduce(0, +)
    }
    return sums.reduce(0, +) / Double(sums.count * weeks)
  }

  /// "fix scattered-inputs"
  package func label(ofAction action: Int, _ strategy: Int) -> String {
    scenario.label(of: results[strategy].strategy.actions[action])
  }
}
