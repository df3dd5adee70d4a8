import Foundation
import JKPricing
import Testing

struct PricingTests {
  @Test(arguments: PublishedPricing.cases)
  func agreesWithPublishedExamples(example: PublishedPricing) {
    let invoice = Contract("published", [.tenths(example.pricing)]).bill { $0.use(times: example.tenths) }
    #expect(invoice.total == example.amount)
  }

  /// 1,000 uses: 50 are in the base fee of $49, the others $0.99 each.
  @Test func includedThenEach() {
    let contract = Contract("base", [.base(49), .tasks(TaskCharge(.uses, included: 50, .each("0.99")))])
    let invoice = contract.bill { $0.use(times: 1_000) }
    #expect(invoice.amounts(.base) == ["49"])
    #expect(invoice.amounts(.tasks) == ["940.50"])
    #expect(invoice.total == "989.50")
    #expect(contract.bill { $0.use(times: 50) }.total == "49")
    #expect(contract.bill().total == "49")
  }

  /// 1,000 at $1.50, used or not; beyond at $2.
  @Test(arguments: [(0, "1500"), (800, "1500"), (1_000, "1500"), (1_001, "1502"), (1_200, "1900")])
  func committedUnits(uses: Int, amount: String) {
    let charge = TaskCharge(.uses, commitment: UnitCommitment(1_000, each: "1.50"), .each(2))
    #expect(
      Contract("committed", [.tasks(charge)]).bill { $0.use(times: uses) }.total == Decimal(string: amount))
  }

  /// Three credits a use and half a credit for 1,000 tokens of output; 100 free, the rest at $0.02: 40 uses with 5,000
  /// tokens each are 120 + 100 credits.
  @Test func unitsAreConvertedBeforeAnythingIsFree() {
    let unit = UsageUnit("credits", uses: 3, output: "0.0005")
    let invoice = Contract("credits", [.tasks(TaskCharge(unit, included: 100, .each("0.02")))]).bill {
      meters in
      for _ in 0..<40 {
        meters.use()
        meters.request(TokenRequest(day: .january, prompt: 700, output: 5_000))
      }
    }
    #expect(invoice.lines.map(\.quantity) == [100, 120])
    #expect(invoice.total == "2.40")
  }

  /// Packages that are started behind a free quantity: ⌈(98 − 40) ÷ 20⌉ = 3.
  @Test func packagesBehindWhatIsFree() {
    let contract = Contract("packages", [.tasks(TaskCharge(.uses, included: 40, .packages(of: 20, 10)))])
    #expect(contract.bill { $0.use(times: 98) }.total == "30")
    #expect(contract.bill { $0.use(times: 40) }.total == 0)
  }

  @Test func tiersMakeALineEach() {
    let tiers = [
      Pricing.Tier(upTo: 5, each: 7, flat: 3), Pricing.Tier(upTo: 10, each: "6.50"),
      Pricing.Tier(upTo: nil, each: 6),
    ]
    let contract = Contract("tiers", [.tasks(TaskCharge(.uses, .graduated(tiers)))])
    let invoice = contract.bill { $0.use(times: 12) }
    #expect(
      invoice.lines.map(contract.title) == [
        "fee of the tier, tier 1", "uses, tier 1", "uses, tier 2", "uses, tier 3",
      ])
    #expect(invoice.lines.map(\.amount) == ["3", "35", "32.50", "12"])
  }
}

extension CalendarDay {
  /// The first day of January 2027.
  static let january = CalendarDay(year: 2027, month: 1, day: 1)
}
