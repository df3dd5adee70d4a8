import Foundation
import Testing

@testable import JKStatistics

/// Maxima of curves whose truth is known: means of many trials, each week with its own noise.
struct MaximumEstimateTests {
  /// A curve as chance shows it, with resamples that vary as it does.
  private func curve(_ truth: [Double], resamples: Int = 200, noise: () -> Double) -> ResampledCurve {
    let values = truth.map { $0 + noise() }
    let others = (0..<resamples).map { _ in values.map { $0 + noise() } }
    return ResampledCurve(values, resamples: others, trials: 1_000_000)
  }

  private func dip(of depth: Double) -> [Double] {
    (0..<20).map { week in max(0, depth - 2 * depth * Double(abs(week - 6)) / 10) }
  }

  /// Of 300 intervals at least 92.3 % cover, which a rate of 95 % falls short of once in fifty; the greatest value itself is
  /// too high nearly always where the curve is flat, the estimate half the time at most.
  @Test(arguments: [0, 1.5, 4, 12])
  func coversTheMaximum(depth: Double) {
    let simulation = Simulation(seed: 31)
    let truth = dip(of: depth)
    var (covered, high, naive) = (0, 0, 0)
    for _ in 0..<300 {
      let curve = curve(truth) { simulation.normal() }
      let estimate = MaximumEstimate(curve)
      #expect(estimate.interval.contains(estimate.value))
      covered += estimate.interval.contains(depth) ? 1 : 0
      high += estimate.value > depth ? 1 : 0
      naive += curve.values.max()! > depth ? 1 : 0
    }
    #expect(covered >= 277)
    #expect(high <= 176)
    if depth == 0 { #expect(naive == 300) }
  }

  /// A flat curve is called a dip in one of forty cases, and 20 of 300 are hardly ever more.
  @Test func aFlatCurveHasNoDip() {
    let simulation = Simulation(seed: 32)
    let shown = (0..<300).count { _ in
      MaximumEstimate(curve(dip(of: 0)) { simulation.normal() }).interval.lowerBound > 0
    }
    #expect(shown <= 20)
  }

  @Test(arguments: [1.5, 4, 12])
  func timesOfMaximumHoldTheTrueOne(depth: Double) {
    let simulation = Simulation(seed: 33)
    let covered = (0..<300).count { _ in
      curve(dip(of: depth)) { simulation.normal() }.timesOfMaximum.contains(6)
    }
    #expect(covered >= 277)
    if depth == 12 {
      let weeks = curve(dip(of: depth)) { simulation.normal() }.timesOfMaximum
      #expect(weeks.count < 6)
    }
  }

  /// The greatest of *n* independent deviations stays below the normal quantile at p^(1/n).
  @Test(arguments: [1, 5, 20])
  func theFactorIsThatOfAllTimesTogether(times: Int) {
    let simulation = Simulation(seed: 34)
    let curve = curve([Double](repeating: 0, count: times), resamples: 20_000) { simulation.normal() }
    let exact = GSL.normalQuantile(pow(0.975, 1 / Double(times)))
    #expect(abs(curve.factor(for: curve.times) - exact) < 0.06)
  }

  /// Weeks in which nothing can differ have no error, and nothing about them is unsure.
  @Test func whatNeverDiffersIsSure() {
    let curve = ResampledCurve([0, 0, 0], resamples: [[0, 0, 0], [0, 0, 0]], trials: 2)
    #expect(MaximumEstimate(curve).interval == 0...0)
    #expect(curve.timesOfMaximum == 0...2)
  }
}

struct BiasCorrectedEstimateTests {
  /// A sum of what lies above 0 is too high, as the area of a dip is: in 73 % of cases, and in 63 % when corrected.
  ///
  /// The interval is not exact. Shifting the percentiles covers 95 % only where some scale makes the number normal with
  /// the same spread everywhere; here half of the weeks lie on the bend at 0. Of 4,000 samples drawn by another program
  /// 91.9 % cover, with a standard error of 0.4 points: 367 of 400 are expected, give or take 5.5, and fewer than 355
  /// once in a hundred.
  @Test func theBiasIsReduced() {
    let simulation = Simulation(seed: 35)
    func area(_ depths: [Double]) -> Double { depths.reduce(0) { $0 + max(0, $1) } }
    var (covered, high, naive) = (0, 0, 0)
    for _ in 0..<400 {
      let depths = [2, 3, 2, 0, 0, 0].map { $0 + simulation.normal() }
      let resamples = (0..<400).map { _ in area(depths.map { $0 + simulation.normal() }) }
      let estimate = BiasCorrectedEstimate(area(depths), resamples: resamples, trials: 1_000_000)
      #expect(estimate.interval.contains(estimate.value))
      covered += estimate.interval.contains(7) ? 1 : 0
      high += estimate.value > 7 ? 1 : 0
      naive += area(depths) > 7 ? 1 : 0
    }
    #expect(covered >= 355)
    #expect(high < naive - 20)
  }
}
