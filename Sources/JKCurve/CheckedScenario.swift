import JKExperiment
import JKLanguage
import JKReport
import JKScenario

/// A scenario that has been read and found sound, ready to run.
///
///     let check = ScenarioCheck(bytes, name: "firm.scenario")
///     guard let scenario = check.scenario else { return print(check.messages()) }
///     let results = try await scenario.compare()
///     print(results.summary)
///
/// A class, like ``Results``: those who use it are then compiled without the layout of what it holds, which
/// SwiftPM does not rebuild them for.
public final class CheckedScenario: Sendable {
  let scenario: Scenario
  private let reading: ScenarioReading

  init(_ scenario: Scenario, _ reading: ScenarioReading) {
    self.scenario = scenario
    self.reading = reading
  }

  /// The title that the scenario gives itself.
  public var title: String { scenario.title }

  /// Names of the strategies, status quo first.
  public var strategies: [String] { scenario.sequences.map(\.name) }

  /// Names of the contracts, in their order.
  public var contracts: [String] { scenario.contracts.map(\.name) }

  /// How many trials the scenario asks for.
  public var trials: Int { scenario.settings.trials }

  /// Runs status quo and all strategies on the same futures.
  ///
  /// - Parameter page: what a page of all of it is to say besides; nil for no page. A page costs a diagnosis of at most
  ///   ``PageOptions/mostDiagnosed`` trials.
  /// - Throws: ``RunWithoutEnd``, ``TrialTooLarge``, or `CancellationError` when the task is cancelled.
  public func compare(
    _ options: RunOptions = RunOptions(), page: PageOptions? = nil,
    progress: @escaping TrialProgress = { _, _ in }
  ) async throws -> Results {
    try refuseEndless(.comparison, options)
    return try await TrialTooLarge.explaining { try await run(nil, options, page, progress) }
  }

  /// Runs one strategy alone.
  ///
  /// - Parameter strategy: one of ``strategies``; status quo when nil.
  /// - Throws: ``UnknownStrategy``, ``RunWithoutEnd``, ``TrialTooLarge``, or `CancellationError` when the task is cancelled.
  public func run(
    strategy: String?, _ options: RunOptions = RunOptions(),
    progress: @escaping TrialProgress = { _, _ in }
  ) async throws -> Results {
    let index = try index(ofStrategy: strategy)
    try refuseEndless(.strategy(strategy), options)
    return try await TrialTooLarge.explaining { try await run([index], options, nil, progress) }
  }

  /// How many points the scenario's sweep has; 0 without one.
  public var sweepPoints: Int { scenario.sweep?.points.count ?? 0 }

  /// Compares the strategies at every point of the scenario's sweep, all on the same futures.
  ///
  /// - Throws: ``NoSweep``, ``RunWithoutEnd``, ``TrialTooLarge``, or `CancellationError` when the task is cancelled.
  public func sweep(
    _ options: RunOptions = RunOptions(), progress: @escaping TrialProgress = { _, _ in }
  ) async throws -> Results {
    guard let sweep = scenario.sweep else { throw NoSweep(scenario) }
    try refuseEndless(.sweep, options)
    let experiment = SweepExperiment(
      scenario, sweep, trials: options.trials, seed: options.seed, threads: options.threads)
    let trials = sweep.points.count * (options.trials ?? scenario.settings.trials)
    let comparison = try await TrialTooLarge.explaining {
      try await experiment.run(progress: { progress($0, trials) }, until: options.shouldEnd)
    }
    return Results(Report(comparison, options.report))
  }

  /// Status quo when nil.
  ///
  /// - Throws: ``UnknownStrategy``.
  func index(ofStrategy strategy: String?) throws -> Int {
    let name = strategy ?? Strategy.statusQuo.name
    guard let index = strategies.firstIndex(of: name) else {
      throw UnknownStrategy(
        name: name, known: strategies, suggestion: NameSuggestion.best(for: name, among: strategies))
    }
    return index
  }

  private func run(
    _ sequences: [Int]?, _ options: RunOptions, _ page: PageOptions?, _ progress: @escaping TrialProgress
  ) async throws -> Results {
    var scenario = scenario
    if let seed = options.seed { scenario.settings.seed = seed }
    guard let page else {
      let comparison = try await compare(scenario, sequences, options, progress)
      return Results(Report(comparison, options.report))
    }
    // The diagnosis comes last, and counts from the start.
    let comparison = try await compare(scenario, sequences, options) { done, trials in
      progress(done, trials + DiagnosisExperiment.passes * min(trials, PageOptions.mostDiagnosed))
    }
    let sources = PageSources(
      account: reading.account, command: page.command,
      diagnosis: try await diagnose(scenario, after: comparison, options, progress))
    return Results(Report(comparison, options.report, page: sources))
  }

