import ArgumentParser
import JKCurve

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs one strategy alone and shows its waits, queues and curves.")

  @OptionGroup var source: ScenarioOptions

  @Option(help: ArgumentHelp("The strategy; status-quo by default.", valueName: "name"))
  var strategy: String?

  @Option(
    help: ArgumentHelp("A folder for charts and tables; none are written without it.", valueName: "folder"))
  var out: String?

  @OptionGroup var settings: RunSettings

  @OptionGroup var precision: PrecisionOption

  func run() async throws {
    let scenario = try ScenarioFile.load(source)
    let folder = try out.map { try ResultsFolder($0) }
    let (strategy, settings, precision) = (strategy, settings, precision)
    let simulate = {
      try await settings.run(precision: precision.share) { options, progress in
        try await scenario.run(strategy: strategy, options, progress: progress)
      }
    }
    do {
      let results = if let folder { try await folder.holding(simulate) } else { try await simulate() }
      // Files first: a reader who closes the pipe early does not lose them.
      try folder?.take(results)
      print(settings.json ? results.json : results.summary, terminator: "")
      folder?.announce(results)
    } catch let error as UnknownStrategy {
      // Not a ValidationError, whose lines about usage would not help.
      Console.error("\(error)")
      throw ExitCode.validationFailure
    }
  }
}
