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
    @OrNull var lead: Figure?
    let strategies: [SummaryDocument.StrategyFigures]
  }

  let schema = "jkcurve.sweep/3"
  let study: StudyDocument
  let confidenceLevel = Comparison.level
  /// Charts and tables of the same run.
  let files: [String]
  let findings: [String]
  let axes: [Axis]
  let points: [Point]

  init(_ comparison: SweepComparison, _ findings: SweepFindings, files: [String]) {
    self.files = files
    study = StudyDocument(comparison.scenario, seed: comparison.seed, comparison.interruption)
    self.findings = ([findings.answer + "."] + findings.details).map { $0.replacing("\u{A0}", with: " ") }
    axes = comparison.axes.map { Axis(path: $0.path, values: $0.values.map(\.text)) }
    points = comparison.points.map { point in
      Point(
        values: point.values.map(\.text), trials: point.trials, best: point.results[point.ranking[0]].name,
        lead: point.lead.map { .init($0.mean) },
        strategies: zip(point.results, point.measures).map { .init($0, $1) })
    }
  }
}
