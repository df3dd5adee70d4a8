import Foundation
import JKExperiment
import JKStatistics

/// The figures of a sweep for machines. What lies beyond the horizon or has no interval is null.
struct SweepDocument: Encodable {
  struct Axis: Encodable {
    let path: String
    let values: [String]
  }

  struct Point: Encodable {
    let values: [String]
    let trials: Int
    let best: String
    /// The margin of the best less that of the next; null for one strategy.
    @OrNull var lead: SummaryDocument.Figure?
    let strategies: [StrategyFigures]
  }

  struct StrategyFigures: Encodable {
    let name: String
    let margin: SummaryDocument.Figure
    @OrNull var marginAgainstFirst: SummaryDocument.Figure?
    let probabilityBest: SummaryDocument.Figure
    @OrNull var dip: SummaryDocument.Figure?
    @OrNull var recoveryWeek: SummaryDocument.Figure?
    @OrNull var breakEvenWeek: SummaryDocument.Figure?
    @OrNull var longRunLift: SummaryDocument.Figure?
  }

  let schema = "jkcurve.sweep/1"
  let version = Version.current
  let scenario: String
  let seed: UInt64
  let horizonWeeks: Double
  let currency: String
  let confidenceLevel = Comparison.level
  /// Charts and tables of the same run.
  let files: [String]
  let findings: [String]
  let axes: [Axis]
  let points: [Point]
  let assumptions: [SummaryDocument.PathValue]
  let overrides: [SummaryDocument.PathValue]

  init(_ comparison: SweepComparison, _ figures: Figures, _ findings: SweepFindings, files: [String]) {
    self.files = files
    scenario = comparison.scenario.title
    seed = comparison.seed
    horizonWeeks = figures.horizon
    currency = figures.currency
    self.findings = ([findings.answer + "."] + findings.details).map { $0.replacing("\u{A0}", with: " ") }
    axes = comparison.axes.map { Axis(path: $0.path, values: $0.values.map(\.text)) }
    points = comparison.points.map { point in
      Point(
        values: point.values.map(\.text), trials: point.trials, best: point.results[point.ranking[0]].name,
        lead: point.lead.map { .init($0.mean) }, strategies: point.results.map { StrategyFigures($0) })
    }
    assumptions = comparison.scenario.assumptions.map { .init(path: $0.path, value: $0.value) }
    overrides = comparison.scenario.overrides.map { .init(path: $0.path, value: $0.value) }
  }
}

extension SweepDocument.StrategyFigures {
  fileprivate init(_ result: StrategyResult) {
    name = result.name
    margin = .init(result.margin)
    marginAgainstFirst = result.advantage.map { .init($0.mean) }
    probabilityBest = .init(result.best)
    dip = result.curve.map { .init($0.dip) }
    recoveryWeek = result.curve.map { .init($0.recovery) }
    breakEvenWeek = result.advantage == nil ? nil : result.curve.map { .init($0.breakEven) }
    longRunLift = result.curve.map { .init($0.lift) }
  }
}
