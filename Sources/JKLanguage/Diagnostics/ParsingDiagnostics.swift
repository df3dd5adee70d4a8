/// The texts of reading: JK0101 to JK0119 and JK0135 to JK0138 from characters to tokens, the others to JK0142 from
/// tokens to the tree.
extension Diagnostic {
  // MARK: - Files

  /// What shows that the bytes are no text of ours; nil for those that may be.
  static func notAText(_ source: SourceFile) -> Diagnostic? {
    let bytes = source.bytes
    let start = bytes.startIndex
    if bytes.count > SourceFile.largest {
      return Diagnostic(
        code: "JK0143", message: "this text is larger than 16 MB", primary: Label(SourceRange(start, start)),
        help: "keep only what is needed")
    }
    let head = bytes.prefix(64)
    let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let isWide =
      head.count > 3
      && (0...1).contains { part in
        head.indices.allSatisfy { ($0 - start) % 2 != part || head[$0] == 0 }
      }
    if isMarked || isWide, !head.allSatisfy({ $0 == 0 }) {
      return Diagnostic(
        code: "JK0128", message: "this file is UTF-16, not UTF-8",
        primary: Label(SourceRange(start, min(start + 2, bytes.endIndex))),
        help: "save the file with the encoding UTF-8")
    }
    // A text has no zeros; where something else has its first one matters little.
    return bytes.prefix(8000).firstIndex(of: 0).map { place in
      Diagnostic(
        code: "JK0128", message: "this file is no text",
        primary: Label(SourceRange(place, place + 1), "a byte that no text has"),
        help: "a scenario is plain text in UTF-8, not a document of a word processor")
    }
  }

  // MARK: - Characters

