import JKLanguage

extension ArgumentCursor {
  /// A parameter's value and how it is written.
  typealias Value = (quantity: Quantity, written: Expression)

  /// The distribution that a call names; nil after a mistake, which has been reported.
  func distribution(
    _ function: Word, _ arguments: [CallArgument], _ range: SourceRange
  ) -> (Distribution, Dimension)? {
    let forms = DistributionForm.byName[function.text] ?? []
    guard let form = forms.first(where: { $0.fits(arguments) }) else {
      fail(
        forms.isEmpty
          ? .unknownDistribution(function) : .distributionArguments(function, arguments, range, forms))
      return nil
    }
    switch form.arguments {
    case .named(let parameters, _):
      var values: [Value] = []
      values.reserveCapacity(parameters.count)
      for parameter in parameters {
        guard let argument = form.argument(for: parameter, in: arguments),
          let quantity = evaluate(argument.value)
        else { return nil }
        values.append((quantity, argument.value))
      }
      return distribution(form, values, range)
    case .shares: return chosen(form.family, arguments, range)
    case .column: return empirical(arguments)
    }
  }

  /// A distribution of named parameters.
  ///
  /// - Parameter values: in the order of the form's parameters.
  func distribution(
    _ form: DistributionForm, _ values: [Value], _ range: SourceRange
  ) -> (Distribution, Dimension)? {
    guard case .named(let parameters, let make) = form.arguments else { return nil }
    var dimension = Dimension.none
    var first: Expression?
    for (parameter, (quantity, written)) in zip(parameters, values) {
      let place = written.range
      switch parameter.unit {
      case .plain:
        guard quantity.dimension == .none else {
          fail(.notANumber(place, parameter.name, of: form.family, found: quantity.dimension))
          return nil
        }
      case .count:
        guard quantity.dimension.isCount else {
          fail(.notACount(place, parameter.name, of: form.family, found: quantity.dimension))
          return nil
        }
        dimension = quantity.dimension
      case .value:
        if first == nil { dimension = quantity.dimension }
        guard quantity.dimension == dimension else {
          fail(.mixedUnits(first ?? written, dimension, written, quantity.dimension))
          return nil
        }
        first = first ?? written
      }
      guard !parameter.isCertain || quantity.formula.isConstant else {
        fail(.uncertainParameter(place, parameter.name, of: form.family))
        return nil
      }
      let bounds = checker.uncertainSupports.bounds(quantity.formula)
      if bounds.lowerBound < parameter.range.lowerBound || bounds.upperBound > parameter.range.upperBound {
        let kind = parameter.unit == .value ? QuantityKind(dimension) : .number
        fail(.outOfRange(place, "`\(parameter.name)`", kind, bounds, allowed: parameter.range))
        return nil
      }
    }
    do throws(DistributionForm.Impossible) {
      let distribution = try make(values.map(\.quantity.formula))
      try distribution.requirePossible(checker.uncertainSupports)
      return (distribution, dimension)
    } catch {
      fail(.impossibleDistribution(form.family.name, range, error.problem))
      return nil
    }
  }
}

extension DistributionForm {
  /// Whether the call names this form's parameters, each once, or gives as many without names.
  func fits(_ arguments: [CallArgument]) -> Bool {
    switch self.arguments {
    case .named(let parameters, _):
      guard arguments.count == parameters.count, arguments.allSatisfy({ $0.key == nil }) else { return false }
      if arguments.allSatisfy({ $0.label == nil }) { return true }
      return parameters.allSatisfy { parameter in arguments.contains { $0.label?.text == parameter.name } }
    case .shares:
      return !arguments.isEmpty && arguments.allSatisfy { $0.key != nil || $0.label != nil }
    case .column:
      guard let file = arguments.first, file.label == nil, file.key == nil, case .string = file.value else {
        return false
      }
      let labels = arguments.dropFirst().map { $0.label?.text }
      return labels == ["column"] || labels == ["column", "unit"] || labels == ["unit", "column"]
    }
  }

  func argument(for parameter: Parameter, in arguments: [CallArgument]) -> CallArgument? {
    if let named = arguments.first(where: { $0.label?.text == parameter.name }) { return named }
    guard let index = parameters.firstIndex(where: { $0.name == parameter.name }) else { return nil }
    return arguments[index].label == nil ? arguments[index] : nil
  }

  /// The names that may stand before a colon.
  var labels: [String] {
    switch arguments {
    case .named(let parameters, _): parameters.map(\.name)
    case .shares: ["otherwise"]
    case .column: ["column", "unit"]
    }
  }
}

extension Distribution {
  /// - Throws: why there may be no such distribution in some trial.
  fileprivate func requirePossible(_ uncertain: UncertainSupports) throws(DistributionForm.Impossible) {
    func known(_ index: Int) -> ClosedRange<Double> { uncertain.bounds(parameters[index]) }
    func isCertain(_ low: Int, below high: Int) -> Bool {
      parameters[low] == parameters[high] || known(low).upperBound <= known(high).lowerBound
    }
    func isWhole(_ index: Int) -> Bool {
      parameters[index].constant.map { $0 == $0.rounded() } ?? false
    }
    let problem: String? =
      switch family {
      case .triangular:
        isCertain(0, below: 1) && isCertain(1, below: 2) && parameters[0] != parameters[2]
          ? nil : "low, mode and high must ascend"
      case .uniform: isCertain(0, below: 1) && parameters[0] != parameters[1] ? nil : "low must be below high"
      case .lognormal: known(1).lowerBound >= 0 ? nil : "p5 must be below p95"
      case .beta:
        known(0).lowerBound > 0 && known(1).lowerBound > 0
          ? nil : "a percentage with that mean cannot have so large an sd"
      case .erlang: isWhole(0) ? nil : "its shape must be a whole number"
      case .binomial: isWhole(1) ? nil : "its trials must be a whole number"
      default: nil
      }
    if let problem { throw DistributionForm.Impossible(problem: problem) }
  }
}

extension QuantityKind {
  /// How numbers of that dimension are shown.
  fileprivate init(_ dimension: Dimension) {
    let shown: [QuantityKind] = [.duration, .rate, .money, .moneyRate]
    self = shown.first { $0.dimension == dimension } ?? .number
  }
}
