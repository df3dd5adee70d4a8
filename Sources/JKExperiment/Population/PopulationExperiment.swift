import JKKernel
import JKScenario
import Synchronization

/// The organisations of a population, each tried under every strategy that some follow, on futures of its own.
///
/// An organisation is one thread's from its first trial to its last, and its figures have their own place, so that
/// results depend on the scenario, its seed and the numbers alone. What is kept of an organisation is its figures.
package struct PopulationExperiment: Sendable {
  private let scenario: Scenario
  private let population: Population
  /// Indices among the scenario's sequences: status quo, and what is followed besides.
  private let sequences: [Int]
  package let organisations: Int
  package let trials: Int
  private let seed: UInt64
  private let threads: Int

  /// - Parameters:
  ///   - organisations: at least 2; the population's own number when nil.
  ///   - trials: of each organisation, at least 2; the population's own number when nil.
  ///   - seed: the scenario's own when nil.
  ///   - threads: at least 1.
  package init(
    _ scenario: Scenario, _ population: Population, organisations: Int? = nil, trials: Int? = nil,
    seed: UInt64? = nil, threads: Int
  ) {
    self.scenario = scenario
    self.population = population
    sequences = [0] + population.followed.map(\.sequence).filter { $0 != 0 }
    self.organisations = max(2, organisations ?? population.organisations)
    self.trials = max(2, trials ?? population.trials)
    self.seed = seed ?? scenario.settings.seed
    self.threads = max(1, threads)
  }

  /// Runs all trials of all organisations.
  ///
  /// - Parameter progress: called now and then, from any thread, with the number of trials done.
  /// - Throws: `UnsoundOrganisation` or ``NoRevenue`` when an organisation cannot be run or classed, or
  ///   `CancellationError` when the task is cancelled, or is to end before two organisations are done.
  package func run(
    progress: @Sendable @escaping (Int) -> Void = { _ in }, until isOver: @escaping EndRequest = { false }
  ) async throws -> PopulationComparison {
    let board = Board(organisations, isOver)
    let draws = OrganisationSampler(population.priors.map(\.distribution), seed: seed)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<min(threads, organisations) {
        group.addTask { try work(board, draws, progress) }
      }
      try await group.waitForAll()
    }
    let results = board.results
    let interruption = try Interruption(results.count, of: organisations, .organisations, least: 2)
    var comparison = PopulationComparison(
      scenario, population, seed: seed, trials: trials, sequences: sequences, results)
    comparison.interruption = interruption
    return comparison
  }

  private func work(_ board: Board, _ draws: OrganisationSampler, _ progress: (Int) -> Void) throws {
    while let organisation = board.next() {
      let values = draws.values(of: organisation)
      var scenario = try population.scenario(of: values)
      scenario.settings.seed = seed
      let plan = Plan(scenario)
      var worker = Worker(plan)
      var sample = OrganisationSample(plan, sequences: sequences.count)
      for trial in 0..<trials {
        try Task.checkCancellation()
        for (index, sequence) in sequences.enumerated() {
          // Organisations have different futures.
          let isWhole = worker.run(trial: organisation * trials + trial, strategy: sequence) {
            Task.isCancelled || board.isOver()
          }
          // An organisation that is not done is dropped.
          guard isWhole else { return try Task.checkCancellation() }
          try worker.withRecord { sample.take($0, index) }
        }
        progress(board.finishTrial())
      }
      board.set(try sample.result(values), organisation)
    }
  }

  /// Where threads take organisations from, and leave what they came to.
  private final class Board: Sendable {
    private let taken = Atomic<Int>(0)
    private let done = Atomic<Int>(0)
    private let places: Mutex<[OrganisationResult?]>
    private let count: Int
    let isOver: EndRequest

    init(_ count: Int, _ isOver: @escaping EndRequest) {
      self.count = count
      self.isOver = isOver
      places = Mutex(Array(repeating: nil, count: count))
    }

    func next() -> Int? {
      if isOver() { return nil }
      let index = taken.wrappingAdd(1, ordering: .relaxed).oldValue
      return index < count ? index : nil
    }

    func finishTrial() -> Int {
      done.wrappingAdd(1, ordering: .relaxed).newValue
    }

    func set(_ result: OrganisationResult, _ organisation: Int) {
      places.withLock { $0[organisation] = result }
    }

    /// Those before the first that is not done: others may be done only because they are quick.
    var results: [OrganisationResult] { places.withLock { $0.prefix { $0 != nil }.compactMap(\.self) } }
  }
}
