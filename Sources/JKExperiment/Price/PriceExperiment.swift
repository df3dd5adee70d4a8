import JKKernel
import JKScenario
import Synchronization

/// The contracts of a scenario, all billed on the use of one strategy, over many trials.
///
/// The results depend on the scenario, its seed, the strategy and the number of trials alone: each trial has its own
/// place, and figures are worked out in the order of trials.
package struct PriceExperiment: Sendable {
  private let offered: OfferedContracts
  private let unbilled: [UnbilledUse]
  private let strategy: Int
  package let trials: Int
  private let threads: Int

  /// - Parameters:
  ///   - scenario: with at least one contract that can bill all use of the strategy.
  ///   - strategy: index among the scenario's sequences.
  ///   - trials: at least 1; the scenario's own number when nil.
  ///   - threads: at least 1.
  package init(_ scenario: Scenario, strategy: Int, trials: Int? = nil, threads: Int) {
    unbilled = scenario.unbilledUses(in: strategy)
    let left = Set(unbilled.map(\.contract))
    offered = OfferedContracts(scenario, scenario.contracts.indices.filter { !left.contains($0) })
    self.strategy = strategy
    self.trials = max(1, trials ?? scenario.settings.trials)
    self.threads = max(1, threads)
  }

  /// Runs all trials.
  ///
  /// - Parameter progress: called now and then, from any thread, with the number of trials done.
  /// - Throws: `CancellationError` when the task is cancelled, or is to end before a trial is done.
  package func run(
    progress: @Sendable @escaping (Int) -> Void = { _ in }, until isOver: @escaping EndRequest = { false }
  ) async throws -> PriceComparison {
    var sample = PriceSample(offered, trials: trials)
    let counters = Counters()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<threads {
        group.addTask { [sample] in try work(sample, counters, isOver, progress) }
      }
      try await group.waitForAll()
    }
    let interruption = try Interruption(counters.first, of: trials, .trials)
    // Trials are taken in order: those before the first that was dropped are the first.
    if let interruption { sample.trials = interruption.done }
    var comparison = PriceComparison(sample, strategy: strategy, unbilled)
    comparison.interruption = interruption
    return comparison
  }

  private func work(
    _ sample: PriceSample, _ counters: Counters, _ isOver: EndRequest, _ progress: (Int) -> Void
  ) throws {
    var worker = Worker(offered.plan)
    while !isOver() {
      let trial = counters.taken.wrappingAdd(1, ordering: .relaxed).oldValue
      guard trial < trials else { return }
      try Task.checkCancellation()
      let isWhole = worker.run(trial: trial, strategy: strategy) { Task.isCancelled || isOver() }
      guard isWhole else {
        try Task.checkCancellation()
        counters.dropped.min(trial, ordering: .relaxed)
        return
      }
      try worker.withRecord { sample.take($0, trial: trial) }
      progress(counters.done.wrappingAdd(1, ordering: .relaxed).newValue)
    }
  }

  private final class Counters: Sendable {
    let taken = Atomic<Int>(0)
    let done = Atomic<Int>(0)
    /// The first trial that was dropped.
    let dropped = Atomic<Int>(.max)

    /// How many trials are done before any that is not, once all threads have ended.
    var first: Int { min(done.load(ordering: .relaxed), dropped.load(ordering: .relaxed)) }
  }
}
