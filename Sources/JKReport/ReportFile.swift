import Foundation

/// A file of results.
package struct ReportFile: Sendable {
  package let name: String
  package let text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

extension [ReportFile] {
  /// Writes the files into a folder, which is made when it is not there. Each is written under a temporary
  /// name and then moved into place, so that an interruption leaves whole files only.
  ///
  /// - Throws: the file system's error.
  package func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in self {
      try Data(file.text.utf8).write(to: folder.appendingPathComponent(file.name), options: .atomic)
    }
  }
}
