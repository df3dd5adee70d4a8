import JKExperiment

/// Which files a report is to have, and on how many threads they are made.
package struct ReportOptions: Sendable {
  /// A kind of file, by what its name ends in.
  package enum Format: String, CaseIterable, Sendable {
    case svg, csv, json, txt, html
  }

  /// `summary.json` is always there: it lists the others, so that a later run knows what was this one's.
  package var formats: Set<Format>
  /// At least 1.
  package var threads: Int

  package init(formats: Set<Format> = [.svg, .csv, .json, .txt], threads: Int = 1) {
    self.formats = formats
    self.threads = threads
  }

  /// Files of a format, which are made only when it is wanted.
  func files(_ format: Format, _ files: () -> [ReportFile?]) -> [ReportFile] {
    formats.contains(format) ? files().compactMap(\.self) : []
  }
}
