import JKCharts
import JKExperiment

/// The pictures of the costs of contracts, each a file that stands alone.
struct PriceCharts {
  private let findings: PriceFindings
  private let names: ChartNames<PriceChart>
  private var comparison: PriceComparison { findings.comparison }
  private var figures: Figures { findings.figures }

  init(_ findings: PriceFindings) {
    self.findings = findings
    let contracts = findings.comparison.contracts
    names = ChartNames(PriceChart.all(contracts: contracts.count), of: contracts.map(\.name))
  }

  /// - Parameter threads: that draw them, at least 1.
  func files(threads: Int) -> [ReportFile] {
    let contracts = comparison.ranking
    let charts =
      [sideBySide, cumulativeCost, costByUse] + [vendorCash].compactMap(\.self)
      + contracts.enumerated().map { bills($1, Palette.series($0).hue) }
      + contracts.compactMap { contract in
        comparison.contracts[contract].commitment.map { sizes(contract, $0) }
      }
    return Parallel.map(charts.count, threads: threads) { index in
      ReportFile(name: charts[index].text.name + ".svg", text: charts[index].svg())
    }
  }

  private var cumulativeCost: Chart {
    lines(
      text(.cost, "cost from the decision on, mean over trials", "curves are means"),
      monthAxis(from: 0), x: [0] + monthNumbers
    ) { contract in
      comparison.contracts[contract].months.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + $1.mean.mean) }
    }
  }

  private var costByUse: Chart {
    lines(
      text(
        .costByUse, "cost of a trial by how much was used in it",
        "means over classes of as many trials each, \(comparison.byUse.uses.count) of them",
        title: findings.byUse),
      Axis(label: "uses over the study"), x: comparison.byUse.uses
    ) { comparison.byUse.costs[$0] }
  }

  /// What vendors have received beyond their cost, of the contracts that state it; nil when none does.
  private var vendorCash: Chart? {
    guard let title = findings.vendorCash else { return nil }
    let marks = findings.shown.enumerated().compactMap { place, contract -> Mark? in
      let cash = comparison.contracts[contract].months.compactMap(\.vendorCash?.mean)
      return cash.isEmpty
        ? nil
        : .line(
          LineMark(
            x: [0] + monthNumbers, y: [0] + cash, label: comparison.contracts[contract].name,
            look: Palette.ranked(place)))
    }
    return Chart(
      text(
        .vendorCash, "what has been paid to the vendor, less its cost, mean over trials",
        "curves are means",
        title: title), x: monthAxis(from: 0), y: money(""), marks: marks)
  }

  /// A line for each contract.
  private func lines(_ text: ChartText, _ axis: Axis, x: [Double], _ y: (Int) -> [Double]) -> Chart {
    let marks = findings.shown.enumerated().map { place, contract in
      Mark.line(
        LineMark(
          x: x, y: y(contract), label: comparison.contracts[contract].name, look: Palette.ranked(place)))
    }
    return Chart(text, x: axis, y: money(""), marks: marks)
  }

  private func bills(_ index: Int, _ hue: Hue) -> Chart {
    let contract = comparison.contracts[index]
    let bill = BillChart(
      name: contract.name, means: contract.months.map(\.mean), p95: contract.months.map(\.high.value),
      dearest: contract.worstMonth, whole: comparison.wholeMonths, figures: figures)
    return bill.chart(
      ChartText(
        name: names[.bills(index)], title: ChartText.title(of: bill.findings),
        subtitle: "\(BillChart.subtitle); \(figures.weeks(figures.horizon))",
        caption: caption("95\u{A0}% interval of the dearest month's mean")), hue)
  }

  /// One row a contract, the cheapest on top.
  private var sideBySide: Chart {
    let shown = comparison.ranking.prefix(Self.mostRows)
    let left = comparison.contracts.count - shown.count
    let rows = shown.map { index in
      let contract = comparison.contracts[index]
      let p95 = contract.total(atQuantile: 0.95)
      return BarRow(
        "\(contract.name) \(findings.money(contract.total.mean)), P95\u{A0}\(findings.money(p95))",
        value: contract.total.mean, interval: contract.total.interval, dot: p95)
    }
    return .bars(
      text(
        .sideBySide, "what each contract costs for the same use over the study",
        "95\u{A0}% intervals of means"
          + (left > 0 ? "; \(figures.count(left, "dearer contract")) in price.csv" : ""),
        title: findings.sideBySide),
      rows, x: Axis(label: figures.currency, format: .money(""), domain: 0...0),
      key: [
        KeyItem("mean over trials", .bar), KeyItem("95\u{A0}% interval of the mean", .line, hue: .neutral),
        KeyItem("P95 of trials", .dot, hue: .neutral),
      ])
  }

  /// More rows than these are a table.
  private static let mostRows = 24

  /// With whole months alone.
  ///
  /// - Parameter first: the first month that is drawn; 0 for the study's start.
  private func monthAxis(from first: Int) -> Axis {
    let step = max(1, (comparison.months + 11) / 12)
    return Axis(
      label: "month of the study",
      ticks: stride(from: first, through: comparison.months, by: step).map(Double.init))
  }

  private var monthNumbers: [Double] { (1...max(1, comparison.months)).map { Double($0) } }

  private func sizes(_ index: Int, _ sizes: CommitmentSizes) -> Chart {
    let contract = comparison.contracts[index]
    let amounts = sizes.sizes.map(\.amount)
    let costs = sizes.sizes.map(\.cost)
    let best = sizes.sizes[sizes.best]
    return Chart(
      ChartText(
        name: names[.commitment(index)],
        title: findings.size(sizes, of: contract.name),
        subtitle: "total cost of \(contract.name) by the amount paid ahead every "
          + "\(figures.count(sizes.terms.months, "month")); \(figures.weeks(figures.horizon))",
        caption: caption("95\u{A0}% intervals of means")),
      x: Axis(label: "\(figures.currency) paid ahead", format: .money("")), y: money(""),
      marks: [
        .band(
          BandMark(x: amounts, lower: costs.map { $0.lower ?? .nan }, upper: costs.map { $0.upper ?? .nan })),
        .rule(RuleMark(at: .x(sizes.written), label: "written")),
        .line(LineMark(x: amounts, y: costs.map(\.mean), label: "mean")),
        .dot(DotMark(x: best.amount, y: best.cost.mean, label: "least")),
      ])
  }

  private func money(_ per: String) -> Axis {
    Axis(label: figures.currency + per, format: .money(""), domain: 0...0, isNice: true)
  }

  private func text(_ chart: PriceChart, _ subtitle: String, _ note: String, title: String? = nil)
    -> ChartText
  {
    ChartText(
      name: names[chart], title: title ?? findings.answer,
      subtitle: "\(subtitle); \(figures.weeks(figures.horizon))",
      caption: caption(note))
  }

  private func caption(_ note: String) -> String {
    "\(comparison.scenario.title), strategy \(comparison.strategyName). \(findings.trials), seed "
      + "\(comparison.scenario.settings.seed), jkcurve \(Version.current), \(note)."
  }
}
