import JKPricing

// Numbers in full, so that a reader can work them out again.

extension Figures {
  /// Money in full, `1,234.50`, `−0.05`.
  static func exact(minorUnits: Int128) -> String {
    let cents = minorUnits.magnitude % 100
    let text = "\(minorUnits.magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
    return (minorUnits < 0 ? "\u{2212}" : "") + grouped(text)
  }

  /// All digits of a number, `12,345,678`, `0.000002`.
  static func exact(_ number: ExactDecimal) -> String {
    let text = "\(number)"
    return text.hasPrefix("-") ? "\u{2212}" + grouped(String(text.dropFirst())) : grouped(text)
  }
}
