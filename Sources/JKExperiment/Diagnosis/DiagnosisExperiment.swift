import JKKernel
import JKScenario
import Synchronization

/// What holds an organisation back, found by trying: everything that could, each on the futures of status quo.
///
/// First the what-ifs; then each tool behind the fall of the constraint that is worth most; then what could be done, at
/// what it costs. The results depend on the scenario, its seed and the number of trials alone.
package struct DiagnosisExperiment: Sendable {
  private let study: WhatIfStudy
  package let trials: Int
  private let threads: Int

  /// How often all trials are run through.
  package static let passes = 3

  /// - Parameters:
  ///   - trials: at least 1; the scenario's own number when nil.
  ///   - threads: at least 1.
  package init(_ scenario: Scenario, trials: Int? = nil, threads: Int) {
    study = WhatIfStudy(scenario)
    self.trials = max(1, trials ?? scenario.settings.trials)
    self.threads = max(1, threads)
  }

  /// Runs all trials.
  ///
  /// - Parameter progress: called now and then, from any thread, with the number of trials done, of ``trials`` ×
  ///   ``passes``.
  /// - Throws: `CancellationError` when the task is cancelled, or is to end: half a diagnosis would rank what it has not
  ///   compared.
  package func run(
    progress: @Sendable @escaping (Int) -> Void = { _ in }, until isOver: @escaping EndRequest = { false }
  ) async throws -> Diagnosis {
    let plans = Plans(main: Plan(study.scenario), demand: study.demand.map { Plan($0) })
    let first = firstRuns
    let sample = DiagnosisSample(plans.main, runs: first.count + study.original.tools.count, trials: trials)
    try await pass(first, plans, sample, progress, isOver)
    let results = WhatIfResults(study, sample)

    var tools: [ToolAfterFix] = []
    if let lifted = results.bestLift, case .lifted(let constraint) = lifted.whatIf {
      let behind = study.original.tools.indices.compactMap { tool in
        study.sequence(.after(constraint: constraint, tool: tool)).flatMap { sequence in
          results.ranked.first { $0.whatIf == .tool(tool) }.map { today in
            (tool: tool, run: Run(sequence: sequence, place: first.count + tool), today: today.run)
          }
        }
      }
      let trials = trials
      try await pass(behind.map(\.run), plans, sample, { progress(trials + $0) }, isOver)
      tools = behind.map { ToolAfterFix($0.tool, sample, $0.run.place, lifted: lifted, today: $0.today) }
        .sorted { $0.worth.mean > $1.worth.mean }
    }

    let options = Options(study, results, tools)
    var scenario = study.scenario
    if scenario.earns { scenario.measuredStep = results.bindingStep }
    let done = (Self.passes - 1) * trials
    let experiment = Experiment(
      scenario, sequences: [0] + options.sequences, trials: trials, threads: threads)
    let comparison = try await experiment.run(progress: { progress(done + $0) }, until: isOver)
    if comparison.interruption != nil { throw CancellationError() }
    return Diagnosis(study, sample, results, tools, options, comparison)
  }

  private struct Plans: Sendable {
    let main: Plan
    let demand: Plan?
  }

  /// A sequence of a plan, and where in the sample its numbers go.
  private struct Run: Sendable {
    var isDemand = false
    let sequence: Int
    let place: Int
  }

  /// Status quo, the what-ifs, and at the end status quo on the futures of demand.
  private var firstRuns: [Run] {
    var runs = [Run(sequence: 0, place: 0)]
    for (index, whatIf) in study.whatIfs.enumerated() {
      if whatIf == .demand {
        runs.append(Run(isDemand: true, sequence: 1, place: index + 1))
      } else if let sequence = study.sequence(.whatIf(whatIf)) {
        runs.append(Run(sequence: sequence, place: index + 1))
      }
    }
    if study.demand != nil { runs.append(Run(isDemand: true, sequence: 0, place: runs.count)) }
    return runs
  }

  private func pass(
    _ runs: [Run], _ plans: Plans, _ sample: DiagnosisSample,
    _ progress: @Sendable @escaping (Int) -> Void, _ isOver: @escaping EndRequest
  ) async throws {
    let counters = Counters()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<threads {
        group.addTask { try work(runs, plans, sample, counters, progress, isOver) }
      }
      try await group.waitForAll()
    }
  }

  private func work(
    _ runs: [Run], _ plans: Plans, _ sample: DiagnosisSample, _ counters: Counters, _ progress: (Int) -> Void,
    _ isOver: EndRequest
  ) throws {
    func run(_ worker: inout Worker, trial: Int, _ sequence: Int) throws {
      let isWhole = worker.run(trial: trial, strategy: sequence) { Task.isCancelled || isOver() }
      if !isWhole { throw CancellationError() }
    }
    var main = Worker(plans.main)
    // Without demand to try, nobody runs it.
    var demand = Worker(plans.demand ?? plans.main)
    while true {
      let trial = counters.taken.wrappingAdd(1, ordering: .relaxed).oldValue
      guard trial < trials else { return }
      for part in runs {
        if Task.isCancelled || isOver() { throw CancellationError() }
        if part.isDemand {
          try run(&demand, trial: trial, part.sequence)
          try demand.withRecord { sample.take($0, run: part.place, trial: trial) }
        } else {
          try run(&main, trial: trial, part.sequence)
          try main.withRecord { sample.take($0, run: part.place, trial: trial) }
          if part.sequence == 0 { try sample.takeStanding(main, trial: trial) }
        }
      }
      progress(counters.done.wrappingAdd(1, ordering: .relaxed).newValue)
    }
  }

  private final class Counters: Sendable {
    let taken = Atomic<Int>(0)
    let done = Atomic<Int>(0)
  }
}
