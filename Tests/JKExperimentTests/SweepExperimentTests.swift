import JKScenario
import Synchronization
import TestSupport
import Testing

@testable import JKExperiment

struct SweepExperimentTests {
  private static let text = """
    scenario "Desk"; horizon 26 weeks; history 26 weeks; warm-up 4 weeks; seed 3; trials 20
    team desk { people 3; cost $60 / hour }
    work order { arrives poisson 14 / week; revenue $900; route { answer -> done } }
    step answer by desk { effort lognormal(mean: 7 h, cv: 0.3) }
    constraint mess on answer { structure 30%; effort times 1.5; fix { takes 2 weeks; uses 1 people from desk } }
    strategy fix { involvement 90%; week start: fix mess }
    strategy late { involvement 90%; week 20: fix mess }
    parameter start = 2 weeks
    """

  private static func sweep(_ lines: String, threads: Int = 2) async throws -> SweepComparison {
    let scenario = try Scenario(text: "\(text)\n\(lines)")
    return try await SweepExperiment(scenario, try #require(scenario.sweep), threads: threads).run()
  }

  /// Each point is what the scenario would be with the values written in it, on the same futures.
  @Test func pointsAreScenariosOfTheirOwn() async throws {
    let swept = try await Self.sweep("sweep start = 2 weeks, 8 weeks; sweep desk.people = 3, 5; compare fix")
    #expect(
      swept.points.map { $0.values.map(\.text) } == [
        ["2 weeks", "3"], ["2 weeks", "5"], ["8 weeks", "3"], ["8 weeks", "5"],
      ])
    for point in swept.points {
      let (week, people) = (point.values[0].text, point.values[1].text)
      let text = Self.text.replacing("start = 2 weeks", with: "start = \(week)")
        .replacing("people 3", with: "people \(people)")
      let alone = try await Experiment(Scenario(text: text), sequences: [0, 1], threads: 1).run()
      #expect(point.results.map(\.name) == ["status-quo", "fix"] && point.trials == 20)
      #expect(point.results.map(\.margin) == alone.results.map(\.margin))
      #expect(point.results[1].advantage == alone.results[1].advantage)
      #expect(point.lead == alone.lead && point.ranking == alone.ranking)
      #expect(point.measures[1].map(\.estimate) == alone.pointMeasures(1).map(\.estimate))
    }
  }

  @Test func progressCountsAllPoints() async throws {
    let scenario = try Scenario(text: "\(Self.text)\nsweep start = 2 weeks, 8 weeks, 9 weeks")
    let seen = Mutex<Set<Int>>([])
    _ = try await SweepExperiment(scenario, try #require(scenario.sweep), trials: 5, threads: 2).run { done in
      seen.withLock { _ = $0.insert(done) }
    }
    #expect(seen.withLock { $0 } == Set(1...15))
  }

  @Test func whenToFix() async throws {
    let scenario = try Scenario(text: ScenarioLibrary.text("when-to-fix.scenario"))
    let sweep = try #require(scenario.sweep)
    let swept = try await SweepExperiment(scenario, sweep, trials: 60, threads: 2).run()
    let gains = swept.points.map { $0.results[2].advantage?.mean }
    let tools = swept.points.map { $0.results[1].advantage?.mean }
    #expect(gains.count == 5)
    for (sooner, later) in zip(gains, gains.dropFirst()) {
      #expect(try #require(sooner?.lower) > #require(later?.upper))
    }
    // What is not swept stays as it was, to the bit.
    #expect(Set(tools.map { $0?.mean }).count == 1)
    #expect(try #require(tools[0]?.upper) < #require(gains[4]?.lower))
  }
}
