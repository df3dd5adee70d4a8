/// What is left of credits, by the age of the grant. Money is in minor units of the currency.
package struct CreditBalance: Sendable, Equatable {
  /// Of this month's grant, the one before, and so on; the last of credits that never lapse is of all older ones.
  private var grants: [Int128]

  init(_ credits: Credits?) {
    grants = Array(repeating: 0, count: credits.map { $0.months ?? 2 } ?? 0)
  }

  /// What is there to be used.
  package var total: Int128 { grants.reduce(0, +) }

  /// Begins a month: what is left rolls over, and a grant is added when one is due.
  ///
  /// - Parameter month: since the contract began; 0 for its first one.
  /// - Returns: what has lapsed.
  mutating func begin(month: Int, _ credits: Credits) -> Int128 {
    let before = total
    let last = grants.count - 1
    let oldest = credits.months == nil ? grants[last] : 0
    for age in stride(from: last, to: 0, by: -1) { grants[age] = grants[age - 1] }
    grants[0] = 0
    // A grant that lasts one month leaves nothing to roll.
    if last > 0, month > 0 {
      grants[last] += oldest
      let left = total
      let raised = max(left, credits.leastRollover.minorUnits(for: 1))
      let rolled = min(raised, credits.mostRollover?.minorUnits(for: 1) ?? raised)
      if rolled > left { grants[1] += rolled - left } else { _ = use(left - rolled) }
    }
    let lapsed = max(0, before - total)
    let isDue = credits.everyMonths.map { month % $0 == 0 } ?? (month == 0)
    if isDue { grants[0] += credits.grant.minorUnits(for: 1) }
    return lapsed
  }

  /// Uses up to `amount`, the oldest first.
  ///
  /// - Returns: how much was there.
  mutating func use(_ amount: Int128) -> Int128 {
    var wanted = amount
    for age in grants.indices.reversed() {
      let used = min(wanted, grants[age])
      grants[age] -= used
      wanted -= used
    }
    return amount - wanted
  }

  /// Takes over what another balance of the same credits says, in the memory that it has.
  mutating func become(_ other: CreditBalance) {
    for age in grants.indices { grants[age] = other.grants[age] }
  }
}
