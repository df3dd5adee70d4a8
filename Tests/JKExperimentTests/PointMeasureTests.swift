import JKExperiment
import JKScenario
import TestSupport
import Testing

struct PointMeasureTests {
  /// A group's hours are its team's: it has no queue and no utilisation of its own.
  @Test func groupsAreMeasuredWithTheirTeam() async throws {
    let scenario = try Scenario(
      text: """
        scenario "Groups"; horizon 4 weeks; history 0 h
        team desk { people 2 }
        team senior within desk { people 1 }
        work letter { arrives at 0 h; route { write -> done } }
        step write by senior { effort 8 h }
        """)
    let measures = try await Experiment(scenario, trials: 2, threads: 1).run().pointMeasures(0)
    #expect(
      measures.map(\.name) == [
        "letter arrived", "letter done", "letter time in system", "wait at write", "queue of desk",
        "utilisation of desk",
      ])
    // One item of 8 h in 4 weeks of two people.
    #expect(measures.last.map { abs($0.estimate.value - 8.0 / 320) < 1e-12 } == true)
  }

  private static let metered: [(expression: String, value: Double, unit: String)] = [
    ("requests(helper) / uses(helper)", 3, "requests / uses"), ("prompt-tokens(helper)", 12_000, "tokens"),
    ("output-tokens(helper) / requests(helper)", 100, "tokens / requests"),
    ("billed(deal) / delivered(sent)", 2, "$ / outcomes"), ("billed(deal) - paid(deal)", 0, "$"),
    ("reached(sent) - delivered(sent) + disputed(sent) + undone(sent)", 0, "outcomes"),
    ("vendor-cost(deal)", 2, "$"), ("given-up(deal)", 0, ""),
    ("restricted(helper) + spared(helper)", 0, "uses"), ("workarounds(helper)", 0, "uses"),
  ]

  /// Four letters, each answered with three requests of 1,000 and 100 tokens, at $2 a letter.
  @Test(arguments: metered)
  func measuresOfContracts(expression: String, value: Double, unit: String) async throws {
    let scenario = try Scenario(
      text: """
        scenario "Own"; horizon 4 weeks; history 0 h
        team desk { people 2 }
        work letter { arrives at 0 h, 9 h, 21 h, 33 h; route { write -> done } }
        step write by desk { effort 1 h }
        tool helper on write { training 0 h; workarounds 0%; requests 3 each use; tokens prompt 1k, output 100; contract deal }
        contract deal { per-outcome sent { each $2 / outcome }; unit-cost { use $0.50 } }
        outcome sent at write { }
        today { integrate helper }
        measure own = \(expression)
        """)
    let own = try #require(try await Experiment(scenario, trials: 3, threads: 1).run().pointMeasures(0).last)
    #expect(own.name == "own" && own.unit.label == unit, "\(own.unit.label)")
    #expect(abs(own.estimate.value - value) < 1e-9 * max(1, value.magnitude), "\(own.estimate.value)")
  }

  private static let own: [(expression: String, value: Double, unit: String)] = [
    ("done(letter) / worked-hours(desk)", 0.125, "/ h"), ("margin", 80 - 16_000, "$"),
    ("labour / paid-hours(desk)", 50, "$ / h"),
    ("paid-hours(desk) + paid-hours(post) + paid-hours(unpaid)", 324, "h"),
    ("2 * (revenue - direct) / done(letter)", 160, "$"),
    ("present-hours(desk) - worked-hours(desk) - slack-hours(desk)", 312, "h"),
    ("completed(write) + escaped(write) + reworked(write)", 1, ""),
    ("waited(write) / arrived(letter)", 0, "h"),
    ("value-added / 80", 1, "$"), ("change-hours(desk)", 0, "h"), ("overhead + change + ai", 0, "$"),
  ]

  /// One item of 8 h that earns $100, and two people at $50 an hour for 4 weeks.
  @Test(arguments: own)
  func measuresOfTheScenario(expression: String, value: Double, unit: String) async throws {
    let scenario = try Scenario(
      text: """
        scenario "Own"; horizon 4 weeks; history 0 h
        team desk { people 2; cost $50 / hour }
        team post { people 1; cost $0 / hour worked }
        team unpaid { people 1 }
        work letter { arrives at 0 h; revenue $100; direct $20; route { write -> send -> drop -> done } }
        step write by desk { effort 8 h }
        step send by post { effort 4 h }
        step drop by unpaid { effort 1 h }
        measure own = \(expression)
        """)
    let own = try #require(try await Experiment(scenario, trials: 3, threads: 1).run().pointMeasures(0).last)
    #expect(own.name == "own" && own.unit.label == unit)
    #expect(abs(own.estimate.value - value) < 1e-9 * max(1, value.magnitude), "\(own.estimate.value)")
  }
}
