import JKExperiment

/// What is told of each strategy in one number, as tidy CSV: one row a strategy and measure.
struct NumbersTable {
  let comparison: Comparison

  var file: ReportFile {
    let currency = comparison.scenario.settings.currency
    let rows = comparison.results.enumerated().flatMap { strategy, result in
      (result.rows(comparison.pointMeasures(strategy), currency: currency) + comparison.endRows(strategy)).map
      {
        "\(result.name),\($0.line)\n"
      }
    }
    return ReportFile(
      name: "numbers.csv", text: "strategy,measure,unit,value,lower-95,upper-95\n" + rows.joined())
  }
}
