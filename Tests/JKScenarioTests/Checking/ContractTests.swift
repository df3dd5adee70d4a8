import Foundation
import JKLanguage
import JKPricing
import TestSupport
import Testing

@testable import JKScenario

/// What a scenario says of a contract, as the engine that bills it reads it.
struct ContractTests {
  private func text(_ block: String, _ more: String = "") -> String {
    Host.text(
      replacing: "per-token { prompt $2 / million tokens; output $10 / million tokens }", with: block) + more
  }

  private func findings(_ block: String, _ more: String = "") -> Findings {
    Findings(text(block, more))
  }

  private func contract(_ block: String, _ more: String = "") throws -> Contract {
    let found = findings(block, more)
    #expect(found.errors == [])
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

  @Test func models() throws {
    let text = Host.text(
      replacing: "per-token { prompt $2 / million tokens; output $10 / million tokens }",
      with:
        "per-token { \(Self.tokens) }; per-token large { prompt $4 / million tokens; output $15 / million tokens }"
    ).replacing("contract api\n}", with: "contract api, model large\n}")
    let found = Findings(text)
    #expect(found.all == [])
    let scenario = try #require(found.scenario)
    #expect(scenario.tools[0].model == "large")
    let dear = TokenRates(prompt: .each("0.000004"), output: .each("0.000015"))
    #expect(
      scenario.contracts[0].charges == [
        .tokens(TokenCharge(TokenSheet(Self.rates))),
        .tokens(TokenCharge(TokenSheet(dear), model: "large")),
      ])
    #expect(scenario.contracts[0].tokenCharge(of: scenario.tools[0].model) == 1)
  }

  /// The time zone of a vendor is its own.
  @Test func timesOfAVendor() throws {
    let contract = try contract(
      "per-token { \(Self.tokens); between 00:30 and 16:30 UTC+0 { \(Self.tokens) } }",
      "\nstarts 2027-01-04 at 09:00 UTC+10")
    let window = TokenSheet.Window(DailyWindow(from: 30, to: 990), Self.rates)
    #expect(contract.charges == [.tokens(TokenCharge(TokenSheet(Self.rates, windows: [window])))])
  }

