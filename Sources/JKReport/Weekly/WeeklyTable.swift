import JKExperiment
import JKStatistics

/// Every weekly measure as tidy CSV: one row a strategy, week, measure and statistic, each a trailing mean over four
/// weeks. A value that is undefined is left empty. No field needs quotes.
struct WeeklyTable {
  private let comparison: Comparison

  /// Weeks of history that are shown.
  static let history = 26

  init(_ comparison: Comparison) {
    self.comparison = comparison
  }

  /// Nil when results are not kept week by week.
  ///
  /// - Parameter threads: that work it out, at least 1.
  func file(threads: Int) -> ReportFile? {
    guard comparison.isWeekly else { return nil }
    let measures = comparison.weeklyMeasures.all
    let parts = comparison.results.indices.flatMap { strategy in measures.map { (strategy, $0) } }
    let rows = Parallel.map(parts.count, threads: threads) { index in
      self.rows(of: parts[index].1, parts[index].0)
    }
    let bindings = comparison.results.indices.map(bindingRows)
    return ReportFile(
      name: "weekly.csv",
      text: "strategy,week,measure,unit,statistic,value\n" + rows.joined() + bindings.joined())
  }

  private func rows(of measure: WeeklyMeasure, _ strategy: Int) -> String {
    let study = comparison.studyRows
    let course = comparison.course(measure, strategy)
    var text = ""
    for row in max(0, study.lowerBound - Self.history)..<study.upperBound {
      let estimate = course[row]
      add(
        row, strategy, measure.name, measure.unit, estimate.value, estimate.lower, estimate.upper, to: &text)
    }
    return text
  }

  /// Shares of trials in which each may bind, from the week before the study on.
  private func bindingRows(_ strategy: Int) -> String {
    let scenario = comparison.scenario
    let log = comparison.bindings[strategy]
    let weeks = [log.before].compactMap(\.self) + log.shares
    let first = comparison.studyRows.upperBound - weeks.count
    var text = ""
    for (candidate, binding) in scenario.bindings.enumerated() {
      for (week, shares) in weeks.enumerated() {
        let share = shares[candidate]
        add(
          first + week, strategy, "binding.\(scenario.name(of: binding))",
          .share, share.estimate, share.interval.lowerBound, share.interval.upperBound, to: &text)
      }
    }
    return text
  }

  private func add(
    _ row: Int, _ strategy: Int, _ measure: String, _ unit: PointMeasure.Unit, _ mean: Double,
    _ lower: Double?, _ upper: Double?, to text: inout String
  ) {
    let (name, week) = (comparison.results[strategy].name, row - comparison.studyRows.lowerBound)
    let start = "\(name),\(week),\(measure),\(unit.ofValue),"
    for (statistic, value) in [("mean", mean), ("lower-95", lower), ("upper-95", upper)] {
      text += "\(start)\(statistic),\(value.csvField)\n"
    }
  }
}
