extension Ledger {
  /// Lines for seats, and for use beyond what they include.
  mutating func charge(
    _ seats: SeatCharge, _ month: BillingMonth, _ counters: UnsafePointer<Int>, _ source: Invoice.Line.Source
  ) {
    let days = ExactDecimal(month.days)
    let price = seats.price * account.prices.level
    if seats.hasTrueUp {
      let year = seatYear(counters)
      add(.seats, ExactDecimal(year.base * month.daysInForce), at: price, over: days, source)
      let missing = max(0, seats.minimum - year.base)
      add(.minimumSeats, ExactDecimal(missing * month.daysInForce), at: price, over: days, source)
      if isLastOfYear { add(.trueUp, ExactDecimal(year.owed), at: price, source) }
    } else {
      let (held, missing) = seatDays(month, counters, minimum: seats.minimum)
      add(.seats, ExactDecimal(held), at: price, over: days, source)
      add(.minimumSeats, ExactDecimal(missing), at: price, over: days, source)
    }
    if let allowance = seats.allowance { charge(allowance, counters, source) }
  }

  private mutating func charge(
    _ allowance: Allowance, _ counters: UnsafePointer<Int>, _ source: Invoice.Line.Source
  ) {
    guard case .overage(let price) = allowance.beyond else { return }
    let included = layout.counts(of: allowance.quantity)
    var beyond = 0
    if allowance.isPooled {
      beyond = max(0, layout.used(counters) - included * (seatsPaid(counters) ?? 0))
    } else {
      for user in 0..<layout.users { beyond += max(0, layout.used(by: user, counters) - included) }
    }
    var source = source
    source.counter = Int32(layout.use)
    add(
      .overage, ExactDecimal(significand: Int128(beyond), places: layout.usePlaces),
      at: price * account.prices.level, source)
  }

  /// Seats that are paid for at some time of the month; nil when there is none.
  func seatsPaid(_ counters: UnsafePointer<Int>) -> Int? {
    guard let seats = contract.seats else { return nil }
    let paid = max(seats.minimum, account.seats + seatsAdded(counters))
    return paid > 0 ? paid : nil
  }

  /// Over the month's days, how many seats are held, and how many are missing to a minimum.
  func seatDays(
    _ month: BillingMonth, _ counters: UnsafePointer<Int>, minimum: Int = 0
  ) -> (held: Int, missing: Int) {
    var seats = account.seats
    var (held, missing) = (0, 0)
    for day in month.first...month.last {
      seats += counters[layout.seats + day - 1]
      held += seats
      missing += max(0, minimum - seats)
    }
    return (held, missing)
  }

  /// Seats of the contract's year up to this month.
  private func seatYear(_ counters: UnsafePointer<Int>) -> SeatYear {
    let held = account.seats + seatsAdded(counters)
    var year = account.seatYear
    if account.months % 12 == 0 { year = SeatYear(base: account.seats, most: account.seats) }
    year.most = max(year.most, held)
    let minimum = contract.seats?.minimum ?? 0
    year.owed += max(0, year.most - max(year.base, minimum))
    return year
  }

  private var isLastOfYear: Bool { account.months % 12 == 11 }

  private func seatsAdded(_ counters: UnsafePointer<Int>) -> Int {
    (0..<31).reduce(0) { $0 + counters[layout.seats + $1] }
  }

  /// What the next month begins with.
  mutating func settleSeats(_ counters: UnsafePointer<Int>) {
    if layout.seats < 0 { return }
    account.seatYear = seatYear(counters)
    account.seats += seatsAdded(counters) - counters[layout.seats + 31]
  }
}
