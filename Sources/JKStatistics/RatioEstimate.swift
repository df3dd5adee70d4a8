/// The ratio of two means over trials with its interval, such as the hours waited per item.
///
/// The ratio of sums: dividing trial by trial and averaging would be biased. The interval is Student's on the
/// residuals y − r x (W. G. Cochran, *Sampling Techniques*, 3rd edition, section 6.4), corrected for their skewness.
package struct RatioEstimate: Sendable, Equatable {
  /// Sum of the numerators over sum of the denominators; NaN when the denominators sum to 0.
  package let value: Double
  /// Half the width of Student's interval, before it is corrected for skewness; nil below two trials or when the ratio is
  /// not finite.
  package let halfWidth: Double?
  /// The interval; nil where ``halfWidth`` is.
  package var lower: Double? { ends?.lower }
  package var upper: Double? { ends?.upper }
  /// The confidence level, strictly between 0 and 1.
  package let level: Double
  private let ends: SkewedInterval?

  /// - Parameters:
  ///   - numerators: one a trial, finite.
  ///   - denominators: one a trial, finite.
  ///   - bounds: what the ratio is within whatever happens.
  ///   - edge: the bound at which a share may lie in every trial by chance.
  /// - Precondition: both are equally long and not empty.
  package init(
    _ numerators: [Double], per denominators: [Double], level: Double = 0.95,
    within bounds: ClosedRange<Double> = -.infinity ... .infinity, edge: Double? = nil
  ) {
    precondition(numerators.count == denominators.count, "paired samples are equally long")
    let total = denominators.reduce(0, +)
    let ratio = total == 0 ? .nan : numerators.reduce(0, +) / total
    let residuals = zip(numerators, denominators).map { $0 - ratio * $1 }
    value = ratio
    self.level = level
    guard ratio.isFinite, numerators.count > 1 else {
      (halfWidth, ends) = (nil, nil)
      return
    }
    let mean = total / Double(denominators.count)
    let quantile = GSL.studentQuantile(1 - Confidence.tail(level), degreesOfFreedom: numerators.count - 1)
    let width = quantile * Tally(residuals).standardError / mean.magnitude
    halfWidth = width
    if let edge, abs(ratio - edge) < 1e-9, width < 1e-9 {
      ends = SkewedInterval(edge: edge, trials: numerators.count, level: level, within: bounds)
    } else {
      let influences = mean < 0 ? residuals.map { -$0 } : residuals
      ends = SkewedInterval(
        ratio, halfWidth: width, quantile: quantile, influences: influences, within: bounds)
    }
  }

  /// The ratio of two such ratios on the same futures, such as the hours an item with a tool to those without.
  ///
  /// - Precondition: as many trials in each, of which trial *i* is the same future.
  package init(
    of first: (numerators: [Double], denominators: [Double]),
    to second: (numerators: [Double], denominators: [Double]), level: Double = 0.95
  ) {
    let above = RatioOfSums(first.numerators, first.denominators)
    let below = RatioOfSums(second.numerators, second.denominators)
    precondition(above.trials == below.trials, "paired samples are equally long")
    let estimate = JackknifeEstimate(blocks: above.trials, level: level) {
      above.value(without: $0) / below.value(without: $0)
    }
    (value, halfWidth, self.level) = (estimate.value, estimate.halfWidth, level)
    ends = estimate.ends
  }
}
