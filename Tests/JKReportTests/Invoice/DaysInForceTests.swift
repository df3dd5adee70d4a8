import Foundation
import JKKernel
import JKPricing
import JKScenario
import TestSupport
import Testing

@testable import JKReport

/// Which days an invoice is for, with amounts worked out by hand: $31 a month is a dollar a day of March and May.
struct DaysInForceTests {
  private static func office(_ study: String, _ contracts: String, _ strategy: String) -> String {
    """
    scenario "Office"; history 0 h; trials 1; \(study)
    team clerk { people 1 }
    work letter { arrives at 0 h; route { answer -> done } }
    step answer by clerk { effort 1 h }
    tool bot on answer { training 0 h; workarounds 0%; contract small }
    \(contracts)
    strategy other { involvement 100%; \(strategy) }
    """
  }

  private static func invoices(_ text: String) throws -> TrialInvoices {
    try TrialInvoices(Scenario(text: text), strategy: 1, trial: 0)
  }

  /// Contract, calculation and amount of each line of a month.
  private static func lines(_ invoices: TrialInvoices, month: Int) -> [String] {
    invoices.bills.filter { $0.month == month }.flatMap { bill in
      bill.lines.map { "\(invoices.contract(bill).name): \($0.calculation) = \($0.amount)" }
    }
  }

  // MARK: One contract

