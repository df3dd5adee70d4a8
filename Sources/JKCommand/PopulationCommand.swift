import ArgumentParser
import JKCurve

struct PopulationCommand: SimulatingCommand {
  static let configuration = CommandConfiguration(
    commandName: "population",
    abstract: "Tries each sequence on the same many organisations, and says how many of them compound.",
    discussion: """
      The organisations are those of the scenario's `population`: what `vary` names is drawn for each. `--trials` says \
      how many futures each of them is tried on, at least 50. A value that `--set` says holds for all of them.
      """)

  @OptionGroup var source: ScenarioOptions

  @Option(
    help: ArgumentHelp("How many organisations, instead of the population's own number.", valueName: "count"))
  var organisations: Int?

  @OptionGroup var results: ResultsOptions

  @OptionGroup var settings: RunSettings

  func validate() throws {
    if let organisations, !(2...100_000).contains(organisations) {
      throw ValidationError("--organisations takes a number from 2 to 100,000.")
    }
  }

  var folder: String? { defaultFolder("-population") }
  var study: CheckedScenario.Study? { .population(organisations: organisations) }

  func simulation(of scenario: CheckedScenario) -> Simulation {
    { [organisations] in try await scenario.population(organisations: organisations, $0, progress: $1) }
  }

  func next(after results: Results) -> String? {
    "Next, the organisation as the file has it: \(command(["compare"]))"
  }
}
