import JKStatistics

/// The numbers of a J, each with its interval over trials.
///
/// They are those of the mean curve with endless trials, against status quo in the same weeks: the index is 100, and what
/// mean productivity differs from status quo's, in points of the baseline. With few trials a curve goes up and down by
/// chance, and its lowest point is too low, so they are not read off it as it is: ``MaximumEstimate`` tells the depths of
/// dip and shortfall, and bounds that hold in all weeks together tell when they are over. An interval is nil below two
/// trials, and where there is nothing that it could be of.
package struct CurveNumbers: Sendable {
  /// A number with its interval, within which it lies.
  package struct Estimate: Sendable {
    package let value: Double
    package let interval: ClosedRange<Double>?

    /// Defined of another strategy.
    static let undefined = Estimate(.nan, nil)

    init(_ value: Double, _ interval: ClosedRange<Double>?) {
      self.value = value
      self.interval = interval
    }

    /// At least zero.
    fileprivate init(atLeastZero estimate: MaximumEstimate) {
      let interval = estimate.interval
      self.init(max(0, estimate.value), max(0, interval.lowerBound)...max(0, interval.upperBound))
    }
  }

  /// How far the index falls below 100 at most, in points. A dip is told only where it is there: 0 where no fall is shown
  /// by its interval, and where it is less than 2 points. NaN for status quo, as are the next three: what it falls below
  /// its baseline is season or chance.
  package let dip: Estimate
  /// Week of the lowest point, counted from 0; NaN without a dip.
  package let dipWeek: Estimate
  /// Points below 100, summed over weeks until recovery; 0 without a dip.
  package let dipArea: Estimate
  /// The first week after the lowest point from which the index stays at or above 100 for 4 weeks; 0 when
  /// there is no dip, infinite when it never does.
  package let recovery: Estimate
  /// Mean of the last 13 weeks less status quo's, in points of the baseline; of status quo itself its change from the
  /// baseline.
  package let lift: Estimate
  /// Weeks until the cumulative margin is not below status quo's, and stays so to the horizon; infinite
  /// when it is below at the end, 0 for status quo itself.
  package let breakEven: Estimate
  /// How far the cumulative margin falls behind status quo's at most, money, at least 0: what it costs until it pays, or
  /// until the horizon where it does not.
  package let shortfall: Estimate
  /// Weeks until it is that far behind; 0 when it never is.
  package let shortfallWeek: Estimate

  package var hasDip: Bool { dip.value > 0 }

  /// Numbers of status quo.
  ///
  /// - Parameters:
  ///   - resamples: empty below two trials.
  ///   - trials: how many a resample draws.
  init(first courses: CurveStatistics.Courses, resamples: [CurveStatistics.Courses], trials: Int) {
    (dip, dipWeek, dipArea, recovery) = (.undefined, .undefined, .undefined, .undefined)
    lift = CurveNumbers.lift(courses, resamples, trials: trials)
    (breakEven, shortfall, shortfallWeek) = (Estimate(0, nil), Estimate(0, nil), Estimate(0, nil))
  }

  /// Numbers of a strategy against status quo.
  init(_ courses: CurveStatistics.Courses, resamples: [CurveStatistics.Courses], trials: Int) {
    guard !resamples.isEmpty, courses.isFinite, resamples.allSatisfy(\.isFinite) else {
      let numbers = CurveStatistics(courses)
      dip = Estimate(numbers.dip, nil)
      dipWeek = Estimate(numbers.dip > 0 ? numbers.dipWeek : .nan, nil)
      dipArea = Estimate(numbers.dipArea, nil)
      recovery = Estimate(numbers.recovery, nil)
      lift = Estimate(numbers.lift, nil)
      breakEven = Estimate(numbers.breakEven, nil)
      shortfall = Estimate(numbers.shortfall, nil)
      shortfallWeek = Estimate(numbers.shortfallWeek, nil)
      return
    }
    func curve(_ behind: (CurveStatistics.Courses) -> [Double]) -> ResampledCurve {
      ResampledCurve(
        behind(courses), resamples: resamples.map(behind), trials: trials, level: Comparison.level)
    }
    let fall = Setback(curve { $0.index.map { 100 - $0 } })
    let debt = Setback(curve { $0.advantage.map { -$0 } })
    let areas = resamples.map { CurveStatistics.area($0.index) }
    if fall.depth.interval.lowerBound > 0, fall.depth.value >= CurveStatistics.leastDip {
      dip = Estimate(fall.depth.value, fall.depth.interval)
      dipWeek = fall.deepest
      let area = BiasCorrectedEstimate(
        CurveStatistics.area(courses.index), resamples: areas, trials: trials, level: Comparison.level)
      dipArea = Estimate(area.value, area.interval)
      recovery = fall.recovery
    } else {
      dip = Estimate(0, 0...max(0, fall.depth.interval.upperBound))
      dipWeek = .undefined
      // What chance alone makes of a flat curve is at least as much.
      dipArea = Estimate(0, 0...Setback.highest(of: areas))
      recovery = Estimate(0, nil)
    }
    lift = CurveNumbers.lift(courses, resamples, trials: trials)
    shortfall = Estimate(atLeastZero: debt.depth)
    shortfallWeek = shortfall.value > 0 ? debt.deepest.later(by: 1) : Estimate(0, nil)
    // Who is not shown to fall behind at any time, and is not behind at the end, has nothing to make up for.
    let isBehind = shortfall.value > 0 || debt.end > 0
    breakEven = isBehind ? debt.over : Estimate(0, debt.over.interval)
  }

  private static func lift(
    _ courses: CurveStatistics.Courses, _ resamples: [CurveStatistics.Courses], trials: Int
  ) -> Estimate {
    let lift = CurveStatistics.lift(courses.index)
    let others = resamples.map { CurveStatistics.lift($0.index) }
    guard lift.isFinite, !others.isEmpty, others.allSatisfy(\.isFinite) else { return Estimate(lift, nil) }
    let curve = ResampledCurve(
      [lift], resamples: others.map { [$0] }, trials: trials, level: Comparison.level)
    let halfWidth = curve.factor * curve.errors[0]
    return Estimate(lift, lift - halfWidth...lift + halfWidth)
  }
}

extension CurveNumbers.Estimate {
  /// The same in weeks that are counted from another one.
  fileprivate func later(by weeks: Double) -> Self {
    Self(value + weeks, interval.map { $0.lowerBound + weeks...$0.upperBound + weeks })
  }
}
