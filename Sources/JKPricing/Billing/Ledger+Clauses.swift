// What concerns all charges of a month, in the order of evaluation.
extension Ledger {
  mutating func applyClauses(_ month: BillingMonth) {
    let charges = due
    let committed = balance(of: contract.commitment)
    applyDiscounts(commitment: committed)
    if let maximum = contract.maximum {
      add(.maximum, minorUnits: min(0, maximum.amount.minorUnits(for: 1) - due))
    }
    if let minimum = contract.minimum {
      let least = minimum.amount.minorUnits(
        for: ExactDecimal(month.daysInForce), dividedBy: ExactDecimal(month.days))
      let basis =
        switch minimum.basis {
        case .afterDiscounts: due
        case .beforeDiscounts: charges
        }
      add(.minimum, minorUnits: max(0, least - basis))
    }
    var rest = due
    rest -= applyCredits(to: rest)
    if let commitment = contract.commitment { draw(commitment, balance: committed, from: rest) }
  }

  /// Takes the discounts off all charges.
  ///
  /// - Parameter committed: what is left of the commitment.
  mutating func applyDiscounts(commitment committed: Int128) {
    if contract.discount != 0 { add(.discount, ExactDecimal(minorUnits: due), at: -contract.discount) }
    guard let commitment = contract.commitment, commitment.discount != 0 else { return }
    let list = ExactDecimal(minorUnits: due)
    let paidFor = 1 - commitment.discount
    let balance = ExactDecimal(minorUnits: committed)
    if commitment.beyond == .contract || list * paidFor <= balance {
      add(.commitmentDiscount, list, at: -commitment.discount)
    } else {
      // The balance pays for balance ÷ (1 − discount) of list prices.
      add(.commitmentDiscount, balance, at: -commitment.discount, over: paidFor)
    }
  }

  /// What there is to draw from this month.
  func balance(of commitment: Commitment?) -> Int128 {
    guard let commitment else { return 0 }
    if account.months % commitment.months != 0 { return account.commitment }
    let rolled = commitment.shortfall == .rolled ? account.commitment : 0
    return rolled + commitment.amount.minorUnits(for: 1)
  }

  /// - Returns: what is used.
  private mutating func applyCredits(to due: Int128) -> Int128 {
    guard let credits = contract.credits else { return 0 }
    let lapsed = account.credits.begin(month: account.months, credits)
    add(.creditsLapsed, ExactDecimal(minorUnits: lapsed), at: 0)
    let used = account.credits.use(due)
    add(.credits, minorUnits: -used)
    return used
  }

  private mutating func draw(_ commitment: Commitment, balance: Int128, from due: Int128) {
    if account.months % commitment.months == 0 {
      add(.commitment, minorUnits: commitment.amount.minorUnits(for: 1))
    }
    let drawn = min(balance, due)
    add(.drawn, minorUnits: -drawn)
    account.commitment = balance - drawn
    if account.months % commitment.months == commitment.months - 1, commitment.shortfall == .lost {
      add(.shortfall, ExactDecimal(minorUnits: account.commitment), at: 0)
    }
  }
}
