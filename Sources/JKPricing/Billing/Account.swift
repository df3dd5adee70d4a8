/// What a contract carries from month to month. Money is in minor units of the currency.
package struct Account: Sendable, Equatable {
  /// The contract's first day in force; nil before it.
  package internal(set) var start: CalendarDay?
  /// Seats held when the next month begins.
  package var seats: Int
  package internal(set) var seatYear = SeatYear()
  package internal(set) var prices = PricePath()
  /// What is left of the commitment, and of which period, from 0; −1 before the first.
  package internal(set) var commitment: Int128 = 0
  var commitmentPeriod = -1
  package internal(set) var credits: CreditBalance
  /// By charge for outcomes, in the contract's order.
  package internal(set) var outcomes: [OutcomeBalance]

  /// - Parameter seats: held when the contract begins.
  package init(_ contract: Contract, seats: Int = 0) {
    self.seats = seats
    credits = CreditBalance(contract.credits)
    outcomes = Array(repeating: OutcomeBalance(), count: contract.charges.count { $0.outcomes != nil })
  }

  /// Nil before the first day in force.
  var anniversaries: Anniversaries? { start.map { Anniversaries(start: $0) } }

  /// The contract month that begins in a calendar month, by which periods are counted: 0 for its first one.
  func number(of month: BillingMonth) -> Int { anniversaries?.month(beginningIn: month) ?? 0 }

  /// Takes over what another account of the same contract says, in the memory that it has.
  mutating func become(_ other: Account) {
    start = other.start
    seats = other.seats
    seatYear = other.seatYear
    prices = other.prices
    commitment = other.commitment
    commitmentPeriod = other.commitmentPeriod
    credits.become(other.credits)
    for place in outcomes.indices { outcomes[place] = other.outcomes[place] }
  }
}
