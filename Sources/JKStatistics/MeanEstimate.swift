/// A mean with its Student-t interval.
///
///     let wait = MeanEstimate(waits, level: 0.95)
///     print(wait.mean, "±", wait.halfWidth ?? .nan)
///
/// For independent values, one a trial; the successive values of one trial are not independent. The interval
/// is nearly exact for normal values, and corrected for the skewness of others.
package struct MeanEstimate: Sendable, Equatable {
  /// The sample mean; NaN when there is no value.
  package let mean: Double
  /// Half the width of Student's interval, at least 0, before it is corrected for skewness; nil below two values, when nothing is known of the spread.
  package let halfWidth: Double?
  /// The confidence level, strictly between 0 and 1.
  package let level: Double
  /// The number of values.
  package let count: Int

  /// The interval's lower end; nil when there is none.
  package var lower: Double? { ends?.lower }
  /// The interval's upper end; nil when there is none.
  package var upper: Double? { ends?.upper }
  private let ends: SkewedInterval?

  /// Estimates the mean behind a sample of finite values, in any order.
  ///
  /// - Precondition: `level` is strictly between 0 and 1.
  /// - Complexity: O(*n*).
  package init(_ sample: [Double], level: Double = 0.95) {
    let tail = Confidence.tail(level)
    let tally = Tally(sample)
    mean = tally.mean
    count = tally.count
    self.level = level
    if count < 2 {
      (halfWidth, ends) = (nil, nil)
    } else {
      let quantile = GSL.studentQuantile(1 - tail, degreesOfFreedom: count - 1)
      let width = quantile * tally.standardError
      halfWidth = width
      ends = SkewedInterval(tally.mean, halfWidth: width, quantile: quantile, influences: sample)
    }
  }
}
