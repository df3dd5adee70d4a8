/// The least that a month costs, prorated by the days that the contract is in force.
package struct Minimum: Sendable, Equatable {
  package let amount: ExactDecimal
  package let basis: Basis

  /// What is compared with it.
  package enum Basis: Sendable {
    /// What is due after discounts and the maximum.
    case afterDiscounts
    /// All charges, before any discount.
    case beforeDiscounts
  }

  package init(_ amount: ExactDecimal, basis: Basis = .afterDiscounts) {
    self.amount = amount
    self.basis = basis
  }
}
