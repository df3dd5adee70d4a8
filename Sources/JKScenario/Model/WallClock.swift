/// Working time on the wall: the date and the time of day of an hour counted from week 0.
///
///     WallClock(settings.starts).time(at: 8) // the second working day, when it begins
///
/// A day's last moment is the next one's first: what ends with a Friday is shown on Monday morning.
package struct WallClock: Sendable {
  /// Days from 1970-01-01 to the Monday of week 0's week.
  private let monday: Int
  /// Week 0's day, Monday 0 … Friday 4.
  private let weekday: Int
  private let starts: StartDate

  package struct Time: Sendable, Equatable {
    package let year: Int
    package let month: Int
    package let day: Int
    package let millisecondOfDay: Int
  }

  package init(_ starts: StartDate) {
    self.starts = starts
    weekday = starts.weekday ?? 0
    monday = CivilDate.days(year: starts.year, month: starts.month, day: starts.day) - weekday
  }

  /// - Parameter hours: of working time from week 0, finite; rounded to the millisecond.
  package func time(at hours: Double) -> Time {
    let (workingDay, ofDay) = Self.divide(Int((hours * 3_600_000).rounded()), Self.workingDay)
    let (weeks, day) = Self.divide(weekday + workingDay, 5)
    // Eight hours from late in the evening go past midnight.
    let (after, millisecond) = Self.divide(starts.minutes * 60_000 + ofDay, Self.calendarDay)
    let date = CivilDate.date(days: monday + weeks * 7 + day + after)
    return Time(year: date.year, month: date.month, day: date.day, millisecondOfDay: millisecond)
  }

  /// Minutes east of Greenwich.
  package var offset: Int { starts.offset }

  private static let workingDay = Int(WorkingTime.day) * 3_600_000
  private static let calendarDay = 24 * 3_600_000

  /// Quotient rounded down, and remainder.
  private static func divide(_ number: Int, _ divisor: Int) -> (Int, Int) {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

/// Days since 1970-01-01 in the Gregorian calendar, extended to all years: a trace converts millions of dates,
/// for which Foundation's calendar is too slow. (H. Hinnant, "chrono-compatible low-level date algorithms".)
private enum CivilDate {
  /// A year from March on has its leap day at its end; 400 of them are an era of 146 097 days.
  static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func date(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
