import Foundation

/// Prices in the currency's major unit for one token.
package struct TokenPrices: BitwiseCopyable, Sendable, Equatable {
  package let prompt: ExactDecimal
  package let cached: ExactDecimal
  package let output: ExactDecimal

  package init(prompt: Decimal, cached: Decimal, output: Decimal) {
    self.init(ExactDecimal(prompt), ExactDecimal(cached), ExactDecimal(output))
  }

  init(_ prompt: ExactDecimal, _ cached: ExactDecimal, _ output: ExactDecimal) {
    self.prompt = prompt
    self.cached = cached
    self.output = output
  }
}
