import JKPricing
import Testing

/// The words of invoices.
struct ContractTextTests {
  @Test func tokensSayAtWhichPricesTheyAre() {
    let rates = TokenRates(prompt: .each(1), output: .each(1))
    let sheet = TokenSheet(
      rates,
      windows: [TokenSheet.Window(DailyWindow(from: 485, to: 30), rates, cliff: ContextCliff(over: 9, rates))]
    )
    let change = TokenCharge.Change(from: CalendarDay(year: 2027, month: 1, day: 5), sheet)
    let contract = Contract(
      "api", [.tokens(TokenCharge(TokenSheet(rates), model: "large", changes: [change]))])
    let invoice = contract.bill { meters in
      meters.request(TokenRequest(day: CalendarDay(year: 2027, month: 1, day: 5), prompt: 10))
      meters.request(TokenRequest(day: .january, prompt: 10))
    }
    #expect(
      invoice.lines.map(contract.title) == [
        "large: prompt tokens in requests over 9, 08:05 to 00:30 UTC, from 2027-01-05",
        "large: prompt tokens",
      ])
  }

  @Test func everyLineHasATitle() {
    let contract = Contract(
      "all",
      [
        .base(1),
        .tasks(TaskCharge(.uses, included: 1, commitment: UnitCommitment(2, each: 1), .packages(of: 3, 1))),
        .outcomes(
          OutcomeCharge(
            "won", included: 1, commitment: UnitCommitment(2, each: 1), .packages(of: 3, 1), floor: 99)),
      ], discount: "0.5")
    let invoice = contract.bill { meters in
      meters.use(times: 9)
      meters.outcomes(9)
      meters.reversals(1)
    }
    #expect(
      invoice.lines.map { "\(contract.title(of: $0)): \($0.calculation)" } == [
        "base fee: 1 × 1", "uses included: 1 × 0", "uses committed to: 2 × 1", "packages of 3 uses: 2 × 1",
        "outcomes included: won: 1 × 0", "outcomes committed to: won: 2 × 1",
        "packages of 3 outcomes: won: 2 × 1",
        "outcomes undone: 1 × -4 ÷ 9", "up to the floor of outcomes: 1 × 95.44", "discount: 104 × -0.5",
      ])
  }

  /// What a quantity is of, for every kind of charge; amounts have no unit.
  @Test func quantitiesHaveUnits() {
    let allowance = Allowance(1, UsageUnit("credits", uses: 3), isPooled: true, beyond: .overage(1))
    let contract = Contract(
      "all",
      [
        .base(1),
        .tokens(TokenCharge(TokenSheet(TokenRates(prompt: .each(1), output: .each(1), searches: .each(1))))),
        .seats(SeatCharge(1, minimum: 3, allowance: allowance)), .tasks(TaskCharge(.requests, .each(1))),
        .outcomes(OutcomeCharge("won", .packages(of: 2, 1), floor: 9)),
      ], discount: "0.5")
    var books = Books(contract, seats: 1)
    let invoice = books.close(inForce: 4...31) { meters in
      meters.request(TokenRequest(charge: 1, day: .january, prompt: 2, output: 1, searches: 1))
      meters.use(times: 5)
      meters.outcomes(3)
    }
    #expect(
      invoice.lines.map { contract.unit(of: $0) ?? "-" } == [
        "days", "tokens", "tokens", "searches", "seat-days", "seat-days", "credits", "requests", "packages",
        "-", "-",
      ])
    let base = Contract("base", [.base(1)])
    #expect(base.bill().lines.map(base.unit) == ["months"])
  }
}
