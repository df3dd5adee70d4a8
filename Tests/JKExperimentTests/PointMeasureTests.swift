import JKExperiment
import JKScenario
import TestSupport
import Testing

struct PointMeasureTests {
  /// A group's hours are its team's: it has no queue and no utilisation of its own.
  @Test func groupsAreMeasuredWithTheirTeam() async throws {
    let scenario = try Scenario(
      text: """
        scenario "Groups"; horizon 4 weeks; history 0 h
        team desk { people 2 }
        team senior within desk { people 1 }
        work letter { arrives at 0 h; route { write -> done } }
        step write by senior { effort 8 h }
        """)
    let measures = try await Experiment(scenario, trials: 2, threads: 1).run().pointMeasures(0)
    #expect(
      measures.map(\.name) == [
        "letter arrived", "letter done", "letter time in system", "wait at write", "queue of desk",
        "utilisation of desk",
      ])
    // One item of 8 h in 4 weeks of two people.
    #expect(measures.last.map { abs($0.estimate.value - 8.0 / 320) < 1e-12 } == true)
  }
}
