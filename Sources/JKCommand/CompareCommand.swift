import ArgumentParser
import JKCurve

struct CompareCommand: SimulatingCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Tries status quo and every strategy on the same futures, and says which does best.")

  @OptionGroup var source: ScenarioOptions

  @OptionGroup var results: ResultsOptions

  @OptionGroup var settings: RunSettings

  @OptionGroup var precision: PrecisionOption

  var options: RunOptions { precision.applied(to: settings.options) }
  var folder: String? { defaultFolder() }

  func simulation(of scenario: CheckedScenario) -> Simulation {
    { try await scenario.compare($0, progress: $1) }
  }

  func next(after results: Results) -> String? {
    results.next.isEmpty ? nil : "Next, the best strategy alone: \(command(results.next))"
  }
}
