import JKExperiment
import JKScenario

/// What a terminal shows: the answer first, then the figures with their intervals, within 80 columns.
struct Summary {
  let comparison: Comparison
  let figures: Figures
  static let width = SummaryPage.width

  init(_ comparison: Comparison) {
    self.comparison = comparison
    figures = Figures(comparison.scenario.settings)
  }

  var text: String {
    let sections = [
      isComparison ? Findings(comparison).decision.joined(separator: " ").wrapped(to: Self.width) : [],
      isComparison || hasCurves ? strategyLines : [],
      isComparison ? futureLines : [],
      bindingLines,
      isComparison ? budgetLines : [],
      isComparison ? ownMeasureLines : meanLines,
      notes.flatMap { $0.wrapped(to: Self.width) },
    ]
    return SummaryPage(
      title: comparison.scenario.title, size: size, interruption: comparison.interruption, sections: sections
    ).text
  }

  var isComparison: Bool { comparison.results.count > 1 }
  var hasCurves: Bool { comparison.results[0].curve != nil }

  var size: String {
    let settings = comparison.scenario.settings
    let history = settings.history > 0 ? "\(duration(settings.history)) of history" : "no history"
    return
      "\(figures.count(comparison.sample.trials, "trial")), \(duration(settings.horizon)) after \(history), "
      + "seed \(settings.seed)"
  }

  private func duration(_ hours: Double) -> String {
    comparison.isWeekly ? figures.weeks(hours / WorkingTime.week) : "\(figures.count(hours))\u{A0}h"
  }
}
