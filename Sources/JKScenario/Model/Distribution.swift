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

  /// The values it can take.
  ///
  /// - Parameter support: the values each uncertain quantity can take, by index.
  package func bounds(_ support: (Int) -> ClosedRange<Double>) -> ClosedRange<Double> {
    let ranges = parameters.map { $0.bounds(support) }
    return switch family {
    case .constant: ranges[0]
    case .exponential, .erlang, .gamma, .lognormal, .normal, .weibull: 0 ... .infinity
    case .beta: 0...1
    case .triangular, .uniform: ranges[0].lowerBound...max(ranges[0].lowerBound, ranges.last!.upperBound)
    case .pareto: ranges[1].lowerBound ... .infinity
    }
  }
}
