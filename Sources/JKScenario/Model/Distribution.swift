import Foundation

/// How a quantity varies, from item to item or from trial to trial.
package struct Distribution: Sendable, Equatable {
  /// The families, by the name that the language gives them.
  package enum Family: String, Sendable, CaseIterable, BitwiseCopyable {
    case constant, exponential, erlang, gamma, lognormal, normal, weibull, beta, triangular, uniform, pareto
  }

  package let family: Family

  /// The parameters of GSL's function of that family, in its order:
  ///
  /// | family | parameters |
  /// |---|---|
  /// | constant | value |
  /// | exponential | mean |
  /// | erlang, gamma | shape, scale |
  /// | lognormal | zeta, sigma |
  /// | normal | mean, standard deviation (redrawn below 0) |
  /// | weibull | scale, shape |
  /// | beta | a, b |
  /// | triangular | low, mode, high |
  /// | uniform | low, high |
  /// | pareto | shape, minimum |
  package let parameters: [Formula]

  /// The mean, where it is known in closed form from the parameters that were written.
  package let mean: Formula?

  package init(_ family: Family, _ parameters: [Formula], mean: Formula?) {
    self.family = family
    self.parameters = parameters
    self.mean = mean
  }

  package static func constant(_ value: Formula) -> Distribution {
    Distribution(.constant, [value], mean: value)
  }

  /// The values it can take. A family without an upper end counts up to the value that one draw in
  /// 10¹² exceeds, or a little above it: what no study meets.
  ///
  /// - Parameter support: the values each uncertain quantity can take, by index.
  package func bounds(_ support: (Int) -> ClosedRange<Double>) -> ClosedRange<Double> {
    let ranges = parameters.map { $0.bounds(support) }
    let low = ranges.map(\.lowerBound)
    let high = ranges.map(\.upperBound)
    return switch family {
    case .constant: ranges[0]
    case .exponential: Self.range(0, high[0] * Self.rare)
    // Boucheron, Lugosi and Massart (2013), section 2.4: P(X > k + √(2kt) + t) ≤ exp(−t) for scale 1.
    case .erlang, .gamma:
      Self.range(0, high[1] * (high[0] + (2 * high[0] * Self.rare).squareRoot() + Self.rare))
    case .lognormal: Self.range(0, exp(high[0] + high[1] * Self.rareNormal))
    case .normal: Self.range(0, high[0] + high[1] * Self.rareNormal)
    case .weibull: Self.range(0, high[0] * pow(Self.rare, 1 / low[1]))
    case .beta: 0...1
    case .triangular: Self.range(low[0], high[2])
    case .uniform: Self.range(low[0], high[1])
    case .pareto: Self.range(low[1], high[1] * exp(Self.rare / low[0]))
    }
  }

  /// −log of 10⁻¹².
  private static let rare = 27.63
  /// The standard normal's quantile at 1 − 10⁻¹².
  private static let rareNormal = 7.04

  /// A range that a computation with infinities cannot break.
  private static func range(_ low: Double, _ high: Double) -> ClosedRange<Double> {
    low <= high ? low...high : -.infinity ... .infinity
  }
}
