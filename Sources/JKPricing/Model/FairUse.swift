/// What happens to use beyond an allowance, until the month ends.
package enum FairUse: Sendable, Equatable {
  /// It is paid for, by the unit.
  case overage(ExactDecimal)
  /// There is none.
  case block
  /// It goes on, more slowly.
  case throttle
  /// It goes on with a lesser model.
  case downgrade
}
