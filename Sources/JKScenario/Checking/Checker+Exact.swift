import JKLanguage
import JKPricing

import struct Foundation.Decimal

// Exact numbers, for contracts.

extension Checker {
  /// An amount of money, for each of something when a dimension is given: `$0.04 / use`. It may also be without.
  func amount(_ cursor: ArgumentCursor, per dimension: Dimension = .none) -> ExactDecimal {
    let most = dimension == Dimension(.tokens) ? Vocabulary.Limit.price : Vocabulary.Limit.amount
    return exact(cursor, .money / dimension, in: 0...most)
  }

  /// `$49 / month`, for a calendar month.
  func monthly(_ cursor: ArgumentCursor) -> ExactDecimal {
    guard case .expression(.binary(.divide, let amount, .name(let unit)))? = cursor.next,
      UnitWord(word: unit.text) == .months
    else {
      let place = cursor.place
      if case .expression(let expression)? = cursor.next, let quantity = cursor.evaluate(expression) {
        cursor.advance()
        cursor.refuseMisplacedWord(behind: quantity.dimension)
      }
      cursor.fail(.expected("an amount for a month such as `$40 / month`", at: place, cursor.field))
      return 0
    }
    cursor.advance()
    return exact(amount, .money, in: 0...Vocabulary.Limit.amount, cursor)
  }

  /// So many units; the unit may be left out.
  func count(_ cursor: ArgumentCursor, _ dimension: Dimension) -> ExactDecimal {
    guard case .expression(let expression)? = cursor.next,
      let quantity = cursor.evaluate(expression, isCertain: true)
    else {
      cursor.fail(.expected("a number of \(dimension.description)", at: cursor.place, cursor.field))
      return 0
    }
    cursor.advance()
    let found = quantity.dimension == .none ? .none : dimension
    return exact(expression, found, in: 0...Vocabulary.Limit.amount, cursor)
  }

  /// A percentage, 0 … 1.
  func share(_ cursor: ArgumentCursor?) -> ExactDecimal {
    guard let cursor, case .expression(let expression)? = cursor.next else { return 0 }
    _ = cursor.quantity(.share)
    cursor.end()
    return exact(expression, .none, in: 0...1, cursor)
  }

  /// Whole months.
  func months(_ cursor: ArgumentCursor) -> Int {
    let place = cursor.place
    let hours = cursor.quantity(.duration, in: 0...100 * WorkingTime.year).constant ?? 0
    let months = hours / (WorkingTime.year / 12)
    guard cursor.hasFailed || (abs(months - months.rounded()) < 1e-9 && months >= 1 - 1e-9) else {
      cursor.fail(.notWholeMonths(place))
      return 1
    }
    return max(1, Int(months.rounded()))
  }

  func exact(_ cursor: ArgumentCursor, _ dimension: Dimension, in range: ClosedRange<Decimal>) -> ExactDecimal
  {
    guard case .expression(let expression)? = cursor.next else {
      cursor.fail(.expected(dimension.description, at: cursor.place, cursor.field))
      return 0
    }
    guard let quantity = cursor.evaluate(expression, isCertain: true) else { return 0 }
    cursor.advance()
    cursor.refuseMisplacedWord(behind: quantity.dimension)
    return exact(expression, dimension, in: range, cursor)
  }

  func exact(
    _ expression: Expression, _ dimension: Dimension, in range: ClosedRange<Decimal>, _ cursor: ArgumentCursor
  ) -> ExactDecimal {
    guard let quantity = cursor.evaluate(expression, isCertain: true) else { return 0 }
    guard quantity.dimension == dimension else {
      cursor.fail(.notAPrice(expression, expected: dimension, found: quantity.dimension))
      return 0
    }
    guard let exact = evaluator().exact(expression), range.contains(exact) else {
      cursor.fail(.priceNotExact(expression.range, range, isMoney: dimension != .none))
      return 0
    }
    return ExactDecimal(exact)
  }
}
