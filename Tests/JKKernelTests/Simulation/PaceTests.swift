import JKScenario
import TestSupport
import Testing

@testable import JKKernel

/// How quick people are on items: what an experiment changes to ask what more capacity is worth.
struct PaceTests {
  private func scenario(_ text: String, paces: [Int: Formula] = [:]) throws -> Scenario {
    var scenario = try Scenario(text: text)
    for (team, pace) in paces { scenario.teams[team].pace = pace }
    return scenario
  }

  private func services(_ moments: [Moment]) -> [(person: Int, start: Double, hours: Double)] {
    var starts: [Int: Double] = [:]
    return moments.compactMap { moment in
      if moment.kind == .started { starts[moment.person] = moment.time }
      guard moment.kind == .finished, let start = starts[moment.person] else { return nil }
      return (moment.person, start, moment.time - start)
    }
  }

  private func record(_ scenario: Scenario, trial: Int = 0, strategy: Int = 0) -> [Double] {
    let plan = Plan(scenario)
    var worker = Worker(plan)
    worker.run(trial: trial, strategy: strategy)
    var cells: [Double] = []
    for row in 0..<plan.timetable.rows {
      for measure in 0..<plan.layout.width { cells.append(worker.record[row: row, measure]) }
    }
    return cells
  }

  private static let office = """
    scenario "Office"; horizon 8 weeks; history 2 weeks; seed 11
    team desk { people 3; cost $10 / hour }
    team seniors within desk { people 1 }
    team rear { people 1 }
    work letter { arrives every 1 h; revenue $50; route { write -> file -> done } }
    step write by desk { effort 2 h; defects 20%, caught 50%, rework 50% }
    step file by rear { effort 0.5 h }
    """

  /// Efforts are divided by the pace, rework's too: 2 h / 1.1 and half of it.
  @Test func touchTimesAreDividedByThePace() throws {
    let plan = Plan(try scenario(Self.office, paces: [0: 1.1]))
    let all = services(audit(plan, trial: 0, strategy: 0))
    #expect(all.count > 500)
    for service in all {
      let hours = service.person == 3 ? [0.5] : [2 / 1.1, 1 / 1.1]
      #expect(hours.contains { abs(service.hours - $0) < 1e-9 }, "\(service)")
    }
    #expect(all.contains { abs($0.hours - 1 / 1.1) < 1e-9 })
  }

  /// Only the group's people are quicker, by their pace times the team's.
  @Test func aGroupHasAPaceOfItsOwn() throws {
    let plan = Plan(try scenario(Self.office, paces: [0: 1.25, 1: 1.6]))
    let all = services(audit(plan, trial: 1, strategy: 0))
    let paces = [2.0, 1.25, 1.25, 1]
    #expect(Set(all.map(\.person)) == [0, 1, 2, 3])
    for service in all {
      let efforts = service.person == 3 ? [0.5] : [2.0, 1]
      #expect(efforts.contains { abs(service.hours - $0 / paces[service.person]) < 1e-9 }, "\(service)")
    }
  }

  /// Twice as quick is half the effort, to the last bit of every measure.
  @Test(arguments: [("4 h", "2 h"), ("exponential(mean: 4 h)", "exponential(mean: 2 h)")])
  func aPaceIsAFactorOnEffort(slow: String, quick: String) throws {
    let text = """
      scenario "Queue"; horizon 40 weeks; history 4 weeks; seed 3
      team desk { people 1; cost $10 / hour }
      work letter { arrives poisson 9 / week; patience exponential(mean: 1 week); revenue $50; route { write -> done } }
      step write by desk { effort EFFORT; defects 20%, caught 60%, rework 50% }
      """
    for trial in 0..<3 {
      let one = record(
        try scenario(text.replacing("EFFORT", with: slow), paces: [0: 2]), trial: trial)
      let other = record(try scenario(text.replacing("EFFORT", with: quick)), trial: trial)
      #expect(one == other)
      #expect(record(try scenario(text.replacing("EFFORT", with: slow)), trial: trial) != other)
    }
  }

