import TestSupport
import Testing

@testable import JKLanguage

/// Every mistake with the message it gets. Each text is the whole file.
struct ParsingDiagnosticsTests {
  typealias Case = TextSample

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

  /// A text, the code of its one finding, and the text with the finding's fix made.
  static let habits: [(text: String, code: String, mended: String)] = [
    ("x 2–9 h", "JK0138", "x 2 to 9 h"), ("x 40%—$6", "JK0138", "x 40% to $6"),
    ("x –> y", "JK0103", "x -> y"),
    ("x tools–first", "JK0103", "x tools-first"), ("x 5 – 4", "JK0103", "x 5 - 4"),
    ("x ‘a b’", "JK0106", "x \"a b\""), ("x «a b»", "JK0106", "x \"a b\""),
    ("x „a b“", "JK0106", "x \"a b\""),
    ("x 20 %", "JK0137", "x 20%"), ("x 20\u{A0}%, 3", "JK0137", "x 20%, 3"),
    ("x 2.5\u{202F}%", "JK0137", "x 2.5%"),
    ("x 1 000", "JK0110", "x 1000"), ("x 12\u{202F}000.5 h", "JK0110", "x 12000.5 h"),
    ("x 1\u{A0}000\u{A0}000", "JK0110", "x 1000000"), ("x 100  \t 100, 2", "JK0110", "x 100100, 2"),
    ("x 1'000", "JK0110", "x 1000"),
    ("x $1’000k", "JK0110", "x $1000k"), ("x 1_000_000 h", "JK0110", "x 1000000 h"),
    ("x 1,000.5", "JK0110", "x 1000.5"), ("x 5K", "JK0113", "x 5k"), ("x $5M", "JK0113", "x $5m"),
    ("# note", "JK0104", "// note"), ("-- note", "JK0104", "// note"), ("---", "JK0104", "//"),
    ("/* note */", "JK0104", "// note"), ("x 20 percent", "JK0137", "x 20%"),
    ("x 20 per cent", "JK0137", "x 20%"),
    ("x $5 k", "JK0137", "x $5k"), ("x $ 5k", "JK0135", "x $5k"), ("x $-5k", "JK0135", "x -$5k"),
    ("x 5k $", "JK0135", "x $5k"), ("x 5k$", "JK0135", "x $5k"), ("x USD 5", "JK0135", "x $5"),
    ("x US$5k", "JK0135", "x $5k"), ("x 5 dollars", "JK0135", "x $5"),
    ("currency EUR\nx 5 €", "JK0135", "currency EUR\nx €5"),
    ("currency EUR\nx 5k EUR, €3", "JK0135", "currency EUR\nx €5k, €3"),
    ("currency EUR\nx 5k EUR, $3", "JK0135", "currency EUR\nx $5k, $3"),
    ("scenario \"a\"\nx £5k, £3", "JK0135", "scenario \"a\"\ncurrency GBP\nx £5k, £3"),
    ("x £5k", "JK0135", "currency GBP\nx £5k"), ("a => b", "JK0103", "a -> b"),
    ("a --> b", "JK0103", "a -> b"),
    ("a => 3", "JK0103", "a >= 3"), ("a =< 3", "JK0103", "a <= 3"),
    (
      "starts 2027-04-01T09:00:00.5Z", "JK0136",
      "starts 2027-04-01 at 09:00 UTC"
    ), ("from 2027-04-01T09:00", "JK0136", "from 2027-04-01"),
    ("starts 2027-04-01 9:30", "JK0136", "starts 2027-04-01 at 09:30"), ("at 9:30pm", "JK0136", "at 21:30"),
    ("at 12 am", "JK0136", "at 00:00"), ("x 2027/4/1", "JK0136", "x 2027-04-01"),
    ("x 31.12.2027", "JK0136", "x 2027-12-31"), ("x 04-13-2027", "JK0136", "x 2027-04-13"),
    ("• team a", "JK0127", "team a"), ("- team a", "JK0127", "team a"),
    ("* people: 4", "JK0127", "people: 4"),
    ("team a:\n  people 4\nseed 1", "JK0129", "team a {\n  people 4\n}\nseed 1"),
    ("team a: { people 4 }", "JK0129", "team a { people 4 }"),
    ("team a = { people 4 }", "JK0129", "team a { people 4 }"),
    ("4 people", "JK0120", "people 4"), ("x 1h 30min", "JK0109", "x 1 h + 30 min"),
  ]

  /// What word processors and habits make of a text is mended in one go.
  @Test(arguments: habits)
  func habitsAreMended(text: String, code: String, mended: String) throws {
    let diagnostics = Parser.parse(SourceFile(name: "case.scenario", text: text)).diagnostics
    #expect(diagnostics.map(\.code) == [code])
    let fix = try #require(diagnostics.first?.fix)
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(fix.range.lower..<fix.range.upper, with: fix.replacement.utf8)
    #expect(String(decoding: bytes, as: UTF8.self) == mended)
  }

  /// Spaces of any kind part words, and what stands in a text in quotation marks is free.
  @Test(arguments: [
    "\tpeople\t4", "people\u{A0}4", "people\u{2003}4", "inputs \"the ‘scope’ – €5, 20 %\"", "// €5 – “a”",
    "currency EUR\nx €5k", "x £5k + $3; currency GBP", "x ¥5k\ncurrency CNY", "x 20% 300", "x 26 2027-01-04",
    "week 0:\n  fix x", "when wait at x > 3 h:\n  fix x", "week start:\n  fix x", "x 5 k", "x 1 / 2 / 2000",
    "x 5 $6",
    "x 9:30", "x 5 -\n  - 3", "horizon 5 weeks +\n  - x",
    "x 2 1000 h",
  ])
  func harmlessOnesAreLeft(text: String) {
    #expect(Parser.parse(SourceFile(name: "case.scenario", text: text)).diagnostics.map(\.code) == [])
  }

  @Test(arguments: [
    ("x f(" + String(repeating: "1, ", count: 1000) + "1) y", "a call has more than 1000 arguments"),
    ("x" + String(repeating: " a", count: 10_001) + "\ny 1", "a statement has more than 10000 arguments"),
  ])
  func argumentsHaveALimit(text: String, message: String) {
    let parsed = Parser.parse(SourceFile(name: "case.scenario", text: text))
    #expect(parsed.diagnostics.map(\.code) == ["JK0139"] && parsed.diagnostics.map(\.message) == [message])
  }

  static let noTexts: [(bytes: [UInt8], message: String)] = [
    (wide("seed 1\nteam a {", isBigEndian: false), "this file is UTF-16, not UTF-8"),
    (wide("\u{FEFF}größe", isBigEndian: true), "this file is UTF-16, not UTF-8"),
    (Array("PK\u{3}\u{4}\0\0\u{8}".utf8), "this file is no text"),
    ([UInt8](repeating: 0, count: 100), "this file is no text"),
  ]

  private static func wide(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isBigEndian ? pair.reversed() : pair
    }
  }

  /// One message for a file that is no text, whatever is in it.
  @Test(arguments: noTexts)
  func whatIsNoTextIsSaidOnce(bytes: [UInt8], message: String) {
    let found = Parser.parse(SourceFile(name: "case.scenario", bytes: bytes)).diagnostics
    #expect(found.map(\.code) == ["JK0128"] && found.map(\.message) == [message])
  }

  static let cases = tokenCases + treeCases
}
