import JKKernel
import JKScenario
import Synchronization

/// Sequences of a scenario, each tried on the same futures, on several threads.
///
/// The results depend on the scenario, its seed and the number of trials alone: trials are added up in batches
/// that one thread works through in order, whichever thread that is.
package struct Experiment: Sendable {
  package let plan: Plan
  /// Indices among the scenario's sequences; the first is what the others are compared with.
  package let sequences: [Int]
  package let trials: Int
  package let threads: Int
  let budget: SampleBudget

  /// - Parameters:
  ///   - sequences: those that the scenario compares when nil.
  ///   - trials: at least 1; the scenario's own number when nil.
  ///   - threads: at least 1.
  package init(
    _ scenario: Scenario, sequences: [Int]? = nil, trials: Int? = nil, threads: Int,
    budget: SampleBudget = SampleBudget()
  ) {
    plan = Plan(scenario)
    self.sequences = sequences ?? scenario.compared
    self.trials = max(1, trials ?? scenario.settings.trials)
    self.threads = max(1, threads)
    self.budget = budget
  }

  /// Runs all trials.
  ///
  /// - Parameter progress: called now and then, from any thread, with the number of trials done.
  /// - Throws: `CancellationError` when the task is cancelled.
  package func run(progress: @Sendable @escaping (Int) -> Void = { _ in }) async throws -> Comparison {
    let store = SampleStore(
      OutcomeLayout(plan, sequences), WeeklyLayout(plan, strategies: sequences.count), trials: trials, budget)
    let board = Board(store.blocks)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<threads {
        group.addTask { try work(board, store, progress) }
      }
      try await group.waitForAll()
    }
    let comparison = Comparison(plan, store, sequences, threads: threads)
    // The statistics of many trials take a while, in which a reader may have had enough.
    try Task.checkCancellation()
    return comparison
  }

  private func work(_ board: Board, _ store: SampleStore, _ progress: (Int) -> Void) throws {
    var worker = Worker(plan)
    let collector = Collector(store, plan)
    while let block = board.nextBlock() {
      for trial in block {
        try Task.checkCancellation()
        for strategy in sequences.indices {
          worker.run(trial: trial, strategy: sequences[strategy])
          worker.withRecord { collector.take($0, strategy, trial: trial) }
        }
        progress(board.finish())
      }
    }
    collector.end()
  }
}

/// Where threads take trials from: a block at a time.
private final class Board: Sendable {
  private let blocks: Blocks
  private let taken = Atomic<Int>(0)
  private let done = Atomic<Int>(0)

  init(_ blocks: Blocks) {
    self.blocks = blocks
  }

  func nextBlock() -> Range<Int>? {
    let block = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return block < blocks.count ? blocks.range(block) : nil
  }

  /// - Returns: the number of trials done.
  func finish() -> Int {
    done.wrappingAdd(1, ordering: .relaxed).newValue
  }
}

extension Scenario {
  /// The step whose completions count as output: the one that is measured, else that the first constraint or the
  /// first tool sits on, else the first step of the first work type.
  package var outputStep: Int {
    measuredStep ?? constraints.first?.steps[0] ?? tools.first?.step ?? works.first?.route.entry ?? 0
  }
}
