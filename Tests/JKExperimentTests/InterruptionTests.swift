import JKKernel
import JKScenario
import Synchronization
import TestSupport
import Testing

@testable import JKExperiment

/// What a run gives that is to end early: its first trials, as a whole run has them.
struct InterruptionTests {
  private static func desk(_ more: String = "") throws -> Scenario {
    try Desks.scenario("vary mess.structure = uniform(20%, 60%)")
  }

  @Test(arguments: [1, 2, 3])
  func theFirstTrialsAreKept(threads: Int) async throws {
    let scenario = try Self.desk()
    let whole = try await Experiment(scenario, trials: 230, threads: 2).run()
    let cut = try await Experiment(scenario, trials: 230, threads: threads).run(
      until: CountedEnd(after: 20).request)
    let done = cut.sample.trials
    // Blocks of three trials, since there are at most a hundred of them.
    #expect(done >= 60 - 3 && done <= 60 && done.isMultiple(of: 3))
    let interruption = try Interruption(done, of: 230, .trials)
    #expect(cut.interruption == interruption && whole.interruption == nil)
    for strategy in 0..<4 {
      for trial in 0..<done {
        #expect(
          cut.sample.curve(.margin, strategy, trial: trial)
            == whole.sample.curve(.margin, strategy, trial: trial))
      }
    }
    // Counts are of these trials alone: each has one best strategy, and what binds adds up to them.
    #expect((0..<4).reduce(0) { $0 + cut.sample.orders.best($1) } == done)
    let row = cut.studyRows.lowerBound
    let candidates = scenario.bindings.indices
    #expect(candidates.reduce(0) { $0 + cut.weekly.trialsBound(by: $1, 1, row: row) } == done)
    let fewer = try await Experiment(scenario, trials: done, threads: 1).run()
    #expect(cut.results.map(\.margin) == fewer.results.map(\.margin))
    #expect(cut.bands(.advantage, 1).median == fewer.bands(.advantage, 1).median)
    #expect(cut.results[2].curve?.lift.value == fewer.results[2].curve?.lift.value)
  }

  /// One that takes long is dropped where it stands, with those that other threads have done behind it.
  @Test(arguments: [1, 2, 3])
  func aLongTrialIsDropped(threads: Int) async throws {
    let scenario = try Scenario(
      text: """
        scenario "Loop"; horizon 20 weeks; history 4 weeks; seed 5
        team desk { people 2; cost $50 / hour }
        work order { arrives poisson 10 / week; revenue $1k; route { answer -> answer 99.9%, otherwise done } }
        step answer by desk { effort 0 h }
        tool writer on answer { gain 10% }
        strategy write { involvement 90%; week 0: integrate writer }
        """)
    // Each trial of a strategy takes some 240,000 events, so it asks three times or four.
    let cut = try await Experiment(scenario, trials: 6, threads: threads).run(
      until: CountedEnd(after: 25).request)
    let done = cut.sample.trials
    #expect(1...4 ~= done)
    #expect(cut.sample.orders.trials == done)
    let fewer = try await Experiment(scenario, trials: done, threads: 1).run()
    #expect(cut.results.map(\.margin) == fewer.results.map(\.margin))
    #expect(cut.weekly.trialsBound(by: 0, 0, row: 0) == fewer.weekly.trialsBound(by: 0, 0, row: 0))
    await #expect(throws: CancellationError.self) {
      _ = try await Experiment(scenario, trials: 6, threads: threads).run(
        until: CountedEnd(after: threads + 1).request)
    }
    let diagnosis = DiagnosisExperiment(scenario, trials: 2, threads: threads)
    await #expect(throws: CancellationError.self) {
      _ = try await diagnosis.run(until: CountedEnd(after: threads + 1).request)
    }
  }

  /// Where trials are not kept one by one, whole batches are.
  @Test func wholeBatchesAreKept() async throws {
    var budget = SampleBudget()
    (budget.exactBytes, budget.leastTrials, budget.batches) = (1, 20, 10)
    let scenario = try Self.desk()
    let whole = try await Experiment(scenario, trials: 150, threads: 1, budget: budget).run()
    let cut = try await Experiment(scenario, trials: 150, threads: 2, budget: budget).run(
      until: CountedEnd(after: 4).request)
    let batches = cut.sample.batches
    #expect(!batches.isExact && batches.size == whole.sample.batches.size && batches.count < 10)
    #expect(batches.trials == batches.count * batches.size)
    let rows = cut.studyRows
    for strategy in 0..<4 {
      #expect(
        cut.sample.sums(.margin, strategy, rows: rows)
          == Array(whole.sample.sums(.margin, strategy, rows: rows).prefix(batches.count)))
    }
    #expect(cut.results[1].margin.halfWidth != nil)
  }

  @Test func withoutAFinishedBlockNothingIsKept() async throws {
    let experiment = Experiment(try Self.desk(), trials: 100, threads: 2)
    await #expect(throws: CancellationError.self) {
      _ = try await experiment.run(until: CountedEnd(after: 0).request)
    }
  }

  /// No second round is begun then.
  @Test func aPrecisionStaysUnmet() async throws {
    let cut = try await PrecisionExperiment(try Self.desk(), precision: 0.0001, most: 10_000, threads: 2)
      .run(until: CountedEnd(after: 30).request)
    #expect(cut.interruption != nil && cut.precision?.isMet == false)
    #expect(cut.sample.trials <= PrecisionExperiment.pilot)
  }

  /// The second round has the trials of the first again: the first is kept until it is behind.
  @Test func theRoundBeforeIsKept() async throws {
    let isOver = Atomic(false)
    let cut = try await PrecisionExperiment(try Self.desk(), precision: 0.0001, most: 10_000, threads: 2).run(
      progress: { if $1 > PrecisionExperiment.pilot { isOver.store(true, ordering: .relaxed) } },
      until: { isOver.load(ordering: .relaxed) })
    #expect(cut.sample.trials == PrecisionExperiment.pilot && cut.precision?.isMet == false)
    let interruption = try Interruption(PrecisionExperiment.pilot, of: 10_000, .trials)
    #expect(cut.interruption == interruption)
  }

  @Test func organisationsAreKeptWhole() async throws {
    let scenario = try Self.desk()
    let population = try #require(scenario.population)
    func run(_ isOver: @escaping EndRequest) async throws -> PopulationComparison {
      try await PopulationExperiment(scenario, population, organisations: 9, trials: 4, threads: 2)
        .run(until: isOver)
    }
    let whole = try await run { false }
    let cut = try await run(CountedEnd(after: 5).request)
    let done = cut.organisations.count
    let interruption = try Interruption(done, of: 9, .organisations)
    #expect(3...5 ~= done && cut.interruption == interruption)
    for organisation in 0..<done {
      #expect(
        cut.organisations[organisation].gains.map(\.estimate.value)
          == whole.organisations[organisation].gains.map(\.estimate.value))
    }
    await #expect(throws: CancellationError.self) { _ = try await run(CountedEnd(after: 1).request) }
  }

  /// Points for as many values of the first axis as have all theirs; one that is begun is dropped.
  @Test(arguments: [(6, 1, 2), (8, 1, 2), (9, 1, 2), (16, 2, 4)])
  func pointsAreKeptWhole(trials: Int, values: Int, points: Int) async throws {
    let text = "\(Desks.text); sweep desk.people = 2, 3, 4; sweep mess.structure = 20%, 40%"
    let scenario = try Scenario(text: text)
    let sweep = try #require(scenario.sweep)
    let whole = try await SweepExperiment(scenario, sweep, trials: 3, threads: 2).run()
    func cut(after trials: Int) async throws -> SweepComparison {
      let isOver = Atomic(false)
      return try await SweepExperiment(scenario, sweep, trials: 3, threads: 2).run(
        progress: { if $0 == trials { isOver.store(true, ordering: .relaxed) } },
        until: { isOver.load(ordering: .relaxed) })
    }
    let part = try await cut(after: trials)
    #expect(part.axes.map(\.values.count) == [values, 2] && part.points.count == points)
    let interruption = try Interruption(points, of: 6, .points)
    #expect(part.interruption == interruption)
    for point in 0..<points {
      #expect(part.points[point].results.map(\.margin) == whole.points[point].results.map(\.margin))
    }
    await #expect(throws: CancellationError.self) { _ = try await cut(after: 3) }
  }

  @Test func pricesAreOfTheFirstTrials() async throws {
    let text = """
      \(Desks.text.replacing("training 2 h }", with: "training 2 h; contract api }"))
      contract api { per-task use { each $2 / use } }
      """
    let scenario = try Scenario(text: text)
    func run(_ trials: Int, _ isOver: @escaping EndRequest) async throws -> PriceComparison {
      try await PriceExperiment(scenario, strategy: 1, trials: trials, threads: 2).run(until: isOver)
    }
    let cut = try await run(40, CountedEnd(after: 12).request)
    let fewer = try await run(cut.trials) { false }
    let interruption = try Interruption(cut.trials, of: 40, .trials)
    #expect(10...12 ~= cut.trials && cut.interruption == interruption)
    #expect(cut.contracts[0].total == fewer.contracts[0].total && cut.uses == fewer.uses)
    #expect(cut.contracts[0].total.mean > 0)
  }
}