  static func invalidUTF8(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0101", message: "this text is not UTF-8",
      primary: Label(range, "these bytes stand for no character"),
      help: "save the file with the encoding UTF-8")
  }

  static func unexpectedCharacter(
    _ scalar: Unicode.Scalar, count: Int, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      code: "JK0102", message: "\(name(of: scalar)) means nothing here", primary: Label(range),
      help: help(on: scalar),
      fix: scalar == "&" && count == 2 ? Fix(range, "and") : nil)
  }

  private static func help(on scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "!", "&", "|":
      "conditions are joined by `and`, as in `when wait at therapy > 3 weeks and margin over 8 weeks > 0`"
    case "[", "]": "lists have no brackets"
    default: nil
    }
  }

  static func lookalike(_ written: String, of symbol: String, at range: SourceRange) -> Diagnostic {
    let shown =
      written.unicodeScalars.count == 1 ? name(of: written.unicodeScalars.first ?? "?") : quote(written)
    return Diagnostic(
      code: "JK0103", message: "\(shown) is not a symbol of the language", primary: Label(range),
      help: "write `\(symbol)`", fix: Fix(range, symbol))
  }

  static func foreignComment(at range: SourceRange, fix: String?) -> Diagnostic {
    Diagnostic(
      code: "JK0104", message: "a comment starts with `//`", primary: Label(range),
      help: "a comment goes to the end of its line: `// drawn once a trial`",
      fix: fix.map { Fix(range, $0) })
  }

  // MARK: - Lengths

  /// - Parameters:
  ///   - what: `a name`, with its article.
  ///   - count: its characters.
  package static func tooLong(_ what: String, _ count: Int, most: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0143", message: "\(what) has at most \(most.withThousands) characters",
      primary: Label(range, "\(count.withThousands) here"), help: "say it more briefly")
  }

  // MARK: - Strings

  static func unterminatedString(at range: SourceRange, isStraight: Bool) -> Diagnostic {
    Diagnostic(
      code: "JK0105", message: "this string is never closed",
      primary: Label(range, "a `\"` is missing in this line"),
      help: "a string stands in one line, as in `\"scope e-mail, drawings\"`",
      fix: isStraight ? Fix(SourceRange(range.upper, range.upper), "\"") : nil)
  }

  static func foreignQuotes(_ text: String, at range: SourceRange) -> Diagnostic {
    let inner = text.dropFirst().dropLast()
    let shown = shorten(inner)
    let isNumber = inner.first.map { $0.isNumber || $0 == "$" } ?? false
    return Diagnostic(
      code: "JK0106", message: "a text goes in straight double quotes", primary: Label(range),
      help: isNumber ? "write `\"\(shown)\"` for a text, `\(shown)` for a number" : "write `\"\(shown)\"`",
      fix: isNumber ? nil : Fix(range, "\"\(inner)\""))
  }

  static func controlCharacter(_ scalar: Unicode.Scalar, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0107", message: "\(name(of: scalar)) is a control character", primary: Label(range),
      help: "take it out", fix: Fix(range, ""))
  }

  // MARK: - Numbers

  static func notANumber(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0108", message: "\(quote(text)) is not a number", primary: Label(range),
      help: "numbers are written like `0.5`, `40%`, `30k`, `$25k` or `$2 million`")
  }

  /// - Parameter secondPart: the `30 min` of `1h 30min`.
  static func missingSpace(
    _ number: String, unit: String, secondPart: (number: String, unit: String, end: Int)?,
    at range: SourceRange
  ) -> Diagnostic {
    if let (other, smaller, end) = secondPart {
      let sum = "\(number) \(unit) + \(other) \(smaller)"
      return Diagnostic(
        code: "JK0109", message: "a duration of two parts is a sum, with a space before each unit",
        primary: Label(SourceRange(range.lower, end)), help: "write `\(sum)`",
        fix: Fix(SourceRange(range.lower, end), sum))
    }
    let place = range.lower + number.utf8.count
    return Diagnostic(
      code: "JK0109", message: "a space is missing before the unit", primary: Label(range),
      help: "write `\(shorten(number)) \(unit)`", fix: Fix(SourceRange(place, place), " "))
  }

  static func groupedDigits(
    _ text: String, by separator: Unicode.Scalar, at range: SourceRange
  ) -> Diagnostic {
    let scalars = text.unicodeScalars.filter { $0 != separator && !$0.properties.isWhitespace }
    let plain = String(String.UnicodeScalarView(scalars))
    let separators =
      switch separator {
      case ",": "commas"
      case "'", "’": "apostrophes"
      case "_": "underscores"
      default: "spaces"
      }
    let other = separator == "," ? ", or put a space behind a comma between two values" : ""
    return Diagnostic(
      code: "JK0110", message: "digits are not grouped by \(separators)", primary: Label(range),
      help: "write `\(shorten(plain))`\(other)", fix: Fix(range, plain))
  }

  /// `20 %`, `20 percent`, `$20 k`.
  static func partedSuffix(_ number: String, _ suffix: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0137",
      message: "\(suffix == "%" ? "a percent sign" : "`\(suffix)`") follows its number without a space",
      primary: Label(range), help: "write `\(shorten(number))\(suffix)`",
      fix: Fix(range, "\(number)\(suffix)"))
  }

  static func currencySignAlone(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0135", message: "the sign of a currency stands before the number", primary: Label(range),
      help: "amounts of money are written like `$25k`")
  }

  static func amountWrittenOtherwise(_ amount: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0135", message: "the sign of the currency stands right before the number",
      primary: Label(range),
      help: "write `\(shorten(amount))`", fix: Fix(range, amount))
  }

  /// - Parameters:
  ///   - own: the file's currency, where it says so.
  ///   - insertion: where a line that names the sign's currency can go.
  static func foreignCurrency(_ amount: WrittenAmount, own: String?, insertion: SourceRange?) -> Diagnostic {
    let currency = amount.currency
    let name = amount.number != nil && currency.sign == "$" ? currency.codes.joined() : String(currency.sign)
    let shown = amount.number.map { "`\(currency.sign)\($0)`" } ?? "`\(currency.sign)`"
    let ways = currency.codes.map { "`currency \($0)`" }.joined(separator: " or ")
    let help =
      switch (own, ways) {
      case (let own?, _): "all amounts are in one currency: write `$` and what it is in \(shorten(own))"
      case (nil, ""): "`$` stands for the study's currency, which `currency` names"
      case (nil, _) where amount.number != nil: "write \(shown), and say \(ways)"
      case (nil, _): "`$` stands for the study's currency; to write \(shown) instead, say \(ways)"
      }
    return Diagnostic(
      code: "JK0135", message: "`\(name)` is not this file's currency", primary: Label(amount.range),
      help: help,
      fix: own == nil && currency.codes.count == 1
        ? insertion.map { Fix($0, currencyLine(currency.codes[0], at: $0)) } : nil)
  }

  /// A line of its own: at the start of the text, or behind a statement.
  private static func currencyLine(_ code: String, at place: SourceRange) -> String {
    place.lower == place.upper && place.lower == 0 ? "currency \(code)\n" : "\ncurrency \(code)"
  }

  static func rangeByDash(_ dash: Unicode.Scalar, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0138", message: "from one number to another is written with `to`", primary: Label(range),
      help: "`2 to 9 days` says that nine times out of ten it is between these two", fix: Fix(range, " to "))
  }

  static func decimalComma(_ text: String, at range: SourceRange) -> Diagnostic {
    let number = text.replacing(",", with: ".")
    return Diagnostic(
      code: "JK0351", message: "a decimal has a point, not a comma", primary: Label(range),
      help: "write `\(shorten(number))`, or put a space behind a comma between two values",
      fix: Fix(range, number))
  }

  static func tooManyDigits(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0111", message: "a number has at most 18 digits, a whole one 20", primary: Label(range))
  }

  static func magnitudeWithoutMoney(_ number: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0112", message: "`m` stands for million on money only", primary: Label(range),
      help: "write `\(shorten(number)) million`, `\(shorten(number)) min` or `\(shorten(number)) months`")
  }

  static func upperCaseMagnitude(_ number: String, _ suffix: String, at range: SourceRange) -> Diagnostic {
    let text = number + suffix.lowercased()
    return Diagnostic(
      code: "JK0113", message: "`\(suffix)` on a number is written in lower case", primary: Label(range),
      help: "write `\(shorten(text))`", fix: Fix(range, text))
  }

  /// `1M`, where `m` would not do either.
  static func magnitudeAsLetter(_ number: String, _ suffix: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0113", message: "`\(suffix)` on a number is written as a word", primary: Label(range),
      help: "write `\(shorten(number)) million`", fix: Fix(range, "\(number) million"))
  }

  // MARK: - Dates and times

  static func impossibleDate(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0114", message: "there is no day `\(text)`", primary: Label(range),
      help: "a date is year, month, day, as in `2027-01-04`")
  }

  static func shortDate(
    _ text: String, year: Int, month: Int, day: Int, at range: SourceRange
  ) -> Diagnostic {
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    return Diagnostic(
      code: "JK0115", message: "month and day of a date have two digits", primary: Label(range),
      help: "write `\(date)`", fix: Fix(range, date))
  }

  /// `9am`, `9:30 pm`.
  static func twelveHourClock(hour: Int, minute: Int, at range: SourceRange) -> Diagnostic {
    let clock = "\(padded(hour, 2)):\(padded(minute, 2))"
    return Diagnostic(
      code: "JK0136", message: "a time of day goes from `00:00` to `23:59`", primary: Label(range),
      help: "write `\(clock)`", fix: Fix(range, clock))
  }

  /// - Parameter time: what stands behind the date: ` at 09:00 UTC`; empty where no time can.
  static func dateAndTime(year: Int, month: Int, day: Int, _ time: String, at range: SourceRange)
    -> Diagnostic
  {
    let written = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))\(time)"
    return Diagnostic(
      code: "JK0136",
      message: time.isEmpty
        ? "only a date stands here, without a time" : "`at` stands between a date and its time",
      primary: Label(range), help: "write `\(written)`", fix: Fix(range, written))
  }

  /// - Parameters:
  ///   - first: month and day as they are read first.
  ///   - other: the other way round, where that is a date too.
  static func dateInOtherOrder(
    year: Int, _ first: (month: Int, day: Int), or other: (month: Int, day: Int)?, time: String,
    at range: SourceRange
  ) -> Diagnostic {
    func written(_ date: (month: Int, day: Int)) -> String {
      "\(padded(year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))\(time)"
    }
    let ways =
      other.map { "`\(written(first))` for \(spoken(first)), `\(written($0))` for \(spoken($0))" }
      ?? "`\(written(first))`"
    return Diagnostic(
      code: "JK0136", message: "a date is written year, month, day, with hyphens", primary: Label(range),
      help: "write \(ways)", fix: other == nil ? Fix(range, written(first)) : nil)
  }

  private static func spoken(_ date: (month: Int, day: Int)) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November",
      "December",
    ]
    return "\(date.day) \(months[date.month - 1])"
  }

  static func impossibleOffset(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0118", message: "there is no time zone `\(text)`", primary: Label(range),
      help: "time zones go from `UTC-12` to `UTC+14`, as in `UTC+5:30`")
  }

  // MARK: - Names

  static func underscore(in name: String, at range: SourceRange) -> Diagnostic {
    let mended = name.withoutUnderscores
    return Diagnostic(
      code: "JK0119", message: "a name has no underscores", primary: Label(range),
      help: mended.map { "write `\(shorten($0))`" }
        ?? "names are letters, digits and inner hyphens, as in `tools-first`",
      fix: mended.map { Fix(range, $0) })
  }

  // MARK: - Statements

  /// - Parameter inOrder: what was meant, with its word first, and where it stands.
  static func expectedStatement(
    found: String, kind: Token.Kind, at range: SourceRange, inOrder: Fix? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: "JK0120", message: "a statement starts with a word, found \(found)", primary: Label(range),
      help: inOrder.map { "the word comes first: `\($0.replacement)`" }
        ?? (kind.continuesStatement
          ? "a line that goes on ends with the symbol: put `\(kind.rawValue)` at the end of the line before"
          : nil),
      fix: inOrder)
  }

  /// `"people": 4`
  static func quotedKey(_ key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0120", message: "a statement starts with a word, found a text", primary: Label(range),
      help: "words and names stand without quotation marks: \(quote(key))")
  }

  /// - Parameter end: where what belongs to the item begins.
  static func listItem(_ range: SourceRange, upTo end: Int) -> Diagnostic {
    Diagnostic(
      code: "JK0127", message: "a statement is not marked as an item of a list", primary: Label(range),
      help: "take the mark out: each line is a statement of its own",
      fix: Fix(SourceRange(range.lower, end), ""))
  }

  /// `team clerks:` before lines that stand further in, or before a `{`.
  ///
  /// - Parameter fix: puts braces round those lines.
  static func blockWithoutBraces(_ head: String, at range: SourceRange, fix: Fix) -> Diagnostic {
    Diagnostic(
      code: "JK0129", message: "a block goes in braces, without a `\(head.last ?? ":")` before it",
      primary: Label(range),
      help: "write `\(shorten(head.dropLast(head.dropLast().last == " " ? 2 : 1))) { … }`",
      fix: fix)
  }

  static func expectedValue(after: String, found: String?, at range: SourceRange) -> Diagnostic {
    guard let found else {
      return Diagnostic(
        code: "JK0121", message: "a value is missing after \(after)",
        primary: Label(range, "the statement ends here"))
    }
    return Diagnostic(
      code: "JK0121", message: "expected a value after \(after), found \(found)", primary: Label(range))
  }

  // MARK: - Parentheses

  static func unclosedParenthesis(_ open: SourceRange, after end: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0122", message: "this parenthesis is never closed", primary: Label(open),
      secondary: [Label(SourceRange(end.upper, end.upper), "a `)` is probably missing here")],
      fix: Fix(SourceRange(end.upper, end.upper), ")"))
  }

  static func expected(
    _ expected: String, found: String, at range: SourceRange, in open: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      code: "JK0123", message: "expected \(expected), found \(found)", primary: Label(range),
      secondary: [Label(open, "in this parenthesis")])
  }

  static func strayParenthesis(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0124", message: "this `)` closes nothing", primary: Label(range),
      help: "take it out, or open the parenthesis before", fix: Fix(range, ""))
  }

  static func expectedColon(after label: Word, insteadOf equals: SourceRange?) -> Diagnostic {
    let end = SourceRange(label.range.upper, label.range.upper)
    return Diagnostic(
      code: "JK0125", message: "a colon must stand between \(quote(label.text)) and its value",
      primary: Label(equals ?? label.range),
      help: "arguments are named as in `lognormal(mean: 3 weeks, cv: 0.5)`",
      fix: equals.map { Fix(label.range.union($0), "\(label.text):") } ?? Fix(end, ":"))
  }

  static func labelOutsideCall(_ label: Word, at open: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0126", message: "\(quote(label.text)) names an argument, but nothing is called here",
      primary: Label(label.range), secondary: [Label(open, "this parenthesis only groups")],
      help:
        "a parenthesis belongs to a call when it is glued to its name, as in `lognormal(mean: 3 weeks, cv: 0.5)`"
    )
  }

  // MARK: - Blocks

  /// - Parameters:
  ///   - blocks: their opening braces, the innermost first; not empty.
  ///   - closing: what closes them, and where it comes in.
  static func unclosedBlock(
    _ blocks: [SourceRange], endsBefore token: Token, closing: Fix?
  ) -> Diagnostic {
    let isEnd = token.kind == .end
    let end = Label(
      isEnd ? SourceRange(token.range.lower, token.range.lower) : token.range,
      isEnd ? "the text ends here" : "a `}` is probably missing before this")
    return Diagnostic(
      code: "JK0130",
      message: blocks.count == 1 ? "this block is never closed" : "\(blocks.count) blocks are never closed",
      primary: Label(blocks[0], "this block is never closed"),
      secondary: blocks.dropFirst().prefix(2).map { Label($0, "nor is this one") } + [end], fix: closing)
  }

  static func strayBrace(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0131", message: "this `}` closes nothing", primary: Label(range),
      help: "take it out, or look for a block above that is closed too early")
  }

  static func braceOnNextLine(at range: SourceRange, after end: SourceRange, of keyword: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0132", message: "the `{` must be on the line of its statement", primary: Label(range),
      secondary: [Label(SourceRange(end.upper, end.upper), "it belongs here")],
      fix: Fix(SourceRange(end.upper, range.upper), " {"))
  }

  static func blockWithoutStatement(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0133", message: "this block belongs to no statement", primary: Label(range),
      help: "a block follows a statement in its line, as in `team gangs { people 20 }`")
  }

  // MARK: - Limits

  static func nestingTooDeep(_ what: String, limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0140", message: "more than \(limit) \(what) stand in one another",
      primary: Label(range, "this one is too deep"))
  }

  static func expressionTooLong(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0141", message: "a statement has more than \(limit) operators",
      primary: Label(range, "this one is too many"))
  }

  static func tooManyArguments(_ what: String, limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0139", message: "\(what) has more than \(limit) arguments",
      primary: Label(range, "this one is too many"),
      help: "many measured values stand in a file: `empirical(\"times.csv\", column: \"hours\", unit: h)`")
  }

  static func tooManyMistakes(_ severity: Severity, at range: SourceRange, limit: Int) -> Diagnostic {
    let what = severity == .error ? "mistakes" : "warnings"
    return Diagnostic(
      code: "JK0142", severity: severity, message: "more than \(limit) \(what): the rest are not shown",
      primary: Label(range), help: severity == .error ? "this may not be a scenario at all" : nil)
  }
}

extension String {
  /// A name with hyphens in the place of underscores; nil where that is none.
  var withoutUnderscores: String? {
    let mended = replacing("_", with: "-")
    return mended.first != "-" && mended.last != "-" && !mended.contains("--") ? mended : nil
  }
}

// MARK: - Words for messages

extension Diagnostic {
  /// A piece of source in backquotes, cut when it is long.
  package static func quote(_ text: some StringProtocol) -> String { "`\(shorten(text))`" }

  private static func shorten(_ text: some StringProtocol) -> String {
    // Cut to what can be shown before it is counted: names may be as long as their file.
    let start = text.prefix(41)
    return start.count > 40 ? start.prefix(39) + "…" : String(text)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// A character in backquotes, or its number where it cannot be seen.
  private static func name(of scalar: Unicode.Scalar) -> String {
    let shown = Character(scalar).displayed
    if shown == String(scalar), !scalar.properties.isWhitespace { return "`\(scalar)`" }
    return "U+\(padded(hexadecimal: scalar.value))"
  }

  private static func padded(hexadecimal value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
