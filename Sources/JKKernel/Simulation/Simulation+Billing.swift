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
    for book in 0..<bookCount {
      let state = bookStates[book]
      let last = state.isInForce ? month.days.last : state.lastDay
      if last >= state.firstDay {
        bill(
          book, month,
          BillingMonth(year: month.days.year, month: month.days.month, inForce: state.firstDay...last))
      }
      bookStates[book].firstDay = 1
      bookStates[book].lastDay = 0
      bookStates[book].seatsPaid = state.seats
      bookStates[book].isAtMaximum = false
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
      record.bills[ledger].add(ledgers[ledger])
      record.months[ledger * plan.timetable.months + segments[segment].month] = MonthlyBill(
        amount: ledgers[ledger].due.major, vendorCost: ledgers[ledger].vendorCost.major, uses: meters[book][0]
      )
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
      let counter = Int(line.source.counter)
      let all = counter < 0 ? 0 : meters[book][counter]
      let amount = line.approximateAmount
      for segment in month.segments.range {
        let place = segment - month.segments.range.lowerBound
        let part =
          all > 0
          ? amount / Double(all) * Double(meters.reading(counter, of: book, segment: place))
          : amount / Double(days.daysInForce) * Double(self.days(of: days, in: segments[segment]))
        let row = record.pointer(toRow: segments[segment].row)
        row[layout.index(.ai)] += part
        row[layout.index(.billed, contract: book)] += part
        for tool in 0..<plan.tools.count { row[layout.index(.billed, tool: tool)] += part * billShares[tool] }
      }
    }
    let perDay = ledger.vendorCost.major / Double(days.daysInForce)
    for segment in month.segments.range {
      let row = record.pointer(toRow: segments[segment].row)
      row[layout.index(.vendorCost, contract: book)] +=
        perDay * Double(self.days(of: days, in: segments[segment]))
    }
    pay(ledger, of: book)
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

  /// How many of the days lie in a segment.
  private func days(of days: BillingMonth, in segment: Timetable.Segment) -> Int {
    max(0, min(days.last, segment.lastDay) - max(days.first, segment.firstDay) + 1)
  }

  /// What is paid after the horizon is in no row.
  private func pay(_ ledger: borrowing Ledger, of book: Int) {
    let wait = Double(ledger.contract.paymentDays) / 7 * WorkingTime.week
    let row = Int(((now + wait) / plan.timetable.studyRow).rounded(.up)) - 1
    guard row < plan.timetable.studyRows else { return }
    record.pointer(toRow: plan.timetable.historyRows + row)[layout.index(.paid, contract: book)] +=
      ledger.due.major
  }
}

extension Int128 {
  /// Minor units of a currency in major ones.
  fileprivate var major: Double { Double(self) / 100 }
}
