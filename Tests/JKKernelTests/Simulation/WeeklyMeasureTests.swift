import JKKernel
import JKScenario
import TestSupport
import Testing

/// What weekly curves are made of, worked out by hand.
struct WeeklyMeasureTests {
  private func record(
    _ text: String, strategy: Int = 0, _ read: (borrowing TrialRecord, Plan) -> Void
  ) throws {
    let plan = Plan(try Scenario(text: "scenario \"By hand\"; history 0 h\n" + text))
    audit(plan, trial: 0, strategy: strategy)
    var worker = Worker(plan)
    worker.run(trial: 0, strategy: strategy)
    try worker.withRecord { read($0, plan) }
  }

  /// Two types of 6 h and 2 h, of which one is sold: hours and money are by type.
  @Test func hoursAndMoneyAreByWorkType() throws {
    let text = """
      horizon 1 week
      team desk { people 1; cost $10 / hour }
      work job high-value { arrives at 0 h, 20 h; revenue $100; direct 40% of revenue; route { build -> done } }
      work note low-value { arrives at 1 h; route { write -> done } }
      step build by desk { effort 6 h }
      step write by desk { effort 2 h }
      """
    try record(text) { record, plan in
      let layout = plan.layout
      #expect(record[row: 0, layout.index(.worked, work: 0)] == 12)
      #expect(record[row: 0, layout.index(.worked, work: 1)] == 2)
      #expect(record[row: 0, layout.index(.revenue, work: 0)] == 200)
      #expect(record[row: 0, layout.index(.direct, work: 0)] == 80)
      #expect(record[row: 0, layout.index(.revenue, work: 1)] == 0)
    }
  }

  /// Letters of 8 h wait for one senior of two people: after a week she has done 5 of 8, and 3 wait.
  @Test func groupsHaveTheirOwnHours() throws {
    let text = """
      horizon 1 week
      team desk { people 2 }
      team senior within desk { people 1 }
      work letter { arrives at 0 h in batches of 8; route { sign -> done } }
      work note { arrives at 0 h; route { write -> done } }
      step sign by senior { effort 8 h }
      step write by desk { effort 4 h }
      """
    try record(text) { record, plan in
      let layout = plan.layout
      #expect(record[row: 0, layout.index(.worked, group: 0)] == 40)
      #expect(record[row: 0, layout.index(.worked, team: 0)] == 44)
      #expect(record[row: 0, layout.index(.present, group: 0)] == 40)
      #expect(record[row: 0, layout.index(.present, team: 0)] == 80)
      #expect(record[row: 0, layout.index(.backlog, group: 0)] == 24)
      #expect(record[row: 0, layout.index(.backlog, team: 0)] == 24)
    }
  }

  /// The post goes at the start of each week: of three letters one waits 30 h for it, the last is still held.
  @Test func batchesHoldItemsBack() throws {
    let text = """
      horizon 2 weeks
      team desk { people 5 }
      work letter { arrives at 10 h, 45 h; route { write -> done } }
      step write by desk { effort 1 h }
      constraint post-day on write { batches every 1 week }
      """
    try record(text) { record, plan in
      let held = plan.layout.index(.held, step: 0)
      #expect(record[row: 0, held] == 30)
      #expect(record[row: 1, held] == 35)
    }
  }

  /// One at a time though three are free: the second waits 10 h, the third 20 h, all for the limit. Without it none.
  @Test(arguments: [(1, 30.0), (2, 10.0), (3, 0.0)])
  func limitsHoldItemsBack(limit: Int, hours: Double) throws {
    let text = """
      horizon 1 week
      team desk { people 3 }
      work letter { arrives at 0 h in batches of 3; route { write -> done } }
      step write by desk { effort 10 h }
      constraint space on write { limit \(limit) in progress }
      """
    try record(text) { record, plan in
      #expect(record[row: 0, plan.layout.index(.held, step: 0)] == hours)
    }
  }

  /// A sound step of 10 h, all producing: at full proficiency a gain of 40 % saves 4 h of each; a workaround that
  /// takes a quarter longer loses 2.5 h.
  @Test(arguments: [("workarounds 0%", 4.0), ("workarounds 100%, longer 25%", -2.5)])
  func toolsSaveHours(habit: String, saved: Double) throws {
    let text = """
      horizon 1 week
      team desk { people 1 }
      work letter { arrives at 0 h, 20 h; route { write -> done } }
      step write by desk { effort 10 h; phases framing 0%, producing 100%, verifying 0% }
      tool helper on write { gain 40%; friction 0%; training 40 h; learning 0.01 uses; \(habit) }
      today { integrate helper, involvement 0% }
      """
    try record(text) { record, plan in
      let layout = plan.layout
      #expect(record[row: 0, layout.index(.uses, tool: 0)] == 2)
      #expect(abs(record[row: 0, layout.index(.saved, tool: 0)] - 2 * saved) < 1e-9)
    }
  }

  private func split(_ charge: String) throws -> [Double] {
    let text = """
      horizon 12 weeks; starts 2027-01-04
      team desk { people 2 }
      work letter { arrives every 4 h; route { write -> check -> done } }
      step write by desk { effort 1 h }
      step check by desk { effort 1 h }
      tool helper on write { tokens prompt 3k, output 1; contract own }
      tool reviewer on check { tokens prompt 1k, output 1; contract own }
      contract own { \(charge) }
      today { integrate helper; integrate reviewer }
      """
    var billed: [Double] = []
    try record(text) { record, plan in
      let rows = 0..<plan.timetable.rows
      billed = [0, 1].map { record.sum(plan.layout.index(.billed, tool: $0), rows: rows) }
    }
    return billed
  }

  /// Three quarters of the tokens are one tool's; of a fee for each use, and of a base fee, both have as much, but for
  /// a letter that is written and not yet checked when a month ends.
  @Test func invoicesAreDividedAmongTools() throws {
    let tokens = try split("per-token { prompt $1000 / million tokens; output $0 / million tokens }")
    #expect(abs(tokens[0] / tokens[1] - 3) < 0.02)
    for charge in ["base $100 / month", "per-task use { each $1 / use }"] {
      let even = try split(charge)
      #expect(abs(even[0] / even[1] - 1) < 0.01)
    }
  }
}
