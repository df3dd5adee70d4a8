import CGSL
import Foundation

/// Two strategies compared trial by trial under common random numbers.
///
///     let gain = PairedDifference(margins, statusQuoMargins)
///     gain.mean.lower              // the gain is at least this, with 95 % confidence
///     gain.varianceReduction       // 8: independent runs would have needed 8 times as many trials
///     gain.superiority.estimate    // the share of futures in which the first strategy wins
///
/// Differences are the first sample minus the second.
package struct PairedDifference: Sendable, Equatable {
  /// The mean difference with its paired Student-t interval, corrected for skewness.
  package let mean: MeanEstimate
  /// Pearson's correlation of the two samples, −1 … 1; nil below two trials or when a sample is constant.
  package let correlation: Double?
  /// What pairing bought: the variance of the difference had the samples been independent, var(a) + var(b),
  /// over the variance found. At least 0; 1 when pairing bought nothing, below 1 when it cost, +∞ when the
  /// difference is constant though the samples are not, 1 when they are all constant. Nil below two trials.
  package let varianceReduction: Double?
  /// Its interval, from the jackknife of its logarithm; nil below three trials, and when it is not a positive number.
  package let varianceReductionInterval: ClosedRange<Double>?
  /// The probability that the first value exceeds the second in one trial; a tie does not exceed.
  package let superiority: Proportion
  /// The number of trials with equal values.
  package let ties: Int

  /// Compares two samples of finite values; element *i* of each comes from trial *i*.
  ///
  /// - Precondition: The samples are equally long; `level` is strictly between 0 and 1.
  /// - Complexity: O(*n*).
  package init(_ first: [Double], _ second: [Double], level: Double = 0.95) {
    let pairs = zip(first, second)
    self.init(
      first, second, wins: pairs.count { $0 > $1 }, ties: pairs.count { $0 == $1 }, of: first.count,
      level: level)
  }

  /// Compares two samples of finite values that may each stand for several trials, of which the orders were
  /// counted one by one.
  ///
  /// - Parameters:
  ///   - wins: trials in which the first value exceeds the second.
  ///   - ties: trials in which they are equal.
  ///   - trials: all of them.
  /// - Precondition: The samples are equally long; `level` is strictly between 0 and 1.
  /// - Complexity: O(*n*).
  package init(
    _ first: [Double], _ second: [Double], wins: Int, ties: Int, of trials: Int, level: Double = 0.95
  ) {
    precondition(first.count == second.count, "paired samples are equally long")
    let (a, b) = (Tally(first), Tally(second))
    let differences = zip(first, second).map { $0 - $1 }
    mean = MeanEstimate(differences, level: level)
    superiority = Proportion(successes: wins, of: trials, level: level)
    self.ties = ties
    varianceReduction = Self.varianceReduction(
      independent: a.variance + b.variance, paired: Tally(differences).variance)
    varianceReductionInterval = Self.interval(first, second, level: level)
    let varied = a.squaredDeviations > 0 && b.squaredDeviations > 0
    correlation = varied ? gsl_stats_correlation(first, 1, second, 1, first.count) : nil
  }

  private static func interval(_ first: [Double], _ second: [Double], level: Double) -> ClosedRange<Double>? {
    guard first.count > 2 else { return nil }
    let sums = [first, second, zip(first, second).map { $0 - $1 }].map(SpreadWithout.init)
    let estimate = JackknifeEstimate(blocks: first.count, level: level) { without in
      let (a, b, difference) = (
        sums[0].squares(without: without), sums[1].squares(without: without),
        sums[2].squares(without: without)
      )
      return difference > 0 ? log((a + b) / difference) : .infinity
    }
    guard let lower = estimate.lower, let upper = estimate.upper else { return nil }
    return exp(lower)...exp(upper)
  }

  private static func varianceReduction(independent: Double, paired: Double) -> Double? {
    if independent.isNaN { return nil }
    return independent == 0 ? 1 : independent / paired
  }
}

/// Squared deviations from the mean of a sample, of all its values or of all but one.
private struct SpreadWithout {
  private let deviations: [Double]
  private let squares: Double

  init(_ values: [Double]) {
    let mean = values.reduce(0, +) / Double(values.count)
    deviations = values.map { $0 - mean }
    squares = deviations.reduce(0) { $0 + $1 * $1 }
  }

  func squares(without index: Int?) -> Double {
    guard let index else { return squares }
    // What is left has another mean.
    let count = Double(deviations.count)
    return max(0, squares - deviations[index] * deviations[index] * count / (count - 1))
  }
}
