import JKLanguage
import JKPricing

// What a contract charges for.

extension Checker {
  func charges(
    _ block: BlockReader, _ units: [String: UsageUnit], _ downgrade: inout Int?
  ) -> [Charge] {
    var charges: [Charge] = []
    if block.has("base"), let cursor = block.cursor("base") {
      charges.append(.base(monthly(cursor)))
      cursor.end()
    }
    var seen: [String: SourceRange] = [:]
    /// Reports a second charge for the same.
    func once(_ cursor: ArgumentCursor, _ what: String) {
      let place = cursor.next?.range ?? cursor.statement.keyword.range
      guard let first = seen.updateValue(place, forKey: "\(cursor.statement.keyword.text) \(what)") else {
        return
      }
      cursor.fail(.chargedTwice(place, first: first))
    }
    for (cursor, inner) in block.headed("per-token") {
      once(cursor, cursor.nextName?.text ?? "")
      let model = cursor.next == nil ? nil : cursor.name("the name of a model")
      cursor.end()
      charges.append(.tokens(tokens(inner(), model: model?.text)))
    }
    // One alone, also where more are written.
    if let (cursor, inner) = block.headed("per-seat").first {
      charges.append(.seats(seats(cursor, inner(), units, &downgrade)))
    }
    for (cursor, inner) in block.headed("per-task") {
      let word = cursor.nextName?.text ?? ""
      once(cursor, word == "call" || word == "task" ? "use" : word)
      charges.append(.tasks(tasks(cursor, inner, units)))
    }
    for (cursor, inner) in block.headed("per-outcome") {
      once(cursor, cursor.nextName?.text ?? "")
      charges.append(.outcomes(outcomes(cursor, inner)))
    }
    return charges
  }

  // MARK: Seats, tasks and outcomes

  private func seats(
    _ cursor: ArgumentCursor, _ block: BlockReader, _ units: [String: UsageUnit], _ downgrade: inout Int?
  ) -> SeatCharge {
    let price = monthly(cursor)
    cursor.end()
    let beyond = block.has("beyond") ? block.cursor("beyond") : nil
    var allowance: Allowance?
    if block.has("includes"), let cursor = block.cursor("includes") {
      let place = cursor.place
      let (quantity, unit, counted) = self.units(cursor, units)
      if !cursor.hasFailed, !quantity.isCountedInBillionths { cursor.fail(.weightTooFine(place)) }
      let isPooled = cursor.choice(of: ["pooled", "each"]) == "pooled"
      cursor.end()
      let policy = beyond.map { fairUse($0, counted, &downgrade) }
      allowance = Allowance(quantity, unit, isPooled: isPooled, beyond: policy ?? .overage(0))
    } else if let beyond {
      beyond.fail(.nothingIncluded(block.place("beyond")))
    }
    let trueUp = block.has("true-up") ? block.cursor("true-up") : nil
    trueUp?.word("yearly")
    trueUp?.end()
    return SeatCharge(
      price, minimum: block.wholeNumber("minimum"), allowance: allowance, hasTrueUp: trueUp != nil)
  }

  /// `$0.04 / use`, `blocks`, `throttles` or `downgrades to TOOL`
  private func fairUse(_ cursor: ArgumentCursor, _ unit: CountedUnit, _ downgrade: inout Int?) -> FairUse {
    defer { cursor.end() }
    guard let word = cursor.nextName, !names.isQuantity(word.text) else {
      return .overage(amount(cursor, per: unit))
    }
    switch cursor.choice(of: ["blocks", "throttles", "downgrades"]) {
    case "throttles": return .throttle
    case "downgrades":
      cursor.word("to")
      let tool = cursor.reference(.tool)
      if !cursor.hasFailed { downgrade = tool }
      return .downgrade
    default: return .block
    }
  }

  private func tasks(
    _ cursor: ArgumentCursor, _ inner: () -> BlockReader, _ units: [String: UsageUnit]
  ) -> TaskCharge {
    let words = ["use", "call", "task", "request"] + units.keys.sorted()
    let written = cursor.nextName?.text ?? ""
    // What the prices are for is the unit that was meant.
    let word = cursor.choice(of: words) ?? NameSuggestion.best(for: written, among: words)
    cursor.end()
    guard let word else { return TaskCharge(.uses, .each(0)) }
    let block = inner()
    let unit = units[word] ?? (word == "request" ? .requests : .uses)
    let counted: CountedUnit =
      units[word] == nil ? .measured(Dimension(word == "request" ? .requests : .uses)) : .own(word)
    let (included, commitment, pricing) = quantityCharge(block, counted)
    return TaskCharge(unit, included: included, commitment: commitment, pricing)
  }

