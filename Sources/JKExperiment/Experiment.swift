import JKKernel
import JKScenario
import Synchronization

/// Sequences of a scenario, each tried on the same futures, on several threads.
///
/// The results depend on the scenario, its seed and the number of trials alone: every trial's numbers go
/// to that trial's place, whichever thread computed them.
package struct Experiment: Sendable {
  package let plan: Plan
  /// Indices among the scenario's sequences; the first is what the others are compared with.
  package let sequences: [Int]
  package let trials: Int
  package let threads: Int

  /// Trials that a thread takes at a time.
  private static let blockSize = 4

  /// - Parameters:
  ///   - sequences: status quo and all strategies when nil.
  ///   - trials: at least 1; the scenario's own number when nil.
  ///   - threads: at least 1.
  package init(_ scenario: Scenario, sequences: [Int]? = nil, trials: Int? = nil, threads: Int) {
    plan = Plan(scenario)
    self.sequences = sequences ?? Array(scenario.sequences.indices)
    self.trials = max(1, trials ?? scenario.settings.trials)
    self.threads = max(1, threads)
  }

  /// Runs all trials.
  ///
  /// - Parameter progress: called now and then, from any thread, with the number of trials done.
  /// - Throws: `CancellationError` when the task is cancelled.
  package func run(progress: @Sendable @escaping (Int) -> Void = { _ in }) async throws -> Comparison {
    let board = Board(trials: trials)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<threads {
        group.addTask { try work(board, progress) }
      }
      try await group.waitForAll()
    }
    let comparison = Comparison(plan, Sample(plan, board.results()), sequences)
    // The statistics of many trials take a while, in which a reader may have had enough.
    try Task.checkCancellation()
    return comparison
  }

  private func work(_ board: Board, _ progress: (Int) -> Void) throws {
    var worker = Worker(plan)
    let outputStep = plan.scenario.outputStep
    while let block = board.nextBlock(Self.blockSize) {
      for trial in block {
        try Task.checkCancellation()
        var outcomes: [TrialOutcome] = []
        for sequence in sequences {
          worker.run(trial: trial, strategy: sequence)
          outcomes.append(
            TrialOutcome(
              worker.record, outputStep: outputStep,
              actions: plan.scenario.sequences[sequence].actions.count))
        }
        progress(board.post(outcomes, of: trial))
      }
    }
  }
}

/// Where threads take trials from and put results.
private final class Board: Sendable {
  private let trials: Int
  private let taken = Atomic<Int>(0)
  private let state: Mutex<(outcomes: [[TrialOutcome]], done: Int)>

  init(trials: Int) {
    self.trials = trials
    state = Mutex((Array(repeating: [], count: trials), 0))
  }

  func nextBlock(_ size: Int) -> Range<Int>? {
    let first = taken.wrappingAdd(size, ordering: .relaxed).oldValue
    return first < trials ? first..<min(first + size, trials) : nil
  }

  /// - Returns: the number of trials done.
  func post(_ outcomes: [TrialOutcome], of trial: Int) -> Int {
    state.withLock { state in
      state.outcomes[trial] = outcomes
      state.done += 1
      return state.done
    }
  }

  func results() -> [[TrialOutcome]] {
    state.withLock { $0.outcomes }
  }
}

extension Scenario {
  /// The step whose completions count as output: the one that the first constraint or the first tool sits
  /// on, else the first step of the first work type.
  package var outputStep: Int {
    constraints.first?.step ?? tools.first?.step ?? works.first?.route.entry ?? 0
  }
}
