import Foundation
import Testing

@testable import JKScenario

/// `2 to 9 days`.
struct SpanTests {
  private func drawn(_ text: String) -> Findings {
    Findings(Host.text(replacing: "team gangs", with: "uncertain guess = \(text)\nteam gangs"))
  }

  /// The ends that a lognormal was made from.
  @Test(arguments: [
    ("2 to 9 days", 16.0, 72.0), ("1 week to 6 weeks", 40, 240), ("1 to 6 weeks", 40, 240),
    ("30 min to 2 h", 0.5, 2), ("$20k to $90k", 20_000, 90_000), ("$2 to $9 million", 2e6, 9e6),
    ("5 to 9 / week", 0.125, 0.225), ("$50 to $90 / hour", 50, 90), ("2 to 9 million tokens", 2e6, 9e6),
    ("500 to 2k tokens", 500, 2000), ("500k to 2 million", 5e5, 2e6), ("1 + 1 to 3 * 3", 2, 9),
    ("0.5 to 2", 0.5, 2),
  ])
  func aLognormalHasItsPercentiles(text: String, p5: Double, p95: Double) throws {
    let findings = drawn(text)
    #expect(findings.errors == [], "\(findings.rendered)")
    let guess = try #require(findings.scenario).uncertain[1].distribution
    #expect(guess.family == .lognormal)
    let (zeta, sigma) = (
      try #require(guess.parameters[0].constant), try #require(guess.parameters[1].constant)
    )
    #expect(abs(exp(zeta - 1.6448536 * sigma) / p5 - 1) < 1e-6)
    #expect(abs(exp(zeta + 1.6448536 * sigma) / p95 - 1) < 1e-6)
  }

  @Test(arguments: ["20% to 60%", "20 to 60%", "beta(p5: 20%, p95: 60%)", "2 * 10% to 60%"])
  func percentagesMakeABeta(text: String) throws {
    let guess = try #require(drawn(text).scenario).uncertain[1].distribution
    let fit = try #require(BetaFit.shapes(p5: 0.2, p95: 0.6))
    #expect(guess.family == .beta)
    #expect(guess.bounds { _ in 0...0 } == 0...1)
    for (a, b) in zip(guess.parameters.compactMap(\.constant), [fit.a, fit.b]) { #expect(abs(a - b) < 1e-6) }
  }

  /// A lognormal's ends may be uncertain.
  @Test func endsMayBeUncertain() throws {
    let findings = drawn("saving * 1 h to 3 h")
    #expect(try #require(findings.scenario).uncertain[1].distribution.parameters[0].constant == nil)
  }

  /// Only a number makes a span of `to`.
  @Test(arguments: [
    ("2 h to build", ["JK0216"]), ("2 h to", ["JK0216"]), ("2 h to 3 / week", ["JK0220"]),
    ("$2 to 3 weeks", ["JK0220"]), ("2 to 3 weeks * 2", ["JK0220"]), ("2 h to gamma(1 h, 1)", ["JK0228"]),
    ("0 to 9 days", ["JK0227"]), ("90% to 130%", ["JK0221"]), ("2 h to 3 h to 4 h", ["JK0216"]),
    ("60% to 20%", ["JK0227"]), ("20% to saving", ["JK0250"]), ("1% * saving to 60%", ["JK0250"]),
  ])
  func otherPhrasesAreNone(text: String, codes: [String]) {
    #expect(drawn(text).errors == codes)
  }
}
