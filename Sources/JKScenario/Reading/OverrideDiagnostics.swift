import JKLanguage

// The texts about values that are said otherwise (027x).

extension Diagnostic {
  static func pathToNothing(_ word: Word, _ path: Word, known: [String]) -> Diagnostic {
    let suggestion = NameSuggestion.best(for: word.text, among: known)
    return Diagnostic(
      code: "JK0270", message: "`\(path.text)` leads to no value", primary: Label(word.range),
      help: suggestion.map { "did you mean `\($0)`?" }
        ?? (known.isEmpty ? "there are no values here" : "what can stand here: " + list(known)),
      fix: suggestion.map { Fix(word.range, $0) })
  }

  /// - Parameter example: a value that it has; nil when none can be named.
  static func severalValues(_ word: Word, _ path: Word, example: String?) -> Diagnostic {
    Diagnostic(
      code: "JK0271", message: "`\(path.text)` is not one value", primary: Label(word.range),
      help: example.map { "name one that it has: `\(path.text).\($0)`" }
        ?? "only the scenario itself can say it")
  }

  static func cannotChange(_ path: Word, in scenario: Scenario) -> Diagnostic {
    let names = path.text.split(separator: ".")
    let team = scenario.teams.first { names.last == "people" && $0.name == names[0] }
    let isUncertain = scenario.uncertain.contains { $0.name == path.text }
    return Diagnostic(
      code: "JK0273", message: "`\(path.text)` cannot change like this during the study",
      primary: Label(path.range),
      help: team.map { "let people come and go: `hire 1 \($0.name)`, `release 1 \($0.name)`" }
        ?? (isUncertain
          ? "it is drawn when a trial begins; change the values that depend on it"
          : "numbers can change that the scenario has from the start, and a distribution's parameters"))
  }

  /// - Parameter path: of the first change that is too many.
  static func tooManyChanges(_ path: Word, of count: Int, most: Int) -> Diagnostic {
    Diagnostic(
      code: "JK0274",
      message: "a file of this length has at most \(most) changes, and this one \(count)",
      primary: Label(path.range, "this one is too many"),
      help: "let `demand` say what goes on over time, or take fewer strategies at a time")
  }

  static func notAnOverride(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0272", message: "expected a path and a value", primary: Label(place),
      help: "for example `estimators.people=6`")
  }
}
