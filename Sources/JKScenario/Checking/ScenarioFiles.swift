/// The texts of files that a scenario names. The checker reads no disk: who calls it decides what a
/// scenario may read.
package struct ScenarioFiles: Sendable {
  /// Why there is no such text.
  package enum Problem: Error {
    /// The scenario did not come from a folder.
    case noFolder
    case notFound
    case outsideFolder
    /// Beyond ``ScenarioFiles/largest``.
    case tooLarge
    case notUTF8
    case unreadable
  }

  /// Bytes of a file.
  package static let largest = 16_000_000

  /// No files: for a text that came from nowhere.
  package static let none = ScenarioFiles { _ throws(Problem) in throw .noFolder }

  private let read: @Sendable (String) throws(Problem) -> String

  /// - Parameter read: gives the text of the file at a path, as the scenario writes it.
  package init(_ read: @escaping @Sendable (String) throws(Problem) -> String) {
    self.read = read
  }

  func text(_ path: String) throws(Problem) -> String {
    try read(path)
  }
}
