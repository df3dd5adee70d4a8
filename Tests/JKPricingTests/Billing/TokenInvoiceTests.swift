import Foundation
import JKPricing
import TestSupport
import Testing

struct TokenInvoiceTests {
  private let contract = Contract(
    name: "api", tokenPrices: TokenPrices(prompt: "0.000002", cached: "0.0000001", output: "0.00001"))

  /// Computed by hand: quantity times price, each line rounded half-up to the cent.
  @Test(arguments: [
    (0, 0, 0, [], "0"),
    (1_000_000, 0, 0, ["2"], "2"),
    (10_000_000, 4_000_000, 500_000, ["12", "0.4", "5"], "17.4"),
    // 0.005 of prompt, 0.005 of output: half a cent goes up on each line.
    (2_500, 0, 500, ["0.01", "0.01"], "0.02"),
    // 0.004998 goes down.
    (2_499, 0, 0, ["0"], "0"),
    (
      1_234_567_890_123, 234_567_890_123, 98_765_432_109, ["2000000", "23456.79", "987654.32"], "3011111.11"
    ),
  ])
  func invoiceIsExactToTheCent(prompt: Int, cached: Int, output: Int, amounts: [String], total: String) {
    let invoice = contract.bill {
      $0.request(TokenRequest(day: .january, prompt: prompt, cached: cached, output: output))
    }
    #expect(invoice.lines.map(\.amount) == amounts.map { Decimal(string: $0) })
    #expect(invoice.total == Decimal(string: total))
  }

  @Test func linesSayWhatTheyMultiply() {
    let invoice = contract.bill {
      $0.request(TokenRequest(day: .january, prompt: 100, cached: 30, output: 7))
    }
    #expect(invoice.lines.map(\.item) == [.prompt, .cachedPrompt, .output])
    #expect(invoice.lines.map(\.quantity) == [70, 30, 7])
  }

  /// A contract of another kind has no such prices.
  @Test func isForPlainPricesOfTokensAlone() {
    let rates = TokenRates(prompt: .each(2), cached: .each(1), output: .each(3))
    let plain = Contract("plain", [.tokens(TokenCharge(TokenSheet(rates)))])
    #expect(plain.tokenPrices == TokenPrices(prompt: 2, cached: 1, output: 3))
    let cachedAsPrompt = TokenRates(prompt: .each(2), output: .each(3))
    #expect(
      Contract("plain", [.tokens(TokenCharge(TokenSheet(cachedAsPrompt)))]).tokenPrices
        == TokenPrices(prompt: 2, cached: 2, output: 3))
    let searching = TokenRates(prompt: .each(2), output: .each(3), searches: .each(1))
    for other in [
      Contract("other", [.base(1)]), Contract("other", plain.charges + [.base(1)]),
      Contract("other", plain.charges, discount: "0.1"),
      Contract("other", plain.charges, maximum: Maximum(1, then: .stop)),
      Contract("other", [.tokens(TokenCharge(TokenSheet(rates), batchDiscount: "0.5"))]),
      Contract("other", [.tokens(TokenCharge(TokenSheet(rates), region: "1.1"))]),
      Contract("other", [.tokens(TokenCharge(TokenSheet(rates, cliff: ContextCliff(over: 9, rates))))]),
      Contract("other", [.tokens(TokenCharge(TokenSheet(searching)))]),
    ] {
      #expect(other.tokenPrices == nil)
    }
  }
}
