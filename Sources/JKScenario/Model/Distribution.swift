/// How a quantity varies, from item to item or from trial to trial.
package struct Distribution: Sendable, Equatable {
  /// The families. Their numbers are what the plan's table of values holds of them.
  package enum Family: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    case constant, exponential, erlang, gamma, lognormal, normal, weibull, beta, triangular, uniform, pareto
    case poisson, binomial, geometric
    case discrete, mixture, empirical

    /// As the language names it.
    package var name: String { "\(self)" }
  }

  /// One of the distributions that a draw chooses from.
  package struct Part: Sendable, Equatable {
    /// The chance of this part or one before it, at most 1.
    package let upTo: Formula
    package let distribution: Distribution
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
  /// | poisson | mean |
  /// | binomial | chance, trials |
  /// | geometric | chance |
  /// | discrete, mixture | none: see ``parts`` |
  /// | empirical | the values, ascending |
  package let parameters: [Formula]

  /// Of a discrete distribution, whose parts are constants, and of a mixture; never empty there. The last
  /// part has what the chances of the others leave.
  package let parts: [Part]

  /// The mean, where it is known in closed form from the parameters that were written.
  package let mean: Formula?

  package init(_ family: Family, _ parameters: [Formula], mean: Formula?) {
    self.family = family
    self.parameters = parameters
    self.mean = mean
    parts = []
  }

  package static func constant(_ value: Formula) -> Distribution {
    Distribution(.constant, [value], mean: value)
  }

  /// A discrete distribution or a mixture.
  ///
  /// - Parameter shares: the parts and their chances, which add up to 1. Not empty; the last chance is
  ///   taken as what the others leave.
  package init(_ family: Family, of shares: [(distribution: Distribution, chance: Formula)]) {
    var parts: [Part] = []
    var total: Formula = 0
    var mean: Formula? = 0
    for (index, share) in shares.enumerated() {
      let isLast = index == shares.count - 1
      let chance = isLast ? 1 - total : share.chance
      mean = mean.flatMap { sum in share.distribution.mean.map { sum + chance * $0 } }
      total = isLast ? 1 : total + share.chance
      parts.append(Part(upTo: total, distribution: share.distribution))
    }
    self.family = family
    self.parts = parts
    self.mean = mean
    parameters = []
  }

  /// The values of a sample, each as likely as the others.
  ///
  /// - Parameter sample: not empty.
  package static func empirical(_ sample: [Double]) -> Distribution {
    Distribution(
      .empirical, sample.sorted().map { .constant($0) },
      mean: .constant(sample.reduce(0, +) / Double(sample.count)))
  }
}
