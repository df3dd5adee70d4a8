import JKScenario
import TestSupport
import Testing

@testable import JKKernel

struct TimetableTests {
  private func timetable(_ settings: String, isBilled: Bool = true) throws -> Timetable {
    let scenario = try Scenario(
      text: """
        scenario "Time"; \(settings)
        team clerk { people 1 }
        work letter { arrives poisson 1 / h; route { write -> done } }
        step write by clerk { effort 1 h }
        """)
    return Timetable(scenario.settings, isBilled: isBilled)
  }

  /// 2027 begins on a Friday. From Monday the 4th: January has 20 working days left, February 20, March 23.
  @Test func monthsEndWithTheCalendar() throws {
    let timetable = try timetable("horizon 13 weeks; history 0 h; starts 2027-01-04")
    let ends = zip(timetable.segments, timetable.segments.dropFirst()).filter { $0.month != $1.month }
    #expect(ends.count == 3)
    #expect(timetable.months == 4)
    let closes = timetable.closes.filter(\.endsSegment).map(\.time)
    #expect(closes.contains(20 * 8))
    #expect(closes.contains(40 * 8))
    #expect(closes.contains(63 * 8))
  }

  /// Weekends go with the week before; the study covers January from the 4th, and the first two weeks of March, which
  /// begins on a Monday as February does.
  @Test func segmentsHaveTheirDays() throws {
    let timetable = try timetable("horizon 10 weeks; history 0 h; starts 2027-01-04")
    #expect(
      timetable.segments.map { [$0.row, $0.month, $0.days.first, $0.days.last] } == [
        [0, 0, 4, 10], [1, 0, 11, 17], [2, 0, 18, 24], [3, 0, 25, 31], [4, 1, 1, 7], [5, 1, 8, 14],
        [6, 1, 15, 21], [7, 1, 22, 28], [8, 2, 1, 7], [9, 2, 8, 14],
      ])
    #expect(
      timetable.billingMonths.map {
        [$0.days.year, $0.days.month, $0.days.inForce.first, $0.days.inForce.last]
      } == [
        [2027, 1, 4, 31], [2027, 2, 1, 28], [2027, 3, 1, 14],
      ])
  }

  /// The same month of the next year is another month: a year in one row ends later than it begins.
  @Test(arguments: [52, 53, 104])
  func aYearInOneRowIsWhole(weeks: Int) throws {
    let timetable = try timetable(
      "horizon \(weeks) weeks; history 0 h; bucket none; starts 2027-01-04", isBilled: false)
    #expect(timetable.segments.map { [$0.row, $0.month, $0.days.first, $0.days.last] } == [[0, 0, 4, 31]])
  }

  /// A month may begin on a weekend, and a study in the middle of a week and end in the middle of a day.
  @Test func monthsBeginWithTheirFirstDay() throws {
    let timetable = try timetable("horizon 85 h; history 0 h; starts 2027-04-28")
    #expect(
      timetable.segments.map { [$0.row, $0.month, $0.days.first, $0.days.last] } == [
        [0, 0, 28, 30], [0, 1, 1, 4], [1, 1, 5, 11], [2, 1, 12, 12],
      ])
    #expect(timetable.billingMonths.map(\.days.daysInForce) == [3, 12])
  }

  /// Every hour of the study lies in one row and one segment.
  @Test(arguments: [
    "horizon 10 weeks; history 4 weeks", "horizon 50 h; history 90 h", "horizon 1 h; history 0 h",
  ])
  func closesAscendAndCoverTheStudy(settings: String) throws {
    let timetable = try timetable(settings)
    let times = timetable.closes.map(\.time)
    #expect(times == times.sorted())
    #expect(Set(times).count == times.count)
    #expect(timetable.closes.filter(\.endsRow).count == timetable.rows)
    let segmentEnds = timetable.closes.filter(\.endsSegment).count
    #expect(segmentEnds == timetable.segments.count + 1)
    #expect(timetable.segments.map(\.row) == timetable.segments.map(\.row).sorted())
  }

  @Test func withoutBucketsThereIsOneRowEach() throws {
    let timetable = try timetable("horizon 1000 h; history 100 h; bucket none", isBilled: false)
    #expect(timetable.rows == 2)
    #expect(timetable.historyRows == 1)
    #expect(timetable.closes.map(\.time) == [0, 1000])
  }
}
