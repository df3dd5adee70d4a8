/// What a contract charges that meters tokens at one price for each kind, as plain bits: what the simulation
/// evaluates at the end of each month. ``Ledger`` gives the same lines for such a contract, and evaluates any other.
package struct Tariff: BitwiseCopyable, Sendable, Equatable {
  let prices: TokenPrices

  /// - Precondition: the contract has ``Contract/tokenPrices``.
  package init(_ contract: Contract) {
    guard let prices = contract.tokenPrices else { preconditionFailure("a contract for tokens alone") }
    self.prices = prices
  }

  /// Evaluates one month's usage and hands over each line of the invoice, in order. Takes no memory.
  package func forEachLine(of usage: TokenUsage, _ body: (Invoice.Line) -> Void) {
    let line = { (item: Invoice.Line.Item, price: ExactDecimal) in
      Invoice.Line(item, quantity: ExactDecimal(usage.quantity(item)), unitPrice: price)
    }
    body(line(.prompt, prices.prompt))
    body(line(.cachedPrompt, prices.cached))
    body(line(.output, prices.output))
  }
}

extension Contract {
  /// The invoice for one month's usage. Each line is rounded half-up to the currency's minor unit
  /// (cents); the total is the sum of the lines.
  ///
  /// - Precondition: the contract has ``tokenPrices``.
  package func invoice(for usage: TokenUsage) -> Invoice {
    var lines: [Invoice.Line] = []
    Tariff(self).forEachLine(of: usage) { lines.append($0) }
    return Invoice(lines: lines)
  }
}
