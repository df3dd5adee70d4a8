import Foundation
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

  /// Writes charts (SVG) and tables (CSV, JSON, text) into a folder, each moved into place when whole.
  ///
  /// - Throws: the file system's error.
  public func write(to folder: URL) throws {
    try report.files.write(to: folder)
  }
}

/// jkcurve itself.
public enum JKCurveVersion {
  /// The version that results are marked with.
  public static let current = Version.current
}
