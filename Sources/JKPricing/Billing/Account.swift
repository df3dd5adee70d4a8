/// What a contract carries from month to month. Money is in minor units of the currency.
package struct Account: Sendable, Equatable {
  /// Months that have been billed.
  package internal(set) var months = 0
  /// Seats held when the next month begins.
  package var seats: Int
  package internal(set) var seatYear = SeatYear()
  package internal(set) var prices = PricePath()
  /// What is left of the commitment.
  package internal(set) var commitment: Int128 = 0
  package internal(set) var credits: CreditBalance
  /// By charge for outcomes, in the contract's order.
  package internal(set) var outcomes: [OutcomeBalance]

  /// - Parameter seats: held when the contract begins.
  package init(_ contract: Contract, seats: Int = 0) {
    self.seats = seats
    credits = CreditBalance(contract.credits)
    outcomes = Array(repeating: OutcomeBalance(), count: contract.charges.count { $0.outcomes != nil })
  }
}

/// Seats of a contract's year, where more are paid for at its end.
package struct SeatYear: BitwiseCopyable, Sendable, Equatable {
  /// Held when the year began.
  var base = 0
  /// The most that were held at a month's end.
  var most = 0
  /// Months of seats beyond the base that have not been paid for.
  package internal(set) var owed = 0
}

/// What outcomes have cost, and what is owed for those undone.
package struct OutcomeBalance: BitwiseCopyable, Sendable, Equatable {
  /// Paid for, or free, and not undone.
  var count = 0
  var cost: Int128 = 0
  /// Credit that was more than a month's outcomes cost.
  package internal(set) var owed: Int128 = 0

  func adding(_ more: Int, cost another: Int128) -> OutcomeBalance {
    OutcomeBalance(count: count + more, cost: cost + another, owed: owed)
  }
}
