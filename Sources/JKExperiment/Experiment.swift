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

  /// Runs all trials, or as many as are done when it is to end: the first ones, in whole blocks. Blocks are taken in
  /// order; a trial that is not done then is dropped, and with it its block and those behind.
  ///
  /// - Parameter progress: called now and then, from any thread, with the number of trials done.
  /// - Throws: `CancellationError` when the task is cancelled, or is to end before a block of trials is done.
  package func run(
    progress: @Sendable @escaping (Int) -> Void = { _ in }, until isOver: @escaping EndRequest = { false }
  ) async throws -> Comparison {
    let store = SampleStore(
      OutcomeLayout(plan, sequences), WeeklyLayout(plan, strategies: sequences.count), trials: trials, budget)
    let board = Board(store.blocks, isOver)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<threads {
        group.addTask { try work(board, store, progress) }
      }
      try await group.waitForAll()
    }
    let interruption = try Interruption(board.done, of: trials, .trials)
    let kept = interruption.map { store.first($0.done) } ?? store
    var comparison = Comparison(plan, kept, sequences, threads: threads)
    comparison.interruption = interruption
    // The statistics of many trials take a while, in which a reader may have had enough.
    try Task.checkCancellation()
    return comparison
  }

  private func work(_ board: Board, _ store: SampleStore, _ progress: (Int) -> Void) throws {
    var worker = Worker(plan)
    let collector = Collector(store, plan)
    // Sketches cannot forget a trial, so where they are made a block that is begun is finished.
    let canDrop = store.batches.isExact
    while let block = board.nextBlock() {
      for trial in store.blocks.range(block) {
        try Task.checkCancellation()
        for strategy in sequences.indices {
          let isWhole = worker.run(trial: trial, strategy: sequences[strategy]) {
            Task.isCancelled || canDrop && board.isOver()
          }
          guard isWhole else {
            try Task.checkCancellation()
            return board.drop(block)
          }
          try worker.withRecord { collector.take($0, strategy, trial: trial) }
        }
        progress(board.finish())
      }
      collector.end(block)
    }
  }
}

/// Where threads take trials from: a block at a time.
private final class Board: Sendable {
  let isOver: EndRequest
  private let blocks: Blocks
  private let taken = Atomic<Int>(0)
  private let finished = Atomic<Int>(0)
  /// The first block that was dropped.
  private let dropped = Atomic<Int>(.max)

  init(_ blocks: Blocks, _ isOver: @escaping EndRequest) {
    self.blocks = blocks
    self.isOver = isOver
  }

  func nextBlock() -> Int? {
    if isOver() { return nil }
    let block = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return block < blocks.count ? block : nil
  }

  /// Leaves a block that is not finished.
  func drop(_ block: Int) {
    dropped.min(block, ordering: .relaxed)
  }

  /// - Returns: the number of trials done.
  func finish() -> Int {
    finished.wrappingAdd(1, ordering: .relaxed).newValue
  }

  /// The first so many trials, once all threads have ended.
  var done: Int {
    let dropped = dropped.load(ordering: .relaxed)
    return dropped < blocks.count ? blocks.range(dropped).lowerBound : finished.load(ordering: .relaxed)
  }
}

extension Scenario {
  /// The step whose completions count as output: the one that is measured, else that the first constraint or the
  /// first tool sits on, else the first step of the first work type.
  package var outputStep: Int {
    measuredStep ?? constraints.first?.steps[0] ?? tools.first?.step ?? works.first?.route.entry ?? 0
  }
}
