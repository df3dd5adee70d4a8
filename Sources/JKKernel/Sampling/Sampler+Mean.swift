import CGSL
import Foundation
import JKScenario

extension Sampler {
  /// The mean of what is drawn; infinite for a Pareto distribution with a shape of at most 1.
  ///
  /// - Complexity: O(parts) for a mixture, else O(1).
  func mean(_ values: UnsafePointer<Double>) -> Double {
    let parameters = values + Int(first)
    switch family {
    case .constant, .exponential, .poisson: return parameters[0]
    case .erlang, .gamma, .binomial: return parameters[0] * parameters[1]
    case .lognormal: return exp(parameters[0] + parameters[1] * parameters[1] / 2)
    case .normal: return Sampler.meanAboveZero(mean: parameters[0], sd: parameters[1])
    case .weibull: return parameters[0] * gsl_sf_gamma(1 + 1 / parameters[1])
    case .beta: return parameters[0] / (parameters[0] + parameters[1])
    case .triangular: return (parameters[0] + parameters[1] + parameters[2]) / 3
    case .uniform: return (parameters[0] + parameters[1]) / 2
    case .pareto:
      let (shape, minimum) = (parameters[0], parameters[1])
      return shape > 1 ? minimum * shape / (shape - 1) : .infinity
    case .geometric: return 1 / parameters[0]
    case .discrete, .mixture: return meanOfChosen(parameters)
    case .empirical: return parameters[1]
    }
  }

  /// A normal variable that is redrawn below 0: mean + sd · φ(mean / sd) / Φ(mean / sd).
  private static func meanAboveZero(mean: Double, sd: Double) -> Double {
    guard sd > 0 else { return mean }
    let ratio = mean / sd
    return mean + sd * gsl_ran_ugaussian_pdf(ratio) / gsl_cdf_ugaussian_P(ratio)
  }

  /// Goes through the parts as `sampleChosen` does.
  private func meanOfChosen(_ values: UnsafePointer<Double>) -> Double {
    var (sum, before) = (0.0, 0.0)
    for index in 0..<Int(values[0]) {
      let part = values + 1 + 3 * index
      let isLast = index == Int(values[0]) - 1
      let chance = (isLast ? 1 : part[0]) - before
      before += chance
      let family = Distribution.Family(rawValue: UInt8(part[1])) ?? .constant
      if chance > 0 { sum += chance * Sampler(family: family, first: 0).mean(values + Int(part[2])) }
    }
    return sum
  }
}
