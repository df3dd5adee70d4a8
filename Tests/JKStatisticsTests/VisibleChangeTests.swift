import Testing

@testable import JKStatistics

/// The smallest change that noise lets one see, against values worked out by hand and against what chance does.
struct VisibleChangeTests {
  /// Quantiles from published tables: t(0.975) and t(0.8) at 1 degree of freedom are 12.7062 and 1.3764.
  @Test func twoStretches() throws {
    let visible = try #require(VisibleChange([[1, 3]]))
    #expect(abs(visible.deviation - 2.0.squareRoot()) < 1e-12)
    #expect(visible.degreesOfFreedom == 1)
    #expect(abs(visible.smallest - 2 * (12.7062 + 1.3764)) < 1e-3)
  }

  /// Differences of one organisation count, not those between organisations.
  @Test func organisationsMayDiffer() throws {
    let alike = try #require(VisibleChange([[1, 3, 1], [2, 4, 2]]))
    let other = try #require(VisibleChange([[1, 3, 1], [902, 904, 902]]))
    #expect(alike == other && abs(alike.deviation - 2.0.squareRoot()) < 1e-12)
    // Twice 2 · 2² / 5.
    #expect(alike.degreesOfFreedom == 3)
  }

  /// Of many stretches the quantiles are the normal's: 1.95996 + 0.84162.
  @Test func manyStretchesAreNormal() throws {
    let series = (0..<400).map { organisation in
      (0..<60).map { Double(($0 + organisation) % 2) * 2 }
    }
    let visible = try #require(VisibleChange(series))
    #expect(abs(visible.deviation - 2.0.squareRoot()) < 1e-12)
    #expect(abs(visible.smallest - 2 * (1.95996 + 0.84162)) < 1e-3)
    let stricter = try #require(VisibleChange(series, level: 0.99, power: 0.9))
    #expect(stricter.smallest > visible.smallest && stricter.power == 0.9)
  }

  /// A drift of d a stretch adds d² / 2 to the variance, where the spread about the mean would grow without end.
  @Test func aSlowDriftHardlyCounts() throws {
    let drifting = try #require(VisibleChange([(0..<1_000).map { 0.01 * Double($0) }]))
    #expect(abs(drifting.deviation - 0.01 / 2.0.squareRoot()) < 1e-12)
  }

  @Test(arguments: [[], [[]], [[4], [5]]] as [[[Double]]])
  func fewerThanTwoStretchesSayNothing(series: [[Double]]) {
    #expect(VisibleChange(series) == nil)
  }

  @Test func whatDoesNotVaryShowsAnyChange() throws {
    #expect(try #require(VisibleChange([[7, 7, 7]])).smallest == 0)
  }

  /// What it promises: of two organisations' worth of noise and that change, four tests in five find it.
  @Test func thePowerIsKept() throws {
    var random = Normal(seed: 5)
    let deviation = 3.0
    let visible = try #require(
      VisibleChange((0..<500).map { _ in (0..<20).map { _ in deviation * random.normal() } }))
    #expect(abs(visible.deviation / deviation - 1) < 0.03)
    let limit = 1.95996 * 2.0.squareRoot() * deviation
    let found = (0..<20_000).count { _ in
      let change = visible.smallest + deviation * random.normal() - deviation * random.normal()
      return change.magnitude > limit
    }
    #expect(abs(Double(found) / 20_000 - 0.8) < 0.02)
  }
}

/// Normal numbers from a linear congruential generator and the sum of twelve uniforms.
private struct Normal {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func normal() -> Double {
    (0..<12).reduce(-6.0) { sum, _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return sum + Double(state >> 11) / Double(1 << 53)
    }
  }
}
