/// Seats, by the day: one that is added counts from its day, one that is given back until the end of its month.
package struct SeatCharge: Sendable, Equatable {
  /// For a seat and a whole month.
  package let price: ExactDecimal
  /// Seats that are paid for on each day at least.
  package let minimum: Int
  package let allowance: Allowance?
  /// Seats beyond those at the start of the contract's year are not paid for by the month, but in the year's last
  /// one: each month, the first one whole, from that in which so many were used first. None is given back before.
  package let hasTrueUp: Bool

  package init(
    _ price: ExactDecimal, minimum: Int = 0, allowance: Allowance? = nil, hasTrueUp: Bool = false
  ) {
    self.price = price
    self.minimum = minimum
    self.allowance = allowance
    self.hasTrueUp = hasTrueUp
  }
}
