/// Which values of a sorted sample estimate a quantile and bound it, whatever the distribution.
///
///     let ranks = OrderStatisticRanks(of: 0.5, count: 10, level: 0.95)
///     ranks.point        // 5: the fifth least value
///     ranks.interval     // 2...9
///
/// The ranks depend on the sample's size alone, so one lookup serves every bucket of a curve. The number of
/// values at or below the *p*-quantile is binomial (*n*, *p*); the interval leaves at most half of 1 − level
/// on either side. Source: W. J. Conover, *Practical Nonparametric Statistics*, 3rd edition, section 3.2.
package struct OrderStatisticRanks: Sendable, Equatable {
  /// The quantile's own rank, 1 … count: ⌈*n p*⌉, at least 1.
  package let point: Int
  /// The ranks of the interval's ends, within 1 … count; nil when the sample is too small for the level.
  package let interval: ClosedRange<Int>?

  /// Finds the ranks for the quantile at `probability` in a sample of `count` values.
  ///
  /// - Precondition: `count` is at least 1; `probability` is within 0 … 1; `level` is strictly between 0 and 1.
  /// - Complexity: O(log *n*) evaluations of the binomial distribution.
  package init(of probability: Double, count: Int, level: Double = 0.95) {
    precondition(count > 0, "a quantile needs at least one value")
    precondition(0 <= probability && probability <= 1, "a quantile's probability lies in 0 ... 1")
    point = Self.point(of: probability, count: count)

    let tail = Confidence.tail(level)
    func atMost(_ successes: Int) -> Double {
      GSL.binomial(atMost: successes, of: count, chance: probability)
    }
    let lower = Self.first(in: 0...count) { atMost($0) > tail }
    let upper = Self.first(in: 0...count) { atMost($0) >= 1 - tail } + 1
    interval = 1 <= lower && upper <= count ? lower...upper : nil
  }

  /// The quantile's own rank alone, 1 … count.
  ///
  /// - Precondition: `count` is at least 1; `probability` is within 0 … 1.
  package static func point(of probability: Double, count: Int) -> Int {
    let position = Double(count) * probability
    // 100 × 0.07 is 7.000000000000001 in floating point, and its rank is 7.
    return max(1, Int((position - 4 * position.ulp).rounded(.up)))
  }

  /// The first of `range` that satisfies a condition which holds for its last and, from where it holds, for
  /// all after.
  private static func first(in range: ClosedRange<Int>, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
