/// One request to a model of AI, as its vendor meters it.
package struct TokenRequest: BitwiseCopyable, Sendable, Equatable {
  /// The charge of the contract that prices it, an index; see ``Contract/tokenCharge(of:)``.
  package var charge: Int
  package var day: CalendarDay
  /// Minutes after midnight in Greenwich, 0 ..< 1,440.
  package var minute: Int
  package var isBatch: Bool
  /// Who asks: 0 ..< the layout's users.
  package var user: Int
  /// All prompt tokens, the cached ones and those written to the cache among them.
  package var prompt: Int
  package var cached: Int
  package var cacheWrites: Int
  package var output: Int
  package var searches: Int

  package init(
    charge: Int = 0, day: CalendarDay, minute: Int = 0, isBatch: Bool = false, user: Int = 0, prompt: Int = 0,
    cached: Int = 0, cacheWrites: Int = 0, output: Int = 0, searches: Int = 0
  ) {
    self.charge = charge
    self.day = day
    self.minute = minute
    self.isBatch = isBatch
    self.user = user
    self.prompt = prompt
    self.cached = cached
    self.cacheWrites = cacheWrites
    self.output = output
    self.searches = searches
  }
}
