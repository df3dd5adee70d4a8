import Foundation

@testable import JKFiles

/// A folder of a test's own, which goes with it.
final class TestFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("jkcurve-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  subscript(name: String) -> String { "\(path)/\(name)" }

  func write(_ text: String, to name: String) throws {
    try FileManager.default.createDirectory(
      atPath: URL(fileURLWithPath: self[name]).deletingLastPathComponent().path,
      withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: self[name]))
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: URL(fileURLWithPath: self[name]), encoding: .utf8)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self[name], withDestinationPath: target)
  }

  /// Every file, folder and link in it by its path, with a file's text and where a link leads.
  func contents() throws -> [String: String] {
    var contents: [String: String] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: path) ?? .init() {
      let place = FilePlace(self[name])
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: place.path) {
        contents[name] = "→ \(target)"
      } else {
        contents[name] = try place.isFolder ? "folder" : text(name)
      }
    }
    return contents
  }
}

extension [(name: String, text: String)] {
  /// As they stand in a folder of results.
  var written: [String: String] {
    get throws {
      try reduce(into: [Manifest.name: Manifest(self).text]) { $0[$1.name] = $1.text }
    }
  }
}
