import Foundation

/// The wall-clock moment of week 0, and the calendar that working time then follows: Monday to
/// Friday, eight contiguous hours.
package struct StartDate: Sendable, Equatable {
  package let year: Int
  package let month: Int
  package let day: Int
  /// Minutes after midnight at which the working day starts.
  package let minutes: Int
  /// Minutes east of Greenwich.
  package let offset: Int

  /// The first Monday of 2027, nine o'clock: what is assumed when a scenario names no date.
  package static let assumed = StartDate(year: 2027, month: 1, day: 4, minutes: 9 * 60, offset: 0)

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  /// Nil when there is no such day.
  private var midnight: Date? {
    let components = DateComponents(year: year, month: month, day: day)
    guard components.isValidDate(in: StartDate.calendar) else { return nil }
    return StartDate.calendar.date(from: components)
  }

  /// Monday 0 … Sunday 6; nil when there is no such day.
  package var weekday: Int? {
    midnight.map { (StartDate.calendar.component(.weekday, from: $0) + 5) % 7 }
  }

  /// The calendar month in which a working day lies, counted from the month of week 0.
  ///
  /// - Parameter workingDay: days of working time after the start, from 0.
  package func month(ofWorkingDay workingDay: Int) -> Int {
    guard let midnight, let weekday else { return 0 }
    let fromMonday = weekday + workingDay
    let calendarDays = fromMonday / 5 * 7 + fromMonday % 5 - weekday
    guard let date = StartDate.calendar.date(byAdding: .day, value: calendarDays, to: midnight) else {
      return 0
    }
    let parts = StartDate.calendar.dateComponents([.year, .month], from: date)
    return ((parts.year ?? year) - year) * 12 + (parts.month ?? month) - month
  }
}
