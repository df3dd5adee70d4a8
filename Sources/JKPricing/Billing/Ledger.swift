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

  /// - Parameter layout: of the meters that will be read.
  package init(_ contract: Contract, _ layout: MeterLayout, _ account: Account) {
    self.contract = contract
    self.layout = layout
    self.account = account
    buckets = contract.tokenBuckets
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

  /// How high prices will be in the month that is open, as a multiple of those written.
  ///
  /// - Parameter list: how high the vendor's list is.
  package func level(list: ExactDecimal) -> ExactDecimal {
    account.prices.next(month: account.months, contract.term, list: list).level
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
    account.prices = account.prices.next(month: account.months, contract.term, list: list)
    charge(month, counters)
    applyClauses(month)
    vendorCost = contract.unitCost.map { amount(of: $0, month, counters) } ?? 0
    subsidy = seatsPaid(counters).map { layout.subsidy(seats: $0, counters) } ?? 0
    settleSeats(counters)
    settleOutcomes(counters)
    account.months += 1
  }

  /// What the month comes to so far, after discounts and before the maximum, in minor units. Nothing is settled.
  package mutating func amountSoFar(
    _ month: BillingMonth, _ counters: UnsafePointer<Int>, list: ExactDecimal = 1
  ) -> Int128 {
    let prices = account.prices
    defer { account.prices = prices }
    account.prices = prices.next(month: account.months, contract.term, list: list)
    charge(month, counters)
    applyDiscounts(commitment: balance(of: contract.commitment))
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
      case .base(let fee): prorate(.base, fee * account.prices.level, month, source)
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
      Invoice.Line(item, quantity: quantity, unitPrice: unitPrice, divisor: divisor, source: source))
  }

  /// A line for an amount, unless it is none.
  mutating func add(
    _ item: Invoice.Line.Item, minorUnits: Int128, _ source: Invoice.Line.Source = Invoice.Line.Source()
  ) {
    if minorUnits != 0 { add(item, 1, at: ExactDecimal(minorUnits: minorUnits), source) }
  }

  /// A line for a month's fee: so many of the month's days.
  mutating func prorate(
    _ item: Invoice.Line.Item, _ fee: ExactDecimal, _ month: BillingMonth, _ source: Invoice.Line.Source
  ) {
    if fee == 0 { return }
    if month.daysInForce == month.days { return add(item, 1, at: fee, source) }
    add(item, ExactDecimal(month.daysInForce), at: fee, over: ExactDecimal(month.days), source)
  }
}

extension ExactDecimal {
  /// An amount of money in its major unit.
  init(minorUnits: Int128) {
    self.init(significand: minorUnits, places: 2)
  }
}
