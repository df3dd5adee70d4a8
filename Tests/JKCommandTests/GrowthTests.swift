import Foundation
import Testing

/// Twice as much in a scenario takes about twice the processor's time, from reading to the page; a square would take four
/// times.
@Suite(.serialized)
struct GrowthTests {
  struct Scenario: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// So many that most of the time goes into what is repeated.
    let count: Int
    let text: @Sendable (_ count: Int) -> String
  }

  static let scenarios: [Scenario] = [
    Scenario(testDescription: "actions", count: 2_000) { count in
      let actions = (0..<count).map { "week \($0 % 10): hire 1 clerks" }.joined(separator: "; ")
      return beginning + "strategy many { involvement 90%; \(actions) }\n"
    },
    Scenario(testDescription: "steps", count: 120) { count in
      let steps = (0..<count).map { "step s\($0) by clerks { effort 0.01 h }\n" }.joined()
      return beginning.replacing(
        "-> done", with: "-> " + (0..<count).map { "s\($0) -> " }.joined() + "done") + steps
    },
    Scenario(testDescription: "long texts", count: 60) { count in
      let (comment, text) = (String(repeating: "x", count: 5_000), String(repeating: "word ", count: 190))
      let steps = (0..<count).map {
        "// \(comment)\nstep s\($0) by clerks { effort 0.01 h; inputs \"\(text)\"; good \"\(text)\" }\n"
      }
      return beginning.replacing(
        "-> done", with: "-> " + (0..<count).map { "s\($0) -> " }.joined() + "done") + steps.joined()
    },
  ]

  private static let beginning = """
    scenario "Growth"; horizon 10 weeks; history 10 weeks; trials 2
    team clerks { people 4; cost $50 / hour }
    work letter { arrives poisson 10 / week; revenue $1000; route { answer -> done } }
    step answer by clerks { effort lognormal(mean: 8 h, cv: 0.5) }
    constraint mess on answer { structure 50%; fix { takes 2 weeks; uses 0.5 people from clerks } }
    tool writer on answer { gain 10% }
    strategy write { involvement 90%; week 0: integrate writer }
    strategy both { involvement 90%; week 0: fix mess; then integrate writer }

    """

  @Test(arguments: scenarios)
  func timeGrowsAboutLinearly(_ scenario: Scenario) throws {
    let binary = try Binary()
    defer { binary.remove() }
    /// The processor's time, the least of two.
    func seconds(_ count: Int) throws -> Double {
      try binary.write(scenario.text(count), to: "growth.scenario")
      return try (0..<2).map { _ in
        let outcome = try binary.run(
          ["compare", "growth.scenario", "--report", "--quiet"],
          shell: #"TIMEFORMAT="%U"; { time "$@" 2>&3; } 3>errors"#)
        #expect(outcome.status == 0)
        return try #require(Double(outcome.errors.split(separator: "\n").last ?? ""))
      }.min() ?? 0
    }
    let (once, twice) = (try seconds(scenario.count), try seconds(2 * scenario.count))
    #expect(twice < 3 * once, "\(once) s, then \(twice) s")
  }
}
