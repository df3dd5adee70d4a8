import Foundation
import JKScenario
import TestSupport
import Testing

@testable import JKKernel

/// Structure that improves with steady work and erodes under overload.
struct StructureTests {
  private func plan(
    _ structure: String, weeks: String = "10", arrivals: String = "every 100 h", people: Int = 1,
    _ rest: String = ""
  ) throws -> Plan {
    Plan(
      try Scenario(
        text: """
          scenario "Structure"; horizon \(weeks) weeks; history 0 h; bucket none
          team desk { people \(people) }
          work letter { arrives \(arrivals); route { write -> done } }
          step write by desk { effort 4 h; \(structure) }
          \(rest)
          """))
  }

  /// The step's state at the horizon. The day that ends with it has not been counted: buckets close first.
  private func state(_ plan: Plan, strategy: Int = 0) -> StepState {
    var simulation = Simulation(plan, observer: NoObserver())
    simulation.run(trial: 0, strategy: strategy)
    return simulation.stepStates[0]
  }

  /// The gap closes at b·u an hour: 49 days of 8 h have gone by when the tenth week ends.
  @Test func steadyWorkClosesTheGap() throws {
    let plan = try plan("structure { starts 40%; improves 0.02 / h using 10% of time }")
    #expect(abs(state(plan).structure - (1 - 0.6 * exp(-0.002 * 49 * 8))) < 1e-12)
    #expect(state(try self.plan("structure { starts 40% }")).structure == 0.4)
    #expect(state(try self.plan("")).structure == 1)
  }

  /// A tenth of 400 h, as redesign, by people who do one thing at a time.
  @Test func steadyWorkIsWork() throws {
    let plan = try plan("structure { improves 0.02 / h using 10% of time }")
    let blocks = audit(plan, trial: 0, strategy: 0).filter { $0.kind == .blockFinished }
    #expect(blocks.count == 50)
    var worker = Worker(plan)
    worker.run(trial: 0, strategy: 0)
    #expect(abs(worker.record[row: 0, plan.layout.index(.redesign, team: 0)] - 40) < 1e-9)
    // Less is left for a queue without end.
    let busy = try ["structure { improves 0.02 / h using 25% of time }", ""].map { text in
      let plan = try self.plan(text, arrivals: "every 1 h")
      var worker = Worker(plan)
      worker.run(trial: 0, strategy: 0)
      return worker.record[row: 0, plan.layout.index(.worked, team: 0)]
    }
    #expect(abs(busy[1] - 399) < 1e-9)
    #expect(abs(busy[0] - 300) < 4)
  }

  /// 100 items of 4 h come at once: 100 − 2 d wait at the end of day d, the next one not yet begun. B weeks of
  /// work erode at min(B − 1, 4) / tau an hour, day by day.
  @Test func overloadErodes() throws {
    let structure = "structure { starts 90%; erodes to 30% over 5 weeks }"
    let plan = try plan(structure, weeks: "8", arrivals: "at 0 h in batches of 100")
    var s = 0.9
    for day in 1..<40 {
      let waiting = Double(100 - 2 * day)
      let rate = min(max(waiting * 4 / 40 - 1, 0), 4) / 200
      s = 0.3 + (s - 0.3) * exp(-rate * 8)
    }
    #expect(abs(state(plan).structure - s) < 1e-12)
    #expect(s < 0.6)
    // Within a week's work of backlog there is no erosion.
    let calm = try self.plan(structure, weeks: "8", arrivals: "at 0 h in batches of 11")
    #expect(state(calm).structure == 0.9)
  }

  /// Both at once, without an end of the queue: s goes to (up + down · floor) / (up + down).
  @Test func workAndOverloadBalance() throws {
    let plan = try plan(
      "structure { starts 50%; improves 0.05 / h using 10% of time; erodes to 20% over 10 weeks }",
      weeks: "100", arrivals: "at 0 h in batches of 5000")
    let (up, down) = (0.05 * 0.1, 4.0 / 400)
    #expect(abs(state(plan).structure - (up + down * 0.2) / (up + down)) < 1e-9)
    // Below the floor overload does no harm, and no good.
    let low = try self.plan(
      "structure { starts 10%; erodes to 20% over 10 weeks }", weeks: "20",
      arrivals: "at 0 h in batches of 5000")
    #expect(state(low).structure == 0.1)
  }

  /// 20 items of 4 h come at once. The first day is without pressure and takes 0.8 h; at 8, 16, 24 and 32 h 18, 16,
  /// 14 and 12 wait, at 40 h 10, which is no more than a week's work. Steady work stands still for those four days.
  @Test func pressureSuspendsSteadyWork() throws {
    let plan = try plan(
      "structure { starts 50%; improves 0.02 / h using 10% of time; suspended when backlog of desk > 1 weeks }",
      arrivals: "at 0 h in batches of 20")
    #expect(abs(state(plan).structure - (1 - 0.5 * exp(-0.002 * 45 * 8))) < 1e-12)
    audit(plan, trial: 0, strategy: 0)
    var worker = Worker(plan)
    worker.run(trial: 0, strategy: 0)
    #expect(abs(worker.record[row: 0, plan.layout.index(.redesign, team: 0)] - 46 * 0.8) < 1e-9)
  }

  /// A block that says nothing changes nothing.
  @Test func nothingChangesOfItselfByDefault() throws {
    let totals = try ["", "structure { }"].map { structure in
      let plan = try plan(structure, arrivals: "poisson 1 / h")
      var worker = Worker(plan)
      worker.run(trial: 0, strategy: 0)
      return (0..<plan.layout.width).map { worker.record[row: 0, $0] }
    }
    #expect(totals[0] == totals[1])
  }

  /// 1 + η (1 − s), on work by hand alone: with a tool verifying takes longer instead.
  @Test func unsoundStepsAreSlow() throws {
    let rest = """
      tool helper on write { gain 0%; friction 0%; verifying 0%; training 0 h; workarounds 0%, longer 0% }
      strategy adopt { involvement 100%; week 0: integrate helper }
      """
    let plan = try plan("structure { starts 40%; slows 50% }", rest)
    for (strategy, hours) in [(0, 4 * 1.3), (1, 4)] {
      let moments = audit(plan, trial: 0, strategy: strategy)
      let start = try #require(moments.first { $0.kind == .started })
      let end = try #require(moments.first { $0.kind == .finished })
      #expect(abs(end.time - start.time - hours) < 1e-9)
    }
  }

  /// What has been gained of itself stays when a fix lifts the constraint, to 1 at most.
  @Test func aFixKeepsWhatHasChanged() throws {
    func structure(leaves: Int) throws -> Double {
      let rest = """
        constraint mess on write { structure 30%
          fix { takes 0 weeks; uses 0 people from desk; leaves structure \(leaves)% } }
        strategy fix-it { involvement 100%; week 4.99: fix mess }
        """
      let plan = try plan(
        "structure { improves 0.01 / h using 10% of time }", weeks: "5", rest)
      return state(plan, strategy: 1).structure
    }
    let gained = 0.7 * (1 - exp(-0.001 * 24 * 8))
    #expect(abs(try structure(leaves: 60) - (0.6 + gained)) < 1e-12)
    #expect(try structure(leaves: 100) == 1)
  }
}
