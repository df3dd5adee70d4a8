import JKPricing
import JKScenario

// Which contracts are in force, and how many seats people hold.

/// How a contract's books stand.
struct BookState: BitwiseCopyable {
  /// Whether it bills a tool that is in use.
  var isInForce = false
  /// Whether it ever has.
  var hasBegun = false
  /// Days of the present month on which it was in force, as far as they are decided.
  var days = DaySet()
  var seats = 0
  /// Seats of the present month: those given back in it are paid until it ends.
  var seatsPaid = 0
  /// Whether the month has come to as much as it can.
  var isAtMaximum = false
}

/// Which contract bills the days of a tool: a day belongs to the one that billed the tool last on it.
struct ToolDays: BitwiseCopyable {
  /// The contract that bills it now, and since when; −1 for none.
  var payer: Int32 = -1
  var since = 0.0
  /// The first day of the month that is not decided, and the contract that had the tool on it before `since`; −1 for
  /// none.
  var day = 1
  var before: Int32 = -1
}

extension Simulation {
  mutating func resetBooks() {
    for tool in 0..<plan.tools.count { payers[tool] = plan.books.payers[tool] }
    toolDays.fill(ToolDays())
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
    guard segment >= 0, bookCount > 0 else { return }
    if hasSuccessors { replaceContracts() }
    reviewEveryBook()
  }

  mutating func reviewEveryBook() {
    for tool in 0..<plan.tools.count { bill(tool, tools[tool].isInUse ? payers[tool] : -1) }
    for book in 0..<bookCount { review(book) }
  }

  private mutating func review(_ book: Int) {
    let wasInForce = bookStates[book].isInForce
    let isInForce = isInForce(book)
    guard isInForce || wasInForce else { return }
    bookStates[book].isInForce = isInForce
    // Seats of a contract that goes out of force are its own until the month ends: it may come back.
    guard isInForce else { return }
    let seats = books[book].hasSeats ? seatsHeld(book) : 0
    if !bookStates[book].hasBegun { begin(book, seats: seats) }
    count(seats: seats, of: book, day: day)
  }

  /// The day of the month from which what happens now holds.
  var day: Int { asOf > 0 ? asOf : clock.time(at: Double(workingDay) * WorkingTime.day).day }

  /// To the millisecond, as clocks are: a sum of hours may miss the morning by less.
  private var millisecond: Int { Int((now * 3_600_000).rounded()) }
  private var workingDay: Int { millisecond / millisecondsOfDay }
  private var isMorning: Bool { asOf > 0 || millisecond % millisecondsOfDay == 0 }
  private var millisecondsOfDay: Int { Int(WorkingTime.day) * 3_600_000 }

  private func isInForce(_ book: Int) -> Bool {
    for tool in 0..<plan.tools.count where tools[tool].isInUse && meters(book, tool) { return true }
    return false
  }

  private mutating func begin(_ book: Int, seats: Int) {
    bookStates[book].hasBegun = true
    bookStates[book].seats = seats
    bookStates[book].seatsPaid = seats
    for ledger in books[book].ledgers.range { ledgers[ledger].begin(seats: seats) }
  }

  // MARK: Days

  /// Has a contract bill a tool from now on; −1 for none.
  func bill(_ tool: Int, _ payer: Int32) {
    guard toolDays[tool].payer != payer else { return }
    decideDays(of: tool, before: day)
    // The day is that of who had the tool on it last, if only for a moment.
    if toolDays[tool].payer >= 0, !isMorning, now > toolDays[tool].since {
      toolDays[tool].before = toolDays[tool].payer
    }
    toolDays[tool].payer = payer
    toolDays[tool].since = now
  }

  /// Decides whose the days of the month are up to one.
  private func decideDays(of tool: Int, before day: Int) {
    let state = toolDays[tool]
    guard day > state.day else { return }
    if state.payer >= 0 {
      give(DaySet(state.day..<day), to: state.payer)
    } else if state.before >= 0 {
      give(DaySet(state.day...state.day), to: state.before)
    }
    toolDays[tool].day = day
    toolDays[tool].before = -1
  }

  /// Counts days as those of a contract, and of all offers.
  private func give(_ days: DaySet, to payer: Int32) {
    forEachBook(payer: Int(payer)) { bookStates[$0].days = bookStates[$0].days.union(days) }
  }

  /// The days of the month on which a contract will have been in force if nothing changes any more.
  ///
  /// - Parameter studied: days of the month that belong to the study.
  func daysInForce(of book: Int, if studied: DaySet) -> DaySet {
    var days = bookStates[book].days
    for tool in 0..<plan.tools.count where Int(toolDays[tool].payer) == book {
      days = days.union(studied.intersection(DaySet(toolDays[tool].day...31)))
    }
    return days
  }

  /// Decides whose the rest of the month's days are, and takes the seats of contracts that are not in force back.
  ///
  /// - Parameter studied: days of the month that belong to the study.
  func endDays(_ studied: DaySet) {
    for tool in 0..<plan.tools.count {
      decideDays(of: tool, before: (studied.last ?? 0) + 1)
      toolDays[tool].day = 1
    }
    for book in 0..<bookCount where !bookStates[book].isInForce && bookStates[book].seats > 0 {
      for _ in 0..<bookStates[book].seats { meters.layouts[book].meterSeatGivenBack(meters[book]) }
      bookStates[book].seats = 0
    }
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
