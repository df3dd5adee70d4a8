import CGSL
import JKScenario
import Testing

@testable import JKKernel

/// What is drawn for organisations follows its prior.
struct OrganisationSamplerTests {
  private static let count = 4000

  private static func draws(_ distributions: [Distribution], seed: UInt64 = 5) -> [[Double]] {
    let sampler = OrganisationSampler(distributions, seed: seed)
    return (0..<count).map { sampler.values(of: $0) }
  }

  private static let beta = Distribution(.beta, [2, 3], mean: 0.4)
  private static let triangular = Distribution(.triangular, [1, 1.5, 3], mean: nil)
  private static let uniform = Distribution(.uniform, [4, 9], mean: 6.5)

  private static func cumulative(_ distribution: Distribution, _ x: Double) -> Double {
    switch distribution.family {
    case .beta: gsl_cdf_beta_P(x, 2, 3)
    case .uniform: (x - 4) / 5
    default: x < 1.5 ? (x - 1) * (x - 1) / (2 * 0.5) : 1 - (3 - x) * (3 - x) / (2 * 1.5)
    }
  }

  /// Kolmogorov and Smirnov's distance, at the level 99.9 %: 1.95 / √n.
  @Test(arguments: 0..<3)
  func followTheirPrior(prior: Int) {
    let distributions = [Self.beta, Self.triangular, Self.uniform]
    let values = Self.draws(distributions).map { $0[prior] }.sorted()
    var distance = 0.0
    for (rank, value) in values.enumerated() {
      let chance = Self.cumulative(distributions[prior], value)
      distance = max(
        distance, abs(chance - Double(rank) / Double(Self.count)),
        abs(chance - Double(rank + 1) / Double(Self.count)))
    }
    #expect(distance < 1.95 / Double(Self.count).squareRoot(), "\(distance)")
  }

  /// A number belongs to its organisation and its prior, whatever else is drawn.
  @Test func belongToTheirPlace() {
    let alone = OrganisationSampler([Self.beta], seed: 5)
    let together = OrganisationSampler([Self.beta, Self.uniform, Self.beta], seed: 5)
    for organisation in [7, 0, 399, 3] {
      #expect(alone.values(of: organisation)[0] == together.values(of: organisation)[0])
    }
    #expect(OrganisationSampler([], seed: 5).values(of: 3) == [])
    #expect(alone.values(of: 3) != OrganisationSampler([Self.beta], seed: 6).values(of: 3))
  }

  /// Two priors of one distribution know nothing of each other: their correlation is 0, at the level 99.9 %.
  @Test func areIndependent() {
    let draws = Self.draws([Self.beta, Self.beta])
    let correlation = gsl_stats_correlation(draws.map { $0[0] }, 1, draws.map { $0[1] }, 1, Self.count)
    #expect(abs(correlation) < 3.29 / Double(Self.count).squareRoot(), "\(correlation)")
  }
}
