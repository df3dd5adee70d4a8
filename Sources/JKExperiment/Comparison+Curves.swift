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
    MeanCurves(plan, sample, productivity, baseline, count: results.count).index(strategy)
  }

  /// 100, and what the mean curve of a strategy differs from that of the first in the same weeks, in points of the
  /// baseline: what the numbers of its J are of. One value a row of the study.
  package func indexAgainstFirst(_ strategy: Int) -> [Double] {
    zip(meanIndex(strategy), meanIndex(0)).dropFirst(studyRows.lowerBound).map { 100 + ($0 - $1) }
  }

  /// The mean over trials of margin a week, money, a trailing mean over ``trailing`` weeks; one value a row, the history's
  /// among them.
  package func meanMargins(_ strategy: Int) -> [Double] {
    CurveMath.trailingMean(sample.mean(.margin, strategy), over: Comparison.trailing)
  }

  /// How trials spread: trailing means of productivity, 100 at the mean baseline, or of margin a week; or the
  /// cumulative margin less that of the first strategy, by row of the study.
  package func bands(_ band: Band, _ strategy: Int) -> PointwiseBands {
    guard band == .productivity else { return spreads.bands(band, strategy) }
    let hours = productivity.isPerHour ? baseline.mean(.paidHours) : 1
    return spreads.bands(band, strategy, scale: baseline.mean(productivity.value) / hours)
  }

  /// The index of a curve's mean over some weeks after week 0, 100 at the baseline: a ratio of means, with
  /// its interval.
  package func index(_ curve: Curve, _ strategy: Int, weeks: Range<Int>) -> RatioEstimate {
    let history = plan.timetable.historyRows
    let after = sample.sums(curve, strategy, rows: history + weeks.lowerBound..<history + weeks.upperBound)
      .map { 100 * $0 / Double(weeks.count) }
    let before = sample.sums(curve, strategy, rows: baseline.rows).map { $0 / Double(baseline.rows.count) }
    return RatioEstimate(after, per: before, level: Comparison.level)
  }
}

extension Comparison {
  /// What is shown week by week, for ``course(_:_:)``.
  package var weeklyMeasures: WeeklyMeasures { WeeklyMeasures(plan) }

  /// A measure by row of time, the history's among them, as a trailing mean over ``trailing`` weeks.
  ///
  /// - Precondition: results are kept week by week.
  package func course(_ measure: WeeklyMeasure, _ strategy: Int) -> [JackknifeEstimate] {
    weekly.course(measure, strategy)
  }

  /// A measure over the study's last weeks, or all of them when there are fewer.
  ///
  /// - Precondition: results are kept week by week.
  package func ending(_ measure: WeeklyMeasure, _ strategy: Int, weeks: Int = CurveStatistics.liftWeeks)
    -> JackknifeEstimate
  {
    let rows = max(studyRows.lowerBound, studyRows.upperBound - weeks)..<studyRows.upperBound
    return weekly.estimates(measure, strategy, of: [rows])[0]
  }
}

extension Comparison {
  /// Mean margin a week over trials and the study's last weeks, money.
  package func meanMargin(_ strategy: Int, lastWeeks: Int) -> Double {
    let weeks = min(lastWeeks, studyRows.count)
    let sums = sample.sums(.margin, strategy, rows: sample.rows - weeks..<sample.rows)
    return sums.reduce(0, +) / Double(sample.trials * weeks)
  }

  /// "fix scattered-inputs"
  package func label(ofAction action: Int, _ strategy: Int) -> String {
    scenario.label(of: results[strategy].strategy.actions[action])
  }
}
