extension Lexer {
  /// `12`, `0.5`, `$25k`, `40%`, and what starts with a digit too: `2027-01-04`, `09:00`.
  mutating func scanNumber() {
    if scanDate() || scanForeignDate() || scanClock() { return }
    let start = offset
    let currency = skipCurrency()
    let isMoney = currency != nil
    if isMoney, scanParted(from: start) { return }
    let digitsStart = offset
    skipDigits()
    let wholeDigits = offset - digitsStart
    let separator = skipDigitGroups(behind: wholeDigits)
    var digits = offset - digitsStart
    let hasDecimalComma = separator == nil && isDecimalComma
    if peek() == "." || hasDecimalComma, isDigit(at: offset + 1) {
      offset += 1
      skipDigits()
      digits = offset - digitsStart - 1
    }
    let suffixStart = offset
    skipTail()
    let suffix = text(suffixStart, offset)
    let isParted = suffix.isEmpty && skipSpacesBeforePercent()
    let hasSign = peek() == "%"
    if hasSign { offset += 1 }

    let range = SourceRange(start, offset)
    var number: String { text(start, suffixStart) }
    if let currency {
      if currency != "$", wholeDigits == 0 { return refuse(.currencySignAlone(at: range), from: start) }
      if currency == "$" {
        writesDollar = true
      } else {
        amounts.append(
          WrittenAmount(currency: CurrencySign(currency), range: SourceRange(start, digitsStart), number: nil)
        )
      }
    }
    guard checkLength(range, .number) else { return emit(.invalid, from: start) }
    switch suffix {
    case _ where wholeDigits == 0: refuse(.notANumber(text(start, offset), at: range), from: start)
    case _ where hasDecimalComma: refuse(.decimalComma(text(start, offset), at: range), from: start)
    case _ where separator != nil:
      refuse(.groupedDigits(text(start, offset), by: separator ?? ",", at: range), from: start)
    // A seed of 64 bits has up to 20; nothing with a decimal point needs more than 18.
    case _ where digits > (digits == wholeDigits ? 20 : 18): refuse(.tooManyDigits(at: range), from: start)
    case "" where isParted && !isMoney: refuse(.partedSuffix(number, "%", at: range), from: start)
    case "" where !(hasSign && isMoney), "k" where !hasSign, "m" where isMoney && !hasSign:
      if hasSign || !scanHabit(behind: text(digitsStart, offset), from: start, currency) {
        emit(.number, from: start)
      }
    case "m" where !hasSign: refuse(.magnitudeWithoutMoney(number, at: range), from: start)
    case "K" where !hasSign, "M" where isMoney && !hasSign:
      refuse(.upperCaseMagnitude(number, suffix, at: range), from: start)
    case "M" where !hasSign: refuse(.magnitudeAsLetter(number, suffix, at: range), from: start)
    case _ where UnitWord(word: suffix) != nil && !hasSign:
      if let second = secondPart {
        offset = second.end
        return refuse(.missingSpace(number, unit: suffix, secondPart: second, at: range), from: start)
      }
      // The mistake is plain: read on as if the space were there.
      log.report(.missingSpace(number, unit: suffix, secondPart: nil, at: range))
      offset = suffixStart
      emit(.number, from: start)
    default: refuse(.notANumber(text(start, offset), at: range), from: start)
    }
  }

  mutating func refuse(_ diagnostic: Diagnostic, from start: Int) {
    log.report(diagnostic)
    emit(.invalid, from: start)
  }

  // MARK: - Dates and times

  private mutating func scanDate() -> Bool {
    let start = offset
    guard digitCount(at: start) == 4, peek(4) == "-",
      case let monthDigits = digitCount(at: start + 5), 1...2 ~= monthDigits, peek(5 + monthDigits) == "-",
      case let dayStart = start + 6 + monthDigits,
      case let dayDigits = digitCount(at: dayStart), 1...2 ~= dayDigits
    else { return false }
    let end = dayStart + dayDigits
    let time = timeBehindDate(at: end)
    guard time != nil || nameCharacterLength(at: end) == 0 else { return false }
    let year = integer(start, start + 4)
    let month = integer(start + 5, start + 5 + monthDigits)
    let day = integer(dayStart, end)
    offset = time?.end ?? end
    let range = SourceRange(start, offset)
    if !Self.isDate(year: year, month: month, day: day) {
      refuse(.impossibleDate(text(start, end), at: SourceRange(start, end)), from: start)
    } else if let time {
      refuse(
        .dateAndTime(year: year, month: month, day: day, time.written(isStart: isStart), at: range),
        from: start)
    } else if monthDigits + dayDigits < 4 {
      refuse(.shortDate(text(start, offset), year: year, month: month, day: day, at: range), from: start)
    } else {
      emit(.date, from: start)
    }
    return true
  }

