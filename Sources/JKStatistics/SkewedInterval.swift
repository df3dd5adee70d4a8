import Foundation

/// Student's interval of a mean of skewed values, with Hall's correction.
///
/// Where most trials are alike and a few stand out, such as waits under light load or the idle time of people who are
/// nearly always busy, a low mean comes with a low spread, and the usual interval misses the truth above it far more often
/// than below. Hall's cubic takes that skewness out and is inverted exactly, so ends are where a symmetric quantile goes
/// (P. Hall, "On the removal of skewness by transformation", *Journal of the Royal Statistical Society* B 54, 1992).
struct SkewedInterval: Sendable, Equatable {
  let lower: Double
  let upper: Double

  /// - Parameters:
  ///   - value: the mean, or a smooth function of means.
  ///   - halfWidth: of Student's interval.
  ///   - quantile: Student's, by which the standard error was multiplied for that.
  ///   - influences: how far each trial pulls the value up, in any unit.
  ///   - bounds: what the value is within whatever happens.
  init(
    _ value: Double, halfWidth: Double, quantile: Double, influences: [Double],
    within bounds: ClosedRange<Double> = -.infinity ... .infinity
  ) {
    let count = Double(influences.count)
    let mean = influences.reduce(0, +) / count
    let (squares, cubes) = influences.reduce((0.0, 0.0)) { sums, influence in
      let deviation = influence - mean
      return (sums.0 + deviation * deviation, sums.1 + deviation * deviation * deviation)
    }
    let spread = (squares / count).squareRoot()
    let skewness = spread > 0 ? cubes / count / (spread * spread * spread) / count.squareRoot() : 0
    let error = halfWidth / quantile
    lower = max(min(bounds.lowerBound, value), value - error * Self.inverse(quantile, skewness))
    upper = min(max(bounds.upperBound, value), value - error * Self.inverse(-quantile, skewness))
  }

  /// The same less a number that is known.
  func less(_ number: Double) -> SkewedInterval {
    SkewedInterval(lower: lower - number, upper: upper - number)
  }

  private init(lower: Double, upper: Double) {
    (self.lower, self.upper) = (lower, upper)
  }

  /// Where Hall's transformation of a studentised mean takes on a value.
  ///
  /// - Parameter skewness: over the root of the number of values.
  private static func inverse(_ value: Double, _ skewness: Double) -> Double {
    guard abs(skewness) > 1e-6 else { return value }
    return 3 / skewness * (cbrt(1 + skewness * (value - skewness / 6)) - 1)
  }

  /// The interval of a share that lies at an edge in every trial: at most so many trials differ, and by no more than the
  /// whole range.
  init(edge: Double, trials: Int, level: Double, within bounds: ClosedRange<Double>) {
    let others = Proportion(successes: 0, of: trials, level: level).interval.upperBound
    let far = edge == bounds.lowerBound ? bounds.upperBound : bounds.lowerBound
    let end = edge + others * (far - edge)
    (lower, upper) = (min(edge, end), max(edge, end))
  }
}
