import JKLanguage
import JKPricing
import Testing

@testable import JKScenario

/// What a scenario says of a contract, as the engine that bills it reads it.
struct ContractTests {
  private func findings(_ block: String, _ more: String = "") -> Findings {
    Findings(
      Host.text.replacing(
        "per-token { prompt $2 / million tokens; output $10 / million tokens }", with: block)
        + more)
  }

  private func contract(_ block: String, _ more: String = "") throws -> Contract {
    let found = findings(block, more)
    #expect(found.all == [])
    return try #require(found.scenario?.contracts.first)
  }

  private func charges(_ block: String) throws -> [Charge] {
    try contract(block).charges
  }

  private static let tokens = "prompt $2 / million tokens; output $10 / million tokens"
  private static let rates = TokenRates(prompt: .each("0.000002"), output: .each("0.00001"))

  // MARK: Tokens

  @Test func kindsOfTokens() throws {
    let full = try charges(
      "per-token { \(Self.tokens); cached $0.20 / million tokens; writes $2.50 / million tokens; searches $10 / 1000 searches }"
    )
    #expect(
      full == [
        .tokens(
          TokenCharge(
            TokenSheet(
              TokenRates(
                prompt: .each("0.000002"), cached: .each("0.0000002"), cacheWrites: .each("0.0000025"),
                output: .each("0.00001"), searches: .each("0.01")))))
      ])
  }

  @Test func longPromptsAndTimes() throws {
    let more = "over 272k tokens { prompt $4 / million tokens; output $15 / million tokens }"
    let dear = TokenRates(prompt: .each("0.000004"), output: .each("0.000015"))
    #expect(
      try charges("per-token { \(Self.tokens); \(more) }")
        == [.tokens(TokenCharge(TokenSheet(Self.rates, cliff: ContextCliff(over: 272_000, dear))))])
    // 22:30 to 06:00 at UTC+10.
    let night = try contract(
      "per-token { \(Self.tokens); between 22:30 and 06:00 { \(Self.tokens); \(more) } }",
      "\nstarts 2027-01-04 at 09:00 UTC+10")
    let window = TokenSheet.Window(
      DailyWindow(from: 12 * 60 + 30, to: 20 * 60), Self.rates, cliff: ContextCliff(over: 272_000, dear))
    #expect(night.charges == [.tokens(TokenCharge(TokenSheet(Self.rates, windows: [window])))])
    let later = try charges(
      "per-token { \(Self.tokens); from 2027-06-01 { prompt $4 / million tokens; output $15 / million tokens }; from 2028-01-01 { \(Self.tokens) }; batch 50% off; region times 1.1 }"
    )
    #expect(
      later == [
        .tokens(
          TokenCharge(
            TokenSheet(Self.rates),
            changes: [
              .init(from: CalendarDay(year: 2027, month: 6, day: 1), TokenSheet(dear)),
              .init(from: CalendarDay(year: 2028, month: 1, day: 1), TokenSheet(Self.rates)),
            ], batchDiscount: "0.5", region: "1.1"))
      ])
  }

  @Test func tiersOfTokens() throws {
    let tiered = try charges(
      "per-token { prompt $2 / million tokens; output graduated { up to 10 million tokens $10 / million tokens; beyond $8 / million tokens } }"
    )
    #expect(
      tiered == [
        .tokens(
          TokenCharge(
            TokenSheet(
              TokenRates(
                prompt: .each("0.000002"),
                output: .graduated([
                  .init(upTo: 10_000_000, each: "0.00001"), .init(upTo: nil, each: "0.000008"),
                ])))))
      ])
  }

  // MARK: Other charges

  @Test func seats() throws {
    #expect(try charges("per-seat $40 / month") == [.seats(SeatCharge(40))])
    #expect(
      try charges("per-seat $40 / month { includes 500 uses pooled; beyond $0.04 / use; minimum 10 seats }")
        == [
          .seats(
            SeatCharge(
              40, minimum: 10, allowance: Allowance(500, .uses, isPooled: true, beyond: .overage("0.04"))))
        ])
    #expect(
      try charges("per-seat $19 / month { includes 1 million tokens each; true-up yearly }")
        == [
          .seats(
            SeatCharge(
              19,
              allowance: Allowance(
                1_000_000, UsageUnit("tokens", prompt: 1, cached: 1, cacheWrites: 1, output: 1),
                isPooled: false,
                beyond: .overage(0)), hasTrueUp: true))
        ])
  }

  @Test(arguments: [
    ("each $0.99 / use", Pricing.each("0.99")), ("packages of 20 uses at $10", .packages(of: 20, 10)),
    (
      "graduated { up to 5 flat $100; up to 15 $5 / use flat $50; beyond $1 / use }",
      .graduated([
        .init(upTo: 5, flat: 100), .init(upTo: 15, each: 5, flat: 50), .init(upTo: nil, each: 1),
      ])
    ),
    (
      "all-units { up to 5 uses $7 / use; beyond $6.50 / use }",
      .allUnits([.init(upTo: 5, each: 7), .init(upTo: nil, each: "6.5")])
    ),
  ])
  func tasks(text: String, pricing: Pricing) throws {
    #expect(
      try charges(
        "base $49 / month; per-task use { includes 50 uses; commits 1000 uses at $1.50 / use; \(text) }")
        == [
          .base(49),
          .tasks(
            TaskCharge(.uses, included: 50, commitment: UnitCommitment(1000, each: "1.5"), pricing)),
        ])
    #expect(
      try charges("per-task request { each $0.01 / request }") == [
        .tasks(TaskCharge(.requests, .each("0.01")))
      ])
  }

  // MARK: What any contract carries

  @Test func clauses() throws {
    let contract = try contract(
      """
      base $100 / month; discount 15%; maximum $5k / month; minimum $90 / month before discounts
      commitment $12k every 12 months { discount 20%; shortfall rolled; beyond list }
      credits $100 every 1 month { lasts 3 months; rolls over $5 to $20 }
      term 1 year { escalator 5%; protect 7% }
      """)
    #expect(
      contract
        == Contract(
          "api", [.base(100)], discount: "0.15", maximum: Maximum(5000, then: .alert),
          minimum: Minimum(90, basis: .beforeDiscounts),
          commitment: Commitment(12_000, months: 12, discount: "0.2", shortfall: .rolled, beyond: .list),
          credits: Credits(100, everyMonths: 1, lasting: 3, leastRollover: 5, mostRollover: 20),
          term: Term(months: 12, escalator: "0.05", protection: "0.07")))
    #expect(
      try self.contract(
        "base $1 / month; credits $9 once; commitment $3k every 1 quarter; minimum $1 / month; term 6 months")
        == Contract(
          "api", [.base(1)], minimum: Minimum(1), commitment: Commitment(3000, months: 3),
          credits: Credits(9, everyMonths: nil), term: Term(months: 6)))
  }

  /// A price may be a parameter, exactly.
  @Test func parameters() throws {
    let contract = try contract(
      "base fee / month; per-token { prompt 3 * price; output price }",
      "\nparameter price = $0.10 / million tokens; parameter fee = $0.30")
    #expect(
      contract.charges
        == [
          .base("0.3"),
          .tokens(
            TokenCharge(TokenSheet(TokenRates(prompt: .each("0.0000003"), output: .each("0.0000001"))))),
        ])
  }

  static let mistakes: [(block: String, code: String, message: String)] = [
    ("", "JK0360", "contract `api` charges for nothing"),
    ("per-seat $4 / month { beyond $1 / use }", "JK0361", "`beyond` needs something that is included"),
    ("per-task use { includes 5 uses }", "JK0362", "there is no price"),
    (
      "per-task use { each $1 / use; packages of 5 at $1 }", "JK0362", "there are 2 prices, and one is needed"
    ),
    ("per-task use { packages of 0 at $1 }", "JK0363", "a package holds something"),
    (
      "per-task use { graduated { up to 9 $1 / use; up to 5 $2 / use; beyond $1 / use } }", "JK0364",
      "each tier ends beyond the one before it"
    ),
    ("base $1 / month; commitment $0 every 1 year", "JK0365", "a commitment is more than $0"),
    ("base $1 / month; term 5 weeks", "JK0366", "contracts count whole months"),
    (
      "per-token { \(tokens); from 2027-06-01 { \(tokens) }; from 2027-06-01 { \(tokens) } }", "JK0367",
      "dates of prices go up"
    ),
    (
      "per-token { \(tokens); between 08:00 and 08:00 { \(tokens) } }", "JK0368",
      "from a time to the same time is the whole day"
    ),
    (
      "per-token { prompt $2; output $10 / million tokens }", "JK0230",
      "expected money per token, found an amount of money"
    ),
    ("base $40 / week", "JK0215", "expected an amount for a month such as `$40 / month`"),
    ("base 40 / month", "JK0230", "expected an amount of money, found a plain number"),
    ("per-task use { each $1 / request }", "JK0230", "expected money per use, found money per request"),
    (
      "per-task use { each $1 / 3 / use }", "JK0231",
      "what a contract says is an exact decimal, here from $0 to $1000000000"
    ),
    ("per-token { prompt $2 / million tokens }", "JK0212", "`per-token` needs `output`: output tokens"),
    ("per-task use { graduated { up to 9 $1 / use } }", "JK0212", "`tiers` needs `beyond`: the last tier"),
    (
      "per-seat $4 / month { includes 5 weeks pooled }", "JK0215",
      "expected so many `uses`, `requests` or `tokens`"
    ),
    ("base $1 / month; discount 115%", "JK0221", "`discount` must be at most 100 %"),
  ]

  /// Mistakes in what a tool and an outcome say.
  static let mistakesBeside: [(sound: String, text: String, code: String, message: String)] = [
    (
      "cached 40%", "cached 80%, writes 30%", "JK0369",
      "more than the whole prompt is read from the cache and written to it"
    )
  ]

  @Test(arguments: mistakesBeside)
  func saysWhatIsWrongBeside(sound: String, text: String, code: String, message: String) {
    let found = Findings(Host.text(replacing: sound, with: text))
    #expect(found.all.map { "\($0.code) \($0.message)" } == ["\(code) \(message)"])
  }

  @Test func outcomes() throws {
    let text =
      Host.text + """

        outcome won at build { disputed 10%; reversed 5% after exponential(mean: 6 weeks) }
        outcome priced at estimate
        """
    let found = Findings(text)
    #expect(found.errors == [])
    let outcomes = try #require(found.scenario).outcomes
    #expect(outcomes.map(\.name) == ["won", "priced"])
    #expect(outcomes.map(\.step) == [1, 0])
    #expect(outcomes.map(\.disputed) == [0.1, 0])
    #expect(outcomes.map(\.reversed) == [0.05, 0])
    #expect(outcomes[0].reversalDelay?.mean == 240)
    #expect(outcomes[1].reversalDelay == nil)
  }

  @Test func whatToolsSayOfTheirContracts() throws {
    let more = """
      tokens prompt 30k, cached 40%, writes 10%, output 2k, searches 2, batch
      throttled to 30%
      use-elasticity 0.3 at $0.10 / use
      adoption-elasticity 0.5 at $40 / month
      """
    let found = Findings(Host.text(replacing: "tokens prompt 30k, cached 40%, output 2k", with: more))
    #expect(found.all == [])
    let tool = try #require(found.scenario?.tools.first)
    let tokens = try #require(tool.tokens)
    #expect(tokens.writes == 0.1 && tokens.searches == .constant(2) && tokens.isBatch)
    #expect(tool.throttled == 0.3)
    #expect(tool.useEffect?.elasticity == 0.3 && tool.useEffect?.reference == 0.1)
    #expect(tool.adoptionEffect?.elasticity == 0.5)
    #expect(abs((tool.adoptionEffect?.reference.constant ?? 0) - 40) < 1e-9)
    let plain = try #require(Findings(Host.text).scenario?.tools.first)
    #expect(plain.tokens.map { $0.writes == 0 && $0.searches == nil && !$0.isBatch } == true)
    #expect(plain.throttled == 0.5 && plain.useEffect == nil && plain.adoptionEffect == nil)
  }

  /// A contract that no tool names is offered beside those that one does.
  @Test func offersNeedNoUse() {
    let offer = "\ncontract other { per-task use { each $1 / use } }"
    #expect(Findings(Host.text + offer).all == [])
    let unbilled = Findings(Host.text(replacing: "contract api", with: "") + offer)
    #expect(
      unbilled.all.filter { $0.code == "JK0801" }.map(\.message) == [
        "contract `api` is declared and never used", "contract `other` is declared and never used",
      ])
  }

  @Test(arguments: mistakes)
  func saysWhatIsWrong(block: String, code: String, message: String) {
    let found = findings(block)
    #expect(found.all.map { "\($0.code) \($0.message)" } == ["\(code) \(message)"])
  }
}
