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
