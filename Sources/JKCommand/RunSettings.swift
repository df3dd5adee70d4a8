import ArgumentParser
import Dispatch
import Foundation
import JKCurve

/// Options that all simulating commands share, and the way they run.
struct RunSettings: ParsableArguments {
  @Option(help: ArgumentHelp("How many trials, instead of the scenario's own number.", valueName: "count"))
  var trials: Int?

  @Option(help: ArgumentHelp("The seed, instead of the scenario's own.", valueName: "number"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "How many threads; all cores by default. The results do not depend on it.", valueName: "count"))
  var threads: Int = ProcessInfo.processInfo.activeProcessorCount

  @Flag(help: "Print the figures as JSON.")
  var json = false

  @Flag(
    name: .shortAndLong,
    help: "Print the answer and errors alone: no advice, no progress, nothing about files.")
  var quiet = false

  func validate() throws {
    // Said before a file is read, whose advice comes first.
    if quiet { Console.isQuiet.store(true, ordering: .relaxed) }
    if let trials, !(1...10_000_000).contains(trials) {
      throw ValidationError("--trials takes a number from 1 to 10,000,000.")
    }
    guard (1...1024).contains(threads) else {
      throw ValidationError("--threads takes a number from 1 to 1024.")
    }
  }

  /// Runs with a progress line; Ctrl-C ends it.
  ///
  /// - Parameter precision: half the width that intervals may have, as a share; nil for a number of trials.
  /// - Throws: `ExitCode.interrupted` after Ctrl-C, and what `operation` throws.
  func run(
    precision: Double? = nil,
    _ operation: @Sendable @escaping (RunOptions, @escaping TrialProgress) async throws -> Results
  ) async throws -> Results {
    let line = ProgressLine()
    let options = RunOptions(trials: trials, seed: seed, precision: precision, threads: threads)
    let task = Task { try await operation(options) { line.update($0, of: $1) } }
    signal(SIGINT, SIG_IGN)
    let interruption = DispatchSource.makeSignalSource(signal: SIGINT)
    interruption.setEventHandler { task.cancel() }
    interruption.resume()
    defer {
      interruption.cancel()
      line.erase()
    }
    do {
      return try await task.value
    } catch is CancellationError {
      line.erase()
      Console.error("interrupted: nothing was written")
      throw ExitCode.interrupted
    }
  }
}
