// Numbers as other languages and people on paper write them: each is read as one mistake.

// MARK: - Behind and before numbers

extension Lexer {
  /// `30 percent`, `6k €`, `6k USD`, `$6 k`: what stands behind a number and belongs to it.
  ///
  /// - Parameter number: what was read, without the sign of a currency.
  mutating func scanHabit(behind number: String, from start: Int, _ sign: Unicode.Scalar?) -> Bool {
    // Most numbers stand before a newline, a sign or a unit.
    guard offset < bytes.endIndex, peek() != "\n" else { return false }
    let end = offset
    skipSpaces()
    let place = offset
    if scanSign(behind: number, from: start, sign) { return true }
    let word = nextWord
    offset += word.utf8.count
    let range = SourceRange(start, offset)
    switch word {
    case "percent" where sign == nil, "pct" where sign == nil, "percentage" where sign == nil:
      refuse(.partedSuffix(number, "%", at: range), from: start)
      return true
    case "per" where sign == nil:
      skipSpaces()
      if nextWord == "cent" {
        offset += 4
        refuse(.partedSuffix(number, "%", at: SourceRange(start, offset)), from: start)
        return true
      }
    case "k" where sign != nil && place > end, "m" where sign != nil && place > end:
      if !number.hasSuffix("k"), !number.hasSuffix("m") {
        refuse(.partedSuffix(text(start, end), word, at: range), from: start)
        return true
      }
    default:
      if let currency = CurrencySign(word: word) {
        // `$75 USD` says it twice.
        let written = sign.map { CurrencySign($0) } ?? currency
        if let sign, sign != "$" { amounts.removeLast() }
        amounts.append(
          WrittenAmount(currency: written == .dollar ? currency : written, range: range, number: number))
        emit(.invalid, from: start)
        return true
      }
    }
    offset = end
    return false
  }

  /// `6k €`, and `6k€`.
  private mutating func scanSign(behind number: String, from start: Int, _ sign: Unicode.Scalar?) -> Bool {
    guard sign == nil, let scalar = peek().isASCII ? peek() : decodeScalar(at: offset),
      scalar.properties.generalCategory == .currencySymbol
    else { return false }
    let width = UTF8.width(scalar)
    // `5 $6` are two numbers.
    guard !isNumberAhead(at: offset + width) else { return false }
    offset += width
    amounts.append(
      WrittenAmount(
        currency: scalar == "$" ? .dollar : CurrencySign(scalar), range: SourceRange(start, offset),
        number: number))
    emit(.invalid, from: start)
    return true
  }

  /// `USD 6k`, `US$6k`.
  mutating func scanAmountByCode() -> Bool {
    guard "A"..."Z" ~= peek() else { return false }
    let start = offset
    // Codes are of three letters, and prefixes shorter.
    let word = nextWord
    guard 1...3 ~= word.utf8.count, word.utf8.allSatisfy({ $0 < UInt8(ascii: "a") }) else { return false }
    offset += word.utf8.count
    var currency: CurrencySign?
    if peek() == "$" {
      currency = isDigit(at: offset + 1) ? CurrencySign(prefix: word) : nil
      offset += 1
    } else {
      currency = CurrencySign(code: word)
      skipSpaces()
    }
    guard let currency, isDigit(at: offset) else {
      offset = start
      return false
    }
    let digits = offset
    skipDigits()
    while peek() == "." || peek() == ",", isDigit(at: offset + 1) {
      offset += 1
      skipDigits()
    }
    if peek() == "k" || peek() == "m", nameCharacterLength(at: offset + 1) == 0 { offset += 1 }
    let number = text(digits, offset)
    amounts.append(
      WrittenAmount(
        currency: currency, range: SourceRange(start, offset), number: number.filter { $0 != "," }))
    emit(.invalid, from: start)
    return true
  }

  /// `$ 6k` and `$-6k`, from behind the sign on.
  mutating func scanParted(from start: Int) -> Bool {
    let sign = text(start, offset)
    let place = offset
    skipSpaces()
    let isNegative = peek() == "-"
    if isNegative { offset += 1 }
    guard offset > place, isDigit(at: offset) else {
      offset = place
      return false
    }
    let digits = offset
    skipDigits()
    while peek() == ".", isDigit(at: offset + 1) {
      offset += 1
      skipDigits()
    }
    if peek() == "k" || peek() == "m", nameCharacterLength(at: offset + 1) == 0 { offset += 1 }
    let written = "\(isNegative ? "-" : "")\(sign)\(text(digits, offset))"
    refuse(.amountWrittenOtherwise(written, at: SourceRange(start, offset)), from: start)
    return true
  }

  /// The letters of ASCII from here on; empty where they are no word of their own.
  private var nextWord: String {
    let letters = bytes[offset...].prefix(12).prefix { ($0 | 0x20) &- UInt8(ascii: "a") < 26 }
    let end = offset + letters.count
    let endsThere =
      letters.isEmpty
      || nameCharacterLength(at: end) == 0 && !(peek(letters.count) == "-" && startsName(at: end + 1))
    return endsThere ? String(decoding: letters, as: UTF8.self) : ""
  }

