import Testing

@testable import JKCharts

struct LinearScaleTests {
  @Test(arguments: [(-26.0, 60.0), (0, 185), (26, 310), (78, 560)])
  func mapsValuesOntoCoordinates(value: Double, coordinate: Double) {
    #expect((LinearScale(domain: (-26, 78), range: (60, 560))(value) - coordinate).magnitude < 1e-9)
  }

  @Test func mapsUpwardsWhenTheRangeFalls() {
    let scale = LinearScale(domain: (0, 10), range: (300, 100))
    #expect(scale(0) == 300 && scale(5) == 200 && scale(10) == 100)
  }

  @Test(arguments: [
    (0.0, 0.0), (100, 100), (-5, -5), (.nan, 3), (.infinity, 1), (3, -.infinity), (1e300, -1e300),
    (1e15, 1e15 + 0.1),
    (7, 3),
  ])
  func domainIsNeverOfZeroWidth(one: Double, other: Double) {
    let scale = LinearScale(domain: (one, other), range: (0, 100))
    #expect(scale.lower < scale.upper && scale.lower.isFinite && scale.upper.isFinite)
    #expect(scale((scale.lower + scale.upper) / 2).isFinite)
  }

  @Test func oneValueStandsInTheMiddle() {
    #expect((LinearScale(domain: (100, 100), range: (0, 50))(100) - 25).magnitude < 1e-9)
  }
}
