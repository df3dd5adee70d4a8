import JKKernel
import JKScenario
import TestSupport
import Testing

/// Who may do what and when: groups, batches, limits on work in progress. Schedules worked out by hand.
struct RestrictionTests {
  private func moments(_ text: String, strategy: Int = 0) throws -> [Moment] {
    let plan = Plan(try Scenario(text: "scenario \"Hand-made\"; horizon 10 weeks; history 0 h\n" + text))
    return audit(plan, trial: 0, strategy: strategy)
  }

  private func starts(_ moments: [Moment]) -> [[Double]] {
    moments.filter { $0.kind == .started }.map {
      [$0.time, Double($0.work), Double($0.item), Double($0.person)]
    }
  }

  /// One senior (person 0) of three: what only seniors may do waits for that one, while others do the rest.
  @Test func aGroupAloneDoesItsWork() throws {
    let found = starts(
      try moments(
        """
        team desk { people 3 }
        team seniors within desk { people 1 }
        work hard { arrives at 0 h, 0 h; route { judge -> done } }
        work easy { arrives at 0 h, 0 h, 0 h; route { type -> done } }
        step judge by seniors { effort 2 h }
        step type by desk { effort 1 h }
        """))
    #expect(
      found == [
        [0, 0, 0, 0], [0, 1, 0, 1], [0, 1, 1, 2],
        // At 1 h the third easy one goes to whoever was free first; at 2 h the senior takes the second hard one.
        [1, 1, 2, 1], [2, 0, 1, 0],
      ])
  }

  /// The criteria live in one head until they are written down.
  @Test func aRestrictionFallsWithItsConstraint() throws {
    let text = """
      team desk { people 3 }
      team seniors within desk { people 1 }
      work quote { arrives at 0 h, 0 h, 0 h, 100 h, 100 h, 100 h; route { price -> done } }
      step price by desk { effort 2 h }
      constraint in-one-head on price { restricts to seniors
        fix { takes 10 h; uses 1 people from seniors } }
      strategy fix-it { involvement 100%; week 0.5: fix in-one-head }
      """
    #expect(
      starts(try moments(text)).map { $0[0] } == [0, 2, 4, 100, 102, 104])
    let fixed = try moments(text, strategy: 1)
    #expect(starts(fixed).map { $0[0] } == [0, 2, 4, 100, 100, 100])
    // The senior does the blocks: 4 h, 4 h and 2 h.
    let blocks = fixed.filter { $0.kind == .blockStarted }
    #expect(blocks.map(\.person) == [0, 0, 0])
    #expect(blocks.map(\.time) == [20, 24, 28])
  }

  /// Approval meets every 20 h: at 20, 40, … Whoever comes in between waits, at no one's cost.
  @Test func batchesWaitForTheirTime() throws {
    let text = """
      team desk { people 1 }
      work form { arrives at 1 h, 19 h, 20 h, 21 h, 85 h; route { approve -> done } }
      step approve by desk { effort 1 h }
      constraint meeting on approve { batches every 20 h; fix { takes 0 h; uses 0 people from desk } }
      strategy drop-it { involvement 100%; week 1.25: fix meeting }
      """
    // The one of 20 h comes after the batch of that moment has been let on.
    #expect(starts(try moments(text)).map { $0[0] } == [20, 21, 40, 41, 100])
    // Fixed at 50 h: from then on nothing waits.
    #expect(starts(try moments(text, strategy: 1)).map { $0[0] } == [20, 21, 40, 41, 85])
  }

  /// Three people, but only one item at a time; rework keeps its place.
  @Test func aLimitHoldsWorkInProgress() throws {
    let text = """
      team desk { people 3 }
      work form { arrives at 0 h, 0 h, 0 h; route { write -> done } }
      step write by desk { effort 2 h; defects 100%, caught 100%, rework 50% }
      constraint one-file on write { limit 1 in progress }
      """
    // Each takes 2 h and three reworks of 1 h.
    let begun = starts(try moments(text)).map { $0[0] }
    #expect(begun == [0, 2, 3, 4, 5, 7, 8, 9, 10, 12, 13, 14])
    let free = text.replacing("limit 1 in progress", with: "limit 2 in progress")
    #expect(starts(try moments(free)).filter { $0[0] == 0 }.count == 2)
  }

  /// A team with several steps takes what came first, whichever step it is for.
  @Test func stepsOfATeamShareOneQueue() throws {
    let found = starts(
      try moments(
        """
        team desk { people 1 }
        work a { arrives at 0 h, 0.5 h, 0.7 h; route { one -> done } }
        work b { arrives at 0.2 h, 0.6 h; route { two -> done } }
        step one by desk { effort 1 h }
        step two by desk { effort 1 h }
        """))
    #expect(found.map { $0[1] } == [0, 1, 0, 1, 0])
  }
}
