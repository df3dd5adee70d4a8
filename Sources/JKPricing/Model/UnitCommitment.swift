/// A number of units that is paid for each month at a price of its own, whether they are used or not; what is used
/// beyond is at the charge's pricing.
package struct UnitCommitment: Sendable, Equatable {
  package let quantity: ExactDecimal
  package let each: ExactDecimal

  package init(_ quantity: ExactDecimal, each: ExactDecimal) {
    self.quantity = quantity
    self.each = each
  }
}
