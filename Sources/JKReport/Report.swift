import JKExperiment

/// All that is shown of a comparison.
package struct Report: Sendable {
  /// For a terminal, within 80 columns: the answer, what it rests on, and what is assumed.
  package let summary: String
  /// The same with all that is behind it, as in `summary.txt`.
  package let details: String
  /// For machines.
  package let json: String
  /// Charts and tables.
  package let files: [ReportFile]
  /// Of how much the figures are, `250 of 1,000 trials`; nil when all was done that was asked for.
  package let partly: String?
  /// Arguments of a command to look at next, without the scenario's file behind the first; empty for none.
  package var next: [String] = []

  /// - Parameter page: what a page of all of it tells besides; nil for no page.
  package init(
    _ comparison: Comparison, _ options: ReportOptions = ReportOptions(), page: PageSources? = nil
  ) {
    let others =
      options.files(.svg) { ComparisonCharts(comparison).files(threads: options.threads) }
      + options.files(.csv) {
        [
          NumbersTable(comparison: comparison).file, CurveTable(comparison).file,
          WeeklyTable(comparison).file(threads: options.threads), OutcomeTable(comparison).file,
          BillTable(comparison: comparison).file,
        ]
      } + (page.map { Report.pages(comparison, $0, threads: options.threads) } ?? [])
    self.init(Summary(comparison).page, options, comparison.interruption, files: others) {
      SummaryDocument(comparison, files: $0)
    }
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

  /// - Parameters:
  ///   - files: without those of the summary.
  ///   - document: makes what machines read of the names of those files.
  init(
    _ page: SummaryPage, _ options: ReportOptions, _ interruption: Interruption? = nil, files: [ReportFile],
    document: ([String]) -> some Encodable
  ) {
    self.init(
      summary: page.brief, details: page.text, options, interruption, files: files, document: document)
  }

  /// - Parameter details: the summary itself when nil.
  init(
    summary: String, details: String? = nil, _ options: ReportOptions, _ interruption: Interruption? = nil,
    files: [ReportFile],
    document: ([String]) -> some Encodable
  ) {
    self.summary = summary
    self.details = details ?? summary
    partly = interruption?.share
    json = document(files.map(\.name)).jsonText
    // The file that lists the others is the last to be there.
    self.files =
      files + options.files(.txt) { [ReportFile(name: "summary.txt", text: details ?? summary)] }
      + [ReportFile(name: "summary.json", text: json)]
  }
}
