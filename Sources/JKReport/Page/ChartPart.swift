import Foundation
import JKCharts
import JKExperiment

/// The charts of a comparison: those that compare stand open, those of one strategy behind its name.
struct ChartPart {
  private let figures: [(name: String, figure: PageFigure)]
  private let strategies: [String]

  init(_ comparison: Comparison, threads: Int) {
    strategies = comparison.results.map(\.name)
    let charts = ComparisonCharts(comparison).charts(threads: threads)
    figures = Parallel.map(charts.count, threads: threads) { index in
      (charts[index].text.name, PageFigure(charts[index], number: index + 1))
    }
  }

  var blocks: [PageBlock] {
    let owners = figures.map { owner($0.name) }
    let shared = zip(figures, owners).filter { $1 == nil }.map { PageBlock.figure($0.0.figure) }
    return shared
      + strategies.compactMap { name in
        let own = zip(figures, owners).filter { $1 == name }.map { PageBlock.figure($0.0.figure) }
        guard !own.isEmpty else { return nil }
        return strategies.count == 1 && shared.isEmpty
          ? nil : .details(summary: "\(name): \(own.count) chart\(own.count == 1 ? "" : "s")", own)
      } + (strategies.count == 1 && shared.isEmpty ? figures.map { .figure($0.figure) } : [])
  }

  /// The strategy that a chart's name ends with, the longest of several; nil where it compares.
  private func owner(_ chart: String) -> String? {
    strategies.filter { chart.hasSuffix("-\($0)") }.max { $0.count < $1.count }
  }
}

extension PageFigure {
  /// The page says the chart's words; in the picture is what is drawn. Its ids are made from its number, so that none
  /// stands twice on a page, whatever strategies are called.
  init(_ chart: Chart, number: Int) {
    var picture = chart
    picture.text.name = "figure-\(number)"
    // What all charts of a run say of the run, the page says once.
    let words = chart.text.caption.components(separatedBy: "jkcurve \(Version.current)")
    let note = words[words.count - 1].drop { ",; ".contains($0) }
    self.init(
      finding: chart.text.title, subtitle: chart.text.subtitle,
      // A file's name stays as it is.
      note: note.prefix { $0 != " " }.contains(".")
        ? String(note) : note.prefix(1).uppercased() + note.dropFirst(), svg: picture.svg(words: .aside))
  }
}
