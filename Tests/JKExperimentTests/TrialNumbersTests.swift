import JKExperiment
import JKScenario
import JKStatistics
import TestSupport
import Testing

/// The numbers of single trials' Js, and regret.
struct TrialNumbersTests {
  /// One letter every 4 h for somebody who needs 2 h by hand, earning $100: ten letters and $1,000 in 40 paid hours.
  /// Twice the effort from week 10 to week 20 halves nothing, since there is time; five times lets a quarter of the
  /// letters through, all day, every day.
  private func compare(_ strategy: String, trials: Int = 4, arrives: String = "every 4 h") async throws
    -> Comparison
  {
    let text = """
      scenario "Desk"; horizon 60 weeks; history 30 weeks; warm-up 10 weeks; seed 4
      team desk { people 1; cost $10 / hour }
      work letter { arrives \(arrives); revenue $100; patience 30 min; route { write -> done } }
      step write by desk { effort 2 h }
      strategy act { involvement 100%; \(strategy) }
      """
    return try await Experiment(try Scenario(text: text), trials: trials, threads: 1).run()
  }

  /// From week 10 to week 20 every fifth letter is written at best: productivity falls to 2 of 10 letters a week at
  /// the lowest mean of 13 weeks, (3 × 10 + 10 × 2) / 13 or less, and is back 13 weeks after.
  @Test func aDipWithoutChanceIsExact() async throws {
    let comparison = try await compare(
      "week 10: change write.effort to 16 h; week 20: change write.effort to 2 h")
    let numbers = try #require(comparison.results[1].trials)
    for percent in [1, 50, 99] {
      // Ten weeks of 13 lie in the dip, in which 5 of 20 h are written of: two or three letters a week for ten.
      #expect(abs(numbers.dip[percent] - 100 * 10 / 13 * 0.75) < 3)
      #expect(abs(numbers.recovery[percent] - 33) <= 1)
      #expect(numbers.breakEven[percent] == .infinity)
      #expect(abs(numbers.lift[percent]) < 1e-9)
    }
    // Without chance status quo does not dip.
    let still = try #require(comparison.results[0].trials)
    #expect(still.dip[99] < 1e-9 && abs(still.lift[50]) < 1e-9)
    #expect(still.recovery.median.isNaN && still.breakEven.median.isNaN)
  }

  /// Status quo's own dip is chance, which pairing takes out of the others': who does nothing differs by nothing.
  @Test func pairingTakesChanceOut() async throws {
    let comparison = try await compare(
      "week 500: change write.effort to 3 h", trials: 200, arrives: "poisson 8 / week")
    let (still, act) = (
      try #require(comparison.results[0].trials), try #require(comparison.results[1].trials)
    )
    #expect(still.dip.median > 3)
    #expect(act.dip[95] == 0 && act.recovery[95] == 0)
    #expect(still.dip[10] <= still.dip.median && still.dip.median <= still.dip[90])
  }

  /// Who has chosen one strategy falls short of the better one of each trial: regrets differ as margins do.
  @Test func regretIsWhatTheBestOfEachTrialHasMore() async throws {
    let comparison = try await compare(
      "week 0: change write.effort to 2.2 h", trials: 300, arrives: "poisson 14 / week")
    let results = comparison.results
    let margins = results.indices.map { comparison.sample.sums(.margin, $0, rows: comparison.studyRows) }
    for strategy in results.indices {
      let expected = (0..<300).map { trial in
        max(margins[0][trial], margins[1][trial]) - margins[strategy][trial]
      }
      let mean = MeanEstimate(expected)
      #expect(abs(results[strategy].regret.mean - mean.mean) < 1e-9)
      #expect(abs(results[strategy].regret.halfWidth! - mean.halfWidth!) < 1e-9)
    }
    #expect(results[0].regret.mean < results[1].regret.mean)
    // A shortfall cannot be negative, whatever Student says.
    for result in results { #expect(try #require(result.regretInterval).lowerBound >= 0) }
  }

  @Test func batchesChangeNoMeanAndHardlyAQuantile() async throws {
    let exact = try await compare(
      "week 0: change write.effort to 2.2 h", trials: 600, arrives: "poisson 14 / week")
    var budget = SampleBudget()
    budget.exactBytes = 0
    budget.leastTrials = 100
    let batched = try await Experiment(exact.scenario, trials: 600, threads: 2, budget: budget).run()
    #expect(!batched.sample.batches.isExact)
    let error = try #require(batched.spreads.relativeError)
    for strategy in 0..<2 {
      let (a, b) = (exact.results[strategy], batched.results[strategy])
      #expect(abs(a.regret.mean - b.regret.mean) <= 1e-9 * a.regret.mean)
      let (x, y) = (try #require(a.trials), try #require(b.trials))
      // The dip is what is left of a lowest point near the baseline: the error is that of the point.
      #expect(abs(x.dip.median - y.dip.median) <= 100 * error + 1e-9)
    }
  }
}
