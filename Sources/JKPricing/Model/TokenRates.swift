/// What tokens and searches of one time and one length of prompt cost.
package struct TokenRates: Sendable, Equatable {
  /// Prompt tokens that are neither read from the vendor's cache nor written to it.
  package let prompt: Pricing
  /// Prompt tokens read from the cache; nil for the price of any other.
  package let cached: Pricing?
  /// Prompt tokens written to the cache; nil for the price of any other.
  package let cacheWrites: Pricing?
  package let output: Pricing
  /// Searches of the web that the vendor does; nil when they are free.
  package let searches: Pricing?

  package init(
    prompt: Pricing, cached: Pricing? = nil, cacheWrites: Pricing? = nil, output: Pricing,
    searches: Pricing? = nil
  ) {
    self.prompt = prompt
    self.cached = cached
    self.cacheWrites = cacheWrites
    self.output = output
    self.searches = searches
  }

  /// The price of tokens `factor` times; searches cost what they did.
  func times(_ factor: ExactDecimal) -> TokenRates {
    TokenRates(
      prompt: prompt.times(factor), cached: cached?.times(factor), cacheWrites: cacheWrites?.times(factor),
      output: output.times(factor), searches: searches)
  }
}
