import JKCharts
import JKExperiment

/// The pictures of the costs of contracts, each a file that stands alone.
struct PriceCharts {
  private let findings: PriceFindings
  private var comparison: PriceComparison { findings.comparison }
  private var figures: Figures { findings.figures }

  init(_ findings: PriceFindings) {
    self.findings = findings
  }

  /// - Parameter threads: that draw them, at least 1.
  func files(threads: Int) -> [ReportFile] {
    let charts =
      [monthlyBills] + (comparison.byUse.uses.isEmpty ? [] : [billsByUse])
      + comparison.contracts.compactMap { contract in contract.commitment.map { sizes(contract, $0) } }
    return Parallel.map(charts.count, threads: threads) { index in
      ReportFile(name: charts[index].text.name + ".svg", text: charts[index].svg())
    }
  }

  private var monthlyBills: Chart {
    let x = (1...max(1, comparison.months)).map { Double($0) }
    let panels = comparison.ranking.enumerated().map { place, index in
      let contract = comparison.contracts[index]
      let look = Palette.series(place)
      let isFirst = place == 0
      return Panel(
        label: contract.name,
        marks: [
          .band(
            BandMark(
              x: x, lower: contract.months.map(\.low.value), upper: contract.months.map(\.high.value),
              label: isFirst ? "5 to 95\u{A0}%" : "", hue: look.hue)),
          .rule(RuleMark(at: .y(contract.worstMonth.mean), label: isFirst ? "worst month, mean" : "")),
          .line(
            LineMark(
              x: x, y: contract.months.map(\.mean.mean), label: isFirst ? "mean" : "", hue: look.hue)),
        ])
    }
    return Chart(
      text(
        "monthly-bills",
        "a month's bill by contract: mean and the middle 90\u{A0}% of trials, and the mean of the "
          + "worst month of each trial", "pointwise bands"),
      x: Axis(label: "month of the study"), y: money(" a month"), panels: panels,
      columns: panels.count == 1 ? 1 : 2, plotHeight: panels.count == 1 ? 300 : 180)
  }

  private var billsByUse: Chart {
    let lines = comparison.ranking.enumerated().map { place, index in
      let look = Palette.series(place)
      return Mark.line(
        LineMark(
          x: comparison.byUse.uses, y: comparison.byUse.bills[index], label: comparison.contracts[index].name,
          hue: look.hue, dash: look.dash))
    }
    return Chart(
      text(
        "bills-by-use", "a month's bill by how much was used in it: means over whole months of all trials",
        "\(comparison.byUse.uses.count) classes of as many months each"),
      x: Axis(label: "uses in the month"), y: money(" a month"), marks: lines)
  }

  private func sizes(_ contract: ContractCost, _ sizes: CommitmentSizes) -> Chart {
    let amounts = sizes.sizes.map(\.amount)
    let costs = sizes.sizes.map(\.cost)
    let best = sizes.sizes[sizes.best]
    return Chart(
      ChartText(
        name: "commitment-\(contract.name)",
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

  private func text(_ name: String, _ subtitle: String, _ note: String) -> ChartText {
    ChartText(
      name: name, title: findings.answer, subtitle: "\(subtitle); \(figures.weeks(figures.horizon))",
      caption: caption(note))
  }

  private func caption(_ note: String) -> String {
    "\(comparison.scenario.title), strategy \(comparison.strategyName). \(findings.trials), seed "
      + "\(comparison.scenario.settings.seed), jkcurve \(Version.current), \(note)."
  }
}
