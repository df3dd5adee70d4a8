import Foundation
import Testing

/// Compares text with a golden file beside the tests.
///
/// With `JKCURVE_RECORD` in the environment the file is written instead, and the test still fails, so that a
/// recording run is never mistaken for a passing one.
func expectSnapshot(
  _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden").appending(path: name)
  guard ProcessInfo.processInfo.environment["JKCURVE_RECORD"] == nil else {
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name); run again without JKCURVE_RECORD", sourceLocation: sourceLocation)
    return
  }
  let golden = try? String(decoding: Data(contentsOf: file), as: UTF8.self)
  guard golden != text else { return }
  guard let golden else {
    Issue.record("no golden file \(name); record it with JKCURVE_RECORD=1", sourceLocation: sourceLocation)
    return
  }
  let lines = zip(text.split(separator: "\n"), golden.split(separator: "\n"))
  let difference = lines.first { $0 != $1 }.map { "got  \($0)\nwant \($1)" } ?? "one is longer"
  Issue.record("\(name) differs:\n\(difference)", sourceLocation: sourceLocation)
}
