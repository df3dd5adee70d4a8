import Foundation
import JKPricing
import JKScenario

// What keeps people from a tool that they have learnt: limits of the contract, and the price.

extension Simulation {
  /// The tool that someone gets for a use: the step's, one that stands in for it, or none, −1.
  @inline(__always)
  func permitted(_ tool: Int, for person: Int, on item: Int) -> Int {
    guard hasRestrictions || hasPriceEffects else { return tool }
    let permitted = hasRestrictions ? restricted(tool, for: person, on: item) : tool
    return permitted == tool && isSpared(tool, on: item) ? -1 : permitted
  }

  // MARK: Limits

  private func restricted(_ tool: Int, for person: Int, on item: Int) -> Int {
    let payer = Int(payers[tool])
    guard payer >= 0, segment >= 0 else { return tool }
    switch restriction(of: payer, for: person) {
    case .none: return tool
    case .throttle where draw(.restriction, on: item) < values[Int(toolPlans[tool].throttled)]: return tool
    case .block, .throttle:
      row[layout.index(.restricted, tool: tool)] += 1
      return -1
    case .downgrade:
      row[layout.index(.restricted, tool: tool)] += 1
      return Int(books[payer].allowance.downgrade)
    }
  }

  /// What is done to use that goes on now.
  private func restriction(of book: Int, for person: Int) -> Restriction {
    if bookStates[book].isAtMaximum { return books[book].maximum }
    let allowance = books[book].allowance
    if allowance.beyond == .none { return .none }
    let layout = meters.layouts.base + book
    let used =
      allowance.isPooled
      ? layout.pointee.used(meters[book]) : layout.pointee.used(by: person, meters[book])
    let seats = allowance.isPooled ? max(allowance.leastSeats, bookStates[book].seatsPaid) : 1
    return used >= allowance.included * seats ? allowance.beyond : .none
  }

  /// Looks at what the month comes to, as a working day begins.
  mutating func checkMaximums() {
    guard segment >= 0 else { return }
    let month = months[segments[segment].month].days
    for book in 0..<bookCount where !books[book].isOffer && books[book].maximum != .none {
      let state = bookStates[book]
      guard state.isInForce, !state.isAtMaximum else { continue }
      let ledger = Int(books[book].ledgers.first)
      let days = BillingMonth(
        year: month.year, month: month.month, inForce: daysInForce(of: book, if: month.inForce))
      let amount = ledgers[ledger].amountSoFar(days, meters[book], list: list(of: book))
      bookStates[book].isAtMaximum = amount >= ledgers[ledger].contract.maximumDue
    }
  }

  // MARK: Price

  /// Whether someone does without a use for its price.
  private func isSpared(_ tool: Int, on item: Int) -> Bool {
    let effect = toolPlans[tool].useEffect
    guard effect.isThere, payers[tool] >= 0 else { return false }
    let share = factor(effect, price: usePrices[tool])
    guard share < 1, draw(.price, on: item) >= share else { return false }
    row[layout.index(.spared, tool: tool)] += 1
    return true
  }

  /// (price / reference)^−elasticity; what is free holds nobody back, and draws nobody.
  func factor(_ effect: PriceEffectPlan, price: Double) -> Double {
    guard effect.isThere, price > 0 else { return 1 }
    return pow(price / values[Int(effect.reference)], -values[Int(effect.elasticity)])
  }

  /// A uniform number for an item's visit to its step.
  private func draw(_ purpose: RandomSource.Purpose, on item: Int) -> Double {
    let station = stations[Int(items[item].station)]
    stream.seek(
      RandomSource.address(purpose, Int(station.step), of: Int(station.work)), item: items[item].number,
      visit: visit(of: item))
    return stream.uniform()
  }
}
