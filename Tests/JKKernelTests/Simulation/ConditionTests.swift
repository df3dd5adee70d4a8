import JKKernel
import JKScenario
import TestSupport
import Testing

/// Conditions are looked at as each working day begins; everything here is known by hand.
struct ConditionTests {
  /// When an action with this condition starts. Nobody works at first: five letters lie there from hour 4 on,
  /// 2 h each.
  private func start(_ condition: String, people: Int = 0, _ rest: String = "") throws -> Double {
    let plan = Plan(
      try Scenario(
        text: """
          scenario "Conditions"; horizon 20 weeks; history 0 h; overhead $4000 / week
          team desk { people \(people) }
          team other { people 3 }
          work letter { arrives at 0 h, 1 h, 2 h, 3 h, 4 h; revenue $50; route { write -> done } }
          step write by desk { effort 2 h }
          \(rest)
          strategy wait { involvement 100%; when \(condition): hire 1 other }
          """))
    audit(plan, trial: 0, strategy: 1)
    var worker = Worker(plan)
    worker.run(trial: 0, strategy: 1)
    return worker.record.times(ofAction: 0).start
  }

  @Test(arguments: [
    // Found at the first check at which it is true, then held for its time.
    ("queue at write >= 5", 8.0),
    ("queue at write >= 5 for 2 days", 24),
    ("queue at write > 5", .infinity),
    ("queue at write < 5", 0),
    ("wait at write > 10 h", 16),
    ("wait at write >= 16 h for 1 week", 56),
    ("people of other < 4", 0),
    ("people of other > 3", .infinity),
    ("margin over 1 weeks < $0 / week", 40),
    ("margin over 3 weeks <= $0 / week", 120),
    ("margin over 1 weeks < -$5000 / week", .infinity),
    ("utilisation of other over 2 weeks <= 0%", 80),
    // Nobody has any time: the backlog is infinite.
    ("backlog of desk > 4 weeks", 8),
    ("queue at write >= 5 and wait at write > 10 h", 16),
  ])
  func startsOnTheDay(condition: String, expected: Double) throws {
    #expect(try start(condition) == expected)
  }

  /// Two people at $10 an hour and $400 a week besides: a loss of $1,200 a week, $600 for each who is paid.
  @Test(arguments: [
    ("margin over 1 weeks < -$1199 / week", 40.0), ("margin over 1 weeks < -$1200 / week", .infinity),
    ("margin over 2 weeks < -$599 / week each", 80), ("margin over 2 weeks < -$600 / week each", .infinity),
    ("margin over 1 weeks > -$601 / week each for 2 weeks", 120),
  ])
  func marginOfEach(condition: String, expected: Double) throws {
    let plan = Plan(
      try Scenario(
        text: """
          scenario "Each"; horizon 20 weeks; history 0 h; overhead $400 / week
          team desk { people 2; cost $10 / hour }
          team guests { people 5 }
          work letter { arrives at 400 h; route { write -> done } }
          step write by desk { effort 2 h }
          strategy wait { involvement 100%; when \(condition): hire 1 guests }
          """))
    audit(plan, trial: 0, strategy: 1)
    var worker = Worker(plan)
    worker.run(trial: 0, strategy: 1)
    #expect(worker.record.times(ofAction: 0).start == expected)
  }

  /// Five letters of 2 h are held for a batch, and one person has 40 h a week, or 20.
  @Test(arguments: [
    ("backlog of desk >= 0.25 weeks", "", 8.0), ("backlog of desk > 0.25 weeks", "", .infinity),
    ("backlog of desk >= 0.75 weeks", "effort times 3; ", 8),
    ("backlog of desk > 0.75 weeks", "effort times 3; ", .infinity),
    ("backlog of desk >= 0.5 weeks", "time 50% of desk; ", 8),
    ("backlog of desk > 0.5 weeks", "time 50% of desk; ", .infinity),
  ])
  func backlogIsQueuedTouchTimeOverCapacity(condition: String, load: String, expected: Double) throws {
    let held = "constraint hold on write { \(load)batches every 100 weeks }"
    #expect(try start(condition, people: 1, held) == expected)
  }

  /// What interrupts a condition starts its time again.
  @Test func aBreakBeginsTheTimeAnew() throws {
    // Letters are held until 40 h and done at 50 h; from 48 h on only one is there, from 56 h none.
    let held = "constraint hold on write { batches every 1 week }"
    #expect(try start("queue at write >= 3 for 4 days", people: 1, held) == 40)
    #expect(try start("queue at write >= 3 for 5 days", people: 1, held) == .infinity)
  }

  /// `then` goes on from an action that a condition started; without its condition it never starts.
  @Test func thenFollowsAConditionalAction() throws {
    let plan = Plan(
      try Scenario(
        text: """
          scenario "Chain"; horizon 20 weeks; history 0 h
          team desk { people 0 }
          work letter { arrives at 0 h; route { write -> done } }
          step write by desk { effort 2 h }
          hiring desk { lead 1 week }
          strategy grow { involvement 100%; when wait at write > 3 days: hire 1 desk; then hire 1 desk }
          """))
    audit(plan, trial: 0, strategy: 1)
    var worker = Worker(plan)
    worker.run(trial: 0, strategy: 1)
    let times = [worker.record.times(ofAction: 0), worker.record.times(ofAction: 1)]
    #expect(times.map(\.start) == [32, 72])
    #expect(times.map(\.end) == [72, 112])
  }

  /// Strategies act from week 0 on; a condition that has held before starts its action then.
  @Test func conditionalActionsWaitForTheDecision() throws {
    let plan = Plan(
      try Scenario(
        text: """
          scenario "Before"; horizon 20 weeks; history 10 weeks
          team desk { people 2 }
          work letter { arrives poisson 1 / week; route { write -> done } }
          step write by desk { effort 2 h }
          strategy grow { involvement 100%; when people of desk < 3 for 5 weeks: hire 1 desk }
          """))
    let moments = audit(plan, trial: 0, strategy: 1)
    #expect(moments.filter { $0.kind == .actionStarted }.map(\.time) == [0])
  }

  /// A team hires of itself before week 0 too, and not more often than it says.
  @Test func policiesStandBeforeWeekZero() throws {
    let plan = Plan(
      try Scenario(
        text: """
          scenario "Policy"; horizon 10 weeks; history 10 weeks
          team desk { people 1 }
          hiring desk { when queue at write >= 0; adds 2; every 5 weeks; costs $1k }
          work letter { arrives poisson 1 / week; route { write -> done } }
          step write by desk { effort 2 h }
          """))
    let joined = audit(plan, trial: 0, strategy: 0).filter { $0.kind == .joined }
    #expect(joined.map(\.time) == [-400, -400, -200, -200, 0, 0, 200, 200])
    #expect(joined.allSatisfy { $0.amount == 1_000 })
  }
}
