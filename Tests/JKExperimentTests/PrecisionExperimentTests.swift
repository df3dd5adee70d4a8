import JKScenario
import JKStatistics
import TestSupport
import Testing

@testable import JKExperiment

struct PrecisionExperimentTests {
  private func scenario(cv: String = "1") throws -> Scenario {
    try Scenario(
      text: """
        scenario "Desk"; horizon 10 weeks; history 4 weeks; seed 3
        team desk { people 1; cost $10 / hour }
        work letter { arrives poisson 8 / week; revenue lognormal(mean: $100, cv: \(cv)); route { write -> done } }
        step write by desk { effort 2 h }
        strategy slow { involvement 100%; week 0: change write.effort to 3 h }
        """)
  }

  private func run(_ precision: Double, most: Int = 100_000, threads: Int = 1) async throws -> Comparison {
    try await PrecisionExperiment(try scenario(), precision: precision, most: most, threads: threads).run()
  }

  /// Some 80 letters at a cv of 1: a trial's sum varies by 16 %, so 2 % take some 250 trials, and 1 % four times as
  /// many.
  @Test func runsAsManyTrialsAsItTakes() async throws {
    let coarse = try await run(0.02)
    let fine = try await run(0.01)
    for (comparison, goal) in [(coarse, 0.02), (fine, 0.01)] {
      let precision = try #require(comparison.precision)
      #expect(precision.isMet && precision.goal == goal)
      #expect(try #require(comparison.widest).share <= goal)
      let value = MeanEstimate(
        comparison.sample.sums(.valueAdded, 0, rows: comparison.studyRows))
      #expect(try #require(value.halfWidth) <= goal * value.mean)
    }
    #expect((200...400).contains(coarse.sample.trials))
    #expect((800...1_600).contains(fine.sample.trials))
  }

  /// The trials are those that an experiment of so many has, whatever the pilot was.
  @Test func trialsAreTheSame() async throws {
    let comparison = try await run(0.015, threads: 2)
    let plain = try await Experiment(try scenario(), trials: comparison.sample.trials, threads: 1).run()
    #expect(comparison.results.map(\.margin) == plain.results.map(\.margin))
    #expect(plain.precision == nil)
  }

  @Test func stopsAtTheMost() async throws {
    let comparison = try await run(0.001, most: 300)
    let precision = try #require(comparison.precision)
    #expect(comparison.sample.trials == 300 && !precision.isMet)
    #expect(try #require(precision.reached).share > 0.001)
  }

  /// One trial has no interval: there is nothing to narrow, and it is not said to be met.
  @Test func oneTrialMeetsNothing() async throws {
    let comparison = try await run(0.5, most: 1)
    let precision = try #require(comparison.precision)
    #expect(comparison.sample.trials == 1 && !precision.isMet && precision.reached == nil)
  }

  /// Differences are held to the same amount of money whichever strategy it is: here they are wider than the means.
  @Test func differencesCount() async throws {
    let text = """
      scenario "Desk"; horizon 10 weeks; history 4 weeks; seed 3; trials 400
      uncertain luck = uniform(low: 0, high: 1)
      team desk { people 1; cost $10 / hour }
      work letter { arrives every 5 h; revenue $100; route { write -> done } }
      step write by desk { effort 2 h }
      strategy gamble { involvement 100%; week 0: change desk.cost to $0 / hour + luck * $40 / hour }
      """
    let comparison = try await Experiment(try Scenario(text: text), threads: 1).run()
    let widest = try #require(comparison.widest)
    #expect(widest.isDifference && widest.strategy == 1)
    let advantage = try #require(comparison.results[1].advantage?.mean.halfWidth)
    // Eight letters a week: $8,000 in ten weeks under status quo, without chance.
    #expect(abs(widest.share - advantage / 8_000) < 1e-9)
  }
}
