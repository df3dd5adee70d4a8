import JKExperiment
import JKStatistics

/// The curves as tidy CSV: one row a strategy, week, measure and statistic, cumulative ones at the week's end; a value
/// that is undefined is left empty. No field needs quotes, since names are letters, digits, hyphens and dots.
struct CurveTable {
  private let comparison: Comparison

  init(_ comparison: Comparison) {
    self.comparison = comparison
  }

  /// Nil when results are not kept week by week.
  var file: ReportFile? {
    guard comparison.isWeekly else { return nil }
    var text = "strategy,week,measure,unit,statistic,value\n"
    let rows = 0..<comparison.sample.rows
    let currency = comparison.scenario.settings.currency
    for (strategy, result) in comparison.results.enumerated() {
      if result.curve != nil {
        add(
          "productivity-index,index", comparison.bands(.productivity, strategy), rows, result.name, to: &text)
        for (row, value) in comparison.meanIndex(strategy).enumerated() {
          text += "\(result.name),\(week(row)),productivity-index,index,ratio-of-means,\(value.csvField)\n"
        }
      }
      add(
        "margin-per-week,\(currency) a week", comparison.bands(.margin, strategy), rows, result.name,
        means: comparison.meanMargins(strategy), to: &text)
      guard strategy > 0 else { continue }
      add(
        "cumulative-margin-difference,\(currency)", comparison.bands(.advantage, strategy),
        comparison.studyRows, result.name, means: Array(comparison.meanAdvantage(strategy).dropFirst()),
        to: &text)
    }
    return ReportFile(name: "curves.csv", text: text)
  }

  /// - Parameters:
  ///   - measure: with its unit.
  ///   - rows: those that the bands are of.
  ///   - means: over trials, by row; empty for what has another middle.
  private func add(
    _ measure: String, _ bands: PointwiseBands, _ rows: Range<Int>, _ strategy: String, means: [Double] = [],
    to text: inout String
  ) {
    for row in rows.indices.map({ $0 - rows.lowerBound }) {
      let start = "\(strategy),\(week(rows.lowerBound + row)),\(measure),"
      text += "\(start)p50,\(bands.median[row].csvField)\n"
      if !means.isEmpty { text += "\(start)mean,\(means[row].csvField)\n" }
      for (level, share) in PointwiseBands.levels.enumerated() {
        text += "\(start)lower-\(Int(share * 100)),\(bands.lower[level][row].csvField)\n"
        text += "\(start)upper-\(Int(share * 100)),\(bands.upper[level][row].csvField)\n"
      }
    }
  }

  /// The week at whose end a row stands; 1 is the first after the decision.
  private func week(_ row: Int) -> Int {
    row - comparison.studyRows.lowerBound
  }
}
