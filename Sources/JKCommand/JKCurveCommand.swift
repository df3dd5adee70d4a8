import ArgumentParser
import JKCurve

@main
struct JKCurveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jkcurve",
    abstract: "Simulates how an organisation adopts AI, and in which order it had better do things.",
    discussion: """
      Begin with `jkcurve compare scenarios/estimating-bottleneck.scenario`.

      Exit status: 0 all is well, 1 failure, or a file that `format --check` would change, 64 wrong \
      usage, 65 errors in the scenario, 66 the file cannot be read, 73 results cannot be written, 130 interrupted.
      """,
    version: JKCurveVersion.current,
    subcommands: [
      CompareCommand.self, DiagnoseCommand.self, SweepCommand.self, PopulationCommand.self, RunCommand.self,
      PriceCommand.self, InvoiceCommand.self, TraceCommand.self, NewCommand.self, ListCommand.self,
      CheckCommand.self, ExplainCommand.self, FormatCommand.self, ReferenceCommand.self,
    ])
}

/// Exit statuses, as sysexits.h names them.
extension ExitCode {
  /// Errors in the scenario.
  static let dataError = ExitCode(65)
  /// The scenario cannot be read.
  static let noInput = ExitCode(66)
  /// Results cannot be written.
  static let cannotCreate = ExitCode(73)
  /// Ended by Ctrl-C.
  static let interrupted = ExitCode(130)
}
