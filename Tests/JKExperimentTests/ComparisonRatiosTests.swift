import JKExperiment
import JKScenario
import TestSupport
import Testing

struct ComparisonRatiosTests {
  /// Eight letters of an hour a week, one clerk; half the effort from week 2 on, and $10 each.
  private func comparison() async throws -> Comparison {
    let scenario = try Scenario(
      text: """
        scenario "Half the effort"; horizon 4 weeks; history 2 weeks
        team desk { people 1 }
        work letter { arrives every 5 h; revenue $10; route { write -> done } }
        step write by desk { effort lognormal(mean: 1 h, cv: 0.5) }
        measure each = worked-hours(desk) / completed(write)
        measure all = completed(write)
        strategy quicker { involvement 100%; week 0: change write.effort to lognormal(mean: 0.5 h, cv: 0.5) }
        """)
    return try await Experiment(scenario, trials: 20, threads: 2).run()
  }

  @Test func theSameFuturesGiveTheExactRatio() async throws {
    let comparison = try await comparison()
    let each = try #require(comparison.ratio(of: "each", 1))
    #expect(abs(each.value - 0.5) < 0.01)
    #expect(try #require(each.halfWidth) < 0.02)
    let inverse = try #require(comparison.ratio(of: "each", 0, to: 1))
    #expect(abs(each.value * inverse.value - 1) < 1e-9)
    // What is not a ratio is a mean over trials.
    let all = try #require(comparison.parts(of: "all", 0))
    #expect(all.denominators == .init(repeating: 1, count: 20))
    #expect(abs(try #require(comparison.ratio(of: "all", 1)).value - 1) < 0.05)
  }

  @Test func whatNobodyMeasuresHasNoRatio() async throws {
    let comparison = try await comparison()
    #expect(comparison.ratio(of: "none", 1) == nil && comparison.parts(of: "none", 0) == nil)
  }

  @Test func weeksAreCountedFromTheDecision() async throws {
    let comparison = try await comparison()
    let weeks = comparison.sums(.revenue, 0, weeks: 1..<3)
    // Eight letters a week at $10 each.
    #expect(weeks.allSatisfy { abs($0 - 160) <= 10 })
    #expect(abs(comparison.ratio(of: .revenue, 1, weeks: 1..<3).value - 1) < 0.07)
  }
}
