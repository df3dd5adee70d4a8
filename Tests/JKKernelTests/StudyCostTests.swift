import JKScenario
import TestSupport
import Testing

@testable import JKKernel

/// What a run is said to take, against what happens in one: counted, not timed.
struct StudyCostTests {
  /// The estimate of events is within this factor of those that are counted.
  private static let factor = 1.6

  /// Events of one trial, counted over some.
  private func counted(_ scenario: Scenario, strategy: Int, trials: Int) -> Double {
    var simulation = Simulation(Plan(scenario), observer: NoObserver())
    var events = 0.0
    for trial in 0..<trials {
      simulation.run(trial: trial, strategy: strategy)
      events += Double(simulation.calendar.scheduled) - Double(simulation.calendar.count)
    }
    return events / Double(trials)
  }

  @Test(arguments: [
    "estimating-bottleneck.scenario", "therapy-clinic.scenario", "support-desk.scenario", "workshop.scenario",
    "construction-firm.scenario", "fewer-heads.scenario", "variable-requests.scenario",
    "which-contract.scenario", "theory/mm1k.scenario", "theory/jackson.scenario", "theory/erlang-a.scenario",
    "literature/repenning-sterman.scenario", "literature/dora.scenario",
  ])
  func eventsAreAboutThoseThatHappen(_ name: String) throws {
    let scenario = try ScenarioLibrary.scenario(name)
    let cost = StudyCost(scenario)
    for strategy in scenario.sequences.indices {
      let events = counted(scenario, strategy: strategy, trials: 2)
      let ratio = cost.events[strategy] / events
      #expect(
        (1 / Self.factor...Self.factor).contains(ratio),
        "\(scenario.sequences[strategy].name): \(cost.events[strategy]) said, \(events) counted")
    }
  }

  /// Over many small studies of all kinds the estimate is right in the middle, and seldom far off.
  @Test func generatedScenariosTakeAboutWhatIsSaid() throws {
    var ratios: [Double] = []
    for seed in UInt64(0)..<60 {
      let scenario = try Scenario(text: ScenarioGenerator.scenario(seed: seed))
      ratios.append(StudyCost(scenario).events[0] / counted(scenario, strategy: 0, trials: 2))
    }
    ratios.sort()
    #expect((0.7...1.4).contains(ratios[30]))
    #expect(ratios[3] > 0.25 && ratios[56] < 4)
  }

  private static let office = """
    scenario "O"
    horizon 52 weeks
    history 4 weeks
    team a { people 4 }
    step s by a { effort 8 h }
    work w { arrives poisson 10 / week; route { s -> done } }
    """

  @Test func costGrowsWithEverythingThatIsRunOften() throws {
    let small = StudyCost(try Scenario(text: Self.office))
    let long = StudyCost(try Scenario(text: Self.office.replacing("52 weeks", with: "5200 weeks")))
    let busy = StudyCost(try Scenario(text: Self.office.replacing("poisson 10", with: "poisson 19")))
    #expect(long.events[0] > 80 * small.events[0])
    #expect(busy.events[0] > 1.5 * small.events[0])
    let (one, many) = (small.run([0], trials: 10_000), small.run([0], trials: 1_000_000))
    #expect(many.seconds > 80 * one.seconds)
    // However many trials there are, memory holds a number of them that does not depend on it.
    #expect(many.bytes < 400e6 && many.bytes > one.bytes)
  }

  static let times: [(Double, String)] = [
    (0.4, "0.4 s"), (12, "12 s"), (89, "89 s"), (720, "12 minutes"), (7_200, "2 hours"), (259_200, "3 days"),
    (1e9, "years"),
  ]

  @Test(arguments: times)
  func timeIsSaidRoundly(_ seconds: Double, _ text: String) {
    #expect(RunCost(seconds: seconds, bytes: 5e7).time == text)
    #expect(RunCost(seconds: seconds, bytes: 5e7).text == "about \(text) on one core and 50 MB")
  }
}
