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

  /// The arguments of another command on the same file with the same values.
  ///
  /// - Parameter words: the command, and options of its own.
  func arguments(_ words: [String]) -> [String] {
    words.prefix(1) + [file.pathArgument] + words.dropFirst() + self.set.flatMap { ["--set", $0] }
  }
}
