import JKLanguage
import JKPricing

extension Checker {
  func contract(_ name: Word, _ statement: Statement) -> Agreement {
    header(statement, Vocabulary.contract) { _ in }
    let block = BlockReader(self, Vocabulary.contract, of: statement, name: name)
    let units = ownUnits(block)
    var downgrade: Int?
    let charges = charges(block, units, &downgrade)
    if charges.isEmpty, statement.block != nil { report(.contractWithoutCharge(name)) }
    let contract = Contract(
      name.text, charges, discount: share(block.cursor("discount")), maximum: maximum(block),
      minimum: minimum(block), commitment: commitment(block), credits: credits(block), term: term(block),
      paymentDays: block.cursor("pays").map { paymentDays($0) } ?? 0,
      unitCost: block.block("unit-cost").map { unitCost($0) })
    return Agreement(
      contract: contract, drift: block.cursor("list").map { drift($0) },
      churn: block.cursor("churn").map { churn($0) }, downgrade: downgrade)
  }

  private func charges(
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
      once(cursor, cursor.nextName?.text ?? "")
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
      let (quantity, unit, counted) = self.units(cursor, units)
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

  // MARK: What any contract carries

  private func maximum(_ block: BlockReader) -> Maximum? {
    guard block.has("maximum"), let cursor = block.cursor("maximum") else { return nil }
    defer { cursor.end() }
    let amount = monthly(cursor)
    guard cursor.take("then") else { return Maximum(amount, then: .alert) }
    switch cursor.choice(of: ["stop", "throttle", "alert"]) {
    case "stop": return Maximum(amount, then: .stop)
    case "throttle": return Maximum(amount, then: .throttle)
    default: return Maximum(amount, then: .alert)
    }
  }

  private func minimum(_ block: BlockReader) -> Minimum? {
    guard block.has("minimum"), let cursor = block.cursor("minimum") else { return nil }
    defer { cursor.end() }
    let amount = monthly(cursor)
    guard cursor.take("before") else { return Minimum(amount) }
    cursor.word("discounts")
    return Minimum(amount, basis: .beforeDiscounts)
  }

  private func commitment(_ block: BlockReader) -> Commitment? {
    block.headed("commitment").first.map { cursor, inner in
      let place = cursor.place
      let amount = amount(cursor)
      if !cursor.hasFailed, amount == 0 { cursor.fail(.nothingCommitted(place)) }
      cursor.word("every")
      let months = months(cursor)
      cursor.end()
      let block = inner()
      let shortfall = choice("shortfall", of: ["lost", "rolled"], in: block)
      let beyond = choice("beyond", of: ["contract", "list"], in: block)
      return Commitment(
        amount, months: months, discount: share(block.cursor("discount")),
        shortfall: shortfall == "rolled" ? .rolled : .lost, beyond: beyond == "list" ? .list : .contract)
    }
  }

  private func choice(_ field: String, of words: [String], in block: BlockReader) -> String? {
    block.cursor(field).flatMap { cursor in
      defer { cursor.end() }
      return cursor.choice(of: words)
    }
  }

  private func credits(_ block: BlockReader) -> Credits? {
    block.headed("credits").first.map { cursor, inner in
      let grant = amount(cursor)
      let isOnce = cursor.take("once")
      if !isOnce { cursor.word("every") }
      let every = isOnce ? nil : months(cursor)
      cursor.end()
      let block = inner()
      let lasting = block.has("lasts") ? block.cursor("lasts").map { months($0) } : nil
      var (least, most): (ExactDecimal, ExactDecimal?) = (0, nil)
      if block.has("rolls"), let cursor = block.cursor("rolls") {
        cursor.word("over")
        least = amount(cursor)
        cursor.word("to")
        let place = cursor.place
        most = amount(cursor)
        cursor.end()
        if !cursor.hasFailed, (most ?? 0) < least { cursor.fail(.emptyRange(place)) }
      }
      return Credits(grant, everyMonths: every, lasting: lasting, leastRollover: least, mostRollover: most)
    }
  }

  private func term(_ block: BlockReader) -> Term? {
    block.headed("term").first.map { cursor, inner in
      let months = months(cursor)
      cursor.end()
      let block = inner()
      return Term(
        months: months, escalator: share(block.cursor("escalator")),
        protection: block.has("protect") ? share(block.cursor("protect")) : nil,
        restructuring: block.cursor("becomes").map { restructuring($0) })
    }
  }

  /// `api from 2027-06-15`
  private func restructuring(_ cursor: ArgumentCursor) -> Term.Restructuring {
    let contract = cursor.nextName?.text ?? ""
    _ = cursor.reference(.contract)
    cursor.word("from")
    let day = calendarDay(cursor)
    cursor.end()
    return Term.Restructuring(from: day, to: contract)
  }

  /// `after 30 days`, of the calendar.
  private func paymentDays(_ cursor: ArgumentCursor) -> Int {
    cursor.word("after")
    let place = cursor.place
    let argument = cursor.next
    let days = (cursor.quantity(.duration, in: 0...3650 * WorkingTime.day).constant ?? 0) / WorkingTime.day
    cursor.end()
    // Other units are of working time, and a week of it has five days.
    if case .expression(.number(let literal))? = argument, let unit = literal.unit,
      UnitWord(word: unit.text) != .days
    {
      cursor.fail(.notCalendarDays(place))
    } else if abs(days - days.rounded()) > 1e-9 {
      cursor.fail(.notCalendarDays(place))
    }
    return cursor.hasFailed ? 0 : Int(days.rounded())
  }

  // MARK: How prices move, and who minds

  /// `drifts 2% / year, volatility 15% / year`
  private func drift(_ cursor: ArgumentCursor) -> PriceDrift {
    let year = Formula.constant(WorkingTime.year)
    cursor.word("drifts")
    let drift = cursor.quantity(.rate)
    var volatility: Formula = 0
    if cursor.take(.comma) {
      cursor.word("volatility")
      volatility = cursor.quantity(.rate, in: 0...0.01)
    }
    cursor.end()
    return PriceDrift(drift: drift * year, volatility: volatility * year)
  }

  /// `20% at a rise of 10%`, as the elasticity that gives it.
  private func churn(_ cursor: ArgumentCursor) -> Formula {
    let chance = share(cursor, in: 0...0.99)
    cursor.words("at", "a", "rise", "of")
    let rise = share(cursor, in: 0.001...10)
    cursor.end()
    return -Formula.log(1 - chance) / Formula.log(1 + rise)
  }

  private func share(_ cursor: ArgumentCursor, in range: ClosedRange<Double>) -> Formula {
    let place = cursor.place
    let share = cursor.quantity(.number)
    if !cursor.hasFailed {
      let bounds = uncertainSupports.bounds(share)
      if bounds.lowerBound < range.lowerBound || bounds.upperBound > range.upperBound {
        cursor.fail(.outOfRange(place, "this percentage", .share, bounds, allowed: range))
      }
    }
    return cursor.hasFailed ? .constant(range.lowerBound) : share
  }
}
