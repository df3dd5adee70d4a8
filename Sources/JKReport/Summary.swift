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

  /// All there is.
  var text: String { page.text }

  var page: SummaryPage {
    SummaryPage(
      title: comparison.scenario.title, size: size, interruption: comparison.interruption,
      sections: [
        .always(
          isComparison ? [Findings(comparison).decision.joined(separator: " ")].wrappedForTerminal : []),
        .always(isComparison || hasCurves ? strategyLines : []),
        .detail("single trials", isComparison ? futureLines : []),
        .always(bindingLines),
        .detail("the AI budget", isComparison ? budgetLines : []),
        .always(isComparison ? ownMeasureLines : meanLines),
        .always(warnings.wrappedForTerminal),
        .detail("how to read the figures", readings.wrappedForTerminal),
        .always(assumptions.wrappedForTerminal),
      ])
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
