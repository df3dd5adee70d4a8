extension Character {
  /// The character as a terminal may be given it: nothing that moves the cursor, changes colours or
  /// turns the reading direction. Control characters become their pictures, `␀` to `␡`.
  var displayed: String {
    if let ascii = asciiValue {
      switch ascii {
      case 0..<0x20: return self == "\r\n" ? "␊" : String(Unicode.Scalar(0x2400 + UInt32(ascii)) ?? "?")
      case 0x7F: return "␡"
      default: return String(self)
      }
    }
    return isHidden ? "?" : String(self)
  }

  /// Whether anything in it cannot be seen. A joiner stands between pictures, as in a family, and nowhere else.
  private var isHidden: Bool {
    unicodeScalars.contains {
      $0.isHidden || $0 == "\u{200D}" && !unicodeScalars.contains(where: \.properties.isEmojiPresentation)
    }
  }

  /// The columns it takes in a terminal.
  var displayWidth: Int {
    guard let first = unicodeScalars.first, !isASCII, !isHidden else {
      return 1
    }
    return first.isWide || unicodeScalars.contains("\u{FE0F}") ? 2 : 1
  }
}

extension String {
  /// The columns it takes in a terminal.
  package var displayWidth: Int {
    utf8.allSatisfy { 0x20..<0x7F ~= $0 } ? utf8.count : reduce(0) { $0 + $1.displayWidth }
  }

  /// The text with every character as ``Character/displayed``.
  package var displayed: String {
    unicodeScalars.allSatisfy { 0x20..<0x7F ~= $0.value } ? self : map(\.displayed).joined()
  }

  /// The same of a text of several lines, which stay apart.
  package var displayedLines: String {
    unicodeScalars.allSatisfy { 0x20..<0x7F ~= $0.value || $0 == "\n" }
      ? self : map { $0 == "\n" || $0 == "\r\n" ? "\n" : $0.displayed }.joined()
  }
}

extension Unicode.Scalar {
  /// Control and formatting characters, line separators and what Unicode leaves unassigned. The joiner
  /// and the selectors inside emoji are none of these.
  var isHidden: Bool {
    switch properties.generalCategory {
    case .format: self != "\u{200D}"
    case .control, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: true
    default: false
    }
  }

  /// East Asian wide and full-width forms, and emoji.
  /// See <https://www.unicode.org/reports/tr11/>.
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: properties.isEmojiPresentation
    }
  }
}
