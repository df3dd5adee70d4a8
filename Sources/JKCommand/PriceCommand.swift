import ArgumentParser
import JKCurve

struct PriceCommand: SimulatingCommand {
  static let configuration = CommandConfiguration(
    commandName: "price",
    abstract: "Bills every contract on the same use, and says which costs least and which suits the use.",
    discussion: """
      The use is that of one strategy; nothing that happens in it changes with the contract. Of contracts with a \
      commitment it says which size would cost least.
      """)

  @OptionGroup var source: ScenarioOptions

  @Option(
    help: ArgumentHelp("The strategy whose use is billed; the file's first by default.", valueName: "name"))
  var strategy: String?

  @OptionGroup var results: ResultsOptions

  @OptionGroup var settings: RunSettings

  var folder: String? { defaultFolder("-price") }

  func simulation(of scenario: CheckedScenario) -> Simulation {
    { [strategy] in try await scenario.price(strategy: strategy, $0, progress: $1) }
  }

  func next(after results: Results) -> String? { "Next, the dearest month: \(command(results.next))" }
}
