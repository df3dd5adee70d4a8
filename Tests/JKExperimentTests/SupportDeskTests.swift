import JKExperiment
import JKKernel
import JKScenario
import TestSupport
import Testing

/// What `scenarios/support-desk.scenario` must show.
struct SupportDeskTests {
  private func compare(trials: Int, _ changes: [(String, String)] = []) async throws -> Comparison {
    let scenario = try ScenarioLibrary.scenario("support-desk.scenario", changing: changes)
    return try await Experiment(scenario, trials: trials, threads: 2).run()
  }

  private func mean(_ comparison: Comparison, _ measure: Int, _ strategy: Int) -> Double {
    let values = comparison.sample.totals(measure, strategy)
    return values.reduce(0, +) / Double(values.count)
  }

  @Test func theHandbookComesBeforeTheCopilot() async throws {
    let comparison = try await compare(trials: 100)
    #expect(comparison.results.map(\.name) == ["status-quo", "copilot-first", "handbook-first"])
    #expect(comparison.ranking.first == 2)
    #expect(try #require(comparison.lead?.mean.lower) > 0)

    // Those who leave are replaced after six weeks: eight people less some six weeks of 30 % a year each.
    let layout = comparison.plan.layout
    let people = mean(comparison, layout.index(.present, team: 0), 0) / (104 * 40)
    #expect(people > 7.4 && people < 8)
    let alone = try await compare(trials: 100, [("when people of agents < 8", "")])
    #expect(mean(alone, layout.index(.present, team: 0), 0) / (104 * 40) < 5.5)
  }

  /// The report given up and nothing else: with the hours that find other use it pays, without it does not.
  @Test func freedHoursAreSlackFirst() async throws {
    let only = [
      (
        """
          week 0: integrate copilot
          when backlog of agents > 1 week for 4 weeks: hire 2 agents
        """, "  week 0: eliminate log"
      )
    ]
    let half = try await compare(trials: 60, only)
    let none = try await compare(
      trials: 60, only + [("leaving 30% / year", "reallocates 0% over 8 weeks; leaving 30% / year")])
    #expect(try #require(half.results[1].advantage?.mean.lower) > 0)
    let slack = half.plan.layout.index(.slack, team: 0)
    #expect(mean(half, slack, 0) == 0)
    // 0.2 h each time a ticket would have been logged; without other use all of it is slack, a day later.
    let log = try #require(none.plan.scenario.steps.firstIndex { $0.name == "log" })
    let freed = 0.2 * mean(none, none.plan.layout.index(.skipped, step: log), 1)
    #expect(abs(mean(none, slack, 1) / freed - 1) < 0.02)
    #expect(mean(half, slack, 1) < 0.7 * mean(none, slack, 1))
    let gained = try #require(half.results[1].advantage?.mean.mean)
    let kept = try #require(none.results[1].advantage?.mean.mean)
    #expect(kept < 0.35 * gained)
  }
}
