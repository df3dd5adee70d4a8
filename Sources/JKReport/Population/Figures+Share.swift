import Foundation
import JKStatistics

extension Figures {
  /// A share as a percentage to a tenth: `21.3 %`.
  func share(_ value: Double) -> String {
    tenths(value, .toNearestOrEven) + "\u{A0}%"
  }

  /// `18.1 % to 24.5 %`, rounded outwards.
  func shares(_ interval: ClosedRange<Double>) -> String {
    "\(tenths(interval.lowerBound, .down))\u{A0}% to \(tenths(interval.upperBound, .up))\u{A0}%"
  }

  /// The same for a narrow column: `18.1…24.5`.
  func narrowShares(_ interval: ClosedRange<Double>) -> String {
    "\(tenths(interval.lowerBound, .down))…\(tenths(interval.upperBound, .up))"
  }

  /// Of organisations that were counted: "all 12", "none of 12", else their share.
  func told(_ proportion: Proportion) -> String {
    switch proportion.successes {
    case 0: "none of \(count(Double(proportion.count)))"
    case proportion.count: "all \(count(Double(proportion.count)))"
    default: chance(proportion)
    }
  }

  /// The same with what was counted: "all 12 organisations", "66.7 % of organisations".
  func toldOrganisations(_ proportion: Proportion) -> String {
    (0..<proportion.count).dropFirst().contains(proportion.successes)
      ? "\(chance(proportion)) of organisations" : "\(told(proportion)) organisations"
  }

  /// A difference of two probabilities: `71 points`.
  func points(of difference: PairedProportions) -> String {
    let value = (difference.estimate.magnitude * 100).rounded()
    return "\(count(value))\u{A0}\(value == 1 ? "point" : "points")"
  }

  /// `66 to 76`, in points, rounded outwards.
  func pointRange(_ difference: PairedProportions) -> String {
    let ends = [
      (difference.interval.lowerBound * 100).rounded(.down),
      (difference.interval.upperBound * 100).rounded(.up),
    ]
    return ends.map { ($0 < 0 ? "\u{2212}" : "") + count($0.magnitude) }.joined(separator: " to ")
  }

  private func tenths(_ share: Double, _ rule: FloatingPointRoundingRule) -> String {
    // A binary fraction a hair beside a tenth is that tenth.
    let value = ((share * 1e9).rounded() / 1e6).rounded(rule) / 10
    let text = String(format: value == value.rounded() ? "%.0f" : "%.1f", value.magnitude)
    return (value < 0 ? "\u{2212}" : "") + text
  }
}
