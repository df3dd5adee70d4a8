/// Use, by the call, ticket, action or conversation.
package struct TaskCharge: Sendable, Equatable {
  package let unit: UsageUnit
  /// Units of each month that are free.
  package let included: ExactDecimal
  package let commitment: UnitCommitment?
  package let pricing: Pricing

  package init(
    _ unit: UsageUnit, included: ExactDecimal = 0, commitment: UnitCommitment? = nil, _ pricing: Pricing
  ) {
    self.unit = unit
    self.included = included
    self.commitment = commitment
    self.pricing = pricing
  }
}
