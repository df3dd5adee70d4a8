import JKScenario
import JKStatistics
import TestSupport
import Testing

@testable import JKExperiment

/// What `scenarios/workshop.scenario` must show to a room.
struct WorkshopTests {
  private static let never = 4

  private func compare(trials: Int, _ changes: [(String, String)] = []) async throws -> Comparison {
    let scenario = try ScenarioLibrary.scenario("workshop.scenario", changing: changes)
    return try await Experiment(scenario, trials: trials, threads: 2).run()
  }

  private func difference(_ comparison: Comparison, _ curve: Curve, _ a: Int, _ b: Int, weeks: Range<Int>)
    -> MeanEstimate
  {
    let first = comparison.studyRows.lowerBound
    let rows = first + weeks.lowerBound..<first + weeks.upperBound
    return PairedDifference(
      comparison.sample.sums(curve, a, rows: rows), comparison.sample.sums(curve, b, rows: rows)
    ).mean
  }

  @Test func theLaterTheFixTheLess() async throws {
    let comparison = try await compare(trials: 120)
    #expect(
      comparison.results.map(\.name) == [
        "status-quo", "fix-now", "fix-in-a-quarter", "fix-in-half-year", "never",
      ])
    #expect(comparison.ranking == [1, 2, 3, 0, 4])
    for strategy in 1...3 {
      let lead = difference(comparison, .margin, strategy, strategy + 1, weeks: 0..<104)
      #expect(try #require(lead.lower) > 0)
    }
    try theJs(of: comparison)
  }

  /// Those who wait dip and recover only after the fix; who never fixes stays below.
  private func theJs(of comparison: Comparison) throws {
    for (strategy, fix) in [(1, 0.0), (2, 13), (3, 26)] {
      let curve = try #require(comparison.results[strategy].curve)
      #expect(try #require(curve.dip.interval).lowerBound > 0)
      let recovery = try #require(curve.recovery.interval)
      #expect(recovery.lowerBound > fix && recovery.upperBound < fix + 20)
      #expect(try #require(curve.lift.interval).lowerBound > 30)
      // Before the fix they are where those who never fix are.
      if fix > 0 {
        let before = difference(comparison, .valueAdded, strategy, Self.never, weeks: 0..<Int(fix))
        #expect(before.mean == 0)
      }
    }
    let curve = try #require(comparison.results[Self.never].curve)
    #expect(curve.recovery.value == .infinity)
    #expect(try #require(curve.lift.interval).upperBound < 0)
    for weeks in [0..<26, 26..<52, 52..<78, 78..<104] {
      let lost = difference(comparison, .valueAdded, Self.never, 0, weeks: weeks)
      #expect(try #require(lost.upper) < 0)
    }
  }

  /// Where nothing is lost there is nothing to fix: the tool helps at once it is learnt, and waiting costs nothing.
  @Test func withoutTheConstraintTheToolHelps() async throws {
    let comparison = try await compare(
      trials: 60,
      [
        ("structure 30%", "structure 90%"), ("effort times 1.5", "effort times 1"),
        ("defects times 2", "defects times 1"),
      ])
    let gained = difference(comparison, .valueAdded, Self.never, 0, weeks: 52..<104)
    #expect(try #require(gained.lower) > 0)
    #expect(comparison.ranking.first == Self.never)
  }
}
