extension Ledger {
  /// What it costs the vendor to serve a month, in minor units, each part rounded half-up. All use counts, whether it
  /// is paid for or not.
  func amount(of cost: UnitCost, _ month: BillingMonth, _ counters: UnsafePointer<Int>) -> Int128 {
    let unit = contract.minorUnit
    var sum = cost.usage.quantity(counters).minorUnits(unit)
    if layout.seats >= 0 {
      let held = ExactDecimal(seatDays(month.inForce, counters).held)
      sum += cost.seat.minorUnits(for: held, dividedBy: ExactDecimal(month.days), unit)
    }
    for place in account.outcomes.indices {
      let counter = layout.outcomes + place * MeterLayout.outcomeCounters
      sum += cost.outcome.minorUnits(for: ExactDecimal(counters[counter]), unit)
    }
    return sum
  }
}
