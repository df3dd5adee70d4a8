import JKScenario
import JKStatistics
import TestSupport
import Testing

@testable import JKExperiment

/// What `scenarios/population.scenario` must show, and what must vanish when its cause is switched off.
struct FirmsTests {
  private static let (fixFirst, toolsAlone) = (1, 2)

  /// The file's population, smaller, without the strategy that is counted in no share.
  private func run(
    organisations: Int, trials: Int, _ changes: [(String, String)] = []
  ) async throws -> PopulationComparison {
    let scenario = try ScenarioLibrary.scenario(
      "population.scenario", changing: [("fix-later 0%, ", "")] + changes)
    let population = try #require(scenario.population)
    return try await PopulationExperiment(
      scenario, population, organisations: organisations, trials: trials, threads: 2
    ).run()
  }

  @Test func theSequenceDecides() async throws {
    let comparison = try await run(organisations: 120, trials: 10)
    #expect(comparison.sequences.map(\.name) == ["status-quo", "fix-first", "tools-alone"])
    let difference = comparison.difference(Self.fixFirst, Self.toolsAlone)
    #expect(difference.interval.lowerBound > 0.5, "\(difference.interval)")
    // The more fix first, the more compound.
    let shares = comparison.fixFirst.map(\.compounding)
    #expect(shares[0].interval.upperBound < shares[3].interval.lowerBound)
    #expect(shares[3].interval.upperBound < shares[4].interval.lowerBound)
    // Most firms are flat or negative when 5 % fix first.
    #expect(comparison.mixture[OrganisationClass.compounding.rawValue].interval.upperBound < 0.15)
  }

  /// Where inputs and criteria are in order there is nothing to fix: the tools pay by themselves, the sooner the better.
  @Test func whereWorkIsSoundTheOrderTurnsRound() async throws {
    let comparison = try await run(
      organisations: 60, trials: 10,
      [
        ("beta(mean: 40%, sd: 20%)", "100%\n  vary scattered-inputs.defects = times 1"),
        ("times triangular(1.1, 1.65, 2.2)", "times 1"),
      ])
    let difference = comparison.difference(Self.fixFirst, Self.toolsAlone)
    #expect(difference.interval.upperBound < 0, "\(difference.interval)")
    let sound = comparison.sequences[Self.toolsAlone].compounding.interval.lowerBound
    #expect(sound > 0.2, "\(sound)")
  }
}
