/// What tokens and searches of one time and one length of prompt cost.
package struct TokenRates: Sendable, Equatable {
  /// Prompt tokens that are neither read from the vendor's cache nor written to it.
  package private(set) var prompt: Pricing
  /// Prompt tokens read from the cache; nil for the price of any other.
  package private(set) var cached: Pricing?
  /// Prompt tokens written to the cache; nil for the price of any other.
  package private(set) var cacheWrites: Pricing?
  package private(set) var output: Pricing
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
    var rates = self
    rates.prompt = prompt.times(factor)
    rates.cached = cached?.times(factor)
    rates.cacheWrites = cacheWrites?.times(factor)
    rates.output = output.times(factor)
    return rates
  }
}
