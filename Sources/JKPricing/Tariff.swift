/// What a contract charges, as plain bits: what the simulation evaluates at the end of each month.
package struct Tariff: BitwiseCopyable, Sendable, Equatable {
  let prompt: UnitPrice
  let cached: UnitPrice
  let output: UnitPrice

  package init(_ contract: Contract) {
    prompt = UnitPrice(contract.tokenPrices.prompt)
    cached = UnitPrice(contract.tokenPrices.cached)
    output = UnitPrice(contract.tokenPrices.output)
  }

  /// Evaluates one month's usage and hands over each line of the invoice, in order. Takes no memory.
  package func forEachLine(of usage: TokenUsage, _ body: (Invoice.Line) -> Void) {
    body(Invoice.Line(.prompt, quantity: usage.quantity(.prompt), unitPrice: prompt))
    body(Invoice.Line(.cachedPrompt, quantity: usage.quantity(.cachedPrompt), unitPrice: cached))
    body(Invoice.Line(.output, quantity: usage.quantity(.output), unitPrice: output))
  }
}

extension TokenUsage {
  /// How much of the usage an invoice's line is for.
  package func quantity(_ item: Invoice.Line.Item) -> Int {
    switch item {
    case .prompt: prompt - cached
    case .cachedPrompt: cached
    case .output: output
    }
  }
}
