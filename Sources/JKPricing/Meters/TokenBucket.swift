/// Requests that are charged for at the same prices: what tokens are counted by.
///
/// Which bucket a request belongs to depends on its moment, its prompt and how it was asked for, so it is counted
/// when it happens. Of a contract's buckets, in their order, the first that takes a request is its own.
package struct TokenBucket: BitwiseCopyable, Sendable, Equatable {
  /// The charge, an index into the contract's.
  package let charge: Int
  /// The first day; nil for the beginning.
  let from: CalendarDay?
  /// Nil for the whole day.
  let hours: DailyWindow?
  /// Takes prompts longer than this; nil for all.
  let over: Int?
  /// Whether it takes batches alone.
  let isBatch: Bool

  /// Whether it depends on when a request is made.
  package var isTimed: Bool { from != nil || hours != nil }

  func takes(_ request: TokenRequest) -> Bool {
    if request.charge != charge { return false }
    if let from, request.day < from { return false }
    if let hours, !hours.contains(request.minute) { return false }
    if let over, request.prompt <= over { return false }
    return !isBatch || request.isBatch
  }

  /// What is counted of each.
  static let counters = 5
}

extension Contract {
  /// All buckets of all charges for tokens, and the prices of each.
  var tokenBuckets: [(bucket: TokenBucket, rates: TokenRates)] {
    charges.enumerated().flatMap { index, charge in charge.tokens?.buckets(of: index) ?? [] }
  }
}

extension TokenCharge {
  /// The latest prices first, times of day before the rest of the day, long prompts before others, batches before
  /// others.
  fileprivate func buckets(of charge: Int) -> [(bucket: TokenBucket, rates: TokenRates)] {
    let sheets = changes.reversed().map { (from: Optional($0.from), sheet: $0.sheet) } + [(nil, sheet)]
    return sheets.flatMap { from, sheet in
      let times =
        sheet.windows.map { (hours: Optional($0.hours), rates: $0.rates, cliff: $0.cliff) }
        + [(nil, sheet.rates, sheet.cliff)]
      return times.flatMap { hours, rates, cliff in
        let lengths = (cliff.map { [(over: Optional($0.over), rates: $0.rates)] } ?? []) + [(nil, rates)]
        return lengths.flatMap { over, rates in
          let modes = batchDiscount > 0 ? [true, false] : [false]
          return modes.map { isBatch in
            let factor = isBatch ? region * (1 - batchDiscount) : region
            return (
              TokenBucket(charge: charge, from: from, hours: hours, over: over, isBatch: isBatch),
              factor == 1 ? rates : rates.times(factor)
            )
          }
        }
      }
    }
  }
}
