import JKLanguage

import struct Foundation.Decimal

extension Checker {
  /// `parameter fix-week = 13 weeks in 0 weeks .. 52 weeks`
  func parameter(_ name: Word, _ statement: Statement) -> Parameter {
    let cursor = ArgumentCursor(self, statement)
    _ = cursor.name("a name")
    cursor.symbol(.equals)
    let place = cursor.place
    let written = cursor.next
    let quantity = constant(cursor)
    var range: ClosedRange<Double>?
    if cursor.take("in") { range = self.range(cursor, of: name, quantity) }
    cursor.end()
    noBlock(statement)
    var decimal: Decimal?
    if case .expression(let expression)? = written { decimal = evaluator().exact(expression) }
    parameterValues.add(cursor.hasFailed ? nil : quantity, decimal)
    let kind = QuantityKind(quantity?.dimension ?? .none, isShare: written?.literal?.isPercent ?? false)
    let value = quantity?.formula.constant ?? 0
    if let range, !cursor.hasFailed, !range.contains(value) {
      report(.parameterOutOfRange(name, place, kind, value, range))
    }
    return Parameter(name: name.text, value: value, range: range, kind: kind)
  }

  private func constant(_ cursor: ArgumentCursor) -> Quantity? {
    guard case .expression(let expression)? = cursor.next else {
      cursor.fail(.expected("a number", at: cursor.place, nil))
      return nil
    }
    guard let quantity = cursor.evaluate(expression, isCertain: true) else { return nil }
    cursor.advance()
    return quantity
  }

  /// `0 weeks .. 52 weeks`
  private func range(_ cursor: ArgumentCursor, of name: Word, _ quantity: Quantity?) -> ClosedRange<Double>? {
    let start = cursor.place
    let low = constant(cursor)
    cursor.symbol(.span)
    let end = cursor.place
    let high = constant(cursor)
    guard let quantity, let low = low, let high = high else { return nil }
    for (side, place) in [(low, start), (high, end)] where !side.dimension.agrees(with: quantity.dimension) {
      cursor.fail(.mixedUnits(name.range, quantity.dimension, place, side.dimension))
    }
    guard !cursor.hasFailed, let lower = low.formula.constant, let upper = high.formula.constant else {
      return nil
    }
    guard lower < upper else {
      cursor.fail(.emptyRange(start.union(end)))
      return nil
    }
    return lower...upper
  }
}

extension Dimension {
  /// Whether the two are the same, or one is a count whose unit has been left out.
  fileprivate func agrees(with other: Dimension) -> Bool {
    self == other || isCount && other.isCount && (self == .none || other == .none)
  }
}
