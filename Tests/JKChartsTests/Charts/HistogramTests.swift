import Testing

@testable import JKCharts

struct HistogramTests {
  static let samples: [[Double]] = [
    [-3_000_000, 1_200_000, 4], [1, 2, 3], [-7], [0], [0, 0, 0], [0.001, 0.0042], [-1e9, -2e9],
    [5, 5.000_001],
  ]

  /// Bounds are a round step apart, hold every value, and zero is one of them where it lies between.
  @Test(arguments: samples)
  func boundsAreRound(values: [Double]) throws {
    let edges = Histogram.edges(for: values)
    let (first, last) = (try #require(edges.first), try #require(edges.last))
    #expect((8...60).contains(edges.count) && zip(edges, edges.dropFirst()).allSatisfy(<))
    #expect(values.allSatisfy { first <= $0 && $0 <= last })
    if first < 0, last > 0 { #expect(edges.contains(0)) }
    let step = edges[1] - edges[0]
    let digits = step / .powerOfTen((step * (1 + 1e-9)).decimalExponent)
    #expect([1.0, 2, 5, 10].contains { abs($0 - digits) < 1e-6 }, "step \(step)")
    let shares = Histogram("", of: values, edges: edges).shares
    #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
  }

  /// A value on a bound belongs above it, so that 0 is no loss; the last bound to the last bin.
  @Test func boundsBelongToTheBinAbove() {
    let histogram = Histogram("", of: [-1, -0.5, 0, 0, 0.5, 1, 2, .infinity, .nan], edges: [-1, 0, 1, 2])
    let expected: [Double] = [2, 3, 2].map { $0 / 7 }
    #expect(histogram.shares == expected)
  }

  @Test func nothingGivesNoData() {
    let chart = Chart.histograms(
      Samples.text("none"), [Histogram("a", of: [], edges: Histogram.edges(for: []))], x: Axis())
    ParsedSVG(chart.svg()).expectTidy()
  }

  @Test func stepsAreTheEmpiricalDistribution() {
    let steps = Chart.steps([3, 0, .infinity, 3, 5, .nan], to: 4)
    #expect(steps.map(\.0) == [0, 0, 3, 3, 4])
    #expect(steps.map(\.1) == [0, 0.2, 0.2, 0.6, 0.6])
    #expect(Chart.steps([], to: 4).isEmpty)
    #expect(Chart.steps([.infinity], to: 4).map(\.1) == [0, 0])
  }
}
