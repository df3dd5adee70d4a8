/// What is left of credits, by the age of the grant. Money is in minor units of the currency.
package struct CreditBalance: Sendable, Equatable {
  /// Of this month's grant, the one before, and so on; the last of credits that never lapse is of all older ones.
  private var grants: [Int128]
  /// The contract month that it has reached, and the period of the last grant, from 0; −1 before the first.
  private var month = -1
  private var period = -1

  init(_ credits: Credits?) {
    grants = Array(repeating: 0, count: credits.map { $0.months ?? 2 } ?? 0)
  }

  /// What is there to be used.
  package var total: Int128 { grants.reduce(0, +) }

  /// Begins a month: what is left rolls over, month by month also where no invoice was, and a grant is added when one
  /// is due and the contract in force.
  ///
  /// - Parameter month: of the contract, from 0.
  /// - Returns: what has lapsed.
  mutating func begin(month: Int, isInForce: Bool, _ credits: Credits, _ unit: MinorUnit) -> Int128 {
    var lapsed: Int128 = 0
    if self.month >= 0 {
      for _ in self.month..<max(month, self.month) { lapsed += rollOver(credits, unit) }
    }
    self.month = month
    let period = credits.everyMonths.map { month / $0 } ?? 0
    if isInForce, period > self.period {
      self.period = period
      grants[0] += credits.grant.minorUnits(unit)
    }
    return lapsed
  }

  /// - Returns: what has lapsed.
  private mutating func rollOver(_ credits: Credits, _ unit: MinorUnit) -> Int128 {
    let before = total
    let last = grants.count - 1
    let oldest = credits.months == nil ? grants[last] : 0
    for age in stride(from: last, to: 0, by: -1) { grants[age] = grants[age - 1] }
    grants[0] = 0
    // A grant that lasts one month leaves nothing to roll.
    if last > 0 {
      grants[last] += oldest
      let left = total
      let raised = max(left, credits.leastRollover.minorUnits(unit))
      let rolled = min(raised, credits.mostRollover?.minorUnits(unit) ?? raised)
      if rolled > left { grants[1] += rolled - left } else { _ = use(left - rolled) }
    }
    return max(0, before - total)
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
    month = other.month
    period = other.period
    for age in grants.indices { grants[age] = other.grants[age] }
  }
}
