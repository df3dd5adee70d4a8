import JKKernel
import JKScenario
import JKStatistics
import TestSupport
import Testing

@testable import JKExperiment

/// Studies of more trials than are kept: the same figures as if all were, within what is stated.
struct LargeSampleTests {
  /// Room for some 200 trials of the small firm below, so that a study is quick.
  private static func small(batches: Int = 100) -> SampleBudget {
    var budget = SampleBudget()
    budget.exactBytes = 1
    budget.leastTrials = 2 * batches
    budget.batches = batches
    return budget
  }

  private static func firm(_ more: String = "") throws -> Scenario {
    try Scenario(
      text: """
        scenario "Large"; horizon 26 weeks; history 26 weeks; warm-up 4 weeks; seed 3; \(more)
        team desk { people 3; cost $60 / hour }
        work order {
          arrives poisson 14 / week
          patience exponential(mean: 2 weeks)
          revenue lognormal(mean: $2k, cv: 0.8)
          route { answer -> done }
        }
        step answer by desk { effort lognormal(mean: 7 h, cv: 0.3) }
        constraint mess on answer {
          structure 30%; effort times 1.5
          fix { takes 2 weeks; uses 1 people from desk; costs $5k; leaves structure 90% }
        }
        tool drafts on answer {
          gain 30%; learning 20 uses; training 4 h; requests 3 each use
          tokens prompt lognormal(mean: 30k, cv: 1.2), cached 40%, output lognormal(mean: 2k, cv: 0.8)
          contract api
        }
        contract api {
          per-token { prompt $2 / million tokens; cached $0.10 / million tokens; output $10 / million tokens }
        }
        strategy tools { involvement 90%; week 0: integrate drafts }
        strategy both { involvement 90%; week 0: fix mess; then integrate drafts }
        """)
  }

  private static func run(_ trials: Int, _ budget: SampleBudget, threads: Int = 2) async throws -> Comparison
  {
    try await Experiment(firm(), trials: trials, threads: threads, budget: budget).run()
  }

  /// Bit for bit, also where the last batch is smaller than the others.
  @Test(arguments: [250, 1_003])
  func threadsDoNotMatter(trials: Int) async throws {
    let one = try await Self.run(trials, Self.small(), threads: 1)
    #expect(!one.sample.batches.isExact)
    for threads in [2, 3] {
      let many = try await Self.run(trials, Self.small(), threads: threads)
      #expect(numbers(one) == numbers(many))
    }
  }

  /// Everything that is shown.
  private func numbers(_ comparison: Comparison) -> [[Double]] {
    var all: [[Double]] = [[comparison.spreads.relativeError ?? 0], comparison.ranking.map(Double.init)]
    for (strategy, result) in comparison.results.enumerated() {
      all.append(comparison.meanIndex(strategy))
      all.append([result.margin.mean, result.margin.halfWidth ?? 0, result.best.estimate])
      for difference in [result.advantage, comparison.lead].compactMap(\.self) {
        all.append([difference.mean.mean, difference.mean.halfWidth ?? 0, Double(difference.ties)])
        all.append([difference.superiority.estimate, difference.varianceReduction ?? 0])
      }
      for estimate in estimates(result) {
        let value = estimate.value.isNaN ? -1 : estimate.value
        all.append([value, estimate.interval?.lowerBound ?? 0, estimate.interval?.upperBound ?? 0])
      }
      for measure in comparison.pointMeasures(strategy) {
        all.append([measure.estimate.value, measure.estimate.halfWidth ?? 0])
      }
      for band in Band.allCases {
        let bands = comparison.bands(band, strategy)
        all += [bands.median] + bands.lower + bands.upper
      }
      for action in result.strategy.actions.indices {
        let times = comparison.spreads.times(ofAction: action, strategy)
        all += [times.start, times.end]
      }
    }
    return all
  }

  private func estimates(_ result: StrategyResult) -> [CurveNumbers.Estimate] {
    depths(result) + times(result)
  }

  private func depths(_ result: StrategyResult) -> [CurveNumbers.Estimate] {
    result.curve.map { [$0.dip, $0.dipArea] } ?? []
  }

  /// And the lift: what the mean over trials tells as it is.
  private func times(_ result: StrategyResult) -> [CurveNumbers.Estimate] {
    result.curve.map { [$0.dipWeek, $0.recovery, $0.lift, $0.breakEven] } ?? []
  }

  @Test(arguments: [
    (200, 1, 200), (201, 2, 101), (250, 2, 125), (1_000, 10, 100), (1_003, 10, 101), (1_999, 19, 106),
  ])
  func batchesAreAsManyAsMemoryHolds(trials: Int, size: Int, count: Int) throws {
    let plan = Plan(try Self.firm())
    let batches = Batches(trials: trials, OutcomeLayout(plan, [0, 1, 2]), Self.small())
    #expect(batches.size == size && batches.count == count)
    #expect(batches.sizes.reduce(0, +) == Double(trials))
    #expect((0..<count).flatMap { Array(batches.range($0)) } == Array(0..<trials))
  }

