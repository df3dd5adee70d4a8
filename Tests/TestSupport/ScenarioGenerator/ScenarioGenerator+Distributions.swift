import JKScenario

// How quantities vary.

extension ScenarioGenerator {
  /// A field that takes a distribution.
  mutating func quantityDrawn(_ key: String, _ kind: QuantityKind, _ subject: Subject) -> String {
    switch key {
    case "step.effort":
      if cast.steps[subject.step].isPlain { return quantity(.duration, within(0.1...12)) }
      return drawn(.duration, 0.2...10)
    case "work.patience": return drawn(.duration, 1...200)
    case "work.revenue": return drawn(.money, 1...3000)
    case "team.skill": return drawn(.share, 0.05...0.9)
    default:
      let usual: ClosedRange<Double> = kind == .share ? 0.05...0.9 : 1...100
      return drawn(kind, usual)
    }
  }

  /// A distribution, or a number, whose mean is about in a range.
  mutating func drawn(_ kind: QuantityKind, _ range: ClosedRange<Double>) -> String {
    if chance(8), let name = given(kind, in: 0...1e15) { return name }
    let mean = Double.random(in: range, using: &random)
    return kind == .share ? share(mean) : positive(kind, mean)
  }

  private mutating func positive(_ kind: QuantityKind, _ mean: Double) -> String {
    func text(_ value: Double) -> String {
      kind == .money ? "$\(decimal(value))" : kind == .duration ? "\(decimal(value)) h" : decimal(value)
    }
    let cv = decimal(within(0.1...2))
    let low = text(mean * 0.5)
    let high = text(mean * 1.7 + 0.1)
    let middle = text(mean)
    switch Distribution.Family.allCases.randomElement(using: &random) ?? .constant {
    case .constant: return chance(50) ? middle : "constant(\(middle))"
    case .exponential: return "exponential(mean: \(middle))"
    case .erlang: return "erlang(mean: \(middle), shape: \(int(1...5)))"
    case .gamma: return "gamma(mean: \(middle), cv: \(cv))"
    case .lognormal:
      return pick([
        "lognormal(mean: \(middle), cv: \(cv))", "lognormal(p5: \(low), p95: \(high))",
        kind == .duration ? "\(decimal(mean * 0.5)) to \(decimal(mean * 1.7 + 0.1)) h" : "\(low) to \(high)",
      ])
    case .normal: return "normal(mean: \(middle), sd: \(text(mean * within(0...1.5))))"
    case .weibull: return "weibull(scale: \(middle), shape: \(decimal(within(0.5...4))))"
    case .triangular: return "triangular(low: \(low), mode: \(middle), high: \(high))"
    case .uniform, .beta: return "uniform(\(low), \(high))"
    case .pareto: return "pareto(minimum: \(middle), shape: \(decimal(within(1.1...6))))"
    case .discrete, .poisson, .binomial:
      return "discrete(\(low): \(int(0...60))%, \(middle): 20%, otherwise: \(high))"
    case .mixture, .geometric:
      return "mixture(exponential(mean: \(low)): \(int(0...90))%, otherwise: \(high))"
    case .empirical:
      let unit = kind == .money ? "$" : "h"
      return kind == .duration
        ? "empirical(\"literature/learning-uses.csv\", column: \"uses\", unit: \(unit))" : middle
    }
  }

  private mutating func share(_ mean: Double) -> String {
    let percent = decimal(mean * 100)
    let least = decimal(mean * 50)
    let most = decimal(min(99, mean * 120 + 1))
    return pick([
      "\(percent)%", "uniform(\(least)%, \(most)%)", "triangular(low: 0%, mode: \(least)%, high: \(most)%)",
      "beta(mean: \(percent)%, sd: \(decimal((mean * (1 - mean)).squareRoot() * 50))%)",
      "beta(p5: 10%, p95: 60%)", "discrete(0%: 20%, otherwise: \(percent)%)",
    ])
  }
}
