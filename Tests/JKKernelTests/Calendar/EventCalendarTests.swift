import TestSupport
import Testing

@testable import JKKernel

struct EventCalendarTests {
  /// Against sorting: events come by time, then kind, then order of scheduling, however they are mixed.
  @Test(arguments: [1, 2, 3, 10, 100, 1_000])
  func takesEventsInOrder(count: Int) {
    var calendar = EventCalendar(capacity: 1)
    var generator = SplitMix(seed: UInt64(count))
    var expected: [(time: Double, kind: UInt8, sequence: Int)] = []
    for sequence in 0..<count {
      let time = Double(generator.next() % 7)
      let kind = UInt8(generator.next() % 7)
      calendar.schedule(EventKind(rawValue: kind)!, sequence, at: time)
      expected.append((time, kind, sequence))
    }
    expected.sort { ($0.time, $0.kind, $0.sequence) < ($1.time, $1.kind, $1.sequence) }
    for entry in expected {
      #expect(calendar.nextTime == entry.time)
      let event = calendar.next()
      #expect(event.target == Int32(entry.sequence))
      #expect(event.kind.rawValue == entry.kind)
    }
    #expect(calendar.count == 0)
    #expect(calendar.nextTime == .infinity)
  }

  /// The hold model: take one, schedule one, as a simulation does.
  @Test func neverGoesBackInTime() {
    var calendar = EventCalendar()
    var generator = SplitMix(seed: 5)
    for index in 0..<500 { calendar.schedule(.arrival, index, at: Double(generator.next() % 1_000)) }
    var now = -1.0
    for index in 0..<20_000 {
      let event = calendar.next()
      #expect(event.time >= now)
      now = event.time
      calendar.schedule(.arrival, index, at: now + Double(generator.next() % 1_000))
    }
    #expect(calendar.count == 500)
  }

  @Test func knowsWhatElseHappensNow() {
    var calendar = EventCalendar()
    calendar.schedule(.renege, 0, at: 1)
    let nothingElse = calendar.hasNext(at: 1, before: .renege)
    calendar.schedule(.arrival, 0, at: 1)
    let anArrival = calendar.hasNext(at: 1, before: .renege)
    let notYet = calendar.hasNext(at: 0.5, before: .renege)
    #expect(!nothingElse)
    #expect(anArrival)
    #expect(!notYet)
  }
}
