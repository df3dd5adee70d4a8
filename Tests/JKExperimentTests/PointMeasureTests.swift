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

  private static let partTime: [(team: String, strategy: String, paid: Double, present: Double)] = [
    // 10 people × 20 h × 52 weeks, whoever is absent, whatever a constraint takes of their time.
    ("people 10; cost $40 / hour; hours 20 h / week", "", 10_400, 10_400),
    ("people 10; cost $40 / hour; hours 20 h / week; absence 30%", "", 10_400, 10_400),
    ("people 10; hours 20 h / week", "", 0, 10_400),
    // Six letters of 4 h, and the time that a constraint takes: a fifth of 10,400 h.
    ("people 10; cost $40 / hour worked; hours 20 h / week", "", 24 + 2_080, 10_400),
    // From week 13 + 4 on two more; from week 26 on three less; both kinds of hours; another's hours are another's.
    ("people 10; cost $40 / hour; hours 20 h / week", "week 13: hire 2 clerks", 20 * (520 + 2 * 35), 11_800),
    (
      "people 10; cost $40 / hour; hours 20 h / week", "week 26: release 3 clerks", 20 * (520 - 3 * 26), 8_840
    ),
    (
      "people 10; cost $40 / hour; hours 20 h / week", "week 26: change clerks.hours to 30 h / week",
      10 * 26 * (20 + 30), 13_000
    ),
    (
      "people 10; cost $40 / hour; hours 20 h / week", "week 26: move 5 clerks to rear", 20 * 520 - 2_600,
      7_800
    ),
  ]

  /// Part-timers are paid for their own hours, in every measure that counts hours that are paid.
  @Test(arguments: partTime)
  func partTimersCountWithTheirHours(
    team: String, strategy: String, paid: Double, present: Double
  ) async throws {
    let scenario = try Scenario(
      text: """
        scenario "Part time"; horizon 52 weeks; history 0 h
        team clerks { \(team) }
        team rear { people 1; cost $10 / hour; hours 30 h / week }
        hiring clerks { lead 4 weeks; ramp 4 weeks from 50% }
        work letter { arrives at 0 h, 1 h, 2 h, 3 h, 4 h, 5 h; revenue $200; route { answer -> done } }
        step answer by clerks { effort 4 h }
        constraint forms on answer { time 20% of clerks; fix { takes 4 weeks; uses 1 people from rear } }
        strategy plan { involvement 100%; week 51: fix forms; \(strategy) }
        measure paid = paid-hours(clerks)
        measure present = present-hours(clerks)
        measure all = paid-hours - paid-hours(rear)
        measure value-each = value-added / paid-hours
        """)
    let comparison = try await Experiment(scenario, trials: 2, threads: 1).run()
    let own = comparison.pointMeasures(strategy.isEmpty ? 0 : 1).suffix(4).map(\.estimate.value)
    let tolerance = team.contains("worked") ? 20.0 : 1e-6
    #expect(abs(own[0] - paid) <= tolerance && abs(own[1] - present) < 1e-6, "\(own)")
    #expect(abs(own[2] - own[0]) < 1e-6)
    let moved = strategy.contains("move") ? 5 * 30.0 * 26 : 0
    #expect(abs(own[3] - 1_200 / (own[0] + 30 * 52 + moved)) < 1e-9)
  }

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
