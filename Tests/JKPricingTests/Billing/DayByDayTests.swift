import Foundation
import JKPricing
import TestSupport
import Testing

/// The ledger against a biller that shares no code with it, over random histories of two contracts that take each
/// other's place: to the last minor unit of every invoice.
struct DayByDayTests {
  #if DEBUG
    private static let histories = 25
  #else
    private static let histories = 500
  #endif

  /// Twenty batches; the release build has 10,000 histories.
  @Test(arguments: 0..<20)
  func agreesWithTheLedger(batch: Int) {
    let calendar = BillerCalendar()
    var (invoices, pauses, changes) = (0, 0, 0)
    for history in 0..<Self.histories {
      var generator = SplitMix(seed: UInt64(batch * 10_000 + history))
      let days = Self.days(&generator)
      for contract in days.indices {
        let terms = BillerTerms.random(using: &generator)
        let expected = DayByDayBiller.invoices(terms, days[contract], calendar)
        let found = Self.ledger(terms, days[contract], calendar)
        #expect(found == expected, "history \(history), \(terms)")
        if found != expected { return }
        invoices += found.count
        pauses += zip(days[contract], days[contract].dropFirst()).count { $0.isInForce && !$1.isInForce }
        changes += terms.term == nil ? 0 : 1
      }
    }
    // The histories are of the kind that is meant.
    #expect(invoices > 8 * Self.histories && pauses > 4 * Self.histories && changes > Self.histories / 2)
  }

  // MARK: Histories

  /// By contract. Whose a day is changes now and then, for one day or for long; seats come and go.
  private static func days(_ generator: inout SplitMix) -> [[BillerDay]] {
    let first = Int.random(in: 0..<1_100, using: &generator)
    let count = Int.random(in: 60...900, using: &generator)
    let restlessness = [0.003, 0.01, 0.05, 0.2][Int.random(in: 0...3, using: &generator)]
    let moves = Bool.random(using: &generator)
    let calendar = BillerCalendar()
    var (owner, held, list) = (0, Int.random(in: 0...5, using: &generator), 1_000_000)
    let owners = (0..<count).map { _ in
      if Double.random(in: 0..<1, using: &generator) < restlessness {
        owner = Int.random(in: -1...1, using: &generator)
      }
      return owner
    }
    var days: [[BillerDay]] = [[], []]
    for index in 0..<count {
      if moves, calendar[first + index].day == 1 {
        list = Int.random(in: 700_000...1_500_000, using: &generator)
      }
      let begins = index == 0 || owners[index] != owners[index - 1]
      var seats = begins ? [held] : []
      while Double.random(in: 0..<1, using: &generator) < 0.04 {
        held = max(0, held + Int.random(in: -2...3, using: &generator))
        seats.append(held)
      }
      for contract in 0...1 {
        var day = BillerDay(number: first + index)
        day.list = list
        day.isInForce = owners[index] == contract
        let ends = index + 1 < count && owners[index + 1] != contract
        // It may end in the middle of its last day.
        day.goesOn = day.isInForce && !(ends && Bool.random(using: &generator))
        if day.isInForce { day.seats = seats }
        if day.isInForce || Int.random(in: 0..<200, using: &generator) == 0 {
          day.uses = Int.random(in: 0...3, using: &generator)
          day.outcomes = Int.random(in: 0...1, using: &generator)
        }
        days[contract].append(day)
      }
    }
    return days
  }

  // MARK: The ledger

  private static func ledger(
    _ terms: BillerTerms, _ days: [BillerDay], _ calendar: BillerCalendar
  ) -> [Int: Int128] {
    let contract = Contract(terms)
    let blank = Meters(contract)
    var ledger = Ledger(contract, blank.layout, Account(contract))
    var (invoices, meters, inForce): ([Int: Int128], Meters, DaySet) = ([:], blank, DaySet())
    var (held, hasBegun) = (0, false)
    for (index, day) in days.enumerated() {
      let date = calendar[day.number]
      for seats in day.seats {
        if !hasBegun { ledger.begin(seats: seats) } else { meters.change(seats - held, day: date.day) }
        (hasBegun, held) = (true, seats)
      }
      if day.isInForce { inForce = inForce.union(DaySet(date.day...date.day)) }
      meters.use(times: day.uses)
      meters.outcomes(day.outcomes)
      guard index == days.count - 1 || calendar[day.number + 1].month != date.month else { continue }
      if !day.goesOn {
        meters.giveBackSeats(held)
        held = 0
      }
      let month = BillingMonth(year: date.month / 12, month: date.month % 12 + 1, inForce: inForce)
      if !inForce.isEmpty || meters.counters[MeterLayout.uses] > 0 {
        ledger.close(month, meters.counters, list: ExactDecimal(day.list) * "0.000001")
        invoices[date.month] = ledger.due
      } else {
        ledger.pass(month, meters.counters)
      }
      if !day.goesOn, ledger.account.start == nil { hasBegun = false }
      (meters, inForce) = (blank, DaySet())
    }
    return invoices
  }
}

extension Meters {
  fileprivate mutating func change(_ seats: Int, day: Int) {
    if seats > 0 { addSeats(seats, day: day) } else { giveBackSeats(-seats) }
  }
}

extension Contract {
  /// A contract of the terms that the second biller knows.
  fileprivate init(_ terms: BillerTerms) {
    let money = { (hundredths: Int) in ExactDecimal(hundredths) * "0.01" }
    let share = { (thousandths: Int) in ExactDecimal(thousandths) * "0.001" }
    self.init(
      "terms",
      [
        .base(money(terms.base)), .seats(SeatCharge(money(terms.seat), minimum: terms.leastSeats)),
        .tasks(TaskCharge(.uses, .each(money(terms.use)))),
        .outcomes(OutcomeCharge("won", .each(money(terms.outcome)), floor: money(terms.floor))),
      ], maximum: terms.maximum.map { Maximum(money($0), then: .alert) },
      minimum: terms.minimum.map { Minimum(money($0)) },
      commitment: terms.commitment.map {
        Commitment(
          money($0.amount), months: $0.months, discount: share($0.discount),
          shortfall: $0.rolls ? .rolled : .lost, beyond: $0.atList ? .list : .contract)
      },
      credits: terms.credits.map {
        Credits(
          money($0.amount), everyMonths: $0.every, lasting: $0.lasts, leastRollover: money($0.least),
          mostRollover: $0.most.map(money))
      },
      term: terms.term.map {
        Term(months: $0.months, escalator: share($0.escalator), protection: $0.protection.map(share))
      },
      minorUnit: MinorUnit(ofCurrency: [0: "JPY", 2: "EUR", 3: "KWD"][terms.decimals] ?? "$"))
  }
}
