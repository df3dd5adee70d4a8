extension Parser {
  /// `20`, `$25k`, `40%`, `30 million tokens`, `12 h`. The words belong to the number only in its line.
  mutating func parseNumber() -> Expression {
    let token = current
    var digits = token.range
    // The sign of a currency may take several bytes.
    while !isDigit(digits.lower) { digits.lower += 1 }
    let isMoney = digits.lower > token.range.lower
    var isPercent = false
    var magnitude = 1
    if !isDigit(digits.upper - 1) {
      digits.upper -= 1
      switch source.bytes[digits.upper] {
      case UInt8(ascii: "%"): isPercent = true
      case UInt8(ascii: "k"): magnitude = 1000
      default: magnitude = 1_000_000
      }
    }
    advance()

    var hasMagnitudeWord = false
    if magnitude == 1, !isPercent, !current.startsLine, let word = magnitudeWord(current) {
      magnitude = word
      hasMagnitudeWord = true
      advance()
    }
    let unit = isPercent ? nil : parseUnit()
    return .number(
      NumberLiteral(
        digits: source.text(in: digits), magnitude: magnitude, hasMagnitudeWord: hasMagnitudeWord,
        isMoney: isMoney,
        isPercent: isPercent, unit: unit, range: SourceRange(token.range.lower, previous.range.upper)))
  }

  private func isDigit(_ place: Int) -> Bool {
    source.bytes[place] &- UInt8(ascii: "0") < 10
  }

  /// `million tokens`, or `million` after a `/`: the number one is left out.
  mutating func parseMagnitude() -> Expression? {
    guard let magnitude = magnitudeWord(current) else { return nil }
    guard previous.kind == .slash || isUnit(next) else { return nil }
    let start = current.range.lower
    advance()
    let unit = parseUnit()
    return .number(
      NumberLiteral(
        digits: "1", magnitude: magnitude, hasMagnitudeWord: true, unit: unit,
        range: SourceRange(start, previous.range.upper)))
  }

  mutating func parseUnit() -> Word? {
    guard isUnit(current), !(next.kind == .openParenthesis && next.range.lower == current.range.upper)
    else { return nil }
    return parseWord()
  }

  private func isUnit(_ token: Token) -> Bool {
    token.kind == .word && !token.startsLine && token.range.upper - token.range.lower <= UnitWord.longest
      && UnitWord(word: source.text(in: token.range)) != nil
  }

  private func magnitudeWord(_ token: Token) -> Int? {
    guard token.kind == .word, 7...8 ~= token.range.upper - token.range.lower else { return nil }
    return switch source.text(in: token.range) {
    case "thousand": 1000
    case "million": 1_000_000
    case "billion": 1_000_000_000
    default: nil
    }
  }

  // MARK: - Dates and times

  mutating func parseDate() -> Expression {
    let parts = takeNumbers()
    return .date(year: parts[0], month: parts[1], day: parts[2], previous.range)
  }

  mutating func parseClock() -> Expression {
    let parts = takeNumbers()
    return .clock(minutes: parts[0] * 60 + parts[1], previous.range)
  }

  mutating func parseOffset() -> Expression {
    let isWest = source.text(in: current.range).contains("-")
    let parts = takeNumbers()
    let minutes = parts[0] * 60 + parts[1]
    return .offset(minutes: isWest ? -minutes : minutes, previous.range)
  }

  /// The numbers in the current token, filled up with zeros to three; the lexer has seen to their size.
  private mutating func takeNumbers() -> [Int] {
    let digits = source.text(in: current.range).split { !("0"..."9" ~= $0) }
    advance()
    let numbers = digits.compactMap { Int($0) }
    return numbers + repeatElement(0, count: max(0, 3 - numbers.count))
  }
}
