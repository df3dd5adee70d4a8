import Foundation
import JKPricing
import Testing

/// Prices that depend on a request's length, moment and way.
struct TokenChargeTests {
  private static let rates = TokenRates(
    prompt: .each("0.000002"), cached: .each("0.0000002"), output: .each("0.00001"))
  private static let double = rates(times: 2)

  private static func rates(times factor: ExactDecimal) -> TokenRates {
    TokenRates(
      prompt: .each("0.000002" * factor), cached: .each("0.0000002" * factor),
      output: .each("0.00001" * factor))
  }

  private static func contract(_ charges: TokenCharge...) -> Contract {
    Contract("api", charges.map { .tokens($0) })
  }

  /// A million requests of each kind, so that no cent is lost. From the list price of a model with a long context: $2
  /// in and $10 out for a million tokens, $4 and $15 beyond 272,000 (OpenAI, as genai-prices 0.2.3 records it).
  @Test(arguments: [(272_000, "554000"), (272_001, "1103004"), (1, "10002")])
  func longPromptsCostMoreForAllTokens(prompt: Int, amount: String) {
    let long = TokenRates(prompt: .each("0.000004"), cached: .each("0.0000004"), output: .each("0.000015"))
    let contract = Self.contract(
      TokenCharge(TokenSheet(Self.rates, cliff: ContextCliff(over: 272_000, long))))
    let invoice = contract.bill { meters in
      for _ in 0..<1_000_000 { meters.request(TokenRequest(day: .january, prompt: prompt, output: 1_000)) }
    }
    #expect(invoice.total == Decimal(string: amount))
  }

  /// 10,000 cached and 4,000 written of 20,000 tokens in the prompt: 6,000 × 2 + 10,000 × 0.2 + 4,000 × 2.5 millionths
  /// of a dollar are $0.024, and two searches $0.02: a thousand times.
  @Test func cacheAndSearches() {
    let rates = TokenRates(
      prompt: .each("0.000002"), cached: .each("0.0000002"), cacheWrites: .each("0.0000025"),
      output: .each(1),
      searches: .each("0.01"))
    let use = { (meters: inout Meters) in
      for _ in 0..<1_000 {
        meters.request(
          TokenRequest(day: .january, prompt: 20_000, cached: 10_000, cacheWrites: 4_000, searches: 2))
      }
    }
    let invoice = Self.contract(TokenCharge(TokenSheet(rates))).bill(use)
    #expect(invoice.lines.map(\.item) == [.prompt, .cachedPrompt, .cacheWrites, .searches])
    #expect(invoice.lines.map(\.amount) == ["12", "2", "10", "20"])
    // Without prices of their own, what is cached or written costs what the rest does, and searches nothing.
    let plain = TokenRates(prompt: .each("0.000002"), output: .each(1))
    let same = Self.contract(TokenCharge(TokenSheet(plain))).bill(use)
    #expect(same.lines.map(\.amount) == ["12", "20", "8"])
  }

  /// Half-open, and past midnight: double from 22:30 to 06:00.
  @Test(arguments: [
    (22 * 60 + 29, "10"), (22 * 60 + 30, "20"), (23 * 60 + 59, "20"), (0, "20"), (5 * 60 + 59, "20"),
    (6 * 60, "10"),
    (12 * 60, "10"),
  ])
  func timesOfDay(minute: Int, amount: String) {
    let window = TokenSheet.Window(DailyWindow(from: 22 * 60 + 30, to: 6 * 60), Self.double)
    let contract = Self.contract(TokenCharge(TokenSheet(Self.rates, windows: [window])))
    let invoice = contract.bill { $0.request(TokenRequest(day: .january, minute: minute, output: 1_000_000)) }
    #expect(invoice.total == Decimal(string: amount))
  }

  /// DeepSeek's list of 2026-09-10, as genai-prices 0.2.3 records it: $0.6 a million out, $1.2 at two times of day.
  @Test(arguments: [(59, "0.60"), (60, "1.20"), (239, "1.20"), (240, "0.60"), (360, "1.20"), (600, "0.60")])
  func severalTimesOfDay(minute: Int, amount: String) {
    let rates = { (out: ExactDecimal) in TokenRates(prompt: .each(1), output: .each(out)) }
    let windows = [DailyWindow(from: 60, to: 240), DailyWindow(from: 360, to: 600)]
    let sheet = TokenSheet(
      rates("0.0000006"), windows: windows.map { TokenSheet.Window($0, rates("0.0000012")) })
    let invoice = Self.contract(TokenCharge(sheet)).bill {
      $0.request(TokenRequest(day: .january, minute: minute, output: 1_000_000))
    }
    #expect(invoice.total == Decimal(string: amount))
  }

