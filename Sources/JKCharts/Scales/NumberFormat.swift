/// How figures are written: "120", "$1.2M", "−20 %", with a true minus sign and the same in every locale.
///
///     NumberFormat.money()(-1_234_567)      // −$1.23M
///     NumberFormat.percent.labels([0, 0.5]) // 0 %, 50 %
package struct NumberFormat: Sendable, Equatable {
  /// What stands before the digits, such as "$".
  package var prefix: String
  /// What stands after the digits, with its space.
  package var suffix: String
  /// What a value is multiplied with before it is written.
  package var multiplier: Double
  /// Whether thousands, millions and so on are written k, M, B, T.
  package var isAbbreviated: Bool
  /// Whether positive numbers carry a plus sign, as differences should.
  package var isSigned: Bool

  /// A form of figures; by default plain.
  package init(
    prefix: String = "", suffix: String = "", multiplier: Double = 1, isAbbreviated: Bool = false,
    isSigned: Bool = false
  ) {
    self.prefix = prefix
    self.suffix = suffix
    self.multiplier = multiplier
    self.isAbbreviated = isAbbreviated
    self.isSigned = isSigned
  }

  /// 120, 1,500, −20.
  package static let plain = NumberFormat()
  /// Fractions as percentages: 0.2 is 20 %.
  package static let percent = NumberFormat(suffix: "\u{A0}%", multiplier: 100)
  /// Amounts of money: $50k, −$1.2M.
  package static func money(_ symbol: String = "$") -> NumberFormat {
    NumberFormat(prefix: symbol, isAbbreviated: true)
  }

  /// The same form with a plus sign before positive numbers.
  package var signed: NumberFormat {
    var result = self
    result.isSigned = true
    return result
  }

  /// One value to three significant digits; a dash when it isn't finite.
  package func callAsFunction(_ value: Double) -> String {
    let scaled = value * multiplier
    guard scaled.isDrawable else { return "–" }
    guard scaled != 0 else { return written(0, decimals: 0, unit: Self.units[0], trimmed: true) }
    let unit = unit(for: scaled)
    let decimals = max(0, min(12, 2 - (scaled.magnitude / unit.size).decimalExponent))
    return written(scaled, decimals: decimals, unit: unit, trimmed: true)
  }

  /// Labels of ticks on one axis, all with the same unit and number of decimals.
  package func labels(_ ticks: [Double]) -> [String] {
    let scaled = ticks.map { $0 * multiplier }
    let unit = unit(for: scaled.filter(\.isDrawable).map(\.magnitude).max() ?? 0)
    let step = zip(scaled, scaled.dropFirst()).map { ($1 - $0).magnitude / unit.size }.min() ?? 1
    let decimals = step > 0 && step.isDrawable ? max(0, min(12, -(step * (1 + 1e-9)).decimalExponent)) : 0
    return scaled.map { value in
      guard ticks.count > 1 else { return self(value / multiplier) }
      guard value.isDrawable else { return "–" }
      return value == 0
        ? written(0, decimals: decimals, unit: Self.units[0], trimmed: isAbbreviated)
        : written(value, decimals: decimals, unit: unit, trimmed: false)
    }
  }

  private typealias Unit = (size: Double, symbol: String)
  private static let units: [Unit] = [(1, ""), (1e3, "k"), (1e6, "M"), (1e9, "B"), (1e12, "T")]

  private func unit(for value: Double) -> Unit {
    isAbbreviated ? Self.units.last { $0.size <= value.magnitude } ?? Self.units[0] : Self.units[0]
  }

  private func written(_ value: Double, decimals: Int, unit: Unit, trimmed: Bool) -> String {
    var digits = (value / unit.size).magnitude.fixed(decimals)
    if trimmed, digits.contains(".") {
      while digits.last == "0" { digits.removeLast() }
      if digits.last == "." { digits.removeLast() }
    }
    let isZero = digits.allSatisfy { $0 == "0" || $0 == "." }
    let sign = isZero ? "" : value < 0 ? "\u{2212}" : isSigned ? "+" : ""
    return sign + prefix + Self.grouped(digits) + unit.symbol + suffix
  }

  /// The digits with a comma between thousands.
  private static func grouped(_ digits: String) -> String {
    guard digits.allSatisfy({ $0.isNumber || $0 == "." }) else { return digits }
    let parts = digits.split(separator: ".", maxSplits: 1)
    var whole = String(parts[0])
    var index = whole.count - 3
    while index > 0 {
      whole.insert(",", at: whole.index(whole.startIndex, offsetBy: index))
      index -= 3
    }
    return parts.count > 1 ? whole + "." + parts[1] : whole
  }
}
