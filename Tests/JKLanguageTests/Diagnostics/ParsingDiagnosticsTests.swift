import Testing

@testable import JKLanguage

/// Every mistake with the message it gets. Each text is the whole file.
struct ParsingDiagnosticsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let expected: String

    init(_ description: String, _ text: String, _ expected: String) {
      testDescription = description
      self.text = text
      self.expected = expected
    }
  }

  @Test(arguments: cases)
  func rendersEachMistakeOnce(_ sample: Case) {
    let source = SourceFile(name: "case.scenario", text: sample.text)
    let rendered = DiagnosticRenderer().render(Parser.parse(source).diagnostics, in: SourceFiles(source))
    #expect(rendered == sample.expected)
  }

  /// A finding with a fix is gone once the fix is made.
  @Test(arguments: cases)
  func fixesMend(_ sample: Case) {
    let source = SourceFile(name: "case.scenario", text: sample.text)
    let diagnostics = Parser.parse(source).diagnostics
    let fixes = diagnostics.compactMap(\.fix)
    var bytes = Array(source.bytes)
    for fix in fixes.reversed() {
      bytes.replaceSubrange(fix.range.lower..<fix.range.upper, with: fix.replacement.utf8)
    }
    let left = Parser.parse(SourceFile(name: "case.scenario", bytes: bytes)).diagnostics.map(\.code)
    #expect(left == diagnostics.filter { $0.fix == nil }.map(\.code))
  }

  static let cases = tokenCases + treeCases
}
