import JKLanguage

// The texts about what names, fields and quantities mean (02xx). Flow, advice and size stand in
// FlowDiagnostics.swift, distributions in DistributionDiagnostics.swift.

// MARK: Names

extension Diagnostic {
  static func missingName(_ kind: NameTable.Kind, _ statement: Statement) -> Diagnostic {
    Diagnostic(
      code: "JK0201", message: "expected a name after `\(kind.rawValue)`",
      primary: Label(statement.keyword.range, "which \(kind.rawValue)?"),
      help: Vocabulary.study[kind.rawValue].map { "for example `\($0.example)`" })
  }

  /// - Parameter what: what is expected there.
  static func quotedName(_ text: String, _ place: SourceRange, _ what: String) -> Diagnostic {
    let name = text.split { $0 == " " || $0 == "_" }.joined(separator: "-")
    let isName =
      !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } && name.first != "-"
    return Diagnostic(
      code: "JK0215", message: "expected \(what)", primary: Label(place, "here"),
      help: isName
        ? "names stand without quotation marks: \(quote(name))"
        : "names are letters, digits and inner hyphens, without quotation marks",
      fix: isName ? Fix(place, name) : nil)
  }

  static func nameOfSeveralWords(_ words: [Word]) -> Diagnostic {
    let place = words[0].range.union(words[words.count - 1].range)
    let name = words.map(\.text).joined(separator: "-")
    return Diagnostic(
      code: "JK0134", message: "a name is one word", primary: Label(place),
      help: "join its words by hyphens: \(quote(name))", fix: Fix(place, name))
  }

  static func nothingThere(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0212", message: "this file says nothing", primary: Label(place),
      help: "a scenario begins with its title and how long it lasts: `scenario \"Cladding contractor\"`, "
        + "`horizon 78 weeks`")
  }

  static func dottedName(_ name: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0202", message: "a name has no dots", primary: Label(name.range),
      help: "dots lead to a value inside a declaration, such as `estimators.people`; use hyphens in names")
  }

  static func reservedName(_ name: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0203", message: "`\(name.text)` is a word of the language and cannot be a name",
      primary: Label(name.range), help: "add a word to it: `our-\(name.text)`")
  }

  static func duplicateName(_ name: Word, _ first: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0204", message: "`\(name.text)` is declared twice",
      primary: Label(name.range, "declared again"),
      secondary: [Label(first.range, "first declared here")], help: "give one of the two another name")
  }

  static func unknownName(_ word: Word, _ kind: NameTable.Kind, known: [String]) -> Diagnostic {
    let suggestion = NameSuggestion.best(for: word.text, among: known)
    let help =
      suggestion.map { "did you mean `\($0)`?" }
      ?? (known.isEmpty ? "this file declares no \(kind.noun)" : "known here: " + list(known.prefix(6)))
    return Diagnostic(
      code: "JK0205", message: "there is no \(kind.noun) named \(quote(word.text))",
      primary: Label(word.range),
      help: help, fix: suggestion.map { Fix(word.range, $0) })
  }

  static func wrongKind(
    _ word: Word, _ expected: NameTable.Kind, _ found: NameTable.Owner, meant: String?, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      code: "JK0206",
      message: "expected \(expected == .uncertain ? "a number" : expected.description), "
        + "but `\(word.text)` is \(found.kind.description)",
      primary: Label(word.range, "this is \(found.kind.description)"),
      secondary: [Label(found.word.range, "declared here")],
      help: meant.map { "did you mean its team, `\($0)`?" }
        ?? (known.isEmpty
          ? "this file declares no \(expected.noun)" : "known here: " + list(known.prefix(6))),
      fix: meant.map { Fix(word.range, $0) })
  }

  /// A word in an expression that is neither a unit nor a name.
  static func unknownQuantity(_ word: Word, known: [String], _ field: Field?) -> Diagnostic {
    if let number = word.spelledNumber {
      return Diagnostic(
        code: "JK0205",
        message: "there is no unit, parameter or uncertain quantity named \(quote(word.text))",
        primary: Label(word.range), help: "numbers are written in digits: `\(number)`",
        fix: Fix(word.range, "\(number)"))
    }
    let unit = UnitWord.meant(by: word.text)
    let suggestion = NameSuggestion.best(for: word.text, among: known) ?? unit
    return Diagnostic(
      code: "JK0205", message: "there is no unit, parameter or uncertain quantity named \(quote(word.text))",
      primary: Label(word.range),
      help: suggestion.map { "did you mean `\($0)`?" }
        ?? field.map {
          "for example `\($0.example)`; a number that nobody knows is declared first, as `uncertain`"
        }
        ?? "a number that nobody knows is declared first: "
        + "`uncertain \(word.text) = triangular(low: 40%, mode: 55%, high: 70%)`",
      fix: suggestion.map { Fix(word.range, $0) })
  }

  static func unknownUnit(_ word: Word) -> Diagnostic {
    let suggestion = UnitWord.meant(by: word.text)
    return Diagnostic(
      code: "JK0208", message: "there is no unit \(quote(word.text))", primary: Label(word.range),
      help: suggestion.map { "did you mean `\($0)`?" }
        ?? "units of time are " + list(["min", "h", "days", "weeks", "months", "quarters", "years"]),
      fix: suggestion.map { Fix(word.range, $0) })
  }

  static func currencyBehindNumber(_ word: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0208", message: "there is no unit \(quote(word.text))", primary: Label(word.range),
      help: "the study has one currency, which `currency` names: take it out",
      fix: Fix(SourceRange(word.range.lower - 1, word.range.upper), ""))
  }

  /// `8 per week`
  static func per(_ word: Word, _ unit: String) -> Diagnostic {
    Diagnostic(
      code: "JK0350", message: "\(quote(word.text)) is written with a slash", primary: Label(word.range),
      help: "write `/ \(unit)`", fix: Fix(word.range, "/"))
  }

  static func usedTooEarly(_ word: Word, declaredAt: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0207", message: "`\(word.text)` is used before it is declared",
      primary: Label(word.range), secondary: [Label(declaredAt.range, "declared here")],
      help: "a quantity can depend on those above it: change the order")
  }
}

