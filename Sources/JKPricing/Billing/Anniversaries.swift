/// When the months of a contract begin: on the day of the month on which it first came into force, and on the last day
/// of a month that is too short for it. They pass by the calendar, whether the contract is in force or not.
///
/// A contract of 31 January has contract month 1 from 28 February, and month 2 from 31 March.
package struct Anniversaries: Sendable, Equatable {
  /// The first day in force.
  package let start: CalendarDay

  package init(start: CalendarDay) {
    self.start = start
  }

  /// The contract month that begins in a calendar month, from 0.
  func month(beginningIn month: BillingMonth) -> Int {
    (month.year - start.year) * 12 + month.month - start.month
  }

  /// On which day of a calendar month a contract month begins.
  func day(in month: BillingMonth) -> Int { min(start.day, month.days) }

  /// The contract month in which a day lies.
  package func month(of day: CalendarDay) -> Int {
    let calendar = BillingMonth(year: day.year, month: day.month)
    return month(beginningIn: calendar) - (day.day < self.day(in: calendar) ? 1 : 0)
  }

  /// The first day of a contract month.
  package func firstDay(ofMonth month: Int) -> CalendarDay {
    let months = start.year * 12 + start.month - 1 + month
    let calendar = BillingMonth(year: months / 12, month: months % 12 + 1)
    return CalendarDay(year: calendar.year, month: calendar.month, day: day(in: calendar))
  }
}
