extension Contract {
  /// What use costs at the first prices of each charge, before discounts and allowances: what people who think of its
  /// price have in mind. Money in the currency's major unit.
  ///
  /// - Parameters:
  ///   - use: what is metered of it on average.
  ///   - charge: the charge that prices its tokens, an index; nil for none.
  package func firstPrice(of use: UsageCounts<Double>, charge: Int?) -> Double {
    var price = 0.0
    for case .tasks(let tasks) in charges {
      price += tasks.pricing.first * Double.sum(use, tasks.unit.weights)
    }
    guard let charge, let tokens = charges[charge].tokens else { return price }
    let rates = tokens.sheet.rates.times(tokens.region)
    let prompt = rates.prompt.first
    price += use.prompt * prompt + use.cached * (rates.cached?.first ?? prompt)
    price += use.cacheWrites * (rates.cacheWrites?.first ?? prompt) + use.output * rates.output.first
    return price + use.searches * (rates.searches?.first ?? 0)
  }

  /// For a seat and a whole month, in the currency's major unit; 0 when seats are not charged for.
  package var seatPrice: Double {
    seats.map { Double($0.price) } ?? 0
  }
}

extension Pricing {
  /// Of one unit, when there are few.
  fileprivate var first: Double {
    switch self {
    case .each(let price): Double(price)
    case .graduated(let tiers), .allUnits(let tiers): Double(tiers[0].each)
    case .packages(let size, let price): Double(price) / Double(size)
    }
  }
}

extension Double {
  fileprivate static func sum(_ use: UsageCounts<Double>, _ weights: UsageCounts<ExactDecimal>) -> Double {
    use.uses * Double(weights.uses) + use.requests * Double(weights.requests)
      + use.prompt * Double(weights.prompt) + use.cached * Double(weights.cached)
      + use.cacheWrites * Double(weights.cacheWrites) + use.output * Double(weights.output)
      + use.searches * Double(weights.searches)
  }
}
