import Foundation

/// Numbers as messages show them, in the units that people write.
enum QuantityText {
  static func percent(_ share: Double) -> String {
    "\(number(share * 100)) %"
  }

  static func range(_ range: ClosedRange<Double>, _ kind: QuantityKind) -> String {
    if range.upperBound == .infinity { return "\(value(range.lowerBound, kind)) and above" }
    return "\(value(range.lowerBound, kind)) to \(value(range.upperBound, kind))"
  }

  private static func value(_ value: Double, _ kind: QuantityKind) -> String {
    switch kind {
    case .share: percent(value)
    case .duration: "\(number(value)) h"
    case .rate: "\(number(value)) / h"
    case .money: "$\(number(value))"
    case .moneyRate: "$\(number(value)) / h"
    case .number, .count: number(value)
    }
  }

  private static func number(_ value: Double) -> String {
    String(format: "%.6g", value)
  }
}
