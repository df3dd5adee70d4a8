import ArgumentParser
import JKCurve

struct SweepCommand: SimulatingCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Compares the strategies for several values of a parameter, or a grid of several.")

  @OptionGroup var source: ScenarioOptions

  @Option(
    help: ArgumentHelp(
      "What to sweep over in place of the scenario's own `sweep`, such as \"estimators.people = 3, 4, 6\"; may be "
        + "repeated for a grid.",
      valueName: "path = values"))
  var over: [String] = []

  @OptionGroup var results: ResultsOptions

  @OptionGroup var settings: RunSettings

  var folder: String? { defaultFolder("-sweep") }
  var study: CheckedScenario.Study? { .sweep }

  func load() throws -> CheckedScenario { try ScenarioFile.load(source, sweeping: over) }

  func simulation(of scenario: CheckedScenario) -> Simulation {
    { try await scenario.sweep($0, progress: $1) }
  }

  func next(after results: Results) -> String? {
    // A seed that is swept over is the point's.
    let isOfSeeds = results.next.contains { $0.hasPrefix("seed=") }
    let next = isOfSeeds ? Console.command(source.arguments(results.next)) : command(results.next)
    return "Next, its first point alone: \(next)"
  }
}
