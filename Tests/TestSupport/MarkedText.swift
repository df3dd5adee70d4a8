import JKLanguage
import JKScenario

/// A text with marks, `⟨JK0121⟩`, where findings must start.
package struct MarkedText {
  package private(set) var source: SourceFile
  package private(set) var expected: [String] = []

  package init(_ marked: String) {
    var text = ""
    var rest = marked[...]
    while let open = rest.firstIndex(of: "⟨"), let close = rest[open...].firstIndex(of: "⟩") {
      text += rest[..<open]
      expected.append("\(rest[rest.index(after: open)..<close])@\(text.utf8.count)")
      rest = rest[rest.index(after: close)...]
    }
    source = SourceFile(name: "test", text: text + rest)
  }

  /// What the parser finds, in the form of `expected`.
  package var parsed: [String] {
    places(Parser.parse(source).diagnostics)
  }

  /// What the parser and the checker find.
  package var checked: [String] {
    places(ScenarioReading(source).diagnostics)
  }

  private func places(_ diagnostics: some Sequence<Diagnostic>) -> [String] {
    diagnostics.map { "\($0.code)@\($0.primary.range.lower)" }
  }
}
