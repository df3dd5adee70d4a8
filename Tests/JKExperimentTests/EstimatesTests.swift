import JKScenario
import JKStatistics
import TestSupport
import Testing

@testable import JKExperiment

/// An estimate lies within its own interval, whatever is estimated, and most easily seen not to with few trials.
struct EstimatesTests {
  private static let scenarios = [
    "estimating-bottleneck", "workshop", "therapy-clinic", "construction-firm", "with-or-to-people",
    "fewer-heads", "support-desk",
  ]

  @Test(arguments: scenarios)
  func shippedScenariosLieWithin(name: String) async throws {
    try await expectWithin(ScenarioLibrary.scenario("\(name).scenario"), trials: 5)
  }

  /// Two tools that help at once: both curves are flat for status quo's weeks and rise.
  @Test(arguments: [2, 40])
  func whatDoesNotDipLiesWithin(trials: Int) async throws {
    let scenario = try Scenario(
      text: """
        scenario "Assist all or delegate all"
        horizon 52 weeks
        history 52 weeks
        team clerks { people 4; cost $40 / hour }
        work letter {
          arrives  poisson 60 / week
          patience lognormal(mean: 3 weeks, cv: 0.5)
          revenue  $200
          route    { answer -> done }
        }
        step answer by clerks { effort exponential(mean: 4 h); phases framing 15%, producing 65%, verifying 20% }
        tool assist on answer {
          gain 100%; friction 0%; learning 1 uses; training 8 h; verifying 0%; amplification 0; workarounds 0%
        }
        tool agent on answer {
          gain 100%; friction 0%; learning 1 uses; training 8 h; verifying 0%; amplification 0; workarounds 0%
        }
        strategy assisted  { involvement 100%; week 0: integrate assist }
        strategy delegated { involvement 100%; week 0: delegate answer to agent }
        """)
    try await expectWithin(scenario, trials: trials)
  }

  private func expectWithin(_ scenario: Scenario, trials: Int) async throws {
    let comparison = try await Experiment(scenario, trials: trials, threads: 2).run()
    var seen = 0
    func expect(_ value: Double?, _ interval: ClosedRange<Double>?, _ what: String) {
      guard let value, let interval, !value.isNaN else { return }
      seen += 1
      let slack = 1e-9 * max(1, value.isFinite ? abs(value) : 1)
      #expect(
        interval.lowerBound - slack <= value && value <= interval.upperBound + slack,
        "\(what): \(value) and \(interval)")
    }
    func ends(_ lower: Double?, _ upper: Double?) -> ClosedRange<Double>? {
      lower.flatMap { lower in upper.map { lower...$0 } }
    }
    for (strategy, result) in comparison.results.enumerated() {
      let name = result.name
      let curve = result.curve.map {
        [
          ("dip", $0.dip), ("dip week", $0.dipWeek), ("dip area", $0.dipArea), ("recovery", $0.recovery),
          ("lift", $0.lift), ("break-even", $0.breakEven), ("shortfall", $0.shortfall),
          ("shortfall week", $0.shortfallWeek),
        ]
      }
      for (number, estimate) in curve ?? [] { expect(estimate.value, estimate.interval, "\(name) \(number)") }
      for mean in [result.margin, result.regret] + [result.advantage?.mean].compactMap(\.self) {
        expect(mean.mean, ends(mean.lower, mean.upper), "\(name) mean")
      }
      expect(
        result.advantage?.varianceReduction, result.advantage?.varianceReductionInterval, "\(name) reduction")
      for spread in result.trials.map({ [$0.dip, $0.lift, $0.recovery, $0.breakEven] }) ?? [] {
        for percent in TrialNumbers.shown {
          expect(spread[percent], spread.interval(percent), "\(name) one future \(percent)")
        }
      }
      for measure in comparison.pointMeasures(strategy) {
        expect(
          measure.estimate.value, ends(measure.estimate.lower, measure.estimate.upper),
          "\(name) \(measure.name)")
      }
      for measure in comparison.weeklyMeasures.all {
        let ending = comparison.ending(measure, strategy)
        expect(ending.value, ends(ending.lower, ending.upper), "\(name) \(measure.name)")
      }
    }
    #expect(seen > 20 * comparison.results.count)
  }
}
