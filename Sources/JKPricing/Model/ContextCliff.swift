/// Other prices for requests with long prompts: for *all* tokens of such a request.
package struct ContextCliff: Sendable, Equatable {
  /// The longest prompt, in tokens, at the ordinary prices.
  package let over: Int
  package let rates: TokenRates

  package init(over: Int, _ rates: TokenRates) {
    self.over = over
    self.rates = rates
  }
}
