import ArgumentParser
import Foundation
import JKCurve

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
  /// A command to look at next, as people would type it, with what it is for.
  func next(after results: Results) -> String?
}

extension SimulatingCommand {
  var options: RunOptions { settings.options }
  var keepsWhatIsFinished: Bool { true }

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
    let folder = try (results.out ?? folder).map { try ResultsFolder($0) }
    var options = options
    if let formats = results.format?.formats { options.formats = formats }
    if folder == nil { options.formats = [] }
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
    // Files first: a reader who closes the pipe early does not lose them.
    try folder?.take(answer)
    // Where they are is said even when the answer can't be.
    defer { folder?.announce(answer) }
    try StandardOutput.write(
      settings.json ? answer.json : results.details ? answer.details : answer.summary)
    if let partly = answer.partly {
      Console.error("interrupted: all figures are of \(partly)")
      throw ExitCode.interrupted
    }
    if let next = next(after: answer) { Console.note(next) }
  }
}
