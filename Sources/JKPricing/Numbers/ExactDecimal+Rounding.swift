extension ExactDecimal {
  /// An amount of money in minor units of the currency, rounded half-up.
  package func minorUnits(_ unit: MinorUnit) -> Int128 { minorUnits(for: 1, unit) }

  /// `quantity` of them ÷ `divisor`, in minor units of the currency (cents), rounded half-up; a negative amount
  /// like its opposite.
  ///
  /// The product is taken in 256 bits, so that it is rounded once.
  ///
  /// - Precondition: `divisor` is greater than 0.
  package func minorUnits(
    for quantity: ExactDecimal, dividedBy divisor: ExactDecimal = 1, _ unit: MinorUnit
  ) -> Int128 {
    let shift = places + quantity.places - divisor.places - unit.decimals
    let (scaled, overflow) = divisor.significand.multipliedReportingOverflow(
      by: ExactDecimal.power(min(max(shift, 0), 38)))
    guard !overflow, shift <= 38 else {
      // Prices of more decimals than a minor unit can tell apart.
      return (self * quantity).rounded(toPlaces: 20 + divisor.places)
        .minorUnits(for: 1, dividedBy: divisor, unit)
    }
    let (product, isWide) = significand.multipliedReportingOverflow(by: quantity.significand)
    let magnitude: Int128
    if shift < 0 {
      let wholes = product.magnitude * UInt128(ExactDecimal.power(-shift))
      precondition(!isWide, "an amount of more than 38 digits")
      magnitude = Int128(ExactDecimal.halfUp(wholes, dividedBy: UInt128(scaled)))
    } else if isWide {
      let wide = significand.magnitude.multipliedFullWidth(by: quantity.significand.magnitude)
      magnitude = Int128(ExactDecimal.halfUp((wide.high, wide.low), dividedBy: UInt128(scaled)))
    } else {
      magnitude = Int128(ExactDecimal.halfUp(product.magnitude, dividedBy: UInt128(scaled)))
    }
    return (significand < 0) == (quantity.significand < 0) ? magnitude : -magnitude
  }

  /// The nearest number with at most so many decimals.
  func rounded(toPlaces most: Int) -> ExactDecimal {
    let dropped = places - most
    if dropped <= 0 { return self }
    if dropped > 38 { return ExactDecimal(significand: 0, places: most) }
    let magnitude = Int128(
      ExactDecimal.halfUp(significand.magnitude, dividedBy: UInt128(ExactDecimal.power(dropped))))
    return ExactDecimal(significand: significand < 0 ? -magnitude : magnitude, places: most)
  }

  private static func halfUp(_ number: UInt128, dividedBy divisor: UInt128) -> UInt128 {
    let (whole, rest) = number.quotientAndRemainder(dividingBy: divisor)
    return rest >= divisor - rest ? whole + 1 : whole
  }

  /// - Precondition: the quotient has at most 128 bits.
  static func halfUp(_ number: (high: UInt128, low: UInt128), dividedBy divisor: UInt128) -> UInt128 {
    let (whole, rest) = divisor.dividingFullWidth((number.high, number.low))
    return rest >= divisor - rest ? whole + 1 : whole
  }
}
