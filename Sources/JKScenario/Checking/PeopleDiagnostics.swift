import JKLanguage

// The texts about conditions, and about people who come, go and change teams (JK034x, JK081x).

extension Diagnostic {
  static func notAnotherTeam(_ place: SourceRange, from team: String) -> Diagnostic {
    Diagnostic(
      code: "JK0340", message: "people can only move to another team",
      primary: Label(place, "not one of those"),
      help: "name a whole team other than `\(team)`")
  }

  /// - Parameter example: the action as it could be: `hire 1 est`.
  static func notAHeadCount(_ place: SourceRange, example: String) -> Diagnostic {
    Diagnostic(
      code: "JK0341", message: "people come and go one by one", primary: Label(place),
      help: "write a whole number that is known: `\(example)`")
  }

  /// `hire est 2`, `hire 2 people in est`.
  static func staffOtherwise(_ written: String, _ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0341", message: "the number of people comes first, and their team right after it",
      primary: Label(place), help: "write `\(written)`", fix: Fix(place, written))
  }

  static func conditionOnGroup(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0342", message: "a condition looks at a whole team, not at a group",
      primary: Label(place), help: "name the team that the group is within")
  }

  static func notWholeWeeks(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0343", message: "a condition looks back over whole weeks", primary: Label(place),
      help: "for example `over 8 weeks`")
  }

  static func windowWithoutWeeks(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0344", message: "no weeks are recorded that a condition could look back over",
      primary: Label(place), help: "take `bucket none` out")
  }

  static func hiringForGroup(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0345", message: "a whole team hires, not a group", primary: Label(place),
      help: "name the team that the group is within")
  }

  static func hiringTwice(_ keyword: Word, _ first: Word, team: String) -> Diagnostic {
    Diagnostic(
      code: "JK0346", message: "it is said twice how people come to `\(team)`",
      primary: Label(keyword.range, "again"), secondary: [Label(first.range, "first")],
      help: "put all of it in one `hiring \(team)`")
  }

  static func leavingWithoutHiring(_ name: Word, people: Int) -> Diagnostic {
    Diagnostic(
      code: "JK0810", severity: .warning,
      message: "people leave `\(name.text)`, before week 0 too, and nothing replaces them",
      primary: Label(name.range),
      help: "add a policy: `hiring \(name.text) { when people of \(name.text) < \(people); lead 6 weeks }`")
  }
}