  /// For a page; nil when it is asked to end with what is finished, since a diagnosis is whole or not at all.
  private func diagnose(
    _ scenario: Scenario, after comparison: Comparison, _ options: RunOptions,
    _ progress: @escaping TrialProgress
  ) async throws -> Diagnosis? {
    let compared = comparison.sample.trials
    let experiment = DiagnosisExperiment(
      scenario, trials: min(compared, PageOptions.mostDiagnosed), threads: options.threads)
    let all = compared + DiagnosisExperiment.passes * experiment.trials
    let shouldEnd = options.shouldEnd
    do {
      return try await experiment.run(progress: { progress(compared + $0, all) }, until: shouldEnd)
    } catch is CancellationError where shouldEnd() {
      try Task.checkCancellation()
      return nil
    }
  }

  private func compare(
    _ scenario: Scenario, _ sequences: [Int]?, _ options: RunOptions, _ progress: @escaping TrialProgress
  ) async throws -> Comparison {
    guard let precision = options.precision else {
      let experiment = Experiment(
        scenario, sequences: sequences, trials: options.trials, threads: options.threads)
      return try await experiment.run(progress: { progress($0, experiment.trials) }, until: options.shouldEnd)
    }
    let experiment = PrecisionExperiment(
      scenario, sequences: sequences, precision: precision, most: options.trials ?? RunOptions.mostTrials,
      threads: options.threads)
    return try await experiment.run(progress: progress, until: options.shouldEnd)
  }
}

/// Called now and then during a run, from any thread, with the trials done, and of how many.
public typealias TrialProgress = @Sendable (_ done: Int, _ of: Int) -> Void

/// What a run may do otherwise than its scenario says.
public struct RunOptions: Sendable {
  /// The scenario's own number when nil. With ``precision``, the most that there may be; ``mostTrials`` when nil.
  public var trials: Int?
  /// The scenario's own seed when nil.
  public var seed: UInt64?
  /// Half the width that intervals may have, as a share above 0: as many trials are run as that takes. Of a strategy's
  /// value added (or output) as a share of it, of a difference in margin as a share of the first's value added. Only
  /// for comparing and running; nil for a number of trials.
  public var precision: Double?
  /// At least 1. The results do not depend on it.
  public var threads: Int
  /// The kinds of files that are made; all but a report when nothing is said.
  public var formats: Set<ResultFormat> = [.svg, .csv, .json, .txt]
  /// Asked between trials and within long ones, from any thread: whether to end with what is finished. Results then say
  /// so; a diagnosis is whole or not at all, and throws `CancellationError`.
  public var shouldEnd: @Sendable () -> Bool = { false }

  /// How many trials a precision may take when nothing else is said.
  public static let mostTrials = 100_000

  /// Options that change nothing but the number of threads.
  public init(trials: Int? = nil, seed: UInt64? = nil, precision: Double? = nil, threads: Int = 1) {
    self.trials = trials
    self.seed = seed
    self.precision = precision
    self.threads = threads
  }
}

extension RunOptions {
  var report: ReportOptions {
    ReportOptions(
      formats: Set(formats.compactMap { ReportOptions.Format(rawValue: $0.rawValue) }), threads: threads)
  }
}

/// A kind of file that results are written as, by what its name ends in.
public enum ResultFormat: String, CaseIterable, Sendable {
  /// Charts, tables, figures for machines, text for people, and a report of one page. `summary.json` is always written.
  case svg, csv, json, txt, html
}

/// A scenario was asked for something that it does not have, or that cannot be run with it.
public protocol Refusal: Error, CustomStringConvertible {}

/// What a page of a comparison says besides its results.
public struct PageOptions: Sendable {
  /// That gives the same results again.
  public var command: String

  /// The diagnosis on a page tries many things, so it takes the comparison's own number of trials up to this one only.
  public static let mostDiagnosed = 200

  /// - Parameter command: as it would be typed.
  public init(command: String) {
    self.command = command
  }
}

/// The scenario says nothing to sweep over.
public struct NoSweep: Refusal {
  /// One sentence, with what to do.
  public let description: String

  /// With a name of the scenario's own, so that what it says can be pasted.
  init(_ scenario: Scenario) {
    let path = scenario.teams.first.map { "\($0.name).people = 3, 4, 6" } ?? "seed = 1, 2, 3"
    description = "the scenario has no `sweep`; write one, or say `--over \"\(path)\"`"
  }
}

/// A strategy was named that the scenario does not have.
public struct UnknownStrategy: Refusal {
  /// The name that was given.
  public let name: String
  /// The names that there are.
  public let known: [String]
  /// The one that was probably meant.
  public let suggestion: String?

  /// One sentence, with what to do.
  public var description: String {
    let help = suggestion.map { "did you mean `\($0)`?" } ?? "known: \(known.joined(separator: ", "))"
    return "there is no strategy named `\(name)`; \(help)"
  }
}
