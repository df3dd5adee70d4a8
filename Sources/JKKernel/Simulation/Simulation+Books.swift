import JKPricing
import JKScenario

// Which contracts are in force, and how many seats people hold.

/// How a contract's books stand.
struct BookState: BitwiseCopyable {
  /// Whether it bills a tool that is in use.
  var isInForce = false
  /// Whether it ever has.
  var hasBegun = false
  /// Days of the present month on which it is in force; none when the last is before the first. While it is in force
  /// the last one is not yet known.
  var firstDay = 1
  var lastDay = 0
  var seats = 0
  /// Seats of the present month: those given back in it are paid until it ends.
  var seatsPaid = 0
  /// Whether the month has come to as much as it can.
  var isAtMaximum = false
}

extension Simulation {
  mutating func resetBooks() {
    for tool in 0..<plan.tools.count { payers[tool] = plan.books.payers[tool] }
    bookStates.fill(BookState())
    meters.clear()
    toolUses.fill(0)
    for (ledger, start) in plan.books.ledgers.enumerated() { ledgers[ledger].open(start.account) }
  }

  /// Whether a book meters a tool.
  @inline(__always)
  func meters(_ book: Int, _ tool: Int) -> Bool {
    books[book].isOffer ? payers[tool] >= 0 : Int(payers[tool]) == book
  }

  // MARK: In force

  /// Looks at what is in force and who holds seats, after something about it may have changed.
  mutating func reviewBooks() {
    // What was before week 0 is not billed.
    guard segment >= 0 else { return }
    for book in 0..<bookCount { review(book) }
  }

  private mutating func review(_ book: Int) {
    let wasInForce = bookStates[book].isInForce
    let isInForce = isInForce(book)
    guard isInForce || wasInForce else { return }
    let seats = isInForce && books[book].hasSeats ? seatsHeld(book) : 0
    let day = self.day
    if isInForce, !wasInForce { comeIntoForce(book, day: day, seats: seats) }
    count(seats: seats, of: book, day: day)
    if !isInForce {
      bookStates[book].isInForce = false
      // What ends as a day begins was in force up to the day before.
      let isMorning = now.truncatingRemainder(dividingBy: WorkingTime.day) == 0
      bookStates[book].lastDay = isMorning ? day - 1 : day
    }
  }

  /// The day of the month; its first morning counts as its first day.
  private var day: Int {
    if now == monthStart { return 1 }
    return clock.time(at: (now / WorkingTime.day).rounded(.down) * WorkingTime.day).day
  }

  private func isInForce(_ book: Int) -> Bool {
    for tool in 0..<plan.tools.count where tools[tool].isInUse && meters(book, tool) { return true }
    return false
  }

  private mutating func comeIntoForce(_ book: Int, day: Int, seats: Int) {
    bookStates[book].isInForce = true
    if bookStates[book].lastDay < bookStates[book].firstDay { bookStates[book].firstDay = day }
    guard !bookStates[book].hasBegun else { return }
    bookStates[book].hasBegun = true
    bookStates[book].seats = seats
    bookStates[book].seatsPaid = seats
    for ledger in books[book].ledgers.range { ledgers[ledger].begin(seats: seats) }
  }

  // MARK: Seats

  private func count(seats: Int, of book: Int, day: Int) {
    bookStates[book].seatsPaid += max(0, seats - bookStates[book].seats)
    for _ in bookStates[book].seats..<max(seats, bookStates[book].seats) {
      meters.layouts[book].meterSeatAdded(day: day, meters[book])
    }
    for _ in seats..<max(seats, bookStates[book].seats) {
      meters.layouts[book].meterSeatGivenBack(meters[book])
    }
    bookStates[book].seats = seats
  }

  /// Everyone who has learnt a tool of their team's steps that is in use and that the contract bills.
  private func seatsHeld(_ book: Int) -> Int {
    var seats = 0
    for person in 0..<peopleCount where people[person].team >= 0 && holdsSeat(person, book) { seats += 1 }
    return seats
  }

  private func holdsSeat(_ person: Int, _ book: Int) -> Bool {
    for tool in 0..<plan.tools.count where tools[tool].isInUse && meters(book, tool) {
      let team = steps[Int(toolPlans[tool].step)].team
      if people[person].team == team, experience[experienceIndex(person, tool)].isTrained { return true }
    }
    return false
  }

  /// Makes room in the meters for everyone who ever comes.
  mutating func growBooks() {
    guard hasSeats, peopleCount > meters.layouts[0].users else { return }
    let users = 2 * peopleCount
    for ledger in ledgers.indices {
      ledgers[ledger].grow(MeterLayout(ledgers[ledger].contract, users: users))
    }
    meters.grow { ledgers[books[$0].ledgers.range.lowerBound].layout }
  }
}
