import Foundation

/// A price for one unit, exact: what meters are multiplied with, without memory of its own.
///
/// Foundation's Decimal takes memory for each product, and a trial has hundreds of invoice lines. A price is a
/// whole number and a power of ten instead, and a line's amount a whole number of minor units.
package struct UnitPrice: BitwiseCopyable, Sendable, Equatable {
  /// Major units of the currency are `significand` × 10^`exponent`.
  let significand: UInt128
  let exponent: Int

  /// - Precondition: `price` is a number, at least 0.
  package init(_ price: Decimal) {
    precondition(price.isFinite && price >= 0, "a price is a number, at least 0")
    // Foundation shows a Decimal plainly and in full: 0.0000021.
    let parts = "\(price)".split(separator: ".")
    let decimals = parts.count > 1 ? parts[1] : ""
    guard let digits = UInt128(parts[0] + decimals) else { preconditionFailure("a Decimal has 38 digits") }
    significand = digits
    exponent = -decimals.count
  }

  /// Foundation's form, for people.
  package var decimal: Decimal {
    // What was read from a Decimal reads back.
    Decimal(string: "\(significand)e\(exponent)") ?? .nan
  }

  /// The price of a quantity in minor units (cents), rounded half-up.
  ///
  /// - Precondition: `quantity` is at least 0.
  package func minorUnits(for quantity: Int) -> Int128 {
    let places = -exponent - 2
    let (product, overflow) = significand.multipliedReportingOverflow(by: UInt128(quantity))
    guard !overflow, places <= Self.mostPlaces else { return roundedByFoundation(quantity) }
    if places <= 0 { return Int128(product * Self.power(-places)) }
    let (whole, rest) = product.quotientAndRemainder(dividingBy: Self.power(places))
    return Int128(rest * 2 >= Self.power(places) ? whole + 1 : whole)
  }

  /// Of products beyond 128 bits Foundation keeps 38 digits.
  private func roundedByFoundation(_ quantity: Int) -> Int128 {
    var exact = Decimal(quantity) * decimal * 100
    var rounded = Decimal()
    NSDecimalRound(&rounded, &exact, 0, .plain)
    return Int128("\(rounded)") ?? 0
  }

  /// 10^38 is the last power of ten below 2^127, so that twice a remainder fits.
  private static let mostPlaces = 37

  private static func power(_ places: Int) -> UInt128 {
    var power: UInt128 = 1
    for _ in 0..<places { power *= 10 }
    return power
  }
}
