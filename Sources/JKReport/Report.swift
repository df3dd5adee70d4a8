import JKExperiment

/// All that is shown of a comparison.
package struct Report: Sendable {
  /// For a terminal, within 80 columns.
  package let summary: String
  /// For machines.
  package let json: String
  /// Charts and tables.
  package let files: [ReportFile]

  /// - Parameter threads: that draw charts, at least 1.
  package init(_ comparison: Comparison, threads: Int = 1) {
    summary = Summary(comparison).text
    let others =
      ComparisonCharts(comparison).files(threads: threads) + [CurveTable(comparison).file].compactMap(\.self)
    json = SummaryDocument(comparison, files: others.map(\.name)).text
    files =
      others
      + [ReportFile(name: "summary.json", text: json), ReportFile(name: "summary.txt", text: summary)]
  }
}
