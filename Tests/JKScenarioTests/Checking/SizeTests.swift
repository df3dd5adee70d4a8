import JKLanguage
import JKScenario
import TestSupport
import Testing

/// Every count has a bound, and what goes beyond it is refused with its place, cause and remedy.
struct SizeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let code: String
    /// Where: the text there.
    let place: String
    var testDescription: String { text.split(separator: "\n").last.map(String.init) ?? text }

    init(_ line: String, _ code: String, at place: String, instead: [(String, String)] = []) {
      var text = SizeTests.office
      for (old, new) in instead { text = text.replacing(old, with: new) }
      self.text = text + line
      self.code = code
      self.place = place
    }
  }

  private static let office = """
    scenario "O"
    horizon 5000 weeks
    history 10 weeks
    trials 3
    team a { people 4; cost $50 / hour }
    step s by a { effort 8 h }
    uncertain gap = uniform(0.000001 h, 0.000002 h)
    work other { arrives poisson 1 / week; route { s -> done } }

    """

  private static func work(_ arrivals: String) -> Case {
    Case("work w { arrives \(arrivals); route { s -> done } }", "JK0243", at: "w")
  }

  static let refused: [Case] = [
    Case("hiring a { when people of a < 100000000; adds 10000; every 8 h }", "JK0242", at: "hiring"),
    Case("hiring a { when backlog of a > 1 week; adds 500; every 1 week }", "JK0242", at: "hiring"),
    Case(
      "hiring a { when wait at s > 1 week; adds 10; every 8 h }\n"
        + (0..<100).map { "tool t\($0) on s { gain 10% }" }.joined(separator: "\n"), "JK0242", at: "hiring"),
    Case(
      "strategy x { involvement 90%; week 0: hire 9000 a\n"
        + (0..<11).map { "week \($0 + 1): hire 9000 a" }.joined(separator: "\n") + " }",
      "JK0242", at: "week 11: hire 9000 a"),
    Case((1...65).map { "team g\($0) within a { people 1 }" }.joined(separator: "\n"), "JK0242", at: "g65"),
    work("every normal(mean: 0 h, sd: 0 h)"),
    work("every normal(mean: 0 h, sd: 0.0001 h)"),
    work("every pareto(minimum: 0.00000000001 h, shape: 900)"),
    work("every weibull(scale: 0.00000000001 h, shape: 900)"),
    work("every exponential(mean: gap)"),
    work("every mixture(exponential(mean: gap): 50%, otherwise: exponential(mean: gap))"),
    work("every discrete(0 h: 99.99999%, otherwise: 0.01 h)"),
    work("poisson 10 / week in batches of weibull(scale: 1000000000, shape: 1)"),
    work("poisson 10 / week in batches of pareto(minimum: 1, shape: 1)"),
    work("poisson 10 / week in batches of normal(mean: 1000000000, sd: 1)"),
    Case(
      "tool t on s { contract k }\ncontract k { per-seat $10 / month }", "JK0241", at: "1000000000 h",
      instead: [("horizon 5000 weeks", "horizon 1000000000 h\nbucket none")]),
    Case(
      (0..<600).map { "step s\($0) by a { effort 1 h }" }.joined(separator: "\n"), "JK0244", at: "5000 weeks"),
    Case("work w { arrives poisson 400 / h; route { s -> done } }", "JK0245", at: "a"),
    Case(
      "team b { people 90000; hours 30 h / week }\nstep r by b { effort 1 h }\n"
        + "work w { arrives poisson 1 / year; route { r -> done } }", "JK0246", at: "900000000 h",
      instead: [
        ("horizon 5000 weeks", "horizon 900000000 h\nbucket none"), ("poisson 1 / week", "poisson 1 / year"),
      ]),
    Case(
      "tool t on s { contract k }\n"
        + "contract k { unit credit { use 1 }; per-seat $10 / month { includes 0.0000000001 credits each } }",
      "JK0372", at: "0.0000000001"),
  ]

  static let sound: [String] = [
    "hiring a { when people of a < 100; adds 10; every 8 h }",
    "hiring a { when backlog of a > 4 weeks; adds 1; every 4 weeks }",
    "work w { arrives every mixture(exponential(mean: 1 h): 50%, otherwise: 0 h); route { s -> done } }",
    "work w { arrives every weibull(scale: 1 h, shape: 0.5) in batches of geometric(chance: 10%); route { s -> done } }",
    (1...64).map { "team g\($0) within a { people 1 }" }.joined(separator: "\n"),
    "tool t on s { contract k }\n"
      + "contract k { unit credit { use 1 }; per-seat $10 / month { includes 0.000000001 credits each } }",
  ]

  @Test(arguments: refused)
  func refusesWhatNoComputerCouldHold(_ scenario: Case) throws {
    let reading = ScenarioReading(SourceFile(name: "case", text: scenario.text))
    let errors = reading.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [scenario.code])
    let error = try #require(errors.first)
    let range = error.primary.range
    #expect(reading.sources.text(in: range).hasPrefix(scenario.place))
    #expect(error.help?.isEmpty == false)
  }

  @Test(arguments: sound)
  func leavesWhatFits(_ line: String) throws {
    #expect(throws: Never.self) { try Scenario(text: Self.office + line) }
  }
}
