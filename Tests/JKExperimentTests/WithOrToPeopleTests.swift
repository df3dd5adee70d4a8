import JKKernel
import JKScenario
import JKStatistics
import TestSupport
import Testing

@testable import JKExperiment

/// What `scenarios/with-or-to-people.scenario` must show, and what must vanish with its causes.
struct WithOrToPeopleTests {
  private static let (statusQuo, withPeople, toPeople) = (0, 1, 2)
  /// As the scenario's head has them behind `--set`.
  private static let noWorkarounds = "assistant.workarounds=0%"
  private static let fixFits = "fix-involvement=90%"

  private func compare(_ values: [String] = []) async throws -> Comparison {
    let scenario = try ScenarioLibrary.scenario("with-or-to-people.scenario", setting: values)
    return try await Experiment(scenario, trials: 30, threads: 2).run()
  }

  private func measure(_ name: String, _ comparison: Comparison, _ strategy: Int) throws -> RatioEstimate {
    try #require(comparison.pointMeasures(strategy).first { $0.name == name }).estimate
  }

  private func lead(_ comparison: Comparison) -> PairedDifference {
    PairedDifference(
      comparison.sample.sums(.margin, Self.withPeople, rows: comparison.studyRows),
      comparison.sample.sums(.margin, Self.toPeople, rows: comparison.studyRows))
  }

  @Test func theSeedsCaseComesOut() async throws {
    let comparison = try await compare()
    #expect(comparison.results.map(\.name) == ["status-quo", "with-people", "to-people"])
    #expect(comparison.ranking == [Self.withPeople, Self.statusQuo, Self.toPeople])

    // In the last year value added stays where it was, or rises by more than a half.
    let to = comparison.index(.valueAdded, Self.toPeople, weeks: 26..<78)
    #expect(try #require(to.lower) > 90 && #require(to.upper) < 110)
    let with = comparison.index(.valueAdded, Self.withPeople, weeks: 26..<78)
    #expect(try #require(with.lower) > 150)
    let least = try #require(lead(comparison).mean.lower)
    #expect(least > 0)

    // More than two uses in ten go round the tool, and its tokens are paid all the same.
    #expect(try #require(try measure("workaround-share", comparison, Self.toPeople).lower) > 0.2)
    #expect(try #require(try measure("workaround-share", comparison, Self.withPeople).upper) < 0.05)
    let tokens = try measure("prompt-each-claim", comparison, Self.toPeople)
    #expect(
      try #require(tokens.lower) > #require(measure("prompt-each-claim", comparison, Self.withPeople).upper))
    // Spend has risen from nothing, while what it is for has not.
    #expect(comparison.sample.sums(.ai, Self.toPeople, rows: comparison.studyRows).allSatisfy { $0 > 0 })
  }

  /// Involvement acts through workarounds and the fix alone: without both, strategies are equal trial by trial.
  @Test func withoutItsCausesTheDifferenceIsGone() async throws {
    let neither = try await compare([Self.noWorkarounds, Self.fixFits])
    #expect(lead(neither).ties == neither.sample.trials)
  }

  /// Each of the two counts for itself.
  @Test(arguments: [noWorkarounds, fixFits])
  func eitherCauseIsEnough(value: String) async throws {
    let one = lead(try await compare([value])).mean
    #expect(try #require(one.lower) > 0)
    #expect(try #require(one.upper) < #require(lead(try await compare()).mean.lower))
  }
}
