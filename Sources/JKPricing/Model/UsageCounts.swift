/// A number for each thing that every use is metered by.
package struct UsageCounts<Number: Sendable & Equatable>: Sendable, Equatable {
  package var uses: Number
  package var requests: Number
  /// Prompt tokens that are neither read from the vendor's cache nor written to it.
  package var prompt: Number
  package var cached: Number
  package var cacheWrites: Number
  package var output: Number
  package var searches: Number

  package init(
    uses: Number, requests: Number, prompt: Number, cached: Number, cacheWrites: Number, output: Number,
    searches: Number
  ) {
    self.uses = uses
    self.requests = requests
    self.prompt = prompt
    self.cached = cached
    self.cacheWrites = cacheWrites
    self.output = output
    self.searches = searches
  }
}

extension UsageCounts: BitwiseCopyable where Number: BitwiseCopyable {}
