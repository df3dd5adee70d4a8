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

  /// - Parameter threads: that draw charts, at least 1.
  package init(_ comparison: Comparison, threads: Int = 1) {
    let others =
      ComparisonCharts(comparison).files(threads: threads)
      + [
        CurveTable(comparison).file, WeeklyTable(comparison).file(threads: threads),
        OutcomeTable(comparison).file,
      ].compactMap(\.self)
    self.init(
      summary: Summary(comparison).text,
      json: SummaryDocument(comparison, files: others.map(\.name)).jsonText, files: others)
    // Of what can be done, what comes out best.
    let best = Findings(comparison).ranking.first { !comparison.results[$0].strategy.actions.isEmpty }
    if comparison.results.count > 1, let best { next = ["run", "--strategy", comparison.results[best].name] }
  }

  /// - Parameter files: without those of the summary.
  init(summary: String, json: String, files: [ReportFile]) {
    self.summary = summary
    self.json = json
    self.files =
      files + [ReportFile(name: "summary.json", text: json), ReportFile(name: "summary.txt", text: summary)]
  }
}
