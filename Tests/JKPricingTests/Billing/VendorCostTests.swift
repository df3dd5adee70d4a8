import Foundation
import JKPricing
import Testing

/// What serving a contract costs the vendor.
struct VendorCostTests {
  /// 2 million tokens out at $3, 40 uses at 1 cent, 17 of 31 days of a seat at $3.10, 5 outcomes at $0.50.
  @Test func everythingMeteredCounts() {
    let cost = UnitCost(
      usage: UsageUnit("use", uses: "0.01", output: "0.000003"), seat: "3.10", outcome: "0.50")
    let contract = Contract(
      "all", [.seats(SeatCharge(20)), .outcomes(OutcomeCharge("won", .each(9)))],
      maximum: Maximum(1, then: .stop),
      unitCost: cost)
    var books = Books(contract)
    books.close { meters in
      meters.use(times: 40)
      meters.request(TokenRequest(day: .january, output: 2_000_000))
      meters.addSeats(day: 15)
      meters.outcomes(4)
      meters.outcomes(1, disputed: true)
    }
    #expect(books.vendorCost == "10.60")
    #expect(Invoice(lines: books.lines).total == 1)
    books.close()
    #expect(books.vendorCost == "3.10")
  }

  @Test func nothingIsSaid() {
    var books = Books(Contract("free", [.tasks(TaskCharge(.uses, .each(1)))]))
    books.close { $0.use(times: 40) }
    #expect(books.vendorCost == 0)
  }
}
