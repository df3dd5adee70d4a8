import JKCharts
import JKExperiment
import JKStatistics

/// A figure of each contract with its interval, under a head of two lines.
struct PriceColumn {
  let head: (String, String)
  /// By contract.
  let cells: [(value: String, interval: String)]
}

/// The figures of all contracts, as a terminal shows them.
struct PriceColumns {
  private let comparison: PriceComparison
  private let findings: PriceFindings

  init(_ findings: PriceFindings) {
    comparison = findings.comparison
    self.findings = findings
  }

  /// Tables of as many columns as fit, the cheapest contract first.
  func lines(width: Int) -> [String] {
    let names = findings.shown.map { comparison.contracts[$0].name }
    let first = max(15, names.map(\.count).max() ?? 0)
    var tables: [[PriceColumn]] = [[]]
    var room = width - first
    for column in columns {
      let needed = 2 + column.width
      if needed > room, !tables[tables.count - 1].isEmpty {
        tables.append([])
        room = width - first
      }
      tables[tables.count - 1].append(column)
      room -= needed
    }
    return Array(tables.map { lines($0, width) }.joined(separator: [""]))
  }

  private func lines(_ columns: [PriceColumn], _ width: Int) -> [String] {
    var table = TextTable(width: width)
    table.add([""] + columns.map(\.head.0))
    table.add([""] + columns.map(\.head.1))
    for contract in findings.shown {
      table.add([comparison.contracts[contract].name] + columns.map { $0.cells[contract].value })
      let intervals = columns.map { $0.cells[contract].interval }
      if !intervals.allSatisfy(\.isEmpty) { table.add(["  95 % interval"] + intervals) }
    }
    return table.lines
  }

  private var columns: [PriceColumn] {
    let scenario = comparison.scenario
    let outcomes = scenario.outcomes.indices.map { index in
      money(("cost per", scenario.outcomes[index].name)) { Figure($0.perOutcome[index]) }
    }
    let currency = scenario.settings.currency
    return [
      money(("total", "mean")) { Figure($0.total) },
      money(("", "median")) { Figure($0.totals[0]) },
      money(("", "P95")) { Figure($0.totals[1]) },
      money(("", "P99")) { Figure($0.totals[2]) },
      money(("worst month", "mean")) { Figure($0.worstMonth) },
      money(("worst month", "P95")) { Figure($0.highWorstMonth) },
      percent(("bills", "vary by")) { $0.variation.map { Figure($0) } },
      money(("cost per", "use")) { Figure($0.perUse) },
    ] + outcomes
      + [
        optional(money(("per \(currency) of", "value added")) { $0.perValue.map { Figure($0) } }) {
          $0.perValue != nil
        },
        optional(plain(("months with", "overage")) { Figure($0.overageMonths) }) {
          $0.overageMonths.mean > 0
        },
        optional(money(("commitment", "lost")) { $0.unused.map { Figure($0) } }) { $0.unused != nil },
        optional(percent(("light pay", "for heavy")) { $0.subsidy.map { Figure($0) } }) {
          $0.subsidy != nil
        },
        optional(money(("vendor's", "cost"), none: "not stated") { $0.vendor.map { Figure($0.cost) } }) {
          $0.vendor != nil
        },
        optional(
          percent(("vendor's", "margin"), none: "not stated") { $0.vendor.map { Figure($0.margin) } }
        ) { $0.vendor != nil },
      ].compactMap(\.self)
  }

  /// The column when some contract has what it is about.
  private func optional(_ column: PriceColumn, _ has: (ContractCost) -> Bool) -> PriceColumn? {
    comparison.contracts.contains(where: has) ? column : nil
  }

  private func money(
    _ head: (String, String), none: String = "–", _ figure: (ContractCost) -> Figure?
  ) -> PriceColumn {
    column(head, findings.figures.money, none: none, figure)
  }

  private func percent(
    _ head: (String, String), none: String = "–", _ figure: (ContractCost) -> Figure?
  ) -> PriceColumn {
    column(head, .percent, none: none, figure)
  }

  private func plain(_ head: (String, String), _ figure: (ContractCost) -> Figure?) -> PriceColumn {
    column(head, .plain, none: "–", figure)
  }

  private func column(
    _ head: (String, String), _ format: NumberFormat, none: String, _ figure: (ContractCost) -> Figure?
  ) -> PriceColumn {
    var bare = format
    (bare.prefix, bare.suffix) = ("", "")
    return PriceColumn(
      head: head,
      cells: comparison.contracts.map { contract in
        guard let figure = figure(contract) else { return (none, "") }
        let interval = figure.interval.map { interval in
          let (lower, upper) = (bare(interval.lowerBound), bare(interval.upperBound))
          return lower == upper ? lower : "\(lower)…\(upper)"
        }
        return (format(figure.value), interval ?? "")
      })
  }
}

extension PriceColumn {
  fileprivate var width: Int {
    max(head.0.count, head.1.count, cells.map { max($0.value.count, $0.interval.count) }.max() ?? 0)
  }
}
