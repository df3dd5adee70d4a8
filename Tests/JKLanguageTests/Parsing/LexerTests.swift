import Testing

@testable import JKLanguage

struct LexerTests {
  /// Tokens as `kind‹text›`, symbols as themselves.
  private func tokens(_ text: String) -> [String] {
    let source = SourceFile(name: "test", text: text)
    return Lexer.lex(source).tokens.dropLast().map { token in
      let text = source.text(in: token.range)
      return token.kind.rawValue == text ? text : "\(token.kind)‹\(text)›"
    }
  }

  @Test(arguments: [
    ("tools-first", ["word‹tools-first›"]),
    ("a - b", ["word‹a›", "-", "word‹b›"]),
    ("a -b", ["word‹a›", "-", "word‹b›"]),
    ("a->b", ["word‹a›", "->", "word‹b›"]),
    ("a-", ["word‹a›", "-"]),
    ("p5 week-2-b", ["word‹p5›", "word‹week-2-b›"]),
    ("scattered-inputs.structure", ["word‹scattered-inputs.structure›"]),
    ("a..b", ["word‹a›", "..", "word‹b›"]),
    ("größe naïve 設計", ["word‹größe›", "word‹naïve›", "word‹設計›"]),
    ("cafe\u{301}", ["word‹cafe\u{301}›"]),
    ("UTC UTC+10 UTC-3:30 UTCx", ["offset‹UTC›", "offset‹UTC+10›", "offset‹UTC-3:30›", "word‹UTCx›"]),
    ("UTC-a", ["word‹UTC-a›"]),
  ])
  func words(text: String, expected: [String]) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    ("0..5", ["number‹0›", "..", "number‹5›"]),
    ("0 .. 5", ["number‹0›", "..", "number‹5›"]),
    ("1.5..2.5", ["number‹1.5›", "..", "number‹2.5›"]),
    ("$25k €0.10 £2m ¥300", ["number‹$25k›", "number‹€0.10›", "number‹£2m›", "number‹¥300›"]),
    ("40%of", ["number‹40%›", "word‹of›"]),
    ("2-week", ["number‹2›", "-", "word‹week›"]),
    ("15%,20%", ["number‹15%›", ",", "number‹20%›"]),
    ("2027-01-04", ["date‹2027-01-04›"]),
    ("2028-02-29", ["date‹2028-02-29›"]),
    ("2027 - 01", ["number‹2027›", "-", "number‹01›"]),
    ("09:00", ["clock‹09:00›"]),
    ("week 26:fix", ["word‹week›", "number‹26›", ":", "word‹fix›"]),
    ("26: 30", ["number‹26›", ":", "number‹30›"]),
  ])
  func numbers(text: String, expected: [String]) {
    #expect(tokens(text) == expected)
  }

  @Test func symbols() {
    let text = "{ } ( ) ; , : = -> .. + - * / < <= > >="
    #expect(tokens(text) == text.split(separator: " ").map(String.init))
    #expect(tokens("\"a // b\"") == ["string‹\"a // b\"›"])
  }

  @Test func commentsAreKeptAside() {
    let source = SourceFile(name: "test", text: "a // one\r\n//\nb//two")
    let output = Lexer.lex(source)
    #expect(output.comments.map(source.text) == ["// one", "//", "//two"])
    #expect(output.tokens.map(\.kind) == [.word, .word, .end])
  }

  @Test func theFirstTokenOfALineKnowsItsIndentation() {
    let output = Lexer.lex(SourceFile(name: "test", text: "\u{FEFF}a b\r\n\n  c\n\t// d\n\te"))
    #expect(output.tokens.map(\.indentation) == [0, nil, 2, 1, nil])
    #expect(output.diagnostics.isEmpty)
  }

  @Test(
    arguments: [
      ([0x61, 0xFF, 0xFE, 0x62], ["JK0101"]),
      ([0x61, 0x00, 0x62], ["JK0102"]),
      ([0x22, 0xC3, 0x22], ["JK0101"]),
      ([0x2F, 0x2F, 0xE2, 0x82], ["JK0101"]),
      ([0xED, 0xA0, 0x80], ["JK0101"]),
      ([0x22, 0x00, 0x22], ["JK0107"]),
      ([0x22], ["JK0105"]),
      ([0x24], ["JK0108"]),
    ] as [([UInt8], [String])])
  func unreadableBytes(bytes: [UInt8], codes: [String]) {
    #expect(Lexer.lex(SourceFile(name: "test", bytes: bytes)).diagnostics.map(\.code) == codes)
  }

  @Test func manyMistakesAreCutOff() {
    let output = Lexer.lex(SourceFile(name: "test", text: String(repeating: "@ ", count: 5000)))
    #expect(output.diagnostics.count == DiagnosticLog.limit + 1)
    #expect(output.diagnostics.last?.code == "JK0142")
  }
}
