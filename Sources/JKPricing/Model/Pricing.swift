/// How a quantity turns into money. Money is in the currency's major unit, at least 0.
package enum Pricing: Sendable, Equatable {
  case each(ExactDecimal)
  /// Each unit at the price of the tier in which it lies, and the flat fee of every tier that is entered. The first
  /// is entered at 0.
  case graduated([Tier])
  /// All units at the price of the tier in which the last one lies, and that tier's flat fee.
  case allUnits([Tier])
  /// Packages of `size` units, which are paid as soon as they are started.
  case packages(of: ExactDecimal, ExactDecimal)

  /// A stretch of quantities.
  package struct Tier: Sendable, Equatable {
    /// The last quantity of the tier; nil for the last tier. Ascends from tier to tier.
    package let upTo: ExactDecimal?
    package private(set) var each: ExactDecimal
    package private(set) var flat: ExactDecimal

    package init(upTo: ExactDecimal?, each: ExactDecimal = 0, flat: ExactDecimal = 0) {
      self.upTo = upTo
      self.each = each
      self.flat = flat
    }

    fileprivate func times(_ factor: ExactDecimal) -> Tier {
      var tier = self
      tier.each = each * factor
      tier.flat = flat * factor
      return tier
    }
  }

  /// All its prices `factor` times.
  func times(_ factor: ExactDecimal) -> Pricing {
    switch self {
    case .each(let price): .each(price * factor)
    case .graduated(let tiers): .graduated(tiers.map { $0.times(factor) })
    case .allUnits(let tiers): .allUnits(tiers.map { $0.times(factor) })
    case .packages(let size, let price): .packages(of: size, price * factor)
    }
  }
}
