import Foundation

/// The terms of a contract as a person would note them: amounts in hundredths, shares in thousandths.
package struct BillerTerms: Sendable {
  package var decimals = 2
  package var base = 0
  package var seat = 0
  package var leastSeats = 0
  package var use = 0
  package var outcome = 0
  package var floor = 0
  package var minimum: Int?
  package var maximum: Int?
  package var commitment: (amount: Int, months: Int, discount: Int, rolls: Bool, atList: Bool)?
  package var credits: (amount: Int, every: Int?, lasts: Int?, least: Int, most: Int?)?
  package var term: (months: Int, escalator: Int, protection: Int?)?

  package init() {}
}

extension BillerTerms {
  /// Terms of any kind, each clause there or not.
  package static func random(using generator: inout SplitMix) -> BillerTerms {
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    func maybe(_ range: ClosedRange<Int>) -> Int? { number(0...1) == 0 ? nil : number(range) }
    var terms = BillerTerms()
    terms.decimals = [0, 2, 3][number(0...2)]
    terms.base = number(0...1) * number(1...150_000)
    terms.seat = number(0...1) * number(1...9_000)
    terms.leastSeats = number(0...1) * number(1...6)
    terms.use = number(0...1) * number(1...500)
    terms.outcome = number(0...1) * number(1...2_000)
    terms.floor = number(0...1) * number(1...40_000)
    terms.minimum = maybe(1...150_000)
    terms.maximum = maybe(50_000...400_000)
    if number(0...1) == 0 {
      terms.commitment = (
        number(1...900_000), number(1...13), [0, 50, 200, 333][number(0...3)], number(0...1) == 0,
        number(0...1) == 0
      )
    }
    if number(0...1) == 0 {
      let least = number(0...1) * number(0...3_000)
      terms.credits = (
        number(1...60_000), maybe(1...13), maybe(1...6), least, maybe(0...9_000).map { least + $0 }
      )
    }
    if number(0...3) > 0 { terms.term = (number(1...25), [0, 30, 50, 125][number(0...3)], maybe(0...100)) }
    return terms
  }
}

/// What a day was for a contract.
package struct BillerDay: Sendable {
  /// Days since the first of the calendar.
  package var number: Int
  package var isInForce = false
  /// Whether it still is when the day is over.
  package var goesOn = false
  /// Seats held while it was in force, one number after the other.
  package var seats: [Int] = []
  package var uses = 0
  package var outcomes = 0
  /// Millionths of the prices written.
  package var list = 1_000_000

  package init(number: Int) { self.number = number }
}

