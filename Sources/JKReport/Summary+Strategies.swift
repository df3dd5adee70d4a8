import JKCharts
import JKExperiment
import JKStatistics

// The table of strategies: a line of values each, and a line of intervals.

extension Summary {
  struct Column {
    let head: (String, String)
    let value: (StrategyResult) -> String
    let interval: (StrategyResult) -> String
  }

  /// None where there is nothing to tell.
  var strategyColumns: [Column] {
    let hasMoney = comparison.results.contains { $0.margin.mean != 0 }
    return (hasMoney ? [isComparison ? advantage : margin] : []) + (hasCurves ? curveColumns : []) + chances
  }

  var strategyLines: [String] {
    let columns = strategyColumns
    if columns.isEmpty { return [] }
    var table = TextTable(width: Self.width)
    table.add([""] + columns.map(\.head.0))
    table.add([""] + columns.map(\.head.1))
    for result in comparison.results {
      table.add([result.name] + columns.map { $0.value(result) })
      let intervals = columns.map { $0.interval(result) }
      if !intervals.allSatisfy(\.isEmpty) { table.add(["  95 % interval"] + intervals) }
    }
    return table.lines
  }

  private var margin: Column {
    Column(
      head: ("margin", "in all"), value: { figures.money($0.margin.mean) },
      interval: { figures.narrow($0.margin.interval, bare(figures.money)) })
  }

  private var advantage: Column {
    Column(
      head: ("margin against", comparison.results[0].name),
      value: { $0.advantage.map { figures.money.signed($0.mean.mean) } ?? "–" },
      interval: { figures.narrow($0.advantage?.mean.interval, bare(figures.money.signed)) })
  }

  private var curveColumns: [Column] {
    let dip = Column(
      head: ("dip", ""),
      value: { number($0) { $0.dip.value.isNaN ? "–" : $0.hasDip ? figures.points($0.dip.value) : "none" } },
      interval: { interval($0, \.dip) { whole($0) } })
    let recovery = Column(
      head: ("recovers", "in week"),
      value: { result in
        number(result) { $0.hasDip ? figures.week($0.recovery.value) : "–" }
      },
      interval: { $0.curve?.hasDip == true ? interval($0, \.recovery, figures.week) : "" })
    let payback = Column(
      head: ("pays", "in week"),
      value: { result in number(result) { result.advantage == nil ? "–" : figures.week($0.breakEven.value) }
      },
      interval: { $0.advantage == nil ? "" : interval($0, \.breakEven, figures.week) })
    let lift = Column(
      head: ("long-run", "lift"), value: { number($0) { figures.signedPoints($0.lift.value) } },
      interval: { interval($0, \.lift) { NumberFormat.plain.signed($0.rounded()) } })
    return isComparison && comparison.earns ? [dip, recovery, payback, lift] : [dip, recovery, lift]
  }

  /// Without revenue the highest margin is the least cost, which says nothing.
  private var chances: [Column] {
    guard isComparison, comparison.earns else { return [] }
    return [
      Column(
        head: ("best", "of all"), value: { figures.narrowChance($0.best) },
        interval: { figures.narrowChances($0.best.interval) })
    ]
  }

  // MARK: Cells

  private func number(_ result: StrategyResult, _ text: (CurveNumbers) -> String) -> String {
    result.curve.map(text) ?? "–"
  }

  private func interval(
    _ result: StrategyResult, _ number: KeyPath<CurveNumbers, CurveNumbers.Estimate>,
    _ format: (Double) -> String
  ) -> String {
    figures.narrow(result.curve?[keyPath: number].interval, format)
  }

  private func whole(_ value: Double) -> String { NumberFormat.plain(value.rounded()) }

  /// Without the currency, which stands in the line above.
  func bare(_ money: NumberFormat) -> (Double) -> String {
    var format = money
    format.prefix = ""
    return format.callAsFunction
  }
}
