import ArgumentParser
import Foundation
import JKCurve

/// The folder for results: made before a run, so that a long run is not lost to a wrong path.
struct ResultsFolder {
  private let url: URL
  private let path: String
  /// Folders that were not there before, innermost first.
  private let made: [URL]

  /// - Throws: `ExitCode.cannotCreate`.
  init(_ path: String) throws {
    self.path = path
    url = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL
    var made: [URL] = []
    var folder = url
    while folder.pathComponents.count > 1, !FileManager.default.fileExists(atPath: folder.path) {
      made.append(folder)
      folder.deleteLastPathComponent()
    }
    self.made = made
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      discard()
      throw ResultsFolder.failure(path)
    }
    guard FileManager.default.isWritableFile(atPath: url.path) else { throw ResultsFolder.failure(path) }
  }

  /// Writes the results, or nothing more than whole files when that fails.
  ///
  /// - Throws: `ExitCode.cannotCreate`.
  func take(_ results: Results) throws {
    do {
      try EndSignals.finishing("the results are in \(shown)") { try results.write(to: url) }
    } catch {
      throw ResultsFolder.failure(path)
    }
  }

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

  /// Removes the folders that were made, unless something is in them by now.
  private func discard() {
    for folder in made { rmdir(folder.path) }
  }

  private static func failure(_ path: String) -> ExitCode {
    Console.error("cannot write to \(path): name another folder with --out")
    return .cannotCreate
  }
}
