extension Ledger {
  /// Lines for the tokens and searches of one charge. What nobody used costs nothing, not even a tier's fee.
  mutating func chargeTokens(_ counters: UnsafePointer<Int>, _ source: Invoice.Line.Source) {
    var source = source
    for bucket in buckets.indices where buckets[bucket].bucket.charge == source.charge {
      source.bucket = Int16(bucket)
      let rates = buckets[bucket].rates
      let first = layout.tokens + bucket * TokenBucket.counters
      chargeTokens(.prompt, rates.prompt, counters, first, source)
      chargeTokens(.cachedPrompt, rates.cached ?? rates.prompt, counters, first + 1, source)
      chargeTokens(.cacheWrites, rates.cacheWrites ?? rates.prompt, counters, first + 2, source)
      chargeTokens(.output, rates.output, counters, first + 3, source)
      if let searches = rates.searches { chargeTokens(.searches, searches, counters, first + 4, source) }
    }
  }

  private mutating func chargeTokens(
    _ item: Invoice.Line.Item, _ pricing: Pricing, _ counters: UnsafePointer<Int>, _ counter: Int,
    _ source: Invoice.Line.Source
  ) {
    if counters[counter] == 0 { return }
    var source = source
    source.counter = Int32(counter)
    price(ExactDecimal(counters[counter]), item, pricing, source)
  }

  /// Lines for use by the unit.
  mutating func charge(_ tasks: TaskCharge, _ counters: UnsafePointer<Int>, _ source: Invoice.Line.Source) {
    var source = source
    source.counter = tasks.unit.counter
    charge(
      tasks.unit.quantity(counters), .tasks, included: tasks.included, tasks.commitment, tasks.pricing, source
    )
  }
}

extension UsageUnit {
  /// How many units all use comes to.
  ///
  /// - Parameter counters: of a layout, from the first.
  func quantity(_ counters: UnsafePointer<Int>) -> ExactDecimal {
    ExactDecimal(counters[0]) * weights.uses + ExactDecimal(counters[1]) * weights.requests
      + ExactDecimal(counters[2]) * weights.prompt + ExactDecimal(counters[3]) * weights.cached
      + ExactDecimal(counters[4]) * weights.cacheWrites + ExactDecimal(counters[5]) * weights.output
      + ExactDecimal(counters[6]) * weights.searches
  }

  /// The first counter that it counts.
  var counter: Int32 {
    if weights.uses != 0 { return 0 }
    return weights.requests != 0 || weights.output == 0 ? 1 : 5
  }
}
