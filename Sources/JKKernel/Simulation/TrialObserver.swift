import JKPricing

/// Sees everything that happens in a trial, in order: for traces and audits.
///
/// A generic parameter of the simulation. ``NoObserver`` compiles to nothing, and no observer can change
/// what happens.
package protocol TrialObserver {
  mutating func observe(_ moment: Moment)

  /// What a vendor meters, when it happens.
  mutating func observe(_ metered: Metered)

  /// A month's invoice, when the month ends.
  mutating func observe(_ bill: Bill)
}

extension TrialObserver {
  @inline(__always)
  package mutating func observe(_ metered: Metered) {}

  @inline(__always)
  package mutating func observe(_ bill: Bill) {}
}

/// A use of a tool, or one of its requests.
package struct Metered: Sendable, Equatable {
  package let tool: Int
  /// The contract that bills it; −1 for none.
  package let payer: Int
  /// Nil for the use itself, which comes first.
  package var request: TokenRequest?
}

/// A month's invoice.
package struct Bill: Sendable {
  /// Of the plan's books: the scenario's contracts come first, then offers.
  package let book: Int
  /// Of the plan's ledgers: the contract itself, or one of its variants.
  package let ledger: Int
  /// Since that of week 0, counted from 0.
  package let month: Int
  /// Days on which the contract was in force.
  package let days: BillingMonth
  /// How high the vendor's list is, as a multiple of the prices written.
  package let list: ExactDecimal
  package let lines: [Invoice.Line]

  init(
    book: Int, ledger: Int, month: Int, days: BillingMonth, list: ExactDecimal, _ books: borrowing Ledger
  ) {
    self.book = book
    self.ledger = ledger
    self.month = month
    self.days = days
    self.list = list
    lines = books.lines
  }
}

package struct NoObserver: TrialObserver {
  package init() {}

  @inline(__always)
  package mutating func observe(_ moment: Moment) {}
}

/// One thing that happened.
package struct Moment: Sendable, Equatable {
  package enum Kind: String, Sendable {
    case arrived, queued, started, finished, reworked, done, lost, reneged, balked
    case blockStarted, blockFinished, actionStarted, actionFinished
    /// An item goes past a step that is eliminated.
    case skipped
    /// A trained person takes a tool up, where they do not do so at once.
    case adopted
    /// A tool stops working, and works again.
    case outageStarted, outageFinished
    /// Somebody begins in a team, or is no longer in one. Who is there at the start does not join.
    case joined, left
    /// A change that costs money but no work.
    case paid
    /// The clock has reached the horizon.
    case ended
  }

  package let kind: Kind
  /// Hours from week 0.
  package let time: Double
  /// The item's number among the candidates of its work type, and its work type; −1 when there is none.
  package var item: Int = -1
  package var work: Int = -1
  package var step: Int = -1
  package var person: Int = -1
  /// How often the item has gone back to this step on this pass: from 1 while it is rework.
  package var rework: Int = 0
  /// The action of the strategy that starts or finishes.
  package var action: Int = -1
  /// What a block or a payment is for: the constraint that is fixed, or the tool that is learnt.
  package var constraint: Int = -1
  /// Also the tool that a service uses (started), round which it may yet go, and the tool that is out.
  package var tool: Int = -1
  /// Who joins or leaves: the team they first joined, and their number among all who ever did, from 0.
  package var team: Int = -1
  package var number: Int = -1
  /// Money earned less direct cost (done; finished, where it is booked over the service; ended, for the
  /// services that go on), or spent (blockFinished, paid, joined).
  package var amount: Double = 0

  /// Whether the amount is money spent, rather than earned.
  package var isSpent: Bool {
    kind == .blockFinished || kind == .paid || kind == .joined
  }
}
