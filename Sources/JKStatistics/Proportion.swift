/// A probability estimated from successes in independent trials, with its Clopper–Pearson interval.
///
///     Proportion(successes: 5, of: 10).interval     // 0.187 … 0.813
///
/// The interval never covers less often than its level says, and for it is wider than others when the counts
/// are small. Source: C. J. Clopper, E. S. Pearson, "The use of confidence or fiducial limits illustrated in
/// the case of the binomial", Biometrika 26 (1934).
package struct Proportion: Sendable, Equatable {
  /// The number of successes, 0 … ``count``.
  package let successes: Int
  /// The number of trials.
  package let count: Int
  /// The confidence level, strictly between 0 and 1.
  package let level: Double
  /// The interval, within 0 … 1, and all of it when there is no trial.
  package let interval: ClosedRange<Double>

  /// Successes per trial; NaN when there is no trial.
  package var estimate: Double { Double(successes) / Double(count) }

  /// Estimates a probability from the successes of `count` trials.
  ///
  /// - Precondition: 0 ≤ `successes` ≤ `count`; `level` is strictly between 0 and 1.
  package init(successes: Int, of count: Int, level: Double = 0.95) {
    precondition(0 <= successes && successes <= count, "successes are between none and every trial")
    self.successes = successes
    self.count = count
    self.level = level
    let tail = Confidence.tail(level)
    let wins = Double(successes)
    let losses = Double(count - successes)
    let lower = successes == 0 ? 0 : GSL.betaQuantile(tail, wins, losses + 1)
    let upper = successes == count ? 1 : GSL.betaQuantile(1 - tail, wins + 1, losses)
    interval = lower...upper
  }
}
