extension Lexer {
  mutating func scanNonASCII() {
    guard let scalar = decodeScalar(at: offset) else { return scanInvalidBytes() }
    let length = UTF8.width(scalar)
    switch scalar {
    case "“", "”", "„": scanForeignString(quoteLength: length, ends: ["”", "“", "\""])
    case "«", "»": scanForeignString(quoteLength: length, ends: ["»", "«"])
    case "‘", "‚": scanForeignString(quoteLength: length, ends: ["’", "‘", "'"])
    case "–", "—": scanDash(scalar, length: length)
    case "•", "◦", "‣", "▪": scanBullet(length: length)
    case _ where scalar.properties.generalCategory == .currencySymbol: scanNumber()
    case _ where scalar.properties.isWhitespace: offset += length
    case _ where scalar.properties.isAlphabetic: scanWord()
    default:
      guard let kind = Self.lookalike(of: scalar) else { return scanUnexpected(scalar, length: length) }
      scanLookalike(text(offset, offset + length), of: kind)
    }
  }

  /// The dot before an item of a list, which is read as if it were not there.
  private mutating func scanBullet(length: Int) {
    var end = offset + length
    while end < bytes.endIndex, bytes[end] == UInt8(ascii: " ") { end += 1 }
    log.report(.listItem(SourceRange(offset, offset + length), upTo: end))
    offset = end
  }

  /// What a word processor makes of `-`, of the arrow's shaft, and what people put between two numbers.
  private mutating func scanDash(_ scalar: Unicode.Scalar, length: Int) {
    if peek(length) == ">" { return scanLookalike(text(offset, offset + length + 1), of: .arrow) }
    let isBehindNumber =
      offset > bytes.startIndex && (isDigit(at: offset - 1) || bytes[offset - 1] == UInt8(ascii: "%"))
    guard isBehindNumber, isDigit(at: offset + length) || peek(length) == "$" else {
      return scanLookalike(String(scalar), of: .minus)
    }
    let start = offset
    offset += length
    log.report(.rangeByDash(scalar, at: SourceRange(start, offset)))
    emit(.invalid, from: start)
  }

  /// Bytes that are no UTF-8; a run of them is one mistake.
  private mutating func scanInvalidBytes() {
    let start = offset
    repeat {
      offset += 1
    } while offset < bytes.endIndex && bytes[offset] >= 0x80
      && decodeScalar(at: offset) == nil
    log.report(.invalidUTF8(at: SourceRange(start, offset)))
    emit(.invalid, from: start)
  }

  /// The character at a place; nil where the bytes are not UTF-8.
  func decodeScalar(at place: Int) -> Unicode.Scalar? {
    var iterator = bytes[place..<min(place + 4, bytes.endIndex)].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return scalar
  }

  /// What a word processor makes of the language's symbols.
  private static func lookalike(of scalar: Unicode.Scalar) -> Token.Kind? {
    switch scalar {
    case "→", "⟶", "⇒": .arrow
    case "−", "‐", "‑": .minus
    case "×", "·": .times
    case "÷", "⁄": .slash
    case "≤", "⩽": .lessOrEqual
    case "≥", "⩾": .greaterOrEqual
    case "…", "‥": .span
    default: nil
    }
  }
}

extension Unicode.Scalar {
  /// Letters of any script, with the marks that stand on them, and digits.
  var isNameCharacter: Bool {
    if properties.isAlphabetic { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber: return true
    default: return false
    }
  }
}
