import Testing

@testable import JKScenario

struct StartDateTests {
  private func start(_ year: Int, _ month: Int, _ day: Int) -> StartDate {
    StartDate(year: year, month: month, day: day, minutes: 540, offset: 600)
  }

  /// By a paper calendar.
  @Test(arguments: [
    // From Monday 4 January 2027: Friday the 29th is working day 19, Monday 1 February is day 20.
    (2027, 1, 4, 0, 0), (2027, 1, 4, 19, 0), (2027, 1, 4, 20, 1), (2027, 1, 4, 39, 1), (2027, 1, 4, 40, 2),
    // The last working day of 2027 is Friday 31 December, 259 working days later.
    (2027, 1, 4, 259, 11), (2027, 1, 4, 260, 12),
    // From a Wednesday, 30 June 2027: the next day is July; a month that ends on a weekend.
    (2027, 6, 30, 0, 0), (2027, 6, 30, 1, 1), (2027, 6, 30, 22, 1), (2027, 6, 30, 23, 2),
    // 29 February 2028 is a Tuesday.
    (2028, 2, 29, 0, 0), (2028, 2, 29, 1, 1),
    // From Friday to Monday over the turn of the year.
    (2027, 12, 31, 0, 0), (2027, 12, 31, 1, 1), (2027, 12, 31, 21, 1), (2027, 12, 31, 22, 2),
  ])
  func monthsFollowTheCalendar(year: Int, month: Int, day: Int, workingDay: Int, expected: Int) {
    #expect(start(year, month, day).month(ofWorkingDay: workingDay) == expected)
  }

  @Test(arguments: [(2027, 1, 4, 0), (2027, 1, 2, 5), (2027, 1, 3, 6), (2028, 2, 29, 1), (2000, 2, 29, 1)])
  func weekdaysCountFromMonday(year: Int, month: Int, day: Int, expected: Int) {
    #expect(start(year, month, day).weekday == expected)
  }

  @Test(arguments: [(2027, 2, 29), (2100, 2, 29), (2027, 13, 1), (2027, 4, 31), (2027, 0, 1)])
  func thereIsNoSuchDay(year: Int, month: Int, day: Int) {
    #expect(start(year, month, day).weekday == nil)
  }

  @Test(arguments: [
    ("2027-01-04", 540, 0), ("2027-01-04 at 07:30", 450, 0), ("2027-01-04 UTC+10", 540, 600),
    ("2027-01-04 at 09:00 UTC-3:30", 540, -210),
  ])
  func isReadWithOrWithoutItsParts(text: String, minutes: Int, offset: Int) throws {
    let text = Host.text(replacing: "horizon 52 weeks", with: "horizon 52 weeks; starts \(text)")
    let starts = try #require(Findings(text).scenario).settings.starts
    #expect((starts.minutes, starts.offset) == (minutes, offset))
  }
}
