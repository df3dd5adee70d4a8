import TestSupport
import Testing

@testable import JKLanguage

struct ParserTests {
  @Test(arguments: [
    ("", ""),
    ("\u{FEFF}seed 42\r\ntrials 10\r\n", "(seed 42) (trials 10)"),
    ("seed 42; trials 10;; ", "(seed 42) (trials 10)"),
    ("scenario \"a \\ b\"", "(scenario \"a \\ b\")"),
    ("team a { people 4; cost $75 / hour }", "(team a {(people 4) (cost (/ $75 hour))})"),
    ("team a {\n  people 4\n}\nteam b {}", "(team a {(people 4)}) (team b {})"),
    ("team a {} team b {}", "(team a {}) (team b {})"),
    (
      "route { estimate -> build 30%, otherwise lost; build -> done }",
      "(route {(estimate -> build 30% , otherwise lost) (build -> done)})"
    ),
    ("week 0: integrate drafting", "(week 0 : integrate drafting)"),
    ("estimators.people = 6", "(estimators.people = 6)"),
    ("effort(3 h)", "(effort 3[h])"),
  ])
  func statements(text: String, tree: String) {
    #expect(SyntaxDump.text(of: text) == tree)
    #expect(Parser.parse(SourceFile(name: "test", text: text)).diagnostics.isEmpty)
  }

  @Test(arguments: [
    "phases a 15%,\n  b 65%", "x a ->\nb", "x a =\n\n b", "x week 0:\n b",
    "x 1 +\n 2", "x 1 -\n 2", "x 1 *\n 2", "x 1 /\n 2", "x 1 ..\n 2", "x 1 <\n 2", "x 1 >=\n 2",
    "x f(\n a: 1,\n b: 2\n)", "x (1\n + 2)", "x 1 + // why\n 2",
  ])
  func aStatementGoesOn(text: String) {
    let result = Parser.parse(SourceFile(name: "test", text: text))
    #expect(result.syntax.statements.count == 1)
    #expect(result.diagnostics.isEmpty)
  }

  @Test func aNewlineEndsAStatement() {
    #expect(SyntaxDump.text(of: "a 1\nb 2 // c\nd") == "(a 1) (b 2) (d)")
  }

  /// The mistake costs its statement's rest, and nothing else.
  @Test(arguments: [
    ("a 1 +; b 2", "(a ?) (b 2)"),
    ("a @ 3\nb 2", "(a ? 3) (b 2)"),
    ("a = , c { d 1 }\nb 2", "(a = ? {(d 1)}) (b 2)"),
    ("a f(1 2, (3\n 4), 5) 6\nb 2", "(a ?) (b 2)"),
    ("a f(g(1, 2\nb 2", "(a ?) (b 2)"),
    ("a ( { b 1 }\nc 2", "(a ? {(b 1)}) (c 2)"),
    ("12 a { b } c 3", "(c 3)"),
    ("a\n{ b 1 }\nc 2", "(a {(b 1)}) (c 2)"),
    ("} a 1", "(a 1)"),
    (
      "team a {\n  people 4\n\nteam b { people 2 }\nteam c { people 2 }",
      "(team a {(people 4)}) (team b {(people 2)}) (team c {(people 2)})"
    ),
    ("a {\n  b {\n    c 1\n}\nd 2", "(a {(b {(c 1)})}) (d 2)"),
    ("a { b {\nc 1", "(a {(b {})}) (c 1)"),
    ("a {\nb 1\nc {\nd 1\n}\n", "(a {(b 1) (c {(d 1)})})"),
  ])
  func recovery(text: String, tree: String) {
    #expect(SyntaxDump.text(of: text) == tree)
    #expect(Parser.parse(SourceFile(name: "test", text: text)).diagnostics.count == 1)
  }

  @Test(arguments: [
    "a ⟨JK0102⟩@ 3\nb ⟨JK0108⟩1x",
    "a f(1 ⟨JK0123⟩; 2)\nb 1 ⟨JK0121⟩+",
    "a ⟨JK0124⟩)\n⟨JK0120⟩, b\nc ⟨JK0122⟩(1\nd",
    "team a {\n  cost $75 ⟨JK0121⟩/\n  }\n",
    "a ⟨JK0130⟩{\n  b f⟨JK0122⟩(1\nc ⟨JK0102⟩!",
    "a f(b: ⟨JK0122⟩(1 ⟨JK0131⟩}",
    "a {\n  b 1 * ⟨JK0121⟩}\n⟨JK0131⟩}",
    "a ⟨JK0109⟩12h 3weeks ⟨JK0110⟩1,000 ⟨JK0111⟩123456789012345678901",
  ])
  func markers(text: String) {
    let marked = MarkedText(text)
    #expect(marked.parsed == marked.expected)
  }

  @Test(arguments: [
    (String(repeating: "a {", count: 100_000), ["JK0130", "JK0140"]),
    (String(repeating: "a {", count: 100_000) + String(repeating: "}", count: 100_000), ["JK0140"]),
    ("a " + String(repeating: "(", count: 100_000), ["JK0140"]),
    ("a " + String(repeating: "(", count: 100_000) + String(repeating: ")", count: 100_000), ["JK0140"]),
    ("a " + String(repeating: "f(x: ", count: 100_000), ["JK0140"]),
    ("a " + String(repeating: "-(", count: 100_000), ["JK0140"]),
    (String(repeating: "}", count: 100), Array(repeating: "JK0131", count: 100)),
  ])
  func nestingIsBounded(text: String, codes: [String]) {
    let found = Parser.parse(SourceFile(name: "test", text: text)).diagnostics.map(\.code)
    #expect(found.sorted() == codes)
  }

  @Test func nestingUpToTheLimitIsFine() {
    let limit = Parser.nestingLimit
    let blocks = String(repeating: "a {", count: limit) + String(repeating: "}", count: limit)
    let parentheses = "a " + String(repeating: "(", count: limit) + "1" + String(repeating: ")", count: limit)
    #expect(Parser.parse(SourceFile(name: "test", text: blocks)).diagnostics.isEmpty)
    #expect(Parser.parse(SourceFile(name: "test", text: parentheses)).diagnostics.isEmpty)
  }
}
