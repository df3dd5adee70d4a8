import ArgumentParser
import Foundation
import JKCurve

struct PopulationCommand: AsyncParsableCommand {
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

  @Option(
    help: ArgumentHelp(
      "The folder for charts and tables; results/NAME-population by default.", valueName: "folder"))
  var out: String?

  @OptionGroup var settings: RunSettings

  func validate() throws {
    if let organisations, !(2...100_000).contains(organisations) {
      throw ValidationError("--organisations takes a number from 2 to 100,000.")
    }
  }

  func run() async throws {
    let scenario = try ScenarioFile.load(source)
    let name = URL(fileURLWithPath: source.file).deletingPathExtension().lastPathComponent
    let folder = try ResultsFolder(out ?? "results/\(name)-population")
    let count = organisations
    let results: Results
    do {
      results = try await folder.holding {
        try await settings.run { options, progress in
          try await scenario.population(organisations: count, options, progress: progress)
        }
      }
    } catch let error
      where error is NoPopulation || error is UnsuitableTrials || error is UnsoundDraw
      || error is NothingEarned
    {
      // Not a ValidationError, whose lines about usage would not help.
      Console.error("\(error)")
      throw ExitCode.validationFailure
    }
    // Files first: a reader who closes the pipe early does not lose them.
    try folder.take(results)
    print(settings.json ? results.json : results.summary, terminator: "")
    folder.announce(results)
    Console.note(
      "Next: \(Console.program) compare \(source.file) --set PATH=VALUE for one of the organisations")
  }
}