  private mutating func scanClock() -> Bool {
    let start = offset
    guard case let hourDigits = digitCount(at: start), 1...2 ~= hourDigits else { return false }
    let hasMinutes = peek(hourDigits) == ":" && digitCount(at: start + hourDigits + 1) == 2
    var end = start + hourDigits + (hasMinutes ? 3 : 0)
    if let half = halfOfDay(at: end) {
      let hour = integer(start, start + hourDigits) % 12 + (half.isAfternoon ? 12 : 0)
      let minute = hasMinutes ? integer(end - 2, end) : 0
      offset = half.end
      refuse(.twelveHourClock(hour: hour, minute: minute, at: SourceRange(start, offset)), from: start)
      return true
    }
    if hasMinutes, byte(at: end) == ":", digitCount(at: end + 1) == 2 { end += 3 }
    guard hasMinutes, nameCharacterLength(at: end) == 0, byte(at: end) != "%" else { return false }
    offset = end
    // What it must be depends on where it stands: a time of day, or a duration as nobody can write it.
    emit(.clock, from: start)
    return true
  }

  /// `am` or `pm` glued to a number, or behind a space.
  private func halfOfDay(at place: Int) -> (isAfternoon: Bool, end: Int)? {
    let start = byte(at: place) == " " ? place + 1 : place
    guard byte(at: start + 1) == "m" || byte(at: start + 1) == "M", nameCharacterLength(at: start + 2) == 0
    else {
      return nil
    }
    switch byte(at: start) {
    case "a", "A": return (false, start + 2)
    case "p", "P": return (true, start + 2)
    default: return nil
    }
  }

  static func isDate(year: Int, month: Int, day: Int) -> Bool {
    1...12 ~= month && 1...days(inMonth: month, of: year) ~= day
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  // MARK: - Digits

  /// Digits from a place on, looking at no more than five: nothing asks for more.
  func digitCount(at place: Int) -> Int {
    var count = 0
    while count < 5, isDigit(at: place + count) { count += 1 }
    return count
  }

  /// The value of a few digits.
  func integer(_ lower: Int, _ upper: Int) -> Int {
    bytes[lower..<upper].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  mutating func skipDigits() {
    while isDigit(at: offset) { offset += 1 }
  }

  /// `$`, or another currency's sign, which is a mistake.
  private mutating func skipCurrency() -> Unicode.Scalar? {
    if peek() == "$" {
      offset += 1
      return "$"
    }
    guard !peek().isASCII, let scalar = decodeScalar(at: offset),
      scalar.properties.generalCategory == .currencySymbol
    else { return nil }
    offset += UTF8.width(scalar)
    return scalar
  }

  /// The `,000` of `1,000`, and of `1 000`, `1'000` and `1_000`, which the language does not have; what parts them.
  private mutating func skipDigitGroups(behind wholeDigits: Int) -> Unicode.Scalar? {
    guard 1...3 ~= wholeDigits, offset < bytes.endIndex else { return nil }
    let separator = peek().isASCII ? peek() : decodeScalar(at: offset)
    guard let separator, separator.isSpaceInLine || ",'_’".unicodeScalars.contains(separator) else {
      return nil
    }
    let start = offset
    if separator.isSpaceInLine {
      // Behind spaces a number with something on it may stand, but no plain one.
      while case let group = groupBehindSpaces(), group > offset { offset = group }
    } else {
      let width = UTF8.width(separator)
      while digitCount(at: offset + width) == 3, decodeScalar(at: offset) == separator { offset += width + 3 }
    }
    return offset > start ? separator : nil
  }

  /// The end of three digits behind spaces here; where it is when there are none.
  private mutating func groupBehindSpaces() -> Int {
    let start = offset
    defer { offset = start }
    skipSpaces()
    guard offset > start, digitCount(at: offset) == 3, nameCharacterLength(at: offset + 3) == 0 else {
      return start
    }
    return offset + 3
  }

  /// Spaces of any kind within a line.
  mutating func skipSpaces() {
    while offset < bytes.endIndex {
      guard let scalar = peek().isASCII ? peek() : decodeScalar(at: offset),
        scalar.isSpaceInLine
      else { return }
      offset += UTF8.width(scalar)
    }
  }

  /// The space in `20 %`; nothing where no sign follows.
  private mutating func skipSpacesBeforePercent() -> Bool {
    let start = offset
    skipSpaces()
    if offset > start, peek() == "%" { return true }
    offset = start
    return false
  }

  /// Whether a comma stands where a decimal point is meant: `0,5`. In parentheses it may part two values, unless the
  /// first of them has a name: `cv: 0,5`.
  private var isDecimalComma: Bool {
    peek() == "," && isDigit(at: offset + 1) && (parenthesisDepth <= 0 || tokens.last?.kind == .colon)
  }

  /// What is glued to the digits: a suffix, or what makes it no number at all.
  private mutating func skipTail() {
    while true {
      let length = nameCharacterLength(at: offset)
      if length > 0 {
        offset += length
      } else if peek() == ".", isDigit(at: offset + 1) {
        offset += 1
      } else {
        return
      }
    }
  }
}

extension Unicode.Scalar {
  /// Of any kind, but for what ends a line. Most are plain, and the table of properties takes its time.
  fileprivate var isSpaceInLine: Bool {
    isASCII ? self == " " || ("\t"..."\r" ~= self && self != "\n") : properties.isWhitespace
  }
}
