import JKPricing
import JKScenario

/// What is metered for invoices: the books of each of the scenario's contracts, and then those of offers.
package struct Books: Sendable {
  package let books: [BookPlan]
  /// Contracts at the start of a trial, by book and variant.
  package let ledgers: [Ledger]
  /// Rules by which requests are counted, by book.
  let rules: [TokenBucket]
  /// Books × tools: the charge that prices the tool's requests; −1 for none.
  let tokenCharges: [Int32]
  /// Books × outcomes: which of the contract's charges by outcomes, from 0; −1 for none.
  let outcomeCharges: [Int32]
  /// By tool: the contract that bills it at the start; −1 for none.
  let payers: [Int32]

  /// - Parameter users: people at the start.
  init(_ scenario: Scenario, offers: [Offer], users: Int, _ table: inout ValueTable) {
    var books: [BookPlan] = []
    var ledgers: [Ledger] = []
    var rules: [TokenBucket] = []
    var tokenCharges: [Int32] = []
    var outcomeCharges: [Int32] = []
    let own = scenario.contracts.enumerated().map { Offer(contract: $0.offset, variants: [$0.element]) }
    for offer in own + offers {
      let contract = offer.variants[0]
      let meters = Meters(contract, users: max(1, users))
      books.append(
        BookPlan(
          contract: Int32(offer.contract), isOffer: books.count >= own.count,
          rules: Span(first: Int32(rules.count), count: Int32(meters.buckets.count)),
          hasSeats: meters.layout.hasSeats, isTimed: meters.buckets.contains(where: \.isTimed),
          ledgers: Span(first: Int32(ledgers.count), count: Int32(offer.variants.count)),
          allowance: AllowancePlan(contract, meters.layout, downgrade: scenario.downgrades[offer.contract]),
          maximum: Restriction(contract.maximum?.then),
          successor: Int32(
            scenario.contracts.firstIndex { $0.name == contract.term?.restructuring?.contract } ?? -1),
          leaving: table.slot(scenario.churns[offer.contract] ?? 0),
          seatPrice: contract.seatPrice))
      rules += meters.buckets
      ledgers += offer.variants.map { Ledger($0, meters.layout, Account($0)) }
      tokenCharges += scenario.tools.map { Int32(contract.tokenCharge(of: $0.model) ?? -1) }
      outcomeCharges += scenario.outcomes.map { outcome in
        Int32(contract.outcomeCharge(of: outcome.name) ?? -1)
      }
    }
    self.books = books
    self.ledgers = ledgers
    self.rules = rules
    self.tokenCharges = tokenCharges
    self.outcomeCharges = outcomeCharges
    payers = scenario.tools.map { Int32($0.contract ?? -1) }
  }
}

/// A contract that is billed beside those of the scenario, on the use of all tools that some contract bills. It
/// changes nothing.
package struct Offer: Sendable {
  /// The scenario's contract whose list it follows.
  package let contract: Int
  /// Contracts that meter the same, at least one.
  package let variants: [Contract]

  package init(contract: Int, variants: [Contract]) {
    self.contract = contract
    self.variants = variants
  }
}

/// A contract's books as the event loop reads them.
package struct BookPlan: BitwiseCopyable, Sendable {
  /// The scenario's contract whose list it follows: its own, when it is no offer.
  package let contract: Int32
  package let isOffer: Bool
  /// In the list of all books.
  let rules: Span
  let hasSeats: Bool
  /// Whether what a request costs depends on when it is made.
  let isTimed: Bool
  /// Contracts that are billed on these meters, its own first.
  package let ledgers: Span
  let allowance: AllowancePlan
  let maximum: Restriction
  /// The contract that may take its place; −1 for none.
  let successor: Int32
  /// Elasticity of leaving.
  let leaving: Slot
  /// Money for a person and month, at the written prices.
  let seatPrice: Double
}

/// What a vendor does to use that goes too far, until the month ends.
enum Restriction: UInt8, BitwiseCopyable {
  case none, block, throttle, downgrade

  init(_ consequence: Maximum.Consequence?) {
    switch consequence {
    case .stop: self = .block
    case .throttle: self = .throttle
    case .alert, nil: self = .none
    }
  }

  init(_ beyond: FairUse?) {
    switch beyond {
    case .block: self = .block
    case .throttle: self = .throttle
    case .downgrade: self = .downgrade
    case .overage, nil: self = .none
    }
  }
}

/// What seats include.
struct AllowancePlan: BitwiseCopyable {
  let beyond: Restriction
  let isPooled: Bool
  /// For each seat, in the meters' counts.
  let included: Int
  let leastSeats: Int
  /// The tool that stands in; −1 for none.
  let downgrade: Int32

  init(_ contract: Contract, _ layout: MeterLayout, downgrade: Int?) {
    let seats = contract.seats
    beyond = Restriction(seats?.allowance?.beyond)
    isPooled = seats?.allowance?.isPooled ?? false
    included = seats?.allowance.map { layout.counts(of: $0.quantity) } ?? 0
    leastSeats = seats?.minimum ?? 0
    self.downgrade = Int32(downgrade ?? -1)
  }
}
