import Foundation
import JKKernel
import JKScenario
import TestSupport
import Testing

/// People who are hired, leave of themselves, are let go and change teams.
struct StaffTests {
  private struct Run {
    let moments: [Moment]
    let actions: [ActionTimes]
    let layout: MeasureLayout
    let totals: [Double]

    init(_ text: String, strategy: Int = 1) throws {
      let plan = Plan(
        try Scenario(text: "scenario \"Staff\"; horizon 30 weeks; history 0 h; seed 5\n" + text))
      moments = audit(plan, trial: 0, strategy: strategy)
      var worker = Worker(plan)
      worker.run(trial: 0, strategy: strategy)
      var totals: [Double] = []
      for measure in 0..<plan.layout.width {
        totals.append(worker.record.sum(measure, rows: 0..<plan.timetable.rows))
      }
      var actions: [ActionTimes] = []
      for action in plan.scenario.sequences[strategy].actions.indices {
        actions.append(worker.record.times(ofAction: action))
      }
      layout = plan.layout
      self.totals = totals
      self.actions = actions
    }

    subscript(measure: MeasureLayout.Company) -> Double { totals[layout.index(measure)] }

    func moments(_ kind: Moment.Kind) -> [Moment] { moments.filter { $0.kind == kind } }

    /// Start and hours of each service, in order of finishing.
    func services(by person: Int) -> [(start: Double, hours: Double)] {
      var start = 0.0
      return moments.compactMap { moment in
        guard moment.person == person else { return nil }
        if moment.kind == .started { start = moment.time }
        return moment.kind == .finished ? (start, moment.time - start) : nil
      }
    }
  }

  private static let desk = """
    work letter { arrives poisson 40 / week; revenue $50; route { write -> done } }
    step write by desk { effort 2 h; phases framing 20%, producing 50%, verifying 30% }

    """

  // MARK: Joining

  /// One more from week 8 on: two people for 30 weeks and one for 22, at $10 an hour.
  @Test func newPeopleComeAfterTheLeadTimeAndArePaidFromThen() throws {
    let run = try Run(
      Self.desk + """
        team desk { people 2; cost $10 / hour; overhead $40 / week each }
        hiring desk { lead 6 weeks; costs $8k }
        strategy grow { involvement 100%; week 2: hire 1 desk }
        """)
    #expect(run.actions[0].start == 80)
    #expect(run.actions[0].end == 320)
    #expect(run.moments(.joined).map(\.time) == [320])
    #expect(abs(run[.labour] - 10 * 40 * (2 * 30 + 22)) < 1e-6)
    #expect(abs(run[.overhead] - 40 * (2 * 30 + 22)) < 1e-6)
    #expect(abs(run[.paidHours] - 40 * (2 * 30 + 22)) < 1e-6)
    #expect(run[.change] == 8_000)
    #expect(abs(run.totals[run.layout.index(.present, team: 0)] - 40 * (2 * 30 + 22)) < 1e-6)
    #expect(run.services(by: 2).count > 100)
  }

  /// The only person joins at week 0 at half speed and is as quick as planned at week 8: each service takes its
  /// effort over the speed at its start.
  @Test func newcomersBecomeQuickerStepByStep() throws {
    let run = try Run(
      """
      team desk { people 0 }
      hiring desk { ramp 8 weeks from 50% }
      work letter { arrives poisson 60 / week; route { write -> done } }
      step write by desk { effort 2 h }
      strategy begin { involvement 100%; week 0: hire 1 desk }
      """)
    let services = run.services(by: 0)
    #expect(services.count > 400)
    for service in services {
      let speed = 0.5 + 0.5 * min(1, service.start / 320)
      #expect(abs(service.hours - 2 / speed) < 1e-9)
    }
    #expect(services.contains { $0.start < 8 && $0.hours > 3.9 })
    #expect(services.contains { $0.start > 320 && abs($0.hours - 2) < 1e-9 })
  }

  /// 8 h of training are the first thing a newcomer does, and no use before it.
  @Test func newcomersLearnTheToolsOfTheirTeam() throws {
    let run = try Run(
      Self.desk + """
        team desk { people 1 }
        tool pen on write { gain 80%; friction 0%; workarounds 0%, longer 0%; verifying 0%; training 8 h; learning 0.01 uses }
        strategy grow { involvement 100%; week 0: integrate pen; week 10: hire 1 desk }
        """)
    let blocks = run.moments(.blockStarted).filter { $0.person == 1 }
    #expect(blocks.map(\.time) == [400, 404])
    let services = run.services(by: 1)
    // 2 h by hand, 1.2 h with the pen: the newcomer has never written by hand.
    #expect(services.count > 10)
    #expect(services.allSatisfy { abs($0.hours - 1.2) < 1e-9 && $0.start >= 408 })
  }

  /// A team's third person is the same person under every strategy.
  @Test func theNthPersonIsTheSameUnderEveryStrategy() throws {
    let text =
      Self.desk + """
        team desk { people 2; skill uniform(0%, 100%) }
        tool pen on write { gain 80%; friction 0%; verifying 0%; training 0 h; learning 0.01 uses; workarounds 0%, longer 0% }
        strategy early { involvement 100%; week 0: hire 1 desk; week 9: integrate pen }
        strategy late { involvement 100%; week 0: integrate pen; week 9: hire 2 desk }
        """
    let early = try Run(text, strategy: 1).services(by: 2).last?.hours
    let late = try Run(text, strategy: 2).services(by: 2).last?.hours
    let hours = try #require(early)
    #expect(hours < 1.999 && abs(hours - (late ?? 0)) < 1e-9)
  }

