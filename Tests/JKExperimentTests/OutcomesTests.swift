import JKKernel
import JKScenario
import JKStatistics
import TestSupport
import Testing

@testable import JKExperiment

/// What is kept of single trials and of months, against the trials' own records.
struct OutcomesTests {
  /// From 1 February, so that the first month is whole, to 1 May.
  private static let desk = """
    scenario "Desk"; horizon 13 weeks; history 20 weeks; warm-up 4 weeks; trials 25; seed 5; starts 2027-02-01
    team desk { people 2; cost $30 / hour }
    work job { arrives poisson 9 / week; patience 2 weeks; revenue $1000; route { build -> done } }
    step build by desk { effort exponential(mean: 6 h) }
    tool helper on build { tokens prompt 2k, output 1k; contract api }
    tool other on build { tokens prompt 3k, output 1k; contract flat }
    contract api { per-token { prompt $2000 / million tokens; output $50 / million tokens } }
    contract flat { base $70 / month }
    strategy act { involvement 100%; week 0: integrate helper; week 5: integrate other }
    strategy slow { involvement 100%; week 0: change build.effort to exponential(mean: 12 h) }
    """

  private func compare(trials: Int? = nil, _ budget: SampleBudget = SampleBudget()) async throws -> Comparison
  {
    try await Experiment(try Scenario(text: Self.desk), trials: trials, threads: 2, budget: budget).run()
  }

  @Test func billsAreThoseOfTheRecords() async throws {
    let comparison = try await compare()
    let plan = comparison.plan
    var worker = Worker(plan)
    let bills = try #require(comparison.bills(1))
    #expect(plan.timetable.months == 3 && bills.means.count == 3 && bills.whole == [0, 1, 2])
    var byTrial: [[Double]] = []
    for trial in 0..<25 {
      worker.run(trial: trial, strategy: 1)
      byTrial.append(
        (0..<3).map { month in
          (0..<2).reduce(0) { $0 + worker.record.bill(ofLedger: $1, month: month).amount }
        })
      // What is spent by week is what is billed by month.
      let spent = comparison.sample.curve(.ai, 1, trial: trial).reduce(0, +)
      #expect(abs(byTrial[trial].reduce(0, +) - spent) < 1e-6)
    }
    #expect(byTrial.joined().allSatisfy { $0 > 0 })
    for month in 0..<3 {
      let values = byTrial.map { $0[month] }
      #expect(abs(bills.means[month].mean - MeanEstimate(values).mean) < 1e-9)
      #expect(bills.p95[month] == QuantileEstimate(0.95, of: values).value)
    }
    let dearest = MeanEstimate(byTrial.map { $0.max()! })
    #expect(abs(bills.dearest.mean - dearest.mean) < 1e-9)
    #expect(abs(try #require(bills.dearest.halfWidth) - dearest.halfWidth!) < 1e-9)
    #expect(!comparison.spends(0) && comparison.spends(1) && !comparison.spends(2))
    #expect(try #require(comparison.bills(0)).dearest.mean == 0)
  }

  /// Weeks before week 0, in which nothing is billed, are no part of the trailing mean.
  @Test func spendIsATrailingMeanFromWeekZero() async throws {
    let comparison = try await compare()
    let bands = comparison.bands(.spend, 1)
    #expect(bands.median.count == 13)
    for week in [0, 2, 12] {
      let means = (0..<25).map { trial in
        let weeks = comparison.sample.curve(.ai, 1, trial: trial).suffix(13).dropFirst(max(0, week - 3))
        let window = weeks.prefix(min(4, week + 1))
        return window.reduce(0, +) / Double(window.count)
      }.sorted()
      #expect(abs(bands.median[week] - means[12]) < 1e-9)
    }
    #expect(bands.median[3] > 0)
    let last = comparison.spend(1, lastWeeks: 4)
    let sums = comparison.sample.sums(.ai, 1, rows: comparison.studyRows.suffix(4))
    #expect(abs(last.mean - MeanEstimate(sums.map { $0 / 4 }).mean) < 1e-9)
  }

  @Test func gainsAreDifferencesOfMargin() async throws {
    let comparison = try await compare()
    let outcomes = try #require(comparison.outcomes)
    #expect(outcomes.isExact)
    let advantage = comparison.meanAdvantage(2)
    #expect(advantage.count == 14 && advantage[0] == 0)
    #expect(abs(advantage[13] - (comparison.results[2].advantage?.mean.mean ?? 0)) < 1e-6)
    for strategy in 0..<3 {
      let trials = try #require(comparison.trialOutcomes(strategy))
      let gains = outcomes.gains(strategy)
      #expect(comparison.losses(strategy).successes == gains.count { $0 < 0 })
      #expect(gains == trials.map { $0.marginDifference ?? $0.margin })
      #expect(trials.allSatisfy { $0.regret >= 0 && $0.dip! >= 0 && $0.output > 0 })
    }
    #expect(comparison.losses(2).successes > 20 && comparison.losses(0).successes == 0)
  }

  /// Of trials that are not kept, losses are counted one by one, and quantiles stand for the rest.
  @Test func batchesKeepTheCounts() async throws {
    let exact = try await compare(trials: 400)
    var budget = SampleBudget()
    (budget.exactBytes, budget.leastTrials, budget.batches) = (1, 40, 20)
    let large = try await compare(trials: 400, budget)
    #expect(!large.sample.batches.isExact && large.trialOutcomes(1) == nil)
    for strategy in 0..<3 {
      #expect(large.losses(strategy) == exact.losses(strategy))
      let (few, all) = (
        try #require(large.outcomes).gains(strategy).sorted(),
        try #require(exact.outcomes).gains(strategy).sorted()
      )
      #expect(few.count == 1_000)
      for share in [0.1, 0.5, 0.9] {
        let (one, other) = (few[Int(share * 1_000)], all[Int(share * 400)])
        #expect(abs(one - other) <= 0.02 * abs(other) + 300)
      }
      let (bills, same) = (try #require(large.bills(strategy)), try #require(exact.bills(strategy)))
      for month in 0..<3 {
        #expect(abs(bills.means[month].mean - same.means[month].mean) < 1e-6)
        #expect(abs(bills.p95[month] - same.p95[month]) <= 0.01 * same.p95[month])
      }
    }
  }
}
