/// An estimate from sums over blocks of trials, with its interval by the delete-one jackknife.
///
///     let ratio = JackknifeEstimate(blocks: blocks.count) { without in
///       (above - (without.map { a[$0] } ?? 0)) / (below - (without.map { b[$0] } ?? 0))
///     }
///
/// For a smooth function of means, however it is composed: a ratio of ratios has no formula of its own. Blocks are
/// independent and alike. The interval is Student's, corrected for skewness. Sources: J. W. Tukey (1958); B. Efron,
/// C. Stein, "The jackknife estimate of variance", *Annals of Statistics* 9 (1981).
package struct JackknifeEstimate: Sendable, Equatable {
  /// What all blocks give.
  package let value: Double
  /// Half the width of Student's interval, before it is corrected for skewness; nil below two blocks, or when a value is
  /// not finite.
  package let halfWidth: Double?
  /// The interval; nil where ``halfWidth`` is.
  package var lower: Double? { ends?.lower }
  package var upper: Double? { ends?.upper }
  /// The confidence level, strictly between 0 and 1.
  package let level: Double
  let ends: SkewedInterval?

  /// - Parameters:
  ///   - blocks: how many.
  ///   - bounds: what the value is within whatever happens.
  ///   - edge: the bound at which a share may lie in every trial by chance, and how many trials there are.
  ///   - statistic: the value of all blocks but one, or of all for nil.
  package init(
    blocks: Int, level: Double = 0.95, within bounds: ClosedRange<Double> = -.infinity ... .infinity,
    edge: (value: Double, trials: Int)? = nil, _ statistic: (_ without: Int?) -> Double
  ) {
    value = statistic(nil)
    self.level = level
    guard blocks > 1, value.isFinite else {
      (halfWidth, ends) = (nil, nil)
      return
    }
    let others = (0..<blocks).map { statistic($0) }
    let tally = Tally(others)
    let deviation = (tally.squaredDeviations * Double(blocks - 1) / Double(blocks)).squareRoot()
    guard deviation.isFinite else {
      (halfWidth, ends) = (nil, nil)
      return
    }
    let quantile = GSL.studentQuantile(1 - Confidence.tail(level), degreesOfFreedom: blocks - 1)
    let width = quantile * deviation
    halfWidth = width
    if let edge, abs(value - edge.value) < 1e-9, width < 1e-9 {
      ends = SkewedInterval(edge: edge.value, trials: edge.trials, level: level, within: bounds)
    } else {
      ends = SkewedInterval(
        value, halfWidth: width, quantile: quantile, influences: others.map { tally.mean - $0 },
        within: bounds)
    }
  }

  /// The same less a number that is known.
  package func less(_ number: Double) -> JackknifeEstimate {
    JackknifeEstimate(
      value: value - number, halfWidth: halfWidth, level: level, ends: ends?.less(number))
  }

  private init(value: Double, halfWidth: Double?, level: Double, ends: SkewedInterval?) {
    (self.value, self.halfWidth, self.level, self.ends) = (value, halfWidth, level, ends)
  }
}
