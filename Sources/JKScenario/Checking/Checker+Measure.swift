import JKLanguage

extension Checker {
  /// `measure quote-rate = completed(estimate) / worked-hours(estimators)`
  func measure(_ name: Word, _ statement: Statement) -> Measure {
    let cursor = ArgumentCursor(self, statement)
    _ = cursor.name("a name")
    cursor.symbol(.equals)
    var ratio = Ratio()
    if case .expression(let expression)? = cursor.next {
      cursor.advance()
      ratio = self.ratio(expression, cursor)
      if ratio.above.isEmpty { cursor.fail(.measureOfNothing(expression.range)) }
    } else {
      cursor.fail(.expected("what to measure", at: cursor.place, nil))
    }
    cursor.end()
    noBlock(statement)
    return Measure(name: name.text, above: ratio.above, below: ratio.below, dimension: ratio.dimension)
  }

  /// Sums of meters over another, or a number alone.
  private struct Ratio {
    var above: [Measure.Term] = []
    var below: [Measure.Term] = []
    /// The number, when there is no meter.
    var constant: Double? = 1
    var dimension = Dimension.none
  }

  private func ratio(_ expression: Expression, _ cursor: ArgumentCursor) -> Ratio {
    guard !cursor.hasFailed else { return Ratio() }
    switch expression {
    case .name(let word) where Measure.Meter.Company(rawValue: word.text) != nil:
      let meter = Measure.Meter.Company(rawValue: word.text) ?? .margin
      return sum(of: .company(meter), meter == .paidHours ? .time : .money)
    case .call(let word, let arguments, let range): return meter(word, arguments, range, cursor)
    case .negation(let inner, _): return scaled(ratio(inner, cursor), by: -1, .none)
    case .binary(let operation, let left, let right):
      let (a, b) = (ratio(left, cursor), ratio(right, cursor))
      return cursor.hasFailed ? Ratio() : combine(a, operation, b, left.range, right.range, cursor)
    default:
      guard let quantity = cursor.evaluate(expression, isCertain: true) else { return Ratio() }
      return Ratio(constant: quantity.formula.constant, dimension: quantity.dimension)
    }
  }

  private func combine(
    _ a: Ratio, _ operation: BinaryOperator, _ b: Ratio, _ left: SourceRange, _ right: SourceRange,
    _ cursor: ArgumentCursor
  ) -> Ratio {
    switch (operation, a.constant, b.constant) {
    case (.multiply, let factor?, _): return scaled(b, by: factor, a.dimension)
    case (.multiply, _, let factor?): return scaled(a, by: factor, b.dimension)
    case (.divide, _, 0?): cursor.fail(.divisionByZero(right))
    case (.divide, _, let divisor?): return scaled(a, by: 1 / divisor, .none / b.dimension)
    case (.divide, nil, nil) where a.below.isEmpty && b.below.isEmpty:
      return Ratio(above: a.above, below: b.above, constant: nil, dimension: a.dimension / b.dimension)
    case (.add, nil, nil) where a.below.isEmpty && b.below.isEmpty,
      (.subtract, nil, nil) where a.below.isEmpty && b.below.isEmpty:
      guard a.dimension == b.dimension else {
        cursor.fail(.mixedUnits(left, a.dimension, right, b.dimension))
        return Ratio()
      }
      let second = operation == .subtract ? scaled(b, by: -1, .none) : b
      return Ratio(above: a.above + second.above, constant: nil, dimension: a.dimension)
    default: cursor.fail(.notAMeasure(left.union(right)))
    }
    return Ratio()
  }

  private func scaled(_ ratio: Ratio, by factor: Double, _ dimension: Dimension) -> Ratio {
    var scaled = ratio
    scaled.above = ratio.above.map { Measure.Term(factor: $0.factor * factor, meter: $0.meter) }
    scaled.constant = ratio.constant.map { $0 * factor }
    scaled.dimension = ratio.dimension * dimension
    return scaled
  }

  private func sum(of meter: Measure.Meter, _ dimension: Dimension) -> Ratio {
    Ratio(above: [Measure.Term(factor: 1, meter: meter)], constant: nil, dimension: dimension)
  }

  /// `completed(estimate)`
  private func meter(
    _ word: Word, _ arguments: [CallArgument], _ range: SourceRange, _ cursor: ArgumentCursor
  ) -> Ratio {
    guard Vocabulary.meter[word.text] != nil else {
      cursor.fail(.unknownMeter(word))
      return Ratio()
    }
    guard arguments.count == 1, arguments[0].label == nil, arguments[0].key == nil,
      case .name(let name) = arguments[0].value
    else {
      cursor.fail(
        .expected("one name, as in `\(Vocabulary.meter[word.text]?.example ?? "")`", at: range, nil))
      return Ratio()
    }
    if let meter = Measure.Meter.Work(rawValue: word.text) {
      return sum(of: .work(meter, cursor.resolve(name, .work) ?? 0), .none)
    }
    if let meter = Measure.Meter.Step(rawValue: word.text) {
      return sum(of: .step(meter, cursor.resolve(name, .step) ?? 0), meter == .waited ? .time : .none)
    }
    if let meter = Measure.Meter.Tool(rawValue: word.text) {
      return sum(of: .tool(meter, cursor.resolve(name, .tool) ?? 0), meter.dimension)
    }
    if let meter = Measure.Meter.Contract(rawValue: word.text) {
      return sum(
        of: .contract(meter, cursor.resolve(name, .contract) ?? 0), meter == .givenUp ? .none : .money)
    }
    if let meter = Measure.Meter.Outcome(rawValue: word.text) {
      return sum(of: .outcome(meter, cursor.resolve(name, .outcome) ?? 0), Dimension(.outcomes))
    }
    let team = cursor.resolve(name, .team) ?? 0
    if !cursor.hasFailed, names.parent(ofTeam: team) != nil { cursor.fail(.conditionOnGroup(name.range)) }
    return sum(of: .team(Measure.Meter.Team(rawValue: word.text) ?? .worked, team), .time)
  }
}
