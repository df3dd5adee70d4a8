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
    _ word: Word, _ expected: NameTable.Kind, _ found: NameTable.Owner, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      code: "JK0206",
      message: "expected \(expected == .uncertain ? "a number" : expected.description), "
        + "but `\(word.text)` is \(found.kind.description)",
      primary: Label(word.range, "this is \(found.kind.description)"),
      secondary: [Label(found.word.range, "declared here")],
      help: known.isEmpty ? "this file declares no \(expected.noun)" : "known here: " + list(known.prefix(6)))
  }

  /// A word in an expression that is neither a unit nor a name.
  static func unknownQuantity(_ word: Word, known: [String]) -> Diagnostic {
    let unit = UnitWord.meant(by: word.text)
    let suggestion = NameSuggestion.best(for: word.text, among: known) ?? unit
    return Diagnostic(
      code: "JK0205", message: "there is no unit, parameter or uncertain quantity named \(quote(word.text))",
      primary: Label(word.range),
      help: suggestion.map { "did you mean `\($0)`?" }
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

  static func expected(_ what: String, at place: SourceRange, _ field: Field?) -> Diagnostic {
    Diagnostic(
      code: "JK0215", message: "expected \(what)", primary: Label(place, "here"),
      help: field.map { "for example `\($0.example)`" })
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
    _ place: SourceRange, _ expected: QuantityKind, found: Dimension, _ field: Field?
  ) -> Diagnostic {
    Diagnostic(
      code: "JK0214", message: "expected \(expected.description), found \(found.description)",
      primary: Label(place, "this is \(found.name)"),
      help: field.map { "`\($0.name)` is \($0.meaning): for example `\($0.example)`" })
  }

  static func mixedUnits(
    _ left: SourceRange, _ leftDimension: Dimension, _ right: SourceRange, _ rightDimension: Dimension
  ) -> Diagnostic {
    Diagnostic(
      code: "JK0220",
      message: "\(leftDimension.description) and \(rightDimension.description) do not go together",
      primary: Label(right, "this is \(rightDimension.name)"),
      secondary: [Label(left, "this is \(leftDimension.name)")],
      help: "give both the same unit")
  }

  /// - Parameter subject: what is out of its range, as a sentence begins with it.
  static func outOfRange(
    _ place: SourceRange, _ subject: String, _ kind: QuantityKind, _ found: ClosedRange<Double>,
    allowed: ClosedRange<Double>
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
    let isPercentWithoutSign = kind == .share && isCertain && (3...100).contains(reached)
    return Diagnostic(
      code: "JK0221", message: "\(subject) must be \(bound)",
      primary: Label(place, "this \(isCertain ? "is" : "can be") \(QuantityText.value(reached, kind))"),
      help: isPercentWithoutSign
        ? "a percentage has its sign: `\(QuantityText.number(reached))%`"
        : isCertain ? nil : "all values that it can take must be allowed: make its range narrower")
  }

  static func numberTooLarge(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0209", message: "this number is too large to compute with", primary: Label(place),
      help: "look for a zero or a `million` too many")
  }

  static func divisionByZero(_ place: SourceRange) -> Diagnostic {
    Diagnostic(code: "JK0222", message: "this divides by zero", primary: Label(place, "zero"))
  }

  static func notWhole(_ field: Field, _ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0223", message: "`\(field.name)` must be a whole number that is known beforehand",
      primary: Label(place), help: "for example `\(field.example)`")
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
    return Diagnostic(
      code: "JK0226",
      message: stranger.map { "`\(function.text)` has no parameter \(quote($0.text))" }
        ?? "`\(function.text)` does not take these parameters",
      primary: Label(stranger?.range ?? range),
      help: "write \(shapes.joined(separator: " or "))")
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
