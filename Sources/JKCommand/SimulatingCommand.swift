import ArgumentParser
import Foundation
import JKCurve
import JKFiles

/// A run of something, with options and a place to tell progress.
typealias Simulation = @Sendable (RunOptions, @escaping TrialProgress) async throws -> Results

/// A command that simulates a scenario, writes files, and prints the answer.
protocol SimulatingCommand: AsyncParsableCommand {
  var source: ScenarioOptions { get }
  var settings: RunSettings { get }
  var results: ResultsOptions { get }
  /// Options that the files' kinds and the precision do not belong to.
  var options: RunOptions { get }
  /// The folder of results when none is named; nil when files are written only then.
  var folder: String? { get }
  /// Whether what is finished when the run is interrupted is of use.
  var keepsWhatIsFinished: Bool { get }

  func load() throws -> CheckedScenario
  func simulation(of scenario: CheckedScenario) -> Simulation
  /// What is run, for what it takes; nil when that is not told.
  var study: CheckedScenario.Study? { get }
  /// A command to look at next, as people would type it, with what it is for.
  func next(after results: Results) -> String?
}

extension SimulatingCommand {
  var options: RunOptions { settings.options }
  var keepsWhatIsFinished: Bool { true }
  var study: CheckedScenario.Study? { nil }

  func load() throws -> CheckedScenario { try ScenarioFile.load(source) }
  func next(after results: Results) -> String? { nil }

  /// `results/firm-price` for `firm.scenario`.
  func defaultFolder(_ suffix: String = "") -> String {
    "results/\(URL(fileURLWithPath: source.file).deletingPathExtension().lastPathComponent)\(suffix)"
  }

  /// A command on the same file with the same seed and values, to be pasted into a shell.
  func command(_ words: [String]) -> String {
    Console.command(source.arguments(words + (settings.seed.map { ["--seed", "\($0)"] } ?? [])))
  }

  func run() async throws {
    try await EndSignals.leavingNothing { try await answer() }
  }

  private func answer() async throws {
    let scenario = try load()
    let folder = try (results.out ?? folder).map { try ResultsFolder.named($0) }
    var options = options
    if let formats = results.format?.formats { options.formats = formats }
    if folder == nil { options.formats = [] }
    if let expense = study.flatMap({ scenario.expense(of: $0, options) }), expense.isLong, !expense.isEndless
    {
      Console.note("This takes \(expense.text); \(expense.advice).")
    }
    let answer: Results
    do {
      answer = try await ResultsFolder.holding(folder) {
        try await Interruptible(keepsWhatIsFinished: keepsWhatIsFinished).run(
          options, simulation(of: scenario))
      }
    } catch let refusal as any Refusal {
      // Not a ValidationError, whose lines about usage would not help.
      Console.error("\(refusal)")
      throw ExitCode.validationFailure
    }
    // Files first: a reader who closes the pipe early does not lose them. Without them there is still the answer, and
    // where they are is said even when the answer can't be.
    let files = Result { try folder?.take(answer) }
    let output = Result {
      try settings.json
        ? StandardOutput.write(answer.json)
        : StandardOutput.say(results.details ? answer.details : answer.summary)
    }
    if case .success = files { folder?.announce(answer) }
    try files.get()
    try output.get()
    if let partly = answer.partly {
      Console.error("interrupted: all figures are of \(partly)")
      throw ExitCode.interrupted
    }
    if let next = next(after: answer) { Console.note(next) }
  }
}
