import Foundation

extension Distribution {
  /// The values it can take. A family without an upper end counts up to the value that one draw in
  /// 10¹² exceeds, or a little above it: what no study meets.
  ///
  /// - Parameter support: the values each uncertain quantity can take, by index.
  package func bounds(_ support: (Int) -> ClosedRange<Double>) -> ClosedRange<Double> {
    func low(_ index: Int) -> Double { parameters[index].bounds(support).lowerBound }
    func high(_ index: Int) -> Double { parameters[index].bounds(support).upperBound }
    return switch family {
    case .constant: parameters[0].bounds(support)
    case .exponential: Self.range(0, high(0) * Self.rare)
    // Boucheron, Lugosi and Massart (2013), section 2.4: P(X > k + √(2kt) + t) ≤ exp(−t) for scale 1.
    case .erlang, .gamma:
      Self.range(0, high(1) * (high(0) + (2 * high(0) * Self.rare).squareRoot() + Self.rare))
    case .lognormal: Self.range(0, exp(high(0) + high(1) * Self.rareNormal))
    case .normal: Self.range(0, high(0) + high(1) * Self.rareNormal)
    case .weibull: Self.range(0, high(0) * pow(Self.rare, 1 / low(1)))
    case .beta: 0...1
    case .triangular: Self.range(low(0), high(2))
    case .uniform: Self.range(low(0), high(1))
    case .pareto: Self.range(low(1), high(1) * exp(Self.rare / low(0)))
    case .poisson: Self.range(0, Self.poissonEnd(high(0)))
    case .binomial: Self.range(0, min(high(1), Self.poissonEnd(high(0) * high(1))))
    // P(X > n) = (1 − chance)ⁿ ≤ exp(−chance · n).
    case .geometric: Self.range(1, 1 + Self.rare / low(0))
    case .discrete, .mixture: Self.hull(parts.map { $0.distribution.bounds(support) })
    case .empirical: Self.hull(parameters.map { $0.bounds(support) })
    }
  }

  /// What its mean can be: never too narrow, infinite at the upper end where there is none.
  ///
  /// - Parameter support: the values each uncertain quantity can take, by index.
  package func meanBounds(_ support: (Int) -> ClosedRange<Double>) -> ClosedRange<Double> {
    if let mean { return mean.bounds(support) }
    func known(_ index: Int) -> ClosedRange<Double> { parameters[index].bounds(support) }
    switch family {
    case .weibull:
      let (scale, shape) = (known(0), known(1))
      // Γ is at least 0.8856 between 1 and 2, and rises from there.
      return Self.range(
        scale.lowerBound * 0.8856, scale.upperBound * max(1, tgamma(1 + 1 / shape.lowerBound)))
    case .pareto:
      let (shape, least) = (known(0), known(1))
      let factor = shape.lowerBound > 1 ? shape.lowerBound / (shape.lowerBound - 1) : .infinity
      return Self.range(least.lowerBound, least.upperBound * factor)
    case .normal:
      // Redrawn below 0: half a normal's mean at least is 0.79 of its deviation.
      let (mean, deviation) = (known(0), known(1))
      return Self.range(
        max(mean.lowerBound, deviation.lowerBound * 0.79), mean.upperBound + deviation.upperBound)
    case .discrete, .mixture:
      var (low, high) = (0.0, 0.0)
      var before: Formula = 0
      for part in parts {
        let chance = (part.upTo - before).bounds(support)
        let mean = part.distribution.meanBounds(support)
        low += max(0, chance.lowerBound) * mean.lowerBound
        high += min(1, chance.upperBound) * mean.upperBound
        before = part.upTo
      }
      return Self.range(low, high)
    default: return bounds(support)
    }
  }

  /// Boucheron, Lugosi and Massart (2013), section 2.7: P(X > m + √(2mt) + t / 3) ≤ exp(−t) for a Poisson
  /// variable of mean m, and for a binomial one.
  private static func poissonEnd(_ mean: Double) -> Double {
    mean + (2 * mean * rare).squareRoot() + rare / 3
  }

  /// −log of 10⁻¹².
  private static let rare = 27.63
  /// The standard normal's quantile at 1 − 10⁻¹².
  static let rareNormal = 7.04

  /// A range that a computation with infinities cannot break.
  private static func range(_ low: Double, _ high: Double) -> ClosedRange<Double> {
    low <= high ? low...high : -.infinity ... .infinity
  }

  private static func hull(_ ranges: [ClosedRange<Double>]) -> ClosedRange<Double> {
    range(
      ranges.map(\.lowerBound).min() ?? -.infinity, ranges.map(\.upperBound).max() ?? .infinity)
  }
}
