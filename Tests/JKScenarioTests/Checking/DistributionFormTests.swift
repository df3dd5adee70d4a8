import Foundation
import Testing

@testable import JKScenario

/// What is written becomes what GSL takes.
struct DistributionFormTests {
  struct Sample: Sendable {
    let text: String
    let family: Distribution.Family
    let parameters: [Double]
    let mean: Double?

    init(_ text: String, _ family: Distribution.Family, _ parameters: [Double], _ mean: Double?) {
      (self.text, self.family, self.parameters, self.mean) = (text, family, parameters, mean)
    }
  }

  static let samples = [
    Sample("3 h", Distribution.Family.constant, [3.0], 3.0),
    Sample("constant(2 days)", .constant, [16], 16),
    Sample("exponential(mean: 1 week)", .exponential, [40], 40),
    Sample("erlang(mean: 12 h, shape: 4)", .erlang, [4, 3], 12),
    Sample("gamma(mean: 12 h, cv: 0.5)", .gamma, [4, 3], 12),
    Sample("gamma(cv: 0.5, mean: 12 h)", .gamma, [4, 3], 12),
    Sample("gamma(12 h, 0.5)", .gamma, [4, 3], 12),
    Sample("lognormal(mean: 12 h, cv: 0)", .lognormal, [log(12.0), 0], 12),
    // sigma² = ln(1 + cv²), zeta = ln mean − sigma² / 2.
    Sample("lognormal(mean: 12 h, cv: 0.5)", .lognormal, [2.3733351, 0.4723807], 12),
    // ln 2 and ln 8 lie 1.6448536 sigma on either side of ln 4.
    Sample("lognormal(p5: 2 h, p95: 8 h)", .lognormal, [1.3862944, 0.4214036], 4.3714066),
    Sample("normal(mean: 10 h, sd: 2 h)", .normal, [10, 2], nil),
    Sample("weibull(scale: 10 h, shape: 1.5)", .weibull, [10, 1.5], nil),
    Sample("triangular(low: 1 h, mode: 2 h, high: 6 h)", .triangular, [1, 2, 6], 3),
    Sample("uniform(low: 30 min, high: 1 h)", .uniform, [0.5, 1], 0.75),
    Sample("pareto(minimum: 2 h, shape: 3)", .pareto, [3, 2], nil),
    Sample(#"empirical("times.csv", column: "hours", unit: h)"#, .empirical, [2, 3, 5.5], 3.5),
    Sample(#"empirical("times.csv", unit: days, column: "hours")"#, .empirical, [16, 24, 44], 28),
  ]

  private func effort(_ text: String) throws -> Distribution {
    let findings = Findings(Host.text(replacing: "effort 12 h", with: "effort \(text)"))
    #expect(findings.codes == [])
    return try #require(findings.scenario).steps[0].effort
  }

  @Test(arguments: samples)
  func becomesGSLs(_ sample: Sample) throws {
    let (parameters, mean) = (sample.parameters, sample.mean)
    let distribution = try effort(sample.text)
    #expect(distribution.family == sample.family)
    let found = distribution.parameters.compactMap(\.constant)
    #expect(found.count == parameters.count)
    for (a, b) in zip(found, parameters) { #expect(abs(a - b) < 1e-6) }
    #expect(distribution.mean?.constant.map { abs($0 - (mean ?? .nan)) < 1e-6 } ?? (mean == nil))
  }

  /// mean 0.4, variance 0.04: a + b = 0.4 · 0.6 / 0.04 − 1 = 5.
  @Test func betaKeepsItsMeanAndSpread() throws {
    let text = Host.text(replacing: "cost $75 / hour", with: "skill beta(mean: 40%, sd: 20%)")
    let skill = try #require(Findings(text).scenario).teams[0].skill
    #expect(skill.family == .beta)
    for (a, b) in zip(skill.parameters.compactMap(\.constant), [2.0, 3.0]) { #expect(abs(a - b) < 1e-9) }
  }

  /// What counts, as the requests of a use.
  @Test(arguments: [
    Sample("poisson(mean: 6)", .poisson, [6], 6), Sample("poisson(mean: 6 requests)", .poisson, [6], 6),
    Sample("binomial(trials: 10, chance: 30%)", .binomial, [0.3, 10], 3),
    Sample("geometric(chance: 20%)", .geometric, [0.2], 5),
    Sample("1 to 4 requests", .lognormal, [0.6931472, 0.4214036], 2.1857033),
  ])
  func countsAreRequests(_ sample: Sample) throws {
    let findings = Findings(Host.text(replacing: "requests 6", with: "requests \(sample.text)"))
    let requests = try #require(findings.scenario, "\(findings.rendered)").tools[0].requests
    #expect(requests.family == sample.family)
    for (a, b) in zip(requests.parameters.compactMap(\.constant), sample.parameters) {
      #expect(abs(a - b) < 1e-6)
    }
    #expect(abs(try #require(requests.mean?.constant) - (sample.mean ?? 0)) < 1e-6)
  }

  /// Nothing may be impossible in some trial only.
  @Test(arguments: [
    "triangular(low: 1 h, mode: 5 h * saving, high: 3 h)", "uniform(low: 1 h, high: 2 h * saving)",
    "lognormal(p5: 1 h, p95: 2 h * saving)", "erlang(mean: 1 h, shape: 1.5)",
    "3 to 2 h", "2 h to 2 h * saving",
    "erlang(mean: 1 h, shape: 2 + saving)",
    "uniform(low: 2 h, high: 2 h)", "triangular(low: 2 h, mode: 2 h, high: 2 h)",
    "lognormal(p5: 3 h, p95: 2 h)",
  ])
  func impossibleDistributionsAreRefused(text: String) {
    #expect(Findings(Host.text(replacing: "effort 12 h", with: "effort \(text)")).codes == ["JK0227"])
  }

  @Test(arguments: [
    "exponential(mean: 0 h)", "gamma(mean: 1 h, cv: 0)", "erlang(mean: 1 h, shape: 0)",
    "exponential(mean: -1 h)",
    "weibull(scale: 1 h, shape: 0.0001)", "lognormal(mean: 1 h, cv: -1)", "lognormal(mean: 0 h, cv: 1)",
    // One draw in 10¹² would pass 10¹⁵ h.
    "pareto(minimum: 1 h, shape: 0.1)", "lognormal(p5: 0.000001 h, p95: 1 billion h)",
  ])
  func parametersStayInTheirRange(text: String) {
    #expect(Findings(Host.text(replacing: "effort 12 h", with: "effort \(text)")).codes == ["JK0221"])
  }

  /// One draw in 10¹² exceeds it, or fewer do, and it is within twice that value.
  @Test(arguments: [
    ("poisson(mean: 6)", 32.0), ("binomial(trials: 10, chance: 30%)", 10),
    ("binomial(trials: 1000, chance: 0.6%)", 32), ("geometric(chance: 20%)", 124),
    ("discrete(2: 50%, 12: 50%)", 12),
  ])
  func countsEndWhereOneInABillionBillionsDoes(text: String, least: Double) throws {
    let findings = Findings(Host.text(replacing: "requests 6", with: "requests \(text)"))
    let end = try #require(findings.scenario, "\(findings.rendered)").tools[0].requests.bounds { _ in 0...0 }
      .upperBound
    #expect(end >= least && end < 2 * least)
  }

  /// The end of a family without one is what 1 draw in 10¹² exceeds, or more.
  @Test(arguments: [
    ("exponential(mean: 1 h)", 27.63), ("gamma(mean: 1 h, cv: 1)", 27.63),
    ("lognormal(mean: 1 h, cv: 0.5)", 24.8),
    ("weibull(scale: 1 h, shape: 2)", 5.25), ("pareto(minimum: 1 h, shape: 6)", 99.9),
    ("normal(mean: 1 h, sd: 1 h)", 8.03), ("mixture(constant(1 h): 50%, constant(7 h): 50%)", 7),
  ])
  func endsWhereOneInABillionBillionsDoes(text: String, least: Double) throws {
    let end = try effort(text).bounds { _ in 0...0 }.upperBound
    #expect(end >= least && end < 2 * least)
  }
}
