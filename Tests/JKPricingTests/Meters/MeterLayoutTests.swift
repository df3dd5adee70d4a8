import JKPricing
import Testing

/// Counters in a flat stretch of numbers.
struct MeterLayoutTests {
  private static let rates = TokenRates(prompt: .each(1), output: .each(1))

  private static func tokens(cliff: ContextCliff? = nil, batchDiscount: ExactDecimal = 0) -> Charge {
    .tokens(TokenCharge(TokenSheet(rates, cliff: cliff), batchDiscount: batchDiscount))
  }

  /// Counters beside the seven of all use.
  private static let sizes: [(Charge, Int)] = [
    (.base(1), 0), (tokens(), 5), (tokens(batchDiscount: "0.5"), 10),
    (tokens(cliff: ContextCliff(over: 1, rates)), 10), (.seats(SeatCharge(1)), 1 + 4 + 32),
    (.outcomes(OutcomeCharge("won", .each(1))), 3),
  ]

  @Test(arguments: sizes)
  func size(charge: Charge, counters: Int) {
    let contract = Contract("sized", [charge])
    #expect(MeterLayout(contract, users: 4).count == 7 + counters)
    #expect(Meters(contract, users: 4).counters == Array(repeating: 0, count: 7 + counters))
  }

  /// What the event loop compares with the allowance, in whole counts: 2.5 dollars of tokens at $2 and $10 a million.
  @Test func allowanceIsCountedInWholeNumbers() {
    let unit = UsageUnit("dollars", prompt: "0.000002", output: "0.00001")
    let contract = Contract(
      "own", [.seats(SeatCharge(1, allowance: Allowance("2.5", unit, isPooled: false, beyond: .block)))])
    var meters = Meters(contract, users: 3)
    for _ in 0..<4 {
      meters.request(TokenRequest(day: .january, user: 2, prompt: 300_000, cached: 100_000, output: 21_000))
    }
    let layout = meters.layout
    #expect(layout.counts(of: "2.5") == 2_500_000)
    #expect((0..<3).map { layout.used(by: $0, meters.counters) } == [0, 0, 2_440_000])
    #expect(layout.used(meters.counters) == 2_440_000)
  }

  /// A price with fewer decimals than the allowance.
  @Test func allowanceWithMoreDecimalsThanItsUnit() {
    let contract = Contract(
      "own", [.seats(SeatCharge(1, allowance: Allowance("2.5", .uses, isPooled: true, beyond: .overage(10))))]
    )
    #expect(contract.bill(seats: 1) { $0.use(times: 3) }.total == 6)
  }

  /// Four seats, of which one is not used; the others are used 1, 3 and 4 times. A quarter of eight is two: 1 + 2 of
  /// the eight are beyond.
  @Test func subsidy() {
    let contract = Contract("seats", [.seats(SeatCharge(1))])
    var meters = Meters(contract, users: 5)
    #expect(meters.layout.subsidy(seats: 4, meters.counters) == 0)
    for (user, uses) in [(0, 1), (2, 3), (4, 4)] { meters.use(user: user, times: uses) }
    #expect(meters.layout.subsidy(seats: 4, meters.counters) == 0.375)
  }
}
