import JKExperiment
import JKScenario
import JKStatistics
import TestSupport
import Testing

/// What `scenarios/estimating-bottleneck.scenario` must show, and what must vanish when a mechanism is
/// switched off: a curve that a parameter draws would survive its ablation.
struct EstimatingBottleneckTests {
  private static let name = "estimating-bottleneck.scenario"
  private static let (statusQuo, toolsFirst, toolsThenFix, constraintFirst) = (0, 1, 2, 3)

  /// Runs the scenario after textual changes; each must hit.
  private func compare(trials: Int, _ changes: [(String, String)] = []) async throws -> Comparison {
    let scenario = try ScenarioLibrary.scenario(Self.name, changing: changes)
    return try await Experiment(scenario, trials: trials, threads: 2).run()
  }

  @Test func theSeedsCaseComesOut() async throws {
    let comparison = try await compare(trials: 1000)
    #expect(
      comparison.results.map(\.name) == ["status-quo", "tools-first", "tools-then-fix", "constraint-first"])

    // The firm makes money before week 0.
    #expect(comparison.baseline.mean(.margin) > 0)

    // Six weeks of restructuring, then revenue doubles over the following six months.
    let doubled = comparison.index(.revenue, Self.constraintFirst, weeks: 19..<33)
    #expect(try #require(doubled.lower) > 180)
    #expect(try #require(doubled.upper) < 220)

    // Tools first dips under its baseline and does not double.
    let tools = try #require(comparison.results[Self.toolsFirst].curve)
    #expect(try #require(tools.dip.interval).lowerBound > 5)
    #expect(try #require(tools.lift.interval).upperBound < 20)

    // Tools, then the fix: a J that recovers after the fix at week 26.
    let late = try #require(comparison.results[Self.toolsThenFix].curve)
    #expect(try #require(late.dip.interval).lowerBound > 5)
    #expect(try #require(late.recovery.interval).lowerBound > 26)
    #expect(late.recovery.value.isFinite)
    #expect(try #require(late.lift.interval).lowerBound > 80)

    // The order decides: the same actions in the other order earn less.
    #expect(comparison.ranking.first == Self.constraintFirst)
    #expect(try #require(comparison.lead?.mean.lower) > 0)
    #expect(try #require(comparison.results[Self.constraintFirst].advantage?.varianceReduction) > 1)
  }

  /// Without friction, extra verifying, defect amplification, workarounds and training, the dip of tools
  /// first is gone.
  @Test func withoutItsCausesTheDipIsGone() async throws {
    let comparison = try await compare(
      trials: 1000,
      [
        (
          "training 8 h",
          "training 0 h; friction 0%; verifying 0%; amplification 0; workarounds 0%, longer 0%"
        )
      ])
    let difference = paired(comparison, .valueAdded, Self.toolsFirst, weeks: 0..<26)
    #expect(try #require(difference.lower) >= 0)
    let whole = try await compare(trials: 1000)
    let dip = paired(whole, .valueAdded, Self.toolsFirst, weeks: 4..<20)
    #expect(try #require(dip.upper) < 0)
  }

  /// With 40 estimators the step no longer binds: all strategies send as many quotes, within 2 %.
  @Test func withPeopleEnoughTheOrderDoesNotMatter() async throws {
    let comparison = try await compare(trials: 200, [("people 4", "people 40")])
    for strategy in [Self.toolsFirst, Self.toolsThenFix, Self.constraintFirst] {
      let quotes = ratioOfOutput(comparison, strategy)
      #expect(try #require(quotes.lower) > 0.98)
      #expect(try #require(quotes.upper) < 1.02)
    }
  }

  /// With demand equal to what the firm already prices, the doubling is gone.
  @Test func withoutDemandThereIsNoDoubling() async throws {
    let base = try await compare(trials: 200)
    let quotesAWeek = base.baseline.mean(.output)
    let comparison = try await compare(trials: 500, [("poisson 20 / week", "poisson \(quotesAWeek) / week")])
    let index = comparison.index(.revenue, Self.constraintFirst, weeks: 19..<33)
    #expect(try #require(index.upper) < 130)
  }

  /// A curve's sum over some weeks less status quo's, trial by trial.
  private func paired(
    _ comparison: Comparison, _ curve: Curve, _ strategy: Int, weeks: Range<Int>
  ) -> MeanEstimate {
    let first = comparison.studyRows.lowerBound
    func sums(_ strategy: Int) -> [Double] {
      (0..<comparison.sample.trials).map { trial in
        comparison.sample.curve(curve, strategy, trial: trial).dropFirst(first + weeks.lowerBound)
          .prefix(weeks.count).reduce(0, +)
      }
    }
    return PairedDifference(sums(strategy), sums(Self.statusQuo)).mean
  }

  private func ratioOfOutput(_ comparison: Comparison, _ strategy: Int) -> RatioEstimate {
    func totals(_ strategy: Int) -> [Double] {
      (0..<comparison.sample.trials).map { trial in
        comparison.sample.curve(.output, strategy, trial: trial).suffix(comparison.studyRows.count).reduce(
          0, +)
      }
    }
    return RatioEstimate(totals(strategy), per: totals(Self.statusQuo))
  }
}
