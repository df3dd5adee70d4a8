import CGSL
import Foundation
import JKScenario
import Testing

@testable import JKKernel

/// Each distribution against its own mean, variance and cumulative function, on one fixed seed.
struct SamplerTests {
  /// Mean, variance and cumulative function from the textbook, not from the sampler.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let distribution: Distribution
    let mean: Double
    let variance: Double
    let cumulative: @Sendable (Double) -> Double

    init(
      _ name: String, _ distribution: Distribution, mean: Double, variance: Double,
      cumulative: @escaping @Sendable (Double) -> Double
    ) {
      testDescription = "\(distribution.family) \(name)"
      self.distribution = distribution
      self.mean = mean
      self.variance = variance
      self.cumulative = cumulative
    }

    init(
      family: Distribution.Family, parameters: [Double], mean: Double, variance: Double,
      cumulative: @escaping @Sendable (Double) -> Double
    ) {
      self.init(
        "\(parameters)", Distribution(family, parameters.map { .constant($0) }, mean: nil), mean: mean,
        variance: variance, cumulative: cumulative)
    }

    /// Draws of different items, as the plan lays the distribution out behind another number.
    func sample(count: Int) -> [Double] {
      let stream = RandomStream()
      stream.begin(seed: 2027, trial: 1)
      var table = ValueTable()
      _ = table.slot(99)
      let sampler = table.sampler(distribution)
      let values = Buffer(table.values)
      return (0..<count).map { item in
        stream.seek(99, item: UInt64(item))
        return sampler.sample(stream, values.base)
      }
    }
  }

  static let cases: [Case] = [
    Case(family: .exponential, parameters: [2], mean: 2, variance: 4) { gsl_cdf_exponential_P($0, 2) },
    Case(family: .gamma, parameters: [0.5, 3], mean: 1.5, variance: 4.5) { gsl_cdf_gamma_P($0, 0.5, 3) },
    Case(family: .erlang, parameters: [4, 0.5], mean: 2, variance: 1) { gsl_cdf_gamma_P($0, 4, 0.5) },
    Case(
      family: .lognormal, parameters: [1, 0.5], mean: exp(1.125), variance: (exp(0.25) - 1) * exp(2.25)
    ) { gsl_cdf_lognormal_P($0, 1, 0.5) },
    Case(
      family: .weibull, parameters: [2, 2], mean: 2 * tgamma(1.5), variance: 4 * (1 - pow(tgamma(1.5), 2))
    ) {
      gsl_cdf_weibull_P($0, 2, 2)
    },
    Case(family: .beta, parameters: [2, 3], mean: 0.4, variance: 0.04) { gsl_cdf_beta_P($0, 2, 3) },
    Case(family: .uniform, parameters: [1, 4], mean: 2.5, variance: 0.75) { gsl_cdf_flat_P($0, 1, 4) },
    Case(family: .pareto, parameters: [5, 2], mean: 2.5, variance: 5.0 / 12) { gsl_cdf_pareto_P($0, 5, 2) },
    Case(family: .triangular, parameters: [1, 2, 5], mean: 8.0 / 3, variance: 13.0 / 18) { x in
      x < 2 ? (x - 1) * (x - 1) / 4 : 1 - (5 - x) * (5 - x) / 12
    },
    // A normal cut at 0: P(X > 0) = 0.8413, with the mean and variance of the truncated normal.
    Case(
      family: .normal, parameters: [1, 1], mean: 1 + 0.28759997, variance: 1 - 0.28759997 - 0.08271374
    ) { (gsl_cdf_ugaussian_P($0 - 1) - gsl_cdf_ugaussian_P(-1)) / gsl_cdf_ugaussian_P(1) },
    // Law of total variance: 0.7 (4 + (2 − 5.6)²) + 0.3 (49 + (14 − 5.6)²), the second part's 14 ± 7.
    Case(
      "of two", Distribution(.mixture, of: [(exponential, 0.7), (gamma, 0.3)]), mean: 5.6, variance: 47.74
    ) { 0.7 * gsl_cdf_exponential_P($0, 2) + 0.3 * gsl_cdf_gamma_P($0, 4, 3.5) },
  ]

  private static let exponential = Distribution(.exponential, [2], mean: 2)
  private static let gamma = Distribution(.gamma, [4, 3.5], mean: 14)

  /// Four standard errors: one wrong alarm in 16,000 for each mean.
  @Test(arguments: cases)
  func momentsAgree(test: Case) {
    let count = 200_000
    let values = test.sample(count: count)
    let mean = values.reduce(0, +) / Double(count)
    let squares = values.map { ($0 - mean) * ($0 - mean) }
    let variance = squares.reduce(0, +) / Double(count - 1)
    let spread = squares.map { ($0 - variance) * ($0 - variance) }.reduce(0, +) / Double(count)
    #expect(abs(mean - test.mean) < 4 * (test.variance / Double(count)).squareRoot())
    #expect(abs(variance - test.variance) < 4 * (spread / Double(count)).squareRoot())
  }

  /// Kolmogorov and Smirnov at the 1 % level: 1.628 / √n.
  @Test(arguments: cases)
  func distributionsAgree(test: Case) {
    let count = 200_000
    let sorted = test.sample(count: count).sorted()
    var distance = 0.0
    for (rank, value) in sorted.enumerated() {
      let p = test.cumulative(value)
      distance = max(
        distance, abs(p - Double(rank) / Double(count)), abs(Double(rank + 1) / Double(count) - p))
    }
    #expect(distance < 1.628 / Double(count).squareRoot())
  }

  @Test func aConstantIsConstant() {
    let test = Case(family: .constant, parameters: [3], mean: 3, variance: 0) { _ in 0 }
    #expect(test.sample(count: 3) == [3, 3, 3])
  }

  /// The inverse of the cumulative function at its ends and its mode.
  @Test(arguments: [(0.0, 1.0), (0.25, 2.0), (1.0, 5.0)])
  func triangularInvertsItsCumulativeFunction(u: Double, x: Double) {
    #expect(abs(Sampler.triangular(u, low: 1, mode: 2, high: 5) - x) < 1e-12)
  }
}