  /// March 2027 begins on a Monday; April has the four days up to the horizon.
  @Test(arguments: [
    (
      "week 1: withdraw bot; week 2: integrate bot", 24, 4,
      "2027-03-01 to 2027-03-07 and 2027-03-15 to 2027-03-31"
    ),
    (
      "week 1: withdraw bot; week 4: integrate bot", 10, 4,
      "2027-03-01 to 2027-03-07 and 2027-03-29 to 2027-03-31"
    ),
    ("week 1: withdraw bot", 7, 0, "2027-03-01 to 2027-03-07"),
    // Wednesday at noon, and as Thursday begins.
    ("week 0.5: withdraw bot", 3, 0, "2027-03-01 to 2027-03-03"),
    ("week 0.6: withdraw bot", 3, 0, "2027-03-01 to 2027-03-03"),
    // Out and in on one day, and out on one day and in on the next: no day is missing.
    ("week 0.5: withdraw bot; week 0.55: integrate bot", 31, 4, "2027-03-01 to 2027-03-31"),
    ("week 0.5: withdraw bot; week 0.7: integrate bot", 31, 4, "2027-03-01 to 2027-03-31"),
    (
      "week 0.5: withdraw bot; week 0.8: integrate bot", 30, 4,
      "2027-03-01 to 2027-03-03 and 2027-03-05 to 2027-03-31"
    ),
    ("week 0.1: withdraw bot; week 0.45: integrate bot; then withdraw bot", 1, 0, "2027-03-01"),
    // Friday at noon, and Monday morning: the weekend is paid or is not.
    (
      "week 0.9: withdraw bot; week 1: integrate bot", 29, 4,
      "2027-03-01 to 2027-03-05 and 2027-03-08 to 2027-03-31"
    ),
  ])
  func daysHaveGaps(strategy: String, march: Int, april: Int, days: String) throws {
    let text = Self.office(
      "horizon 5 weeks; starts 2027-03-01", "contract small { base $31 / month }\ntoday { integrate bot }",
      strategy)
    let invoices = try Self.invoices(text)
    let fee = march == 31 ? "1 × 31" : "\(march) × 31 ÷ 31"
    #expect(Self.lines(invoices, month: 0) == ["small: \(fee) = \(march)"])
    #expect(Self.lines(invoices, month: 1) == (april == 0 ? [] : ["small: 4 × 31 ÷ 30 = 4.13"]))
    #expect(
      Report(invoices, month: 0).summary.replacing("\n", with: " ").contains(
        "in force \(days), \(march) of 31"))
  }

  /// May 2027 begins on a Saturday, on which what is in force goes on; what begins on Monday begins on the 3rd.
  @Test(
    arguments: [
      ("week 1: integrate bot", "", [], ["29 × 31 ÷ 31 = 29"]),
      ("week 1: withdraw bot", "today { integrate bot }", ["5 × 31 ÷ 30 = 5.17"], ["2 × 31 ÷ 31 = 2"]),
      ("week 0.9: withdraw bot", "today { integrate bot }", ["5 × 31 ÷ 30 = 5.17"], []),
      ("week 0.95: integrate bot", "", ["1 × 31 ÷ 30 = 1.03"], ["1 × 31 = 31"]),
    ] as [(String, String, [String], [String])])
  func monthsBeginOnWeekends(strategy: String, today: String, april: [String], may: [String]) throws {
    let text = Self.office(
      "horizon 8 weeks; starts 2027-04-26", "contract small { base $31 / month }\n\(today)", strategy)
    let invoices = try Self.invoices(text)
    #expect(Self.lines(invoices, month: 0) == april.map { "small: \($0)" })
    #expect(Self.lines(invoices, month: 1) == may.map { "small: \($0)" })
  }

  // MARK: Switches

  private static let three = """
    contract small { base $499 / month }
    contract middle { base $998 / month }
    contract large { base $1497 / month }
    today { integrate bot }
    """

  /// By contract: days, and what they cost; nothing for none.
  private typealias Switch = (currency: String, strategy: String, parts: [(Int, String)?], total: String)
  private static let switches: [Switch] = [
    (
      "EUR", "week 1: switch bot to middle; week 2: switch bot to large",
      [(7, "112.68"), (7, "225.35"), (17, "820.94")], "1158.97"
    ),
    (
      "JPY", "week 1: switch bot to middle; week 2: switch bot to large",
      [(7, "113"), (7, "225"), (17, "821")], "1159"
    ),
    (
      "KWD", "week 1: switch bot to middle; week 2: switch bot to large",
      [(7, "112.677"), (7, "225.355"), (17, "820.935")], "1158.967"
    ),
    (
      "EUR", "week 1: switch bot to middle; week 2: switch bot to small",
      [(24, "386.32"), (7, "225.35"), nil], "611.67"
    ),
    (
      "EUR", "week 1: switch bot to middle; then switch bot to large",
      [(7, "112.68"), nil, (24, "1158.97")], "1271.65"
    ),
    // Wednesday at noon, twice on that day, and there and back on it.
    ("EUR", "week 0.5: switch bot to middle", [(2, "32.19"), (29, "933.61"), nil], "965.8"),
    (
      "EUR", "week 0.5: switch bot to middle; week 0.55: switch bot to large",
      [(2, "32.19"), nil, (29, "1400.42")], "1432.61"
    ),
    (
      "EUR", "week 0.5: switch bot to middle; week 0.55: switch bot to small",
      [(31, "499"), nil, nil], "499"
    ),
    // On the first and on the last day of the month, and withdrawn on the day of the switch.
    ("EUR", "week 0: switch bot to middle", [nil, (31, "998"), nil], "998"),
    ("EUR", "week 0.1: switch bot to middle", [nil, (31, "998"), nil], "998"),
    ("EUR", "week 4.5: switch bot to middle", [(30, "482.9"), (1, "32.19"), nil], "515.09"),
    (
      "EUR", "week 0.45: switch bot to middle; week 0.55: withdraw bot",
      [(2, "32.19"), (1, "32.19"), nil], "64.38"
    ),
  ]

  /// Two upgrades in one period (antiwork/gumroad 6077), in dollars and in yen; there and back; and at all hours.
  @Test(arguments: switches.indices)
  func aDayIsBilledOnce(index: Int) throws {
    let (currency, strategy, parts, total) = Self.switches[index]
    let text = Self.office("horizon 6 weeks; starts 2027-03-01; currency \(currency)", Self.three, strategy)
    let invoices = try Self.invoices(text)
    let bills = invoices.bills.filter { $0.month == 0 }
    for (contract, part) in parts.enumerated() {
      let bill = bills.first { $0.book == contract }
      #expect(bill?.days.daysInForce == part?.0)
      #expect(bill?.lines.map(\.amount) == part.map { [Decimal(string: $0.1) ?? .nan] })
    }
    #expect(bills.reduce(0) { $0 + Invoice(lines: $1.lines).total } == Decimal(string: total))
  }

  /// As a reader sees it: no decimals, and rounded to a yen.
  @Test func yenHaveNoDecimals() throws {
    let text = Self.office(
      "horizon 6 weeks; starts 2027-03-01; currency JPY", Self.three,
      "week 1: switch bot to middle; week 2: switch bot to large")
    let invoices = try Self.invoices(text)
    let month = Report(invoices, month: 0).summary
    #expect(
      month.contains(" 7 days × 499 ÷ 31  113\n") && month.contains("total, JPY                     113\n"))
    #expect(month.contains("rounded half-up to JPY 1;") && month.contains("All contracts: JPY 1,159."))
    let overview = Report(invoices, month: nil).summary
    let table = overview.split(separator: "\n").filter { $0.hasSuffix("1,159") }
    #expect(table.count == 1 && table.allSatisfy { !$0.contains(".") })
    let json = Report(invoices, month: 0).json
    #expect(json.contains(#""amount" : "821""#) || json.contains(#""amount": "821""#))
  }

  /// Use on the morning of a switch is billed by the contract of the morning, which has no day that month; rows sum to
  /// invoices all the same.
  @Test func useOfAMorning() throws {
    let text = Self.office(
      "horizon 6 weeks; starts 2027-03-01",
      """
      contract small { base $31 / month; per-task use { each $7 / use }; discount 50%; minimum $100 / month }
      contract large { base $62 / month }
      today { integrate bot }
      """, "week 0.05: switch bot to large")
    let invoices = try Self.invoices(text)
    #expect(
      Self.lines(invoices, month: 0) == ["small: 1 × 7 = 7", "small: 7 × -0.5 = -3.5", "large: 1 × 62 = 62"])
    #expect(Report(invoices, month: 0).summary.contains("small: in force on no whole day, 0 of 31"))
    #expect(Report(invoices, month: 0).json.contains("null"))
    let booked = booked(invoices)
    #expect(abs(booked - (3.5 + 62 + 62 * 11 / 30)) < 0.01)
  }

  private func booked(_ invoices: TrialInvoices) -> Double {
    var worker = Worker(invoices.plan)
    worker.run(trial: 0, strategy: 1)
    return worker.record.sum(invoices.plan.layout.index(.ai), rows: 0..<invoices.plan.timetable.rows)
  }

  // MARK: Terms

  /// Begun on Friday 15 January 2027, 10 % more each year: from 15 January 2028, a Saturday.
  @Test func escalatorsActOnTheAnniversary() throws {
    let text = Self.office(
      "horizon 60 weeks; starts 2027-01-04",
      "contract small { base $310 / month; term 12 months { escalator 10% } }", "week 1.8: integrate bot")
    let invoices = try Self.invoices(text)
    #expect(Self.lines(invoices, month: 0) == ["small: 17 × 310 ÷ 31 = 170"])
    #expect(Self.lines(invoices, month: 11) == ["small: 1 × 310 = 310"])
    #expect(
      Self.lines(invoices, month: 12) == ["small: 14 × 310 ÷ 31 = 140", "small: 17 × 341 ÷ 31 = 187"])
    #expect(Self.lines(invoices, month: 13)[0].hasPrefix("small: 27 × 341 ÷ 29"))
  }

  /// A term of one month from the 13th of January ends on Saturday 13 February, and one from the 31st, on the 28th: the
  /// vendor's other contract has that day.
  @Test(arguments: [
    ("2027-01-04", "week 1.4: integrate bot", 1, 12, 16),
    ("2027-01-04", "week 1.5: integrate bot", 1, 12, 16),
    ("2029-01-01", "week 4.4: integrate bot", 1, 27, 1),
  ])
  func vendorsReplaceContractsOnTheDay(starts: String, strategy: String, month: Int, own: Int, other: Int)
    throws
  {
    let text = Self.office(
      "horizon 10 weeks; starts \(starts)",
      """
      contract small { base $28 / month; term 1 month { becomes large from 2027-01-20 } }
      contract large { base $56 / month }
      """, strategy)
    let invoices = try Self.invoices(text)
    #expect(
      Self.lines(invoices, month: month) == [
        "small: \(own) × 28 ÷ 28 = \(own)", "large: \(other) × 56 ÷ 28 = \(2 * other)",
      ])
    #expect(invoices.bills.filter { $0.month > month }.allSatisfy { $0.book == 1 })
  }

  // MARK: Seats

  /// Four seats at a dollar a day, out of use in the second week: those who come back need no second one.
  @Test(arguments: [
    ("week 1: withdraw bot; week 2: integrate bot", "96 × 31 ÷ 31"),
    // One more from the 22nd, one fewer while it is out, and one fewer afterwards, who is paid for until the month ends.
    ("week 1: withdraw bot; week 2: integrate bot; week 3: hire 1 clerk", "106 × 31 ÷ 31"),
    ("week 1: withdraw bot; week 1.5: hire 2 clerk; week 2: integrate bot", "130 × 31 ÷ 31"),
    ("week 1: withdraw bot; week 2: integrate bot; week 3: release 1 clerk", "96 × 31 ÷ 31"),
  ])
  func seatsOutliveAPause(strategy: String, seats: String) throws {
    let text = Self.office(
      "horizon 5 weeks; starts 2027-03-01",
      "contract small { per-seat $31 / month }\ntoday { integrate bot }", strategy
    ).replacing("people 1 }", with: "people 4 }")
    #expect(try Self.invoices(text).bills[0].lines.map(\.calculation) == [seats])
  }
}
