import Testing

@testable import JKLanguage

struct BlockBalanceTests {
  /// Only braces, after the balance.
  private func braces(_ text: String) -> String {
    let log = DiagnosticLog()
    let tokens = Lexer.lex(SourceFile(name: "test", text: text), log: log).tokens
    return BlockBalance.balanced(tokens, log: log).map { token in
      switch token.kind {
      case .openBrace: "{"
      case .closeBrace: token.range.lower == token.range.upper ? "+" : "}"
      default: ""
      }
    }.joined()
  }

  @Test(arguments: [
    ("a {\nb 1\n}\n", "{}"),
    // Balanced braces are left alone, whatever the layout.
    ("a {\nb {\nc 1\n}\n}", "{{}}"),
    ("a {\n  b 1\nc { }", "{+{}"),
    ("a {\n  b {\n    c 1\n}\nd { }", "{{+}{}"),
    ("a }\nb { }", "{}"),
    // Continued lines say nothing about blocks.
    ("a {\n  b 1,\nc 2\n", "{+"),
    // No indentation, no help: the block ends with the text.
    ("a {\nb 1\nc {\nd 1\n}\n", "{{}+"),
  ])
  func mends(text: String, expected: String) {
    #expect(braces(text) == expected)
  }
}
