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
    package let each: ExactDecimal
    package let flat: ExactDecimal

    package init(upTo: ExactDecimal?, each: ExactDecimal = 0, flat: ExactDecimal = 0) {
      self.upTo = upTo
      self.each = each
      self.flat = flat
    }
  }

  /// All its prices `factor` times.
  func times(_ factor: ExactDecimal) -> Pricing {
    let scaled = { (tiers: [Tier]) in
      tiers.map { Tier(upTo: $0.upTo, each: $0.each * factor, flat: $0.flat * factor) }
    }
    return switch self {
    case .each(let price): .each(price * factor)
    case .graduated(let tiers): .graduated(scaled(tiers))
    case .allUnits(let tiers): .allUnits(scaled(tiers))
    case .packages(let size, let price): .packages(of: size, price * factor)
    }
  }
}
