import JKCharts
import JKExperiment
import JKStatistics

/// The tables of a comparison, and what a reader must know to take their figures for what they are.
struct FigurePart {
  private let comparison: Comparison
  private let summary: Summary
  private let findings: Findings
  private var figures: Figures { summary.figures }
  private var isComparison: Bool { summary.isComparison }

  init(_ comparison: Comparison) {
    self.comparison = comparison
    summary = Summary(comparison)
    findings = Findings(comparison)
  }

  var blocks: [PageBlock] {
    let tables = [strategies, futures, budgets, isComparison ? ownMeasures : means].compactMap(\.self)
    // What is assumed and what was set have a section of their own.
    let notes = summary.notes
    var blocks = tables.map { PageBlock.table($0) }
    if !binding.isEmpty {
      blocks += [.heading("What binds"), binding.count == 1 ? .paragraph(binding[0]) : .list(binding)]
    }
    if !notes.isEmpty { blocks += [.heading("How to read these figures"), .list(notes)] }
    return blocks
  }

  private var strategies: PageTable? {
    let columns = summary.strategyColumns
    guard !columns.isEmpty else { return nil }
    return PageTable(
      caption: isComparison ? "The strategies" : "\(comparison.results[0].name), in numbers",
      columns: [.init(title: "strategy")]
        + columns.map { .init(title: [$0.head.0, $0.head.1].filter { !$0.isEmpty }.joined(separator: " ")) },
      rows: comparison.results.map { result in
        PageTable.Row(
          head: result.name,
          cells: columns.map {
            .init(value: $0.value(result), interval: $0.interval(result).replacing("…", with: " to "))
          })
      },
      note:
        "Means over \(figures.count(comparison.sample.trials, "trial")); below each figure its 95\u{A0}% interval."
    )
  }

  // MARK: One future

  private var futures: PageTable? {
    guard isComparison, comparison.earns, comparison.results.contains(where: { $0.trials != nil }) else {
      return nil
    }
    let currency = comparison.scenario.settings.currency
    return PageTable(
      caption: "One future: what a single trial may bring",
      columns: [
        .init(title: "strategy"), .init(title: "dip of the 13-week mean", unit: "% of the baseline"),
        .init(title: "back", unit: "in week"), .init(title: "pays", unit: "in week"),
        .init(title: "falls short of the best of the trial by", unit: currency),
      ],
      rows: comparison.results.enumerated().compactMap { strategy, result in
        guard let numbers = result.trials else { return nil }
        let spreads = [
          cell(numbers.dip, figures.points), cell(numbers.recovery, figures.week),
          cell(numbers.breakEven, figures.week),
        ]
        return PageTable.Row(
          head: result.name,
          // What status quo does by itself is no difference to it.
          cells: (strategy == 0 ? spreads.map { _ in .init(value: "–") } : spreads) + [
            .init(
              value: figures.bare(result.regret.mean),
              interval: figures.range(of: result.regretInterval, figures.bare))
          ])
      },
      note:
        "Of dip, return and payback the median over trials, and below it what the middle 80\u{A0}% of trials lie between; "
        + "each trial less \(findings.reference) in the same trial. Of the last column the mean with its 95\u{A0}% interval."
    )
  }

  private func cell(_ spread: TrialNumbers.Spread, _ format: (Double) -> String) -> PageTable.Cell {
    guard !spread.median.isNaN else { return .init(value: "–") }
    return .init(value: format(spread.median), interval: figures.range(spread[10]...spread[90], format))
  }

  // MARK: Budgets

  private var budgets: PageTable? {
    guard isComparison, comparison.results.contains(where: { $0.budget != nil }) else { return nil }
    let hurdle = NumberFormat.plain(comparison.scenario.settings.hurdle)
    return PageTable(
      caption: "What becomes of the money for AI, in the last 52 weeks against \(findings.reference)",
      columns: [
        .init(title: "strategy"), .init(title: "no more is spent"),
        .init(title: "more, and value rises at least \(hurdle) times that"),
        .init(title: "more, and value rises less"),
      ],
      rows: comparison.results.compactMap { result in
        result.budget.map { shares in
          PageTable.Row(
            head: result.name,
            cells: shares.map { .init(value: figures.chance($0), interval: figures.chances($0.interval)) })
        }
      }, note: "Shares of trials, each with its 95\u{A0}% interval.")
  }

  // MARK: Means over the study

  private var ownMeasures: PageTable? {
    let own = comparison.scenario.measures.count
    guard own > 0 else { return nil }
    let all = comparison.results.indices.map { Array(comparison.pointMeasures($0).suffix(own)) }
    return PageTable(
      caption: "What the scenario itself measures",
      columns: [.init(title: "measure")]
        + comparison.results.map { .init(title: $0.name) } + [.init(title: "unit", isText: true)],
      rows: (0..<own).map { index in
        PageTable.Row(
          head: all[0][index].name,
          cells: all.map { cell($0[index]) } + [.init(value: all[0][index].unit.label)])
      }, note: "Over the study; below each figure its 95\u{A0}% interval.")
  }

  private var means: PageTable? {
    let measures = comparison.pointMeasures(0)
    guard !measures.isEmpty else { return nil }
    return PageTable(
      caption: "Means over the study",
      columns: [.init(title: "measure"), .init(title: "mean"), .init(title: "unit", isText: true)],
      rows: measures.map { PageTable.Row(head: $0.name, cells: [cell($0), .init(value: $0.unit.label)]) },
      note: "Below each figure its 95\u{A0}% interval.")
  }

  private func cell(_ measure: PointMeasure) -> PageTable.Cell {
    let estimate = measure.estimate
    guard estimate.value.isFinite else { return .init(value: "nothing happened") }
    let format = { figures.precise($0 * measure.unit.scale) }
    return .init(value: format(estimate.value), interval: figures.range(of: estimate.interval, format))
  }

  // MARK: What binds

  private var binding: [String] {
    guard !comparison.bindings.isEmpty, summary.hasCurves else { return [] }
    if let always = findings.bindingThroughout { return [always + "."] }
    return comparison.results.indices.map { findings.sentence(findings.binding($0) + ".") }
  }
}
