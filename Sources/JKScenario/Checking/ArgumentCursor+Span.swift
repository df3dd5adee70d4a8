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
    let range = first.range.union(last.range)
    let upper = checker.uncertainSupports.bounds(high.formula)
    if family == .beta, upper.upperBound > 1 {
      fail(.outOfRange(last.range, "the upper end", .share, upper, allowed: 0...1))
      return nil
    }
    if let problem = problem(low.formula, high.formula, isShare: family == .beta) {
      let spelled = Self.spelled(first, like: last)
      fail(.impossibleSpan(problem, range, from: spelled, to: last, isShare: family == .beta))
      return nil
    }
    return form.flatMap { distribution($0, [(low, first), (high, last)], range) }
  }

  /// Why there is no such range; nil when there is one.
  private func problem(_ low: Formula, _ high: Formula, isShare: Bool) -> Diagnostic.SpanProblem? {
    let (lower, upper) = (checker.uncertainSupports.bounds(low), checker.uncertainSupports.bounds(high))
    if lower.lowerBound < 0 { return .negative }
    guard isShare else {
      return lower.lowerBound < 1e-12
        ? .fromZero : lower.upperBound > upper.lowerBound && low != high ? .overlapping : nil
    }
    guard let p5 = low.constant, let p95 = high.constant else { return .uncertainShare }
    if p5 == p95 { return .single }
    if p5 < 1e-6 || p95 > 0.999999 { return .fromZero }
    return (BetaFit.shapes(p5: p5, p95: p95)?.error).map { $0 < DistributionForm.fitTolerance } ?? false
      ? nil : .tooNarrow
  }

  /// The lower end with the sign or unit that stands behind the upper one only.
  private static func spelled(_ first: Expression, like last: Expression) -> Expression {
    guard case .number(let low) = first, case .number(let high) = last, low.unit == nil, !low.isPercent else {
      return first
    }
    return .number(
      NumberLiteral(
        digits: low.digits,
        magnitude: low.magnitude == 1 && high.hasMagnitudeWord ? high.magnitude : low.magnitude,
        hasMagnitudeWord: low.hasMagnitudeWord || low.magnitude == 1 && high.hasMagnitudeWord,
        isMoney: low.isMoney,
        isPercent: high.isPercent, unit: high.unit, range: low.range))
  }
}

extension Quantity {
  /// The lower end with what is written behind the upper one only: its unit, percent sign or `million`.
  fileprivate func withUnit(of last: Expression, _ high: Quantity, writtenAs first: Expression) -> Quantity {
    var first = first
    if case .negation(let inner, _) = first { first = inner }
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
