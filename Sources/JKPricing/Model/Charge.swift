/// One thing that a contract charges for; an invoice has the charges of all.
package enum Charge: Sendable, Equatable {
  /// A fee for a month, prorated by the days that the contract is in force.
  case base(ExactDecimal)
  case tokens(TokenCharge)
  case seats(SeatCharge)
  case tasks(TaskCharge)
  case outcomes(OutcomeCharge)

  var seats: SeatCharge? {
    if case .seats(let seats) = self { seats } else { nil }
  }
}
