/// What the meters of one month read, for a contract that meters tokens alone.
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

  /// How much of the usage an invoice's line is for.
  package func quantity(_ item: Invoice.Line.Item) -> Int {
    switch item {
    case .prompt: prompt - cached
    case .cachedPrompt: cached
    case .output: output
    default: 0
    }
  }
}
