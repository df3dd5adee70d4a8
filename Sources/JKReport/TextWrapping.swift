extension String {
  /// The text in lines of at most `width` characters, broken between words, and inside a word only when it
  /// alone is too long. A no-break space is no place to break.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ") {
      for piece in word.pieces(of: width) {
        if !line.isEmpty, line.count + 1 + piece.count > width {
          lines.append(line)
          line = ""
        }
        line += line.isEmpty ? piece : " " + piece
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The text, or its beginning and an ellipsis.
  func shortened(to length: Int) -> String {
    count <= length ? self : prefix(length - 1) + "…"
  }
}

extension Substring {
  fileprivate func pieces(of width: Int) -> [Substring] {
    var pieces: [Substring] = []
    var rest = self
    while rest.count > width {
      pieces.append(rest.prefix(width))
      rest = rest.dropFirst(width)
    }
    return pieces + [rest]
  }
}
