import CGSL
import Foundation
import JKPricing
import JKScenario

// How prices move from month to month, and what that does to contracts.

extension Simulation {
  mutating func resetPrices() {
    lists.fill(1)
    updatePrices()
  }

  /// How high the list is that a book's prices follow.
  func list(of book: Int) -> ExactDecimal {
    ExactDecimal(rounding: lists[Int(books[book].contract)], places: 6)
  }

  /// Moves the vendors' lists; some contracts are given up when prices rise.
  mutating func beginMonth(_ month: Int) {
    self.month = month
    for contract in 0..<plan.lists.count where plan.lists[contract].moves { moveList(of: contract, month) }
    for book in 0..<bookCount where !books[book].isOffer && bookStates[book].isInForce {
      giveUpIfDearer(book)
    }
    updatePrices()
  }

  /// A step of a geometric walk whose yearly change has the mean and the deviation of the plan.
  private mutating func moveList(of contract: Int, _ month: Int) {
    let growth = 1 + values[Int(plan.lists[contract].drift)]
    let spread = values[Int(plan.lists[contract].volatility)] / growth
    let variance = log1p(spread * spread) / 12
    stream.seek(RandomSource.address(.list, contract), item: UInt64(month))
    let step = gsl_ran_gaussian(stream.generator, variance.squareRoot())
    lists[contract] *= exp(log(growth) / 12 - variance / 2 + step)
    guard lists[contract] <= limits.prices else {
      lists[contract] = 1
      return overrun(.prices(ofContract: plan.scenario.contracts[contract].name))
    }
  }

  /// Puts the contracts that vendors have announced in the place of those whose term has ended: from the day on which
  /// it did, also when that is on a weekend.
  mutating func replaceContracts() {
    let days = months[month].days
    let today = CalendarDay(year: days.year, month: days.month, day: day)
    let outer = asOf
    for book in 0..<contractCount where books[book].successor >= 0 && bills(book) {
      guard let from = replacement(of: Int(books[book].ledgers.first), by: today) else { continue }
      if from.year == days.year, from.month == days.month { asOf = from.day }
      for tool in 0..<plan.tools.count where Int(payers[tool]) == book {
        payers[tool] = books[book].successor
        // One that comes into use today has been nobody's up to now.
        if Int(toolDays[tool].payer) == book { bill(tool, payers[tool]) }
      }
      reviewEveryBook()
      asOf = outer
      updatePrices()
    }
  }

  /// Whether a contract is that of a tool.
  private func bills(_ book: Int) -> Bool {
    for tool in 0..<plan.tools.count where Int(payers[tool]) == book { return true }
    return false
  }

  private func replacement(of ledger: Int, by day: CalendarDay) -> CalendarDay? {
    ledgers[ledger].contract.replacement(by: day, ledgers[ledger].account)
  }

  /// When prices rise to r times those before, a contract is given up with probability 1 − r^−h.
  private mutating func giveUpIfDearer(_ book: Int) {
    let elasticity = values[Int(books[book].leaving)]
    let ledger = Int(books[book].ledgers.first)
    guard elasticity > 0, !isReplacedThisMonth(ledger) else { return }
    let level = ledgers[ledger].levels(in: months[month].days, list: list(of: book)).last
    let rise = Double(level) / Double(ledgers[ledger].account.prices.level)
    guard rise > 1 else { return }
    stream.seek(RandomSource.address(.givingUp, book), item: UInt64(month))
    guard stream.uniform() >= pow(rise, -elasticity) else { return }
    row[layout.index(.givenUp, contract: book)] += 1
    for tool in 0..<plan.tools.count where Int(payers[tool]) == book && tools[tool].isInUse {
      // A month that begins on a weekend has begun before its first working day.
      asOf = 1
      withdraw(tool)
      asOf = 0
      endCourses(of: tool)
    }
  }

  private func isReplacedThisMonth(_ ledger: Int) -> Bool {
    let days = months[month].days
    return replacement(of: ledger, by: CalendarDay(year: days.year, month: days.month, day: days.days)) != nil
  }

  /// Sets what people have in mind when they think of the price of a tool.
  mutating func updatePrices() {
    guard hasPriceEffects else { return }
    for tool in 0..<plan.tools.count where payers[tool] >= 0 {
      let payer = Int(payers[tool])
      let ledger = ledgers[Int(books[payer].ledgers.first)]
      let charge = Int(tokenCharges[payer * plan.tools.count + tool])
      let level = Double(ledger.levels(in: months[month].days, list: list(of: payer)).first)
      usePrices[tool] =
        level * ledger.contract.firstPrice(of: meanUse(of: tool), charge: charge < 0 ? nil : charge)
      seatPrices[tool] = level * books[payer].seatPrice
      updateAdoption(of: tool)
    }
  }

  /// What is metered of a use on average.
  func meanUse(of tool: Int) -> UsageCounts<Double> {
    let toolPlan = toolPlans[tool]
    guard toolPlan.hasTokens else {
      return UsageCounts(
        uses: 1, requests: 0, prompt: 0, cached: 0, cacheWrites: 0, output: 0, searches: 0)
    }
    let requests = toolPlan.requests.mean(values.base)
    let prompt = requests * toolPlan.prompt.mean(values.base)
    let (cached, writes) = (values[Int(toolPlan.cached)], values[Int(toolPlan.writes)])
    return UsageCounts(
      uses: 1, requests: requests, prompt: prompt * (1 - cached - writes), cached: prompt * cached,
      cacheWrites: prompt * writes, output: requests * toolPlan.output.mean(values.base),
      searches: toolPlan.hasSearches ? requests * toolPlan.searches.mean(values.base) : 0)
  }
}
