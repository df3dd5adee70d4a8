import JKExperiment

/// What each trial of each strategy came to, one row a trial. What is not defined, and what does not happen within the
/// horizon, is left empty. No field needs quotes.
struct OutcomeTable {
  private let comparison: Comparison

  init(_ comparison: Comparison) {
    self.comparison = comparison
  }

  static let columns =
    "strategy,trial,margin,margin-difference,value-added,output,paid-hours,ai-spend,ai-dearest-month,regret,dip,"
    + "lift,recovery-week,break-even-week"

  /// Nil when trials are not kept one by one.
  var file: ReportFile? {
    var text = Self.columns + "\n"
    for (strategy, result) in comparison.results.enumerated() {
      guard let outcomes = comparison.trialOutcomes(strategy) else { return nil }
      for (trial, outcome) in outcomes.enumerated() {
        text += "\(result.name),\(trial)"
        for value in values(outcome) { text += "," + value.csvField }
        text += "\n"
      }
    }
    return ReportFile(name: "outcomes.csv", text: text)
  }

  /// As the columns stand.
  private func values(_ outcome: TrialOutcome) -> [Double?] {
    [
      outcome.margin, outcome.marginDifference, outcome.valueAdded, outcome.output, outcome.paidHours,
      outcome.aiSpend, outcome.dearestMonth, outcome.regret, outcome.dip, outcome.lift, outcome.recovery,
      outcome.breakEven,
    ]
  }
}
