/// Use that a seat's price includes.
package struct Allowance: Sendable, Equatable {
  package let unit: UsageUnit
  /// Units for each seat and month.
  package let quantity: ExactDecimal
  /// Whether users share what their seats bring, or each has their own and nobody else's.
  package let isPooled: Bool
  package let beyond: FairUse

  package init(_ quantity: ExactDecimal, _ unit: UsageUnit, isPooled: Bool, beyond: FairUse) {
    self.unit = unit
    self.quantity = quantity
    self.isPooled = isPooled
    self.beyond = beyond
  }
}
