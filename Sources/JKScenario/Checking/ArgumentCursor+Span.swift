import JKLanguage

extension ArgumentCursor {
  /// `2 to 9 days`: the distribution with that 5th and 95th percentile, a beta of percentages and else a
  /// lognormal; nil after a mistake, which has been reported.
  func span(
    from first: Expression, _ written: Quantity, to last: Expression
  ) -> (Distribution, Dimension)? {
    guard let high = evaluate(last) else { return nil }
    let low = written.withUnit(of: last, high, writtenAs: first)
    guard low.dimension == high.dimension else {
      fail(.mixedUnits(first, low.dimension, last, high.dimension))
      return nil
    }
    if let lower = low.formula.constant, let upper = high.formula.constant, lower > upper {
      fail(.descendingSpan(first, to: last))
      return nil
    }
    let family: Distribution.Family = first.hasPercentSign || last.hasPercentSign ? .beta : .lognormal
    let form = DistributionForm.all.first {
      $0.family == family && $0.parameters.map(\.name) == ["p5", "p95"]
    }
    return form.flatMap {
      distribution($0, [(low, first), (high, last)], first.range.union(last.range))
    }
  }
}

extension Quantity {
  /// The lower end with what is written behind the upper one only: its unit, percent sign or `million`.
  fileprivate func withUnit(of last: Expression, _ high: Quantity, writtenAs first: Expression) -> Quantity {
    guard case .number(let bare) = first, bare.unit == nil, !bare.isPercent,
      let full = last.leadingNumber, full.isMoney == bare.isMoney, full.value != 0
    else { return self }
    let money = full.isMoney ? Dimension.money : .none
    let digits = full.value * (full.isPercent ? 100 : 1)
    let magnitude = full.hasMagnitudeWord && bare.magnitude == 1 ? Double(full.magnitude) : 1
    return Quantity(
      formula: formula * .constant(magnitude) * (high.formula / .constant(digits)),
      dimension: dimension * (high.dimension / money))
  }
}

extension Expression {
  /// The number of a quantity that is one number and its units: `9` in `9 days` and in `9 / week`.
  fileprivate var leadingNumber: NumberLiteral? {
    switch self {
    case .number(let literal): literal
    case .binary(.divide, let left, .name(let unit)) where UnitWord(word: unit.text) != nil:
      left.leadingNumber
    default: nil
    }
  }

  fileprivate var hasPercentSign: Bool {
    switch self {
    case .number(let literal): literal.isPercent
    case .negation(let inner, _): inner.hasPercentSign
    case .binary(_, let left, let right): left.hasPercentSign || right.hasPercentSign
    default: false
    }
  }
}