  private func outcomes(_ cursor: ArgumentCursor, _ inner: () -> BlockReader) -> OutcomeCharge {
    let outcome = cursor.reference(.outcome)
    cursor.end()
    let block = inner()
    let (included, commitment, pricing) = quantityCharge(block, .measured(Dimension(.outcomes)))
    var floor: ExactDecimal = 0
    if let cursor = block.cursor("floor") {
      floor = monthly(cursor)
      cursor.end()
    }
    let known = names.names(.outcome)
    return OutcomeCharge(
      known.indices.contains(outcome) ? known[outcome] : "", included: included, commitment: commitment,
      pricing, floor: floor)
  }

  private func quantityCharge(_ block: BlockReader, _ unit: CountedUnit) -> (
    included: ExactDecimal, commitment: UnitCommitment?, pricing: Pricing
  ) {
    var included: ExactDecimal = 0
    if block.has("includes"), let cursor = block.cursor("includes") {
      included = count(cursor, unit)
      cursor.end()
    }
    var commitment: UnitCommitment?
    if block.has("commits"), let cursor = block.cursor("commits") {
      let quantity = count(cursor, unit)
      cursor.word("at")
      commitment = UnitCommitment(quantity, each: amount(cursor, per: unit))
      cursor.end()
    }
    return (included, commitment, pricing(block, unit))
  }

  /// One of `each`, `graduated`, `all-units` and `packages`.
  private func pricing(_ block: BlockReader, _ unit: CountedUnit) -> Pricing {
    let ways = ["each", "graduated", "all-units", "packages"].filter { block.has($0) }
    guard ways.count == 1 else {
      report(.notOnePricing(block.owner, found: ways))
      return .each(0)
    }
    switch ways[0] {
    case "each":
      guard let cursor = block.cursor("each") else { return .each(0) }
      defer { cursor.end() }
      return .each(amount(cursor, per: unit))
    case "packages":
      guard let cursor = block.cursor("packages") else { return .each(0) }
      cursor.word("of")
      let size = count(cursor, unit)
      if !cursor.hasFailed, size == 0 { cursor.fail(.emptyPackage(block.place("packages"))) }
      cursor.word("at")
      let price = amount(cursor)
      cursor.end()
      return .packages(of: size == 0 ? 1 : size, price)
    default:
      let tiers = block.block(ways[0]).map { self.tiers($0, unit) } ?? []
      return ways[0] == "graduated" ? .graduated(tiers) : .allUnits(tiers)
    }
  }

  /// Ascending, the last one without a bound.
  func tiers(_ block: BlockReader, _ unit: CountedUnit) -> [Pricing.Tier] {
    var tiers: [Pricing.Tier] = []
    for statement in block.statements("up") {
      let cursor = ArgumentCursor(self, statement, field: Vocabulary.tiers["up"])
      noBlock(statement)
      cursor.word("to")
      let place = cursor.place
      let bound = count(cursor, unit)
      if !cursor.hasFailed, bound <= tiers.last?.upTo ?? 0 { cursor.fail(.tiersDoNotAscend(place)) }
      tiers.append(tier(cursor, upTo: bound, unit))
    }
    if let cursor = block.cursor("beyond") { tiers.append(tier(cursor, upTo: nil, unit)) }
    return tiers
  }

  /// `$5`, `$5 flat $10` or `flat $10`
  private func tier(_ cursor: ArgumentCursor, upTo bound: ExactDecimal?, _ unit: CountedUnit)
    -> Pricing.Tier
  {
    let isFlat = cursor.nextName?.text == "flat"
    let each = isFlat ? 0 : amount(cursor, per: unit)
    let flat = cursor.take("flat") ? amount(cursor) : 0
    cursor.end()
    return Pricing.Tier(upTo: bound, each: each, flat: flat)
  }
}
