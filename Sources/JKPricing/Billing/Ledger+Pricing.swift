extension Ledger {
  /// Lines for a quantity of which some is free, some is committed and the rest has a pricing.
  mutating func charge(
    _ quantity: ExactDecimal, _ item: Invoice.Line.Item, included: ExactDecimal,
    _ commitment: UnitCommitment?,
    _ pricing: Pricing, _ source: Invoice.Line.Source
  ) {
    add(.included, min(quantity, included), at: 0, source)
    var rest = max(0, quantity - included)
    if let commitment {
      var byDay = source
      byDay.counter = -1
      add(.committed, commitment.quantity, at: commitment.each * prices.ofUse, byDay)
      rest = max(0, rest - commitment.quantity)
    }
    price(rest, item, pricing, source)
  }

  /// Lines for a quantity at a pricing.
  mutating func price(
    _ quantity: ExactDecimal, _ item: Invoice.Line.Item, _ pricing: Pricing, _ source: Invoice.Line.Source
  ) {
    switch pricing {
    case .each(let price): add(item, quantity, at: price * prices.ofUse, source)
    case .graduated(let tiers):
      var lower: ExactDecimal = 0
      for index in tiers.indices where index == 0 || quantity > lower {
        let upper = min(quantity, tiers[index].upTo ?? quantity)
        price(upper - lower, item, tiers[index], index, source)
        lower = tiers[index].upTo ?? quantity
      }
    case .allUnits(let tiers):
      let index = tiers.firstIndex { $0.upTo.map { quantity <= $0 } ?? true } ?? tiers.count - 1
      price(quantity, item, tiers[index], index, source)
    case .packages(let size, let price):
      add(.packages, ExactDecimal(quantity.dividedUp(by: size)), at: price * prices.ofUse, source)
    }
  }

  private mutating func price(
    _ quantity: ExactDecimal, _ item: Invoice.Line.Item, _ tier: Pricing.Tier, _ index: Int,
    _ source: Invoice.Line.Source
  ) {
    var source = source
    source.tier = Int16(index)
    if tier.flat != 0 { add(.tierFee, 1, at: tier.flat * prices.ofUse, source) }
    add(item, quantity, at: tier.each * prices.ofUse, source)
  }
}
