import Foundation
import JKKernel
import JKPricing
import JKScenario
import TestSupport
import Testing

@testable import JKReport

/// Invoices that a person can check: each line is worked out here by hand.
struct InvoiceTests {
  /// Four letters in January, three in February. One person, who needs no training.
  private static let desk = """
    scenario "Desk <by hand>"; horizon 8 weeks; history 1 weeks; trials 3; seed 5; currency EUR; starts 2027-01-04
    team desk { people 1 }
    work letter { arrives at 0 h, 10 h, 20 h, 30 h, 170 h, 180 h, 190 h; route { write -> done } }
    step write by desk { effort 2 h }
    tool helper on write { training 0 h; contract mixed; requests 2 each use; tokens prompt 1234567, output 1000 }
    contract mixed {
      base $310 / month
      per-seat $62 / month
      per-task use { includes 1 uses; each $0.99 / use }
      discount 10%
    }
    contract plain { per-token { prompt $2 / million tokens; output $10 / million tokens } }
    strategy other { involvement 90%; week 0: integrate helper }
    strategy both { involvement 90%; week 0: integrate helper; week 2: switch helper to plain }
    """

  private static func invoices(_ strategy: Int, contract: Int? = nil, text: String = desk) throws
    -> TrialInvoices
  {
    try TrialInvoices(Scenario(text: text), strategy: strategy, trial: 2, contract: contract)
  }

  /// 28 of 31 days from the 4th on: 280.00 of the fee, 56.00 of the seat. 3 × 0.99 = 2.97. In all 338.97, of which
  /// 10 % are 33.897.
  @Test func aMonthLineByLine() throws {
    let text = Report(try Self.invoices(1), month: 0).summary
    #expect(
      text == """
        Desk <by hand>
        Month 1 of 2, 2027-01; trial 2 (trials count from 0), strategy other, seed 5,
        jkcurve \(Version.current).

        mixed: in force 2027-01-04 to 2027-01-31, 28 of 31 days; due 2027-01-31
        base fee           28 days × 310 ÷ 31  280.00
        seats          28 seat-days × 62 ÷ 31   56.00
        uses included                   1 × 0    0.00
        uses                         3 × 0.99    2.97
        discount                338.97 × −0.1  −33.90
        total, EUR                             305.07

        Each amount is its calculation, rounded half-up to the cent; a total is the sum
        of its lines.

        """)
  }

  /// Two contracts in one month: the first until the day of the switch, the other from it on.
  @Test func contractsThatFollowEachOther() throws {
    let invoices = try Self.invoices(2)
    let text = Report(invoices, month: 0).summary
    #expect(text.contains("\nmixed: in force 2027-01-04 to 2027-01-17, 14 of 31 days; due 2027-01-31\n"))
    #expect(text.contains("\nplain: in force 2027-01-18 to 2027-01-31, 14 of 31 days; due 2027-01-31\n"))
    #expect(text.contains("All contracts: EUR "))
    let whole = Report(try Self.invoices(1), month: 1).summary
    #expect(whole.contains(" 1 month × 310  310.00\n"))
    // February: six requests of 1,234,567 and 1,000 tokens.
    let february = Report(invoices, month: 1).summary
    #expect(february.contains("prompt tokens  7,407,402 × 0.000002  14.81\n"))
    #expect(february.contains("output tokens       6,000 × 0.00001   0.06\n"))
    #expect(february.contains("total, EUR                           14.87\n") && !february.contains("mixed:"))
  }

  /// What a trial's invoices come to is what the record books as the cost of AI.
  @Test(arguments: [1, 2])
  func monthsSumToTheRecord(strategy: Int) throws {
    let invoices = try Self.invoices(strategy)
    var worker = Worker(invoices.plan)
    worker.run(trial: 2, strategy: strategy)
    let booked = worker.record.sum(invoices.plan.layout.index(.ai), rows: 0..<invoices.plan.timetable.rows)
    let cents = invoices.bills.reduce(0) { $0 + $1.minorUnits }
    #expect(cents > 0 && abs(booked - Double(cents) / 100) < 1e-9 * booked)
    let overview = Report(invoices, month: nil).summary
    #expect(overview.contains("\n1  2027-01  ") && overview.contains("\n2  2027-02  "))
    #expect(overview.contains("total, EUR"))
    #expect(overview.contains(Figures.exact(minorUnits: cents, .cent)))
    for bill in invoices.bills { #expect(bill.minorUnits == bill.lines.reduce(0) { $0 + $1.minorUnits }) }
  }

  /// A contract that is not in force is billed as an offer, as if it were.
  @Test func offersHaveInvoicesToo() throws {
    let offered = try Self.invoices(1, contract: 1)
    let inForce = try Self.invoices(1, text: Self.desk.replacing("contract mixed;", with: "contract plain;"))
    #expect(offered.isOffered && !inForce.isOffered && offered.bills.count == 2)
    #expect(offered.bills.map(\.lines) == inForce.bills.map(\.lines))
    #expect(Report(offered, month: 0).summary.contains("it is billed as an offer"))
    let own = try Self.invoices(2, contract: 1)
    #expect(!own.isOffered && own.bills.map(\.book) == [1, 1])
  }

  @Test func nothingIsBilledUnderStatusQuo() throws {
    #expect(Report(try Self.invoices(0), month: nil).summary.contains("Nothing is billed in this trial."))
  }

  @Test func documents() throws {
    let json = Report(try Self.invoices(1), month: 0).json
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(object?["schema"] as? String == "jkcurve.invoice/2" && object?["isOffered"] as? Bool == false)
    let invoice = (object?["invoices"] as? [[String: Any]])?.first
    #expect(invoice?["total"] as? String == "305.07" && invoice?["calendarMonth"] as? String == "2027-01")
    #expect(invoice?["firstDay"] as? String == "2027-01-04" && invoice?["month"] as? Int == 1)
    let seats = (invoice?["lines"] as? [[String: Any]])?[1]
    #expect(
      seats as? [String: String] == [
        "title": "seats", "quantity": "28", "unit": "seat-days", "unitPrice": "62", "divisor": "31",
        "amount": "56",
      ])
  }

  @Test(
    arguments: [
      (123_456_789, "EUR", "1,234,567.89"), (-5, "EUR", "\u{2212}0.05"), (0, "$", "0.00"),
      (-100_000, "GBP", "\u{2212}1,000.00"), (99, "USD", "0.99"), (1_159, "JPY", "1,159"), (0, "KRW", "0"),
      (1_050, "KWD", "1.050"), (-7, "BHD", "\u{2212}0.007"), (12_345_678, "CLF", "1,234.5678"),
    ] as [(Int128, String, String)])
  func moneyIsWrittenInFull(minorUnits: Int128, currency: String, text: String) {
    #expect(Figures.exact(minorUnits: minorUnits, MinorUnit(ofCurrency: currency)) == text)
  }
}
