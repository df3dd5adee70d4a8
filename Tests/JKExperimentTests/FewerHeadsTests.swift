import JKKernel
import JKScenario
import JKStatistics
import TestSupport
import Testing

@testable import JKExperiment

/// What `scenarios/fewer-heads.scenario` must show: the same high-value work by fewer people, if they go last.
struct FewerHeadsTests {
  private static let (statusQuo, redesignFirst, releaseFirst) = (0, 1, 2)
  private static let advice = 0
  private static let lastHalfYear = 78..<104

  private func runs(_ changes: [(String, String)] = []) async throws -> WeeklyRuns {
    await WeeklyRuns(
      try ScenarioLibrary.scenario("fewer-heads.scenario", changing: changes), trials: 60)
  }

  /// Advice given in the last half year over status quo's.
  private func advice(_ runs: WeeklyRuns, _ strategy: Int) -> RatioEstimate {
    let done = runs.layout.index(.done, work: Self.advice)
    return RatioEstimate(
      runs.sums(done, strategy, weeks: Self.lastHalfYear),
      per: runs.sums(done, Self.statusQuo, weeks: Self.lastHalfYear))
  }

  @Test func theSeedsCaseComesOut() async throws {
    let runs = try await runs()
    #expect(runs.plan.scenario.sequences.map(\.name) == ["status-quo", "redesign-first", "release-first"])
    #expect(runs.plan.scenario.works[Self.advice].name == "advice")
    // Two heads fewer, in each of both.
    #expect(MeanEstimate(runs.people(0, Self.statusQuo, week: 103)).mean == 10)
    for strategy in [Self.redesignFirst, Self.releaseFirst] {
      #expect(MeanEstimate(runs.people(0, strategy, week: 103)).mean == 8)
    }
    // The same advice within 3 %.
    let same = advice(runs, Self.redesignFirst)
    #expect(try #require(same.lower) > 0.97 && #require(same.upper) < 1.03)
    // A wider margin, by more than a third of the two's pay.
    let wider = PairedDifference(
      runs.margins(Self.redesignFirst, weeks: Self.lastHalfYear),
      runs.margins(Self.statusQuo, weeks: Self.lastHalfYear)
    ).mean
    #expect(try #require(wider.lower) > 26 * 2 * 40 * 62 / 3)
    // Who releases first gives less advice, and earns less then.
    #expect(try #require(advice(runs, Self.releaseFirst).upper) < 0.97)
    let ahead = PairedDifference(
      runs.margins(Self.redesignFirst, weeks: Self.lastHalfYear),
      runs.margins(Self.releaseFirst, weeks: Self.lastHalfYear)
    ).mean
    #expect(try #require(ahead.lower) > 0)
  }

  /// Without the redesign, the tool and what is given up, the same release at the same time costs advice.
  @Test func theReleaseAloneCostsAdvice() async throws {
    let runs = try await runs([
      (
        """
          week 0: fix shoe-boxes
          then delegate enter to bookkeeper
        """, ""
      ), ("then eliminate report, gives up 5% of revenue", ""),
    ])
    #expect(try #require(advice(runs, Self.redesignFirst).upper) < 0.97)
  }
}
