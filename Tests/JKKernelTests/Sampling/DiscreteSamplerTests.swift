import CGSL
import Foundation
import JKScenario
import Testing

@testable import JKKernel

/// Each discrete distribution against its own mean, variance and probabilities, on one fixed seed.
struct DiscreteSamplerTests {
  /// Mean, variance and probabilities from the textbook, not from the sampler.
  struct Case: Sendable, CustomTestStringConvertible {
    let distribution: Distribution
    let mean: Double
    let variance: Double
    let probability: @Sendable (UInt32) -> Double

    var testDescription: String { "\(distribution.family) of mean \(mean)" }

    init(
      _ distribution: Distribution, _ mean: Double, _ variance: Double,
      probability: @escaping @Sendable (UInt32) -> Double
    ) {
      self.distribution = distribution
      self.mean = mean
      self.variance = variance
      self.probability = probability
    }
  }

  static let cases: [Case] = [
    Case(Distribution(.poisson, [3], mean: 3), 3, 3) { gsl_ran_poisson_pdf($0, 3) },
    // Above a mean of 10, and above some 14 successes, GSL draws by other ways.
    Case(Distribution(.poisson, [50], mean: 50), 50, 50) { gsl_ran_poisson_pdf($0, 50) },
    Case(Distribution(.binomial, [0.3, 10], mean: 3), 3, 2.1) { gsl_ran_binomial_pdf($0, 0.3, 10) },
    Case(Distribution(.binomial, [0.4, 100], mean: 40), 40, 24) { gsl_ran_binomial_pdf($0, 0.4, 100) },
    Case(Distribution(.geometric, [0.2], mean: 5), 5, 20) { gsl_ran_geometric_pdf($0, 0.2) },
    // 0.5 · 2² + 0.3 · 6² + 0.2 · 20² − 6.8².
    Case(
      Distribution(.discrete, of: [(.constant(2), 0.5), (.constant(6), 0.3), (.constant(20), 0.2)]), 6.8,
      46.56
    ) { [2: 0.5, 6: 0.3, 20: 0.2][$0] ?? 0 },
    Case(Distribution.empirical([9, 1, 4, 1]), 3.75, 24.75 - 3.75 * 3.75) {
      [1: 0.5, 4: 0.25, 9: 0.25][$0] ?? 0
    },
    // Independent parts within one draw: 0.6 of a Poisson variable of mean 3, 0.4 of 30 or 31.
    Case(
      Distribution(
        .mixture,
        of: [
          (Distribution(.poisson, [3], mean: 3), 0.6),
          (Distribution(.discrete, of: [(.constant(30), 0.5), (.constant(31), 0.5)]), 0.4),
        ]), 14, 0.6 * 12 + 0.4 * 930.5 - 196
    ) { 0.6 * gsl_ran_poisson_pdf($0, 3) + ($0 == 30 || $0 == 31 ? 0.2 : 0) },
  ]

  private func sample(_ test: Case) -> [Double] {
    SamplerTests.Case("", test.distribution, mean: test.mean, variance: test.variance) { _ in 0 }
      .sample(count: 200_000)
  }

  /// Four standard errors: one wrong alarm in 16,000 for each.
  @Test(arguments: cases)
  func momentsAgree(test: Case) {
    let values = sample(test)
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let squares = values.map { ($0 - mean) * ($0 - mean) }
    let variance = squares.reduce(0, +) / (count - 1)
    let spread = squares.map { ($0 - variance) * ($0 - variance) }.reduce(0, +) / count
    #expect(abs(mean - test.mean) < 4 * (test.variance / count).squareRoot())
    #expect(abs(variance - test.variance) < 4 * (spread / count).squareRoot())
    #expect(values.allSatisfy { $0 == $0.rounded() })
  }

  /// Pearson's chi-squared at the 1 % level. Values that fewer than 5 draws are expected of count together.
  @Test(arguments: cases)
  func probabilitiesAgree(test: Case) {
    let values = sample(test)
    let counts = Dictionary(grouping: values, by: \.self).mapValues { Double($0.count) }
    var (statistic, cells) = (0.0, 0)
    var (restExpected, restFound) = (Double(values.count), Double(values.count))
    for value in UInt32(0)...1000 {
      let expected = test.probability(value) * Double(values.count)
      guard expected >= 5 else { continue }
      let found = counts[Double(value)] ?? 0
      statistic += (found - expected) * (found - expected) / expected
      cells += 1
      restExpected -= expected
      restFound -= found
    }
    if restExpected > 1e-6 {
      statistic += (restFound - restExpected) * (restFound - restExpected) / restExpected
      cells += 1
    } else {
      #expect(restFound == 0)
    }
    #expect(gsl_cdf_chisq_Q(statistic, Double(cells - 1)) > 0.01)
  }

  /// One uniform chooses, and the values of an empirical distribution ascend with it: what is drawn moves
  /// one way with the number it is drawn from, so that common random numbers compare like with like.
  @Test func chancesAreInverted() {
    let stream = RandomStream()
    stream.begin(seed: 2027, trial: 1)
    var table = ValueTable()
    let sampler = table.sampler(
      Distribution(.discrete, of: [(.constant(1), 0), (.constant(2), 0.25), (.constant(3), 0.75)]))
    let values = Buffer(table.values)
    for item in 0..<1000 {
      stream.seek(7, item: UInt64(item))
      let u = stream.uniform()
      stream.seek(7, item: UInt64(item))
      #expect(sampler.sample(stream, values.base) == (u < 0.25 ? 2 : 3))
    }
  }
}
