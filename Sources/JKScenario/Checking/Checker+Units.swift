import Foundation
import JKLanguage
import JKPricing

// What use is counted in, and what it costs the vendor.

extension Checker {
  /// The units that a contract declares, by their names.
  func ownUnits(_ block: BlockReader) -> [String: UsageUnit] {
    var units: [String: UsageUnit] = [:]
    var first: [String: Word] = [:]
    for (cursor, inner) in block.headed("unit") {
      let name = cursor.name("the name of a unit, such as `credit`")
      cursor.end()
      let (unit, isRead) = weighed(inner(), name?.text ?? "unit")
      guard let name else { continue }
      if let other = first.updateValue(name, forKey: name.text) {
        cursor.fail(.duplicateName(name, other))
      } else if UnitWord(word: name.text) != nil || Vocabulary.reserved.contains(name.text) {
        cursor.fail(.reservedName(name))
      } else if isRead, !unit.countsSomething {
        cursor.fail(.unitOfNothing(name))
      }
      units[name.text] = unit
    }
    return units
  }

  private func weighed(_ block: BlockReader, _ name: String) -> (unit: UsageUnit, isRead: Bool) {
    var isRead = true
    func weight(_ field: String, per dimension: Dimension = .none) -> ExactDecimal? {
      guard let cursor = block.cursor(field) else { return nil }
      let place = cursor.place
      let weight = exact(cursor, .none / dimension, in: 0...Vocabulary.Limit.weight)
      cursor.end()
      if !cursor.hasFailed, !weight.isCountedInBillionths { cursor.fail(.weightTooFine(place)) }
      if cursor.hasFailed { isRead = false }
      return cursor.hasFailed ? 0 : weight
    }
    let token = Dimension(.tokens)
    let prompt = weight("prompt", per: token) ?? 0
    let unit = UsageUnit(
      "\(name)s", uses: weight("use") ?? 0, requests: weight("request") ?? 0, prompt: prompt,
      cached: weight("cached", per: token) ?? prompt, cacheWrites: weight("writes", per: token) ?? prompt,
      output: weight("output", per: token) ?? 0, searches: weight("search") ?? 0)
    return (unit, isRead)
  }

  func unitCost(_ block: BlockReader) -> UnitCost {
    func cost(_ field: String, per dimension: Dimension = .none) -> ExactDecimal? {
      guard let cursor = block.cursor(field) else { return nil }
      defer { cursor.end() }
      return amount(cursor, per: dimension)
    }
    let token = Dimension(.tokens)
    let prompt = cost("prompt", per: token) ?? 0
    var seat: ExactDecimal = 0
    if let cursor = block.cursor("seat") {
      seat = monthly(cursor)
      cursor.end()
    }
    let usage = UsageUnit(
      "cost", uses: cost("use") ?? 0, requests: cost("request") ?? 0, prompt: prompt,
      cached: cost("cached", per: token) ?? prompt, cacheWrites: cost("writes", per: token) ?? prompt,
      output: cost("output", per: token) ?? 0, searches: cost("search") ?? 0)
    return UnitCost(usage: usage, seat: seat, outcome: cost("outcome") ?? 0)
  }

  /// `500 uses`, or so many of a unit that the contract declares: `1900 credits`.
  func units(_ cursor: ArgumentCursor, _ own: [String: UsageUnit]) -> (ExactDecimal, UsageUnit, CountedUnit) {
    let words = ["uses", "requests", "tokens"] + own.keys.sorted().map { "\($0)s" }
    let expected =
      "so many \(words.dropLast().map { "`\($0)`" }.joined(separator: ", ")) or `\(words.last ?? "")`"
    guard case .expression(let expression)? = cursor.next,
      let quantity = cursor.evaluate(expression, isCertain: true)
    else {
      cursor.fail(.expected(expected, at: cursor.place, cursor.field))
      return (0, .uses, .measured(Dimension(.uses)))
    }
    if quantity.dimension == .none, case .expression(.name(let word))? = cursor.argument(after: 1),
      let name = own.keys.sorted().first(where: { word.text == $0 || word.text == "\($0)s" }),
      let unit = own[name]
    {
      return (count(cursor, .own(name)), unit, .own(name))
    }
    let unit: UsageUnit
    switch quantity.dimension {
    case Dimension(.uses): unit = .uses
    case Dimension(.requests): unit = .requests
    case Dimension(.tokens): unit = UsageUnit("tokens", prompt: 1, cached: 1, cacheWrites: 1, output: 1)
    default:
      cursor.fail(.expected(expected, at: expression.range, cursor.field))
      return (0, .uses, .measured(Dimension(.uses)))
    }
    let counted = CountedUnit.measured(quantity.dimension)
    return (count(cursor, counted), unit, counted)
  }

  /// So many units; the unit may be left out.
  func count(_ cursor: ArgumentCursor, _ unit: CountedUnit) -> ExactDecimal {
    switch unit {
    case .measured(let dimension): return count(cursor, dimension)
    case .own(let name):
      let count = exact(cursor, .none, in: 0...Vocabulary.Limit.amount)
      if !cursor.take(name) { _ = cursor.take("\(name)s") }
      return count
    }
  }

  /// An amount of money for each of a unit: `$0.01 / credit`, `$10 / 1000 credits`.
  func amount(_ cursor: ArgumentCursor, per unit: CountedUnit) -> ExactDecimal {
    switch unit {
    case .measured(let dimension): return amount(cursor, per: dimension)
    case .own(let name):
      let range = 0...Vocabulary.Limit.amount
      if case .expression(.binary(.divide, let amount, .name(let word)))? = cursor.next,
        word.text == name || word.text == "\(name)s"
      {
        cursor.advance()
        return exact(amount, .money, in: range, cursor)
      }
      let place = cursor.place
      guard case .expression(.binary(.divide, _, _))? = cursor.next,
        case .expression(.name(let word))? = cursor.argument(after: 1), word.text == "\(name)s"
      else {
        cursor.fail(.expected("a price such as `$0.01 / \(name)`", at: place, nil))
        return 0
      }
      let price = exact(cursor, .money, in: range)
      cursor.advance()
      return price
    }
  }
}

extension UsageUnit {
  fileprivate var countsSomething: Bool {
    [
      weights.uses, weights.requests, weights.prompt, weights.cached, weights.cacheWrites, weights.output,
      weights.searches,
    ].contains { $0 != 0 }
  }
}

extension ExactDecimal {
  /// Whether meters, which count in whole numbers, can count it.
  var isCountedInBillionths: Bool { (decimal * 1_000_000_000).isWhole }
}

extension Decimal {
  fileprivate var isWhole: Bool { exponent >= 0 || self == rounded }

  private var rounded: Decimal {
    var (value, result) = (self, Decimal())
    NSDecimalRound(&result, &value, 0, .plain)
    return result
  }
}
