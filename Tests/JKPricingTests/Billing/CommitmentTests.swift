import Foundation
import JKPricing
import Testing

/// Prepaid $12,000, at 20 % off the list.
struct CommitmentTests {
  private static func contract(
    months: Int = 1, shortfall: Commitment.Shortfall = .lost, beyond: Commitment.Beyond = .contract,
    credits: Credits? = nil
  ) -> Contract {
    Contract(
      "committed", [.tasks(TaskCharge(.uses, .each(1_000)))],
      commitment: Commitment(12_000, months: months, discount: "0.2", shortfall: shortfall, beyond: beyond),
      credits: credits)
  }

  /// List prices of $18,000 and $13,000.
  @Test(arguments: [
    (18, Commitment.Beyond.contract, "14400", "0"), (18, .list, "15000", "0"),
    (13, .contract, "12000", "1600"),
    (13, .list, "12000", "1600"), (15, .list, "12000", "0"), (0, .list, "12000", "12000"),
  ])
  func drawdown(uses: Int, beyond: Commitment.Beyond, amount: String, lost: String) {
    let invoice = Self.contract(beyond: beyond).bill { $0.use(times: uses) }
    #expect(invoice.total == Decimal(string: amount))
    let shortfall = invoice.lines.filter { $0.item == .shortfall }.map(\.quantity.decimal)
    #expect(shortfall == (lost == "0" ? [] : [Decimal(string: lost)]))
    #expect(invoice.amounts(.shortfall).allSatisfy { $0 == 0 })
  }

  /// The discount for what the balance pays: 12,000 × 20 % ÷ 80 % = $3,000.
  @Test func linesCanBeCheckedByHand() {
    let invoice = Self.contract(beyond: .list).bill { $0.use(times: 18) }
    #expect(invoice.lines.map(\.item) == [.tasks, .commitmentDiscount, .commitment, .drawn])
    #expect(
      invoice.lines.map(\.calculation) == ["18 × 1000", "12000 × -0.2 ÷ 0.8", "1 × 12000", "1 × -12000"])
  }

  /// A quarter paid ahead: the second month draws, the third pays for what is beyond.
  @Test func aPeriodOfMonths() {
    var books = Books(Self.contract(months: 3))
    #expect(books.close { $0.use(times: 5) }.total == 12_000)
    #expect(books.account.commitment == 800_000)
    #expect(books.close { $0.use(times: 5) }.total == 0)
    #expect(books.close { $0.use(times: 6) }.total == 800)
    #expect(books.close().total == 12_000)
  }

  @Test(arguments: [(Commitment.Shortfall.lost, 1_200_000, 1), (.rolled, 2_000_000, 0)])
  func whatIsLeftIsLostOrRolled(shortfall: Commitment.Shortfall, balance: Int128, lost: Int) {
    var books = Books(Self.contract(months: 2, shortfall: shortfall))
    books.close { $0.use(times: 5) }
    #expect(books.close().lines.count == lost)
    books.close()
    #expect(books.account.commitment == balance)
  }

  /// Credits are used before what is paid ahead.
  @Test func creditsFirst() {
    var books = Books(Self.contract(months: 2, credits: Credits(1_000, everyMonths: nil)))
    #expect(books.close { $0.use(times: 5) }.amounts(.drawn) == ["-3000"])
    #expect(books.account.commitment == 900_000)
  }
}
