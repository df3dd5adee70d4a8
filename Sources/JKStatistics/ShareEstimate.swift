/// The mean of numbers within 0 … 1, such as shares, with its interval.
///
///     ShareEstimate([0.05, 0, 0.8, 0.05]).interval
///
/// Student's interval corrected for skewness, cut at 0 and 1. Numbers that are all the same tell nothing of their spread;
/// what others there may be is bounded then by Clopper and Pearson: at most so many of all things differ, and by no more
/// than 0 and 1 are away.
package struct ShareEstimate: Sendable, Equatable {
  /// NaN when there is no number.
  package let mean: Double
  /// Within 0 … 1, and all of it below two numbers.
  package let interval: ClosedRange<Double>
  /// The confidence level, strictly between 0 and 1.
  package let level: Double

  /// - Precondition: the numbers are within 0 … 1; `level` is strictly between 0 and 1.
  package init(_ sample: [Double], level: Double = 0.95) {
    let tally = Tally(sample)
    self.level = level
    mean = tally.mean
    let estimate = MeanEstimate(sample, level: level)
    if let lower = estimate.lower, let upper = estimate.upper, tally.minimum < tally.maximum {
      interval = max(0, lower)...min(1, upper)
    } else if tally.count > 1 {
      let others = Proportion(successes: 0, of: tally.count, level: level).interval.upperBound
      interval = tally.minimum * (1 - others)...tally.minimum + (1 - tally.minimum) * others
    } else {
      interval = 0...1
    }
  }
}