  // MARK: Leaving

  /// 1,000 people who leave at 50 % a year: each is still there at time t with probability exp(−0.5 t), so the
  /// number after 30 weeks is binomial; four standard deviations.
  @Test func peopleLeaveAfterExponentialTimes() throws {
    let text = Self.desk + "team desk { people 1000; cost $10 / hour; leaving 50% / year }"
    let run = try Run(text, strategy: 0)
    let stays = exp(-0.5 * 30 / 52)
    let spread = 4 * (1_000 * stays * (1 - stays)).squareRoot()
    #expect(abs(Double(1_000 - run.moments(.left).count) - 1_000 * stays) < spread)
    let lost = run.moments(.left).reduce(0) { $0 + 1_200 - $1.time }
    #expect(abs(run[.paidHours] - (1_200_000 - lost)) < 1e-5)
    let stable = try Run(text.replacing("; leaving 50% / year", with: ""), strategy: 0)
    #expect(stable.moments(.left).isEmpty)
  }

  /// A policy fills each gap, a lead time after the check that finds it: those on their way are counted.
  @Test func aPolicyReplacesThoseWhoLeave() throws {
    let run = try Run(
      Self.desk + """
        team desk { people 20; leaving 100% / year }
        hiring desk { when people of desk < 20; every 1 day; lead 2 weeks }
        """, strategy: 0)
    let (left, joined) = (run.moments(.left), run.moments(.joined))
    #expect(left.count > 5)
    for gap in left where gap.time < 1_200 - 100 {
      #expect(joined.contains { $0.time >= gap.time + 80 && $0.time <= gap.time + 80 + 8 * 4 })
    }
    #expect(joined.count <= left.count)
  }

  /// The last who joined goes first, and not before they have finished.
  @Test func theLastWhoJoinedAreLetGoFirst() throws {
    let run = try Run(
      """
      team desk { people 3; cost $10 / hour }
      work letter { arrives poisson 200 / week; route { write -> done } }
      step write by desk { effort 3 h }
      strategy shrink { involvement 100%; week 10: release 2 desk; then hire 1 desk }
      """)
    let left = run.moments(.left)
    #expect(Set(left.map(\.person)) == [1, 2])
    // Nobody is idle here, so each leaves with the end of a service.
    for leaver in left {
      #expect(leaver.time > 400 && leaver.time <= 403)
      #expect(run.moments(.finished).contains { $0.person == leaver.person && $0.time == leaver.time })
    }
    #expect(run.actions[0].end == left.map(\.time).max())
    #expect(run.actions[1].start == run.actions[0].end)
    #expect(run.moments(.joined).map(\.person) == [3])
  }

  /// Nobody can be let go twice, and an empty team is no reason to wait.
  @Test func noMoreCanGoThanThereAre() throws {
    let run = try Run(
      Self.desk + """
        team desk { people 1 }
        strategy close { involvement 100%; week 1: release 5 desk; then release 1 desk }
        """)
    #expect(run.moments(.left).count == 1)
    #expect(run.actions.allSatisfy { $0.end.isFinite })
  }

  /// Only those of a group go when it is named.
  @Test func aGroupsPeopleCanBeNamed() throws {
    let run = try Run(
      Self.desk + """
        team desk { people 4 }
        team seniors within desk { people 2 }
        constraint heads on write { restricts to seniors }
        strategy lose { involvement 100%; week 1: release 2 seniors; week 10: hire 1 seniors }
        """)
    #expect(Set(run.moments(.left).map(\.person)) == [0, 1])
    let workers = Set(run.moments(.started).filter { $0.time > 200 }.map(\.person))
    #expect(workers == [4])
  }

  // MARK: Moving

  /// Somebody who changes teams learns the other team's tools first, and is as slow as a newcomer.
  @Test func peopleWhoMoveBeginAnew() throws {
    let run = try Run(
      """
      team desk { people 2; cost $10 / hour }
      team press { people 1; cost $20 / hour }
      hiring press { ramp 4 weeks from 25% }
      work letter { arrives poisson 30 / week; route { write -> print -> done } }
      step write by desk { effort 2 h }
      step print by press { effort 2 h }
      tool ink on print { gain 0%; friction 0%; verifying 0%; training 4 h; workarounds 0%, longer 0% }
      strategy shift { involvement 100%; week 0: integrate ink; week 10: move 1 desk to press }
      """)
    let moved = try #require(run.moments(.joined).first)
    #expect(moved.person == 1 && moved.time >= 400 && moved.time <= 402)
    #expect(run.actions[1].end == moved.time)
    let after = run.moments.filter { $0.person == 1 && $0.time >= moved.time }
    #expect(after.filter { $0.kind == .started }.allSatisfy { $0.step == 1 })
    #expect(after.first { $0.kind == .blockStarted }?.time == moved.time)
    let first = try #require(run.services(by: 1).first { $0.start > moved.time })
    let speed = 0.25 + 0.75 * (first.start - moved.time) / 160
    #expect(abs(first.hours - 2 / speed) < 1e-9)
    // Each team pays for its own.
    let before = moved.time * (2 * 10 + 20)
    #expect(abs(run[.labour] - (before + (1_200 - moved.time) * (10 + 2 * 20))) < 1e-6)
  }
}
