import ArgumentParser
import JKCurve
import JKFiles

/// The folder for results at the command line.
extension ResultsFolder {
  /// Makes the folder, so that a long run is not lost to a wrong path.
  ///
  /// - Throws: `ExitCode.cannotCreate`.
  static func named(_ path: String) throws -> ResultsFolder {
    do {
      return try ResultsFolder(path)
    } catch {
      throw error.told(of: path, or: "name another folder with --out")
    }
  }

  /// Writes the results, or says why not.
  ///
  /// - Throws: `ExitCode.cannotCreate`.
  func take(_ results: Results) throws {
    do {
      try results.write(to: self)
    } catch {
      throw error.told(of: path, or: "name another folder with --out")
    }
  }

  func announce(_ results: Results) {
    let shown = path.hasSuffix("/") ? path : path + "/"
    Console.note("\nCharts and tables are in \(shown) (\(results.fileNames.count) files).")
  }

  /// What `operation` gives; when it fails, the folders that were made for it go.
  static func holding<Value>(
    _ folder: ResultsFolder?, _ operation: () async throws -> Value
  ) async throws -> Value {
    do {
      return try await operation()
    } catch {
      folder?.discard()
      throw error
    }
  }
}

extension FileTrouble {
  /// The exit status for it, when it has been told.
  ///
  /// - Parameter advice: something else that helps; nil for nothing.
  func told(of path: String, or advice: String? = nil) -> ExitCode {
    let remedies = [remedy, advice].compactMap(\.self).joined(separator: ", or ")
    Console.error("cannot write to \(path): \(reason)\(remedies.isEmpty ? "" : "; ")\(remedies)")
    return .cannotCreate
  }
}
