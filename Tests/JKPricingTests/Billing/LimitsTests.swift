import Foundation
import JKPricing
import Testing

/// Discount, maximum and minimum, and the order in which they come.
struct LimitsTests {
  private static func contract(
    discount: ExactDecimal = 0, maximum: ExactDecimal? = nil, minimum: Minimum? = nil,
    then: Maximum.Consequence = .stop
  ) -> Contract {
    Contract(
      "limits", [.tasks(TaskCharge(.uses, .each(1)))], discount: discount,
      maximum: maximum.map { Maximum($0, then: then) }, minimum: minimum)
  }

  /// Used $50, minimum $100: a line of $50 (Lago, spending minimum).
  @Test func minimumIsALineOfItsOwn() {
    let invoice = Self.contract(minimum: Minimum(100)).bill { $0.use(times: 50) }
    #expect(invoice.lines.map(\.amount) == ["50", "50"])
    #expect(Self.contract(minimum: Minimum(100)).bill { $0.use(times: 101) }.total == 101)
  }

  /// $800 used of a minimum of $1,000, and $1,300 (Lago, contract billing).
  @Test(arguments: [(800, "1000"), (1_300, "1300")])
  func publishedMinimum(uses: Int, amount: String) {
    let contract = Self.contract(minimum: Minimum(1_000, basis: .beforeDiscounts))
    #expect(contract.bill { $0.use(times: uses) }.total == Decimal(string: amount))
  }

  /// 28 of 31 days: $90.32.
  @Test func minimumIsProrated() {
    var books = Books(Self.contract(minimum: Minimum(100)))
    #expect(books.close(inForce: 4...31) { $0.use(times: 50) }.total == "90.32")
  }

  /// $110 used less 20 % is $88. The minimum of $100 asks for $12 more, or, compared with $110, for nothing.
  @Test(arguments: [(Minimum.Basis.afterDiscounts, "100"), (.beforeDiscounts, "88")])
  func minimumBeforeOrAfterDiscounts(basis: Minimum.Basis, amount: String) {
    let contract = Self.contract(discount: "0.2", minimum: Minimum(100, basis: basis))
    #expect(contract.bill { $0.use(times: 110) }.total == Decimal(string: amount))
  }

  @Test(arguments: [Maximum.Consequence.stop, .throttle, .alert])
  func maximumHoldsWhateverFollows(then: Maximum.Consequence) {
    let contract = Self.contract(maximum: 60, then: then)
    let invoice = contract.bill { $0.use(times: 75) }
    #expect(invoice.lines.map(\.amount) == ["75", "-15"])
    #expect(contract.bill { $0.use(times: 60) }.lines.count == 1)
  }

  /// $75 less 20 % is $60: the maximum is compared with what is left of discounts, so it takes nothing off.
  @Test func maximumIsAfterDiscounts() {
    let contract = Self.contract(discount: "0.2", maximum: 60)
    #expect(contract.bill { $0.use(times: 75) }.lines.map(\.amount) == ["75", "-15"])
    #expect(contract.bill { $0.use(times: 100) }.lines.map(\.amount) == ["100", "-20", "-20"])
  }

  /// A minimum above the maximum has the last word.
  @Test func minimumIsAfterTheMaximum() {
    let contract = Self.contract(maximum: 60, minimum: Minimum(80))
    #expect(contract.bill { $0.use(times: 75) }.lines.map(\.amount) == ["75", "-15", "20"])
  }

  /// Credits pay for the minimum too: they come last.
  @Test func creditsAreLast() {
    let contract = Contract(
      "credits", [.tasks(TaskCharge(.uses, .each(1)))], minimum: Minimum(100), credits: Credits(70))
    #expect(contract.bill { $0.use(times: 50) }.lines.map(\.amount) == ["50", "50", "-70"])
  }

  /// 12.5 % of $0.12 is a cent and a half: two cents.
  @Test func discountIsRoundedHalfUp() {
    let contract = Contract("cents", [.tasks(TaskCharge(.uses, .each("0.01")))], discount: "0.125")
    #expect(contract.bill { $0.use(times: 12) }.amounts(.discount) == ["-0.02"])
  }

  /// Asked in the middle of a month what it comes to, the books change nothing.
  @Test func amountSoFarLeavesTheBooksAlone() {
    let contract = Self.contract(discount: "0.2", maximum: 60)
    var meters = Meters(contract)
    meters.use(times: 100)
    let account = Account(contract)
    var ledger = Ledger(contract, meters.layout, account)
    let month = BillingMonth(year: 2027, month: 1)
    #expect(ledger.amountSoFar(month, meters.counters, list: 2) == 16_000)
    #expect(ledger.account == account)
    ledger.close(month, meters.counters)
    #expect(Invoice(lines: ledger.lines).total == 60)
    #expect(contract.invoice(month, meters, account).account == ledger.account)
    #expect(contract.invoice(month, meters, account).invoice.lines == ledger.lines)
  }
}
