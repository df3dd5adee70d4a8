import JKLanguage
import JKPricing
import TestSupport
import Testing

@testable import JKScenario

/// The price lists under `scenarios/prices` can be imported, and say what the vendors' lists say.
struct PriceListTests {
  private static let host = """
    scenario "Host"
    horizon 52 weeks
    starts 2027-01-04 at 09:00 UTC+10
    team clerks { people 3 }
    work letter { arrives poisson 10 / week; route { answer -> done } }
    step answer by clerks { effort 4 h; inputs "letters"; criteria "rules"; good "right" }
    tool assistant on answer { tokens prompt 4k, output 500; contract chosen }
    contract chosen { base $1 / month }
    strategy assisted { involvement 80%; week 0: integrate assistant }

    """

  private static func reading(_ list: String, _ more: String = "") -> ScenarioReading {
    ScenarioReading(
      SourceFile(name: "host.scenario", text: "import \"\(list)\"\n" + host + more),
      files: ScenarioLibrary.files(beside: "host.scenario"))
  }

  private static func contract(_ name: String, in list: String) throws -> Contract {
    try #require(reading("prices/\(list).scenario").scenario?.contracts.first { $0.name == name }, "\(name)")
  }

  /// The one charge for tokens of a contract.
  private static func tokens(_ name: String, in list: String) throws -> TokenCharge {
    let charges = try contract(name, in: list).charges
    #expect(charges.count == 1)
    let tokens: TokenCharge? = if case .tokens(let tokens)? = charges.first { tokens } else { nil }
    return try #require(tokens, "\(name) charges for tokens")
  }

  /// Money for a million tokens.
  private static func rates(
    _ prompt: ExactDecimal, cached: ExactDecimal? = nil, writes: ExactDecimal? = nil, _ output: ExactDecimal,
    searches: ExactDecimal? = nil
  ) -> TokenRates {
    let each = { (price: ExactDecimal) in Pricing.each(price * "0.000001") }
    return TokenRates(
      prompt: each(prompt), cached: cached.map(each), cacheWrites: writes.map(each), output: each(output),
      searches: searches.map { .each($0 * "0.001") })
  }

  @Test(arguments: ScenarioLibrary.prices)
  func isSound(list: String) throws {
    let outcome = list.contains("outcomes") ? "outcome resolved at answer\n" : ""
    let reading = Self.reading(list, outcome)
    let found = reading.diagnostics.map(\.message)
    #expect(found == [])
    #expect(try #require(reading.scenario).contracts.count > 2)
  }

  @Test func thereIsAListOfEachVendor() {
    #expect(
      ScenarioLibrary.prices.map { $0.dropFirst(7).dropLast(9) } == [
        "anthropic", "deepseek", "google", "mistral", "openai", "outcomes", "seats", "tasks", "x-ai",
      ])
  }

  @Test func longPrompts() throws {
    let sheet = try Self.tokens("gpt-6-1-sol", in: "openai")
    #expect(sheet.sheet.rates == Self.rates("2", cached: "0.1", writes: "2.5", "10", searches: "10"))
    #expect(
      sheet.sheet.cliff
        == ContextCliff(
          over: 272_000, Self.rates("4", cached: "0.2", writes: "5", "15", searches: "10")))
    #expect(sheet.batchDiscount == "0.5" && sheet.changes == [] && sheet.sheet.windows == [])
    // xAI's dear prompts begin at 200,000 tokens.
    #expect(try Self.tokens("grok-4-20", in: "x-ai").sheet.cliff?.over == 199_999)
  }

  @Test func dates() throws {
    let tokens = try Self.tokens("gemini-4-argon", in: "google")
    #expect(tokens.sheet == TokenSheet(Self.rates("2", cached: "0.1", "10", searches: "14")))
    #expect(
      tokens.changes == [
        .init(
          from: CalendarDay(year: 2026, month: 12, day: 1),
          TokenSheet(Self.rates("4", cached: "0.2", "20", searches: "14")))
      ])
    #expect(
      try Self.tokens("mistral-large-4", in: "mistral").changes.map(\.sheet) == [
        TokenSheet(Self.rates("1.36", cached: "0.14", "4.18")),
        TokenSheet(Self.rates("0.7", cached: "0.07", "2.1")),
      ])
  }

  /// The vendor's hours are in UTC, wherever the study is.
  @Test func timesOfDay() throws {
    let tokens = try Self.tokens("deepseek-v4-pro", in: "deepseek")
    let dear = Self.rates("1.32", cached: "0.044", "3.96")
    let windows = [
      TokenSheet.Window(DailyWindow(from: 60, to: 240), dear),
      TokenSheet.Window(DailyWindow(from: 360, to: 600), dear),
    ]
    #expect(
      tokens.sheet == TokenSheet(Self.rates("0.435", cached: "0.003625", "0.87"), windows: windows))
    #expect(
      tokens.changes == [
        .init(
          from: CalendarDay(year: 2026, month: 8, day: 17),
          TokenSheet(Self.rates("0.66", cached: "0.022", "1.98"), windows: windows))
      ])
    let chat = try Self.tokens("deepseek-chat", in: "deepseek").sheet
    #expect(chat.rates == Self.rates("0.135", cached: "0.035", "0.55"))
    #expect(
      chat.windows == [
        TokenSheet.Window(DailyWindow(from: 30, to: 990), Self.rates("0.27", cached: "0.07", "1.1"))
      ])
  }

  @Test func tiersOfServiceAndCaches() throws {
    #expect(
      try Self.tokens("o3-priority", in: "openai").sheet.rates
        == Self.rates("3.5", cached: "0.875", "14", searches: "10"))
    // In batches, what is cached costs what it does otherwise.
    #expect(
      try Self.tokens("gpt-4o-mini-batch", in: "openai").sheet.rates
        == Self.rates("0.075", cached: "0.075", "0.3", searches: "10"))
    #expect(try Self.tokens("grok-4-20", in: "x-ai").batchDiscount == "0.2")
    #expect(
      try Self.tokens("claude-opus-5-5-fast-1h", in: "anthropic").sheet.rates
        == Self.rates("8", cached: "0.4", writes: "16", "40", searches: "10"))
    let haiku = try Self.tokens("claude-haiku-5-5", in: "anthropic").sheet
    #expect(haiku.rates == Self.rates("0.1", cached: "0.01", writes: "0.125", "0.5", searches: "10"))
    #expect(
      haiku.cliff
        == ContextCliff(
          over: 100_000, Self.rates("0.5", cached: "0.05", writes: "0.625", "2.5", searches: "10")))
  }

  /// An offer's figures are parameters, to be set.
  @Test func offersAreSet() throws {
    let text = "import \"prices/seats.scenario\"\n" + Self.host
    let reading = ScenarioReading(
      SourceFile(name: "host.scenario", text: text), files: ScenarioLibrary.files(beside: "host.scenario"),
      setting: ["seat-price=$40", "seat-uses=500 uses", "beyond-price=$0.04", "seats-minimum=10 seats"])
    let seats = try #require(reading.scenario?.contracts.first { $0.name == "seats-pooled" })
    #expect(
      seats.charges == [
        .seats(
          SeatCharge(
            40, minimum: 10, allowance: Allowance(500, .uses, isPooled: true, beyond: .overage("0.04"))))
      ])
  }
}
