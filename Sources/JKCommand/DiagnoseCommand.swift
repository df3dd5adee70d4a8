import ArgumentParser
import JKCurve

struct DiagnoseCommand: SimulatingCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagnose",
    abstract:
      "Says what holds the organisation back, whether it is ready for AI, what to measure, and what to do next.",
    discussion: """
      Tries what could hold it back, one thing at a time and on the same futures as status quo: 10 % more capacity of \
      each team, each constraint lifted, 10 % more demand, each tool at each step. The strategies of the file are not \
      looked at.
      """)

  @OptionGroup var source: ScenarioOptions

  @OptionGroup var results: ResultsOptions

  @OptionGroup var settings: RunSettings

  var folder: String? { defaultFolder("-diagnosis") }
  // Half a diagnosis would rank what it has not compared.
  var keepsWhatIsFinished: Bool { false }

  func simulation(of scenario: CheckedScenario) -> Simulation {
    { try await scenario.diagnose($0, progress: $1) }
  }

  func next(after results: Results) -> String? {
    "Next, the file's own strategies on the same futures: \(command(["compare"]))"
  }
}
