import JKKernel
import JKScenario
import JKStatistics

// One strategy against another on the same futures, in what a scenario measures.

extension Comparison {
  /// What a measure of the scenario's own adds up to, by batch.
  ///
  /// - Returns: nil when the scenario has no measure of that name.
  package func parts(of name: String, _ strategy: Int) -> (numerators: [Double], denominators: [Double])? {
    scenario.measures.first { $0.name == name }.map { measure in
      (
        sums(measure.above, strategy),
        measure.below.isEmpty ? sample.batches.sizes : sums(measure.below, strategy)
      )
    }
  }

  /// How many times as large a measure of the scenario's own is under a strategy as under another.
  ///
  /// - Returns: nil when the scenario has no measure of that name.
  package func ratio(of name: String, _ strategy: Int, to other: Int = 0, level: Double = level)
    -> RatioEstimate?
  {
    guard let first = parts(of: name, strategy), let second = parts(of: name, other) else { return nil }
    return RatioEstimate(of: first, to: second, level: level)
  }

  /// How many times as large a curve's sum over some weeks after week 0 is under a strategy as under another.
  package func ratio(
    of curve: Curve, _ strategy: Int, to other: Int = 0, weeks: Range<Int>, level: Double = level
  ) -> RatioEstimate {
    RatioEstimate(
      sums(curve, strategy, weeks: weeks), per: sums(curve, other, weeks: weeks), level: level)
  }

  /// A curve's sum over some weeks after week 0, by batch.
  package func sums(_ curve: Curve, _ strategy: Int, weeks: Range<Int>) -> [Double] {
    let history = plan.timetable.historyRows
    return sample.sums(curve, strategy, rows: history + weeks.lowerBound..<history + weeks.upperBound)
  }
}
