import ArgumentParser
import JKCurve

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Reads a scenario and says what is wrong with it, all at once.",
    discussion: """
      Errors end with status 65; warnings are advice and do not. With --fix it makes those edits that the messages \
      offer, as long as they leave fewer mistakes, and says which lines they changed.
      """)

  @OptionGroup var source: ScenarioOptions

  @Option(
    help: ArgumentHelp(
      "rich shows the text, short is one line a message (file:line:column: error: message [CODE]), json an array.",
      valueName: "style"))
  var format: MessageFormat?

  @Flag(help: "The same as --format short.")
  var short = false

  @Flag(help: "The same as --format json.")
  var json = false

  @Flag(help: "Mend what can be mended without asking, in the file itself.")
  var fix = false

  func validate() throws {
    guard [short, json, format != nil].filter(\.self).count <= 1 else {
      throw ValidationError("--format, --short and --json exclude each other.")
    }
    // What stands beside the file is not in it.
    guard !fix || source.set.isEmpty else { throw ValidationError("--fix and --set exclude each other.") }
  }

  func run() throws {
    if fix { try mend() }
    let style = format ?? (json ? .json : short ? .short : .rich)
    let check = try ScenarioFile.check(source)
    if style == .json {
      try StandardOutput.write(check.messages(style: .json))
    } else {
      Console.show(check.messages(style: style.style, usesColor: Console.usesColor))
    }
    guard let scenario = check.scenario else { throw ExitCode.dataError }
    if style == .json { return }
    try tellExpense(scenario)
    try StandardOutput.say(
      "\(source.file) is sound. Strategies: \(scenario.strategies.joined(separator: ", ")).\n")
    Console.note("Next: \(Console.command(source.arguments(["compare"])))")
  }

  /// What runs of the scenario take as it is written.
  ///
  /// - Throws: `ExitCode.dataError` when one of them would not end.
  private func tellExpense(_ scenario: CheckedScenario) throws {
    let studies: [(String, CheckedScenario.Study)] = [
      ("compare", .comparison), ("sweep", .sweep), ("population", .population(organisations: nil)),
    ]
    for (command, study) in studies {
      guard let expense = scenario.expense(of: study) else { continue }
      if expense.isEndless {
        Console.error("`\(command)` would take \(expense.text); \(expense.advice)")
        throw ExitCode.dataError
      }
      let advice = expense.isLong ? "; \(expense.advice)" : ""
      Console.note("\(expense.isLong ? "Warning: " : "")`\(command)` takes \(expense.text)\(advice).")
    }
  }

  private func mend() throws {
    let mending = ScenarioMending(
      try ScenarioFile.bytes(source.file), name: source.file, folder: ScenarioFile.folder(of: source.file))
    guard !mending.changes.isEmpty else {
      return Console.note("Nothing in \(source.file) can be mended without you.")
    }
    try ScenarioFile.replace(source.file, with: mending.bytes)
    Console.note("\(source.file) has changed:\n\n\(mending.changes.joined(separator: "\n"))\n")
  }
}

/// How messages are written.
enum MessageFormat: String, ExpressibleByArgument, CaseIterable {
  case rich, short, json

  var style: ScenarioCheck.MessageStyle {
    switch self {
    case .rich: .rich
    case .short: .short
    case .json: .json
    }
  }
}
