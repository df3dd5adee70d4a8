import Foundation
import JKFiles
import JKReport

/// What a run gave.
public final class Results: Sendable {
  private let report: Report

  init(_ report: Report) {
    self.report = report
  }

  /// For a terminal: the answer first, then figures with their intervals, within 80 columns.
  public var summary: String { report.summary }

  /// The same with all that is behind it, as in `summary.txt`.
  public var details: String { report.details }

  /// For machines: the same figures as JSON.
  public var json: String { report.json }

  /// Names of the files that ``write(to:)`` writes.
  public var fileNames: [String] { report.files.map(\.name) }

  /// Of how much they are, `250 of 1,000 trials`, when the run was to end early; nil when all was done.
  public var partly: String? { report.partly }

  /// Arguments of a command to look at next, without the scenario's file behind the first: `invoice`, `--trial`, `3`.
  /// Empty for none.
  public var next: [String] { report.next }

  /// Writes charts (SVG) and tables (CSV, JSON, text) into a folder, in place of an earlier run's. Whatever else stands
  /// there stays.
  ///
  /// - Throws: why that failed, such as a file with the name of one of these that jkcurve did not write.
  public func write(to folder: URL) throws {
    try write(to: ResultsFolder(folder.path))
  }

  package func write(to folder: ResultsFolder) throws(FileTrouble) {
    try folder.replace(with: report.files.map { ($0.name, $0.text) })
  }
}

/// jkcurve itself.
public enum JKCurveVersion {
  /// The version that results are marked with.
  public static let current = Version.current
}
