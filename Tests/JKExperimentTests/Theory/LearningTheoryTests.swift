import Foundation
import JKExperiment
import JKScenario
import TestSupport
import Testing

/// The engine against the closed form of exponential learning.
@Suite(.enabled(if: isReleaseBuild, "the theory's cases run on the release build"))
struct LearningTheoryTests {
  static let cases = [
    QueueingTheoryTests.Case(file: "learners", measure: "utilisation of clerk", exact: hours / 400)
  ]

  /// The hours of 200 uses, whose producing takes 1 − g + (g + φ) e^(−n / n0) times as long.
  static let hours: Double = {
    let (uses, n0, gain, friction, producing) = (200.0, 40.0, 0.55, 0.25, 0.65)
    let series = (1 - exp(-uses / n0)) / (1 - exp(-1 / n0))
    return uses * (1 - gain * producing) + (gain + friction) * producing * series
  }()

  @Test func theSeriesIsTheSum() {
    let sum = (0..<200).reduce(0.0) { sum, n in
      let epsilon = 1 - exp(-Double(n) / 40)
      return sum + 0.15 + 0.65 * (1 - 0.55 * epsilon + 0.25 * (1 - epsilon)) + 0.2
    }
    #expect(abs(Self.hours - sum) < 1e-9)
  }

  @Test(.tags(.slow)) func agrees() async throws {
    let scenario = try Scenario(text: try ScenarioLibrary.text("theory/learners.scenario"))
    #expect(scenario.settings.seed == 1)
    let comparison = try await Experiment(scenario, threads: 2).run()
    let measures = comparison.pointMeasures(1, level: TheoryFamily.level)
    for test in Self.cases {
      let measure = try #require(measures.first { $0.name == test.measure })
      try TheoryFamily.expect(
        measure.estimate.value, measure.estimate.halfWidth, is: test.exact, "\(test)")
    }
  }
}
