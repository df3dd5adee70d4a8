/// A mean with its Student-t interval.
///
///     let wait = MeanEstimate(tally, level: 0.95)
///     print(wait.mean, "±", wait.halfWidth ?? .nan)
///
/// For independent values, one a trial; the successive values of one trial are not independent. The interval
/// is exact for normal values and good for others once there are some dozens.
package struct MeanEstimate: Sendable, Equatable {
  /// The sample mean; NaN when there is no value.
  package let mean: Double
  /// Half the interval's width, at least 0; nil below two values, when nothing is known of the spread.
  package let halfWidth: Double?
  /// The confidence level, strictly between 0 and 1.
  package let level: Double
  /// The number of values.
  package let count: Int

  /// The interval's lower end; nil when there is none.
  package var lower: Double? { halfWidth.map { mean - $0 } }
  /// The interval's upper end; nil when there is none.
  package var upper: Double? { halfWidth.map { mean + $0 } }

  /// Estimates the mean behind a tally.
  ///
  /// - Precondition: `level` is strictly between 0 and 1.
  package init(_ tally: Tally, level: Double = 0.95) {
    let tail = Confidence.tail(level)
    mean = tally.mean
    count = tally.count
    self.level = level
    if count < 2 {
      halfWidth = nil
    } else {
      let quantile = GSL.studentQuantile(1 - tail, degreesOfFreedom: count - 1)
      halfWidth = quantile * tally.standardError
    }
  }

  /// Estimates the mean behind a sample of finite values, in any order.
  ///
  /// - Precondition: `level` is strictly between 0 and 1.
  /// - Complexity: O(*n*).
  package init(_ sample: [Double], level: Double = 0.95) {
    self.init(Tally(sample), level: level)
  }
}
