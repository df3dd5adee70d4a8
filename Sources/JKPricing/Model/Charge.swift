/// One thing that a contract charges for; an invoice has the charges of all.
package enum Charge: Sendable, Equatable {
  /// A fee for a month, prorated by the days that the contract is in force.
  case base(ExactDecimal)
  case tokens(TokenCharge)
  case seats(SeatCharge)
  case tasks(TaskCharge)
  case outcomes(OutcomeCharge)

  var tokens: TokenCharge? {
    if case .tokens(let tokens) = self { tokens } else { nil }
  }

  var seats: SeatCharge? {
    if case .seats(let seats) = self { seats } else { nil }
  }

  var tasks: TaskCharge? {
    if case .tasks(let tasks) = self { tasks } else { nil }
  }

  var outcomes: OutcomeCharge? {
    if case .outcomes(let outcomes) = self { outcomes } else { nil }
  }
}
