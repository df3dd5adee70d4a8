import JKLanguage
import TestSupport
import Testing

struct SourceFormatterTests {
  typealias Case = TextSample

  @Test(arguments: cases)
  func writesTheHouseLayout(_ sample: Case) {
    #expect(FormattedText(sample.text).text == sample.expected)
    #expect(FormattedText(sample.text).complaints == [])
  }

  static let cases = [
    Case(
      "fields in a column", "team a {\n people 4\n\tcost $75/hour\n}",
      """
      team a {
        people 4
        cost   $75 / hour
      }

      """),
    Case(
      "a block on one line", "team gangs{people 20;cost $260/hour worked;}",
      "team gangs { people 20; cost $260 / hour worked }\n"),
    Case(
      "a block that does not fit",
      "strategy careful { involvement 90%; week 0: fix scattered-inputs when free; then integrate drafting; x { a 1 } } // why",
      """
      strategy careful {                                      // why
        involvement 90%
        week 0: fix scattered-inputs when free
        then integrate drafting
        x    { a 1 }
      }

      """),
    Case(
      "a row of declarations",
      "strategy tools-first { involvement 90% }\nstrategy fix { involvement 9% }\nteam a { people 1 }\n",
      """
      strategy tools-first { involvement 90% }
      strategy fix         { involvement 9% }
      team a { people 1 }

      """),
    Case(
      "uncertain quantities in a row", "uncertain a=1\nuncertain saving = 20% to 60%\n\nuncertain b = 1",
      """
      uncertain a      = 1
      uncertain saving = 20% to 60%

      uncertain b = 1

      """),
    Case(
      "actions and routes as they are",
      "a {\n  week 26:switch x\n  involvement 9%\n  build->done\n  sort -> build 30%,otherwise lost\n}",
      """
      a {
        week 26: switch x
        involvement 9%
        build -> done
        sort -> build 30%, otherwise lost
      }

      """),
    Case(
      "signs and differences", "a -4\na - 4\na x -4\na 2-week, -3 h, 1 - -1, (- x), f(-1, a: -2)\n",
      """
      a -4
      a -4
      a x - 4
      a 2 - week, -3 h, 1 - -1, (-x), f(-1, a: -2)

      """),
    Case(
      "calls and parentheses", "a gamma( mean :2 h,cv: .. )".replacing(" .. ", with: "0.5") + "\na b (1+2)*3",
      """
      a gamma(mean: 2 h, cv: 0.5)
      a b (1 + 2) * 3

      """),
    Case(
      "comments",
      "// top\n\n\n\n//  a   \nseed 1// b\nteam a { // c\n // d\n people 1 // e\n // f\n} // g\n// h",
      """
      // top

      //  a
      seed 1                                                  // b
      team a {                                                // c
        // d
        people 1                                              // e
        // f
      }                                                       // g
      // h

      """),
    Case(
      "a comment behind long code",
      "revenue lognormal(mean: $120k, cv: 0.6) + lognormal(mean: $1k, cv: 1)//long",
      "revenue lognormal(mean: $120k, cv: 0.6) + lognormal(mean: $1k, cv: 1) //long\n"),
    Case(
      "blank lines", "\n\nteam a {\n\n\n  people 1\n\n\n\n  cost $1 / h\n\n}\n\n\n",
      """
      team a {
        people 1

        cost $1 / h
      }

      """),
    Case(
      "lines that go on",
      "tokens prompt 1,// a\n// b\ncached 2\ncost $1 / h\nx f(\n1,\n\n2\n)\nweek 0:\nfix mess",
      """
      tokens prompt 1,                                        // a
             // b
             cached 2
      cost   $1 / h
      x      f(
             1,
             2
             )
      week 0:
          fix mess

      """),
    Case(
      "statements on a line", "horizon 8 weeks;;history 4 weeks ; seed 1 ;\n;",
      "horizon 8 weeks; history 4 weeks; seed 1\n"),
    Case(
      "blocks on a line", "team a { people 1 } team b {\npeople 2 }",
      """
      team a { people 1 }
      team b {
        people 2
      }

      """),
    Case(
      "an empty block", "route {\n\n}\nroute { // none\n}",
      "route { }\nroute {                                                 // none\n}\n"),
    Case("from elsewhere", "\u{FEFF}seed  1\r\n\r\n\r\n// a\r\ntrials 2\r\n", "seed 1\n\n// a\ntrials 2\n"),
    Case("nothing", "\n \n", ""),
    Case("a string as it is", "inputs \"a  ;  // b\"", "inputs \"a  ;  // b\"\n"),
  ]

  /// What has errors is left alone; what only does not fit together is formatted.
  @Test(arguments: ["team a {", "a ,", "effort 12h", "# x", "a = "])
  func errorsAreLeftAlone(text: String) {
    #expect(FormattedText(text).text == nil)
  }

  @Test func aWrongNameIsNoReason() {
    #expect(FormattedText("step  s by nobody").text == "step s by nobody\n")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func generatedPrograms(lane: UInt64) {
    for seed in lane * 100..<(lane + 1) * 100 {
      let text = ProgramGenerator.program(seed: seed)
      let source = SourceFile(name: "seed \(seed)", text: text)
      #expect(DiagnosticRenderer().render(Parser.parse(source).diagnostics, in: SourceFiles(source)) == "")
      let program = FormattedText(text)
      #expect(program.complaints == [], "seed \(seed)")
    }
  }

  /// The texts of this target's other suites, sound or not.
  @Test(
    arguments: ParsingDiagnosticsTests.cases.map(\.text) + ScenarioExamplesTests.Example.allCases.map(\.text))
  func samples(text: String) {
    #expect(FormattedText(text).complaints == [])
  }
}
