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

  /// Takes over what another account of the same contract says, in the memory that it has.
  mutating func become(_ other: Account) {
    months = other.months
    seats = other.seats
    seatYear = other.seatYear
    prices = other.prices
    commitment = other.commitment
    credits.become(other.credits)
    for place in outcomes.indices { outcomes[place] = other.outcomes[place] }
  }
}
