import JKScenario
import JKStatistics

/// What the points of a sweep gave.
package struct SweepComparison: Sendable {
  /// As it is without the sweep.
  package let scenario: Scenario
  package let seed: UInt64
  package let axes: [Sweep.Axis]
  /// The last axis changes fastest; never empty.
  package let points: [Point]
  /// Nil when all was done that was asked for.
  package internal(set) var interruption: Interruption?

  /// Whether a value of the study itself, such as `horizon`, differs from point to point.
  package func sweeps(over name: String) -> Bool {
    axes.contains { $0.path == name }
  }

  /// The figures of one point.
  package struct Point: Sendable {
    /// By axis.
    package let values: [Sweep.Value]
    package let trials: Int
    /// By strategy, status quo first.
    package let results: [StrategyResult]
    /// Means over the study, by strategy.
    package let measures: [[PointMeasure]]
    /// Indices of the results by mean margin, the highest first.
    package let ranking: [Int]
    /// The first of the ranking less the second, trial by trial; nil for one strategy.
    package let lead: PairedDifference?
    /// Whether work earns money.
    package let earns: Bool

    init(_ values: [Sweep.Value], _ comparison: Comparison) {
      self.values = values
      trials = comparison.sample.trials
      results = comparison.results
      measures = comparison.results.indices.map { comparison.pointMeasures($0) }
      ranking = comparison.ranking
      lead = comparison.lead
      earns = comparison.earns
    }
  }
}
