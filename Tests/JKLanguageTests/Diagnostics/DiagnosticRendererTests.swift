import Testing

@testable import JKLanguage

struct DiagnosticRendererTests {
  private let source = SourceFile(
    name: "case.scenario", text: "step estimate {\n  effort    12 / week\n}\n\nseed 1\nseed 2\n")

  private func range(_ text: String, in source: SourceFile) -> SourceRange {
    let bytes = Array(text.utf8)
    let lower = source.bytes.indices.first { source.bytes[$0...].starts(with: bytes) } ?? 0
    return SourceRange(lower, lower + bytes.count)
  }

  private var rate: Diagnostic {
    Diagnostic(
      code: "JK0214", message: "expected a duration, found a rate (1/time)",
      primary: .init(range("12 / week", in: source), "this is a rate"),
      help: "effort is the touch time of one item: try `12 h`")
  }

  @Test func theHouseLayout() {
    #expect(
      DiagnosticRenderer().render(rate, in: SourceFiles(source)) == """
        error[JK0214]: expected a duration, found a rate (1/time)
         --> case.scenario:2:13
          |
        2 |   effort    12 / week
          |             ^^^^^^^^^ this is a rate
          |
          = effort is the touch time of one item: try `12 h`
        """)
  }

  @Test func theShortStyle() {
    #expect(
      DiagnosticRenderer(style: .short).render(rate, in: SourceFiles(source))
        == "case.scenario:2:13: error: expected a duration, found a rate (1/time) [JK0214]")
  }

  @Test func secondLabelsInTheSameLine() {
    let diagnostic = Diagnostic(
      code: "JK0299", severity: .warning, message: "two labels",
      primary: .init(range("week", in: source), "a unit"),
      secondary: [
        .init(range("effort", in: source), "the field"),
        .init(range("12", in: source), "the number"),
        .init(range("step", in: source), "the step"),
      ])
    #expect(
      DiagnosticRenderer().render(diagnostic, in: SourceFiles(source)) == """
        warning[JK0299]: two labels
         --> case.scenario:2:18
          |
        1 | step estimate {
          | ---- the step
        2 |   effort    12 / week
          |   ------    --   ^^^^ a unit
          |   |         |
          |   |         the number
          |   the field
        """)
  }

  @Test func aGapBetweenLinesIsShown() {
    let diagnostic = Diagnostic(
      code: "JK0298", message: "`seed` is declared twice",
      primary: .init(range("seed 2", in: source)),
      secondary: [
        .init(range("effort", in: source), "far"),
        .init(range("seed 1", in: source), "first here"),
      ])
    #expect(
      DiagnosticRenderer().render(diagnostic, in: SourceFiles(source)) == """
        error[JK0298]: `seed` is declared twice
         --> case.scenario:6:1
          |
        2 |   effort    12 / week
          |   ------ far
        ...
        5 | seed 1
          | ------ first here
        6 | seed 2
          | ^^^^^^
        """)
  }

  /// The caret stands under its text whatever is before it.
  @Test(arguments: [
    ("\ta\tHERE", "    a   HERE", 8), ("漢字 HERE", "漢字 HERE", 5), ("é🙂 HERE", "é🙂 HERE", 4),
    ("\u{1B}[2J HERE", "␛[2J HERE", 5), ("a\u{202E}b HERE", "a?b HERE", 4), ("\u{FEFF}HERE", "HERE", 0),
    ("e\u{301} HERE", "e\u{301} HERE", 2),
  ])
  func columnsAreThoseOfTheTerminal(text: String, shown: String, column: Int) {
    let source = SourceFile(name: "t", text: text)
    let diagnostic = Diagnostic(
      code: "JK0001", message: "m", primary: .init(range("HERE", in: source)))
    let lines = DiagnosticRenderer().render(diagnostic, in: SourceFiles(source)).split(separator: "\n")
    #expect(lines[3] == "1 | \(shown)")
    #expect(lines[4] == "  | \(String(repeating: " ", count: column))^^^^")
  }

  @Test func invalidBytesKeepTheCaretInPlace() {
    let source = SourceFile(name: "t", bytes: [0xFF, 0xE2, 0x82, 0x20] + Array("HERE".utf8))
    let diagnostic = Diagnostic(
      code: "JK0001", message: "m", primary: .init(range("HERE", in: source)))
    #expect(
      DiagnosticRenderer().render(diagnostic, in: SourceFiles(source)).hasSuffix("1 | �� HERE\n  |    ^^^^"))
  }

  @Test func longLinesAreCutAroundTheCaret() {
    let source = SourceFile(
      name: "t", text: String(repeating: "é", count: 5000) + "HERE" + String(repeating: "b", count: 5000))
    let diagnostic = Diagnostic(
      code: "JK0001", message: "m", primary: .init(range("HERE", in: source), "here"),
      secondary: [.init(SourceRange(0, 2), "far away")])
    let lines = DiagnosticRenderer().render(diagnostic, in: SourceFiles(source)).split(separator: "\n")
    #expect(lines[1] == " --> t:1:5001")
    #expect(lines[3] == "1 | …\(String(repeating: "é", count: 36))HERE\(String(repeating: "b", count: 68))…")
    #expect(lines[4] == "  | -" + String(repeating: " ", count: 36) + "^^^^ here")
  }

  @Test func aLabelOverSeveralLinesIsDrawnInItsFirst() {
    let diagnostic = Diagnostic(code: "JK0001", message: "m", primary: .init(SourceRange(14, 30), "block"))
    #expect(
      DiagnosticRenderer().render(diagnostic, in: SourceFiles(source)).hasSuffix("  |               ^ block"))
  }

  @Test func coloursAreOffUnlessAskedFor() {
    #expect(!DiagnosticRenderer().render(rate, in: SourceFiles(source)).contains("\u{1B}"))
    let colored = DiagnosticRenderer(usesColor: true).render(rate, in: SourceFiles(source))
    #expect(colored.contains("\u{1B}[1;31merror[JK0214]\u{1B}[0m"))
    #expect(colored.contains("\u{1B}[1;31m^^^^^^^^^\u{1B}[0m"))
  }

  @Test func messagesCannotSteerTheTerminal() {
    let source = SourceFile(name: "a\u{1B}[2J", text: "x")
    let diagnostic = Diagnostic(
      code: "JK0001", message: "\u{1B}c", primary: .init(SourceRange(0, 1), "\u{7}"), help: "\u{202E}")
    for style in [DiagnosticRenderer.Style.rich, .short] {
      let text = DiagnosticRenderer(style: style).render(diagnostic, in: SourceFiles(source))
      #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{202E}" })
    }
  }

  @Test func findingsStandInTheOrderOfTheText() {
    let second = Diagnostic(code: "JK0300", message: "second", primary: .init(SourceRange(9, 9)))
    let first = Diagnostic(code: "JK0301", message: "first", primary: .init(SourceRange(2, 3)))
    #expect(
      DiagnosticRenderer(style: .short).render([second, first], in: SourceFiles(source)) == """
        case.scenario:1:3: error: first [JK0301]
        case.scenario:1:10: error: second [JK0300]
        """)
  }

  @Test func theClosingLine() {
    let warning = Diagnostic(
      code: "JK0800", severity: .warning, message: "m", primary: .init(SourceRange(0, 0)))
    #expect(DiagnosticRenderer.summary(of: [rate, warning, rate]) == "2 errors, 1 warning")
    #expect(DiagnosticRenderer.summary(of: [warning, warning]) == "2 warnings")
    #expect(DiagnosticRenderer.summary(of: [Diagnostic]()) == nil)
  }
}
