import JKScenario
import TestSupport
import Testing

@testable import JKKernel

/// Trials that are left before their horizon.
struct TrialEndTests {
  private let plan: Plan

  init() throws {
    plan = Plan(
      try Scenario(
        text: """
          scenario "Loop"; horizon 20 weeks; history 4 weeks; seed 5
          team desk { people 2 }
          work order { arrives poisson 10 / week; route { answer -> answer 99.9%, otherwise done } }
          step answer by desk { effort 0 h }
          """))
  }

  /// Every 65,536 events, and at no other time.
  @Test(arguments: 0..<3)
  func asksNowAndThen(trial: Int) {
    var simulation = Simulation(plan, observer: NoObserver())
    simulation.begin(trial: trial, strategy: 0)
    var events = 0
    while !simulation.hasEnded {
      simulation.handle(simulation.calendar.next())
      events += 1
    }
    var asked = 0
    let isWhole = simulation.run(trial: trial, strategy: 0) {
      asked += 1
      return false
    }
    #expect(isWhole && asked == events / 65_536 && asked > 1)
  }

  /// What a trial left behind is nothing to the next.
  @Test(arguments: [1, 2])
  func aTrialThatWasLeftLeavesNothing(questions: Int) {
    var worker = Worker(plan)
    var fresh = Worker(plan)
    var asked = 0
    let isWhole = worker.run(trial: 0, strategy: 0) {
      asked += 1
      return asked == questions
    }
    #expect(!isWhole && asked == questions)
    worker.run(trial: 1, strategy: 0)
    fresh.run(trial: 1, strategy: 0)
    for row in 0..<plan.timetable.rows {
      for measure in 0..<plan.layout.width {
        #expect(worker.record[row: row, measure] == fresh.record[row: row, measure])
      }
    }
  }
}
