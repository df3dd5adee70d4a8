import ArgumentParser
import Foundation
import JKCurve

@main
struct JKCurveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jkcurve",
    abstract: "Simulates how an organisation adopts AI, and in which order it had better do things.",
    discussion: """
      Begin with `jkcurve compare scenarios/estimating-bottleneck.scenario`.

      Exit status: 0 all is well, 1 failure, or a file that `format --check` would change, 64 wrong \
      usage, 65 errors in the scenario, 66 the file cannot be read, 73 results cannot be written, 74 the answer \
      cannot be written to standard output, 130 interrupted (129 and 143 by SIGHUP and SIGTERM), 141 nobody reads \
      the answer any more.
      """,
    version: JKCurveVersion.current,
    subcommands: [
      CompareCommand.self, DiagnoseCommand.self, SweepCommand.self, PopulationCommand.self, RunCommand.self,
      PriceCommand.self, InvoiceCommand.self, TraceCommand.self, NewCommand.self, ListCommand.self,
      CheckCommand.self, ExplainCommand.self, FormatCommand.self, ReferenceCommand.self,
    ])

  static func main() async {
    StandardStreams.prepare()
    EndSignals.watch()
    let status = await status()
    Foundation.exit(
      status == 0 && Console.hasFailed.load(ordering: .relaxed) ? ExitCode.outputError.rawValue : status)
  }

  /// Runs the command that was asked for, and says what it throws.
  private static func status() async -> Int32 {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return 0
    } catch {
      let status = exitCode(for: error).rawValue
      let message = fullMessage(for: error)
      if message.isEmpty { return status }
      guard status == 0 else {
        Console.write(message.forTerminal + "\n")
        return status
      }
      // Help, the version and completion scripts are answers.
      do {
        try StandardOutput.write(message + "\n")
        return 0
      } catch {
        return exitCode(for: error).rawValue
      }
    }
  }
}

/// Exit statuses, as sysexits.h names them.
extension ExitCode {
  /// Errors in the scenario.
  static let dataError = ExitCode(65)
  /// The scenario cannot be read.
  static let noInput = ExitCode(66)
  /// Results cannot be written.
  static let cannotCreate = ExitCode(73)
  /// The answer, or a message, cannot be written.
  static let outputError = ExitCode(74)
  /// Ended by Ctrl-C.
  static let interrupted = ExitCode(130)
  /// Nobody reads the answer any more, as in `jkcurve explain | head -1`: the status of those that SIGPIPE ends.
  static let brokenPipe = ExitCode(141)
}
