extension Lexer {
  /// A name, `tools-first`, or a path of names, `scattered-inputs.structure`. A hyphen or a dot belongs
  /// to it when the name goes on directly behind.
  mutating func scanWord() {
    if scanOffset() || scanAmountByCode() { return }
    let start = offset
    var hasUnderscore = false
    var isShort = true
    var nameStart = start
    while true {
      var end = offset
      while end < bytes.endIndex {
        let byte = bytes[end]
        let length = byte.isNameCharacter ? 1 : byte < 0x80 ? 0 : nameCharacterLength(at: end)
        if length == 0 { break }
        hasUnderscore = hasUnderscore || byte == UInt8(ascii: "_")
        end += length
      }
      offset = end
      if peek() == "-", nameCharacterLength(at: offset + 1) > 0 {
        offset += 1
      } else if peek() == ".", startsName(at: offset + 1) {
        isShort = isShort && checkLength(SourceRange(nameStart, offset), .name)
        offset += 1
        nameStart = offset
      } else {
        break
      }
    }
    isShort =
      isShort && checkLength(SourceRange(nameStart, offset), .name)
      && checkLength(SourceRange(start, offset), .path)
    if !isShort {
      emit(.invalid, from: start)
    } else if hasUnderscore {
      let name = text(start, offset)
      log.report(.underscore(in: name, at: SourceRange(start, offset)))
      emit(name.withoutUnderscores == nil ? .invalid : .word, from: start)
    } else {
      emit(.word, from: start)
    }
  }

  /// The bytes of the letter or digit at a place; 0 when there is none. An underscore is taken for one,
  /// so that the mistake can be shown on the whole name.
  func nameCharacterLength(at place: Int) -> Int {
    guard place < bytes.endIndex else { return 0 }
    if bytes[place] < 0x80 { return bytes[place].isNameCharacter ? 1 : 0 }
    guard let scalar = decodeScalar(at: place), scalar.isNameCharacter else { return 0 }
    return UTF8.width(scalar)
  }

  func startsName(at place: Int) -> Bool {
    !isDigit(at: place) && nameCharacterLength(at: place) > 0
  }

  /// `UTC`, `UTC+10`, `UTC-3:30`.
  private mutating func scanOffset() -> Bool {
    let start = offset
    guard peek() == "U", peek(1) == "T", peek(2) == "C" else { return false }
    var end = start + 3
    var minutes = 0
    if end < bytes.endIndex, bytes[end] == UInt8(ascii: "+") || bytes[end] == UInt8(ascii: "-"),
      case let hourDigits = digitCount(at: end + 1), 1...2 ~= hourDigits
    {
      let sign = bytes[end] == UInt8(ascii: "-") ? -1 : 1
      var size = integer(end + 1, end + 1 + hourDigits) * 60
      end += 1 + hourDigits
      if end < bytes.endIndex, bytes[end] == UInt8(ascii: ":"), digitCount(at: end + 1) == 2 {
        let part = integer(end + 1, end + 3)
        size += part < 60 ? part : 24 * 60
        end += 3
      }
      minutes = sign * size
    }
    guard nameCharacterLength(at: end) == 0, !(byte(at: end) == "-" && startsName(at: end + 1)) else {
      return false
    }
    offset = end
    if -12 * 60...14 * 60 ~= minutes {
      emit(.offset, from: start)
    } else {
      log.report(.impossibleOffset(text(start, end), at: SourceRange(start, end)))
      emit(.invalid, from: start)
    }
    return true
  }

  func byte(at place: Int) -> Unicode.Scalar { peek(place - offset) }
}

extension UInt8 {
  /// A letter, a digit or an underscore of ASCII.
  fileprivate var isNameCharacter: Bool {
    (self | 0x20) &- UInt8(ascii: "a") < 26 || self &- UInt8(ascii: "0") < 10 || self == UInt8(ascii: "_")
  }
}
