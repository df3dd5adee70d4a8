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
    for contract in comparison.contracts {
      for row in rows(contract) { text += line(contract.name, "", row) }
      for (month, numbers) in contract.months.enumerated() {
        for row in rows(numbers) { text += line(contract.name, "\(month + 1)", row) }
      }
    }
    return ReportFile(name: "price.csv", text: text)
  }

  private typealias Row = (statistic: String, unit: String, figure: SweepFigure)

  private var money: String { comparison.scenario.settings.currency }

  private func rows(_ contract: ContractCost) -> [Row] {
    var rows: [Row] = [
      ("total-mean", money, SweepFigure(contract.total)),
      ("total-p50", money, SweepFigure(contract.totals[0])),
      ("total-p95", money, SweepFigure(contract.totals[1])),
      ("total-p99", money, SweepFigure(contract.totals[2])),
      ("worst-month-mean", money, SweepFigure(contract.worstMonth)),
      ("worst-month-p95", money, SweepFigure(contract.highWorstMonth)),
      ("cost-per-use", "\(money) / use", SweepFigure(contract.perUse)),
      ("months-with-overage", "months", SweepFigure(contract.overageMonths)),
    ]
    if let variation = contract.variation { rows.append(("bill-variation", "1", SweepFigure(variation))) }
    for (outcome, ratio) in zip(comparison.scenario.outcomes, contract.perOutcome) {
      rows.append(("cost-per-\(outcome.name)", "\(money) / outcome", SweepFigure(ratio)))
    }
    if let value = contract.perValue { rows.append(("cost-per-value-added", "1", SweepFigure(value))) }
    if let unused = contract.unused { rows.append(("commitment-lost", money, SweepFigure(unused))) }
    if let subsidy = contract.subsidy { rows.append(("light-pay-for-heavy", "1", SweepFigure(subsidy))) }
    if let vendor = contract.vendor {
      rows.append(("vendor-cost", money, SweepFigure(vendor.cost)))
      rows.append(("vendor-margin", "1", SweepFigure(vendor.margin)))
    }
    if let difference = contract.difference {
      rows.append(("more-than-cheapest", money, SweepFigure(difference.mean)))
      rows.append(("dearer-than-cheapest", "1", SweepFigure(difference.superiority)))
    }
    for size in contract.commitment?.sizes ?? [] {
      rows.append(("total-mean-with-commitment-\(size.amount)", money, SweepFigure(size.cost)))
    }
    return rows
  }

  private func rows(_ month: ContractCost.Month) -> [Row] {
    [
      ("bill-mean", money, SweepFigure(month.mean)), ("bill-p5", money, SweepFigure(month.low)),
      ("bill-p95", money, SweepFigure(month.high)),
      ("bill-highest", money, SweepFigure(value: month.highest, interval: nil)),
      ("paid-by-then", money, SweepFigure(month.paid)),
    ] + (month.vendorCash.map { [("vendor-cash", money, SweepFigure($0))] } ?? [])
  }

  private func line(_ contract: String, _ month: String, _ row: Row) -> String {
    let values = [row.figure.value, row.figure.interval?.lowerBound, row.figure.interval?.upperBound]
    let fields = values.map { $0.flatMap { $0.isFinite ? "\($0)" : nil } ?? "" }
    return ([contract, month, row.statistic, row.unit] + fields).joined(separator: ",") + "\n"
  }
}