  /// The memory of a sample is bounded whatever the number of trials, and ordinary studies are exact.
  @Test func memoryIsBounded() throws {
    let scenario = try Scenario(text: try ScenarioLibrary.text("estimating-bottleneck.scenario"))
    let layout = OutcomeLayout(Plan(scenario), [0, 1, 2, 3])
    let budget = SampleBudget()
    #expect(Batches(trials: 1_000, layout, budget).isExact)
    for trials in [1_000, 2_000, 3_000, 5_000, 10_000, 99_999, 10_000_000] {
      let batches = Batches(trials: trials, layout, budget)
      let bytes = 8 * (batches.count * layout.sums + (batches.isExact ? trials * layout.spreads : 0))
      #expect(bytes <= budget.exactBytes)
      if !batches.isExact { #expect(batches.count >= 1_000) }
    }
    #expect(12 * layout.spreads * budget.sketchCapacity(layout) <= budget.sketchBytes)
  }

  @Test func figuresAgreeWithTheExactOnes() async throws {
    let trials = 1_003
    let exact = try await Self.run(trials, SampleBudget())
    let large = try await Self.run(trials, Self.small())
    #expect(exact.sample.batches.isExact && !large.sample.batches.isExact)
    #expect(exact.spreads.relativeError == nil)
    let error = try #require(large.spreads.relativeError)

    #expect(large.baseline.rows == exact.baseline.rows && large.ranking == exact.ranking)
    for strategy in exact.results.indices {
      let (a, b) = (exact.results[strategy], large.results[strategy])
      // Means and counts are the same.
      expectClose(a.margin.mean, b.margin.mean)
      for (x, y) in zip(exact.meanIndex(strategy), large.meanIndex(strategy)) { expectClose(x, y) }
      #expect(a.best == b.best && a.advantage?.superiority == b.advantage?.superiority)
      #expect(a.advantage?.ties == b.advantage?.ties)
      for (x, y) in zip(times(a), times(b)) { expectClose(x.value, y.value) }
      // What chance adds to a depth is taken off by its spread, which 101 batches know to 7 %: four standard errors of
      // at most half the interval.
      for (x, y) in zip(depths(a), depths(b)) {
        let width = x.interval.map { $0.upperBound - $0.lowerBound } ?? 0
        #expect(abs(x.value - y.value) <= 0.3 * width / 2 || x.value.isNaN && y.value.isNaN, "\(x) and \(y)")
      }
      for (x, y) in zip(exact.pointMeasures(strategy), large.pointMeasures(strategy)) {
        expectClose(x.estimate.value, y.estimate.value)
        // Of 101 batches the standard deviation is known to 7 %: within four of its standard errors.
        try expectWidths(x.estimate.halfWidth, y.estimate.halfWidth, within: 0.3)
      }
      try expectWidths(a.margin.halfWidth, b.margin.halfWidth, within: 0.3)
      try expectWidths(a.advantage?.mean.halfWidth ?? 0, b.advantage?.mean.halfWidth ?? 0, within: 0.3)

      // Quantiles are within the error.
      for band in Band.allCases {
        let (x, y) = (exact.bands(band, strategy), large.bands(band, strategy))
        for (x, y) in zip([x.median] + x.lower + x.upper, [y.median] + y.lower + y.upper) {
          for (x, y) in zip(x, y) {
            #expect(abs(x - y) <= error * abs(x) + 1e-12 * abs(x), "\(band) \(x) \(y)")
          }
        }
      }
      for action in a.strategy.actions.indices {
        let (x, y) = (
          exact.spreads.times(ofAction: action, strategy), large.spreads.times(ofAction: action, strategy)
        )
        for (x, y) in zip(x.start + x.end, y.start + y.end) {
          #expect(x == y || abs(x - y) <= error * abs(x) * (1 + 1e-12))
        }
      }
    }
  }

  /// The bootstrap over batches gives the intervals of the bootstrap over trials. With 4,000 resamples a width
  /// is known to 1.5 %, and what 500 batches make of the standard error to 3.2 %: their ratio to 3.8 %, the
  /// ends to 1.1 % of the width besides. Three times that is 12 %.
  @Test func intervalsFromBatchesAreAsWide() async throws {
    let exact = try await Self.run(2_000, SampleBudget())
    let large = try await Self.run(2_000, Self.small(batches: 500))
    #expect(exact.sample.batches.isExact && large.sample.batches == Batches(trials: 2_000, size: 4))
    for (a, b) in zip(numbers(exact, replications: 4_000), numbers(large, replications: 4_000)) {
      for (x, y) in [(a.dip, b.dip), (a.lift, b.lift)] {
        guard let x = x.interval else {
          #expect(y.interval == nil)
          continue
        }
        let y = try #require(y.interval)
        // Without a dip there is nothing to be unsure of.
        if x == y { continue }
        let (wide, narrow) = (x.upperBound - x.lowerBound, y.upperBound - y.lowerBound)
        #expect(abs(narrow / wide - 1) < 0.12, "\(x) and \(y)")
        #expect(abs(x.lowerBound - y.lowerBound) < 0.12 * wide, "\(x) and \(y)")
        #expect(abs(x.upperBound - y.upperBound) < 0.12 * wide, "\(x) and \(y)")
      }
    }
    for (a, b) in zip(exact.results, large.results) {
      try expectWidths(a.margin.halfWidth, b.margin.halfWidth, within: 0.1)
    }
  }

  private func numbers(_ comparison: Comparison, replications: Int) -> [CurveNumbers] {
    MeanCurves(
      comparison.plan, comparison.sample, comparison.productivity, comparison.baseline,
      count: comparison.results.count
    ).numbers(replications: replications, threads: 2)
  }

  private func expectClose(_ a: Double, _ b: Double) {
    #expect(a == b || abs(a - b) <= 1e-9 * max(1, abs(a), abs(b)) || a.isNaN && b.isNaN, "\(a) and \(b)")
  }

  private func expectWidths(_ a: Double?, _ b: Double?, within tolerance: Double) throws {
    guard let a else { return #expect(b == nil) }
    let b = try #require(b)
    #expect(abs(a - b) <= tolerance * a + 1e-9, "half-widths \(a) and \(b)")
  }
}
