import JKScenario
import TestSupport
import Testing

@testable import JKKernel

/// What waits at the horizon, counted by hand.
struct BacklogTests {
  /// Items of 4 h come at the start to a team of one and half a week passes or less.
  private func backlog(
    horizon: String = "5 h", team: String = "people 1", step: String = "effort 4 h", items: Int = 6,
    _ rest: String = "", strategy: Int = 0
  ) throws -> Double {
    var simulation = Simulation(
      Plan(
        try Scenario(
          text: """
            scenario "Backlog"; horizon \(horizon); history 0 h; bucket none
            team desk { \(team) }
            work letter { arrives at 0 h in batches of \(items); route { write -> done } }
            step write by desk { \(step) }
            \(rest)
            """)), observer: NoObserver())
    simulation.run(trial: 0, strategy: strategy)
    return simulation.backlog(ofTeam: 0)
  }

  /// One is done at 4 h and one in somebody's hands: four of 4 h wait, for somebody with 40 h a week.
  @Test func countsWhatWaits() throws {
    #expect(try backlog() == 16.0 / 40)
    #expect(try backlog(items: 2) == 0)
    #expect(try backlog(team: "people 2") == 8.0 / 80)
  }

  @Test func knowsTheTeamsTime() throws {
    // At work for 4 h of the first day, away for the rest: four wait.
    #expect(try backlog(team: "people 1; hours 20 h / week", items: 5) == 16.0 / 20)
    let forms = "constraint forms on write { time 50% of desk }"
    #expect(try backlog(forms) == 20.0 / 20)
    // Whether they are there or not: the mean is all that is known.
    let absent = try backlog(team: "people 1; absence 50%")
    #expect(absent == 16.0 / 20 || absent == 24.0 / 20)
  }

  /// Twice the effort by a constraint: at 5 h the first is still at work.
  @Test func knowsHowTheStepIs() throws {
    #expect(try backlog("constraint mess on write { effort times 2 }") == 40.0 / 40)
  }

  @Test func countsWhatWaitsForABatch() throws {
    #expect(try backlog("constraint post-day on write { batches every 1 week }") == 24.0 / 40)
  }

  /// The first comes back at 4 h, when a block of a fix goes before it: half of 4 h, and five of 4 h.
  @Test func reworkCountsWithItsShare() throws {
    let backlog = try backlog(
      step: "effort 4 h; defects 100%, caught 100%, rework 50%",
      """
      constraint mess on write { fix { takes 4 h; uses 1 people from desk } }
      strategy fix-it { involvement 100%; week 0.1: fix mess }
      """, strategy: 1)
    #expect(backlog == 22.0 / 40)
  }

  @Test func takesTheMeanEffort() throws {
    let mean = try backlog(horizon: "0.001 h", step: "effort uniform(low: 2 h, high: 4 h)")
    #expect(abs(mean - 15.0 / 40) < 1e-12)
  }

  @Test func isInfiniteWithoutTime() throws {
    #expect(try backlog(team: "people 0") == .infinity)
    #expect(try backlog(team: "people 0", items: 0) == 0)
  }
}
