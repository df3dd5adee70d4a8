import JKCharts
import JKExperiment
import JKStatistics

/// The answer: which strategy, how sure, and what it costs until it pays.
struct AnswerPart {
  private let comparison: Comparison
  private let findings: Findings
  private var figures: Figures { findings.figures }

  init(_ comparison: Comparison) {
    self.comparison = comparison
    findings = Findings(comparison)
  }

  var blocks: [PageBlock] {
    guard comparison.results.count > 1 else { return alone }
    var blocks = findings.decision.isEmpty ? [] : [PageBlock.lead(capitalised(findings.decision))]
    guard let best else { return blocks }
    blocks.append(.facts(facts(best)))
    let course = comparison.results[best].curve == nil ? [] : [findings.course(best) + "."]
    let text = findings.cost(best) + course
    if !text.isEmpty { blocks.append(.paragraph(capitalised(text))) }
    if comparison.sample.trials == 1 {
      blocks.append(.paragraph("One trial tells nothing of chance, so nothing on this page has an interval."))
    }
    if let costs { blocks.append(.table(costs)) }
    return blocks
  }

  /// Of what can be done, what comes out best.
  private var best: Int? {
    findings.ranking.first { !comparison.results[$0].strategy.actions.isEmpty }
  }

  private var alone: [PageBlock] {
    let result = comparison.results[0]
    let course = result.curve == nil ? [] : [findings.course(0) + "."]
    let margin =
      comparison.earns && comparison.isWeekly ? [findings.margin(0) + "."] : []
    let sentences = course + margin
    return [.lead("The scenario has no strategy beside \(result.name), so there is nothing to choose.")]
      + (sentences.isEmpty ? [] : [.paragraph(capitalised(sentences))])
  }

  private func capitalised(_ sentences: [String]) -> String {
    sentences.map(findings.sentence).joined(separator: " ")
  }

  // MARK: Facts

  private func facts(_ best: Int) -> [PageBlock.Fact] {
    let result = comparison.results[best]
    let first = comparison.results[findings.ranking[0]]
    let highest = PageBlock.Fact(
      label: "Comes out highest", value: first.name,
      detail: comparison.earns
        ? "by margin over \(figures.weeks(figures.horizon))" : "by output in the last 13 weeks")
    // What follows is of what can be done.
    let other = first.name == result.name ? "" : "\(result.name): "
    return [highest]
      + [gain(result), shortfall(result), payback(result), chance(result), dip(result)].compactMap(\.self)
      .map {
        PageBlock.Fact(
          label: other.isEmpty ? $0.label : other + $0.label.lowercasedFirst, value: $0.value,
          detail: $0.detail)
      }
  }

  private func gain(_ result: StrategyResult) -> PageBlock.Fact? {
    guard comparison.earns, let advantage = result.advantage else { return nil }
    return PageBlock.Fact(
      label: "Margin against \(findings.reference)", value: figures.money.signed(advantage.mean.mean),
      detail: interval(advantage.mean.interval, figures.money.signed.callAsFunction))
  }

  private func shortfall(_ result: StrategyResult) -> PageBlock.Fact? {
    guard comparison.earns, let curve = result.curve else { return nil }
    guard findings.hasShortfall(curve) else {
      return PageBlock.Fact(label: "Costs until it pays", value: "nothing", detail: "never behind on average")
    }
    return PageBlock.Fact(
      label: "Falls behind by at most", value: figures.money(curve.shortfall.value),
      detail: interval(curve.shortfall.interval, figures.money.callAsFunction))
  }

  private func payback(_ result: StrategyResult) -> PageBlock.Fact? {
    guard comparison.earns, let curve = result.curve, curve.breakEven.value > 0 else { return nil }
    return PageBlock.Fact(
      label: "Has paid by week", value: figures.week(curve.breakEven.value),
      detail: interval(curve.breakEven.interval, figures.week))
  }

  private func chance(_ result: StrategyResult) -> PageBlock.Fact? {
    guard comparison.earns, comparison.sample.trials > 1, let ahead = result.advantage?.superiority else {
      return nil
    }
    return PageBlock.Fact(
      label: "Ahead of \(findings.reference) in one future", value: figures.chance(ahead),
      detail: "95\u{A0}%: \(figures.chances(ahead.interval))")
  }

  private func dip(_ result: StrategyResult) -> PageBlock.Fact? {
    guard let curve = result.curve else { return nil }
    return PageBlock.Fact(
      label: "Dip of productivity", value: curve.hasDip ? figures.points(curve.dip.value) : "none",
      detail: interval(curve.dip.interval, figures.points))
  }

  private func interval(_ interval: ClosedRange<Double>?, _ format: (Double) -> String) -> String {
    interval.map { "95\u{A0}%: \(figures.range($0, format))" } ?? "no interval"
  }

  // MARK: What each costs

  /// Nil where there is one strategy alone to tell of, and where no margin is earned.
  private var costs: PageTable? {
    guard comparison.earns, comparison.results.count > 2, comparison.results[0].curve != nil else {
      return nil
    }
    let currency = comparison.scenario.settings.currency
    return PageTable(
      caption: "What each strategy costs until it pays",
      columns: [
        .init(title: "strategy"),
        .init(title: "falls behind \(findings.reference) by at most", unit: currency),
        .init(title: "deepest after", unit: "weeks"), .init(title: "has paid by", unit: "week"),
        .init(title: "margin against \(findings.reference) at the end", unit: currency),
      ],
      rows: comparison.results.compactMap { result in
        guard let curve = result.curve, let advantage = result.advantage else { return nil }
        let isBehind = findings.hasShortfall(curve)
        return PageTable.Row(
          head: result.name,
          cells: [
            .init(
              value: isBehind ? figures.bare(curve.shortfall.value) : "never",
              interval: isBehind ? figures.range(of: curve.shortfall.interval, figures.bare) : ""),
            .init(
              value: isBehind ? figures.count(curve.shortfallWeek.value) : "–",
              interval: isBehind ? figures.range(of: curve.shortfallWeek.interval, figures.count) : ""),
            .init(
              value: figures.week(curve.breakEven.value),
              interval: figures.range(of: curve.breakEven.interval, figures.week)),
            .init(
              value: figures.bareSigned(advantage.mean.mean),
              interval: figures.range(of: advantage.mean.interval, figures.bareSigned)),
          ])
      },
      note:
        "The mean over trials of the cumulative margin less \(findings.reference)'s, at the ends of weeks; below each "
        + "figure its 95\u{A0}% interval, from 500 resamples of the trials (of the last column Student's, paired)."
    )
  }
}

extension Figures {
  /// Money without its currency, which stands at the head of its column.
  func bare(_ value: Double) -> String { NumberFormat.money("")(value) }

  func bareSigned(_ value: Double) -> String { NumberFormat.money("").signed(value) }

  /// An interval for a cell of its own; empty without one.
  func range(of interval: ClosedRange<Double>?, _ format: (Double) -> String) -> String {
    interval.map { range($0, format) } ?? ""
  }
}
