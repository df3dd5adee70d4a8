import JKLanguage

// The texts about names (020x), and the words that all texts share.

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

  /// - Parameter known: what can be named there.
  static func missingReference(
    _ kind: NameTable.Kind, at place: SourceRange, known: [String], _ field: Field?
  ) -> Diagnostic {
    Diagnostic(
      code: "JK0215", message: "expected the name of \(kind.description)", primary: Label(place, "here"),
      help: known.isEmpty ? field.map { "for example `\($0.example)`" } : "known here: " + shortList(known))
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
      ?? (known.isEmpty ? "this file declares no \(kind.noun)" : "known here: " + shortList(known))
    return Diagnostic(
      code: "JK0205", message: "there is no \(kind.noun) named \(quote(word.text))",
      primary: Label(word.range),
      help: help,
      fix: suggestion.flatMap {
        NameSuggestion.isCertain($0, for: word.text, among: known) ? Fix(word.range, $0) : nil
      })
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
          ? "this file declares no \(expected.noun)" : "known here: " + shortList(known)),
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
        ?? "units of time are " + list(["s", "min", "h", "days", "weeks", "months", "quarters", "years"]),
      fix: suggestion.map { Fix(word.range, $0) })
  }

  /// `8 per week`, `8 weekly`
  static func per(_ word: Word, _ unit: String, fix: String = "/") -> Diagnostic {
    Diagnostic(
      code: "JK0350", message: "\(quote(word.text)) is written with a slash", primary: Label(word.range),
      help: "write `/ \(unit)`", fix: Fix(word.range, fix))
  }

  static func usedTooEarly(_ word: Word, declaredAt: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0207", message: "`\(word.text)` is used before it is declared",
      primary: Label(word.range), secondary: [Label(declaredAt.range, "declared here")],
      help: "a quantity can depend on those above it: change the order")
  }
}

extension Diagnostic {
  static func list(_ words: some Sequence<String>) -> String {
    words.map { "`\($0)`" }.joined(separator: ", ")
  }

  /// The first few of them, each once, and how many more there are.
  static func shortList(_ words: some Collection<String>, most: Int = 6) -> String {
    var seen: Set<String> = []
    let different = words.filter { seen.insert($0).inserted }
    let rest = different.count - most
    return different.prefix(most).map { quote($0) }.joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "")
  }
}
