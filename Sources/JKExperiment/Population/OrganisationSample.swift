import JKKernel
import JKScenario

/// The trials of one organisation, of which only its figures are kept in the end.
struct OrganisationSample {
  private let plan: Plan
  private let outputStep: Int
  private let value: Curve
  /// Of status quo, by week of the history: value, summed over trials.
  private var values: [Double]
  /// Trials × weeks of the history.
  private var revenues: [Double] = []
  /// By sequence: margin of the first year, by trial.
  private var margins: [[Double]]

  init(_ plan: Plan, sequences: Int) {
    self.plan = plan
    outputStep = plan.scenario.outputStep
    value = ProductivityMeasure(plan.scenario).value
    values = Array(repeating: 0, count: plan.timetable.historyRows)
    margins = Array(repeating: [], count: sequences)
  }

  /// Takes the next trial of a sequence, by its place in the list; the first is status quo.
  mutating func take(_ record: borrowing TrialRecord, _ sequence: Int) {
    let history = plan.timetable.historyRows
    // Nothing has been decided before week 0: the history is that of status quo.
    if sequence == 0 {
      for row in 0..<history {
        values[row] += value.value(record, row: row, outputStep: outputStep)
        revenues.append(Curve.revenue.value(record, row: row, outputStep: outputStep))
      }
    }
    var margin = 0.0
    for row in history..<history + Population.weeks {
      margin += Curve.margin.value(record, row: row, outputStep: outputStep)
    }
    margins[sequence].append(margin)
  }

  /// - Parameter drawn: what differs in this organisation.
  /// - Throws: ``NoRevenue`` when it has earned nothing.
  func result(_ drawn: [Double]) throws(NoRevenue) -> OrganisationResult {
    let history = plan.timetable.historyRows
    let trials = margins[0].count
    let rows = Baseline.rows(plan, value: values.map { $0 / Double(trials) }).rows
    let years = Double(rows.count) / Double(Population.weeks)
    let yearly = (0..<trials).map { trial in
      rows.reduce(0) { $0 + revenues[trial * history + $1] } / years
    }
    let revenue = yearly.reduce(0, +) / Double(trials)
    guard revenue > 0 else { throw NoRevenue() }
    return OrganisationResult(
      values: drawn, revenue: revenue,
      gains: margins.map { margins in
        .init(zip(margins, self.margins[0]).map { $0 - $1 }, per: yearly)
      })
  }
}

/// An organisation earned nothing before week 0, so that there is nothing to class it by.
package struct NoRevenue: Error {}
