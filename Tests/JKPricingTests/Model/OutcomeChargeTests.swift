import Foundation
import JKPricing
import Testing

struct OutcomeChargeTests {
  private static func contract(
    included: ExactDecimal = 0, commitment: UnitCommitment? = nil, _ pricing: Pricing = .each(2),
    floor: ExactDecimal = 0
  ) -> Contract {
    Contract(
      "outcomes",
      [.outcomes(OutcomeCharge("won", included: included, commitment: commitment, pricing, floor: floor))])
  }

  /// 100 outcomes at $2; in the next month 50, and 10 of the first undone: $200, then $80.
  @Test func whatIsUndoneIsCreditedInItsMonth() {
    var books = Books(Self.contract())
    #expect(books.close { $0.outcomes(100) }.total == 200)
    let second = books.close { meters in
      meters.outcomes(50)
      meters.reversals(10)
    }
    #expect(second.amounts(.clawBack) == ["-20"])
    #expect(second.lines.last?.calculation == "10 × -300 ÷ 150")
    #expect(second.total == 80)
  }

  /// Of 100 outcomes 15 are disputed.
  @Test func disputedOutcomesAreNotPaid() {
    let invoice = Self.contract().bill { meters in
      meters.outcomes(85)
      meters.outcomes(15, disputed: true)
    }
    #expect(invoice.lines.map(\.quantity) == [85])
    #expect(invoice.total == 170)
  }

  /// 20 free; the average of what 100 outcomes cost is $1.60.
  @Test func creditIsTheAverageOfWhatWasPaid() {
    var books = Books(Self.contract(included: 20))
    #expect(books.close { $0.outcomes(100) }.total == 160)
    #expect(
      books.close { meters in
        meters.outcomes(20)
        meters.reversals(5)
      }.total == 0)
    #expect(books.account.outcomes[0].owed == 667)  // 5 × 160 ÷ 120
  }

  /// 30 undone when there are only 10: $20 at once, $40 in the next month.
  @Test func creditBeyondTheMonthsCostGoesOn() {
    var books = Books(Self.contract())
    books.close { $0.outcomes(100) }
    let second = books.close { meters in
      meters.outcomes(10)
      meters.reversals(30)
    }
    #expect(second.lines.map(\.amount) == ["20", "-60", "40"])
    #expect(second.total == 0)
    let third = books.close { $0.outcomes(30) }
    #expect(third.lines.map(\.amount) == ["60", "-40"])
    #expect(books.close { $0.outcomes(1) }.total == 2)
  }

  /// More cannot be undone than were paid for.
  @Test func everythingUndone() {
    var books = Books(Self.contract())
    books.close { $0.outcomes(3) }
    books.close { $0.reversals(7) }
    #expect(books.account.outcomes[0].owed == 600)
    #expect(books.close { $0.reversals(1) }.total == 0)
    #expect(books.account.outcomes[0].owed == 600)
  }

  /// $150 at least, 28 of 31 days of it in the first month: $135.48.
  @Test func floor() {
    var books = Books(Self.contract(floor: 150))
    let first = books.close(inForce: 4...31) { $0.outcomes(10) }
    #expect(first.amounts(.floor) == ["115.48"])
    #expect(first.total == "135.48")
    #expect(books.close { $0.outcomes(80) }.total == 160)
    let third = books.close { meters in
      meters.outcomes(80)
      meters.reversals(20)
    }
    #expect(third.total == 150)
  }

  /// 50 at $1.80 in any case, $2 beyond.
  @Test(arguments: [(10, "90"), (50, "90"), (60, "110")])
  func commitment(outcomes: Int, amount: String) {
    let contract = Self.contract(commitment: UnitCommitment(50, each: "1.80"))
    #expect(contract.bill { $0.outcomes(outcomes) }.total == Decimal(string: amount))
  }

  /// Two kinds of outcome have meters and credits of their own.
  @Test func severalOutcomes() {
    let contract = Contract(
      "outcomes",
      [.outcomes(OutcomeCharge("won", .each(100))), .outcomes(OutcomeCharge("resolved", .each(1)))])
    var books = Books(contract)
    let first = books.close { meters in
      meters.outcomes(3)
      meters.outcomes(40, of: 1)
    }
    #expect(first.lines.map(contract.title) == ["outcomes: won", "outcomes: resolved"])
    #expect(first.total == 340)
    let second = books.close { meters in
      meters.outcomes(5, of: 1)
      meters.outcomes(1)
      meters.reversals(2, of: 1)
    }
    #expect(second.lines.map(\.amount) == ["100", "5", "-2"])
  }
}
