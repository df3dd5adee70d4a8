import JKLanguage

extension ArgumentCursor {
  /// `discrete(2 h: 50%, otherwise: 6 h)`, or a mixture of distributions written in the same way.
  ///
  /// The chances are known to be chances in every trial, as at the branches of a route.
  func chosen(
    _ family: Distribution.Family, _ arguments: [CallArgument], _ range: SourceRange
  ) -> (Distribution, Dimension)? {
    var shares: [(distribution: Distribution, chance: Formula)] = []
    var unit: (dimension: Dimension, written: Expression)?
    var total: Formula = 0
    var hasRest = false
    for argument in arguments {
      let rest = argument.label.flatMap { $0.text == "otherwise" ? $0 : nil }
      guard !hasRest, let written = rest == nil ? argument.weighed : argument.value else {
        fail(.otherwiseBeforeTheEnd(written(argument)))
        return nil
      }
      guard let (part, dimension) = part(written, of: family) else { return nil }
      if let unit, unit.dimension != dimension {
        fail(.mixedUnits(unit.written, unit.dimension, written, dimension))
        return nil
      }
      unit = unit ?? (dimension, written)
      hasRest = rest != nil
      guard let chance = hasRest ? .constant(0) : chance(argument.value) else { return nil }
      total = total + chance
      shares.append((part, chance))
    }
    let bounds = checker.uncertainSupports.bounds(total)
    guard bounds.upperBound <= 1 + 1e-9, hasRest || bounds.lowerBound >= 1 - 1e-9 else {
      fail(.chancesDoNotAddUp(range, bounds))
      return nil
    }
    return (Distribution(family, of: shares), unit?.dimension ?? .none)
  }

  private func written(_ argument: CallArgument) -> SourceRange {
    let start = argument.label?.range ?? argument.key?.range ?? argument.value.range
    return start.union(argument.value.range)
  }

  /// A number; in a mixture also any distribution but another mixture.
  private func part(
    _ expression: Expression, of family: Distribution.Family
  ) -> (Distribution, Dimension)? {
    if case .call(let function, let arguments, let range) = expression {
      guard family == .mixture, function.text != family.name else {
        fail(.notAPart(function, of: family))
        return nil
      }
      return distribution(function, arguments, range)
    }
    return evaluate(expression).map { (.constant($0.formula), $0.dimension) }
  }

  private func chance(_ expression: Expression) -> Formula? {
    guard let quantity = evaluate(expression) else { return nil }
    let bounds = checker.uncertainSupports.bounds(quantity.formula)
    let range = QuantityKind.share.naturalRange
    if quantity.dimension != .none {
      fail(.notAShare(expression.range, found: quantity.dimension))
    } else if bounds.lowerBound < range.lowerBound || bounds.upperBound > range.upperBound {
      fail(.outOfRange(expression.range, QuantityKind.share.description, .share, bounds, allowed: range))
    }
    return hasFailed ? nil : quantity.formula
  }
}

extension CallArgument {
  /// What its chance belongs to: the name of an uncertain quantity looks like a label.
  fileprivate var weighed: Expression? {
    key ?? label.map { .name($0) }
  }
}