  /// The `30 min` of `1h 30min`, behind a unit that is glued to its number.
  var secondPart: (number: String, unit: String, end: Int)? {
    var place = offset
    while place < bytes.endIndex, bytes[place] == UInt8(ascii: " ") { place += 1 }
    let digits = bytes[place...].prefix(4).prefix { $0 &- UInt8(ascii: "0") < 10 }
    var end = place + digits.count
    while end < bytes.endIndex, bytes[end] == UInt8(ascii: " ") { end += 1 }
    let letters = bytes[end...].prefix(UnitWord.longest).prefix { ($0 | 0x20) &- UInt8(ascii: "a") < 26 }
    let unit = String(decoding: letters, as: UTF8.self)
    guard !digits.isEmpty, UnitWord(word: unit) != nil, nameCharacterLength(at: end + letters.count) == 0
    else {
      return nil
    }
    return (String(decoding: digits, as: UTF8.self), unit, end + letters.count)
  }
}

// MARK: - Dates

extension Lexer {
  /// A time that stands behind a date: the clock, how far it is east of Greenwich, and where it ends.
  struct TimeBehindDate {
    let clock: String
    /// As the language writes it: `UTC+2`; nil when nothing is said.
    let zone: String?
    let end: Int

    /// What stands behind the date instead; empty where a date has no time.
    func written(isStart: Bool) -> String {
      isStart ? " at \(clock)" + (zone.map { " \($0)" } ?? "") : ""
    }
  }

  /// Whether the date is that of week 0, the only one with a time.
  var isStart: Bool {
    let before = tokens.last { $0.kind != .equals && $0.kind != .colon }
    return before.map { $0.kind == .word && text($0.range.lower, $0.range.upper) == "starts" } ?? false
  }

  /// The `T09:00:00Z` of a date of ISO 8601; a space may stand for the `T`.
  func timeBehindDate(at place: Int) -> TimeBehindDate? {
    let mark = byte(at: place)
    guard mark == "T" || mark == "t" || mark == " " else { return nil }
    var place = place + 1
    while byte(at: place) == " " { place += 1 }
    let hourDigits = digitCount(at: place)
    guard 1...2 ~= hourDigits, byte(at: place + hourDigits) == ":",
      digitCount(at: place + hourDigits + 1) == 2
    else { return nil }
    let hour = integer(place, place + hourDigits)
    let minute = text(place + hourDigits + 1, place + hourDigits + 3)
    place += hourDigits + 3
    if byte(at: place) == ":", digitCount(at: place + 1) == 2 { place += 3 }
    if byte(at: place) == ".", isDigit(at: place + 1) {
      place += 1
      while isDigit(at: place) { place += 1 }
    }
    let (zone, end) = isoZone(at: place)
    guard nameCharacterLength(at: end) == 0 else { return nil }
    return TimeBehindDate(clock: "\(hour < 10 ? "0" : "")\(hour):\(minute)", zone: zone, end: end)
  }

  /// `Z`, `+02:00`, `-0330`, `+2`.
  private func isoZone(at place: Int) -> (zone: String?, end: Int) {
    let sign = byte(at: place)
    if sign == "Z" || sign == "z" { return ("UTC", place + 1) }
    guard sign == "+" || sign == "-", case let digits = digitCount(at: place + 1), 1...4 ~= digits else {
      return (nil, place)
    }
    let hours = integer(place + 1, place + 1 + min(digits, 2))
    var minutes = digits == 4 ? text(place + 3, place + 5) : ""
    var end = place + 1 + digits
    if digits <= 2, byte(at: end) == ":", digitCount(at: end + 1) == 2 {
      minutes = text(end + 1, end + 3)
      end += 3
    }
    return ("UTC\(sign)\(hours)" + (minutes.isEmpty || minutes == "00" ? "" : ":\(minutes)"), end)
  }

  /// `01/04/2027`, `04.01.2027`, `2027/04/01`: a date with its parts in another order or with other signs between.
  mutating func scanForeignDate() -> Bool {
    let start = offset
    guard let (parts, end) = threeNumbers(at: start) else { return false }
    let time = timeBehindDate(at: end)
    guard time != nil || nameCharacterLength(at: end) == 0 else { return false }
    let isYearFirst = parts[0] > 99
    let year = isYearFirst ? parts[0] : parts[2]
    guard 1900...2199 ~= year else { return false }
    // Dots stand in dates that begin with the day.
    let readings =
      isYearFirst
      ? [(parts[1], parts[2])]
      : peek(digitCount(at: start)) == "."
        ? [(parts[1], parts[0])] : [(parts[1], parts[0]), (parts[0], parts[1])]
    let dates = readings.filter { Self.isDate(year: year, month: $0.0, day: $0.1) }
    offset = time?.end ?? end
    let range = SourceRange(start, offset)
    guard let first = dates.first else {
      refuse(.impossibleDate(text(start, end), at: range), from: start)
      return true
    }
    let other = dates.dropFirst().first { $0 != first }
    refuse(
      .dateInOtherOrder(
        year: year, first, or: other, time: time?.written(isStart: isStart) ?? "", at: range), from: start)
    return true
  }

  /// Three numbers with the same sign between them, one of them of four digits.
  private func threeNumbers(at start: Int) -> (parts: [Int], end: Int)? {
    let first = digitCount(at: start)
    let sign = byte(at: start + first)
    guard first == 1 || first == 2 || first == 4, sign == "/" || sign == "." || sign == "-" && first == 2
    else {
      return nil
    }
    let second = digitCount(at: start + first + 1)
    guard 1...2 ~= second, byte(at: start + first + second + 1) == sign else { return nil }
    let last = start + first + second + 2
    let third = digitCount(at: last)
    guard first == 4 ? 1...2 ~= third : third == 4 else { return nil }
    let middle = start + first + 1
    return (
      [integer(start, start + first), integer(middle, middle + second), integer(last, last + third)],
      last + third
    )
  }
}
