import JKScenario
import TestSupport
import Testing

@testable import JKKernel

struct TimetableTests {
  private func timetable(_ settings: String) throws -> Timetable {
    let scenario = try Scenario(
      text: """
        scenario "Time"; \(settings)
        team clerk { people 1 }
        work letter { arrives poisson 1 / h; route { write -> done } }
        step write by clerk { effort 1 h }
        """)
    return Timetable(scenario.settings)
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
    let timetable = try timetable("horizon 1000 h; history 100 h; bucket none")
    #expect(timetable.rows == 2)
    #expect(timetable.historyRows == 1)
    #expect(timetable.closes.map(\.time) == [0, 1000])
  }
}
