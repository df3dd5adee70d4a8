import Foundation

/// How fast a quantity grows along something else: the slope of the logarithm of its means by least squares, such as
/// throughput over the share of people who use a tool.
///
/// A point's mean is a ratio of sums over trials, and trial *i* is the same future at every point. The interval is
/// Student's on what each trial adds to the slope to first order (the delta method; B. Efron, R. J. Tibshirani, *An
/// Introduction to the Bootstrap* (1993), section 21.9), so that it knows how the points vary together.
package struct LogSlope: Sendable, Equatable {
  /// What trials gave at one place.
  package struct Point: Sendable {
    package let x: Double
    package let numerators: [Double]
    package let denominators: [Double]

    /// - Parameters:
    ///   - numerators: one a trial, finite.
    ///   - denominators: one a trial, finite; all 1 when nil.
    /// - Precondition: both are equally long and not empty.
    package init(x: Double, _ numerators: [Double], per denominators: [Double]? = nil) {
      let denominators = denominators ?? numerators.map { _ in 1 }
      precondition(numerators.count == denominators.count, "paired samples are equally long")
      self.x = x
      self.numerators = numerators
      self.denominators = denominators
    }

    /// The logarithm of the ratio; NaN when it has none.
    fileprivate var height: Double {
      log(numerators.reduce(0, +) / denominators.reduce(0, +))
    }

    /// Adds to `sums` what each trial adds to the height to first order, `weight` times.
    fileprivate func addInfluences(_ weight: Double, to sums: inout [Double]) {
      let count = Double(numerators.count)
      let above = weight * count / numerators.reduce(0, +)
      let below = weight * count / denominators.reduce(0, +)
      for trial in sums.indices { sums[trial] += above * numerators[trial] - below * denominators[trial] }
    }
  }

  /// Change of the natural logarithm for a change of x by 1; NaN when some mean is not positive.
  package let value: Double
  /// Half the interval's width; nil below two trials or when the slope is not finite.
  package let halfWidth: Double?
  /// The confidence level, strictly between 0 and 1.
  package let level: Double

  /// - Precondition: at least two points, not all at one x, with as many trials each.
  package init(_ points: [Point], level: Double = 0.95) {
    let middle = points.reduce(0) { $0 + $1.x } / Double(points.count)
    let spread = points.reduce(0) { $0 + ($1.x - middle) * ($1.x - middle) }
    precondition(spread > 0, "a slope needs two places")
    let trials = points[0].numerators.count
    precondition(points.allSatisfy { $0.numerators.count == trials }, "as many trials at every point")
    var influences = [Double](repeating: 0, count: trials)
    var slope = 0.0
    for point in points {
      let weight = (point.x - middle) / spread
      slope += weight * point.height
      point.addInfluences(weight, to: &influences)
    }
    value = slope
    self.level = level
    halfWidth = slope.isFinite ? MeanEstimate(influences, level: level).halfWidth : nil
  }

  package var lower: Double? { halfWidth.map { value - $0 } }
  package var upper: Double? { halfWidth.map { value + $0 } }
}
