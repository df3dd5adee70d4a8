extension MeterLayout {
  /// Counts one use of a tool.
  ///
  /// - Parameters:
  ///   - user: 0 ..< the layout's users.
  ///   - counters: ``count`` of them.
  package func meterUse(user: Int, _ counters: UnsafeMutablePointer<Int>) {
    counters[0] += 1
    if use < 0 { return }
    add(weights.uses, of: user, to: counters)
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
    if use < 0 { return }
    let fromCache = request.cached * weights.cached + request.cacheWrites * weights.cacheWrites
    let asked = weights.requests + prompt * weights.prompt + request.searches * weights.searches
    add(asked + fromCache + request.output * weights.output, of: request.user, to: counters)
  }

  /// Adds use by seat, where there are any.
  @inline(__always)
  private func add(_ counts: Int, of user: Int, to counters: UnsafeMutablePointer<Int>) {
    counters[use] += counts
    counters[userUse + user] += counts
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

  /// What all users have used, in the counts of ``counts(of:)``.
  ///
  /// - Precondition: the contract has a charge by the seat.
  package func used(_ counters: UnsafePointer<Int>) -> Int { counters[use] }

  /// What one user has used, in the counts of ``counts(of:)``.
  package func used(by user: Int, _ counters: UnsafePointer<Int>) -> Int { counters[userUse + user] }

  /// So many units of the allowance in counts, for the comparison in the event loop.
  ///
  /// - Precondition: `units` has no more decimals than the allowance.
  package func counts(of units: ExactDecimal) -> Int {
    Int(units.significand * ExactDecimal.power(usePlaces - units.places))
  }

  /// What light users pay for heavy ones: the share of the price of all seats that would be somebody else's if each
  /// paid in proportion to use; 0 when nobody used anything.
  ///
  /// - Parameter seats: that are paid for, at least one.
  package func subsidy(seats: Int, _ counters: UnsafePointer<Int>) -> Double {
    let all = counters[use]
    if all == 0 { return 0 }
    var beyond = 0.0
    for user in 0..<users {
      beyond += max(0, Double(counters[userUse + user]) / Double(all) - 1 / Double(seats))
    }
    return beyond
  }
}
