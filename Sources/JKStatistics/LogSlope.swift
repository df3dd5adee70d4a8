import Foundation

/// How fast a quantity grows along something else: the slope of the logarithm of its means by least squares, such as
/// throughput over the share of people who use a tool.
///
/// A point's mean is a ratio of sums over trials, and trial *i* is the same future at every point, so that the interval
/// knows how the points vary together: see ``JackknifeEstimate``.
package struct LogSlope: Sendable, Equatable {
  /// What trials gave at one place.
  package struct Point: Sendable {
    package let x: Double
    fileprivate let ratio: RatioOfSums

    /// - Parameters:
    ///   - numerators: one a trial, finite.
    ///   - denominators: one a trial, finite; all 1 when nil.
    /// - Precondition: both are equally long and not empty.
    package init(x: Double, _ numerators: [Double], per denominators: [Double]? = nil) {
      self.x = x
      ratio = RatioOfSums(numerators, denominators ?? numerators.map { _ in 1 })
    }
  }

  /// Change of the natural logarithm for a change of x by 1; not finite when some mean is not positive.
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
    let trials = points[0].ratio.trials
    precondition(points.allSatisfy { $0.ratio.trials == trials }, "as many trials at every point")
    let estimate = JackknifeEstimate(blocks: trials, level: level) { without in
      points.reduce(0) { $0 + ($1.x - middle) / spread * log($1.ratio.value(without: without)) }
    }
    (value, halfWidth, self.level) = (estimate.value, estimate.halfWidth, level)
  }

  package var lower: Double? { halfWidth.map { value - $0 } }
  package var upper: Double? { halfWidth.map { value + $0 } }
}

/// One sum over trials over another, with one trial left out or with all.
struct RatioOfSums: Sendable {
  private let above: [Double]
  private let below: [Double]
  private let sums: (above: Double, below: Double)

  /// - Precondition: both are equally long and not empty.
  init(_ above: [Double], _ below: [Double]) {
    precondition(above.count == below.count && !above.isEmpty, "paired samples are equally long")
    (self.above, self.below) = (above, below)
    sums = (above.reduce(0, +), below.reduce(0, +))
  }

  var trials: Int { above.count }

  func value(without trial: Int?) -> Double {
    guard let trial else { return sums.above / sums.below }
    return (sums.above - above[trial]) / (sums.below - below[trial])
  }
}
