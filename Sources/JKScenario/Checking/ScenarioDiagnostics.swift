import JKLanguage

// The texts of the checking stage: 02xx what is written does not mean anything, 03xx the flow of
// work is impossible, 08xx advice.

// MARK: Names

extension Diagnostic {
  static func missingName(_ kind: NameTable.Kind, _ statement: Statement) -> Diagnostic {
    Diagnostic(
      code: "JK0201", message: "expected a name after `\(kind.rawValue)`",
      primary: Label(statement.keyword.range, "which \(kind.rawValue)?"),
      help: "give it a name of letters, digits and hyphens: `\(kind.rawValue) estimators`")
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
      ?? (known.isEmpty
        ? "no \(kind.rawValue) is declared in this file"
        : "known here: " + known.prefix(6).map { "`\($0)`" }.joined(separator: ", "))
    return Diagnostic(
      code: "JK0205", message: "there is no \(kind.rawValue) named `\(word.text)`",
      primary: Label(word.range),
      help: help, fix: suggestion.map { Fix(word.range, $0) })
  }

  static func wrongKind(
    _ word: Word, _ expected: NameTable.Kind, _ found: NameTable.Kind, declaredAt: Word
  ) -> Diagnostic {
    Diagnostic(
      code: "JK0206", message: "expected \(expected.description), but `\(word.text)` is \(found.description)",
      primary: Label(word.range, "this is \(found.description)"),
      secondary: [Label(declaredAt.range, "declared here")])
  }

  static func uncertainUsedTooEarly(_ word: Word, declaredAt: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0207", message: "`\(word.text)` depends on an uncertain quantity that is declared after it",
      primary: Label(word.range), secondary: [Label(declaredAt.range, "declared here")],
      help: "move this declaration below the one it depends on")
  }
}

// MARK: Fields

extension Diagnostic {
  static func unknownField(_ word: Word, of declaration: Declaration, _ owner: String) -> Diagnostic {
    let known = declaration.fields.map(\.name)
    let suggestion = NameSuggestion.best(for: word.text, among: known)
    return Diagnostic(
      code: "JK0210", message: "\(owner) has no `\(word.text)`", primary: Label(word.range),
      help: suggestion.map { "did you mean `\($0)`?" }
        ?? (known.isEmpty
          ? "nothing can stand in this block"
          : "what can stand here: " + known.map { "`\($0)`" }.joined(separator: ", ")),
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
      primary: Label(keyword.range), help: "add `{ … }` on the same line")
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

  static func unknownChoice(_ word: Word, of choices: [String]) -> Diagnostic {
    let suggestion = NameSuggestion.best(for: word.text, among: choices)
    return Diagnostic(
      code: "JK0217",
      message: "`\(word.text)` is not one of " + choices.map { "`\($0)`" }.joined(separator: ", "),
      primary: Label(word.range), help: suggestion.map { "did you mean `\($0)`?" },
      fix: suggestion.map { Fix(word.range, $0) })
  }

  static func unknownClause(_ word: Word, of clauses: [Field], _ field: Field?) -> Diagnostic {
    let suggestion = NameSuggestion.best(for: word.text, among: clauses.map(\.name))
    return Diagnostic(
      code: "JK0218",
      message: "`\(word.text)` is not one of " + clauses.map { "`\($0.name)`" }.joined(separator: ", "),
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
      primary: Label(place, "this is \(found.description)"),
      help: field.map { "`\($0.name)` is \($0.meaning): try `\($0.example)`" })
  }

  static func mixedUnits(
    _ left: SourceRange, _ leftDimension: Dimension, _ right: SourceRange, _ rightDimension: Dimension
  ) -> Diagnostic {
    Diagnostic(
      code: "JK0220",
      message: "\(leftDimension.description) and \(rightDimension.description) do not go together",
      primary: Label(right, "this is \(rightDimension.description)"),
      secondary: [Label(left, "this is \(leftDimension.description)")],
      help: "give both the same unit")
  }

  static func outOfRange(
    _ place: SourceRange, _ kind: QuantityKind, _ found: ClosedRange<Double>, allowed: ClosedRange<Double>
  ) -> Diagnostic {
    let isCertain = found.lowerBound == found.upperBound
    let allowedText = QuantityText.range(allowed, kind)
    return Diagnostic(
      code: "JK0221",
      message: isCertain ? "this is outside \(allowedText)" : "this can fall outside \(allowedText)",
      primary: Label(place, isCertain ? "outside" : "reaches \(QuantityText.range(found, kind))"),
      help: isCertain ? nil : "bound it, for example with `triangular(…)`, `uniform(…)` or `beta(…)`")
  }

  static func divisionByZero(_ place: SourceRange) -> Diagnostic {
    Diagnostic(code: "JK0222", message: "this divides by zero", primary: Label(place, "zero"))
  }

  static func notWhole(_ name: String, _ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0223", message: "`\(name)` is a whole number that is known beforehand", primary: Label(place),
      help: "for example `\(name) 4`")
  }

