import Foundation
import JKCurve
import Testing

/// The example in `docs/trace.md` is what the program says.
struct TracePageTests {
  private let page: String

  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    page = try String(contentsOf: root.appendingPathComponent("docs/trace.md"), encoding: .utf8)
  }

  private func block(_ language: String) throws -> String {
    let rest = try #require(page.components(separatedBy: "```\(language)\n").dropFirst().first)
    return try #require(rest.components(separatedBy: "```").first)
  }

  @Test(arguments: [TraceFormat.text, .csv, .xes])
  func theExampleIsTrue(format: TraceFormat) throws {
    final class Pieces { var bytes: [UInt8] = [] }
    let check = ScenarioCheck(Array(try block("scenario").utf8), name: "trace.md")
    #expect(check.scenario != nil)
    let pieces = Pieces()
    let count = try #require(check.scenario).trace(
      TraceOptions(strategy: "clean", item: "letter 0"), as: format
    ) { pieces.bytes += $0 }
    let text = String(decoding: pieces.bytes, as: UTF8.self)
      .replacingOccurrences(of: JKCurveVersion.current, with: "0.1.0")
    let expected = try block(format == .xes ? "xml" : format.rawValue)
    #expect(format == .xes ? text.contains(expected) : text == expected)
    #expect(count == (format == .text ? 5 : format == .csv ? 3 : 4))
  }
}
