import Foundation
import Testing

@testable import JKStatistics

/// Intervals of means of values that are mostly alike, with a few that stand out.
struct SkewedIntervalTests {
  /// Over 2,000 samples of 40: one in five trials waits. Student's interval alone lies too low in one of seven.
  @Test func coversRareWaits() {
    let simulation = Simulation(seed: 41)
    var (low, student) = (0, 0)
    for _ in 0..<2_000 {
      let sample = (0..<40).map { _ in
        let rare = simulation.exponential() < 0.2231
        return rare ? simulation.exponential() : 0
      }
      let estimate = MeanEstimate(sample)
      let (lower, upper) = (estimate.lower ?? .nan, estimate.upper ?? .nan)
      #expect(lower <= estimate.mean && estimate.mean <= upper)
      let truth = 1 - exp(-0.2231)
      low += upper < truth ? 1 : 0
      student += estimate.mean + (estimate.halfWidth ?? .nan) < truth ? 1 : 0
    }
    #expect(low < 100 && student > 200)
  }

  @Test func whatIsNotSkewedIsStudents() throws {
    let estimate = MeanEstimate([1, 2, 3, 4, 5])
    let half = try #require(estimate.halfWidth)
    #expect(estimate.lower!.isClose(to: 3 - half, within: 1e-9))
    #expect(estimate.upper!.isClose(to: 3 + half, within: 1e-9))
  }

  /// A share stays one, and who is busy in all of 40 trials may yet be idle in 8.8 % of others.
  @Test func boundsHold() throws {
    let busy = RatioEstimate([39, 40, 40, 40], per: [40, 40, 40, 40], within: 0...1, edge: 1)
    #expect(busy.upper == 1 && busy.lower! < busy.value)
    let always = RatioEstimate(
      [Double](repeating: 40, count: 40), per: [Double](repeating: 40, count: 40), within: 0...1, edge: 1)
    #expect(always.upper == 1 && abs(always.lower! - 0.9119) < 1e-4)
    let still = RatioEstimate([0, 0, 0], per: [40, 40, 40], within: 0...1, edge: 1)
    #expect(still.lower == 0 && still.upper == 0)
  }

  /// Of normal samples the ratio of variances lies within in 95 % of cases; 2 in 100 fewer is chance.
  @Test func theFactorOfVarianceReductionIsCovered() {
    let simulation = Simulation(seed: 42)
    let covered = (0..<500).count { _ in
      let shared = simulation.normals(40)
      let pair = PairedDifference(
        shared.map { 2 * $0 + simulation.normal() }, shared.map { 2 * $0 + simulation.normal() })
      // 5 + 5 over 1 + 1.
      return pair.varianceReductionInterval!.contains(5)
    }
    #expect(covered >= 458)
  }

  /// Of four alike the best is picked by chance: the mean of the highest of four normals, 1.03 standard errors.
  @Test func theBestOfEqualsIsOverstated() {
    let simulation = Simulation(seed: 43)
    var total = 0.0
    for _ in 0..<40 {
      let options = [[Double](repeating: 0, count: 50)] + (0..<4).map { _ in simulation.normals(50) }
      total += SelectionBias(options, against: 0, replications: 100, seed: 1).amount
    }
    let error = 1 / 50.0.squareRoot()
    #expect(total / 40 > 0.5 * error && total / 40 < 1.2 * error)
    let apart = [[0.0, 0, 0, 0], [1, 1.1, 1, 1.1], [5, 5.1, 5.1, 5]]
    #expect(SelectionBias(apart, against: 0, seed: 1).amount < 0.01)
  }
}
