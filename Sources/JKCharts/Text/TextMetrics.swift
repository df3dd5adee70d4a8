/// Estimated widths of text set in whatever sans-serif face the reader's system has.
///
/// Characters fall into a few classes, each as wide as in DejaVu Sans, the widest face in common use. So the
/// estimate is a little generous elsewhere, and a label that fits here fits everywhere.
enum TextMetrics {
  /// The width of a line of text, in the unit of `size`.
  static func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
    text.reduce(0) { $0 + ems($1) } * size * (isBold ? 1.11 : 1)
  }

  static func width(_ text: String, _ style: TextStyle) -> Double {
    width(text, size: style.size, isBold: style.isBold)
  }

  private static func ems(_ character: Character) -> Double {
    switch character {
    case "i", "j", "l", "I", "J", "|", "'", "’", "‘", ".", ",", ":", ";", " ", "\u{A0}", "\u{202F}": 0.33
    case "f", "t", "r", "(", ")", "[", "]", "/", "\\", "-", "!", "·": 0.41
    case "c", "s", "z", "k", "v", "x", "y", "“", "”", "\"", "*", "?", "–", "F", "L": 0.585
    case "a", "b", "d", "e", "g", "h", "n", "o", "p", "q", "u", "0"..."9", "$", "€", "£", "_", "#", "P", "T",
      "Y",
      "E", "S":
      0.64
    case "A", "B", "C", "K", "R", "V", "X", "Z", "U": 0.74
    case "D", "G", "H", "N", "O", "Q", "w", "+", "−", "=", "<", ">", "±", "×", "~", "&", "→", "←", "≤", "≥":
      0.84
    case "m", "M", "W", "%", "@", "—", "…", "‰": 1.01
    default: emsOfOther(character)
    }
  }

  private static func emsOfOther(_ character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.properties.isWhitespace { return 0.33 }
    if scalar.properties.isLowercase { return 0.74 }
    return scalar.value < 0x250 ? 0.8 : 1.1
  }
}
