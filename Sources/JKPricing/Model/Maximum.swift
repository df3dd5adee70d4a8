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
