import Foundation
import Testing

@testable import JKKernel
@testable import JKScenario

/// The mean that is computed against the textbook's, for each family.
struct SamplerMeanTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let distribution: Distribution
    let mean: Double

    var testDescription: String { "\(distribution.family) of mean \(mean)" }

    init(_ distribution: Distribution, _ mean: Double) {
      self.distribution = distribution
      self.mean = mean
    }

    init(_ family: Distribution.Family, _ parameters: [Double], _ mean: Double) {
      self.init(Distribution(family, parameters.map { .constant($0) }, mean: nil), mean)
    }
  }

  static let cases =
    SamplerTests.cases.map { Case($0.distribution, $0.mean) }
    + DiscreteSamplerTests.cases.map { Case($0.distribution, $0.mean) } + [
      Case(.constant, [3], 3),
      Case(.normal, [4, 0], 4),
      Case(.normal, [0, 0], 0),
      // Half a normal: √(2 / π).
      Case(.normal, [0, 1], (2 / Double.pi).squareRoot()),
      Case(.weibull, [3, 1], 3),
      Case(.weibull, [1, 0.5], 2),
      Case(.pareto, [1, 2], .infinity),
      Case(.pareto, [0.5, 2], .infinity),
      // A part that never comes has no say, even without a mean.
      Case(
        Distribution(
          .mixture,
          of: [
            (Distribution(.pareto, [1, 2], mean: nil), 0), (.constant(2), 0.25), (.constant(6), 0.75),
          ]), 5),
      Case(.empirical([2, 2, 8]), 4),
    ]

  @Test(arguments: cases)
  func isTheBooks(test: Case) {
    var table = ValueTable()
    _ = table.slot(99)
    let sampler = table.sampler(test.distribution)
    let values = Buffer(table.values)
    let mean = sampler.mean(values.base)
    // The books print eight digits for the truncated normal.
    #expect(mean == test.mean || abs(mean - test.mean) < 1e-8 * test.mean, "\(mean)")
    // What advice reckons with, from the parameters alone.
    let own = test.distribution
    let bare = own.parts.isEmpty ? Distribution(own.family, own.parameters, mean: nil) : own
    let average = bare.average([])
    #expect(average == test.mean || abs(average - test.mean) < 1e-8 * test.mean, "\(average)")
  }

  @Test func everyFamilyHasItsCase() {
    #expect(Set(Self.cases.map(\.distribution.family)) == Set(Distribution.Family.allCases))
  }
}
