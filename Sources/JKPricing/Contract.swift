import Foundation

/// An agreement with a vendor of AI: what is metered, and at what price.
package struct Contract: Sendable, Equatable {
  package let name: String
  package let tokenPrices: TokenPrices

  package init(name: String, tokenPrices: TokenPrices) {
    self.name = name
    self.tokenPrices = tokenPrices
  }

  /// The invoice for one month's usage. Each line is rounded half-up to the currency's minor unit
  /// (cents); the total is the sum of the lines.
  package func invoice(for usage: TokenUsage) -> Invoice {
    var lines: [Invoice.Line] = []
    Tariff(self).forEachLine(of: usage) { lines.append($0) }
    return Invoice(lines: lines)
  }
}

/// Prices in the currency's major unit for one token, exact.
package struct TokenPrices: Sendable, Equatable {
  package let prompt: Decimal
  package let cached: Decimal
  package let output: Decimal

  package init(prompt: Decimal, cached: Decimal, output: Decimal) {
    self.prompt = prompt
    self.cached = cached
    self.output = output
  }
}

/// What the meters of one month read.
package struct TokenUsage: BitwiseCopyable, Sendable, Equatable {
  /// All prompt tokens, the cached ones among them.
  package var prompt: Int
  package var cached: Int
  package var output: Int

  package init(prompt: Int = 0, cached: Int = 0, output: Int = 0) {
    self.prompt = prompt
    self.cached = cached
    self.output = output
  }
}
