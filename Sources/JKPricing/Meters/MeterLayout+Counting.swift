extension MeterLayout {
  /// Counts one use of a tool.
  ///
  /// - Parameters:
  ///   - user: 0 ..< the layout's users.
  ///   - counters: ``count`` of them.
  package func meterUse(user: Int, _ counters: UnsafeMutablePointer<Int>) {
    counters[0] += 1
    if allowanceSlots > 0 { counters[slot(of: user)] += weights.uses }
  }

  /// Counts one request.
  ///
  /// - Parameters:
  ///   - rules: the contract's buckets, as many as ``buckets``.
  ///   - counters: ``count`` of them.
  package func meter(
    _ request: TokenRequest, _ rules: UnsafePointer<TokenBucket>, _ counters: UnsafeMutablePointer<Int>
  ) {
    let prompt = request.prompt - request.cached - request.cacheWrites
    counters[1] += 1
    add(prompt, request, to: counters + 2)
    for bucket in 0..<buckets where rules[bucket].takes(request) {
      add(prompt, request, to: counters + tokens + bucket * TokenBucket.counters)
      break
    }
    guard allowanceSlots > 0 else { return }
    counters[slot(of: request.user)] +=
      weights.requests + prompt * weights.prompt + request.cached * weights.cached
      + request.cacheWrites * weights.cacheWrites + request.output * weights.output
      + request.searches * weights.searches
  }

  @inline(__always)
  private func add(_ prompt: Int, _ request: TokenRequest, to counters: UnsafeMutablePointer<Int>) {
    counters[0] += prompt
    counters[1] += request.cached
    counters[2] += request.cacheWrites
    counters[3] += request.output
    counters[4] += request.searches
  }

  /// Counts a seat that somebody gets.
  ///
  /// - Parameter day: of the month, from 1.
  package func meterSeatAdded(day: Int, _ counters: UnsafeMutablePointer<Int>) {
    counters[seats + day - 1] += 1
  }

  package func meterSeatGivenBack(_ counters: UnsafeMutablePointer<Int>) {
    counters[seats + 31] += 1
  }

  /// Counts an outcome.
  ///
  /// - Parameter charge: among the contract's charges by outcomes, from 0.
  package func meterOutcome(_ charge: Int, isDisputed: Bool, _ counters: UnsafeMutablePointer<Int>) {
    counters[outcomes + charge * MeterLayout.outcomeCounters] += 1
    if isDisputed { counters[outcomes + charge * MeterLayout.outcomeCounters + 1] += 1 }
  }

  /// Counts an outcome that was paid for, or will be with this month's invoice, and is undone.
  package func meterReversal(_ charge: Int, _ counters: UnsafeMutablePointer<Int>) {
    counters[outcomes + charge * MeterLayout.outcomeCounters + 2] += 1
  }

  /// Counts of the allowance's unit that a user has used, or all have of a pool: of 10^−`allowancePlaces` units each.
  package func slot(of user: Int) -> Int {
    allowanceSlots == 1 ? allowance : allowance + user
  }

  /// So many units in the counts that ``slot(of:)`` holds, for the comparison in the event loop.
  ///
  /// - Precondition: `units` has no more decimals than the allowance.
  package func counts(of units: ExactDecimal) -> Int {
    Int(units.significand * ExactDecimal.power(allowancePlaces - units.places))
  }
}
