import Foundation
import JKPricing
import Testing

/// Days in force with gaps, anniversaries, and what goes on while a contract is out of force.
struct PauseTests {
  private static let sub = Contract("sub", [.base(31), .seats(SeatCharge(62, minimum: 2))])

  /// January without the 8th to the 14th, one seat held and one missing: 24 of 31 days of each.
  @Test func feesHaveGaps() {
    let contract = Contract("sub", Self.sub.charges, minimum: Minimum(310))
    let account = Account(contract, seats: 1)
    let days = DaySet(1...7).union(DaySet(15...31))
    let month = BillingMonth(year: 2027, month: 1, inForce: days)
    let lines = contract.invoice(month, Meters(contract), account).invoice.lines
    #expect(lines.map(\.calculation) == ["24 × 31 ÷ 31", "24 × 62 ÷ 31", "24 × 62 ÷ 31", "1 × 120"])
  }

  // MARK: Anniversaries

  /// The same day of the month, or the last of a shorter one. 2028 has a 29 February.
  @Test(arguments: [
    ("2027-01-31", [1: "2027-02-28", 2: "2027-03-31", 3: "2027-04-30", 13: "2028-02-29", 25: "2029-02-28"]),
    ("2028-02-29", [1: "2028-03-29", 12: "2029-02-28", 48: "2032-02-29"]),
    ("2027-12-15", [0: "2027-12-15", 1: "2028-01-15", 12: "2028-12-15"]),
  ])
  func monthsOfAContract(start: String, months: [Int: String]) {
    let anniversaries = Anniversaries(start: CalendarDay(start))
    for (month, day) in months {
      #expect(anniversaries.firstDay(ofMonth: month) == CalendarDay(day))
      #expect(anniversaries.month(of: CalendarDay(day)) == month)
    }
  }

  /// From 15 January 2027, 10 % a year: 14 days of January 2028 at $310 and 17 at $341. A use has the first day's price.
  @Test func pricesChangeOnTheAnniversary() {
    let contract = Contract(
      "fee", [.base(310), .tasks(TaskCharge(.uses, .each(1)))], term: Term(months: 24, escalator: "0.1"))
    var books = Books(contract)
    #expect(books.close(inForce: 15...31).total == 170)
    for _ in 1..<12 { #expect(books.close().total == 310) }
    #expect(books.close { $0.use() }.lines.map(\.calculation) == ["14 × 310 ÷ 31", "17 × 341 ÷ 31", "1 × 1"])
    #expect(books.close { $0.use() }.lines.map(\.calculation) == ["1 × 341", "1 × 1.1"])
  }

  /// Terms of a month from 31 January: February's begins on the 28th, with the list's prices of February.
  @Test func aShortMonthBeginsOnItsLastDay() {
    var books = Books(Contract("fee", [.base(28)], term: Term(months: 1)))
    books.close(inForce: 31...31)
    #expect(books.close(list: 2).lines.map(\.calculation) == ["27 × 28 ÷ 28", "1 × 56 ÷ 28"])
    #expect(books.close(list: 3).lines.map(\.calculation) == ["30 × 56 ÷ 31", "1 × 84 ÷ 31"])
  }

  // MARK: Pauses

  /// Begun in January; out of force from November to the February after. The year has passed on 1 January, and the term
  /// that ended then is renewed in March, at March's list, by 7 % at most.
  @Test(
    arguments: [("1.5", nil, "1.65"), ("1.5", "0.07", "1.07"), ("0.5", "0.07", "0.55")]
      as [(String, String?, String)])
  func termsGoOn(list: String, protection: String?, price: String) {
    let term = Term(
      months: 12, escalator: "0.1", protection: protection.map { ExactDecimal(stringLiteral: $0) })
    var books = Books(Contract("fee", [.base(1)], term: term))
    for _ in 0..<10 { books.close(list: 1) }
    books.pause(months: 4)
    books.close(list: ExactDecimal(stringLiteral: list))
    #expect(books.lines.map(\.unitPrice) == [ExactDecimal(stringLiteral: price)])
  }

  /// $12 a quarter: January draws 5, the rest of the quarter is a pause. In April 7 are lost and 12 paid ahead.
  @Test(arguments: [
    (Commitment.Shortfall.lost, ["7 × 0", "1 × 12", "1 × -1"]), (.rolled, ["1 × 12", "1 × -1"]),
  ])
  func commitmentsGoOn(shortfall: Commitment.Shortfall, lines: [String]) {
    let contract = Contract(
      "committed", [.tasks(TaskCharge(.uses, .each(1)))],
      commitment: Commitment(12, months: 3, shortfall: shortfall))
    var books = Books(contract)
    books.close { $0.use(times: 5) }
    books.pause(months: 2)
    #expect(books.close { $0.use() }.lines.dropFirst().map(\.calculation) == lines)
    #expect(books.account.commitment == (shortfall == .lost ? 1_100 : 1_800))
    // A month in the middle of a period that comes after a pause pays nothing ahead, and one that begins late does.
    books.pause(months: 1)
    #expect(books.close { $0.use() }.amounts(.commitment) == [])
    books.pause(months: 1)
    #expect(books.close().amounts(.commitment) == [12])
  }

  /// A grant of January that lasts three months has lapsed in April; a yearly one comes with the year's first invoice.
  @Test func creditsGrowOld() {
    let contract = Contract(
      "credits", [.tasks(TaskCharge(.uses, .each(1)))], credits: Credits(9, everyMonths: 12, lasting: 3))
    var books = Books(contract)
    books.close { $0.use(times: 2) }
    books.pause(months: 1)
    #expect(books.close { $0.use(times: 2) }.total == 0)
    books.pause(months: 10)
    let next = books.close { $0.use(times: 10) }
    #expect(next.lines.map(\.calculation) == ["10 × 1", "5 × 0", "1 × -9"])
  }

  /// Seats are as they were when a contract is out of force over a month's end, and the year's true-up comes late.
  @Test func trueUpsAreNotForgotten() {
    var books = Books(Contract("seats", [.seats(SeatCharge(10, hasTrueUp: true))]), seats: 2)
    for _ in 0..<10 { books.close() }
    #expect(books.close { $0.addSeats(3, day: 5) }.total == 20)
    books.pause(months: 1)
    // Three seats of November, and a year that begins with five.
    #expect(books.close().lines.map(\.calculation) == ["155 × 10 ÷ 31", "3 × 10"])
  }

  /// Use on a day that went to another contract: an invoice without fees, and nothing paid ahead.
  @Test func useWithoutADay() {
    let contract = Contract(
      "all", [.base(31), .tasks(TaskCharge(.uses, .each(2)))], minimum: Minimum(100),
      commitment: Commitment(50), credits: Credits(1), term: Term(months: 12))
    var meters = Meters(contract)
    meters.use(times: 3)
    let month = BillingMonth(year: 2027, month: 1, inForce: DaySet())
    let (invoice, account) = contract.invoice(month, meters, Account(contract))
    #expect(invoice.lines.map(\.calculation) == ["3 × 2"])
    #expect(account.start == nil)
    let february = contract.invoice(BillingMonth(year: 2027, month: 2), Meters(contract), account)
    #expect(february.account.start == CalendarDay("2027-02-01"))
    #expect(february.invoice.amounts(.commitment) == [50] && february.invoice.amounts(.credits) == [-1])
  }
}

extension CalendarDay {
  /// `2027-01-31`
  fileprivate init(_ text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }
}
