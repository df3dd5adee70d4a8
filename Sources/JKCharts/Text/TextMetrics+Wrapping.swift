extension TextMetrics {
  /// The text in lines no wider than `width`. Lines break between words, and inside a word only when it
  /// alone is too wide, there after a hyphen if it has one. Text of nothing but spaces gives no line.
  static func wrap(_ text: String, width: Double, _ style: TextStyle) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0 != "\u{A0}" && $0 != "\u{202F}" && $0.isWhitespace }) {
      for piece in pieces(of: word, width: width, style) {
        let joined = line.isEmpty ? piece : line + " " + piece
        if !line.isEmpty, self.width(joined, style) > width {
          lines.append(line)
          line = piece
        } else {
          line = joined
        }
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The same number of lines, but of more nearly equal width, down to a share of the full one.
  static func wrapEvenly(_ text: String, width: Double, _ style: TextStyle, least: Double = 0.55) -> [String]
  {
    var best = wrap(text, width: width, style)
    guard best.count > 1 else { return best }
    var narrower = width * 0.97
    while narrower > width * least {
      let lines = wrap(text, width: narrower, style)
      guard lines.count == best.count else { break }
      best = lines
      narrower *= 0.97
    }
    return best
  }

  private static func pieces(of word: Substring, width: Double, _ style: TextStyle) -> [String] {
    guard self.width(String(word), style) > width else { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if !piece.isEmpty, self.width(piece + String(character), style) > width {
        let end = piece.lastIndex(of: "-").map { piece.index(after: $0) } ?? piece.endIndex
        pieces.append(String(piece[..<end]))
        piece = String(piece[end...])
      }
      piece.append(character)
    }
    return pieces + [piece]
  }
}
