import Foundation
import JKStatistics

extension Figures {
  /// A probability that was counted. What came in every trial or in none isn't certain, so it shows as the
  /// bound that the interval gives: `> 99.6 %`, `< 0.4 %`.
  func chance(_ proportion: Proportion) -> String {
    if proportion.successes == proportion.count {
      return ">\u{A0}" + percent(proportion.interval.lowerBound, .down)
    }
    if proportion.successes == 0 { return "<\u{A0}" + percent(proportion.interval.upperBound, .up) }
    if proportion.estimate >= 0.9995 { return ">\u{A0}99.9\u{A0}%" }
    if proportion.estimate < 0.0005 { return "<\u{A0}0.1\u{A0}%" }
    return percent(proportion.estimate, .toNearestOrEven)
  }

  /// The same for a narrow column: `>99.6 %`.
  func narrowChance(_ proportion: Proportion) -> String {
    chance(proportion).replacing(">\u{A0}", with: ">").replacing("<\u{A0}", with: "<")
  }

  /// `98.8 % to 99.7 %`, rounded outwards.
  func chances(_ interval: ClosedRange<Double>) -> String {
    "\(percent(interval.lowerBound, .down)) to \(percent(interval.upperBound, .up))"
  }

  /// The same for a narrow column: `98.8…99.7`.
  func narrowChances(_ interval: ClosedRange<Double>) -> String {
    "\(tenths(interval.lowerBound, .down))…\(tenths(interval.upperBound, .up))"
  }

  /// One end of an interval, rounded outwards: `98.8 %`.
  func chanceBound(_ share: Double, _ rule: FloatingPointRoundingRule) -> String { percent(share, rule) }

  private func percent(_ share: Double, _ rule: FloatingPointRoundingRule) -> String {
    tenths(share, rule) + "\u{A0}%"
  }

  private func tenths(_ share: Double, _ rule: FloatingPointRoundingRule) -> String {
    let value = (share * 1000).rounded(rule) / 10
    return String(format: value == value.rounded() ? "%.0f" : "%.1f", value)
  }
}
