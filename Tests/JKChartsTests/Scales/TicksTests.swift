import TestSupport
import Testing

@testable import JKCharts

/// The figures are those that d3-array and d3-scale publish for their own ticks and nice domains.
struct TicksTests {
  @Test(arguments: [
    (8...10, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]), (4...7, [0, 0.2, 0.4, 0.6, 0.8, 1]),
    (2...3, [0, 0.5, 1]), (1...1, [0.0, 1]),
  ])
  func unitInterval(counts: ClosedRange<Int>, ticks: [Double]) {
    for count in counts {
      #expect(Ticks.values(from: 0, to: 1, count: count) == ticks)
      #expect(Ticks.values(from: 1, to: 0, count: count) == ticks.reversed())
      #expect(Ticks.values(from: 0, to: 10, count: count) == ticks.map { ($0 * 10).rounded() })
    }
  }

  @Test(arguments: [
    (7...10, [-10.0, -8, -6, -4, -2, 0, 2, 4, 6, 8, 10]), (3...6, [-10, -5, 0, 5, 10]),
    (2...2, [-10, 0, 10]),
    (1...1, [0]),
  ])
  func aroundZero(counts: ClosedRange<Int>, ticks: [Double]) {
    for count in counts {
      #expect(Ticks.values(from: -10, to: 10, count: count) == ticks)
      #expect(Ticks.values(from: 10, to: -10, count: count) == ticks.reversed())
    }
  }

  @Test func isExactAndInsideTheBounds() {
    #expect(
      Ticks.values(from: 0.98, to: 1.14, count: 10) == [0.98, 1, 1.02, 1.04, 1.06, 1.08, 1.1, 1.12, 1.14])
    #expect(Ticks.values(from: 0, to: 2.2, count: 3) == [0, 1, 2])
    #expect(Ticks.values(from: -1, to: 0, count: 5).last?.sign == .plus)
  }

  @Test(arguments: [(Double.nan, 1.0, 5), (0, .infinity, 5), (0, 1, 0), (0, 1, -1)])
  func nothingToDivideGivesNone(start: Double, stop: Double, count: Int) {
    #expect(Ticks.values(from: start, to: stop, count: count).isEmpty)
  }

  @Test func onePointIsItsOwnTick() { #expect(Ticks.values(from: 1, to: 1, count: 10) == [1]) }

  @Test(arguments: [
    (1.1, 10.9, 10, 1.0, 11.0), (0.7, 11.001, 10, 0, 12), (6.7, 123.1, 10, 0, 130), (0, 0.49, 10, 0, 0.5),
    (12, 87, 5, 0, 100), (12, 87, 10, 10, 90), (12, 87, 100, 12, 87), (3, 3, 10, 3, 3),
  ])
  func niceBounds(start: Double, stop: Double, count: Int, lower: Double, upper: Double) {
    #expect(Ticks.nice(from: start, to: stop, count: count) == (lower, upper))
  }

  @Test(arguments: 0..<200)
  func niceBoundsAreTicks(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let size = Double.powerOfTen(Int.random(in: -9...9, using: &random))
    let start = Double.random(in: -1...1, using: &random) * size
    let stop = start + Double.random(in: 0.001...2, using: &random) * size
    let nice = Ticks.nice(from: start, to: stop, count: 6)
    let ticks = Ticks.values(from: nice.lower, to: nice.upper, count: 6)
    #expect(nice.lower <= start && stop <= nice.upper)
    #expect(ticks.first == nice.lower && ticks.last == nice.upper)
  }
}
