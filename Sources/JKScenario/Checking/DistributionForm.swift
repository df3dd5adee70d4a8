/// What a distribution is called with, and how its written parameters become GSL's.
struct DistributionForm: Sendable {
  enum Unit: Sendable {
    /// The distribution's own unit.
    case value
    /// The same, of a distribution that counts something: neither time nor money.
    case count
    /// A plain number.
    case plain
  }

  struct Parameter: Sendable {
    let name: String
    let unit: Unit
    let range: ClosedRange<Double>
    /// Whether it must be known before any draw.
    let isCertain: Bool

    init(
      _ name: String, _ unit: Unit, _ range: ClosedRange<Double> = 1e-12...1e15, isCertain: Bool = false
    ) {
      self.name = name
      self.unit = unit
      self.range = range
      self.isCertain = isCertain
    }
  }

  /// What stands between the parentheses.
  enum Arguments: Sendable {
    /// `mean: 12 h, cv: 0.5`
    case named([Parameter], @Sendable ([Formula]) throws(Impossible) -> Distribution)
    /// `2 h: 50%, otherwise: 6 h`
    case shares
    /// `"times.csv", column: "hours", unit: h`
    case column
  }

  /// Why there is no such distribution.
  struct Impossible: Error {
    let problem: String
  }

  let family: Distribution.Family
  let arguments: Arguments

  /// The first form of a family whose labels fit is the one that is meant.
  static let all: [DistributionForm] = [
    .init(.constant, [.init("value", .value, 0...1e15)]) { .constant($0[0]) },
    .init(.exponential, [.init("mean", .value)]) { .init(.exponential, [$0[0]], mean: $0[0]) },
    .init(.erlang, [.init("mean", .value), .init("shape", .plain, 1...1000)]) {
      .init(.erlang, [$0[1], $0[0] / $0[1]], mean: $0[0])
    },
    .init(.gamma, [.init("mean", .value), .init("cv", .plain, 1e-6...100)]) {
      let shape = 1 / ($0[1] * $0[1])
      return .init(.gamma, [shape, $0[0] / shape], mean: $0[0])
    },
    .init(.lognormal, [.init("mean", .value), .init("cv", .plain, 0...100)]) {
      let variance = Formula.log(1 + $0[1] * $0[1])
      return .init(.lognormal, [.log($0[0]) - variance / 2, .sqrt(variance)], mean: $0[0])
    },
    .init(.lognormal, [.init("p5", .value), .init("p95", .value)]) {
      let sigma = (.log($0[1]) - .log($0[0])) / .constant(2 * standardNormalP95)
      let zeta = (.log($0[0]) + .log($0[1])) / 2
      return .init(.lognormal, [zeta, sigma], mean: .exp(zeta + sigma * sigma / 2))
    },
    .init(.normal, [.init("mean", .value, 0...1e15), .init("sd", .value, 0...1e15)]) {
      .init(.normal, $0, mean: nil)
    },
    .init(.weibull, [.init("scale", .value), .init("shape", .plain, 0.01...1000)]) {
      .init(.weibull, $0, mean: nil)
    },
    .init(.beta, [.init("mean", .plain, 1e-9...1), .init("sd", .plain, 1e-9...0.5)]) {
      let concentration = $0[0] * (1 - $0[0]) / ($0[1] * $0[1]) - 1
      return .init(.beta, [$0[0] * concentration, (1 - $0[0]) * concentration], mean: $0[0])
    },
    .init(
      .beta,
      [
        .init("p5", .plain, 1e-6...0.999999, isCertain: true),
        .init("p95", .plain, 1e-6...0.999999, isCertain: true),
      ], make: betaWithPercentiles),
    .init(
      .triangular, [.init("low", .value, 0...1e15), .init("mode", .value, 0...1e15), .init("high", .value)]
    ) {
      .init(.triangular, $0, mean: ($0[0] + $0[1] + $0[2]) / 3)
    },
    .init(.uniform, [.init("low", .value, 0...1e15), .init("high", .value)]) {
      .init(.uniform, $0, mean: ($0[0] + $0[1]) / 2)
    },
    .init(.pareto, [.init("minimum", .value), .init("shape", .plain, 0.01...1000)]) {
      .init(.pareto, [$0[1], $0[0]], mean: nil)
    },
    .init(.poisson, [.init("mean", .count, 0...1e9)]) { .init(.poisson, $0, mean: $0[0]) },
    .init(.binomial, [.init("trials", .count, 0...1e9), .init("chance", .plain, 0...1)]) {
      .init(.binomial, [$0[1], $0[0]], mean: $0[0] * $0[1])
    },
    .init(.geometric, [.init("chance", .plain, 1e-6...1)]) { .init(.geometric, $0, mean: 1 / $0[0]) },
    .init(.discrete, .shares),
    .init(.mixture, .shares),
    .init(.empirical, .column),
  ]

  /// The forms of each family, in that order.
  static let byName = Dictionary(grouping: all, by: \.family.name)

  /// The standard normal's 95th percentile.
  private static let standardNormalP95 = 1.6448536269514722

  /// The error in the two probabilities that a fit may leave.
  static let fitTolerance = 1e-6

  @Sendable
  private static func betaWithPercentiles(_ values: [Formula]) throws(Impossible) -> Distribution {
    guard let p5 = values[0].constant, let p95 = values[1].constant, p5 < p95 else {
      throw Impossible(problem: "p5 must be below p95")
    }
    guard let fit = BetaFit.shapes(p5: p5, p95: p95) else {
      throw Impossible(problem: "none was found for these percentiles")
    }
    guard fit.error < fitTolerance else {
      let error = QuantityText.percent(fit.error)
      throw Impossible(problem: "its percentiles are met to \(error) only; move p5 and p95 apart")
    }
    return Distribution(
      .beta, [.constant(fit.a), .constant(fit.b)], mean: .constant(fit.a / (fit.a + fit.b)))
  }

  private init(_ family: Distribution.Family, _ arguments: Arguments) {
    self.family = family
    self.arguments = arguments
  }

  private init(
    _ family: Distribution.Family, _ parameters: [Parameter],
    make: @escaping @Sendable ([Formula]) throws(Impossible) -> Distribution
  ) {
    self.init(family, .named(parameters, make))
  }
}

extension DistributionForm {
  var parameters: [Parameter] {
    if case .named(let parameters, _) = arguments { parameters } else { [] }
  }

  /// As the reference lists it: `lognormal(mean, cv)`.
  var signature: String {
    switch arguments {
    case .named(let parameters, _): "\(family.name)(\(parameters.map(\.name).joined(separator: ", ")))"
    case .shares, .column: example
    }
  }

  static let mixtureExample = "mixture(exponential(mean: 2 h): 90%, otherwise: 20 h)"

  /// As a message shows how it is written.
  var example: String {
    switch arguments {
    case .named(let parameters, _):
      "\(family.name)(\(parameters.map { "\($0.name): …" }.joined(separator: ", ")))"
    case .shares where family == .mixture: Self.mixtureExample
    case .shares: "\(family.name)(2 h: 50%, 6 h: 30%, otherwise: 20 h)"
    case .column: #"\#(family.name)("times.csv", column: "hours", unit: h)"#
    }
  }
}
