/// The texts of reading: JK0101 to JK0119 from characters to tokens, JK0120 on from tokens to the tree.
extension Diagnostic {
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
      help: scalar == "!" || scalar == "&" || scalar == "|"
        ? "conditions are joined by `and`, as in `when wait at therapy > 3 weeks and margin over 8 weeks > 0`"
        : nil,
      fix: scalar == "&" && count == 2 ? Fix(range, "and") : nil)
  }

  static func lookalike(_ scalar: Unicode.Scalar, of symbol: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0103", message: "\(name(of: scalar)) is not a symbol of the language", primary: Label(range),
      help: "write `\(symbol)`", fix: Fix(range, symbol))
  }

  static func foreignComment(_ mark: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0104", message: "a comment starts with `//`", primary: Label(range),
      help: "a comment goes to the end of its line: `// drawn once a trial`",
      fix: mark == "#" ? Fix(range, "//") : nil)
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
    return Diagnostic(
      code: "JK0106", message: "a string stands between straight double quotes", primary: Label(range),
      help: "write `\"\(shorten(inner))\"`", fix: Fix(range, "\"\(inner)\""))
  }

  static func controlCharacter(_ scalar: Unicode.Scalar, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0107", message: "\(name(of: scalar)) is a control character", primary: Label(range),
      help: "take it out")
  }

  // MARK: - Numbers

  static func notANumber(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0108", message: "\(quote(text)) is not a number", primary: Label(range),
      help: "numbers are written like `0.5`, `40%`, `30k`, `$25k` or `$2 million`")
  }

  static func missingSpace(_ number: String, unit: String, at range: SourceRange) -> Diagnostic {
    let place = range.lower + number.utf8.count
    return Diagnostic(
      code: "JK0109", message: "a space is missing before the unit", primary: Label(range),
      help: "write `\(shorten(number)) \(unit)`", fix: Fix(SourceRange(place, place), " "))
  }

  static func groupedDigits(_ text: String, at range: SourceRange) -> Diagnostic {
    let plain = text.filter { $0 != "," }
    return Diagnostic(
      code: "JK0110", message: "digits are not grouped by commas", primary: Label(range),
      help: "write `\(shorten(plain))`, or put a space behind a comma between two values",
      fix: Fix(range, plain))
  }

  static func decimalComma(_ text: String, at range: SourceRange) -> Diagnostic {
    let number = text.replacing(",", with: ".")
    return Diagnostic(
      code: "JK0351", message: "a decimal has a point, not a comma", primary: Label(range),
      help: "write `\(shorten(number))`, or put a space behind a comma between two values",
      fix: Fix(range, number))
  }

  static func tooManyDigits(at range: SourceRange) -> Diagnostic {
    Diagnostic(code: "JK0111", message: "a number has at most 18 digits", primary: Label(range))
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

  static func impossibleClock(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0116", message: "there is no time `\(text)`", primary: Label(range),
      help: "a time of day goes from `00:00` to `23:59`")
  }

  static func shortClock(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0117", message: "the hour of a time has two digits", primary: Label(range),
      help: "write `0\(text)`", fix: Fix(SourceRange(range.lower, range.lower), "0"))
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

  static func expectedStatement(found: String, kind: Token.Kind, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0120", message: "a statement starts with a word, found \(found)", primary: Label(range),
      help: kind.continuesStatement
        ? "a line that goes on ends with the symbol: put `\(kind.rawValue)` at the end of the line before"
        : nil)
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
    _ blocks: [SourceRange], endsBefore token: Token, closing: Fix
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
      code: "JK0132", message: "the `{` must stand in the line of its statement", primary: Label(range),
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

  static func tooManyMistakes(at range: SourceRange, limit: Int) -> Diagnostic {
    Diagnostic(
      code: "JK0142", message: "more than \(limit) mistakes: the rest are not shown", primary: Label(range),
      help: "this may not be a scenario at all")
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
    text.count > 40 ? text.prefix(39) + "…" : String(text)
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
