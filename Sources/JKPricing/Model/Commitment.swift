/// Money paid ahead that use is then drawn from, at a discount.
package struct Commitment: Sendable, Equatable {
  /// Paid in the first month of each period, greater than 0.
  package var amount: ExactDecimal
  /// The period's length, at least 1.
  package let months: Int
  /// Off all charges that it pays for, 0 ..< 1.
  package let discount: ExactDecimal
  package let shortfall: Shortfall
  package let beyond: Beyond

  /// What becomes of money that is left when a period ends.
  package enum Shortfall: Sendable {
    case lost
    /// It is added to the next period's.
    case rolled
  }

  /// What use costs when all is drawn.
  package enum Beyond: Sendable {
    /// As before, at the discount.
    case contract
    case list
  }

  package init(
    _ amount: ExactDecimal, months: Int = 12, discount: ExactDecimal = 0, shortfall: Shortfall = .lost,
    beyond: Beyond = .contract
  ) {
    self.amount = amount
    self.months = months
    self.discount = discount
    self.shortfall = shortfall
    self.beyond = beyond
    precondition(months >= 1 && discount >= 0 && discount < 1, "a period, and a part of the price")
  }
}
