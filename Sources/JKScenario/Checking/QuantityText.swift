import Foundation

/// Numbers as messages show them, in the words and units that a scenario would write.
enum QuantityText {
  static func percent(_ share: Double) -> String {
    "\(number(share * 100)) %"
  }

  /// A share in whole percent, which is all that advice needs.
  static func share(_ share: Double) -> String {
    "\(number((share * 100).rounded())) %"
  }

  /// As a scenario writes it, to a tenth of a percent: `109.1%`.
  static func scaledShare(_ share: Double) -> String {
    "\(number((share * 1000).rounded() / 10))%"
  }

  static func value(_ value: Double, _ kind: QuantityKind) -> String {
    switch kind {
    case .share: percent(value)
    case .duration: duration(value)
    case .rate: "\(number(value * WorkingTime.week)) / week"
    case .money: money(value)
    case .moneyRate: "\(money(value)) / h"
    case .moneyEach(let base): "\(money(value)) / \(base.singular)"
    case .number, .count: number(value)
    }
  }

  private static func duration(_ hours: Double) -> String {
    let weeks = hours / WorkingTime.week
    guard weeks >= 1 && weeks == weeks.rounded() else { return "\(number(hours)) h" }
    return weeks == 1 ? "1 week" : "\(number(weeks)) weeks"
  }

  static func hours(_ value: Double) -> String { "\(number(value)) h" }

  private static func money(_ value: Double) -> String {
    value < 0 ? "-$\(number(-value))" : "$\(number(value))"
  }

  /// Six digits at most, and `million` rather than a row of zeros.
  static func number(_ value: Double) -> String {
    switch abs(value) {
    case 1e21...: "a number beyond all measure"
    case 1e9...: "\(digits(value / 1e9)) billion"
    case 1e6...: "\(digits(value / 1e6)) million"
    default: digits(value)
    }
  }

  private static func digits(_ value: Double) -> String {
    let rounded = String(format: "%.6g", value)
    guard rounded.contains("e") else { return rounded }
    return abs(value) < 1 ? String(format: "%.9f", value) : String(format: "%.0f", value)
  }
}
