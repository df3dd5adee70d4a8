/// An estimate from sums over blocks of trials, with its interval by the delete-one jackknife.
///
///     let ratio = JackknifeEstimate(blocks: blocks.count) { without in
///       (above - (without.map { a[$0] } ?? 0)) / (below - (without.map { b[$0] } ?? 0))
///     }
///
/// For a smooth function of means, however it is composed: a ratio of ratios has no formula of its own. Blocks are
/// independent and alike. Sources: J. W. Tukey (1958); B. Efron, C. Stein, "The jackknife estimate of variance",
/// *Annals of Statistics* 9 (1981).
package struct JackknifeEstimate: Sendable, Equatable {
  /// What all blocks give.
  package let value: Double
  /// Half the width of Student's interval; nil below two blocks, or when a value is not finite.
  package let halfWidth: Double?
  /// The confidence level, strictly between 0 and 1.
  package let level: Double

  /// - Parameters:
  ///   - blocks: how many.
  ///   - statistic: the value of all blocks but one, or of all for nil.
  package init(blocks: Int, level: Double = 0.95, _ statistic: (_ without: Int?) -> Double) {
    value = statistic(nil)
    self.level = level
    guard blocks > 1, value.isFinite else {
      halfWidth = nil
      return
    }
    var others = Tally()
    for block in 0..<blocks { others.add(statistic(block)) }
    let deviation = (others.squaredDeviations * Double(blocks - 1) / Double(blocks)).squareRoot()
    let quantile = GSL.studentQuantile(1 - Confidence.tail(level), degreesOfFreedom: blocks - 1)
    halfWidth = deviation.isFinite ? quantile * deviation : nil
  }

  /// The same less a number that is known.
  package func less(_ number: Double) -> JackknifeEstimate {
    JackknifeEstimate(value: value - number, halfWidth: halfWidth, level: level)
  }

  private init(value: Double, halfWidth: Double?, level: Double) {
    (self.value, self.halfWidth, self.level) = (value, halfWidth, level)
  }

  package var lower: Double? { halfWidth.map { value - $0 } }
  package var upper: Double? { halfWidth.map { value + $0 } }
}
