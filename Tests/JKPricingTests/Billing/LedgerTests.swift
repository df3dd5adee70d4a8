import JKPricing
import Testing

struct LedgerTests {
  /// A ledger that is opened again forgets everything.
  @Test func opensAgain() {
    let contract = Contract(
      "all",
      [.seats(SeatCharge(31, hasTrueUp: true)), .outcomes(OutcomeCharge("won", .each(2))), .base(100)],
      commitment: Commitment(500, months: 2), credits: Credits(7, lasting: 3),
      term: Term(months: 2, escalator: "0.1"),
      unitCost: UnitCost(outcome: 1))
    var meters = Meters(contract)
    meters.addSeats(3, day: 4)
    meters.outcomes(20)
    meters.reversals(30)
    let account = Account(contract, seats: 5)
    var ledger = Ledger(contract, meters.layout, account)
    let months = (0..<14).map { BillingMonth(year: 2027 + $0 / 12, month: $0 % 12 + 1) }
    let close = { (ledger: inout Ledger) in
      months.map { month in
        ledger.close(month, meters.counters)
        return ledger.lines
      }
    }
    let lines = close(&ledger)
    #expect(ledger.account != account)
    ledger.open(account)
    #expect(ledger.account == account)
    #expect(ledger.lines.isEmpty && ledger.vendorCost == 0)
    #expect(close(&ledger) == lines)
  }
}
