import JKLanguage

/// A prior as it is written: `vary scattered-inputs.effort = times triangular(1.2, 1.65, 2.1)`.
struct WrittenPrior: Sendable {
  let path: Word
  /// What stands before the distribution and behind it: `times`, `poisson`, `of revenue`.
  let before: [Argument]
  let after: [Argument]
  /// Where the distribution stands.
  let place: SourceRange
  let dimension: Dimension
  let prior: Population.Prior

  /// What says that the number has a value: to the last bit, since it is written in canonical units.
  func override(_ value: Double) -> Override {
    let number = Argument.expression(dimension.expression(of: value, at: place))
    return Override(path: path, arguments: before + [number] + after)
  }
}

/// A scenario with places for what is drawn for an organisation.
struct OrganisationTemplate: Sendable {
  let syntax: ScenarioSyntax
  let files: ScenarioFiles
  let priors: [WrittenPrior]

  /// Checks the scenario with the values in their places.
  ///
  /// - Parameter values: by prior, in canonical units.
  func check(_ values: [Double]) -> (scenario: Scenario?, errors: [Diagnostic]) {
    var changed = syntax
    for (prior, value) in zip(priors, values) {
      do throws(Override.Failure) {
        changed = try prior.override(value).applied(to: changed)
      } catch {
        return (nil, [error.diagnostic])
      }
    }
    let (scenario, found) = Checker.checkPoint(changed, files)
    let errors = found.filter { $0.severity == .error }
    return (errors.isEmpty ? scenario : nil, errors)
  }

  func scenario(of values: [Double]) throws(UnsoundOrganisation) -> Scenario {
    let (scenario, errors) = check(values)
    guard let scenario else {
      let drawn = zip(priors, values).map {
        (path: $0.path.text, text: QuantityText.value($1, $0.prior.kind))
      }
      throw UnsoundOrganisation(values: drawn, message: errors.first?.message ?? "")
    }
    return scenario
  }

  /// Values that stand for all that can be drawn: the ends of every prior, and what lies between, each with the
  /// others at their least and at their greatest. By the prior that is tried; nil for all at once.
  var probes: [(prior: Int?, values: [Double])] {
    let all = priors.map { $0.prior.distribution.representatives }
    let (least, greatest) = (all.map { $0.min() ?? 0 }, all.map { $0.max() ?? 0 })
    var probes: [(prior: Int?, values: [Double])] = []
    for (index, representatives) in all.enumerated() {
      for value in representatives {
        for others in priors.count == 1 ? [least] : [least, greatest] {
          var values = others
          values[index] = value
          probes.append((index, values))
        }
      }
    }
    return priors.isEmpty ? [] : probes + [(nil, least), (nil, greatest)]
  }
}

extension Distribution {
  /// Values that stand for all that the distribution can take: the least, the greatest and, where there are such, one
  /// that is not whole. Its parameters are certain.
  fileprivate var representatives: [Double] {
    let values = named
    let some = [values.min(), values.max(), values.first { $0 != $0.rounded() }].compactMap(\.self)
    return some.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// No whole number where the ends are whole and near each other.
  private static let goldenSection = 0.381966011250105

  /// Values that it can take, its ends among them.
  private var named: [Double] {
    let bounds = bounds { _ in 0...0 }
    let (low, high) = (bounds.lowerBound, bounds.upperBound)
    switch family {
    case .constant, .empirical: return parameters.compactMap(\.constant)
    case .discrete, .mixture: return parts.flatMap(\.distribution.named)
    // Its support says 0, which it never is: `8 to 16 / week` may stand where more than 0 must.
    case .lognormal:
      let least = Formula.exp(parameters[0] - .constant(Self.rareNormal) * parameters[1]).constant ?? low
      return [least, high, least + (high - least) * Self.goldenSection]
    case .poisson, .binomial, .geometric: return [low, high.rounded(.down)]
    default: return [low, high, low + (high - low) * Self.goldenSection]
    }
  }
}

extension Dimension {
  /// A number of this dimension as the language would write it in canonical units, which is read back exactly.
  func expression(of value: Double, at place: SourceRange) -> Expression {
    var isMoney = false
    var factors: [(operation: BinaryOperator, unit: String)] = []
    for base in Base.allCases {
      let power = self[base]
      guard power != 0 else { continue }
      if base == .money, power == 1 {
        isMoney = true
        continue
      }
      let unit = base == .time ? "h" : "\(base)"
      let factor = (operation: power > 0 ? BinaryOperator.multiply : .divide, unit: unit)
      factors += Array(repeating: factor, count: Int(power.magnitude))
    }
    // `3 people` rather than `3 * people`.
    var unit: Word?
    if let first = factors.first, first.operation == .multiply, !isMoney {
      unit = Word(text: first.unit, range: place)
      factors.removeFirst()
    }
    let literal = NumberLiteral(digits: "\(value)", isMoney: isMoney, unit: unit, range: place)
    return factors.reduce(.number(literal)) {
      .binary($1.operation, $0, .name(Word(text: $1.unit, range: place)))
    }
  }
}
