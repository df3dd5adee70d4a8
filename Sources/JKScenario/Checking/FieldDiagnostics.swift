import JKLanguage

// The texts about fields and what must stand in them (021x).

extension Diagnostic {
  static func unknownField(_ word: Word, of declaration: Declaration, _ owner: String) -> Diagnostic {
    let known = declaration.fields.map(\.name)
    let suggestion = NameSuggestion.best(for: word.text, among: known)
    return Diagnostic(
      code: "JK0210", message: "\(owner) has no \(quote(word.text))", primary: Label(word.range),
      help: suggestion.map { "did you mean `\($0)`?" }
        ?? (known.isEmpty
          ? "nothing can stand in this block"
          : "what can stand here: " + list(known)),
      fix: suggestion.map { Fix(word.range, $0) })
  }

  /// `arrives 14 / week`
  static func arrivalsWithoutProcess(_ place: SourceRange, _ written: String) -> Diagnostic {
    Diagnostic(
      code: "JK0215", message: "expected `poisson`, `every` or `at`", primary: Label(place, "here"),
      help: "write `\(shortened(written))`", fix: Fix(place, written))
  }

  /// `integrate helper`, without the week.
  static func actionWithoutStart(_ statement: Statement, _ written: String) -> Diagnostic {
    let word = statement.keyword
    return Diagnostic(
      code: "JK0322", message: "the strategy does not say when to \(word.text)", primary: Label(word.range),
      help: "begin with `week 0:` or another start: `week 0: \(shortened(written))`",
      fix: Fix(SourceRange(word.range.lower, word.range.lower), "week 0: "))
  }

  /// `at week 3: …`
  static func wordBeforeField(_ word: Word, _ field: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0210", message: "no \(quote(word.text)) stands before `\(field.text)`",
      primary: Label(word.range),
      help: "take it out: the line begins with `\(field.text)`",
      fix: Fix(SourceRange(word.range.lower, field.range.lower), ""))
  }

  static func duplicateField(_ word: Word, first: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0211", message: "`\(word.text)` is given twice", primary: Label(word.range, "given again"),
      secondary: [Label(first.range, "first given here")], help: "keep one of the two")
  }

  static func missingField(_ field: Field, _ owner: SourceRange, _ ownerName: String) -> Diagnostic {
    Diagnostic(
      code: "JK0212", message: "\(ownerName) needs `\(field.name)`: \(field.meaning)",
      primary: Label(owner, "`\(field.name)` is missing"), help: "for example `\(field.example)`")
  }

  static func missingBlock(_ keyword: Word, _ declaration: Declaration) -> Diagnostic {
    Diagnostic(
      code: "JK0213", message: "expected a block in braces after `\(declaration.header)`",
      primary: Label(keyword.range), help: "for example `\(declaration.example)`")
  }

  static func missingBlock(_ keyword: Word, _ field: Field) -> Diagnostic {
    Diagnostic(
      code: "JK0213", message: "expected a block in braces after `\(field.name)`",
      primary: Label(keyword.range), help: "for example `\(field.example)`")
  }

  static func unexpectedBlock(_ keyword: Word, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0219", message: "`\(keyword.text)` takes no block", primary: Label(range),
      help: "write it on one line, or close the block before it")
  }

  static func expected(
    _ what: String, at place: SourceRange, _ field: Field?, help: String? = nil, fix: Fix? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: "JK0215", message: "expected \(what)", primary: Label(place, "here"),
      help: help ?? field.map { "for example `\($0.example)`" }, fix: fix)
  }

  /// - Parameters:
  ///   - value: what stands behind it.
  ///   - isText: whether that is a text without its quotation marks.
  static func strayEquals(
    _ equals: (symbol: Argument.Symbol, range: SourceRange), behind field: Field,
    before value: (String, SourceRange),
    isText: Bool
  ) -> Diagnostic {
    let symbol = equals.symbol.rawValue
    let (text, range) = value
    let written = isText ? "\"\(text)\"" : text
    let whole = SourceRange(equals.range.lower, range.upper)
    // `people=4` keeps one space, `people = 4` has one.
    let isGlued = equals.range.upper == equals.range.lower + 1 && equals.range.upper == range.lower
    return Diagnostic(
      code: "JK0352", message: "no `\(symbol)` stands after `\(field.name)`",
      primary: Label(SourceRange(equals.range.lower, equals.range.lower + 1)),
      help: "write `\(field.name) \(shortened(written))`",
      fix: isText
        ? Fix(whole, " \(written)") : Fix(equals.range, isGlued ? " " : ""))
  }

  /// Source in a line, cut where it is long.
  static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.count > 60 ? line.prefix(59) + "…" : line
  }

  /// - Parameter subject: what has ended, as a sentence begins with it.
  static func commaBetweenStatements(_ place: SourceRange, _ subject: String, before next: Word) -> Diagnostic
  {
    Diagnostic(
      code: "JK0353", message: "\(subject) is complete before this comma",
      primary: Label(place, "`\(next.text)` begins a statement of its own"),
      help: "put `;` between two statements on one line", fix: Fix(place, ";"))
  }

  static func unexpected(_ place: SourceRange, in keyword: Word, _ field: Field?) -> Diagnostic {
    Diagnostic(
      code: "JK0216", message: "`\(keyword.text)` is complete before this",
      primary: Label(place, "not understood"),
      help: field.map { "for example `\($0.example)`" } ?? "take it out, or put it on a line of its own")
  }

  static func unknownChoice(_ word: Word, of choices: [String], _ field: Field?) -> Diagnostic {
    let suggestion = NameSuggestion.best(for: word.text, among: choices)
    return Diagnostic(
      code: "JK0217",
      message: choices.count == 1
        ? "expected `\(choices[0])`, found \(quote(word.text))"
        : "\(quote(word.text)) is not one of \(list(choices))",
      primary: Label(word.range),
      help: suggestion.map { "did you mean `\($0)`?" } ?? field.map { "for example `\($0.example)`" },
      fix: suggestion.map { Fix(word.range, $0) })
  }

  static func unknownClause(_ word: Word, of clauses: [Field], _ field: Field?) -> Diagnostic {
    let suggestion = NameSuggestion.best(for: word.text, among: clauses.map(\.name))
    return Diagnostic(
      code: "JK0218",
      message: "\(quote(word.text)) is not one of \(list(clauses.map(\.name)))",
      primary: Label(word.range),
      help: suggestion.map { "did you mean `\($0)`?" } ?? field.map { "for example `\($0.example)`" },
      fix: suggestion.map { Fix(word.range, $0) })
  }

  static func duplicateClause(_ word: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0211", message: "`\(word.text)` is given twice", primary: Label(word.range, "given again"),
      help: "keep one of the two")
  }
}
