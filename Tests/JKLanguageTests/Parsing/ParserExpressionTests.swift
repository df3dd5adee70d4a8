import TestSupport
import Testing

@testable import JKLanguage

struct ParserExpressionTests {
  @Test(arguments: [
    ("1 + 2 * 3 - 4 / 5", "(- (+ 1 (* 2 3)) (/ 4 5))"),
    ("(1 + 2) * -3", "(* (+ 1 2) (- 3))"),
    ("8 / 4 / 2", "(/ (/ 8 4) 2)"),
    ("a - b c-d", "(- a b) c-d"),
    ("poisson 20 / week", "poisson (/ 20 week)"),
    ("completed(estimate) / paid-hours(estimators)", "(/ completed(estimate) paid-hours(estimators))"),
    ("lognormal(mean: 3 weeks, cv: 0.5)", "lognormal(mean: 3[weeks], cv: 0.5)"),
    ("uniform(0%, 100%)", "uniform(0%, 100%)"),
    ("f() f(a, b: (c),)", "f() f(a, b: c)"),
    ("discrete(2 h: 50%, otherwise: 6 h)", "discrete(2[h]: 50%, otherwise: 6[h])"),
    ("discrete((low): 50%, low + 1: 50%)", "discrete(low: 50%, (+ low 1): 50%)"),
    ("mixture(f(a: 1): 95%, g(): 5%)", "mixture(f(a: 1): 95%, g(): 5%)"),
    (#"empirical("a, b.csv", column: "h(")"#, #"empirical("a, b.csv", column: "h(")"#),
    ("poisson (20 / week)", "poisson (/ 20 week)"),
    ("2 to 9 days", "2 to 9[days]"),
    ("0 weeks .. 52 weeks", "0[weeks] .. 52[weeks]"),
    ("30%, otherwise lost", "30% , otherwise lost"),
    ("wait at therapy > 3 weeks", "wait at therapy > 3[weeks]"),
    ("2027-01-04 at 09:00 UTC+10", "date[2027 1 4] at clock[540] offset[600]"),
    ("UTC-3:30 UTC", "offset[-210] offset[0]"),
  ])
  func shapes(text: String, tree: String) {
    #expect(SyntaxDump.arguments(text) == tree)
  }

  @Test(arguments: [
    ("$25k / week", "(/ $25×1000 week)"),
    ("$2m", "$2×1000000"),
    ("$2 million", "$2×1000000"),
    ("30k tokens", "30×1000[tokens]"),
    ("3 billion tokens", "3×1000000000[tokens]"),
    ("$2 / million tokens", "(/ $2 1×1000000[tokens])"),
    ("$2 / million", "(/ $2 1×1000000)"),
    ("million tokens", "1×1000000[tokens]"),
    ("million", "million"),
    ("72% of revenue", "72% of revenue"),
    ("5% weeks", "5% weeks"),
    ("1.2 people from estimators", "1.2[people] from estimators"),
    ("6 each use", "6 each use"),
    ("hire 1 estimators", "hire 1 estimators"),
    ("3 min(1, 2)", "3 min(1, 2)"),
    ("3 min", "3[min]"),
    ("600 / week each", "(/ 600 week) each"),
    ("30k million", "30×1000 million"),
  ])
  func numbersTakeTheirWords(text: String, tree: String) {
    #expect(SyntaxDump.arguments(text) == tree)
    #expect(Parser.parse(SourceFile(name: "test", text: "x " + text)).diagnostics.isEmpty)
  }

  /// `f("a" + 1)`, `f(1: 2: 3)`, `f("a" "b")`: a string is a whole argument, and a colon stands in it once.
  @Test(arguments: [#"f("a" + 1)"#, "f(1: 2: 3)", #"f("a" "b")"#, #"f(1 + "a")"#, "f(1:)"])
  func callsStayCalls(text: String) {
    #expect(Parser.parse(SourceFile(name: "test", text: "x " + text)).diagnostics.count == 1)
  }

  @Test func aUnitStandsInTheLineOfItsNumber() {
    #expect(SyntaxDump.text(of: "people 4\nweeks 3") == "(people 4) (weeks 3)")
    #expect(SyntaxDump.text(of: "x f(4 +\nweeks)") == "(x f((+ 4 weeks)))")
  }

  @Test func rangesCoverWhatIsWritten() throws {
    let source = SourceFile(name: "test", text: "cost f(a: $25k) / million tokens")
    let statement = try #require(Parser.parse(source).syntax.statements.first)
    let argument = try #require(statement.arguments.first)
    #expect(source.text(in: argument.range) == "f(a: $25k) / million tokens")
    #expect(source.text(in: statement.range) == source.text(in: SourceRange(0, 100)))
  }

  @Test func aChainOfOperatorsIsBounded() {
    let sum = { (count: Int) in "x 1" + String(repeating: " + 1", count: count) }
    let codes = { (text: String) in Parser.parse(SourceFile(name: "test", text: text)).diagnostics.map(\.code)
    }
    #expect(codes(sum(Parser.operatorLimit)) == [])
    #expect(codes(sum(Parser.operatorLimit + 1)) == ["JK0141"])
    #expect(codes(sum(100_000)) == ["JK0141"])
    #expect(codes("x " + String(repeating: "- ", count: 100_000) + "1") == ["JK0141"])
    #expect(codes("x f(" + Array(repeating: "1 / 2", count: 1000).joined(separator: ", ") + ")") == [])
  }
}
