import Foundation
import JKPricing
import Testing

/// The path of prices: a use costs $2 as written.
struct TermTests {
  /// The price of a use in each month, where the vendor's list is so high.
  private static func prices(_ term: Term?, _ lists: [ExactDecimal]) -> [ExactDecimal] {
    var books = Books(Contract("term", [.tasks(TaskCharge(.uses, .each(2)))], term: term))
    return lists.map { list in
      books.close(list: list) { $0.use() }
      return books.lines[0].unitPrice
    }
  }

  /// $2, the list moves to $4, protected by 7 %: $2.14.
  @Test func protection() {
    let lists = [ExactDecimal](repeating: 1, count: 5) + [ExactDecimal](repeating: 2, count: 20)
    let path = Self.prices(Term(months: 12, protection: "0.07"), lists)
    #expect(path[0..<12].allSatisfy { $0 == 2 })
    #expect(path[12..<24].allSatisfy { $0 == "2.14" })
    #expect(path[24] == "2.2898")
    #expect(Self.prices(Term(months: 12), lists)[12] == 4)
  }

  /// Protected or not, a list that falls is followed when a term is renewed.
  @Test(arguments: [nil, "0.07"] as [ExactDecimal?])
  func pricesFallWithTheList(protection: ExactDecimal?) {
    let path = Self.prices(
      Term(months: 6, protection: protection), [1] + [ExactDecimal](repeating: "0.8", count: 6))
    #expect(path == [2, 2, 2, 2, 2, 2, "1.6"])
  }

  /// 5 % a year within a term of two years, and at its renewal.
  @Test func escalator() {
    let path = Self.prices(Term(months: 24, escalator: "0.05"), [ExactDecimal](repeating: 1, count: 37))
    #expect(path[11] == 2 && path[12] == "2.1" && path[23] == "2.1" && path[24] == "2.205")
    #expect(path[36] == "2.31525")
    let protected = Self.prices(
      Term(months: 12, escalator: "0.05", protection: "0.03"), [ExactDecimal](repeating: 1, count: 13))
    #expect(protected[12] == "2.06")
  }

  /// Five per cent a year for 60 years, exact in the first six and then to 12 decimals.
  @Test func yearsOfPercentages() {
    let path = Self.prices(Term(months: 60, escalator: "0.05"), [ExactDecimal](repeating: 1, count: 721))
    #expect(path[72] == "2.68019128125")
    #expect(abs(Double(path[720]) - 2 * pow(1.05, 60)) < 1e-9)
  }

  @Test func withoutATermPricesFollowTheList() {
    #expect(Self.prices(nil, [1, "1.5", "0.5"]) == [2, 3, 1])
  }

  /// Announced for 15 February of a contract that is renewed each half year: July is another's.
  @Test func restructuring() {
    let other = Term.Restructuring(from: CalendarDay(year: 2027, month: 2, day: 15), to: "seats")
    let contract = Contract("tokens", [.base(1)], term: Term(months: 6, restructuring: other))
    var books = Books(contract)
    let replacements = (1...8).map { month in
      defer { books.close() }
      return contract.replacement(by: CalendarDay(year: 2027, month: month, day: 1), books.account)
    }
    let july = CalendarDay(year: 2027, month: 7, day: 1)
    #expect(replacements == [nil, nil, nil, nil, nil, nil, july, july])
  }

  /// Fees and tiers move with prices, what limits a bill does not.
  @Test func whatMoves() {
    let tiers = Pricing.graduated([Pricing.Tier(upTo: 5, each: 1, flat: 3), Pricing.Tier(upTo: nil, each: 2)])
    let contract = Contract(
      "all",
      [
        .base(10),
        .seats(SeatCharge(31, allowance: Allowance(1, .uses, isPooled: true, beyond: .overage(1)))),
        .tasks(TaskCharge(.uses, tiers)), .tasks(TaskCharge(.uses, .packages(of: 4, 5))),
        .outcomes(OutcomeCharge("won", commitment: UnitCommitment(1, each: 7), .each(9), floor: 1)),
      ], maximum: Maximum(500, then: .alert))
    let bill = { (list: ExactDecimal) in
      var books = Books(contract, seats: 1)
      return books.close(list: list) { meters in
        meters.use(times: 7)
        meters.outcomes(2)
      }
    }
    // 10 + 31 + 6 + (3 + 5 + 4) + 10 + (7 + 9)
    #expect(bill(1).total == "85")
    #expect(bill(2).total == 2 * bill(1).total)
    #expect(bill(20).total == 500)
  }
}
