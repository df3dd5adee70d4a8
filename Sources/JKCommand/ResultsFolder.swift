import ArgumentParser
import JKCurve
import JKFiles

/// The folder for results at the command line.
extension ResultsFolder {
  /// Makes the folder, so that a long run is not lost to a wrong path.
  ///
  /// - Throws: `ExitCode.cannotCreate`.
  static func named(_ path: String) throws -> ResultsFolder {
    try FileTrouble.telling(of: path, or: advice) { try ResultsFolder(path) }
  }

  /// Writes the results, or says why not.
  ///
  /// - Throws: `ExitCode.cannotCreate`.
  func take(_ results: Results) throws {
    try FileTrouble.telling(of: path, or: Self.advice) {
      try EndSignals.finishing("the results are in \(shown)") { try results.write(to: self) }
    }
  }

  private static var advice: String { "name another folder with --out" }

  func announce(_ results: Results) {
    Console.note("\nCharts and tables are in \(shown) (\(results.fileNames.count) files).")
  }

  private var shown: String { path.hasSuffix("/") ? path : path + "/" }

  /// What `operation` gives; when it fails or a signal ends it, the folders that were made for it go.
  static func holding<Value>(
    _ folder: ResultsFolder?, _ operation: () async throws -> Value
  ) async throws -> Value {
    do {
      return try await EndSignals.leavingNothing({ folder?.discard() }) { try await operation() }
    } catch {
      folder?.discard()
      throw error
    }
  }
}
