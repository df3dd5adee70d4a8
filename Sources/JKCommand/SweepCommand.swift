import ArgumentParser
import Foundation
import JKCurve

struct SweepCommand: AsyncParsableCommand {
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

  @Option(
    help: ArgumentHelp(
      "The folder for charts and tables; results/NAME-sweep by default.", valueName: "folder"))
  var out: String?

  @OptionGroup var settings: RunSettings

  func run() async throws {
    let scenario = try ScenarioFile.load(source, sweeping: over)
    let name = URL(fileURLWithPath: source.file).deletingPathExtension().lastPathComponent
    let folder = try ResultsFolder(out ?? "results/\(name)-sweep")
    let results: Results
    do {
      results = try await folder.holding {
        try await settings.run { options, progress in
          try await scenario.sweep(options, progress: progress)
        }
      }
    } catch let error as NoSweep {
      Console.error("\(error)")
      throw ExitCode.validationFailure
    }
    // Files first: a reader who closes the pipe early does not lose them.
    try folder.take(results)
    print(settings.json ? results.json : results.summary, terminator: "")
    folder.announce(results)
    Console.note("Next: \(Console.program) compare \(source.file) --set PATH=VALUE for one of the points")
  }
}
