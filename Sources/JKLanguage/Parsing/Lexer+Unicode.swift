extension Lexer {
  mutating func scanNonASCII() {
    guard let scalar = decodeScalar(at: offset) else { return scanInvalidBytes() }
    let length = UTF8.width(scalar)
    switch scalar {
    case "€", "£", "¥": scanNumber()
    case "“", "”", "„": scanForeignString(quoteLength: length, ends: ["”", "“", "\""])
    case _ where scalar.properties.isWhitespace: offset += length
    case _ where scalar.properties.isAlphabetic: scanWord()
    default:
      guard let (kind, spelling) = Self.lookalike(of: scalar) else {
        return scanUnexpected(scalar, length: length)
      }
      let start = offset
      offset += length
      log.report(.lookalike(scalar, of: spelling, at: SourceRange(start, offset)))
      emit(kind, from: start)
    }
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
  private static func lookalike(of scalar: Unicode.Scalar) -> (Token.Kind, String)? {
    let kind: Token.Kind
    switch scalar {
    case "→", "⟶", "⇒": kind = .arrow
    case "−", "–", "—", "‐", "‑": kind = .minus
    case "×", "·": kind = .times
    case "÷", "⁄": kind = .slash
    case "≤", "⩽": kind = .lessOrEqual
    case "≥", "⩾": kind = .greaterOrEqual
    case "…", "‥": kind = .span
    default: return nil
    }
    return (kind, kind.rawValue)
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
