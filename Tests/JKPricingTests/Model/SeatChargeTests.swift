import Foundation
import JKPricing
import Testing

/// Seats by the day, what they include, minimum and true-up. January has 31 days, February 2027 28.
struct SeatChargeTests {
  private static func contract(_ seats: SeatCharge) -> Contract { Contract("seats", [.seats(seats)]) }

  /// 10 seats for the month, 3 from the 15th on (17 days) and one on the last day: 310 + 51 + 1 seat-days.
  @Test func addedSeatsCountAtOnce() {
    let invoice = Self.contract(SeatCharge(31)).bill(seats: 10) { meters in
      meters.addSeats(3, day: 15)
      meters.addSeats(1, day: 31)
    }
    #expect(invoice.lines.map(\.calculation) == ["362 × 31 ÷ 31"])
    #expect(invoice.total == 362)
  }

  /// A third of a month is rounded once: 10 of 30 days of $20 are $6.67.
  @Test func proration() {
    var books = Books(Self.contract(SeatCharge(20)))
    for month in 1...3 { #expect(books.close().total == 0, "\(month)") }
    #expect(books.close { $0.addSeats(day: 21) }.total == "6.67")
  }

  @Test func seatsGivenBackCountUntilTheMonthEnds() {
    var books = Books(Self.contract(SeatCharge(20)), seats: 5)
    #expect(books.close { $0.giveBackSeats(2) }.total == 100)
    #expect(books.close().total == 60)
    #expect(books.account.seats == 3)
  }

  /// The contract begins on the 4th: 28 of 31 days.
  @Test func onlyDaysInForceCount() {
    var books = Books(Self.contract(SeatCharge(31)))
    #expect(books.close(inForce: 4...31) { $0.addSeats(2, day: 4) }.total == 56)
    #expect(books.close().total == 62)
  }

  /// At least 10 on every day: 5 until the 15th, 12 from the 16th.
  @Test func minimumSeatsOnEachDay() {
    let contract = Self.contract(SeatCharge(31, minimum: 10))
    let invoice = contract.bill(seats: 5) { $0.addSeats(7, day: 16) }
    #expect(invoice.amounts(.seats) == ["267"])  // 15 × 5 + 16 × 12
    #expect(invoice.amounts(.minimumSeats) == ["75"])  // 15 × 5
    #expect(contract.bill(seats: 12).total == 372)
  }

  /// 100 seats at $19 with 1,900 credits each, 230,000 used at $0.01: $1,900 + $400.
  @Test func pooledAllowance() {
    let allowance = Allowance(1_900, UsageUnit("credits", uses: 23), isPooled: true, beyond: .overage("0.01"))
    let contract = Self.contract(SeatCharge(19, allowance: allowance))
    let invoice = contract.bill(seats: 100, users: 100) { meters in
      for use in 0..<10_000 { meters.use(user: use % 7) }
    }
    #expect(invoice.amounts(.overage) == ["400"])
    #expect(invoice.total == 2_300)
    #expect(contract.title(of: invoice.lines[1]) == "credits beyond the allowance")
  }

  /// 10 seats of $40 that include $20 of use each; one user uses $120: $500, and $400 if they share.
  @Test(arguments: [(false, "500"), (true, "400")])
  func allowanceOfEachUser(isPooled: Bool, amount: String) {
    let unit = UsageUnit("dollars", prompt: "0.000002", output: "0.00001")
    let contract = Self.contract(
      SeatCharge(40, allowance: Allowance(20, unit, isPooled: isPooled, beyond: .overage(1))))
    let invoice = contract.bill(seats: 10, users: 10) { meters in
      for _ in 0..<10 {
        meters.request(TokenRequest(day: .january, user: 3, prompt: 1_000_000, output: 1_000_000))
      }
    }
    #expect(invoice.total == Decimal(string: amount))
  }

  /// Seats added in the month bring what they include; so do those that are paid up to the minimum.
  @Test func whatThePoolHolds() {
    let allowance = Allowance(10, .uses, isPooled: true, beyond: .overage(1))
    let contract = Self.contract(SeatCharge(0, minimum: 5, allowance: allowance))
    #expect(contract.bill(seats: 2) { $0.use(times: 60) }.total == 10)
    #expect(
      contract.bill(seats: 4) { meters in
        meters.addSeats(2, day: 31)
        meters.use(times: 60)
      }.total == 0)
  }

  @Test(arguments: [FairUse.block, .throttle, .downgrade])
  func otherwiseNothingBeyondIsPaid(policy: FairUse) {
    let seats = SeatCharge(40, allowance: Allowance(10, .uses, isPooled: false, beyond: policy))
    #expect(Self.contract(seats).bill(seats: 1) { $0.use(times: 1_000) }.total == 40)
  }

  /// 10 seats when the year begins, 4 more from March on, 2 given back in June: the year's last month bills 10 × 4
  /// seat-months, and the next year begins with 12.
  @Test func trueUp() {
    var books = Books(Self.contract(SeatCharge(20, hasTrueUp: true)), seats: 10)
    for month in 0..<11 {
      let invoice = books.close { meters in
        if month == 2 { meters.addSeats(4, day: 20) }
        if month == 5 { meters.giveBackSeats(2) }
      }
      #expect(invoice.total == 200, "\(month)")
    }
    let last = books.close()
    #expect(last.amounts(.trueUp) == ["800"])
    #expect(last.lines.last?.calculation == "40 × 20")
    #expect(last.total == 1_000)
    #expect(books.close().total == 240)
  }

  /// Up to the minimum they are paid already.
  @Test func trueUpBeyondTheMinimum() {
    var books = Books(Self.contract(SeatCharge(20, minimum: 12, hasTrueUp: true)), seats: 10)
    var total: Decimal = 0
    for _ in 0..<12 {
      let isFirst = books.account.start == nil
      total += books.close { if isFirst { $0.addSeats(3, day: 1) } }.total
    }
    #expect(total == "3120")
  }
}
