/// The numbers of a J that two curves show as they are: a pure function of them, without a thought for chance.
package struct CurveStatistics: Sendable, Equatable {
  /// The curves of a strategy.
  package struct Courses: Sendable, Equatable {
    /// By week from week 0: 100, and what the trailing mean of productivity differs from status quo's, in points of the
    /// baseline; of status quo itself the index, 100 at the baseline.
    package let index: [Double]
    /// Cumulative margin less status quo's, at the end of each week.
    package let advantage: [Double]

    package init(index: [Double], advantage: [Double]) {
      (self.index, self.advantage) = (index, advantage)
    }

    /// - Parameter isFirst: whether it is status quo's own course.
    init(_ own: MeanCourse, against first: MeanCourse, isFirst: Bool) {
      let level = isFirst ? 0 : 1.0
      index = zip(own.productivity, first.productivity).map {
        100 * (level + ($0 - level * $1) / first.baseline)
      }
      var sum = 0.0
      advantage = zip(own.margin, first.margin).map { own, first in
        sum += own - first
        return sum
      }
    }

    var isFinite: Bool { index.allSatisfy(\.isFinite) && advantage.allSatisfy(\.isFinite) }
  }

  /// How far the lowest point lies below 100; 0 when it lies less than ``leastDip`` below.
  package let dip: Double
  /// Week of the lowest point, counted from 0.
  package let dipWeek: Double
  /// Points below 100, summed over weeks until recovery; 0 without a dip.
  package let dipArea: Double
  /// 0 without a dip, infinite for not within the horizon.
  package let recovery: Double
  package let lift: Double
  /// 0 for never behind, infinite for not within the horizon.
  package let breakEven: Double
  package let shortfall: Double
  /// 0 without a shortfall.
  package let shortfallWeek: Double

  /// A trough less deep than this is none, in points.
  package static let leastDip = 2.0
  /// Weeks that a recovery must last.
  static let recoveryWeeks = 4
  /// Weeks at the end that make the long-run lift.
  package static let liftWeeks = 13

  /// - Parameter courses: of at least one week.
  package init(_ courses: Courses) {
    let (index, advantage) = (courses.index, courses.advantage)
    let lowest = index.min() ?? 100
    let trough = index.firstIndex(of: lowest) ?? 0
    let hasDip = lowest < 100 - CurveStatistics.leastDip
    dip = hasDip ? 100 - lowest : 0
    dipWeek = Double(trough)
    recovery =
      hasDip ? CurveStatistics.recovery(index, after: trough, to: 100).map(Double.init) ?? .infinity : 0
    dipArea = hasDip ? CurveStatistics.area(index) : 0
    lift = CurveStatistics.lift(index)
    breakEven = CurveStatistics.breakEven(advantage)
    shortfall = max(0, -(advantage.min() ?? 0))
    // At the end of the week.
    shortfallWeek = shortfall > 0 ? Double((advantage.firstIndex(of: -shortfall) ?? 0) + 1) : 0
  }

  /// Mean of the last 13 weeks, less 100.
  static func lift(_ index: [Double]) -> Double {
    let end = index.suffix(liftWeeks)
    return end.reduce(0, +) / Double(end.count) - 100
  }

  /// Points below 100, summed over weeks until the curve has recovered from its lowest, however deep.
  static func area(_ index: [Double]) -> Double {
    let lowest = index.min() ?? 100
    let trough = index.firstIndex(of: lowest) ?? 0
    let end = recovery(index, after: trough, to: 100) ?? index.count
    return index[..<end].reduce(0) { $0 + max(0, 100 - $1) }
  }

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
