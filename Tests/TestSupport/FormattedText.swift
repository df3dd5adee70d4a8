import JKLanguage

/// A text and what the formatter makes of it.
package struct FormattedText {
  private let source: SourceFile
  /// Nil when the text has errors.
  package let text: String?

  package init(_ bytes: [UInt8]) {
    source = SourceFile(name: "test", bytes: bytes)
    text = SourceFormatter.format(source)
  }

  package init(_ text: String) {
    self.init(Array(text.utf8))
  }

  /// What the formatter promises and did not keep; empty when all is well, or when there is nothing to format.
  package var complaints: [String] {
    guard let text else { return [] }
    let formatted = SourceFile(name: "test", text: text)
    var complaints: [String] = []
    let parsed = (Parser.parse(source), Parser.parse(formatted))
    if !parsed.1.diagnostics.isEmpty {
      complaints.append("does not parse: \(parsed.1.diagnostics[0].message)")
    }
    let trees = (SyntaxDump.text(parsed.0.syntax.statements), SyntaxDump.text(parsed.1.syntax.statements))
    if trees.0 != trees.1 { complaints.append("another tree: \(trees.1) for \(trees.0)") }
    let comments = (Self.comments(source), Self.comments(formatted))
    if comments.0 != comments.1 { complaints.append("other comments: \(comments.1) for \(comments.0)") }
    if SourceFormatter.format(formatted) != text { complaints.append("not idempotent") }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.contains(where: { $0.unicodeScalars.last?.properties.isWhitespace == true }) {
      complaints.append("trailing spaces")
    }
    if text.utf8.contains(UInt8(ascii: "\r")) { complaints.append("carriage returns") }
    if text.hasPrefix("\u{FEFF}") { complaints.append("a byte-order mark") }
    if !text.isEmpty, !text.hasSuffix("\n") || text.hasSuffix("\n\n") || text.hasPrefix("\n") {
      complaints.append("blank lines at an end, or no newline")
    }
    if text.contains("\n\n\n") { complaints.append("two blank lines") }
    return complaints
  }

  /// Without what the formatter may trim from their ends.
  private static func comments(_ source: SourceFile) -> [String] {
    Lexer.lex(source).comments.map { range in
      var text = source.text(in: range).unicodeScalars
      while text.last?.properties.isWhitespace == true { text.removeLast() }
      return String(text).replacing("\r", with: " ")
    }
  }
}
