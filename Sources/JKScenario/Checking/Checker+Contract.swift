import JKLanguage
import JKPricing

extension Checker {
  func contract(_ name: Word, _ statement: Statement) -> Contract {
    header(statement, Vocabulary.contract) { _ in }
    let block = BlockReader(self, Vocabulary.contract, of: statement, name: name)
    let charges = charges(block)
    if charges.isEmpty, statement.block != nil { report(.contractWithoutCharge(name)) }
    return Contract(
      name.text, charges, discount: share(block.cursor("discount")), maximum: maximum(block),
      minimum: minimum(block), commitment: commitment(block), credits: credits(block), term: term(block))
  }

  private func charges(_ block: BlockReader) -> [Charge] {
    var charges: [Charge] = []
    if block.has("base"), let cursor = block.cursor("base") {
      charges.append(.base(monthly(cursor)))
      cursor.end()
    }
    if let prices = block.block("per-token") { charges.append(.tokens(tokens(prices))) }
    for (cursor, inner) in block.headed("per-seat") { charges.append(.seats(seats(cursor, inner()))) }
    for (cursor, inner) in block.headed("per-task") { charges.append(.tasks(tasks(cursor, inner))) }
    return charges
  }

  // MARK: Seats and tasks

  private func seats(_ cursor: ArgumentCursor, _ block: BlockReader) -> SeatCharge {
    let price = monthly(cursor)
    cursor.end()
    let beyond = block.has("beyond") ? block.cursor("beyond") : nil
    var allowance: Allowance?
    if block.has("includes"), let cursor = block.cursor("includes") {
      let (quantity, unit, dimension) = units(cursor)
      let isPooled = cursor.choice(of: ["pooled", "each"]) == "pooled"
      cursor.end()
      let price = beyond.map { amount($0, per: dimension) }
      beyond?.end()
      allowance = Allowance(quantity, unit, isPooled: isPooled, beyond: .overage(price ?? 0))
    } else if let beyond {
      beyond.fail(.nothingIncluded(block.place("beyond")))
    }
    let trueUp = block.has("true-up") ? block.cursor("true-up") : nil
    trueUp?.word("yearly")
    trueUp?.end()
    return SeatCharge(
      price, minimum: block.wholeNumber("minimum"), allowance: allowance, hasTrueUp: trueUp != nil)
  }

  private func tasks(_ cursor: ArgumentCursor, _ inner: () -> BlockReader) -> TaskCharge {
    let isUse = cursor.choice(of: ["use", "request"]) != "request"
    cursor.end()
    let block = inner()
    let dimension = Dimension(isUse ? .uses : .requests)
    var included: ExactDecimal = 0
    if block.has("includes"), let cursor = block.cursor("includes") {
      included = count(cursor, dimension)
      cursor.end()
    }
    var commitment: UnitCommitment?
    if block.has("commits"), let cursor = block.cursor("commits") {
      let quantity = count(cursor, dimension)
      cursor.word("at")
      commitment = UnitCommitment(quantity, each: amount(cursor, per: dimension))
      cursor.end()
    }
    return TaskCharge(
      isUse ? .uses : .requests, included: included, commitment: commitment, pricing(block, dimension))
  }

  /// One of `each`, `graduated`, `all-units` and `packages`.
  private func pricing(_ block: BlockReader, _ dimension: Dimension) -> Pricing {
    let ways = ["each", "graduated", "all-units", "packages"].filter { block.has($0) }
    guard ways.count == 1 else {
      report(.notOnePricing(block.owner, found: ways))
      return .each(0)
    }
    switch ways[0] {
    case "each":
      guard let cursor = block.cursor("each") else { return .each(0) }
      defer { cursor.end() }
      return .each(amount(cursor, per: dimension))
    case "packages":
      guard let cursor = block.cursor("packages") else { return .each(0) }
      cursor.word("of")
      let size = count(cursor, dimension)
      if !cursor.hasFailed, size == 0 { cursor.fail(.emptyPackage(block.place("packages"))) }
      cursor.word("at")
      let price = amount(cursor)
      cursor.end()
      return .packages(of: size == 0 ? 1 : size, price)
    default:
      let tiers = block.block(ways[0]).map { self.tiers($0, dimension) } ?? []
      return ways[0] == "graduated" ? .graduated(tiers) : .allUnits(tiers)
    }
  }

  /// Ascending, the last one without a bound.
  func tiers(_ block: BlockReader, _ dimension: Dimension) -> [Pricing.Tier] {
    var tiers: [Pricing.Tier] = []
    for statement in block.statements("up") {
      let cursor = ArgumentCursor(self, statement, field: Vocabulary.tiers["up"])
      noBlock(statement)
      cursor.word("to")
      let place = cursor.place
      let bound = count(cursor, dimension)
      if !cursor.hasFailed, bound <= tiers.last?.upTo ?? 0 { cursor.fail(.tiersDoNotAscend(place)) }
      tiers.append(tier(cursor, upTo: bound, dimension))
    }
    if let cursor = block.cursor("beyond") { tiers.append(tier(cursor, upTo: nil, dimension)) }
    return tiers
  }

  /// `$5`, `$5 flat $10` or `flat $10`
  private func tier(_ cursor: ArgumentCursor, upTo bound: ExactDecimal?, _ dimension: Dimension)
    -> Pricing.Tier
  {
    let isFlat = cursor.nextName?.text == "flat"
    let each = isFlat ? 0 : amount(cursor, per: dimension)
    let flat = cursor.take("flat") ? amount(cursor) : 0
    cursor.end()
    return Pricing.Tier(upTo: bound, each: each, flat: flat)
  }

  // MARK: What any contract carries

  private func maximum(_ block: BlockReader) -> Maximum? {
    guard block.has("maximum"), let cursor = block.cursor("maximum") else { return nil }
    defer { cursor.end() }
    return Maximum(monthly(cursor), then: .alert)
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
        protection: block.has("protect") ? share(block.cursor("protect")) : nil)
    }
  }
}
