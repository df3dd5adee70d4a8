import JKPricing
import JKScenario

// Invoices, by calendar month.

extension Simulation {
  /// Ends a stretch of time that lies in one row and one month.
  func closeSegment() {
    guard segment >= 0 else { return }
    let month = months[segments[segment].month]
    meters.keep(segment: segment - month.segments.range.lowerBound)
  }

  /// Ends a month: bills what was in force, and begins the next one.
  mutating func closeMonth() {
    let month = months[segments[segment].month]
    endDays(month.days.inForce)
    for book in 0..<bookCount {
      let state = bookStates[book]
      let days = BillingMonth(year: month.days.year, month: month.days.month, inForce: state.days)
      // What was used on a day that is another contract's is billed too.
      if !state.days.isEmpty || meters[book][MeterLayout.uses] > 0 {
        bill(book, month, days)
      } else {
        for ledger in books[book].ledgers.range { ledgers[ledger].pass(days, meters[book]) }
      }
      bookStates[book].days = DaySet()
      bookStates[book].seatsPaid = state.seats
      bookStates[book].isAtMaximum = false
      // One that has had no day yet has not begun.
      let ledger = Int(books[book].ledgers.first)
      if !state.isInForce, ledgers[ledger].account.start == nil { bookStates[book].hasBegun = false }
    }
    meters.clear()
    toolUses.fill(0)
    let next = segments[segment].month + 1
    if next < plan.timetable.months { beginMonth(next) }
  }

  /// - Parameter days: on which the contract was in force.
  private mutating func bill(_ book: Int, _ month: Timetable.Month, _ days: BillingMonth) {
    let list = list(of: book)
    for ledger in books[book].ledgers.range {
      ledgers[ledger].close(days, meters[book], list: list)
      // Use without a day may be free.
      if days.inForce.isEmpty && ledgers[ledger].lines.isEmpty { continue }
      let unit = ledgers[ledger].contract.minorUnit
      record.bills[ledger].add(ledgers[ledger])
      record.months[ledger * plan.timetable.months + segments[segment].month] = MonthlyBill(
        amount: unit.major(ledgers[ledger].due), vendorCost: unit.major(ledgers[ledger].vendorCost),
        uses: meters[book][MeterLayout.uses])
      observer.observe(
        Bill(
          book: book, ledger: ledger, month: segments[segment].month, days: days, list: list, ledgers[ledger]
        ))
    }
    if !books[book].isOffer { enter(ledgers[books[book].ledgers.range.lowerBound], of: book, month, days) }
  }

  /// Writes an invoice to the record: lines of use to the rows of the use and others by calendar day, so that rows
  /// sum to invoices; and what is paid to the row in which it is paid.
  private func enter(_ ledger: borrowing Ledger, of book: Int, _ month: Timetable.Month, _ days: BillingMonth)
  {
    divide(ledger, of: book)
    for line in ledger.lines {
      let amount = line.approximateAmount
      for segment in month.segments.range {
        let share = share(of: line.source, book, days, segment, first: month.segments.range.lowerBound)
        let part = amount / share.whole * share.part
        let row = record.pointer(toRow: segments[segment].row)
        row[layout.index(.ai)] += part
        row[layout.index(.billed, contract: book)] += part
        for tool in 0..<plan.tools.count { row[layout.index(.billed, tool: tool)] += part * billShares[tool] }
      }
    }
    let vendorCost = ledger.contract.minorUnit.major(ledger.vendorCost)
    for segment in month.segments.range {
      let row = record.pointer(toRow: segments[segment].row)
      let source = Invoice.Line.Source()
      let share = share(of: source, book, days, segment, first: month.segments.range.lowerBound)
      row[layout.index(.vendorCost, contract: book)] += vendorCost / share.whole * share.part
    }
    pay(ledger, of: book)
  }

  /// The part of a line that falls on a segment: by the counter that it goes by, or by the day.
  ///
  /// - Parameter first: the month's first segment.
  private func share(
    of source: Invoice.Line.Source, _ book: Int, _ days: BillingMonth, _ segment: Int, first: Int
  ) -> (part: Double, whole: Double) {
    let own = source.days.isEmpty ? days.inForce : source.days
    var counter = Int(source.counter)
    if counter < 0 || meters[book][counter] == 0 {
      if !own.isEmpty {
        return (Double(own.intersection(segments[segment].days).count), Double(own.count))
      }
      // A contract without a day is billed for its use alone.
      counter = MeterLayout.uses
    }
    let reading = meters.reading(counter, of: book, segment: segment - first)
    return (Double(reading), Double(meters[book][counter]))
  }

  /// Divides an invoice among tools: by what the month's uses would cost at the contract's first prices, by their
  /// number where uses cost nothing, and evenly among the tools that it bills when there was no use.
  private func divide(_ ledger: borrowing Ledger, of book: Int) {
    let count = plan.tools.count
    var (cost, uses) = (0.0, 0.0)
    for tool in 0..<count {
      let number = toolUses[book * count + tool]
      let charge = Int(tokenCharges[book * count + tool])
      billShares[tool] =
        number > 0
        ? number * ledger.contract.firstPrice(of: meanUse(of: tool), charge: charge < 0 ? nil : charge) : 0
      cost += billShares[tool]
      uses += number
    }
    if cost > 0 { return scaleShares(by: 1 / cost) }
    var billed = 0.0
    for tool in 0..<count {
      let isBilled = Int(payers[tool]) == book || Int(plan.books.payers[tool]) == book
      billShares[tool] = uses > 0 ? toolUses[book * count + tool] : isBilled ? 1 : 0
      billed += billShares[tool]
    }
    if billed == 0 { billShares.fill(1) }
    scaleShares(by: 1 / (billed > 0 ? billed : Double(count)))
  }

  private func scaleShares(by factor: Double) {
    for tool in 0..<plan.tools.count { billShares[tool] *= factor }
  }

  /// What is paid after the horizon is in no row.
  private func pay(_ ledger: borrowing Ledger, of book: Int) {
    let wait = Double(ledger.contract.paymentDays) / 7 * WorkingTime.week
    let row = Int(((now + wait) / plan.timetable.studyRow).rounded(.up)) - 1
    guard row < plan.timetable.studyRows else { return }
    record.pointer(toRow: plan.timetable.historyRows + row)[layout.index(.paid, contract: book)] +=
      ledger.contract.minorUnit.major(ledger.due)
  }
}
