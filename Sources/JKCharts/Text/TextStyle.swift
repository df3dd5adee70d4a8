/// Size, weight and paint of a piece of text.
struct TextStyle: Sendable, Equatable {
  var size: Double
  var isBold = false
  var paint: Paint

  var lineHeight: Double { (size * 1.28).rounded(.up) }
  /// How far above the baseline the box of a line reaches.
  var ascent: Double { size * 0.8 }

  static func title(_ size: Double) -> TextStyle { TextStyle(size: size, isBold: true, paint: .ink) }
  static let subtitle = TextStyle(size: 13, paint: .text)
  static let panel = TextStyle(size: 12, isBold: true, paint: .ink)
  static let axis = TextStyle(size: 11, paint: .faint)
  static let label = TextStyle(size: 11.5, paint: .text)
  static let caption = TextStyle(size: 10.5, paint: .faint)

  func painted(_ paint: Paint) -> TextStyle { TextStyle(size: size, isBold: isBold, paint: paint) }
}
