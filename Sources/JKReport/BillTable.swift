import JKExperiment

/// What each strategy is billed for AI by calendar month, as tidy CSV: one row a strategy, month and statistic. No field
/// needs quotes.
struct BillTable {
  let comparison: Comparison

  /// Nil where nothing is billed, and when results are not kept week by week.
  var file: ReportFile? {
    let text = comparison.results.indices.map(rows).joined()
    return text.isEmpty
      ? nil
      : ReportFile(name: "bills.csv", text: "strategy,month,statistic,unit,value,lower-95,upper-95\n" + text)
  }

  private func rows(_ strategy: Int) -> String {
    guard comparison.isWeekly, comparison.spends(strategy), let bills = comparison.bills(strategy) else {
      return ""
    }
    let currency = comparison.scenario.settings.currency
    return bills.means.indices.map { month in
      let rows = [
        StrategyRow(measure: "bill-mean", unit: currency, figure: Figure(bills.means[month])),
        StrategyRow(measure: "bill-p95", unit: currency, figure: Figure(bills.p95[month], nil)),
        StrategyRow(
          measure: "whole-month", unit: "1", figure: Figure(bills.whole.contains(month) ? 1 : 0, nil)),
      ]
      return rows.map { "\(comparison.results[strategy].name),\(month + 1),\($0.line)\n" }.joined()
    }.joined()
  }
}
