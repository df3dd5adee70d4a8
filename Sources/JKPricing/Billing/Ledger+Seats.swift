extension Ledger {
  /// Lines for seats, and for use beyond what they include.
  mutating func charge(
    _ seats: SeatCharge, _ month: BillingMonth, _ counters: UnsafePointer<Int>, _ source: Invoice.Line.Source
  ) {
    charge(seats, on: prices.earlyDays, at: prices.early.level, month, counters, source)
    charge(seats, on: prices.lateDays, at: prices.late.level, month, counters, source)
    if seats.hasTrueUp {
      add(.trueUp, ExactDecimal(seatYear(month, counters).due), at: seats.price * prices.ofUse, source)
    }
    if let allowance = seats.allowance { charge(allowance, counters, source) }
  }

  /// Lines for seats on some days, at one price.
  private mutating func charge(
    _ seats: SeatCharge, on days: DaySet, at level: ExactDecimal, _ month: BillingMonth,
    _ counters: UnsafePointer<Int>, _ source: Invoice.Line.Source
  ) {
    var (held, missing) = seatDays(days, counters, minimum: seats.minimum)
    if seats.hasTrueUp {
      let base = seatYear(month, counters).base
      (held, missing) = (base * days.count, max(0, seats.minimum - base) * days.count)
    }
    var source = source
    source.days = days
    let price = seats.price * level
    add(.seats, ExactDecimal(held), at: price, over: ExactDecimal(month.days), source)
    add(.minimumSeats, ExactDecimal(missing), at: price, over: ExactDecimal(month.days), source)
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
      at: price * prices.ofUse, source)
  }

  /// Seats that are paid for at some time of the month; nil when there is none.
  func seatsPaid(_ counters: UnsafePointer<Int>) -> Int? {
    guard let seats = contract.seats else { return nil }
    let paid = max(seats.minimum, account.seats + seatsAdded(counters))
    return paid > 0 ? paid : nil
  }

  /// Over some days of the month, how many seats are held, and how many are missing to a minimum.
  func seatDays(
    _ days: DaySet, _ counters: UnsafePointer<Int>, minimum: Int = 0
  ) -> (held: Int, missing: Int) {
    var seats = account.seats
    var (held, missing) = (0, 0)
    for day in 1...31 {
      seats += counters[layout.seats + day - 1]
      guard days.contains(day) else { continue }
      held += seats
      missing += max(0, minimum - seats)
    }
    return (held, missing)
  }

  /// Seats of the contract's year up to this month.
  private func seatYear(_ month: BillingMonth, _ counters: UnsafePointer<Int>) -> SeatYear {
    var year = account.seatYear
    year.due = 0
    guard let first = month.inForce.first else { return year }
    let number = account.number(of: month)
    if number / 12 > year.number {
      let seats = account.seats + seatsAdded(counters, by: first)
      // What a year still owes that ended without an invoice is due with the next one.
      year = SeatYear(number: number / 12, base: seats, most: seats, due: year.owed)
    }
    year.most = max(year.most, account.seats + seatsAdded(counters))
    year.owed += max(0, year.most - max(year.base, contract.seats?.minimum ?? 0))
    if number % 12 == 11 {
      year.due += year.owed
      year.owed = 0
    }
    return year
  }

  private func seatsAdded(_ counters: UnsafePointer<Int>, by day: Int = 31) -> Int {
    (0..<day).reduce(0) { $0 + counters[layout.seats + $1] }
  }

  /// What the next month begins with.
  mutating func settleSeats(_ month: BillingMonth, _ counters: UnsafePointer<Int>) {
    if layout.seats < 0 { return }
    account.seatYear = seatYear(month, counters)
    account.seats += seatsAdded(counters) - counters[layout.seats + 31]
  }
}
