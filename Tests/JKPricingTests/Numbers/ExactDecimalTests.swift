import Foundation
import JKPricing
import Testing

struct ExactDecimalTests {
  /// Foundation's exact arithmetic, which takes memory, on many prices and quantities.
  @Test(arguments: [
    "0", "0.000002", "0.0000001", "0.00001", "0.12345678901234567", "3", "1000", "0.005", "0.0049999",
    "0.00000000000000000001", "12345678901234567890", "0.123456789012345678901234567",
  ])
  func amountsAgreeWithFoundation(text: String) throws {
    let price = try #require(Decimal(string: text))
    let unit = ExactDecimal(price)
    #expect(unit.decimal == price)
    for (currency, decimals) in [("$", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4)] {
      for quantity in [0, 1, 2, 3, 7, 499, 500, 501, 2_499, 2_500, 12_345_678, 98_765_432_109] {
        var exact = Decimal(quantity) * price
        var rounded = Decimal()
        NSDecimalRound(&rounded, &exact, decimals, .plain)
        let line = { (unitPrice: ExactDecimal) in
          Invoice.Line(
            .prompt, quantity: ExactDecimal(quantity), unitPrice: unitPrice,
            in: MinorUnit(ofCurrency: currency))
        }
        let (charge, credit) = (line(unit), line(-unit))
        #expect(charge.amount == rounded, "\(quantity) × \(text) in \(currency)")
        #expect(credit.minorUnits == -charge.minorUnits)
        // Beyond, Foundation rounds more than once.
        guard charge.minorUnits < 1 << 53 else { continue }
        let double = NSDecimalNumber(decimal: rounded).doubleValue
        #expect(charge.approximateAmount == double, "\(quantity) × \(text) in \(currency)")
      }
    }
  }

  /// More than 128 bits, and prices of more places than a power of ten has.
  @Test(arguments: [
    ("123.45678901234567890123456789", 1_000_000_000_000, "12345678901234568"),
    ("0.00000000000000000000000000000000000000000000000001", 1_000_000_000_000, "0"),
    ("0.000000000000000000000000000000000000000005", 1_000_000_000_000_000_000, "0"),
    // 0.005 and the least bit below, with 38 decimals.
    ("0.00000000000000000000000000000000000005", 100_000_000_000_000_000, "0"),
    ("0.0000000000000000000500000000000000000", 100_000_000_000_000_000, "1"),
    ("0.0000000000000000000499999999999999999", 100_000_000_000_000_000, "0"),
  ])
  func amountsBeyondThat(text: String, quantity: Int, cents: String) throws {
    let price = ExactDecimal(try #require(Decimal(string: text)))
    #expect("\(price.minorUnits(for: ExactDecimal(quantity), .cent))" == cents)
  }

  /// Thirds, halves of a cent and quantities with decimals, by hand.
  @Test(arguments: [
    ("40", "17", "31", "2194"),  // 21.935…
    ("10", "1", "3", "333"), ("20", "1", "3", "667"), ("-20", "1", "3", "-667"),
    ("1", "1", "200", "1"), ("1", "1", "201", "0"), ("-1", "1", "200", "-1"),
    ("0.2", "12000", "0.8", "300000"), ("0.5", "0.01", "1", "1"), ("7", "12.5", "1", "8750"),
  ])
  func quotients(price: String, quantity: String, divisor: String, cents: String) {
    let exact = ExactDecimal(stringLiteral: price)
    let amount = exact.minorUnits(
      for: ExactDecimal(stringLiteral: quantity), dividedBy: ExactDecimal(stringLiteral: divisor), .cent)
    #expect("\(amount)" == cents)
  }

  @Test(arguments: [
    ("2", "1.07", "2.14"), ("-0.5", "0.25", "-0.125"), ("0.000000000000000001", "3", "0.000000000000000003"),
    ("12345678901234567890.5", "2", "24691357802469135781"),
    // As many digits as fit, and two more, which are rounded off.
    ("1234567890123456789.1", "1234567890123456789.1", "1524157875323883675265965576774881878.81"),
    ("12345678901234567890.1", "-12345678901234567890.1", "-152415787532388367504374335655265965678"),
  ])
  func products(a: String, b: String, product: String) {
    let exact = ExactDecimal(stringLiteral: a) * ExactDecimal(stringLiteral: b)
    #expect(exact.decimal == Decimal(string: product))
  }

  @Test func sumsAndComparisons() {
    let tenth: ExactDecimal = "0.1"
    #expect(tenth + tenth + tenth == "0.3")
    #expect(tenth - "0.25" == "-0.15")
    #expect(tenth == "0.10" && tenth < "0.11" && -tenth < 0)
    #expect("\(tenth * 30)" == "3")
    #expect(ExactDecimal(rounding: 1.0 / 3, places: 6) == "0.333333")
    #expect(ExactDecimal(rounding: -2.5, places: 0) == -3)
    #expect(Double(tenth) == 0.1 && Double(ExactDecimal(12)) == 12)
  }
}
