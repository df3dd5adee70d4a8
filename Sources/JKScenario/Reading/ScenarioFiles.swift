import JKLanguage

/// The texts of files that a scenario names. The checker reads no disk: who calls it decides what a
/// scenario may read.
package struct ScenarioFiles: Sendable {
  /// Bytes of a file.
  package static let largest = SourceFile.largest

  /// No files: for a text that came from nowhere.
  package static let none = ScenarioFiles { _ throws(Problem) in throw .noFolder }

  private let read: @Sendable (String) throws(Problem) -> String

  /// - Parameter read: gives the text of the file at a path, as the scenario writes it.
  package init(_ read: @escaping @Sendable (String) throws(Problem) -> String) {
    self.read = read
  }

  /// The path, from the scenario's folder, of what a file names that stands in a folder below it.
  ///
  /// - Parameters:
  ///   - path: as the file writes it: `../prices/api.scenario`.
  ///   - folder: the file's: `models`; empty for the scenario's own.
  static func path(_ path: String, from folder: String) throws(Problem) -> String {
    guard !path.hasPrefix("/"), !path.hasPrefix("~") else { throw .outsideFolder }
    var parts = folder.split(separator: "/")
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        throw .outsideFolder
      }
    }
    return parts.joined(separator: "/")
  }

  func text(_ path: String) throws(Problem) -> String {
    try read(path)
  }
}
