import JKStatistics

/// The numbers of a J: what a mean curve, indexed to 100, says.
package struct CurveNumbers: Sendable {
  /// A number with its bootstrap interval over trials; nil when some resample leaves it undefined.
  package struct Estimate: Sendable {
    package let value: Double
    package let interval: ClosedRange<Double>?
  }

  /// How far the lowest point lies below 100, in index points; 0 when it lies less than 2 below ("no dip").
  package let dip: Estimate
  /// Week of the lowest point, counted from 0.
  package let dipWeek: Estimate
  /// Index points below 100, summed over weeks until recovery.
  package let dipArea: Estimate
  /// The first week after the lowest point from which the curve stays at or above 100 for 4 weeks; 0 when
  /// there is no dip, infinite when it never does.
  package let recovery: Estimate
  /// Mean of the last 13 weeks, less 100.
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

  init(_ values: CurveStatistics, _ intervals: [ClosedRange<Double>?]) {
    let numbers = values.vector
    func estimate(_ index: Int) -> Estimate { Estimate(value: numbers[index], interval: intervals[index]) }
    dip = estimate(0)
    dipWeek = estimate(1)
    dipArea = estimate(2)
    recovery = estimate(3)
    lift = estimate(4)
    breakEven = estimate(5)
    shortfall = estimate(6)
    shortfallWeek = estimate(7)
  }
}

/// The same numbers without intervals: a pure function of two curves.
package struct CurveStatistics: Sendable, Equatable {
  package let dip: Double
  package let dipWeek: Double
  package let dipArea: Double
  package let recovery: Double
  package let lift: Double
  package let breakEven: Double
  package let shortfall: Double
  package let shortfallWeek: Double

  /// A trough less deep than this is none.
  static let leastDip = 2.0
  /// Weeks that a recovery must last.
  static let recoveryWeeks = 4
  /// Weeks at the end that make the long-run lift.
  package static let liftWeeks = 13

  /// - Parameters:
  ///   - index: trailing mean by week from week 0, 100 at the baseline; not empty.
  ///   - advantage: cumulative margin less status quo's, at the end of each week.
  package init(index: [Double], advantage: [Double]) {
    let lowest = index.min() ?? 100
    let trough = index.firstIndex(of: lowest) ?? 0
    let hasDip = lowest < 100 - CurveStatistics.leastDip
    let recovered = CurveStatistics.recovery(index, after: trough, to: 100)
    dip = hasDip ? 100 - lowest : 0
    dipWeek = Double(trough)
    recovery = hasDip ? recovered.map(Double.init) ?? .infinity : 0
    dipArea = hasDip ? index[..<(recovered ?? index.count)].reduce(0) { $0 + max(0, 100 - $1) } : 0
    let end = index.suffix(CurveStatistics.liftWeeks)
    lift = end.reduce(0, +) / Double(end.count) - 100
    breakEven = CurveStatistics.breakEven(advantage)
    shortfall = max(0, -(advantage.min() ?? 0))
    // At the end of the week.
    shortfallWeek = shortfall > 0 ? Double((advantage.firstIndex(of: -shortfall) ?? 0) + 1) : 0
  }

  var vector: [Double] { [dip, dipWeek, dipArea, recovery, lift, breakEven, shortfall, shortfallWeek] }

  /// The first week after the trough from which a course stays at or above a level for some weeks.
  static func recovery<Course: RandomAccessCollection<Double>>(
    _ course: Course, after trough: Int, to level: Double
  ) -> Int? where Course.Index == Int {
    guard trough + 1 + recoveryWeeks <= course.count else { return nil }
    return (trough + 1...course.count - recoveryWeeks).first { week in
      (week..<week + recoveryWeeks).allSatisfy { course[$0] >= level }
    }
  }

  /// Weeks until an advantage is not below zero, and stays so; infinite when it is below at the end.
  static func breakEven<Course: RandomAccessCollection<Double>>(_ advantage: Course) -> Double
  where Course.Index == Int {
    // The end of the first week of the final stretch; at week 0 nothing is behind yet.
    advantage.lastIndex { $0 < 0 }.map { $0 == advantage.count - 1 ? .infinity : Double($0 + 2) } ?? 0
  }
}
