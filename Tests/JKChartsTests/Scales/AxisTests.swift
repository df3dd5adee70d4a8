import Testing

@testable import JKCharts

struct AxisTests {
  @Test func boundsHoldValuesAndDomain() {
    let bounds = Axis(domain: 0...10).bounds(of: [3, .nan, 12, .infinity], count: 5)
    #expect(bounds == (0, 12))
  }

  @Test func niceBoundsAreRound() {
    #expect(Axis(isNice: true).bounds(of: [78.3, 131], count: 6) == (70, 140))
  }

  @Test func noValuesStillGiveBounds() {
    #expect(Axis().bounds(of: [], count: 5) == (0, 1))
    #expect(Axis(isNice: true).bounds(of: [.nan], count: 5) == (0, 1))
  }

  @Test(arguments: [20.0, 60, 120, 400, 900])
  func tickLabelsStandClear(width: Double) {
    let scale = LinearScale(domain: (-1_000_000, 2_500_000), range: (0, width))
    let ticks = Axis().ticks(along: scale)
    #expect(!ticks.isEmpty)
    for (one, next) in zip(ticks, ticks.dropFirst()) {
      let room = (TextMetrics.width(one.1, .axis) + TextMetrics.width(next.1, .axis)) / 2
      #expect(scale(next.0) - scale(one.0) > room)
    }
  }
}
