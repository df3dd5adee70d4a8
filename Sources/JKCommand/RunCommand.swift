import ArgumentParser
import JKCurve

struct RunCommand: SimulatingCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs one strategy alone and shows its waits, queues and curves.")

  @OptionGroup var source: ScenarioOptions

  @Option(help: ArgumentHelp("The strategy; status-quo by default.", valueName: "name"))
  var strategy: String?

  @OptionGroup var results: ResultsOptions

  @OptionGroup var settings: RunSettings

  @OptionGroup var precision: PrecisionOption

  var options: RunOptions { precision.applied(to: settings.options) }
  var folder: String? { nil }
  var study: CheckedScenario.Study? { .strategy(strategy) }

  func simulation(of scenario: CheckedScenario) -> Simulation {
    { [strategy] in try await scenario.run(strategy: strategy, $0, progress: $1) }
  }

  func next(after results: Results) -> String? {
    let words = ["trace"] + (strategy.map { ["--strategy", $0] } ?? []) + ["--to", "0"]
    return "Next, the first week of one future: \(command(words))"
  }
}
