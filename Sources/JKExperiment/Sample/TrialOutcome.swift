import JKStatistics

/// What one trial of a strategy came to. Money and items are over the study.
package struct TrialOutcome: Sendable {
  package let margin: Double
  /// Less that of the first strategy in the same trial; nil for the first itself.
  package let marginDifference: Double?
  /// Nil where nothing earns money.
  package let valueAdded: Double?
  /// Items through the output step.
  package let output: Double
  package let paidHours: Double
  package let aiSpend: Double
  /// The month with the highest bill for AI; nil where none is kept.
  package let dearestMonth: Double?
  /// What its margin falls short of the highest in the same trial.
  package let regret: Double
  /// Index points, at least 0, and points of the last 13 weeks against the first strategy: nil without a baseline, and
  /// for studies of less than 13 weeks.
  package let dip: Double?
  package let lift: Double?
  /// Weeks, infinite for not within the horizon; nil for the first strategy.
  package let recovery: Double?
  package let breakEven: Double?
}

extension Comparison {
  /// A strategy's trials, one by one; nil when they are not kept so.
  package func trialOutcomes(_ strategy: Int) -> [TrialOutcome]? {
    guard sample.batches.isExact else { return nil }
    func total(_ curve: Curve) -> [Double] { sample.sums(curve, strategy, rows: studyRows) }
    let (margins, values, outputs) = (total(.margin), total(.valueAdded), total(.output))
    let (hours, spend) = (total(.paidHours), total(.ai))
    let dearest = sample.months > 0 ? sample.bills(month: sample.months, strategy) : []
    let regrets = sample.regrets(strategy)
    let hasBaseline = results[strategy].curve != nil
    let paid = productivity.isPerHour ? baseline.mean(.paidHours) : 1
    let unit = baseline.mean(productivity.value) / paid
    let level = strategy == 0 ? 100.0 : 0
    return (0..<sample.trials).map { trial in
      func number(_ number: TrialNumber) -> Double? {
        outcomes.map { $0.values(number, strategy)[trial] }.flatMap { $0.isNaN ? nil : $0 }
      }
      return TrialOutcome(
        margin: margins[trial],
        marginDifference: strategy == 0 ? nil : difference(.margin, strategy, trial: trial),
        valueAdded: earns ? values[trial] : nil, output: outputs[trial], paidHours: hours[trial],
        aiSpend: spend[trial], dearestMonth: dearest.isEmpty ? nil : dearest[trial], regret: regrets[trial],
        dip: hasBaseline ? number(.trough).map { max(0, level - $0 / unit) } : nil,
        lift: hasBaseline ? number(.lift).map { $0 / unit - level } : nil,
        recovery: hasBaseline ? number(.recovery) : nil, breakEven: number(.breakEven))
    }
  }

  /// Summed as ``Outcomes/gains(_:)`` are, so that both are the same to the last bit.
  private func difference(_ curve: Curve, _ strategy: Int, trial: Int) -> Double {
    let own = sample.curve(curve, strategy, trial: trial)
    let reference = sample.curve(curve, 0, trial: trial)
    return studyRows.reduce(0) { $0 + (own[$1] - reference[$1]) }
  }
}
