/// The smallest change of a mean that noise lets one see, comparing one stretch of time with the one before it.
///
///     let visible = VisibleChange([[7.1, 6.8, 7.4, 7.0], [5.9, 6.3, 6.0, 6.4]])
///     print(visible?.smallest ?? .nan)      // a week, when the values are means a week
///
/// The noise is that of one organisation: how much the means of stretches that follow each other differ, not how much
/// organisations, or futures, differ. It is estimated from successive differences (J. von Neumann, R. H. Kent,
/// H. R. Bellinson, B. I. Hart, "The mean square successive difference", *Annals of Mathematical Statistics* 12, 1941),
/// which is what the comparison itself makes: a slow drift hardly counts, and stretches that depend on each other count
/// as they do.
package struct VisibleChange: Sendable, Equatable {
  /// The standard deviation of a stretch's mean.
  package let deviation: Double
  /// The change that a two-sided test at ``level`` finds with a probability of ``power``: a difference of two means,
  /// `(t(1 − (1 − level) / 2) + t(power)) · √2 · deviation`, at least 0.
  package let smallest: Double
  package let level: Double
  package let power: Double
  /// Of the estimate of ``deviation``, at least 1.
  package let degreesOfFreedom: Int

  /// - Parameter series: means of stretches of equal length, one list for each organisation, oldest first; lists of
  ///   fewer than two say nothing. Finite.
  /// - Returns: nil when no list has two.
  /// - Complexity: O(number of means).
  package init?(_ series: [[Double]], level: Double = 0.95, power: Double = 0.8) {
    var (squares, differences, freedom) = (0.0, 0, 0.0)
    for means in series where means.count > 1 {
      for (earlier, later) in zip(means, means.dropFirst()) {
        squares += (later - earlier) * (later - earlier)
      }
      differences += means.count - 1
      // Differences that share a stretch say less than as many that do not: the variance of the estimate has those of
      // a sample of this many.
      let count = Double(means.count)
      freedom += 2 * (count - 1) * (count - 1) / (3 * count - 4)
    }
    guard differences > 0 else { return nil }
    deviation = (squares / Double(2 * differences)).squareRoot()
    degreesOfFreedom = max(1, Int(freedom.rounded()))
    let tail = Confidence.tail(level)
    let quantiles =
      GSL.studentQuantile(1 - tail, degreesOfFreedom: degreesOfFreedom)
      + GSL.studentQuantile(power, degreesOfFreedom: degreesOfFreedom)
    smallest = quantiles * 2.0.squareRoot() * deviation
    self.level = level
    self.power = power
  }
}
