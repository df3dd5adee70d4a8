import CGSL
import JKStatistics
import Testing

@Suite struct PairedDifferenceTests {
  /// Student's sleep data (*Biometrika* 6, 1908), hours gained with each of two drugs by ten patients. The
  /// plain interval is the one in the documentation of R's `t.test`; the differences are skewed to the right, for which
  /// Hall's correction, worked out in Python, shifts it up.
  @Test func agreesWithStudentsSleepData() throws {
    let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
    let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    let gain = PairedDifference(second, first)
    #expect(gain.mean.mean.isClose(to: 1.58))
    let half = try #require(gain.mean.halfWidth)
    #expect((1.58 - half).isClose(to: 0.7001142, within: 1e-7))
    #expect((1.58 + half).isClose(to: 2.4598858, within: 1e-7))
    #expect(try #require(gain.mean.lower).isClose(to: 0.9195646, within: 1e-7))
    #expect(try #require(gain.mean.upper).isClose(to: 5.2064786, within: 1e-7))
    #expect(try #require(gain.correlation).isClose(to: 0.7951702, within: 1e-7))
    #expect(gain.superiority.successes == 9 && gain.ties == 1)
    #expect(gain.superiority.interval == Proportion(successes: 9, of: 10).interval)
  }

  /// Normals of correlation r: the reduction is 1 ⁄ (1 − r). With u = a + b and v = a − b independent,
  /// (2 · reduction − 1)(1 − r) ⁄ (1 + r) follows F exactly; it must lie in its central 99.9 %, which is
  /// within 5 % of 1.
  @Test(arguments: [-0.5, 0, 0.8, 0.95])
  func reductionIsWhatCorrelationBuys(correlation: Double) throws {
    let simulation = Simulation(seed: 3)
    let count = 20_000
    let first = simulation.normals(count)
    let own = (1 - correlation * correlation).squareRoot()
    let second = first.map { correlation * $0 + own * simulation.normal() }
    let pair = PairedDifference(first, second)

    let reduction = try #require(pair.varianceReduction)
    let ratio = (2 * reduction - 1) * (1 - correlation) / (1 + correlation)
    let freedom = Double(count - 1)
    #expect((0.0005...0.9995).contains(gsl_cdf_fdist_P(ratio, freedom, freedom)))
    #expect(ratio.isClose(to: 1, within: 0.05))
    #expect(abs(try #require(pair.correlation) - correlation) < 0.025)
  }

  /// Standard normals apart by one: the first wins with probability Φ(1 ⁄ √2).
  @Test func superiorityIsTheChanceToWin() {
    let simulation = Simulation(seed: 4)
    let count = 20_000
    let pair = PairedDifference(simulation.normals(count).map { $0 + 1 }, simulation.normals(count))
    expectFrequency(pair.superiority.successes, of: count, toBe: gsl_cdf_ugaussian_P(0.5.squareRoot()))
  }

  @Test func saysWhatItDoesNotKnow() {
    let single = PairedDifference([1], [2])
    #expect(single.mean.mean == -1 && single.mean.halfWidth == nil)
    #expect(single.correlation == nil && single.varianceReduction == nil)
    let none = PairedDifference([], [])
    #expect(none.mean.count == 0 && none.varianceReduction == nil)
  }

  @Test func copesWithConstants() {
    let same = PairedDifference([1, 2, 3], [1, 2, 3])
    #expect(same.mean.halfWidth == 0 && same.varianceReduction == .infinity && same.ties == 3)
    let still = PairedDifference([5, 5, 5], [4, 4, 4])
    #expect(still.mean.mean == 1 && still.varianceReduction == 1 && still.correlation == nil)
    let half = PairedDifference([1, 2, 3], [4, 4, 4])
    #expect(half.varianceReduction == 1 && half.correlation == nil)
  }
}
