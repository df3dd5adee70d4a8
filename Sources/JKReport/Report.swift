import JKExperiment

/// All that is shown of a comparison.
package struct Report: Sendable {
  /// For a terminal, within 80 columns.
  package let summary: String
  /// For machines.
  package let json: String
  /// Charts and tables.
  package let files: [ReportFile]
  /// Arguments of a command to look at next, without the scenario's file behind the first; empty for none.
  package var next: [String] = []

  /// - Parameters:
  ///   - page: what a page of all of it tells besides; nil for no page.
  ///   - threads: that draw charts, at least 1.
  package init(_ comparison: Comparison, page: PageSources? = nil, threads: Int = 1) {
    let others =
      ComparisonCharts(comparison).files(threads: threads)
      + [CurveTable(comparison).file, WeeklyTable(comparison).file(threads: threads)].compactMap(\.self)
      + (page.map { Report.pages(comparison, $0, threads: threads) } ?? [])
    self.init(
      summary: Summary(comparison).text,
      json: SummaryDocument(comparison, files: others.map(\.name)).jsonText, files: others)
    // Of what can be done, what comes out best.
    let best = Findings(comparison).ranking.first { !comparison.results[$0].strategy.actions.isEmpty }
    if comparison.results.count > 1, let best { next = ["run", "--strategy", comparison.results[best].name] }
  }

  private static func pages(_ comparison: Comparison, _ sources: PageSources, threads: Int) -> [ReportFile] {
    [
      ReportFile(name: "report.html", text: ReportPage(comparison, sources, threads: threads).html),
      ReportFile(name: "study.md", text: StudyDescription(comparison, sources).markdown),
    ]
  }

  /// - Parameter files: without those of the summary.
  init(summary: String, json: String, files: [ReportFile]) {
    self.summary = summary
    self.json = json
    self.files =
      files + [ReportFile(name: "summary.json", text: json), ReportFile(name: "summary.txt", text: summary)]
  }
}
