import Foundation
import JKPricing
import TestSupport
import Testing

@testable import JKScenario

/// Units through arithmetic.
struct EvaluatorTests {
  @Test(arguments: [
    ("effort 12 h", "90 min", 1.5), ("effort 12 h", "2 days + 1 h", 17),
    ("effort 12 h", "3 * (1 week - 8 h)", 96),
    ("effort 12 h", "1 / (0.5 / h)", 2), ("effort 12 h", "60 h * 20 / week", nil),
    ("effort 12 h", "1 month", 2080.0 / 12),
    ("effort 12 h", "1 quarter", 520), ("effort 12 h", "1 year", 2080), ("effort 12 h", "--2 h", 2),
    ("effort 12 h", "$100 / ($25 / h)", 4), ("effort 12 h", "10 uses * 1 h / 5 uses", 2),
    ("effort 12 h", "10 uses * 1 h", nil), ("effort 12 h", "h * h", nil), ("effort 12 h", "h * h / h", 1),
    ("effort 12 h", "50%", nil), ("effort 12 h", "50% * 4 h", 2), ("effort 12 h", "4 people", nil),
  ])
  func durations(field: String, value: String, hours: Double?) {
    let findings = Findings(Host.text(replacing: field, with: "effort \(value)"))
    #expect(findings.errors == (hours == nil ? ["JK0214"] : []))
    guard let hours else { return }
    let found = findings.scenario?.steps[0].effort.parameters[0].constant
    #expect(found.map { abs($0 - hours) < 1e-9 } == true)
  }

  @Test(arguments: [
    ("20 / week", 0.5), ("1 / (2 days)", 0.0625), ("1 / h + 8 / day", 2), ("0.15 million / year", 72.115385),
  ])
  func rates(value: String, perHour: Double) {
    let text = Host.text(replacing: "20 / year", with: value)
    guard case .poisson(let rate)? = Findings(text).scenario?.works[0].arrivals.process else {
      Issue.record("\(Findings(text).rendered)")
      return
    }
    #expect(rate.constant.map { abs($0 - perHour) < 1e-6 } == true)
  }

  /// Exponents that run out of their eight bits are a mistake, not a crash.
  @Test func powersWithoutEnd() {
    let power = "1 h" + String(repeating: " * h", count: 200)
    #expect(Findings(Host.text(replacing: "effort 12 h", with: "effort \(power)")).errors == ["JK0214"])
  }

  @Test(arguments: [
    ("$2 / million tokens", "0.000002"), ("$0.10 / million tokens", "0.0000001"),
    ("$3k / billion tokens", "0.000003"),
    ("$0.12345678901234567 / token", "0.12345678901234567"), ("$1 / token - $0.9 / token", "0.1"),
    ("50% * $1 / 1000 tokens", "0.0005"), ("$0 / token", "0"),
  ])
  func pricesAreExact(text: String, expected: String) throws {
    let findings = Findings(Host.text(replacing: "$2 / million tokens", with: text))
    let contract = try #require(findings.scenario, "\(findings.rendered)").contracts[0]
    let prices = try #require(contract.tokenPrices)
    #expect(prices.prompt.decimal == Decimal(string: expected))
    #expect(prices.cached == prices.prompt)
  }

  @Test(arguments: ["$1 / 3 tokens", "-$1 / token", "$1001 / token", "$1 / token / 7"])
  func pricesThatAreNotAmountsAreRefused(text: String) {
    #expect(Findings(Host.text(replacing: "$2 / million tokens", with: text)).errors == ["JK0231"])
  }

  /// An uncertain quantity keeps its unit.
  @Test(arguments: [("uniform(low: 2 h, high: 4 h)", []), ("uniform(low: $2, high: $4)", ["JK0214"])])
  func uncertainQuantitiesHaveUnits(distribution: String, codes: [String]) {
    let text =
      Host.text(replacing: "effort 12 h", with: "effort touch") + "\nuncertain touch = \(distribution)"
    #expect(Findings(text).errors == codes)
  }

  /// What depends on a mistake is not a mistake.
  @Test(arguments: ["triangle(1, 2, 3)", "uniform(low: 2)", "@", "saving"])
  func brokenUncertainQuantitiesAreReportedOnce(distribution: String) {
    let text = Host.text(
      replacing: "saving = triangular(low: 40%, mode: 55%, high: 70%)", with: "saving = \(distribution)")
    #expect(Findings(text).codes.count == 1)
  }
}
