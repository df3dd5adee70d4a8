import Foundation
import Testing

@testable import JKScenario

struct WallClockTests {
  private func text(_ starts: StartDate, _ hours: Double) -> String {
    let time = WallClock(starts).time(at: hours)
    let seconds = time.millisecondOfDay / 1000
    return String(
      format: "%04d-%02d-%02d %02d:%02d:%02d.%03d", time.year, time.month, time.day, seconds / 3600,
      seconds / 60 % 60, seconds % 60, time.millisecondOfDay % 1000)
  }

  static let moments: [(Double, String)] = [
    (0, "2027-01-04 09:00:00.000"), (1.5, "2027-01-04 10:30:00.000"), (8, "2027-01-05 09:00:00.000"),
    (39.999, "2027-01-08 16:59:56.400"), (40, "2027-01-11 09:00:00.000"),
    (-1, "2027-01-01 16:00:00.000"), (-40, "2026-12-28 09:00:00.000"), (2080, "2028-01-03 09:00:00.000"),
  ]

  @Test(arguments: moments)
  func weekdaysAndWorkingHours(hours: Double, expected: String) {
    #expect(text(.assumed, hours) == expected)
  }

  /// From a Thursday evening at ten: the shift goes past midnight, and Friday's ends on Saturday.
  @Test func aNightShift() {
    let starts = StartDate(year: 2028, month: 2, day: 24, minutes: 22 * 60, offset: -210)
    #expect(text(starts, 3) == "2028-02-25 01:00:00.000")
    #expect(text(starts, 8 + 3) == "2028-02-26 01:00:00.000")
    #expect(text(starts, 16) == "2028-02-28 22:00:00.000")
    #expect(text(starts, 24 + 2) == "2028-03-01 00:00:00.000")
  }

  /// The calendar agrees with the one that months are counted by.
  @Test(arguments: [0, 1, 7, 58, 59, 400, 2600, 100_000])
  func monthsAgree(workingDay: Int) {
    let time = WallClock(.assumed).time(at: Double(workingDay) * WorkingTime.day)
    #expect((time.year - 2027) * 12 + time.month - 1 == StartDate.assumed.month(ofWorkingDay: workingDay))
  }
}
