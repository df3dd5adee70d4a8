import JKStatistics

/// How far something lies behind, week by week: how deep that becomes, when, and when it is over.
///
/// A time is bounded by what the curve may be in all weeks together, so intervals of times cover more often than their
/// level says where the curve comes up slowly; an end beyond the horizon is infinite.
struct Setback {
  /// Below zero where nothing is ever behind.
  let depth: MaximumEstimate
  /// The week in which it is deepest, from 0.
  let deepest: CurveNumbers.Estimate
  private let curve: ResampledCurve
  /// Errors that bound the curve in all weeks together.
  private let factor: Double

  /// - Parameter curve: how far it lies behind, by week; below zero for ahead.
  init(_ curve: ResampledCurve) {
    self.curve = curve
    depth = MaximumEstimate(curve)
    let weeks = curve.timesOfMaximum
    deepest = .init(Double(curve.timeOfMaximum), Double(weeks.lowerBound)...Double(weeks.upperBound))
    factor = curve.factor(for: curve.times)
  }

  /// How far it lies behind in the last week.
  var end: Double { curve.values[curve.values.count - 1] }

  /// The first week after the deepest from which it lies behind no more for 4 weeks; infinite when it never does.
  var recovery: CurveNumbers.Estimate {
    func week(after deepest: Double, _ factor: Double) -> Double {
      let ahead = bound(factor).map { -$0 }
      return CurveStatistics.recovery(ahead, after: Int(deepest), to: 0).map(Double.init) ?? .infinity
    }
    guard let weeks = deepest.interval else { return .undefined }
    return .init(
      week(after: deepest.value, 0),
      week(after: weeks.lowerBound, -factor)...week(after: weeks.upperBound, factor))
  }

  /// Weeks until it lies behind no more, for good: 0 when it never does, infinite when it does at the end.
  var over: CurveNumbers.Estimate {
    func weeks(_ factor: Double) -> Double { CurveStatistics.breakEven(bound(factor).map { -$0 }) }
    // The last week behind is one week, so that a bound of its own does for the upper end.
    return .init(weeks(0), weeks(-factor)...weeks(max(0, curve.factor)))
  }

  private func bound(_ factor: Double) -> [Double] {
    zip(curve.values, curve.errors).map { $0 + factor * $1 }
  }

  /// What a number is at most in the resamples, but for one in forty.
  static func highest(of resamples: [Double]) -> Double {
    let sorted = resamples.sorted()
    let rank = Int((Double(sorted.count + 1) * (1 + Comparison.level) / 2).rounded(.up))
    return sorted[min(rank, sorted.count) - 1]
  }
}
