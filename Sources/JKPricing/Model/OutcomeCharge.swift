/// Outcomes that a scenario declares: a quote won, a case resolved.
///
/// One that is disputed is not paid. One that is undone is credited in the month in which that happens, at the
/// average of what the outcomes paid so far have cost; what is more than that month's outcomes cost is credited in
/// the next.
package struct OutcomeCharge: Sendable, Equatable {
  package let outcome: String
  /// Outcomes of each month that are free.
  package let included: ExactDecimal
  package let commitment: UnitCommitment?
  package let pricing: Pricing
  /// What outcomes cost at least in a month, prorated by the days that the contract is in force.
  package let floor: ExactDecimal

  package init(
    _ outcome: String, included: ExactDecimal = 0, commitment: UnitCommitment? = nil, _ pricing: Pricing,
    floor: ExactDecimal = 0
  ) {
    self.outcome = outcome
    self.included = included
    self.commitment = commitment
    self.pricing = pricing
    self.floor = floor
  }
}
