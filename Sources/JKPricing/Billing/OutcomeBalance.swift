/// What outcomes have cost, and what is owed for those undone.
package struct OutcomeBalance: BitwiseCopyable, Sendable, Equatable {
  /// Paid for, or free, and not undone.
  var count = 0
  var cost: Int128 = 0
  /// Credit that was more than a month's outcomes cost.
  package internal(set) var owed: Int128 = 0

  func adding(_ more: Int, cost another: Int128) -> OutcomeBalance {
    OutcomeBalance(count: count + more, cost: cost + another, owed: owed)
  }
}