  /// A change puts it in force: what begins later is quicker. A team without work has none.
  @Test func aPaceMayComeLater() throws {
    let base = try scenario(
      Self.office + "\nteam idle { people 2; cost $10 / hour }\nstep nothing by idle { effort 1 h }")
    func changed(_ team: Int) -> Scenario {
      var whole = base
      whole.strategies = [
        Strategy(
          name: "quick", actions: [Action(start: .at(80), kind: .change(0), involvement: 1)])
      ]
      var variant = whole
      variant.teams[team].pace = 1.1
      whole.changes = [Change(path: "pace", value: "1.1", scenario: variant)]
      return whole
    }
    let all = services(audit(Plan(changed(0)), trial: 0, strategy: 1)).filter { $0.person < 3 }
    #expect(all.contains { $0.start < 80 } && all.contains { $0.start >= 80 })
    for service in all {
      let pace = service.start < 80 ? 1 : 1.1
      #expect([2, 1].contains { abs(service.hours - $0 / pace) < 1e-9 }, "\(service)")
    }
    let idle = changed(3)
    #expect(record(idle, strategy: 1) == record(idle, strategy: 0))
    #expect(record(changed(0), strategy: 1) != record(changed(0), strategy: 0))
    #expect(record(changed(0), strategy: 0) == record(base))
  }

  /// Four of 4 h wait at 5 h for one person; at a pace of 2 the first two are done and two of 2 h wait.
  @Test(arguments: [(1.0, 16.0 / 40), (2.0, 6.0 / 40)])
  func theBacklogIsInTheTeamsOwnTime(pace: Double, weeks: Double) throws {
    var scenario = try Scenario(
      text: """
        scenario "Backlog"; horizon 5 h; history 0 h; bucket none
        team desk { people 1 }
        work letter { arrives at 0 h in batches of 6; route { write -> done } }
        step write by desk { effort 4 h }
        """)
    scenario.teams[0].pace = .constant(pace)
    var simulation = Simulation(Plan(scenario), observer: NoObserver())
    simulation.run(trial: 0, strategy: 0)
    // At a pace of 2 the third is in somebody's hands: three of 2 h wait.
    #expect(simulation.backlog(ofTeam: 0) == weeks)
  }

  /// Work that nobody does any more would have taken quick people less time.
  @Test func freedHoursAreOfPeopleAsQuickAsTheyAre() throws {
    let text = """
      scenario "Lean"; horizon 20 weeks; history 0 h; bucket none
      team desk { people 2; reallocates 0% over 1 weeks }
      work letter { arrives every 4 h; route { read -> file -> done } }
      step read by desk { effort 1 h }
      step file by desk { effort 2 h }
      strategy lean { involvement 100%; week 0: eliminate file }
      """
    func slack(_ pace: Formula) throws -> Double {
      let plan = Plan(try scenario(text, paces: [0: pace]))
      audit(plan, trial: 0, strategy: 1)
      var worker = Worker(plan)
      worker.run(trial: 0, strategy: 1)
      return worker.record[row: 0, plan.layout.index(.slack, team: 0)]
    }
    let (slow, quick) = (try slack(1), try slack(1.25))
    #expect(slow > 300 && abs(slow / quick - 1.25) < 0.02)
  }

  // MARK: What stands

  @Test func standingIsToday() throws {
    let plan = Plan(
      try Scenario(
        text: """
          scenario "Standing"; horizon 2 weeks; history 0 h
          uncertain sound = uniform(low: 20%, high: 40%)
          team desk { people 3; cost $10 / hour; overhead $2 / hour each }
          team seniors within desk { people 1 }
          work letter { arrives every 4 h; route { read -> file -> done } }
          step read by desk { effort 1 h; defects 30%, caught 60% }
          step file by desk { effort 2 h }
          constraint mess on read { structure sound; defects times 2; restricts to seniors
            fix { takes 2 weeks; uses 1.5 people from desk; costs $900 } }
          """))
    var worker = Worker(plan)
    worker.run(trial: 0, strategy: 0)
    let read = worker.standing(ofStep: 0)
    #expect(read.defects == 0.6 && read.caught == 0.6)
    #expect(read.structure > 0.2 && read.structure < 0.4)
    #expect(
      worker.standing(ofStep: 1)
        == StepStanding(structure: 1, defects: 0, caught: worker.standing(ofStep: 1).caught))
    #expect(worker.fix(ofConstraint: 0) == (120, 900))
    #expect(worker.costs(ofTeam: 0) == TeamCosts(pay: 10, standing: 12, working: 0))
    worker.run(trial: 1, strategy: 0)
    #expect(worker.standing(ofStep: 0).structure != read.structure)
  }
}