  /// Two changes, one of them in the middle of the month: each request at the price of its day.
  @Test(arguments: [(14, "10"), (15, "20"), (31, "20")])
  func dates(day: Int, amount: String) {
    let changes = [
      TokenCharge.Change(from: CalendarDay(year: 2027, month: 1, day: 15), TokenSheet(Self.double)),
      TokenCharge.Change(from: CalendarDay(year: 2027, month: 2, day: 1), TokenSheet(Self.rates(times: 3))),
    ]
    let contract = Self.contract(TokenCharge(TokenSheet(Self.rates), changes: changes))
    let invoice = contract.bill {
      $0.request(TokenRequest(day: CalendarDay(year: 2027, month: 1, day: day), output: 1_000_000))
    }
    #expect(invoice.total == Decimal(string: amount))
    var books = Books(contract)
    books.close()
    let february = books.close {
      $0.request(TokenRequest(day: CalendarDay(year: 2027, month: 2, day: 1), output: 1_000_000))
    }
    #expect(february.total == 30)
  }

  /// Half price in a batch, a tenth more for the region; searches cost what they do. In batches and not: 0.5 × 1.1 and
  /// 1.1 times $10, and $0.01 each for the search.
  @Test func batchesAndRegions() {
    let rates = TokenRates(prompt: .each(1), output: .each("0.00001"), searches: .each("0.01"))
    let contract = Self.contract(TokenCharge(TokenSheet(rates), batchDiscount: "0.5", region: "1.1"))
    let invoice = contract.bill { meters in
      for isBatch in [true, false] {
        meters.request(TokenRequest(day: .january, isBatch: isBatch, output: 1_000_000, searches: 1))
      }
    }
    #expect(invoice.lines.map(\.amount) == ["5.5", "0.01", "11", "0.01"])
    #expect(invoice.lines.map(contract.title)[0] == "output tokens, in batches")
    let half = Self.contract(TokenCharge(TokenSheet(rates), batchDiscount: "0.5"))
    #expect(
      half.bill { $0.request(TokenRequest(day: .january, isBatch: true, output: 1_000_000)) }.total == 5)
    #expect(
      Self.contract(TokenCharge(TokenSheet(rates))).bill {
        $0.request(TokenRequest(day: .january, isBatch: true, output: 1_000_000))
      }.total == 10)
  }

  @Test func modelsHavePricesOfTheirOwn() {
    let contract = Self.contract(
      TokenCharge(TokenSheet(Self.rates), model: "small"),
      TokenCharge(TokenSheet(Self.double), model: "large"),
      TokenCharge(TokenSheet(Self.rates(times: 5))))
    #expect(["small", "large", "other", nil].map(contract.tokenCharge) == [0, 1, 2, 2])
    #expect(Contract("none", [.base(1)]).tokenCharge(of: nil) == nil)
    let invoice = contract.bill { meters in
      for charge in [1, 0, 2, 1] {
        meters.request(TokenRequest(charge: charge, day: .january, output: 1_000_000))
      }
    }
    #expect(invoice.lines.map(\.amount) == ["10", "40", "50"])
    #expect(invoice.lines.map(contract.title)[1] == "large: output tokens")
  }

  /// 15 million tokens out: 10 at $10, 5 at $8; and all of a longer month at $8.
  @Test func tiersCountTheMonthsTokens() {
    let tiers = [
      Pricing.Tier(upTo: 10_000_000, each: "0.00001"), Pricing.Tier(upTo: nil, each: "0.000008", flat: 5),
    ]
    let bill = { (output: Pricing) in
      Self.contract(TokenCharge(TokenSheet(TokenRates(prompt: .each(1), output: output)))).bill { meters in
        for _ in 0..<15 { meters.request(TokenRequest(day: .january, output: 1_000_000)) }
      }.total
    }
    #expect(bill(.graduated(tiers)) == 145)
    #expect(bill(.allUnits(tiers)) == 125)
  }

  /// Everything at once: which price is whose is seen from the amounts.
  @Test func allOfItTogether() {
    let price = { (each: ExactDecimal) in TokenRates(prompt: .each(0), output: .each(each)) }
    let sheet = { (factor: ExactDecimal) in
      TokenSheet(
        price(factor), cliff: ContextCliff(over: 100, price(factor * 2)),
        windows: [
          TokenSheet.Window(
            DailyWindow(from: 480, to: 1200), price(factor * 10),
            cliff: ContextCliff(over: 50, price(factor * 20)))
        ])
    }
    let change = TokenCharge.Change(from: CalendarDay(year: 2027, month: 1, day: 10), sheet(1_000))
    let contract = Self.contract(TokenCharge(sheet(1), changes: [change], batchDiscount: "0.5"))
    for (day, minute, prompt, isBatch, amount) in [
      (9, 479, 100, false, "1"), (9, 479, 101, false, "2"), (9, 480, 50, false, "10"),
      (9, 480, 51, false, "20"),
      (9, 1200, 101, true, "1"), (10, 0, 0, false, "1000"), (10, 1199, 51, true, "10000"),
    ] {
      let invoice = contract.bill {
        $0.request(
          TokenRequest(
            day: CalendarDay(year: 2027, month: 1, day: day), minute: minute, isBatch: isBatch,
            prompt: prompt,
            output: 1))
      }
      #expect(invoice.total == Decimal(string: amount), "\(day) \(minute) \(prompt) \(isBatch)")
    }
  }
}
