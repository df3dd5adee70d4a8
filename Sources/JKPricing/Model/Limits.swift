/// The most that a month can cost after discounts.
package struct Maximum: Sendable, Equatable {
  package let amount: ExactDecimal
  package let then: Consequence

  /// What users notice when it is reached, until the month ends. No use beyond it is paid for in any case.
  package enum Consequence: Sendable {
    /// There is no more use.
    case stop
    /// Use goes on, more slowly.
    case throttle
    /// Use goes on, and somebody is told.
    case alert
  }

  package init(_ amount: ExactDecimal, then: Consequence) {
    self.amount = amount
    self.then = then
  }
}

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
