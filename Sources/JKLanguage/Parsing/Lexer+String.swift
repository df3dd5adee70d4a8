extension Lexer {
  /// `"…"` in one line. There are no escapes: a backslash is a backslash.
  mutating func scanString() {
    let start = offset
    offset += 1
    guard skip(through: ["\""]) else { return refuseUnterminated(from: start, quoteLength: 1) }
    let inside = SourceRange(start + 1, offset - 1)
    let isReadable = checkLength(inside, .string) && checkText(inside, allowsControls: false)
    emit(isReadable ? .string : .invalid, from: start)
  }

  /// `'…'` and `“…”`, as other languages and word processors write it.
  mutating func scanForeignString(quoteLength: Int, ends: [Unicode.Scalar]) {
    let start = offset
    offset += quoteLength
    guard skip(through: ends) else { return refuseUnterminated(from: start, quoteLength: quoteLength) }
    guard checkLength(SourceRange(start, offset), .string) else { return emit(.invalid, from: start) }
    log.report(.foreignQuotes(text(start, offset), at: SourceRange(start, offset)))
    emit(.invalid, from: start)
  }

  /// Goes past the first of some characters, or to the end of the line; false when none is in it.
  private mutating func skip(through ends: [Unicode.Scalar]) -> Bool {
    while offset < bytes.endIndex, bytes[offset] != UInt8(ascii: "\n") {
      let scalar = bytes[offset] < 0x80 ? Unicode.Scalar(bytes[offset]) : decodeScalar(at: offset)
      offset += scalar.map(UTF8.width) ?? 1
      if let scalar, ends.contains(scalar) { return true }
    }
    return false
  }

  /// Reads an open string up to the end of its line, less the braces that end the line: they most
  /// likely belong to a block, and taking them would give a second message for the same mistake.
  private mutating func refuseUnterminated(from start: Int, quoteLength: Int) {
    while offset > start + quoteLength, " \t\r;{})".utf8.contains(bytes[offset - 1]) { offset -= 1 }
    log.report(
      .unterminatedString(at: SourceRange(start, offset), isStraight: bytes[start] == UInt8(ascii: "\"")))
    emit(.invalid, from: start)
  }

  /// Reports what cannot be shown in a piece of free text, once; false when there is such a thing.
  @discardableResult
  mutating func checkText(_ range: SourceRange, allowsControls: Bool) -> Bool {
    var place = range.lower
    while place < range.upper {
      let byte = bytes[place]
      if byte >= 0x80 {
        guard let scalar = decodeScalar(at: place) else {
          log.report(.invalidUTF8(at: SourceRange(place, place + 1)))
          return false
        }
        if !allowsControls, scalar.isHidden {
          let range = SourceRange(place, place + UTF8.width(scalar))
          log.report(.controlCharacter(scalar, at: range))
          return false
        }
        place += UTF8.width(scalar)
        continue
      }
      if !allowsControls, byte < 0x20 && byte != UInt8(ascii: "\t") || byte == 0x7F {
        log.report(.controlCharacter(Unicode.Scalar(byte), at: SourceRange(place, place + 1)))
        return false
      }
      place += 1
    }
    return true
  }
}
