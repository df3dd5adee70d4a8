extension Double {
  /// Finite, and small enough that differences and sums of such numbers stay finite.
  var isDrawable: Bool { isFinite && magnitude < 1e100 }

  /// Ten to the given power, correctly rounded.
  static func powerOfTen(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? .nan }

  /// The largest whole `p` with 10ᵖ ≤ self, for a positive finite number; never below −308.
  var decimalExponent: Int {
    guard isNormal else { return -308 }
    var result = Int((Double(exponent) * 0.301_029_995_663_981_2).rounded(.down))
    while .powerOfTen(result + 1) <= self { result += 1 }
    while .powerOfTen(result) > self { result -= 1 }
    return result
  }

  /// The number with exactly so many decimals, rounded half away from zero, with an ASCII minus sign and
  /// never "-0"; free of any locale.
  func fixed(_ decimals: Int) -> String {
    let scaled = (magnitude * .powerOfTen(decimals)).rounded()
    guard isFinite, scaled < 9e15 else { return description }
    var digits = String(UInt64(scaled))
    if decimals > 0 {
      digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
    }
    return self < 0 && scaled > 0 ? "-" + digits : digits
  }
}
