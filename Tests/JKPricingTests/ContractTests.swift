import Foundation
import JKPricing
import Testing

struct ContractTests {
  private let contract = Contract(
    name: "api", tokenPrices: TokenPrices(prompt: "0.000002", cached: "0.0000001", output: "0.00001"))

  /// Computed by hand: quantity times price, each line rounded half-up to the cent.
  @Test(arguments: [
    (TokenUsage(), ["0", "0", "0"], "0"),
    (TokenUsage(prompt: 1_000_000, cached: 0, output: 0), ["2", "0", "0"], "2"),
    (TokenUsage(prompt: 10_000_000, cached: 4_000_000, output: 500_000), ["12", "0.4", "5"], "17.4"),
    // 0.005 of prompt, 0.005 of output: half a cent goes up on each line.
    (TokenUsage(prompt: 2_500, cached: 0, output: 500), ["0.01", "0", "0.01"], "0.02"),
    // 0.004998 goes down.
    (TokenUsage(prompt: 2_499, cached: 0, output: 0), ["0", "0", "0"], "0"),
    (
      TokenUsage(prompt: 1_234_567_890_123, cached: 234_567_890_123, output: 98_765_432_109),
      ["2000000", "23456.79", "987654.32"], "3011111.11"
    ),
  ])
  func invoiceIsExactToTheCent(usage: TokenUsage, amounts: [String], total: String) {
    let invoice = contract.invoice(for: usage)
    #expect(invoice.lines.map(\.amount) == amounts.map { Decimal(string: $0) })
    #expect(invoice.total == Decimal(string: total))
  }

  @Test func linesSayWhatTheyMultiply() {
    let invoice = contract.invoice(for: TokenUsage(prompt: 100, cached: 30, output: 7))
    #expect(invoice.lines.map(\.item) == [.prompt, .cachedPrompt, .output])
    #expect(invoice.lines.map(\.quantity) == [70, 30, 7])
  }
}

/// Exact amounts as they are written.
extension Decimal: @retroactive ExpressibleByStringLiteral {
  /// An exact decimal; not a number when the text is none.
  public init(stringLiteral text: String) {
    self = Decimal(string: text) ?? .nan
  }
}
