/// A price list of tokens.
package struct TokenSheet: Sendable, Equatable {
  package let rates: TokenRates
  package let cliff: ContextCliff?
  /// Times of day that have prices of their own; the first that holds a request counts.
  package let windows: [Window]

  package struct Window: Sendable, Equatable {
    package let hours: DailyWindow
    package let rates: TokenRates
    package let cliff: ContextCliff?

    package init(_ hours: DailyWindow, _ rates: TokenRates, cliff: ContextCliff? = nil) {
      self.hours = hours
      self.rates = rates
      self.cliff = cliff
    }
  }

  package init(_ rates: TokenRates, cliff: ContextCliff? = nil, windows: [Window] = []) {
    self.rates = rates
    self.cliff = cliff
    self.windows = windows
  }
}
