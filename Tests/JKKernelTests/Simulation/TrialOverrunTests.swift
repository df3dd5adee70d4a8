import JKScenario
import TestSupport
import Testing

@testable import JKKernel

/// What grows without end ends its trial, and says what it was.
struct TrialOverrunTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let cause: TrialOverrun.Cause
    var limits = TrialLimits()
    /// Items, people and events that the trial may have held at most when it ended.
    let isWithinMemory: @Sendable (Int, Int, Int) -> Bool
  }

  private static let office = """
    scenario "O"
    horizon 200 weeks
    history 2 weeks
    team a { people 2 }
    step s by a { effort 8 h }

    """

  static let cases: [Case] = [
    Case(
      testDescription: "a queue",
      text: office + "work w { arrives poisson 100 / h; route { s -> done } }",
      cause: .items(atStep: "s"), limits: TrialLimits(items: 5_000)
    ) { items, _, _ in items <= 5_001 },
    Case(
      testDescription: "batches in a queue",
      text: office + "work w { arrives every 1 week in batches of 4000; route { s -> done } }",
      cause: .items(atStep: "s"), limits: TrialLimits(items: 5_000)
    ) { items, _, _ in items <= 9_000 },
    Case(
      testDescription: "a batch",
      text: office
        + "work w { arrives every 8 h in batches of lognormal(mean: 10, cv: 50); route { s -> done } }",
      cause: .batch(ofWork: "w"), limits: TrialLimits(batch: 100)
    ) { items, _, _ in items < 5_000 },
    Case(
      testDescription: "people who hire of themselves",
      text: office
        + """
        work w { arrives poisson 1 / week; route { s -> done } }
        hiring a { when queue at s >= 0; adds 20; every 8 h }
        """,
      cause: .people(inTeam: "a"), limits: TrialLimits(people: 100)
    ) { _, people, _ in people <= 100 },
    Case(
      testDescription: "practice",
      text: office
        + """
        work w { arrives poisson 1 / week; route { s -> done } }
        tool t on s { training 0 h }
        tool u on s { training 0 h }
        hiring a { when queue at s >= 0; adds 20; every 8 h }
        """,
      cause: .people(inTeam: "a"), limits: TrialLimits(practice: 100)
    ) { _, people, _ in people <= 50 },
    Case(
      testDescription: "tokens in fine units",
      text: office
        + """
        work w { arrives poisson 1 / week; route { s -> done } }
        tool t on s { training 0 h; requests 1000 each use; tokens prompt 10000000000, output 10000000000; contract k }
        contract k {
          unit credit { prompt 1000000 / token; output 1000000 / token }
          per-seat $10 / month { includes 5 credits pooled }
        }
        today { integrate t }
        """,
      cause: .metered(ofTool: "t")
    ) { _, _, _ in true },
    Case(
      testDescription: "list prices",
      text: office
        + """
        work w { arrives poisson 1 / week; route { s -> done } }
        tool t on s { contract k }
        contract k { per-seat $10 / month; list drifts 2000% / year, volatility 100% / year }
        today { integrate t }
        """,
      cause: .prices(ofContract: "k"), limits: TrialLimits(prices: 100)
    ) { _, _, _ in true },
    Case(
      testDescription: "patience that never runs out",
      text: office
        + "work w { arrives poisson 40 / h; queue at most 5; patience 1000000 h; route { s -> done } }\n"
        + "hiring a { when people of a < 400; adds 40; every 8 h }",
      cause: .calendar, limits: TrialLimits(calendar: 20_000)
    ) { _, _, events in events < 20_000 + 2 * eventsBetweenQuestions },
    Case(
      testDescription: "much that happens",
      text: office + "work w { arrives poisson 2000 / h; queue at most 1; route { s -> done } }",
      cause: .events, limits: TrialLimits(events: 100_000)
    ) { _, _, _ in true },
    Case(
      testDescription: "no time passes",
      text: """
        scenario "O"
        horizon 20 weeks
        history 0 weeks
        uncertain again = triangular(99.9999%, 99.99999%, 100%)
        team a { people 2 }
        step s by a { effort 0 h }
        work w { arrives poisson 1 / h; route { s -> s again, otherwise done } }
        """,
      cause: .moment, limits: TrialLimits(eventsAtOnce: 200_000)
    ) { _, _, _ in true },
  ]

  @Test(arguments: cases)
  func endsTheTrial(_ scenario: Case) throws {
    var simulation = Simulation(
      Plan(try Scenario(text: scenario.text)), observer: NoObserver(), limits: scenario.limits)
    simulation.run(trial: 0, strategy: 0)
    let ended = simulation.overrun
    let overrun = try #require(ended)
    #expect(overrun.cause == scenario.cause)
    #expect(overrun.strategy == "status-quo" && overrun.trial == 0)
    #expect(overrun.time < 200 * WorkingTime.week)
    let (items, people, events) = (simulation.items.count, simulation.peopleCount, simulation.calendar.count)
    #expect(scenario.isWithinMemory(items, people, events))
  }

  /// The next trial knows nothing of it.
  @Test func leavesTheNextTrialAlone() throws {
    let text =
      Self.office
      + "work w { arrives every 1 week in batches of lognormal(mean: 2, cv: 3); route { s -> done } }"
    let plan = Plan(try Scenario(text: text))
    let done = plan.layout.index(.done, work: 0)
    let rows = 0..<plan.timetable.rows
    var simulation = Simulation(plan, observer: NoObserver(), limits: TrialLimits(batch: 40))
    var worker = Worker(plan)
    var ended = 0
    for trial in 0..<30 {
      simulation.run(trial: trial, strategy: 0)
      let overrun = simulation.overrun
      if overrun != nil { ended += 1 }
      guard overrun == nil else { continue }
      worker.run(trial: trial, strategy: 0)
      let (first, second) = (simulation.record.sum(done, rows: rows), worker.record.sum(done, rows: rows))
      #expect(first == second)
    }
    #expect((1..<30).contains(ended))
  }

  /// What did not come to its horizon is not read.
  @Test func tellsWhoReadsTheRecord() throws {
    let plan = Plan(
      try Scenario(
        text: Self.office
          + "work w { arrives every 10 weeks in batches of 2 million; queue at most 5; route { s -> done } }")
    )
    var worker = Worker(plan)
    worker.run(trial: 0, strategy: 0)
    #expect(throws: TrialOverrun.self) { try worker.withRecord { $0.timetable.rows } }
    #expect(throws: TrialOverrun.self) { try Replay.bills(plan, trial: 0, strategy: 0) }
    #expect(throws: TrialOverrun.self) { try Replay.run(plan, trial: 0, strategy: 0) { _ in } }
  }

  @Test(arguments: ScenarioLibrary.names)
  func theCheckerCountsMeasuresAsTheRecordDoes(_ name: String) throws {
    let scenario = try ScenarioLibrary.scenario(name)
    #expect(scenario.measuresByRow == MeasureLayout(scenario).width)
  }
}