/// A second biller, which goes through a contract day by day and shares no code with the ledger.
package struct DayByDayBiller {
  private typealias Group = (level: Int128, days: Int128, seats: Int128, missing: Int128)
  private let terms: BillerTerms
  private let calendar: BillerCalendar
  private var invoices: [Int: Int128] = [:]
  // The month that is open.
  private var groups: [Group] = []
  private var (uses, outcomes, firstLevel): (Int128, Int128, Int128?) = (0, 0, nil)
  // What goes on.
  private var start: Int?
  private var (contractMonth, escalated, level): (Int, Int128, Int128) = (0, one, one)
  private var isToBeRenewed = true
  private var (lastLevel, held, paid): (Int128, Int, Int) = (one, 0, 0)
  private var (balance, period): (Int128, Int) = (0, -1)
  private var grants: [(amount: Int128, expires: Int)] = []
  private var (creditMonth, grantPeriod) = (-1, -1)

  private static let one: Int128 = 1_000_000_000_000

  /// - Returns: minor units by calendar month, counted from year 0; no entry without an invoice.
  package static func invoices(
    _ terms: BillerTerms, _ days: [BillerDay], _ calendar: BillerCalendar
  ) -> [Int: Int128] {
    var biller = DayByDayBiller(terms: terms, calendar: calendar)
    for (day, next) in zip(days, days.dropFirst().map(Optional.some) + [nil]) {
      biller.live(day)
      if next.map({ calendar[$0.number].month != calendar[day.number].month }) ?? true { biller.bill(day) }
    }
    return biller.invoices
  }

  private init(terms: BillerTerms, calendar: BillerCalendar) {
    self.terms = terms
    self.calendar = calendar
  }

  // MARK: A day

  private mutating func live(_ day: BillerDay) {
    if start == nil, day.isInForce { start = day.number }
    passAnniversary(day.number)
    for seats in day.seats {
      paid += max(0, seats - held)
      held = seats
    }
    uses += Int128(day.uses)
    outcomes += Int128(day.outcomes)
    guard day.isInForce else { return }
    let list = Int128(day.list) * Self.one / 1_000_000
    if isToBeRenewed || terms.term == nil {
      level = start == day.number || terms.term == nil ? list : rounded(list * escalated, by: Self.one)
      if let most = terms.term?.protection, start != day.number {
        level = min(level, rounded(lastLevel * Int128(1_000 + most), by: 1_000))
      }
      isToBeRenewed = false
    }
    lastLevel = level
    firstLevel = firstLevel ?? level
    if groups.last?.level != level { groups.append((level, 0, 0, 0)) }
    groups[groups.count - 1].days += 1
    groups[groups.count - 1].seats += Int128(paid)
    groups[groups.count - 1].missing += Int128(max(0, terms.leastSeats - paid))
  }

  private mutating func passAnniversary(_ day: Int) {
    guard let start, calendar.anniversary(contractMonth + 1, of: start) == day else { return }
    contractMonth += 1
    guard let term = terms.term else { return }
    if contractMonth % 12 == 0 {
      escalated = rounded(escalated * Int128(1_000 + term.escalator), by: 1_000)
      level = rounded(level * Int128(1_000 + term.escalator), by: 1_000)
    }
    if contractMonth % term.months == 0 { isToBeRenewed = true }
  }

  // MARK: A month

  private mutating func bill(_ last: BillerDay) {
    let date = calendar[last.number]
    defer {
      groups = []
      (uses, outcomes, firstLevel) = (0, 0, nil)
      if !last.goesOn { held = 0 }
      paid = held
    }
    let inForce = groups.reduce(0) { $0 + $1.days }
    guard inForce > 0 || uses > 0 else { return }
    let number = start.map { date.month - calendar[$0].month } ?? 0
    let days = Int128(date.days)
    func amount(_ hundredths: Int, _ quantity: Int128, level: Int128 = Self.one, over divisor: Int128 = 1)
      -> Int128
    {
      rounded(Int128(hundredths) * quantity * level * minorUnits, by: 100 * divisor * Self.one)
    }
    var due: Int128 = 0
    for group in groups {
      due += amount(terms.base, group.days, level: group.level, over: days)
      due += amount(terms.seat, group.seats, level: group.level, over: days)
      due += amount(terms.seat, group.missing, level: group.level, over: days)
    }
    // What was used on a day of another contract's is at the prices that stood last.
    let list = Int128(last.list) * Self.one / 1_000_000
    let useLevel = firstLevel ?? (start == nil || terms.term == nil ? list : lastLevel)
    due += amount(terms.use, uses, level: useLevel)
    due += max(amount(terms.outcome, outcomes, level: useLevel), amount(terms.floor, inForce, over: days))
    let opening = openPeriod(number, isInForce: inForce > 0)
    due -= discount(due)
    if let maximum = terms.maximum { due = min(due, amount(maximum, 1)) }
    if let minimum = terms.minimum { due = max(due, amount(minimum, inForce, over: days)) }
    due -= useCredits(due, number, isInForce: inForce > 0)
    let drawn = min(balance, due)
    balance -= drawn
    invoices[date.month] = opening + due - drawn
    if let commitment = terms.commitment, !commitment.rolls,
      number % commitment.months == commitment.months - 1
    {
      balance = 0
    }
  }

  /// - Returns: what is paid ahead.
  private mutating func openPeriod(_ number: Int, isInForce: Bool) -> Int128 {
    guard let commitment = terms.commitment, number / commitment.months > period else { return 0 }
    if !commitment.rolls { balance = 0 }
    guard isInForce else { return 0 }
    period = number / commitment.months
    let amount = rounded(Int128(commitment.amount) * minorUnits, by: 100)
    balance += amount
    return amount
  }

  private func discount(_ due: Int128) -> Int128 {
    guard let commitment = terms.commitment, commitment.discount > 0 else { return 0 }
    let share = Int128(commitment.discount)
    if commitment.atList, due * (1_000 - share) > balance * 1_000 {
      return rounded(balance * share, by: 1_000 - share)
    }
    return rounded(due * share, by: 1_000)
  }

  private mutating func useCredits(_ due: Int128, _ number: Int, isInForce: Bool) -> Int128 {
    guard let credits = terms.credits else { return 0 }
    let unit = minorUnits
    func money(_ hundredths: Int) -> Int128 { rounded(Int128(hundredths) * unit, by: 100) }
    while creditMonth >= 0, creditMonth < number {
      creditMonth += 1
      grants.removeAll { $0.expires <= creditMonth }
      guard credits.lasts != 1 else { continue }
      let left = grants.reduce(0) { $0 + $1.amount }
      let rolls = min(max(left, money(credits.least)), credits.most.map(money) ?? .max)
      if rolls > left {
        grants.append((rolls - left, credits.lasts.map { creditMonth - 1 + $0 } ?? .max))
      } else {
        take(left - rolls)
      }
    }
    creditMonth = number
    let now = credits.every.map { number / $0 } ?? 0
    if isInForce, now > grantPeriod {
      grantPeriod = now
      grants.append((money(credits.amount), credits.lasts.map { number + $0 } ?? .max))
    }
    let used = min(due, grants.reduce(0) { $0 + $1.amount })
    take(used)
    return used
  }

  /// Takes from what lapses first.
  private mutating func take(_ amount: Int128) {
    var rest = amount
    grants.sort { $0.expires < $1.expires }
    for index in grants.indices {
      let used = min(rest, grants[index].amount)
      grants[index].amount -= used
      rest -= used
    }
  }

  private var minorUnits: Int128 { (0..<terms.decimals).reduce(1) { units, _ in units * 10 } }

  /// Half-up, of what is not negative.
  private func rounded(_ number: Int128, by divisor: Int128) -> Int128 {
    (2 * number + divisor) / (2 * divisor)
  }
}

