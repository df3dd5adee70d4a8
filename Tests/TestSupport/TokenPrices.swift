import Foundation
import JKPricing

/// Prices in the currency's major unit for one token.
package struct TokenPrices: Sendable, Equatable {
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

extension Contract {
  /// A contract that meters tokens at one price for each kind, and nothing else.
  package init(name: String, tokenPrices: TokenPrices) {
    let rates = TokenRates(
      prompt: .each(tokenPrices.prompt), cached: .each(tokenPrices.cached), output: .each(tokenPrices.output))
    self.init(name, [.tokens(TokenCharge(TokenSheet(rates)))])
  }

  /// The prices of a contract that meters tokens at one price for each kind, and nothing else; nil for any other.
  package var tokenPrices: TokenPrices? {
    guard charges.count == 1, case .tokens(let tokens) = charges[0] else { return nil }
    let rates = tokens.sheet.rates
    let plain = TokenRates(prompt: rates.prompt, cached: rates.cached, output: rates.output)
    guard self == Contract(name, [.tokens(TokenCharge(TokenSheet(plain)))]),
      case .each(let prompt) = rates.prompt, case .each(let output) = rates.output,
      case .each(let cached) = rates.cached ?? rates.prompt
    else { return nil }
    return TokenPrices(prompt, cached, output)
  }
}
