import JKPricing
import JKScenario

/// What is metered for invoices: a contract's books for each of the scenario's, and then those of offers, which are
/// billed on the use of all tools that some contract bills, and change nothing.
package struct Books: Sendable {
  package let books: [BookPlan]
  /// Contracts at the start of a trial, by book and variant.
  package let ledgers: [Ledger]
  /// Rules by which requests are counted, by book.
  let rules: [TokenBucket]
  /// Books × tools: the charge that prices the tool's requests; −1 for none.
  let tokenCharges: [Int32]
  /// By tool: the contract that bills it at the start; −1 for none.
  let payers: [Int32]

  /// - Parameter users: people at the start.
  init(_ scenario: Scenario, offers: [[Contract]], users: Int) {
    var books: [BookPlan] = []
    var ledgers: [Ledger] = []
    var rules: [TokenBucket] = []
    var tokenCharges: [Int32] = []
    for contracts in scenario.contracts.map({ [$0] }) + offers {
      let contract = contracts[0]
      let meters = Meters(contract, users: max(1, users))
      books.append(
        BookPlan(
          isOffer: books.count >= scenario.contracts.count,
          rules: Span(first: Int32(rules.count), count: Int32(meters.buckets.count)),
          hasSeats: meters.layout.hasSeats, isTimed: meters.buckets.contains(where: \.isTimed),
          ledgers: Span(first: Int32(ledgers.count), count: Int32(contracts.count))))
      rules += meters.buckets
      ledgers += contracts.map { Ledger($0, meters.layout, Account($0)) }
      tokenCharges += scenario.tools.map { _ in Int32(contract.tokenCharge(of: nil) ?? -1) }
    }
    self.books = books
    self.ledgers = ledgers
    self.rules = rules
    self.tokenCharges = tokenCharges
    payers = scenario.tools.map { Int32($0.contract ?? -1) }
  }
}

/// A contract's books as the event loop reads them.
package struct BookPlan: BitwiseCopyable, Sendable {
  let isOffer: Bool
  /// In the list of all books.
  let rules: Span
  let hasSeats: Bool
  /// Whether what a request costs depends on when it is made.
  let isTimed: Bool
  /// Contracts that are billed on these meters, its own first.
  package let ledgers: Span
}
