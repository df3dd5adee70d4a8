/// Where a contract's counters lie in a flat stretch of numbers, one for each month: plain bits, so that the event
/// loop can count.
///
/// Counters are sums: those of two parts of a month are added, in any order.
package struct MeterLayout: BitwiseCopyable, Sendable, Equatable {
  /// How many counters there are.
  package let count: Int
  /// Where the buckets begin, ``TokenBucket/counters`` each, behind what all use is counted by.
  let tokens = MeterLayout.usageCounters
  package let buckets: Int
  /// Where use of the allowance begins: one counter for each user, or one for all.
  let allowance: Int
  let allowanceSlots: Int
  /// The weights of the allowance's unit in counts of it: 10^`allowancePlaces` are one unit.
  let weights: UsageCounts<Int>
  let allowancePlaces: Int
  /// Where seats begin: those added on each day of the month, and those given back; −1 without any.
  let seats: Int
  /// Where outcomes begin, ``outcomeCounters`` for each charge by outcomes.
  let outcomes: Int

  /// - Parameter users: how many people there can be.
  package init(_ contract: Contract, users: Int = 1) {
    buckets = contract.tokenBuckets.count
    allowance = tokens + buckets * TokenBucket.counters
    let seatCharge = contract.charges.lazy.compactMap(\.seats).first
    let included = seatCharge?.allowance
    allowanceSlots = included.map { $0.isPooled ? 1 : users } ?? 0
    allowancePlaces = included.map { max($0.unit.places, $0.quantity.places) } ?? 0
    weights = included?.unit.weights(places: allowancePlaces) ?? UsageUnit("").weights(places: 0)
    let behind = allowance + allowanceSlots
    seats = seatCharge == nil ? -1 : behind
    outcomes = behind + (seatCharge == nil ? 0 : MeterLayout.seatCounters)
    count = outcomes + contract.charges.count { $0.outcomes != nil } * MeterLayout.outcomeCounters
  }

  /// Uses, requests, prompt, cached, cache writes, output, searches.
  static let usageCounters = 7
  /// Each day of a month, and those given back.
  static let seatCounters = 32
  /// Outcomes, disputed ones, and those undone.
  static let outcomeCounters = 3
}

extension UsageUnit {
  /// Decimals that its weights have.
  var places: Int {
    [
      weights.uses, weights.requests, weights.prompt, weights.cached, weights.cacheWrites, weights.output,
      weights.searches,
    ].reduce(0) { max($0, $1.places) }
  }

  /// Its weights as multiples of 10^−`places`.
  func weights(places: Int) -> UsageCounts<Int> {
    let scaled = { (weight: ExactDecimal) in
      Int(weight.significand * ExactDecimal.power(places - weight.places))
    }
    return UsageCounts(
      uses: scaled(weights.uses), requests: scaled(weights.requests), prompt: scaled(weights.prompt),
      cached: scaled(weights.cached), cacheWrites: scaled(weights.cacheWrites),
      output: scaled(weights.output),
      searches: scaled(weights.searches))
  }
}

extension Charge {
  var outcomes: OutcomeCharge? {
    if case .outcomes(let outcomes) = self { outcomes } else { nil }
  }
}
