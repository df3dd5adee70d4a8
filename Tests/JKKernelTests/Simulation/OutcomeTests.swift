import JKKernel
import JKScenario
import TestSupport
import Testing

/// Outcomes, whose they are, and what becomes of them.
struct OutcomeTests {
  private static func office(_ outcome: String, contract: String = "each $2 / outcome", more: String = "")
    -> ContractOffice
  {
    ContractOffice(
      contract: "per-outcome answered { \(contract) }",
      more: "outcome answered at send { \(outcome) }\n\(more)")
  }

  /// Eighty letters in January and February each; the last of each month is sent in the next hour.
  @Test(arguments: [
    ("", [160, 160]), ("disputed 100%", [0, 0]),
    // All of January's are undone in February, and all of February's in March.
    ("reversed 100% after 160 h", [160, 0]),
    ("disputed 100%; reversed 100% after 1 h", [0, 0]),
    // In their own month, but for those of the last day.
    ("reversed 100% after 8 h", [8, 0]),
  ])
  func outcomesArePaidAndCredited(outcome: String, dollars: [Int128]) throws {
    let year = try OfficeYear(Self.office(outcome))
    #expect(year.uses(in: OfficeYear.january) == 80)
    #expect(year.cents().prefix(2).map { $0 ?? -1 } == dollars.map { $0 * 100 })
    let layout = year.plan.layout
    let reached = year.total(layout.index(.reached, outcome: 0))
    #expect(reached == 260 && reached == year.total(layout.index(.delivered, outcome: 0)))
  }

  /// Shares are those of the scenario, within four standard errors.
  @Test func sharesAreKept() throws {
    var office = Self.office("disputed 30%; reversed 20% after 1 h")
    (office.people, office.arrivals) = (6, "poisson 4 / h")
    let year = try OfficeYear(office)
    let layout = year.plan.layout
    let delivered = year.total(layout.index(.delivered, outcome: 0))
    let disputed = year.total(layout.index(.disputed, outcome: 0))
    let undone = year.total(layout.index(.undone, outcome: 0))
    #expect(delivered > 1900)
    #expect(abs(disputed / delivered - 0.3) < 4 * (0.21 / delivered).squareRoot())
    let paid = delivered - disputed
    #expect(abs(undone / paid - 0.2) < 4 * (0.16 / paid).squareRoot())
  }

  /// The vendor whose tool was used last is paid; without any tool, nobody.
  @Test(
    arguments: [
      ("", [160, nil]), ("week 0: integrate second", [0, 160]), ("week 2: integrate second", [80, 80]),
      ("week 2: withdraw helper", [80, nil]), ("week 2: switch helper to other-vendor", [80, 80]),
    ] as [(String, [Int128?])])
  func theLastToolsVendorIsPaid(strategy: String, dollars: [Int128?]) throws {
    var office = Self.office(
      "",
      more: """
        tool second on send { training 0 h; gain 0%; tokens prompt 1k, output 1; contract other-vendor }
        contract other-vendor { per-outcome answered { each $2 / outcome } }
        """)
    office.strategy = strategy
    let year = try OfficeYear(office)
    #expect([year.cents(0)[0], year.cents(1)[0]] == dollars.map { $0.map { $0 * 100 } })
  }
}
