import JKCharts
import JKExperiment

/// The charts of a comparison: those that compare stand open, those of one strategy behind its name.
struct ChartPart {
  private let figures: [(strategy: Int?, figure: PageFigure)]
  private let strategies: [String]

  init(_ comparison: Comparison, threads: Int) {
    strategies = comparison.results.map(\.name)
    let charts = ComparisonCharts(comparison).charts(threads: threads)
    figures = Parallel.map(charts.count, threads: threads) { index in
      (charts[index].id.subject, PageFigure(charts[index].chart, number: index + 1))
    }
  }

  var blocks: [PageBlock] {
    let shared = figures(of: nil)
    if strategies.count == 1, shared.isEmpty { return figures(of: 0) }
    return shared
      + strategies.enumerated().compactMap { strategy, name in
        let own = figures(of: strategy)
        return own.isEmpty
          ? nil : .details(summary: "\(name): \(own.count) chart\(own.count == 1 ? "" : "s")", own)
      }
  }

  private func figures(of strategy: Int?) -> [PageBlock] {
    figures.filter { $0.strategy == strategy }.map { .figure($0.figure) }
  }
}

extension PageFigure {
  /// The page says the chart's words; in the picture is what is drawn. Its ids are made from its number, so that none
  /// stands twice on a page, whatever strategies are called.
  init(_ chart: Chart, number: Int) {
    var picture = chart
    picture.text.name = "figure-\(number)"
    let note = chart.text.note
    self.init(
      finding: chart.text.title, subtitle: chart.text.subtitle,
      note: note.prefix(1).uppercased() + note.dropFirst(), svg: picture.svg(words: .aside))
  }
}
