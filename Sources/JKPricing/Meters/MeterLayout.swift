/// Where a contract's counters lie in a flat stretch of numbers, one for each month: plain bits, so that the event
/// loop can count.
///
/// Counters are sums: those of two parts of a month are added, in any order.
package struct MeterLayout: BitwiseCopyable, Sendable, Equatable {
  /// The counter of uses.
  package static let uses = 0
  /// How many counters there are.
  package let count: Int
  /// Where the buckets begin, ``TokenBucket/counters`` each, behind what all use is counted by.
  let tokens = MeterLayout.usageCounters
  package let buckets: Int
  /// Where use by seat is: all of it; −1 without seats.
  let use: Int
  /// Where each user's begins, behind everything else, so that there may be more of them later.
  let userUse: Int
  package let users: Int
  /// What use is counted in: that of the allowance, or uses, in counts of which 10^`usePlaces` are one unit.
  let weights: UsageCounts<Int>
  let usePlaces: Int
  /// Where seats begin: those added on each day of the month, and those given back; −1 without any.
  let seats: Int
  /// Where outcomes begin, ``outcomeCounters`` for each charge by outcomes.
  let outcomes: Int

  /// - Parameter users: how many people there can be.
  package init(_ contract: Contract, users: Int = 1) {
    buckets = contract.tokenBuckets.count
    let seatCharge = contract.seats
    let unit = seatCharge?.allowance?.unit ?? .uses
    self.users = users
    usePlaces = max(unit.places, seatCharge?.allowance?.quantity.places ?? 0)
    weights = unit.weights(places: usePlaces)
    let behindTokens = tokens + buckets * TokenBucket.counters
    use = seatCharge == nil ? -1 : behindTokens
    seats = seatCharge == nil ? -1 : behindTokens + 1
    outcomes = behindTokens + (seatCharge == nil ? 0 : 1 + MeterLayout.seatCounters)
    userUse = outcomes + contract.charges.count { $0.outcomes != nil } * MeterLayout.outcomeCounters
    count = userUse + (seatCharge == nil ? 0 : users)
  }

  /// So many counts can come of one use, request, token or search, at most; at least 1.
  package var heaviestCount: Double {
    let all = [
      weights.uses, weights.requests, weights.prompt, weights.cached, weights.cacheWrites, weights.output,
      weights.searches,
    ]
    return Double(max(1, use < 0 ? 1 : all.max() ?? 1))
  }

  /// Whether it meters seats.
  package var hasSeats: Bool { seats >= 0 }

  /// How many counters are of all users together: the first ones.
  package var sharedCount: Int { userUse }

  /// Uses, requests, prompt, cached, cache writes, output, searches.
  static let usageCounters = 7
  /// Each day of a month, and those given back.
  static let seatCounters = 32
  /// Outcomes, disputed ones, and those undone.
  static let outcomeCounters = 3
}
