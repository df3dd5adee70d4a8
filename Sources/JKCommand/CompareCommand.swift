import ArgumentParser
import Foundation
import JKCurve

struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Tries status quo and every strategy on the same futures, and says which does best.")

  @OptionGroup var source: ScenarioOptions

  @Option(
    help: ArgumentHelp("The folder for charts and tables; results/NAME by default.", valueName: "folder"))
  var out: String?

  @Flag(
    help: ArgumentHelp(
      "Write one page for those who decide, report.html, and a description of the study, study.md, beside the rest. It "
        + "diagnoses too, on at most \(ReportOptions.mostDiagnosed) trials."))
  var report = false

  @OptionGroup var settings: RunSettings

  @OptionGroup var precision: PrecisionOption

  func run() async throws {
    let scenario = try ScenarioFile.load(source)
    let name = URL(fileURLWithPath: source.file).deletingPathExtension().lastPathComponent
    let folder = try ResultsFolder(out ?? "results/\(name)")
    let (settings, precision) = (settings, precision)
    let page = report ? ReportOptions(command: command) : nil
    let results = try await folder.holding {
      try await settings.run(precision: precision.share) { options, progress in
        try await scenario.compare(options, page: page, progress: progress)
      }
    }
    // Files first: a reader who closes the pipe early does not lose them.
    try folder.take(results)
    print(settings.json ? results.json : results.summary, terminator: "")
    folder.announce(results)
    if report { Console.note("The report is \(folder.path(of: "report.html")): open it in a browser.") }
    if let command = results.next.first {
      let seed = settings.seed.map { ["--seed", "\($0)"] } ?? []
      let next = [command, source.file] + results.next.dropFirst() + seed + source.quotedSet
      Console.note("Next, the best strategy alone: \(Console.program) \(next.joined(separator: " "))")
    }
  }

  /// What gives the same results again, wherever the program is.
  private var command: String {
    let options = [
      settings.trials.map { ["--trials", "\($0)"] }, settings.seed.map { ["--seed", "\($0)"] },
      precision.share.map { ["--precision", String(format: "%.10g%%", $0 * 100)] },
    ]
    let values = source.set.flatMap { ["--set", $0] }
    let words = ["jkcurve", "compare", source.file] + values + options.compactMap(\.self).flatMap(\.self)
    return (words + ["--report"]).map(\.shellWord).joined(separator: " ")
  }
}
