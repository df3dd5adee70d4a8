// What concerns all charges of a month, in the order of evaluation.
extension Ledger {
  mutating func applyClauses(_ month: BillingMonth) {
    let charges = due
    let committed = balance(month)
    applyDiscounts(commitment: committed)
    if let maximum = contract.maximum {
      add(.maximum, minorUnits: min(0, maximum.amount.minorUnits(contract.minorUnit) - due))
    }
    if let minimum = contract.minimum {
      let least = least(minimum.amount, month)
      let basis =
        switch minimum.basis {
        case .afterDiscounts: due
        case .beforeDiscounts: charges
        }
      add(.minimum, minorUnits: max(0, least - basis))
    }
    var rest = due
    rest -= applyCredits(to: rest, month)
    if let commitment = contract.commitment { draw(commitment, balance: committed, from: rest, month) }
  }

  /// An amount by the month, for the days in force.
  func least(_ amount: ExactDecimal, _ month: BillingMonth) -> Int128 {
    amount.minorUnits(
      for: ExactDecimal(month.daysInForce), dividedBy: ExactDecimal(month.days), contract.minorUnit)
  }

  /// Takes the discounts off all charges.
  ///
  /// - Parameter committed: what is left of the commitment.
  mutating func applyDiscounts(commitment committed: Int128) {
    if contract.discount != 0 { add(.discount, money(due), at: -contract.discount) }
    guard let commitment = contract.commitment, commitment.discount != 0 else { return }
    let list = money(due)
    let paidFor = 1 - commitment.discount
    let balance = money(committed)
    if commitment.beyond == .contract || list * paidFor <= balance {
      add(.commitmentDiscount, list, at: -commitment.discount)
    } else {
      // The balance pays for balance ÷ (1 − discount) of list prices.
      add(.commitmentDiscount, balance, at: -commitment.discount, over: paidFor)
    }
  }

  /// What there is to draw from this month.
  func balance(_ month: BillingMonth) -> Int128 {
    guard let commitment = contract.commitment else { return 0 }
    let paid = isPaidAhead(commitment, month) ? commitment.amount.minorUnits(contract.minorUnit) : 0
    return paid + (leftToLose(commitment, month) > 0 ? 0 : account.commitment)
  }

  /// Whether this month's invoice is the first in its period, and the contract in force.
  private func isPaidAhead(_ commitment: Commitment, _ month: BillingMonth) -> Bool {
    !month.inForce.isEmpty && account.number(of: month) / commitment.months > account.commitmentPeriod
  }

  /// What is left of a period that ended without an invoice, and is lost.
  private func leftToLose(_ commitment: Commitment, _ month: BillingMonth) -> Int128 {
    let isOver = account.number(of: month) / commitment.months > account.commitmentPeriod
    return isOver && commitment.shortfall == .lost ? account.commitment : 0
  }

  /// - Returns: what is used.
  private mutating func applyCredits(to due: Int128, _ month: BillingMonth) -> Int128 {
    guard let credits = contract.credits else { return 0 }
    let lapsed = account.credits.begin(
      month: account.number(of: month), isInForce: !month.inForce.isEmpty, credits, contract.minorUnit)
    add(.creditsLapsed, money(lapsed), at: 0)
    let used = account.credits.use(due)
    add(.credits, minorUnits: -used)
    return used
  }

  private mutating func draw(
    _ commitment: Commitment, balance: Int128, from due: Int128, _ month: BillingMonth
  ) {
    let number = account.number(of: month)
    add(.shortfall, money(leftToLose(commitment, month)), at: 0)
    if isPaidAhead(commitment, month) {
      account.commitmentPeriod = number / commitment.months
      add(.commitment, minorUnits: commitment.amount.minorUnits(contract.minorUnit))
    }
    let drawn = min(balance, due)
    add(.drawn, minorUnits: -drawn)
    account.commitment = balance - drawn
    if number % commitment.months == commitment.months - 1, commitment.shortfall == .lost {
      add(.shortfall, money(account.commitment), at: 0)
      account.commitment = 0
    }
  }
}
