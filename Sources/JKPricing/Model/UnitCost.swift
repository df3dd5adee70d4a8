/// What it costs the vendor to serve a contract.
package struct UnitCost: Sendable, Equatable {
  /// What each thing metered costs, in the currency's major unit: its name is not used.
  package let usage: UsageUnit
  /// For a seat and a whole month.
  package let seat: ExactDecimal
  package let outcome: ExactDecimal

  package init(
    usage: UsageUnit = UsageUnit("use"), seat: ExactDecimal = 0, outcome: ExactDecimal = 0
  ) {
    self.usage = usage
    self.seat = seat
    self.outcome = outcome
  }
}
