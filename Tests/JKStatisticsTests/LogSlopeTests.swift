import Foundation
import JKStatistics
import Testing

struct LogSlopeTests {
  /// Means of 1, 2 and 4 double with each step.
  @Test func doublingIsTheLogarithmOfTwo() throws {
    let slope = LogSlope([
      .init(x: 0, [0.5, 1.5]), .init(x: 1, [1, 3]), .init(x: 2, [2, 6]),
    ])
    #expect(slope.value.isClose(to: log(2)))
    // The trials are the same share of the mean at every point, so that the slope does not vary.
    #expect(try #require(slope.halfWidth) < 1e-12)
    #expect(slope.lower != nil && slope.upper != nil)
  }

  @Test func hasNoSlopeWithoutPositiveMeans() {
    let slope = LogSlope([.init(x: 0, [1, 1]), .init(x: 1, [0, 0])])
    #expect(!slope.value.isFinite && slope.halfWidth == nil)
    #expect(LogSlope([.init(x: 0, [1]), .init(x: 1, [2])]).halfWidth == nil)
  }

  /// Ratios of sums at each point, not means of ratios.
  @Test func pointsAreRatiosOfSums() {
    let slope = LogSlope([
      .init(x: 0, [1, 3], per: [1, 1]), .init(x: 2, [6, 10], per: [1, 3]),
    ])
    #expect(slope.value.isClose(to: log(4.0 / 2) / 2))
  }

  /// 4,000 studies of 200 trials: the interval holds the exact slope as often as it says, with points that
  /// share their randomness in part.
  @Test func coversAsOftenAsItSays() {
    let simulation = Simulation(seed: 5)
    let count = 4_000
    let covered = (0..<count).count { _ in
      var points = [[Double]](repeating: [], count: 3)
      for _ in 0..<200 {
        let shared = simulation.exponential()
        for x in points.indices {
          points[x].append(exp(0.3 * Double(x)) * (shared + simulation.exponential()))
        }
      }
      let slope = LogSlope(points.enumerated().map { .init(x: Double($0.offset), $0.element) }, level: 0.9)
      return abs(slope.value - 0.3) <= slope.halfWidth!
    }
    let observed = Proportion(successes: covered, of: count, level: 0.999)
    #expect(observed.interval.lowerBound < 0.9 && observed.interval.upperBound > 0.89)
  }

  @Test func ratioOfRatios() throws {
    let ratio = RatioEstimate(of: ([2, 4], [1, 1]), to: ([1, 2], [2, 2]))
    // 6 / 2 over 3 / 4; every trial has the same ratio.
    #expect(ratio.value.isClose(to: 4))
    #expect(try #require(ratio.halfWidth) < 1e-12)
    #expect(ratio.level == 0.95)
  }

  /// Where the other ratio does not vary, the interval is that of the first alone.
  @Test func againstAConstantItIsTheRatiosOwn() throws {
    let simulation = Simulation(seed: 7)
    let below = (0..<1_000).map { _ in 1 + simulation.exponential() }
    let above = below.map { 2 * $0 + simulation.exponential() }
    let constant = below.map { _ in 1.0 }
    let alone = RatioEstimate(above, per: below)
    let against = RatioEstimate(of: (above, below), to: (constant.map { 2 * $0 }, constant))
    #expect(against.value.isClose(to: alone.value / 2))
    #expect(try #require(against.halfWidth).isClose(to: alone.halfWidth! / 2, within: 0.01))
  }

  /// What varies in both alike varies in neither.
  @Test func whatTheyShareCancels() throws {
    let simulation = Simulation(seed: 8)
    let hours = simulation.exponentials(500)
    let ones = hours.map { _ in 1.0 }
    let ratio = RatioEstimate(of: (hours.map { 0.6 * $0 }, ones), to: (hours, ones))
    #expect(ratio.value.isClose(to: 0.6))
    #expect(try #require(ratio.halfWidth) < 1e-12)
  }
}
