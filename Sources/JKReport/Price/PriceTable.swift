import JKExperiment
import JKStatistics

/// All figures of contracts as tidy CSV: one row a contract, month and statistic; what is of the whole study has no
/// month.
struct PriceTable {
  private let comparison: PriceComparison

  init(_ comparison: PriceComparison) {
    self.comparison = comparison
  }

  var file: ReportFile {
    var text = "contract,month,statistic,unit,value,lower-95,upper-95\n"
    for (index, contract) in comparison.contracts.enumerated() {
      for row in rows(contract) + byUse(index) { text += line(contract.name, "", row) }
      for (month, numbers) in contract.months.enumerated() {
        for row in rows(numbers, isWhole: comparison.wholeMonths.contains(month)) {
          text += line(contract.name, "\(month + 1)", row)
        }
      }
    }
    return ReportFile(name: "price.csv", text: text)
  }

  private typealias Row = (statistic: String, unit: String, figure: Figure)

  private var money: String { comparison.scenario.settings.currency }

  private func rows(_ contract: ContractCost) -> [Row] {
    var rows: [Row] = [
      ("total-mean", money, Figure(contract.total)),
      ("total-p50", money, Figure(contract.totals[0])),
      ("total-p95", money, Figure(contract.totals[1])),
      ("total-p99", money, Figure(contract.totals[2])),
      ("worst-month-mean", money, Figure(contract.worstMonth)),
      ("worst-month-p95", money, Figure(contract.highWorstMonth)),
      ("cost-per-use", "\(money) / use", Figure(contract.perUse)),
      ("months-with-overage", "months", Figure(contract.overageMonths)),
    ]
    if let variation = contract.variation { rows.append(("bill-variation", "1", Figure(variation))) }
    for (outcome, ratio) in zip(comparison.scenario.outcomes, contract.perOutcome) {
      rows.append(("cost-per-\(outcome.name)", "\(money) / outcome", Figure(ratio)))
    }
    if let value = contract.perValue { rows.append(("cost-per-value-added", "1", Figure(value))) }
    if let unused = contract.unused { rows.append(("commitment-lost", money, Figure(unused))) }
    if let subsidy = contract.subsidy { rows.append(("light-pay-for-heavy", "1", Figure(subsidy))) }
    if let vendor = contract.vendor {
      rows.append(("vendor-cost", money, Figure(vendor.cost)))
      rows.append(("vendor-margin", "1", Figure(vendor.margin)))
    }
    if let difference = contract.difference {
      rows.append(("more-than-cheapest", money, Figure(difference.mean)))
      rows.append(("dearer-than-cheapest", "1", Figure(difference.superiority)))
    }
    if let commitment = contract.commitment {
      for size in commitment.sizes {
        rows.append(("total-mean-with-commitment-\(size.amount)", money, Figure(size.cost)))
      }
      let best = commitment.sizes[commitment.best].amount
      rows.append(("commitment-best", money, Figure(best, commitment.interval)))
      rows.append(("commitment-period", "months", Figure(Double(commitment.terms.months), nil)))
    }
    return rows
  }

  /// Trials by how much was used in them, in classes of as many each: the mean use and the mean cost of each class.
  private func byUse(_ contract: Int) -> [Row] {
    zip(comparison.byUse.uses, comparison.byUse.costs[contract]).enumerated().flatMap { index, means in
      [
        ("uses-in-class-\(index + 1)", "uses", Figure(means.0, nil)),
        ("cost-in-class-\(index + 1)", money, Figure(means.1, nil)),
      ]
    }
  }

  private func rows(_ month: ContractCost.Month, isWhole: Bool) -> [Row] {
    [
      ("bill-mean", money, Figure(month.mean)), ("bill-p5", money, Figure(month.low)),
      ("bill-p95", money, Figure(month.high)),
      ("bill-highest", money, Figure(month.highest, nil)), ("whole-month", "1", Figure(isWhole ? 1 : 0, nil)),
      ("paid-by-then", money, Figure(month.paid)),
    ] + (month.vendorCash.map { [("vendor-cash", money, Figure($0))] } ?? [])
  }

  private func line(_ contract: String, _ month: String, _ row: Row) -> String {
    [contract, month, row.statistic, row.unit, row.figure.csvFields].joined(separator: ",") + "\n"
  }
}
