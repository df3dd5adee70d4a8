/// A contract's books: turns each month's meters into the lines of an invoice, and carries the account on.
///
/// Months are closed in order. The memory for lines is kept from month to month.
package struct Ledger: Sendable {
  package let contract: Contract
  package private(set) var layout: MeterLayout
  /// The layout's buckets, and the prices of each.
  let buckets: [(bucket: TokenBucket, rates: TokenRates)]

  package internal(set) var account: Account
  /// Of the month closed last, in the order of evaluation.
  package internal(set) var lines: [Invoice.Line] = []
  /// What the month closed last has cost the vendor, in minor units; 0 when the contract does not say.
  package private(set) var vendorCost: Int128 = 0
  /// What light users paid for heavy ones in the month closed last, as a share of the price of seats; 0 without any.
  package private(set) var subsidy = 0.0
  /// The prices of the month closed last.
  private(set) var prices: MonthPrices

  /// - Parameter layout: of the meters that will be read.
  package init(_ contract: Contract, _ layout: MeterLayout, _ account: Account) {
    self.contract = contract
    self.layout = layout
    self.account = account
    buckets = contract.tokenBuckets
    prices = MonthPrices(
      contract, account, BillingMonth(year: 1970, month: 1, inForce: DaySet()), list: 1)
    lines.reserveCapacity(64)
  }

  /// Goes on with meters of more users, whose counters stand behind the others.
  package mutating func grow(_ layout: MeterLayout) {
    self.layout = layout
  }

  /// Says how many seats are held when the contract comes into force.
  package mutating func begin(seats: Int) {
    account.seats = seats
  }

  /// How high prices are as a month begins, and as it ends, as multiples of those written.
  ///
  /// - Parameters:
  ///   - month: not before the one that was closed last.
  ///   - list: how high the vendor's list is.
  package func levels(
    in month: BillingMonth, list: ExactDecimal
  ) -> (first: ExactDecimal, last: ExactDecimal) {
    let prices = MonthPrices(contract, account, month, list: list)
    return (prices.ofUse, prices.late.level)
  }

  /// Begins again with other books of the same contract, without lines. Takes no memory.
  package mutating func open(_ account: Account) {
    self.account.become(account)
    vendorCost = 0
    subsidy = 0
    lines.removeAll(keepingCapacity: true)
  }

  /// Closes a month: ``lines`` are its invoice's, and ``account`` is ready for the next one.
  ///
  /// - Parameters:
  ///   - counters: of the layout, what the month's meters read.
  ///   - list: how high the vendor's list is, as a multiple of the prices written; greater than 0.
  package mutating func close(
    _ month: BillingMonth, _ counters: UnsafePointer<Int>, list: ExactDecimal = 1
  ) {
    if account.start == nil, let first = month.inForce.first {
      account.start = CalendarDay(year: month.year, month: month.month, day: first)
    }
    prices = MonthPrices(contract, account, month, list: list)
    charge(month, counters)
    applyClauses(month)
    vendorCost = contract.unitCost.map { amount(of: $0, month, counters) } ?? 0
    subsidy = seatsPaid(counters).map { layout.subsidy(seats: $0, counters) } ?? 0
    settleSeats(month, counters)
    settleOutcomes(counters)
    account.prices = prices.reached
  }

  /// Ends a month without an invoice: seats may have been given back in it.
  package mutating func pass(_ month: BillingMonth, _ counters: UnsafePointer<Int>) {
    settleSeats(month, counters)
  }

  /// What the month comes to so far, after discounts and before the maximum, in minor units. Nothing is settled.
  package mutating func amountSoFar(
    _ month: BillingMonth, _ counters: UnsafePointer<Int>, list: ExactDecimal = 1
  ) -> Int128 {
    prices = MonthPrices(contract, account, month, list: list)
    charge(month, counters)
    applyDiscounts(commitment: balance(month))
    return due
  }

  /// The sum of the lines so far, in minor units: what the month closed last comes to.
  package var due: Int128 {
    lines.reduce(0) { $0 + $1.minorUnits }
  }

  /// Lines of all charges, before any discount.
  private mutating func charge(_ month: BillingMonth, _ counters: UnsafePointer<Int>) {
    lines.removeAll(keepingCapacity: true)
    var outcomes = 0
    for index in contract.charges.indices {
      var source = Invoice.Line.Source()
      source.charge = Int16(index)
      switch contract.charges[index] {
      case .base(let fee): charge(fee, month, source)
      case .tokens: chargeTokens(counters, source)
      case .seats(let seats): charge(seats, month, counters, source)
      case .tasks(let tasks): charge(tasks, counters, source)
      case .outcomes(let charge):
        self.charge(charge, outcomes, month, counters, source)
        outcomes += 1
      }
    }
  }

  /// A line, unless it is of nothing.
  mutating func add(
    _ item: Invoice.Line.Item, _ quantity: ExactDecimal, at unitPrice: ExactDecimal,
    over divisor: ExactDecimal = 1, _ source: Invoice.Line.Source = Invoice.Line.Source()
  ) {
    if quantity == 0 { return }
    lines.append(
      Invoice.Line(
        item, quantity: quantity, unitPrice: unitPrice, divisor: divisor, source: source,
        in: contract.minorUnit))
  }

  /// A line for an amount, unless it is none.
  mutating func add(
    _ item: Invoice.Line.Item, minorUnits: Int128, _ source: Invoice.Line.Source = Invoice.Line.Source()
  ) {
    if minorUnits != 0 { add(item, 1, at: money(minorUnits), source) }
  }

  /// An amount in the currency's major unit.
  func money(_ minorUnits: Int128) -> ExactDecimal {
    ExactDecimal(minorUnits: minorUnits, contract.minorUnit)
  }

  /// Lines for a month's fee: so many of the month's days, at the prices of each.
  private mutating func charge(_ fee: ExactDecimal, _ month: BillingMonth, _ source: Invoice.Line.Source) {
    charge(fee * prices.early.level, on: prices.earlyDays, month, source)
    charge(fee * prices.late.level, on: prices.lateDays, month, source)
  }

  private mutating func charge(
    _ fee: ExactDecimal, on days: DaySet, _ month: BillingMonth, _ source: Invoice.Line.Source
  ) {
    if fee == 0 { return }
    var source = source
    source.days = days
    if days.count == month.days { return add(.base, 1, at: fee, source) }
    add(.base, ExactDecimal(days.count), at: fee, over: ExactDecimal(month.days), source)
  }
}