// MARK: Fields

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

  static func strayEquals(
    _ equals: (symbol: Argument.Symbol, range: SourceRange), behind field: Field
  ) -> Diagnostic {
    let symbol = equals.symbol.rawValue
    return Diagnostic(
      code: "JK0352", message: "no `\(symbol)` stands after `\(field.name)`",
      primary: Label(SourceRange(equals.range.lower, equals.range.lower + 1)),
      help: "the value follows directly: `\(field.example)`", fix: Fix(equals.range, ""))
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

// MARK: Quantities

extension Diagnostic {
  static func wrongDimension(
    _ written: Expression, _ expected: QuantityKind, found: Dimension, _ field: Field?
  ) -> Diagnostic {
    let literal = written.leadingLiteral
    let lacksSign =
      literal?.isMoney == false && literal?.isPercent == false && found * .money == expected.dimension
    return Diagnostic(
      code: "JK0214", message: "expected \(expected.description), found \(found.description)",
      primary: Label(written.range, "this is \(found.name)"),
      help: literal.flatMap { help($0, of: written, expected, found: found) }
        ?? field.map { "`\($0.name)` is \($0.meaning): for example `\($0.example)`" },
      fix: lacksSign ? literal.map { Fix(SourceRange($0.range.lower, $0.range.lower), "$") } : nil)
  }

  /// What to write instead, where it can be told from the number that was written.
  private static func help(
    _ literal: NumberLiteral, of written: Expression, _ expected: QuantityKind, found: Dimension
  ) -> String? {
    let number = literal.writtenNumber
    if found * .money == expected.dimension, !literal.isMoney, !literal.isPercent {
      return "an amount of money has its sign: `$\(number)`"
    }
    guard case .number = written else { return nil }
    switch (expected, found) {
    case (.duration, .none): return "say its unit: `\(number) min`, `\(number) h` or `\(number) days`"
    case (.rate, .none):
      return literal.isPercent
        ? "say how often: `\(number) / month`, `\(number) / quarter` or `\(number) / year`"
        : "say how often: `\(number) / h`, `\(number) / day` or `\(number) / week`"
    case (.moneyRate, .money):
      return "say for what time: `\(number) / hour`, `\(number) / week` or `\(number) / year`"
    case (.rate, .time):
      guard let word = literal.unit?.text, let unit = UnitWord(word: word) else { return nil }
      return "\(number) in a \(unit.singular) is `\(number) / \(unit.singular)`, "
        + "one every \(number) \(word) is `1 / \(number) \(word)`"
    default: return nil
    }
  }

  /// A rate where a distribution takes a mean.
  static func rateForMean(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0214", message: "expected a duration, found a rate (1/time)",
      primary: Label(place, "this is a rate"),
      help: "a distribution of times takes its mean, not its rate: one in an hour is a mean of `1 h`")
  }

  static func notANumber(
    _ place: SourceRange, _ name: String, of family: Distribution.Family, found: Dimension
  ) -> Diagnostic {
    Diagnostic(
      code: "JK0214", message: "expected a plain number, found \(found.description)",
      primary: Label(place, "this is \(found.name)"),
      help: "`\(name)` of `\(family.name)` has no unit: for example `0.5`")
  }

  /// - Parameter share: of another unit than a plain number.
  static func notAShare(_ place: SourceRange, found: Dimension) -> Diagnostic {
    Diagnostic(
      code: "JK0214", message: "expected a percentage, found \(found.description)",
      primary: Label(place, "this is \(found.name)"), help: "a chance is a percentage such as `30%`")
  }

  /// - Parameter written: a duration, which may be one that a week was meant for.
  static func notHoursAWeek(_ written: Expression, found: Dimension, _ field: Field?) -> Diagnostic {
    Diagnostic(
      code: "JK0214", message: "expected hours a week, found \(found.description)",
      primary: Label(written.range, "this is \(found.name)"),
      help: field.map { "`\($0.name)` is \($0.meaning): for example `\($0.example)`" },
      fix: found == .time ? Fix(SourceRange(written.range.upper, written.range.upper), " / week") : nil)
  }

  static func mixedUnits(
    _ left: Expression, _ leftDimension: Dimension, _ right: Expression, _ rightDimension: Dimension
  ) -> Diagnostic {
    var fix: Fix?
    if case .number(let known) = left, case .number(let bare) = right, let unit = known.unit,
      bare.unit == nil,
      bare.isMoney == known.isMoney, !bare.isPercent
    {
      fix = Fix(SourceRange(bare.range.upper, bare.range.upper), " \(unit.text)")
    }
    return mixedUnits(left.range, leftDimension, right.range, rightDimension, fix: fix)
  }

  static func mixedUnits(
    _ left: SourceRange, _ leftDimension: Dimension, _ right: SourceRange, _ rightDimension: Dimension,
    fix: Fix? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: "JK0220",
      message: "\(leftDimension.description) and \(rightDimension.description) do not go together",
      primary: Label(right, "this is \(rightDimension.name)"),
      secondary: [Label(left, "this is \(leftDimension.name)")],
      help: "give both the same unit", fix: fix)
  }

  /// - Parameter subject: what is out of its range, as a sentence begins with it.
  static func outOfRange(
    _ place: SourceRange, _ subject: String, _ kind: QuantityKind, _ found: ClosedRange<Double>,
    allowed: ClosedRange<Double>, isBare: Bool = false
  ) -> Diagnostic {
    let isTooLow = found.lowerBound < allowed.lowerBound
    let limit = isTooLow ? allowed.lowerBound : allowed.upperBound
    let reached = isTooLow ? found.lowerBound : found.upperBound
    let isCertain = found.lowerBound == found.upperBound
    // A least value next to nothing is there to keep nothing out.
    let bound =
      isTooLow && limit > 0 && limit < 1e-5
      ? "more than \(QuantityText.value(0, kind))"
      : "at \(isTooLow ? "least" : "most") \(QuantityText.value(limit, kind))"
    let isPercentWithoutSign = kind == .share && isCertain && (3...100 * allowed.upperBound).contains(reached)
    return Diagnostic(
      code: "JK0221", message: "\(subject) must be \(bound)",
      primary: Label(place, "this \(isCertain ? "is" : "can be") \(QuantityText.value(reached, kind))"),
      help: isPercentWithoutSign
        ? "a percentage has its sign: `\(QuantityText.number(reached))%`"
        : isCertain ? nil : "all values that it can take must be allowed: make its range narrower",
      fix: isPercentWithoutSign && isBare ? Fix(SourceRange(place.upper, place.upper), "%") : nil)
  }

  static func numberTooLarge(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0209", message: "this number is too large to compute with", primary: Label(place),
      help: "look for a zero or a `million` too many")
  }

  static func divisionByZero(_ place: SourceRange) -> Diagnostic {
    Diagnostic(code: "JK0222", message: "this divides by zero", primary: Label(place, "zero"))
  }

  static func notWhole(_ field: Field, _ place: SourceRange, _ value: Double? = nil) -> Diagnostic {
    let people = value.map { QuantityText.number($0.rounded(.up)) } ?? "2"
    return Diagnostic(
      code: "JK0223", message: "`\(field.name)` must be a whole number that is known beforehand",
      primary: Label(place),
      help: field.name == "people"
        ? "for people who work part-time say how many, and their hours: `people \(people); hours 30 h / week`"
        : "for example `\(field.example)`")
  }

  static func uncertainNotAllowed(_ name: String, _ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0224", message: "`\(name)` cannot depend on an uncertain quantity", primary: Label(place),
      help: "it belongs to the study itself: give one number")
  }

  static func unknownDistribution(_ function: Word) -> Diagnostic {
    let known = Distribution.Family.allCases.map(\.name)
    let suggestion = NameSuggestion.best(for: function.text, among: known)
    return Diagnostic(
      code: "JK0225", message: "there is no distribution named `\(function.text)`",
      primary: Label(function.range),
      help: suggestion.map { "did you mean `\($0)`?" } ?? "known: " + list(known),
      fix: suggestion.map { Fix(function.range, $0) })
  }

  static func distributionArguments(
    _ function: Word, _ arguments: [CallArgument], _ range: SourceRange, _ forms: [DistributionForm]
  ) -> Diagnostic {
    let shapes = forms.map { "`\($0.example)`" }
    let known = Set(forms.flatMap(\.labels))
    let stranger = arguments.compactMap(\.label).first { !known.contains($0.text) }
    let suggestion = stranger.flatMap { NameSuggestion.best(for: $0.text, among: known.sorted()) }
    return Diagnostic(
      code: "JK0226",
      message: stranger.map { "`\(function.text)` has no parameter \(quote($0.text))" }
        ?? "`\(function.text)` does not take these parameters",
      primary: Label(stranger?.range ?? range),
      help: suggestion.map { "did you mean `\($0)`?" } ?? "write \(shapes.joined(separator: " or "))",
      fix: stranger.flatMap { word in suggestion.map { Fix(word.range, $0) } })
  }

  static func impossibleDistribution(_ family: String, _ range: SourceRange, _ problem: String) -> Diagnostic
  {
    Diagnostic(
      code: "JK0227", message: "there is no such `\(family)` distribution: \(problem)",
      primary: Label(range))
  }

  static func distributionNotAllowed(_ function: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0228", message: "expected one number, found a distribution", primary: Label(function.range),
      help:
        "for a number that nobody knows, declare `uncertain NAME = \(function.text)(…)` and write its name here"
    )
  }

  /// `40 to 60%` where one number must stand.
  static func spanNotAllowed(_ first: Expression, to last: Expression) -> Diagnostic {
    let shown = first.written.flatMap { low in last.written.map { "\(low) to \($0)" } } ?? "…"
    return Diagnostic(
      code: "JK0228", message: "expected one number, found a distribution",
      primary: Label(first.range.union(last.range)),
      help: "for a number that nobody knows, declare `uncertain NAME = \(shown)` and write its name here")
  }

  static func descendingSpan(_ first: Expression, to last: Expression) -> Diagnostic {
    var help: String?
    if case .number(let high) = first, case .number(let low) = last, let unit = (low.unit ?? high.unit)?.text
    {
      help =
        "turn it round, if that is what is meant: `\(low.writtenNumber) to \(high.writtenNumber) \(unit)`"
    }
    return Diagnostic(
      code: "JK0227", message: "a range goes from the lower value to the higher one",
      primary: Label(first.range.union(last.range)), help: help)
  }

  static func phasesDoNotAddUp(_ place: SourceRange, _ total: Double) -> Diagnostic {
    Diagnostic(
      code: "JK0229", message: "the phases add up to \(QuantityText.percent(total)), not to 100 %",
      primary: Label(place),
      help: "give all three, for example `phases framing 15%, producing 65%, verifying 20%`")
  }

  static func outagesWithoutEnd(_ place: SourceRange, least: Double) -> Diagnostic {
    Diagnostic(
      code: "JK0260",
      message: "a tool works for at least \(QuantityText.value(least, .duration)) between outages",
      primary: Label(place, "on average, or at most"),
      help: "a tool that never works is one that no strategy integrates")
  }

  static func nothingToSuspend(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0261", message: "there is no steady work that could be suspended", primary: Label(place),
      help: "add `improves 30% / week using 5% of time`")
  }

  static func notAPrice(_ written: Expression, found: Dimension) -> Diagnostic {
    let end = SourceRange(written.range.upper, written.range.upper)
    let lacksTokens =
      written.trailingLiteral.map { $0.hasMagnitudeWord && $0.unit == nil && !$0.isMoney } ?? false
    return Diagnostic(
      code: "JK0230", message: "expected money per token, found \(found.description)",
      primary: Label(written.range), help: "for example `$2 / million tokens`",
      fix: lacksTokens ? Fix(end, " tokens") : nil)
  }

  static func priceNotExact(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0231", message: "a price is an exact amount from $0 to $1000 a token", primary: Label(place),
      help: "for example `$0.10 / million tokens`")
  }

  static func notAWorkingDay(_ place: SourceRange, exists: Bool) -> Diagnostic {
    Diagnostic(
      code: "JK0232", message: exists ? "week 0 starts on a weekend" : "there is no such date",
      primary: Label(place), help: "working time runs from Monday to Friday: for example 2027-01-04")
  }

  static func warmUpTooLong(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0233", message: "the warm-up leaves no history for a baseline", primary: Label(place),
      help: "make `history` longer or `warm-up` shorter")
  }

  static func shareOfNothing(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0234", message: "this work type has no revenue to take a share of", primary: Label(place),
      help: "add `revenue $120k`, or give the direct cost in money")
  }
}

// MARK: Words for messages

extension Diagnostic {
  static func list(_ words: some Sequence<String>) -> String {
    words.map { "`\($0)`" }.joined(separator: ", ")
  }
}