  static func uncertainNotAllowed(_ name: String, _ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0224", message: "`\(name)` cannot depend on an uncertain quantity", primary: Label(place),
      help: "it belongs to the study itself: give one number")
  }

  static func unknownDistribution(_ function: Word) -> Diagnostic {
    let known = Distribution.Family.allCases.map(\.rawValue)
    let suggestion = NameSuggestion.best(for: function.text, among: known)
    return Diagnostic(
      code: "JK0225", message: "there is no distribution named `\(function.text)`",
      primary: Label(function.range),
      help: suggestion.map { "did you mean `\($0)`?" }
        ?? "known: " + known.map { "`\($0)`" }.joined(separator: ", "),
      fix: suggestion.map { Fix(function.range, $0) })
  }

  static func distributionArguments(_ function: Word, _ range: SourceRange, _ forms: [[String]]) -> Diagnostic
  {
    let shapes = forms.map { "`\(function.text)(" + $0.map { "\($0): …" }.joined(separator: ", ") + ")`" }
    return Diagnostic(
      code: "JK0226", message: "`\(function.text)` does not take these parameters", primary: Label(range),
      help: "write \(shapes.joined(separator: " or "))")
  }

  static func impossibleDistribution(_ function: Word, _ range: SourceRange, _ problem: String) -> Diagnostic
  {
    Diagnostic(
      code: "JK0227", message: "there is no such `\(function.text)` distribution: \(problem)",
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
      primary: Label(place), help: "for example `phases framing 15%, producing 65%, verifying 20%`")
  }

  static func notAPrice(_ place: SourceRange, found: Dimension) -> Diagnostic {
    Diagnostic(
      code: "JK0230", message: "expected money per token, found \(found.description)", primary: Label(place),
      help: "for example `$2 / million tokens`")
  }

  static func priceNotExact(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0231", message: "a price is an exact amount, not below zero", primary: Label(place),
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

// MARK: Flow and strategies

extension Diagnostic {
  static func emptyRoute(_ keyword: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0301", message: "the route has no steps", primary: Label(keyword.range),
      help: "for example `route { serve -> done }`")
  }

  static func stationTwice(_ word: Word, _ first: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0302", message: "the route says twice where items go from `\(first.text)`",
      primary: Label(word.range, "again"), secondary: [Label(first.range, "first")],
      help: "put all targets on one line: `\(first.text) -> build 30%, otherwise lost`")
  }

  static func chainAfterBranch(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0303", message: "a chain goes on only after a single step", primary: Label(place),
      help: "begin a new line for what follows a branch")
  }

  static func secondOtherwise(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0304", message: "two targets have no percentage", primary: Label(place, "the second one"),
      help: "give each target but one a percentage: `-> build 30%, otherwise lost`")
  }

  static func sharesOverAll(_ station: Word, _ place: SourceRange, _ total: Double) -> Diagnostic {
    Diagnostic(
      code: "JK0305", message: "the branches from `\(station.text)` add up to \(QuantityText.percent(total))",
      primary: Label(place, "over 100 %"), help: "make the shares add up to 100 % or less")
  }

  static func sharesUnderAll(_ station: Word, _ place: SourceRange, _ total: Double) -> Diagnostic {
    Diagnostic(
      code: "JK0306",
      message: "the branches from `\(station.text)` cover only \(QuantityText.percent(total)) of the items",
      primary: Label(place), help: "say where the rest goes: add `, otherwise lost`")
  }

  static func deadEnd(_ step: String, from word: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0307", message: "items reach `\(step)`, but the route does not say where they go from there",
      primary: Label(word.range, "leads to `\(step)`"), help: "add a line: `\(step) -> done`")
  }

  static func endlessRoute(_ word: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0308", message: "items that reach `\(word.text)` never leave", primary: Label(word.range),
      help: "let a branch lead to `done` or `lost`")
  }

  static func contractWithoutTokens(_ name: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0310", message: "tool `\(name.text)` has a contract but uses no tokens",
      primary: Label(name.range),
      help: "add `tokens prompt 30k, cached 40%, output 2k`")
  }

  static func thenWithoutBefore(_ keyword: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0311", message: "there is no action before this `then`", primary: Label(keyword.range),
      help: "begin with `week 0:`")
  }

  static func strategyWithoutActions(_ name: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0312", message: "strategy `\(name.text)` does nothing", primary: Label(name.range),
      help:
        "add an action: `week 0: integrate drafting`; status quo is always compared, without a strategy of its own"
    )
  }

  static func nothingToFix(_ place: SourceRange, _ constraint: String) -> Diagnostic {
    Diagnostic(
      code: "JK0313", message: "constraint `\(constraint)` says no way to fix it", primary: Label(place),
      help: "add `fix { takes 6 weeks; uses 1.2 people from … }` to the constraint")
  }

  static func neverUsed(_ kind: NameTable.Kind, _ name: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0801", severity: .warning,
      message: "\(kind.rawValue) `\(name.text)` is declared and never used",
      primary: Label(name.range), help: "use it or take it out")
  }
}
