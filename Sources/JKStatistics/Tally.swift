/// What is known of a sample after each of its values has been seen once: count, mean, spread, extremes.
///
///     var waits = Tally()
///     waits.add(3.5)
///     waits.add(4.5)
///     waits.mean               // 4
///     waits.standardError      // 0.5
///
/// The mean and the squared deviations are updated in place (Welford), so a large mean with a small spread
/// keeps its digits; tallies of parts merge into the tally of the whole. It keeps no values, hence has no
/// quantiles. It is for finite values: an infinity or a NaN makes the mean and the variance NaN.
///
/// GSL's running statistics (`gsl_rstat`) are heap objects that cannot be merged, so this is not a wrapper.
package struct Tally: Sendable, Equatable {
  /// The number of values.
  package private(set) var count = 0
  /// The least value; +∞ when there is none.
  package private(set) var minimum = Double.infinity
  /// The greatest value; −∞ when there is none.
  package private(set) var maximum = -Double.infinity
  /// The sum of squared deviations from the mean; 0 when there is no value.
  package private(set) var squaredDeviations = 0.0
  private var center = 0.0

  /// A tally of nothing.
  package init() {}

  /// A tally of `sample`, in order.
  ///
  /// - Complexity: O(*n*).
  @inlinable package init(_ sample: some Sequence<Double>) {
    self.init()
    for value in sample { add(value) }
  }

  /// Counts one more value.
  ///
  /// - Complexity: O(1), with one division.
  package mutating func add(_ value: Double) {
    count += 1
    let deviation = value - center
    center += deviation / Double(count)
    squaredDeviations += deviation * (value - center)
    minimum = Swift.min(minimum, value)
    maximum = Swift.max(maximum, value)
  }

  /// Counts every value of another tally, as if they had been added here.
  ///
  /// Equal to adding them up to rounding. Source: T. F. Chan, G. H. Golub, R. J. LeVeque, "Updating formulae
  /// and a pairwise algorithm for computing sample variances", 1979.
  ///
  /// - Complexity: O(1).
  package mutating func merge(_ other: Tally) {
    if other.count == 0 { return }
    let total = Double(count + other.count)
    let deviation = other.center - center
    let share = Double(other.count) / total
    center += deviation * share
    squaredDeviations += other.squaredDeviations + deviation * deviation * Double(count) * share
    count += other.count
    minimum = Swift.min(minimum, other.minimum)
    maximum = Swift.max(maximum, other.maximum)
  }

  /// The mean; NaN when there is no value.
  package var mean: Double { count > 0 ? center : .nan }

  /// The unbiased sample variance (divisor *n* − 1), at least 0; NaN below two values.
  package var variance: Double { count > 1 ? squaredDeviations / Double(count - 1) : .nan }

  /// The square root of ``variance``; NaN below two values.
  package var standardDeviation: Double { variance.squareRoot() }

  /// The standard error of ``mean`` for independent values; NaN below two values.
  package var standardError: Double { (variance / Double(count)).squareRoot() }
}
