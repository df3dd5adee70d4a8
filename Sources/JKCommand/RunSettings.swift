import ArgumentParser
import Foundation
import JKCurve

/// Options that all simulating commands share.
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

  var options: RunOptions { RunOptions(trials: trials, seed: seed, threads: threads) }
}
