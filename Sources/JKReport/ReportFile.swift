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
  /// name and then moved into place, so that an interruption leaves whole files only. What an earlier run left
  /// there and this one does not write again goes, so that no old chart passes for a new one.
  ///
  /// - Throws: the file system's error.
  package func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let stale = Set(Self.listed(in: folder)).subtracting(map(\.name))
    for file in self {
      try Data(file.text.utf8).write(to: folder.appendingPathComponent(file.name), options: .atomic)
    }
    for name in stale.sorted() {
      try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    }
  }

  /// The files that the summary in a folder says it came with, and its text.
  private static func listed(in folder: URL) -> [String] {
    let summary = folder.appendingPathComponent("summary.json")
    guard let data = try? Data(contentsOf: summary),
      let listing = try? JSONDecoder().decode(Listing.self, from: data)
    else { return [] }
    return listing.files.filter { !$0.contains("/") && $0 != ".." } + ["summary.txt"]
  }
}

/// What a summary says of the files beside it.
private struct Listing: Decodable {
  let files: [String]
}