  @Test func outcomesThatArePaid() throws {
    let contract = try contract(
      "per-outcome won { each $90 / outcome; includes 5 outcomes; commits 50 outcomes at $80 / outcome; floor $500 / month }",
      "\noutcome won at build")
    #expect(
      contract.charges == [
        .outcomes(
          OutcomeCharge(
            "won", included: 5, commitment: UnitCommitment(50, each: 80), .each(90), floor: 500))
      ])
  }

  private static let credit = UsageUnit(
    "credits", uses: 3, prompt: "0.001", cached: "0.001", cacheWrites: "0.002", output: "0.004")
  private static let creditText =
    "unit credit { use 3; prompt 1 / 1000 tokens; writes 2 / 1000 tokens; output 4 / 1000 tokens }"

  @Test(arguments: [
    (
      "per-task credit { includes 1900 credits; each $0.01 / credit }",
      Charge.tasks(TaskCharge(credit, included: 1900, .each("0.01")))
    ),
    (
      "per-task credit { commits 1000 credits at $9 / 1000 credits; each $0.01 / credits }",
      .tasks(TaskCharge(credit, commitment: UnitCommitment(1000, each: "0.009"), .each("0.01")))
    ),
    (
      "per-task credit { graduated { up to 100 credits $0.02 / credit; beyond $0.01 / credit } }",
      .tasks(
        TaskCharge(credit, .graduated([.init(upTo: 100, each: "0.02"), .init(upTo: nil, each: "0.01")])))
    ),
    (
      "per-seat $19 / month { includes 1900 credits each; beyond $0.01 / credit }",
      .seats(
        SeatCharge(19, allowance: Allowance(1900, credit, isPooled: false, beyond: .overage("0.01"))))
    ),
  ])
  func ownUnits(text: String, charge: Charge) throws {
    #expect(try charges("\(Self.creditText); \(text)") == [charge])
  }

  @Test(arguments: [
    ("blocks", FairUse.block), ("throttles", .throttle), ("downgrades to lite", .downgrade),
    ("$0.04 / call", .overage("0.04")),
  ])
  func fairUse(text: String, policy: FairUse) throws {
    let found = findings(
      "per-seat $40 / month { includes 500 calls pooled; beyond \(text) }",
      "\ntool lite on estimate { gain 20% }")
    #expect(found.errors == [])
    let scenario = try #require(found.scenario)
    #expect(
      scenario.contracts[0].charges == [
        .seats(SeatCharge(40, allowance: Allowance(500, .uses, isPooled: true, beyond: policy)))
      ])
    #expect(scenario.downgrades == [policy == .downgrade ? 1 : nil])
  }

  /// A word for a unit may name a contract, as no quantity does.
  @Test func contractsAreCalledSeats() throws {
    let text = Host.text.replacing("contract api", with: "contract seats")
    #expect(Findings(text).all == [])
    #expect(Findings(text.replacing("team gangs", with: "team seats")).errors.contains("JK0203"))
  }

  // MARK: What any contract carries

  @Test func whatBecomesOfAContract() throws {
    let found = findings(
      """
      base $1 / month; maximum $5k / month then throttle; pays after 30 days
      list drifts 2% / year, volatility 15% / year; churn 19% at a rise of 10%
      term 1 year { becomes dear from 2027-06-15 }
      unit-cost { prompt $0.50 / million tokens; cached $0 / tokens; output $2 / million tokens; use $0.01; seat $3 / month; outcome $1 }
      """, "\ncontract dear { base $2 / month; maximum $9 / month then stop }")
    #expect(found.all == [])
    let scenario = try #require(found.scenario)
    #expect(
      scenario.contracts[0]
        == Contract(
          "api", [.base(1)], maximum: Maximum(5000, then: .throttle),
          term: Term(
            months: 12,
            restructuring: .init(from: CalendarDay(year: 2027, month: 6, day: 15), to: "dear")),
          paymentDays: 30,
          unitCost: UnitCost(
            usage: UsageUnit(
              "cost", uses: "0.01", prompt: "0.0000005", cacheWrites: "0.0000005", output: "0.000002"),
            seat: 3, outcome: 1)))
    #expect(scenario.contracts[1].maximum == Maximum(9, then: .stop))
    let drift = try #require(scenario.drifts[0])
    #expect(abs((drift.drift.constant ?? 0) - 0.02) < 1e-12)
    #expect(abs((drift.volatility.constant ?? 0) - 0.15) < 1e-12)
    // 1 − 1.1^−e = 19 %.
    let elasticity = try #require(scenario.churns[0]?.constant)
    #expect(abs(1 - pow(1.1, -elasticity) - 0.19) < 1e-12)
    #expect(scenario.drifts[1] == nil && scenario.churns[1] == nil)
  }

  /// How far a throttled tool is throttled is an assumption, where it can happen at all.
  @Test(arguments: [
    ("maximum $5k / month then throttle", "", ["to 50%"]), ("maximum $5k / month then stop", "", []),
    ("per-seat $4 / month { includes 5 uses each; beyond throttles }", "", ["to 50%"]),
    ("maximum $5k / month then throttle", "; throttled to 20%", []),
  ])
  func throttlingIsAssumed(clause: String, ofTool: String, assumed: [String]) throws {
    let found = Findings(
      text("base $1 / month; \(clause)").replacing("gain saving", with: "gain saving\(ofTool)"))
    let assumptions = try #require(found.scenario).assumptions
    #expect(assumptions.filter { $0.path == "drafting.throttled" }.map(\.value) == assumed)
  }

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

  /// Every clause of the page is read.
  @Test func thePageIsRead() throws {
    let page = try String(contentsOfFile: ScenarioLibrary.root + "docs/contracts.md", encoding: .utf8)
    let fences = page.split(separator: "```\n", omittingEmptySubsequences: false)
    let example = try #require(fences.indices.contains(1) ? fences[1] : nil)
    let found = Findings(
      Host.text(
        replacing:
          "contract api {\n  per-token { prompt $2 / million tokens; output $10 / million tokens }\n}",
        with: String(example)) + "\ntool lite on estimate { gain 20% }")
    #expect(found.errors == [], "\(found.rendered)")
    #expect(found.scenario?.contracts.count == 6)
  }

  static let mistakes: [(block: String, code: String, message: String)] = [
    ("", "JK0360", "contract `api` charges for nothing"),
    ("per-seat $4 / month { beyond $1 / use }", "JK0361", "`beyond` needs something that is included"),
    ("per-task use { includes 5 uses }", "JK0362", "there is no price"),
    (
      "per-task use { each $1 / use; packages of 5 at $1 }", "JK0362", "there are 2 prices, and one is needed"
    ),
    ("per-task use { packages of 0 at $1 }", "JK0363", "a package must hold something"),
    (
      "per-task use { graduated { up to 9 $1 / use; up to 5 $2 / use; beyond $1 / use } }", "JK0364",
      "each tier must end beyond the one before it"
    ),
    ("base $1 / month; commitment $0 every 1 year", "JK0365", "a commitment must be more than $0"),
    ("base $1 / month; term 5 weeks", "JK0366", "contracts count whole months"),
    (
      "per-token { \(tokens); from 2027-06-01 { \(tokens) }; from 2027-06-01 { \(tokens) } }", "JK0367",
      "prices must be in the order of their dates"
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
    ("per-token { \(tokens) }; per-token { \(tokens) }", "JK0370", "the contract charges for this twice"),
    (
      "per-token { \(tokens) }; per-token large { \(tokens) }; per-token large { \(tokens) }", "JK0370",
      "the contract charges for this twice"
    ),
    (
      "per-task use { each $1 / use }; per-task call { each $2 / call }", "JK0370",
      "the contract charges for this twice"
    ),
    ("base $1 / month; unit credit { }", "JK0371", "unit `credit` counts nothing"),
    (
      "base $1 / month; unit credit { use 1; output 0.00001 / million tokens }", "JK0372",
      "a unit's weights go no finer than billionths"
    ),
    (
      "base $1 / month; unit token { use 1 }", "JK0203",
      "`token` is a word of the language and cannot be a name"
    ),
    ("base $1 / month; unit credit { use 1 }; unit credit { use 2 }", "JK0204", "`credit` is declared twice"),
    (
      "unit credit { use 1 }; per-task credt { each $1 / credit }", "JK0217",
      "`credt` is not one of `use`, `call`, `task`, `request`, `credit`"
    ),
    (
      "unit credit { use 1 }; per-task credit { each $1 / use }", "JK0215",
      "expected a price such as `$0.01 / credit`"
    ),
    (
      "base $1 / month; pays after 4 weeks", "JK0373",
      "a payment is due after a whole number of calendar days"
    ),
    (
      "base $1 / month; pays after 2.5 days", "JK0373",
      "a payment is due after a whole number of calendar days"
    ),
    (
      "per-token large { \(tokens) }", "JK0374",
      "contract `api` prices models by name, and the tool names none"
    ),
    (
      "base $1 / month; maximum $5 / month then stopp", "JK0217",
      "`stopp` is not one of `stop`, `throttle`, `alert`"
    ),
    (
      "per-seat $4 / month { includes 5 uses each; beyond block }", "JK0217",
      "`block` is not one of `blocks`, `throttles`, `downgrades`"
    ),
    ("base $1 / month; churn 100% at a rise of 10%", "JK0221", "this percentage must be at most 99 %"),
    (
      "base $1 / month; term 1 year { becomes apo from 2027-06-01 }", "JK0205",
      "there is no contract named `apo`"
    ),
    (
      "per-task use { all-units { up to 100 $5 / use; beyond $4 / use } }", "JK0376",
      "contract `api` makes more usage cheaper beyond 100"
    ),
    ("base $1 / month; discount 115%", "JK0221", "`discount` must be at most 100 %"),
  ]

  /// Mistakes in what a tool and an outcome say.
  static let mistakesBeside: [(sound: String, text: String, code: String, message: String)] = [
    (
      "cached 40%", "cached 80%, writes 30%", "JK0369",
      "more than the whole prompt is read from the cache and written to it"
    ),
    (
      "contract api\n}", "contract api, model large\n}", "JK0374",
      "contract `api` has no price for model `large`"
    ),
    (
      "per-token { prompt $2 / million tokens; output $10 / million tokens }\n}",
      "per-seat $4 / month { includes 5 uses each; beyond downgrades to lite }\n}\ntool lite on build { gain 20% }",
      "JK0375", "`lite` cannot stand in for `drafting`"
    ),
    (
      "strategy tools-first", "outcome won at build\nstrategy tools-first", "JK0801",
      "outcome `won` is declared and never used"
    ),
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
