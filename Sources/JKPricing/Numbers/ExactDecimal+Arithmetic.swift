extension ExactDecimal: Comparable {
  package static func == (a: ExactDecimal, b: ExactDecimal) -> Bool {
    let (a, b, _) = aligned(a, b)
    return a == b
  }

  package static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
    let (a, b, _) = aligned(a, b)
    return a < b
  }

  package static func + (a: ExactDecimal, b: ExactDecimal) -> ExactDecimal {
    let (a, b, places) = aligned(a, b)
    return ExactDecimal(significand: a + b, places: places)
  }

  package static func - (a: ExactDecimal, b: ExactDecimal) -> ExactDecimal {
    a + -b
  }

  package static prefix func - (a: ExactDecimal) -> ExactDecimal {
    ExactDecimal(significand: -a.significand, places: a.places)
  }

  /// The product; beyond 38 digits the nearest number with as many.
  package static func * (a: ExactDecimal, b: ExactDecimal) -> ExactDecimal {
    let (product, overflow) = a.significand.multipliedReportingOverflow(by: b.significand)
    if !overflow { return limited(product, places: a.places + b.places) }
    let (high, low) = a.significand.magnitude.multipliedFullWidth(by: b.significand.magnitude)
    // As few digits are dropped as make it fit.
    var dropped = 1
    while high >= UInt128(power(dropped)) / 2 { dropped += 1 }
    precondition(dropped <= a.places + b.places, "a number of more than 38 digits")
    let magnitude = Int128(halfUp((high, low), dividedBy: UInt128(power(dropped))))
    let isNegative = (a.significand < 0) != (b.significand < 0)
    return limited(isNegative ? -magnitude : magnitude, places: a.places + b.places - dropped)
  }

  /// How many times `divisor` goes into it, a part of one counted as one.
  ///
  /// - Precondition: it is at least 0 and `divisor` greater.
  func dividedUp(by divisor: ExactDecimal) -> Int128 {
    let (a, b, _) = ExactDecimal.aligned(self, divisor)
    return (a + b - 1) / b
  }

  /// Two numbers as multiples of one power of ten: of the finer one's, or of the finest that holds both in 38 digits.
  private static func aligned(_ a: ExactDecimal, _ b: ExactDecimal) -> (Int128, Int128, places: Int) {
    if a.places == b.places { return (a.significand, b.significand, a.places) }
    let places = max(a.places, b.places)
    let (first, isFirstTooLarge) = a.significand.multipliedReportingOverflow(by: power(places - a.places))
    let (second, isSecondTooLarge) = b.significand.multipliedReportingOverflow(by: power(places - b.places))
    if !isFirstTooLarge, !isSecondTooLarge { return (first, second, places) }
    return aligned(
      a.rounded(toPlaces: min(a.places, places - 1)), b.rounded(toPlaces: min(b.places, places - 1)))
  }

  /// The nearest number with at most 38 decimals.
  static func limited(_ significand: Int128, places: Int) -> ExactDecimal {
    let number = ExactDecimal(significand: significand, places: places)
    return places > 38 ? number.rounded(toPlaces: 38) : number
  }
}
