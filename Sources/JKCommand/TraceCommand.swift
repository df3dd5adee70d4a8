import ArgumentParser
import Foundation
import JKCurve
import JKFiles

struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Replays one trial alone and shows everything that happens in it, in order.",
    discussion: """
      Trials count from 0: trial K is the K-th future of `compare` and `run` with the same seed. Weeks count \
      from 0 at the decision; those before it are negative.
      """)

  @OptionGroup var source: ScenarioOptions

  @Option(help: ArgumentHelp("The strategy; status-quo by default.", valueName: "name"))
  var strategy: String?

  @Option(help: ArgumentHelp("The trial, from 0.", valueName: "number"))
  var trial: Int = 0

  @Option(help: ArgumentHelp("The seed, instead of the scenario's own.", valueName: "number"))
  var seed: UInt64?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The first week shown; a negative one lies before the decision.", valueName: "week"))
  var from: Int = 0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The last week shown, itself included; the horizon by default.", valueName: "week"))
  var to: Int?

  @Option(
    help: ArgumentHelp("Only this item: its number, or \"enquiry 1042\" for one type.", valueName: "item"))
  var item: String?

  @Option(help: ArgumentHelp("Only what happens at this step.", valueName: "name"))
  var step: String?

  @Option(
    help: ArgumentHelp(
      "text to read; csv or xes (IEEE 1849-2016) as an event log for process mining.", valueName: "format"))
  var format: TraceFormat = .text

  @Option(help: ArgumentHelp("A file to write instead of standard output.", valueName: "file"))
  var out: String?

  func validate() throws {
    guard (0..<10_000_000).contains(trial) else {
      throw ValidationError("--trial takes a number from 0 to 9,999,999.")
    }
    if let to, to < from { throw ValidationError("--to takes a week that is not before --from.") }
  }

  func run() throws {
    let scenario = try ScenarioFile.load(source)
    let options = TraceOptions(
      strategy: strategy, trial: trial, seed: seed, from: from, to: to, item: item, step: step)
    do {
      // Before a file is made for it.
      try scenario.checkTrace(options)
    } catch {
      // Not a ValidationError, whose lines about usage would not help.
      Console.error("\(error)")
      throw ExitCode.validationFailure
    }
    if let out {
      guard !isSource(out) else {
        Console.error("the trace would take the scenario's place; name another file with --out")
        throw ExitCode.cannotCreate
      }
      let count = try writing(to: out) { try scenario.trace(options, as: format, to: $0) }
      Console.note("The trace is in \(out) (\(count) \(unit(count))).")
    } else {
      let count = try scenario.trace(options, as: format, to: StandardOutput.write)
      if count == 0 { Console.note("Nothing happened there: try other weeks, another item or step.") }
    }
  }

  /// Whether a path leads to the scenario's own file.
  private func isSource(_ path: String) -> Bool {
    let files = [path, source.file].map { URL(fileURLWithPath: $0).resolvingSymlinksInPath() }
    return files[0] == files[1]
  }

  /// Gives `operation` a place to write to: a file that is there when it is whole, or not at all.
  private func writing<Value>(
    to path: String, _ operation: (@escaping ([UInt8]) throws -> Void) throws -> Value
  ) throws -> Value {
    try FileTrouble.telling(of: path, or: "name another file with --out") {
      let file = try WholeFile(path)
      return try EndSignals.leavingNothing({ file.discard() }) {
        do {
          let value = try operation { try file.append($0) }
          try EndSignals.finishing("the trace is in \(path)") { try file.finish() }
          return value
        } catch {
          file.discard()
          throw error
        }
      }
    }
  }

  private func unit(_ count: Int) -> String {
    let unit =
      switch format {
      case .text: "line"
      case .csv: "row"
      case .xes: "event"
      }
    return count == 1 ? unit : unit + "s"
  }
}

extension TraceFormat: ExpressibleByArgument {}
