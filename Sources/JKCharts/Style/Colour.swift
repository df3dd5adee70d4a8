/// An opaque colour in sRGB.
struct Colour: Sendable, Equatable {
  var red, green, blue: Int

  /// A colour from its hexadecimal number, such as `0x0072B2`.
  init(_ hex: Int) {
    (red, green, blue) = (hex >> 16 & 255, hex >> 8 & 255, hex & 255)
  }

  /// The colour a share of the way towards another.
  func mixed(_ share: Double, with other: Colour) -> Colour {
    func mix(_ one: Int, _ two: Int) -> Int { Int((Double(one) + Double(two - one) * share).rounded()) }
    return Colour(mix(red, other.red) << 16 | mix(green, other.green) << 8 | mix(blue, other.blue))
  }

  /// The colour as "#RRGGBB".
  var hex: String {
    let digits = String(red << 16 | green << 8 | blue, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
