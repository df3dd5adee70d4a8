import JKKernel
import JKScenario
import JKStatistics
import TestSupport
import Testing

@testable import JKExperiment

/// What `scenarios/construction-firm.scenario` must show: sequencing does it, AI shortens the time.
struct ConstructionFirmTests {
  private static let (statusQuo, toolsOnly, redesignOnly, redesignThenTools) = (0, 1, 2, 3)

  private func compare(trials: Int, _ changes: [(String, String)] = []) async throws -> Comparison {
    let scenario = try ScenarioLibrary.scenario("construction-firm.scenario", changing: changes)
    return try await Experiment(scenario, trials: trials, threads: 2).run()
  }

  /// Revenue of some weeks as millions a year, by trial.
  private func runRate(_ comparison: Comparison, _ strategy: Int, _ weeks: Range<Int>) -> [Double] {
    let first = comparison.studyRows.lowerBound
    return comparison.sample.sums(
      .revenue, strategy, rows: first + weeks.lowerBound..<first + weeks.upperBound
    ).map { $0 * 52 / Double(weeks.count) / 1e6 }
  }

  /// The week in which the mean of a quarter's revenue first runs at so many millions a year.
  private func reaches(_ millions: Double, _ comparison: Comparison, _ strategy: Int) -> Int? {
    (13...130).first { week in
      let rates = runRate(comparison, strategy, week - 13..<week)
      return rates.reduce(0, +) / Double(rates.count) >= millions
    }
  }

  @Test func theSeedsCaseComesOut() async throws {
    let comparison = try await compare(trials: 120)
    #expect(
      comparison.results.map(\.name) == ["status-quo", "tools-only", "redesign-only", "redesign-then-tools"])
    // $42M a year, give or take a tenth.
    let before = MeanEstimate(runRate(comparison, Self.statusQuo, 0..<130))
    #expect(try #require(before.lower) > 38 && #require(before.upper) < 46)
    // $180M, give or take a tenth, in months 19 to 24.
    let after = MeanEstimate(runRate(comparison, Self.redesignThenTools, 78..<104))
    #expect(try #require(after.lower) > 162 && #require(after.upper) < 198)

    // With the redesign alone the firm gets there too, but at least two months later.
    let compressed = PairedDifference(
      runRate(comparison, Self.redesignThenTools, 78..<104), runRate(comparison, Self.redesignOnly, 78..<104))
    #expect(try #require(compressed.mean.lower) > 0)
    let sooner = try #require(reaches(162, comparison, Self.redesignThenTools))
    let later = try #require(reaches(162, comparison, Self.redesignOnly))
    #expect(later >= sooner + 9)

    // With the tools alone it does not get there, nor half of the way.
    for quarter in stride(from: 0, to: 130, by: 26) {
      let tools = MeanEstimate(runRate(comparison, Self.toolsOnly, quarter..<quarter + 26))
      #expect(try #require(tools.upper) < 81)
    }
  }

  /// With demand for what the firm prices already, and no more, there is nothing to grow into.
  @Test func withoutDemandThereIsNoGrowth() async throws {
    let comparison = try await compare(trials: 30, [("poisson 5.6 / week", "poisson 1.4 / week")])
    let after = MeanEstimate(runRate(comparison, Self.redesignThenTools, 78..<104))
    #expect(try #require(after.upper) < 63)
  }

  /// Where anybody may scope, and rates are in order, the firm has grown before anything is decided.
  @Test func withoutTheConstraintsTheRedesignDoesNothing() async throws {
    let comparison = try await compare(
      trials: 30,
      [
        ("restricts to principals", ""), ("effort times 1.8", ""), ("effort times 1.2", ""),
        ("defects times 1.5", ""), ("structure 40%", "structure 90%"),
      ])
    let gained = PairedDifference(
      runRate(comparison, Self.redesignOnly, 78..<104), runRate(comparison, Self.statusQuo, 78..<104))
    #expect(try #require(gained.mean.upper) < 20)
  }
}
