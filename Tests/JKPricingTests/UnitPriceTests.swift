import Foundation
import JKPricing
import Testing

struct UnitPriceTests {
  /// Foundation's exact arithmetic, which takes memory, on many prices and quantities.
  @Test(arguments: [
    "0", "0.000002", "0.0000001", "0.00001", "0.12345678901234567", "3", "1000", "0.005", "0.0049999",
    "0.00000000000000000001", "12345678901234567890", "0.123456789012345678901234567",
  ])
  func agreesWithFoundation(text: String) throws {
    let price = try #require(Decimal(string: text))
    let unit = UnitPrice(price)
    #expect(unit.decimal == price)
    for quantity in [0, 1, 2, 3, 7, 499, 500, 501, 2_499, 2_500, 12_345_678, 98_765_432_109] {
      var exact = Decimal(quantity) * price
      var rounded = Decimal()
      NSDecimalRound(&rounded, &exact, 2, .plain)
      let line = Invoice.Line(.prompt, quantity: quantity, unitPrice: unit)
      #expect(line.amount == rounded, "\(quantity) × \(text)")
      // Beyond, Foundation rounds more than once.
      guard line.minorUnits < 1 << 53 else { continue }
      #expect(
        line.approximateAmount == NSDecimalNumber(decimal: rounded).doubleValue, "\(quantity) × \(text)")
    }
  }

  /// More than 128 bits, and prices of more places than a power of ten has.
  @Test(arguments: [
    ("123.45678901234567890123456789", 1_000_000_000_000, "123456789012345.68"),
    ("0.00000000000000000000000000000000000000000000000001", 1_000_000_000_000, "0"),
    ("0.000000000000000000000000000000000000000005", 1_000_000_000_000_000_000, "0"),
  ])
  func keepsThirtyEightDigitsBeyondThat(text: String, quantity: Int, amount: String) throws {
    let price = try #require(Decimal(string: text))
    let cents = UnitPrice(price).minorUnits(for: quantity)
    #expect(Decimal(string: "\(cents)") == (Decimal(string: amount) ?? .nan) * 100)
  }
}
