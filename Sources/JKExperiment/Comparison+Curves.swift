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
    weekly.estimates(measure, strategy, of: [lastRows(weeks)])[0]
  }

  /// The same less the first strategy's in the same weeks.
  ///
  /// - Precondition: results are kept week by week.
  package func endingAgainstFirst(
    _ measure: WeeklyMeasure, _ strategy: Int, weeks: Int = CurveStatistics.liftWeeks
  ) -> JackknifeEstimate {
    weekly.differenceFromFirst(measure, strategy, rows: lastRows(weeks))
  }

  /// What a measure of the first strategy has changed by, from the baseline to the study's last weeks.
  ///
  /// - Precondition: results are kept week by week, and there is a baseline.
  package func changeOfFirst(_ measure: WeeklyMeasure, weeks: Int = CurveStatistics.liftWeeks)
    -> JackknifeEstimate
  {
    weekly.change(measure, 0, from: baseline.rows, to: lastRows(weeks))
  }

  /// A measure over the baseline.
  ///
  /// - Precondition: results are kept week by week, and there is a baseline.
  package func before(_ measure: WeeklyMeasure) -> JackknifeEstimate {
    weekly.estimates(measure, 0, of: [baseline.rows])[0]
  }

  fileprivate func lastRows(_ weeks: Int) -> Range<Int> {
    max(studyRows.lowerBound, studyRows.upperBound - weeks)..<studyRows.upperBound
  }
}

extension Comparison {
  /// A curve's mean a week over the study's last weeks, or all of them when there are fewer; less that of the first
  /// strategy, trial by trial, when it is asked for.
  package func ending(
    _ curve: Curve, _ strategy: Int, weeks: Int = CurveStatistics.liftWeeks, lessFirst: Bool = false
  ) -> MeanEstimate {
    let rows = lastRows(weeks)
    let own = sample.sums(curve, strategy, rows: rows)
    let less = lessFirst ? sample.sums(curve, 0, rows: rows) : own.map { _ in 0 }
    return MeanEstimate(
      sample.means(zip(own, less).map { ($0 - $1) / Double(rows.count) }), level: Comparison.level)
  }

  /// "fix scattered-inputs"
  package func label(ofAction action: Int, _ strategy: Int) -> String {
    scenario.label(of: results[strategy].strategy.actions[action])
  }
}
