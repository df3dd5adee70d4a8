/// An estimate and its interval from resamples of a number that is not the same function of means everywhere, such as
/// an area that ends where a curve recovers.
///
/// Bias-corrected percentiles (B. Efron, "Better bootstrap confidence intervals", *Journal of the American Statistical
/// Association* 82, 1987, with no acceleration): where more than half of the resamples exceed what all trials give, that
/// lies too low by as much itself. The number never leaves its range.
package struct BiasCorrectedEstimate: Sendable, Equatable {
  package let value: Double
  package let interval: ClosedRange<Double>

  /// - Parameters:
  ///   - value: of all trials.
  ///   - resamples: the same of each resample, at least one, not NaN.
  ///   - trials: how many were drawn from, at least 2.
  package init(_ value: Double, resamples: [Double], trials: Int, level: Double = 0.95) {
    precondition(!resamples.isEmpty && trials > 1, "a number, and how it varies")
    let sorted = resamples.sorted()
    let below = resamples.count { $0 < value }
    let equal = resamples.count { $0 == value }
    let share = (Double(below) + 0.5 * Double(equal)) / Double(resamples.count)
    let edge = 1 / Double(resamples.count + 1)
    let bias = GSL.normalQuantile(min(max(share, edge), 1 - edge))
    let width =
      GSL.normalQuantile(1 - Confidence.tail(level)) * Student.widening(trials: trials, level: level)
    func percentile(_ place: Double) -> Double {
      let rank = (Double(sorted.count + 1) * GSL.normalProbability(2 * bias + place)).rounded()
      return sorted[min(max(Int(rank), 1), sorted.count) - 1]
    }
    self.value = percentile(0)
    interval = percentile(-width)...percentile(width)
  }
}
