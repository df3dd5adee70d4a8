import ArgumentParser
import Foundation
import JKCurve

struct DiagnoseCommand: AsyncParsableCommand {
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

  @Option(
    help: ArgumentHelp(
      "The folder for the brief, the chart and tables; results/NAME-diagnosis by default.",
      valueName: "folder"))
  var out: String?

  @OptionGroup var settings: RunSettings

  func run() async throws {
    let scenario = try ScenarioFile.load(source)
    let name = URL(fileURLWithPath: source.file).deletingPathExtension().lastPathComponent
    let folder = try ResultsFolder(out ?? "results/\(name)-diagnosis")
    let results = try await folder.holding {
      try await settings.run { options, progress in
        try await scenario.diagnose(options, progress: progress)
      }
    }
    // Files first: a reader who closes the pipe early does not lose them.
    try folder.take(results)
    print(settings.json ? results.json : results.summary, terminator: "")
    folder.announce(results)
  }
}
