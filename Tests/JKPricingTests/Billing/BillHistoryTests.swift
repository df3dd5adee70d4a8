import JKPricing
import Testing

struct BillHistoryTests {
  private static func history(_ contract: Contract, seats: Int = 0, _ months: [(inout Meters) -> Void])
    -> BillHistory
  {
    var history = BillHistory()
    let blank = Meters(contract, users: 4)
    var ledger = Ledger(contract, blank.layout, Account(contract, seats: seats))
    for (month, use) in months.enumerated() {
      var meters = blank
      use(&meters)
      ledger.close(BillingMonth(year: 2027, month: month + 1), meters.counters)
      history.add(ledger)
    }
    return history
  }

  /// Bills of $10, $20 and $60 (100 at the maximum): mean 30, standard deviation √(1400/3).
  @Test func billsOfThreeMonths() {
    let contract = Contract(
      "tasks", [.tasks(TaskCharge(.uses, .each(1)))], maximum: Maximum(60, then: .alert),
      unitCost: UnitCost(usage: UsageUnit("use", uses: "0.25")))
    let history = Self.history(contract, [10, 20, 100].map { uses in { $0.use(times: uses) } })
    #expect(history.months == 3 && history.total == 9_000 && history.worst == 6_000)
    #expect(history.overageMonths == 1)
    #expect(history.vendorCost == 3_250 && history.margin == 5_750)
    #expect(abs(history.coefficientOfVariation - (1_400.0 / 3).squareRoot() / 30) < 1e-15)
  }

  @Test func theSameEachMonth() {
    let history = Self.history(Contract("base", [.base("33.33")]), [{ _ in }, { _ in }, { _ in }])
    #expect(history.coefficientOfVariation == 0)
    #expect(Self.history(Contract("free", [.base(0)]), [{ _ in }]).coefficientOfVariation.isNaN)
    #expect(BillHistory().worst == 0 && BillHistory().subsidy == 0)
  }

  /// $12 a quarter, of which $5 are used.
  @Test func commitmentsNotUsed() {
    let contract = Contract(
      "committed", [.tasks(TaskCharge(.uses, .each(1)))], commitment: Commitment(12, months: 3))
    let history = Self.history(contract, [{ $0.use(times: 5) }, { _ in }, { _ in }, { _ in }])
    #expect(history.unused == 700 && history.total == 2_400 && history.overageMonths == 0)
  }

  /// Two seats, of which one is used in the first month (a half is the other's) and both alike in the second.
  @Test func lightUsersPayForHeavyOnes() {
    let allowance = Allowance(3, .uses, isPooled: true, beyond: .overage(1))
    let contract = Contract("seats", [.seats(SeatCharge(10, minimum: 2, allowance: allowance))])
    let history = Self.history(
      contract,
      [
        { $0.use(user: 1, times: 7) },
        { meters in for user in 0..<2 { meters.use(user: user, times: 2) } },
      ])
    #expect(history.subsidy == 0.25)
    #expect(history.overageMonths == 1 && history.total == 4_100)
  }
}
