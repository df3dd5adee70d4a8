import JKKernel

/// What all trials of all compared strategies gave, trial by trial: the exact sample that every figure is
/// computed from. Strategies are counted in the order in which they are compared.
package struct Sample: Sendable {
  package let trials: Int
  /// Rows of time in a curve, the history's among them.
  package let rows: Int
  /// By strategy and curve; row-major, trials × rows.
  private let curves: [[[Double]]]
  /// By strategy; row-major, trials × the layout's width: sums over the study.
  private let totals: [[Double]]
  /// By strategy; row-major, trials × actions.
  private let actions: [[ActionTimes]]
  private let width: Int

  /// - Parameter outcomes: by trial and strategy.
  init(_ plan: Plan, _ outcomes: [[TrialOutcome]]) {
    let strategies = outcomes[0].indices
    trials = outcomes.count
    rows = plan.timetable.rows
    width = plan.layout.width
    curves = strategies.map { strategy in
      Curve.allCases.indices.map { curve in outcomes.flatMap { $0[strategy].curves[curve] } }
    }
    totals = strategies.map { strategy in outcomes.flatMap { $0[strategy].totals } }
    actions = strategies.map { strategy in outcomes.flatMap { $0[strategy].actions } }
  }

  /// Row-major, trials × rows.
  package func curves(_ curve: Curve, _ strategy: Int) -> [Double] {
    curves[strategy][curve.rawValue]
  }

  /// One trial's curve, from the start of the history.
  package func curve(_ curve: Curve, _ strategy: Int, trial: Int) -> ArraySlice<Double> {
    curves[strategy][curve.rawValue][trial * rows..<(trial + 1) * rows]
  }

  /// A measure's sum over the study, by trial.
  ///
  /// - Parameter measure: from the plan's layout.
  package func totals(_ measure: Int, _ strategy: Int) -> [Double] {
    (0..<trials).map { totals[strategy][$0 * width + measure] }
  }

  /// When an action of a strategy started and ended, by trial.
  package func times(ofAction action: Int, _ strategy: Int) -> [ActionTimes] {
    let count = actions[strategy].count / trials
    return (0..<trials).map { actions[strategy][$0 * count + action] }
  }
}

/// What is kept of one trial of one strategy.
struct TrialOutcome: Sendable {
  /// By ``Curve``; one value a row.
  let curves: [[Double]]
  let totals: [Double]
  let actions: [ActionTimes]

  init(_ record: borrowing TrialRecord, outputStep: Int, actions count: Int) {
    let timetable = record.timetable
    var curves: [[Double]] = []
    for curve in Curve.allCases {
      var values: [Double] = []
      values.reserveCapacity(timetable.rows)
      for row in 0..<timetable.rows { values.append(curve.value(record, row: row, outputStep: outputStep)) }
      curves.append(values)
    }
    var totals: [Double] = []
    for measure in 0..<record.layout.width {
      totals.append(record.sum(measure, rows: timetable.historyRows..<timetable.rows))
    }
    var actions: [ActionTimes] = []
    for action in 0..<count { actions.append(record.times(ofAction: action)) }
    self.curves = curves
    self.totals = totals
    self.actions = actions
  }
}
