import Foundation
import JKKernel
import JKScenario
import JKStatistics
import TestSupport
import Testing

/// The engine against Bass' curve: 10,000 people, p = 3 % and q = 38 % a year.
@Suite(.enabled(if: isReleaseBuild, "the theory's cases run on the release build"))
struct BassTheoryTests {
  enum Value: CaseIterable {
    /// Shares of the people who have adopted after 5 and 10 years.
    case fifthYear, tenthYear
    /// The week in which most adopt.
    case peak
  }

  static let (p, q) = (0.03, 0.38)

  /// The share that has adopted after some years.
  static func share(_ years: Double) -> Double {
    let fading = exp(-(p + q) * years)
    return (1 - fading) / (1 + q / p * fading)
  }

  static let peak = log(q / p) / (p + q)

  static func exact(_ value: Value) -> Double {
    switch value {
    case .fifthYear: share(5)
    case .tenthYear: share(10)
    case .peak: peak * 52
    }
  }

  @Test func theFormulasAreTheBooks() {
    #expect(abs(Self.share(5) - 0.33120) < 5e-6)
    #expect(abs(Self.share(10) - 0.81280) < 5e-6)
    #expect(abs(Self.peak - 6.1926) < 5e-5)
    // Adoption is symmetric about its peak.
    let (before, after) = (
      Self.share(Self.peak) - Self.share(4), Self.share(2 * Self.peak - 4) - Self.share(Self.peak)
    )
    #expect(abs(before - after) < 1e-12)
  }

  /// What one trial gave.
  private struct Outcome {
    var shares: [Double] = []
    /// Adoptions in three stretches of two years, the second about the peak.
    var stretches: [Double] = []
  }

  /// The peak is read off the mean curve by the parabola through the adoptions of three stretches of two years
  /// each, the middle one about week 322. Adoption is symmetric about its peak, so that this gives the peak
  /// exactly when it is in the middle, and 0.015 weeks beside it to less than 0.01 weeks.
  private static func measure() throws -> [Value: Estimate] {
    let scenario = try Scenario(text: try ScenarioLibrary.text("theory/bass.scenario"))
    try #require(scenario.settings.seed == 1)
    let outcomes = outcomes(Plan(scenario), trials: scenario.settings.trials)
    let width = 104.0
    var estimates: [Value: Estimate] = [:]
    for (index, value) in [Value.fifthYear, .tenthYear].enumerated() {
      let share = MeanEstimate(outcomes.map { $0.shares[index] }, level: TheoryFamily.level)
      estimates[value] = Estimate(value: share.mean, halfWidth: share.halfWidth)
    }
    let slopes = outcomes.map { $0.stretches[2] - $0.stretches[0] }
    let bends = outcomes.map { 2 * (2 * $0.stretches[1] - $0.stretches[0] - $0.stretches[2]) }
    let shift = RatioEstimate(slopes, per: bends, level: TheoryFamily.level)
    estimates[.peak] = Estimate(
      value: 322 + width * shift.value, halfWidth: shift.halfWidth.map { width * $0 })
    return estimates
  }

  /// What the simulation gave, at the level of the theory's cases.
  struct Estimate: Sendable {
    let value: Double
    let halfWidth: Double?
  }

  private static let result = Result { try measure() }

  /// Run once, however many tests ask.
  static var estimates: [Value: Estimate] {
    get throws { try result.get() }
  }

  @Test(.tags(.slow), arguments: Value.allCases) func agrees(value: Value) throws {
    let estimate = try #require(try Self.estimates[value])
    try TheoryFamily.expect(estimate.value, estimate.halfWidth, is: Self.exact(value), "\(value)")
  }

  private static func outcomes(_ plan: Plan, trials: Int) -> [Outcome] {
    let adopters = plan.layout.index(.adopters, tool: 0)
    let people = Double(plan.scenario.teams[0].people)
    var worker = Worker(plan)
    var outcomes: [Outcome] = []
    for trial in 0..<trials {
      worker.run(trial: trial, strategy: 1)
      var outcome = Outcome()
      for years in [5, 10] {
        outcome.shares.append(worker.record.sum(adopters, rows: 0..<52 * years) / people)
      }
      for start in [166, 270, 374] {
        outcome.stretches.append(worker.record.sum(adopters, rows: start..<start + 104))
      }
      outcomes.append(outcome)
    }
    return outcomes
  }
}
