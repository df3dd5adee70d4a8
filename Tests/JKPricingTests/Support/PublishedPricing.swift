import Foundation
import JKPricing
import Testing

/// What others say that a quantity costs.
struct PublishedPricing: CustomTestStringConvertible, Sendable {
  let source: String
  let pricing: Pricing
  /// In tenths of a unit.
  let tenths: Int
  let amount: Decimal

  var testDescription: String { "\(source): \(Double(tenths) / 10)" }

  static let cases: [PublishedPricing] =
    cases(
      "Stripe, tiered pricing, graduated", .graduated(fonts), [50: "35.00", 60: "41.50", 200: "127.50"])
    + cases(
      "Stripe, tiered pricing, volume", .allUnits(fonts),
      [10: "7.00", 50: "35.00", 60: "39.00", 200: "120.00", 250: "150.00"])
    + cases(
      "OpenMeter, tests of graduated tiers",
      .graduated([
        tier(5, flat: 100), tier(10, flat: 50), tier(15, each: 5), Pricing.Tier(upTo: nil, each: 1),
      ]), [0: "100.00", 50: "100.00", 60: "150.00", 220: "182.00"])
    + cases(
      "OpenMeter, tests of volume tiers",
      .allUnits([
        tier(5, flat: 100), tier(10, flat: 150), tier(15, each: 10), Pricing.Tier(upTo: nil, each: 5),
      ]), [0: "100.00", 140: "140.00", 160: "80.00"])
    + cases(
      "OpenMeter, package price", .packages(of: 20, 10),
      [0: "0.00", 200: "10.00", 201: "20.00", 980: "50.00"])

  private static let fonts = [tier(5, each: 7), tier(10, each: "6.50"), Pricing.Tier(upTo: nil, each: 6)]

  private static func tier(_ upTo: ExactDecimal, each: ExactDecimal = 0, flat: ExactDecimal = 0)
    -> Pricing.Tier
  {
    Pricing.Tier(upTo: upTo, each: each, flat: flat)
  }

  private static func cases(
    _ source: String, _ pricing: Pricing, _ amounts: KeyValuePairs<Int, Decimal>
  ) -> [PublishedPricing] {
    amounts.map { PublishedPricing(source: source, pricing: pricing, tenths: $0.key, amount: $0.value) }
  }
}
