import JKStatistics
import Testing

@Suite struct MeanEstimateTests {
  /// Half-width over standard error, from tables of Student's t.
  @Test(arguments: [
    (2, 0.95, 12.706), (3, 0.90, 2.920), (5, 0.95, 2.776), (10, 0.99, 3.250), (11, 0.95, 2.228),
    (30, 0.95, 2.045), (100, 0.99, 2.626), (1_000, 0.95, 1.962),
  ])
  func widthIsStudents(count: Int, level: Double, quantile: Double) throws {
    let sample = (0..<count).map { Double($0 % 7) }
    let halfWidth = try #require(MeanEstimate(sample, level: level).halfWidth)
    #expect(abs(halfWidth / Tally(sample).standardError - quantile) < 5e-4)
  }

  @Test func intervalIsAroundTheMean() throws {
    let estimate = MeanEstimate([1, 2, 3])
    let halfWidth = try #require(estimate.halfWidth)
    #expect(estimate.mean == 2 && estimate.count == 3 && estimate.level == 0.95)
    #expect(try #require(estimate.lower).isClose(to: 2 - halfWidth))
    #expect(try #require(estimate.upper).isClose(to: 2 + halfWidth))
  }

  @Test func hasNoIntervalBelowTwoValues() {
    #expect(MeanEstimate([]).mean.isNaN)
    #expect(MeanEstimate([]).halfWidth == nil)
    #expect(MeanEstimate([7]).mean == 7)
    #expect(MeanEstimate([7]).lower == nil && MeanEstimate([7]).upper == nil)
    #expect(MeanEstimate([7, 7]).halfWidth == 0)
  }

  /// 20,000 samples of ten normals: the interval is exact, so it covers as often as its level says.
  @Test(arguments: [0.8, 0.95, 0.99])
  func coversAsOftenAsItSays(level: Double) {
    let simulation = Simulation(seed: 2)
    let count = 20_000
    let covered = (0..<count).count { _ in
      let estimate = MeanEstimate(simulation.normals(10), level: level)
      return abs(estimate.mean) <= estimate.halfWidth!
    }
    expectFrequency(covered, of: count, toBe: level)
  }
}
