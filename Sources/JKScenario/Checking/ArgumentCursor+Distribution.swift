import JKLanguage

extension ArgumentCursor {
  /// The distribution that a call names; nil after a mistake, which has been reported.
  func distribution(
    _ function: Word, _ arguments: [CallArgument], _ range: SourceRange
  ) -> (Distribution, Dimension)? {
    let forms = DistributionForm.all.filter { $0.family.rawValue == function.text }
    guard let form = forms.first(where: { $0.fits(arguments) }) else {
      fail(
        forms.isEmpty
          ? .unknownDistribution(function)
          : .distributionArguments(function, range, forms.map { $0.parameters.map(\.name) }))
      return nil
    }
    var dimension = Dimension.none
    var values: [Formula] = []
    for parameter in form.parameters {
      guard let argument = form.argument(for: parameter, in: arguments),
        let quantity = evaluate(argument.value)
      else { return nil }
      switch parameter.unit {
      case .plain:
        guard quantity.dimension == .none else {
          fail(.wrongDimension(argument.value.range, .number, found: quantity.dimension, nil))
          return nil
        }
      case .value:
        if values.isEmpty { dimension = quantity.dimension }
        guard quantity.dimension == dimension else {
          fail(
            .mixedUnits(arguments[0].value.range, dimension, argument.value.range, quantity.dimension))
          return nil
        }
      }
      let bounds = checker.uncertainSupports.bounds(quantity.formula)
      if bounds.lowerBound < parameter.range.lowerBound || bounds.upperBound > parameter.range.upperBound {
        fail(.outOfRange(argument.value.range, .number, bounds, allowed: parameter.range))
        return nil
      }
      values.append(quantity.formula)
    }
    let distribution = form.make(values)
    if let problem = distribution.problem {
      fail(.impossibleDistribution(function, range, problem))
      return nil
    }
    return (distribution, dimension)
  }
}

extension DistributionForm {
  /// Whether the call names this form's parameters, each once, or gives as many without names.
  func fits(_ arguments: [CallArgument]) -> Bool {
    guard arguments.count == parameters.count else { return false }
    if arguments.allSatisfy({ $0.label == nil }) { return true }
    return Set(arguments.compactMap { $0.label?.text }) == Set(parameters.map(\.name))
  }

  func argument(for parameter: Parameter, in arguments: [CallArgument]) -> CallArgument? {
    if let named = arguments.first(where: { $0.label?.text == parameter.name }) { return named }
    guard let index = parameters.firstIndex(where: { $0.name == parameter.name }) else { return nil }
    return arguments[index].label == nil ? arguments[index] : nil
  }
}

extension Distribution {
  /// Why no such distribution exists, as far as its parameters are known.
  fileprivate var problem: String? {
    let known = parameters.map(\.constant)
    switch family {
    case .triangular:
      guard let low = known[0], let mode = known[1], let high = known[2] else { return nil }
      return low <= mode && mode <= high && low < high ? nil : "low, mode and high must ascend"
    case .uniform:
      guard let low = known[0], let high = known[1] else { return nil }
      return low < high ? nil : "low must be below high"
    case .lognormal:
      guard let sigma = known[1] else { return nil }
      return sigma >= 0 ? nil : "p5 must be below p95"
    case .beta:
      guard let a = known[0], let b = known[1] else { return nil }
      return a > 0 && b > 0 ? nil : "the sd is too large for that mean"
    default:
      return nil
    }
  }
}
