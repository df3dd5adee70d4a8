import ArgumentParser

/// The scenario and what is to hold in place of what it says: for all commands that read one.
struct ScenarioOptions: ParsableArguments {
  @Argument(help: "The scenario.")
  var file: String

  @Option(
    help: ArgumentHelp(
      "A value in place of the scenario's own, such as estimators.people=6; may be repeated.",
      valueName: "path=value"))
  var set: [String] = []
}
