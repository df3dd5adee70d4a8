import Foundation
import JKLanguage

/// A checked number: how to compute it, and what it measures.
struct Quantity {
  let formula: Formula
  let dimension: Dimension
}

/// Computes expressions with their units.
struct Evaluator {
  let names: NameTable
  /// Nil where only what is certain may stand.
  let uncertain: UncertainSupports?
  let parameters: ParameterValues
  /// What the quantity is for.
  let field: Field?

  /// The first mistake; no diagnostic when it has been reported before.
  struct Failure: Error {
    let diagnostic: Diagnostic?
  }

  /// Numbers beyond it are slips of the hand, and overflow when they are multiplied.
  static let largest = 1e18

  mutating func quantity(_ expression: JKLanguage.Expression) throws(Failure) -> Quantity {
    let result = try value(of: expression)
    if let constant = result.formula.constant, !(abs(constant) <= Self.largest) {
      throw Failure(diagnostic: .numberTooLarge(expression.range))
    }
    return result
  }

  private mutating func value(of expression: JKLanguage.Expression) throws(Failure) -> Quantity {
    switch expression {
    case .number(let literal): return number(literal)
    case .name(let word): return try named(word)
    case .negation(let inner, _):
      let value = try quantity(inner)
      return Quantity(formula: -value.formula, dimension: value.dimension)
    case .binary(let operation, let left, let right):
      return try binary(operation, left, right)
    case .call(let function, _, _):
      throw Failure(diagnostic: .distributionNotAllowed(function))
    case .clock(let minutes, let range):
      throw Failure(diagnostic: .clockForNumber(range, minutes: minutes))
    case .string(let text, let range) where text.beginsNumber:
      throw Failure(diagnostic: .quotedNumber(text, range, "a number"))
    case .string(_, let range), .date(_, _, _, let range), .offset(_, let range):
      throw Failure(diagnostic: .expected("a number", at: range, nil))
    case .invalid:
      throw Failure(diagnostic: nil)
    }
  }

  private func number(_ literal: NumberLiteral) -> Quantity {
    var dimension = literal.isMoney ? Dimension.money : .none
    var scale = 1.0
    if let word = literal.unit, let unit = UnitWord(word: word.text) {
      dimension = dimension * unit.measure.dimension
      scale = unit.measure.scale
    }
    return Quantity(formula: .constant(literal.value * scale), dimension: dimension)
  }

  private func named(_ word: Word) throws(Failure) -> Quantity {
    if let unit = UnitWord(word: word.text) {
      return Quantity(formula: .constant(unit.measure.scale), dimension: unit.measure.dimension)
    }
    guard let owner = names.owner(word.text, expected: .uncertain) else {
      if names.isUnknown(word.text, .uncertain) { throw Failure(diagnostic: nil) }
      throw Failure(diagnostic: .unknownQuantity(word, known: names.quantities, field))
    }
    if owner.kind == .parameter { return try parameter(word, owner) }
    guard owner.kind == .uncertain else {
      throw Failure(diagnostic: .wrongKind(word, .uncertain, owner, meant: nil, known: names.quantities))
    }
    guard let uncertain else { throw Failure(diagnostic: .uncertainNotAllowed(word)) }
    uncertain.use(owner.index)
    guard owner.index < uncertain.dimensions.count else {
      throw Failure(diagnostic: .usedTooEarly(word, declaredAt: owner.word))
    }
    guard let dimension = uncertain.dimensions[owner.index] else { throw Failure(diagnostic: nil) }
    return Quantity(formula: .uncertain(owner.index), dimension: dimension)
  }

  private func parameter(_ word: Word, _ owner: NameTable.Owner) throws(Failure) -> Quantity {
    parameters.use(owner.index)
    guard owner.index < parameters.quantities.count else {
      throw Failure(diagnostic: .usedTooEarly(word, declaredAt: owner.word))
    }
    guard let quantity = parameters.quantities[owner.index] else { throw Failure(diagnostic: nil) }
    return quantity
  }

  private mutating func binary(
    _ operation: BinaryOperator, _ left: JKLanguage.Expression, _ right: JKLanguage.Expression
  ) throws(Failure) -> Quantity {
    let (a, b) = (try quantity(left), try quantity(right))
    switch operation {
    case .multiply: return Quantity(formula: a.formula * b.formula, dimension: a.dimension * b.dimension)
    case .divide:
      if b.formula.constant == 0 { throw Failure(diagnostic: .divisionByZero(right.range)) }
      return Quantity(formula: a.formula / b.formula, dimension: a.dimension / b.dimension)
    case .add, .subtract:
      guard a.dimension == b.dimension else {
        throw Failure(diagnostic: .mixedUnits(left, a.dimension, right, b.dimension))
      }
      return Quantity(
        formula: operation == .add ? a.formula + b.formula : a.formula - b.formula, dimension: a.dimension)
    }
  }

  /// An exact decimal, for prices: literals, parameters and the four operations.
  func exact(_ expression: JKLanguage.Expression) -> Decimal? {
    switch expression {
    case .number(let literal):
      guard var value = Decimal(string: literal.digits) else { return nil }
      // Most factors are 1, and decimals take their time.
      let scale = literal.unit.flatMap { UnitWord(word: $0.text)?.measure.scale } ?? 1
      if literal.magnitude != 1 { value *= Decimal(literal.magnitude) }
      if scale != 1 { value *= Decimal(scale) }
      return literal.isPercent ? value / 100 : value
    case .name(let word):
      if let unit = UnitWord(word: word.text) { return Decimal(unit.measure.scale) }
      guard let owner = names.owner(word.text, expected: .parameter), owner.kind == .parameter,
        owner.index < parameters.decimals.count
      else { return nil }
      return parameters.decimals[owner.index]
    case .negation(let inner, _):
      return exact(inner).map { -$0 }
    case .binary(let operation, let left, let right):
      guard let a = exact(left), let b = exact(right) else { return nil }
      switch operation {
      case .add: return a + b
      case .subtract: return a - b
      case .multiply: return a * b
      case .divide:
        guard b != 0 else { return nil }
        let quotient = a / b
        return quotient * b == a ? quotient : nil
      }
    case .call, .string, .date, .clock, .offset, .invalid:
      return nil
    }
  }
}