/// Days as Foundation counts them, in Greenwich.
package final class BillerCalendar {
  package struct Day: Sendable {
    /// Counted from year 0.
    package let month: Int
    package let day: Int
    /// Days of its month.
    package let days: Int
    /// Saturday or Sunday.
    package let isWeekend: Bool
  }

  private static let gregorian: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()
  private static let origin =
    gregorian.date(from: DateComponents(year: 2023, month: 1, day: 1)) ?? .distantPast
  private static let table: [Day] = (0..<3_653).map { number in
    let date = origin.addingTimeInterval(Double(number) * 86_400)
    let parts = gregorian.dateComponents([.year, .month, .day], from: date)
    return Day(
      month: (parts.year ?? 0) * 12 + (parts.month ?? 0) - 1, day: parts.day ?? 0,
      days: gregorian.range(of: .day, in: .month, for: date)?.count ?? 0,
      isWeekend: gregorian.isDateInWeekend(date))
  }
  private var anniversaries: [Int: [Int]] = [:]

  package init() {}

  /// The first is 1 January 2023; there are ten years of them.
  package subscript(number: Int) -> Day { Self.table[number] }

  package static var count: Int { table.count }

  /// The day so many months after one: the same day of the month, or the last of a shorter one.
  package func anniversary(_ months: Int, of day: Int) -> Int {
    var known = anniversaries[day] ?? []
    while known.count < months {
      let date = Self.origin.addingTimeInterval(Double(day) * 86_400)
      let later = Self.gregorian.date(byAdding: .month, value: known.count + 1, to: date) ?? .distantFuture
      known.append(Int(later.timeIntervalSince(Self.origin) / 86_400))
      anniversaries[day] = known
    }
    return known[months - 1]
  }

  /// The number of a date.
  package static func number(year: Int, month: Int, day: Int) -> Int {
    let date = gregorian.date(from: DateComponents(year: year, month: month, day: day)) ?? .distantPast
    return Int(date.timeIntervalSince(origin) / 86_400)
  }
}
