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
      unitCost: block.block("unit-cost").map { unitCost($0) }, minorUnit: minorUnit)
    return Agreement(
      contract: contract, drift: block.cursor("list").map { drift($0) },
      churn: block.cursor("churn").map { churn($0) }, downgrade: downgrade)
  }

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
}
