import Foundation

/// An exact decimal number of plain bits: what prices, quantities and shares are.
///
/// Foundation's Decimal takes memory for each product, and a trial has hundreds of invoice lines. This is a whole
/// number and how many of its digits are decimals instead. Sums and products are exact up to 38 digits.
package struct ExactDecimal: BitwiseCopyable, Sendable {
  /// The number is `significand` ÷ 10^`places`.
  let significand: Int128
  /// 0 … 38.
  let places: Int

  init(significand: Int128, places: Int) {
    self.significand = significand
    self.places = places
  }

  package init(_ number: some BinaryInteger) {
    self.init(significand: Int128(number), places: 0)
  }

  /// - Precondition: `number` is one; of more than 38 decimals the nearest number with 38 is taken.
  package init(_ number: Decimal) {
    precondition(number.isFinite, "a number")
    // Foundation shows a Decimal plainly and in full: 0.0000021.
    let parts = "\(number)".split(separator: ".")
    let decimals = parts.count > 1 ? parts[1] : ""
    guard let digits = Int128(parts[0] + decimals) else { preconditionFailure("a Decimal has 38 digits") }
    self = ExactDecimal.limited(digits, places: decimals.count)
  }

  /// The nearest number with so many decimals.
  ///
  /// - Precondition: `number` is finite, and with `places` decimals has at most 38 digits.
  package init(rounding number: Double, places: Int) {
    self.init(significand: Int128((number * Double(Self.power(places))).rounded()), places: places)
  }

  /// Foundation's form, for people.
  package var decimal: Decimal {
    // What was read from a Decimal reads back.
    Decimal(string: "\(significand)e-\(places)") ?? .nan
  }

  /// 10^`exponent`, which is 0 … 38.
  static func power(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}

extension ExactDecimal: CustomStringConvertible, CustomReflectable {
  package var description: String { "\(decimal)" }

  /// A number has no parts.
  package var customMirror: Mirror { Mirror(self, children: []) }
}

extension ExactDecimal: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  package init(integerLiteral number: Int) {
    self.init(number)
  }

  /// An exact decimal as it is written: `"0.000002"`.
  package init(stringLiteral text: String) {
    guard let number = Decimal(string: text) else { preconditionFailure("\(text) is no number") }
    self.init(number)
  }
}

extension Double {
  package init(_ number: ExactDecimal) {
    self = Double(number.significand)
    if number.places > 0 { self /= Double(ExactDecimal.power(number.places)) }
  }
}
