import JKExperiment

/// All figures of a sweep as tidy CSV: one row a point, strategy and measure.
struct SweepTable {
  private let comparison: SweepComparison

  init(_ comparison: SweepComparison) {
    self.comparison = comparison
  }

  var file: ReportFile {
    var text =
      (comparison.axes.map(\.path) + ["strategy", "measure", "unit", "value", "lower-95", "upper-95"])
      .map(\.csvField).joined(separator: ",") + "\n"
    let currency = comparison.scenario.settings.currency
    for point in comparison.points {
      let start = point.values.map(\.text.csvField).joined(separator: ",")
      for (strategy, result) in point.results.enumerated() {
        for row in result.rows(point.measures[strategy], currency: currency) {
          text += "\(start),\(result.name),\(row.line)\n"
        }
      }
    }
    return ReportFile(name: "sweep.csv", text: text)
  }
}
