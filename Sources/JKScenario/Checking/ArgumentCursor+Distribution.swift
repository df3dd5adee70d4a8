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
          : .distributionArguments(function, arguments, range, forms.map { $0.parameters.map(\.name) }))
      return nil
    }
    var dimension = Dimension.none
    var values: [Formula] = []
    var first = range
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
        if values.isEmpty { (dimension, first) = (quantity.dimension, argument.value.range) }
        guard quantity.dimension == dimension else {
          fail(
            .mixedUnits(first, dimension, argument.value.range, quantity.dimension))
          return nil
        }
      }
      let bounds = checker.uncertainSupports.bounds(quantity.formula)
      if bounds.lowerBound < parameter.range.lowerBound || bounds.upperBound > parameter.range.upperBound {
        let kind = parameter.unit == .value ? QuantityKind(dimension) : .number
        fail(
          .outOfRange(argument.value.range, "`\(parameter.name)`", kind, bounds, allowed: parameter.range))
        return nil
      }
      values.append(quantity.formula)
    }
    let distribution = form.make(values)
    if let problem = distribution.problem(checker.uncertainSupports) {
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
  /// Why there may be no such distribution in some trial.
  fileprivate func problem(_ uncertain: UncertainSupports) -> String? {
    let known = parameters.map { uncertain.bounds($0) }
    func isCertain(_ low: Int, below high: Int) -> Bool {
      parameters[low] == parameters[high] || known[low].upperBound <= known[high].lowerBound
    }
    switch family {
    case .triangular:
      let ascend = isCertain(0, below: 1) && isCertain(1, below: 2)
      return ascend && parameters[0] != parameters[2] ? nil : "low, mode and high must ascend"
    case .uniform:
      return isCertain(0, below: 1) && parameters[0] != parameters[1] ? nil : "low must be below high"
    case .lognormal:
      return known[1].lowerBound >= 0 ? nil : "p5 must be below p95"
    case .beta:
      let exists = known[0].lowerBound > 0 && known[1].lowerBound > 0
      return exists ? nil : "a percentage with that mean cannot have so large an sd"
    case .erlang:
      return parameters[0].constant.map { $0 == $0.rounded() } ?? false
        ? nil : "its shape must be a whole number"
    default:
      return nil
    }
  }
}

extension QuantityKind {
  /// How numbers of that dimension are shown.
  fileprivate init(_ dimension: Dimension) {
    let shown: [QuantityKind] = [.duration, .rate, .money, .moneyRate]
    self = shown.first { $0.dimension == dimension } ?? .number
  }
}
