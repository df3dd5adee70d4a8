import ArgumentParser
import JKCurve

struct CompareCommand: SimulatingCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Tries status quo and every strategy on the same futures, and says which does best.")

  @OptionGroup var source: ScenarioOptions

  @OptionGroup var results: ResultsOptions

  @Flag(
    help: ArgumentHelp(
      "Write one page for those who decide, report.html, and a description of the study, study.md, beside the rest. It "
        + "diagnoses too, on at most \(PageOptions.mostDiagnosed) trials."))
  var report = false

  @OptionGroup var settings: RunSettings

  @OptionGroup var precision: PrecisionOption

  var options: RunOptions { precision.applied(to: settings.options) }
  var folder: String? { defaultFolder() }
  var study: CheckedScenario.Study? { .comparison }

  func simulation(of scenario: CheckedScenario) -> Simulation {
    let page = PageOptions(command: reportCommand)
    let report = report
    return { options, progress in
      let isAsked = report || options.formats.contains(.html)
      return try await scenario.compare(options, page: isAsked ? page : nil, progress: progress)
    }
  }

  func next(after results: Results) -> String? {
    let folder = self.results.out ?? defaultFolder()
    let report = results.fileNames.first { $0.hasSuffix(".html") }.map { name in
      "The report is \(folder.hasSuffix("/") ? folder : folder + "/")\(name): open it in a browser."
    }
    let best = results.next.isEmpty ? nil : "Next, the best strategy alone: \(command(results.next))"
    let lines = [report, best].compactMap(\.self)
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// What gives the same results again, wherever the program is.
  private var reportCommand: String {
    let options = [
      settings.trials.map { ["--trials", "\($0)"] }, settings.seed.map { ["--seed", "\($0)"] },
      precision.precision.map { ["--precision", $0.text] },
    ]
    let words = ["compare"] + options.compactMap(\.self).flatMap(\.self) + ["--report"]
    return (["jkcurve"] + source.arguments(words)).map(\.shellWord).joined(separator: " ")
  }
}
