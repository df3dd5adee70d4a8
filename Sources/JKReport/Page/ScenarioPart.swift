import JKExperiment
import JKFiles
import JKScenario

/// The text that everything follows from, and those that it imports.
struct ScenarioPart {
  private let account: ScenarioAccount

  init(_ account: ScenarioAccount) {
    self.account = account
  }

  var blocks: [PageBlock] {
    let files = account.files
    let opening =
      files.count == 1
      ? "The text that all of this follows from, in full."
      : "The text that all of this follows from, in full, and the \(files.count - 1) that it imports."
    return [.paragraph(opening)] + files.map { .details(summary: $0.label, [.text($0.text, name: $0.name)]) }
  }
}

extension ScenarioAccount.File {
  /// Its name, size and fingerprint: `firm.scenario, 1,234 bytes, FNV-1a 0123456789abcdef`.
  var label: String {
    "\(name), \(Figures.grouped("\(text.utf8.count)")) bytes, FNV-1a \(Fingerprint(text))"
  }
}

/// How the same comes out again.
struct AgainPart {
  private let comparison: Comparison
  private let sources: PageSources

  init(_ comparison: Comparison, _ sources: PageSources) {
    (self.comparison, self.sources) = (comparison, sources)
  }

  var blocks: [PageBlock] {
    let settings = comparison.scenario.settings
    let figures = Figures(settings)
    return [
      .text(sources.command, name: "The command"),
      .paragraph(
        "With jkcurve \(Version.current), seed \(settings.seed) and "
          + "\(figures.count(comparison.sample.trials, "trial")). Neither the machine nor the number of threads changes a "
          + "figure."),
    ]
  }
}
