import JKPricing

// Numbers in full, so that a reader can work them out again.

extension Figures {
  /// Money in full, with the decimals of its currency: `1,234.50`, `−0.05`, `1,159`.
  static func exact(minorUnits: Int128, _ unit: MinorUnit) -> String {
    let (whole, part) = minorUnits.magnitude.quotientAndRemainder(dividingBy: unit.perMajorUnit.magnitude)
    let zeros = String(repeating: "0", count: max(0, unit.decimals - "\(part)".count))
    let text = "\(whole)" + (unit.decimals == 0 ? "" : ".\(zeros)\(part)")
    return (minorUnits < 0 ? "\u{2212}" : "") + grouped(text)
  }

  /// All digits of a number, `12,345,678`, `0.000002`.
  static func exact(_ number: ExactDecimal) -> String {
    let text = "\(number)"
    return text.hasPrefix("-") ? "\u{2212}" + grouped(String(text.dropFirst())) : grouped(text)
  }
}
