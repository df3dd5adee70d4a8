/// What a distribution is called with, and how its written parameters become GSL's.
struct DistributionForm: Sendable {
  enum Unit: Sendable {
    /// The distribution's own unit.
    case value
    /// A plain number.
    case plain
  }

  struct Parameter: Sendable {
    let name: String
    let unit: Unit
    let range: ClosedRange<Double>

    init(_ name: String, _ unit: Unit, _ range: ClosedRange<Double> = 1e-12...1e15) {
      self.name = name
      self.unit = unit
      self.range = range
    }
  }

  let family: Distribution.Family
  let parameters: [Parameter]
  let make: @Sendable ([Formula]) -> Distribution

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
  ]

  /// The standard normal's 95th percentile.
  private static let standardNormalP95 = 1.6448536269514722

  init(
    _ family: Distribution.Family, _ parameters: [Parameter],
    make: @escaping @Sendable ([Formula]) -> Distribution
  ) {
    self.family = family
    self.parameters = parameters
    self.make = make
  }
}
