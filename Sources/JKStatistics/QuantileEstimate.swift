/// A quantile of a sample with its distribution-free interval.
///
///     let sorted = outcomes.sorted()
///     let bands = QuantileEstimate.estimates([0.05, 0.5, 0.95], ofSorted: sorted)
///
/// The quantile is the inverse of the empirical distribution: the least value with at least the share *p* of
/// the sample at or below it (type 1 of R. J. Hyndman, Y. Fan, "Sample quantiles in statistical packages",
/// 1996). It is always a value of the sample, like the ends of its interval, so ±∞ is an outcome like any
/// other. GSL's `gsl_stats_quantile_from_sorted_data` interpolates (type 7), and makes a NaN of an infinity.
package struct QuantileEstimate: Sendable, Equatable {
  /// Which quantile: 0 … 1, 0.5 the median.
  package let probability: Double
  /// The sample's quantile.
  package let value: Double
  /// The interval between two order statistics; nil, refused, when the sample is too small for the level.
  package let interval: ClosedRange<Double>?
  /// The confidence level, strictly between 0 and 1.
  package let level: Double
  /// The number of values.
  package let count: Int

  /// Estimates one quantile of a sample in any order.
  ///
  /// - Precondition: There is at least one value and no NaN; `probability` is within 0 … 1; `level` is strictly
  ///   between 0 and 1.
  /// - Complexity: O(*n* log *n*); sort once and use ``estimates(_:ofSorted:level:)`` for several quantiles.
  package init(_ probability: Double, of sample: [Double], level: Double = 0.95) {
    self.init(probability, ofSorted: sample.sorted(), level: level)
  }

  /// Estimates several quantiles of one sample, in the order of `probabilities`.
  ///
  /// - Precondition: `sorted` ascends, has at least one value and no NaN; each probability is within 0 … 1;
  ///   `level` is strictly between 0 and 1.
  /// - Complexity: O(log *n*) for each quantile.
  package static func estimates(
    _ probabilities: [Double], ofSorted sorted: [Double], level: Double = 0.95
  ) -> [QuantileEstimate] {
    probabilities.map { QuantileEstimate($0, ofSorted: sorted, level: level) }
  }

  private init(_ probability: Double, ofSorted sorted: [Double], level: Double) {
    let ranks = OrderStatisticRanks(of: probability, count: sorted.count, level: level)
    self.probability = probability
    self.level = level
    count = sorted.count
    value = sorted[ranks.point - 1]
    interval = ranks.interval.map { sorted[$0.lowerBound - 1]...sorted[$0.upperBound - 1] }
  }
}
