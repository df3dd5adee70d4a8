/// What use is counted in: each thing that is metered is so many of it.
///
///     UsageUnit("credits", uses: 3)                                  // three credits a use
///     UsageUnit("dollars", prompt: "0.000002", output: "0.00001")    // use, valued at these prices
package struct UsageUnit: Sendable, Equatable {
  /// In the plural.
  package let name: String
  package let weights: UsageCounts<ExactDecimal>

  package init(
    _ name: String, uses: ExactDecimal = 0, requests: ExactDecimal = 0, prompt: ExactDecimal = 0,
    cached: ExactDecimal = 0, cacheWrites: ExactDecimal = 0, output: ExactDecimal = 0,
    searches: ExactDecimal = 0
  ) {
    self.name = name
    weights = UsageCounts(
      uses: uses, requests: requests, prompt: prompt, cached: cached, cacheWrites: cacheWrites,
      output: output,
      searches: searches)
  }

  /// One use of a tool on one item: a call, a ticket, a conversation.
  package static let uses = UsageUnit("uses", uses: 1)
  /// One request to the model: an agent's action.
  package static let requests = UsageUnit("requests", requests: 1)
}
