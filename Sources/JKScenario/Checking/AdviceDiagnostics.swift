import JKLanguage

// The texts of advice on the three questions (080x, 081x). Their pages are in Explanation+Advice.swift.

extension Diagnostic {
  /// - Parameter growing: a work type whose queue grows for ever; nil when what is too much gives way.
  static func overloaded(_ team: Word, load: Double, growing: String?) -> Diagnostic {
    Diagnostic(
      code: "JK0809", severity: .warning,
      message: "the work asks for \(QuantityText.share(load)) of what `\(team.text)` can do",
      primary: Label(team.range),
      help: growing.map { "`\($0)` waits there for ever longer: nothing makes it give up" }
        ?? "what does not fit gives up or is turned away: is this the constraint that is meant?")
  }

  static func elsewhere(
    _ tool: Word, step: String, load: Double, of team: String, constraint: Word, constraintLoad: Double
  ) -> Diagnostic {
    Diagnostic(
      code: "JK0805", severity: .warning,
      message: "`\(tool.text)` saves time at `\(step)`, but work waits for `\(constraint.text)`",
      primary: Label(tool.range, "`\(team)`: \(QuantityText.share(load)) busy"),
      secondary: [Label(constraint.range, "\(QuantityText.share(constraintLoad)) busy")],
      help: "look at the constraint first: what is saved elsewhere waits there or stands idle")
  }

  /// - Parameters:
  ///   - strategies: never empty.
  ///   - places: of the strategies' actions.
  static func beforeItsFix(
    _ tool: String, step: String, _ constraint: Word, structure: Double, strategies: [String],
    at places: [SourceRange]
  ) -> Diagnostic {
    let shown = strategies.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
    let rest = strategies.count > 3 ? " and \(strategies.count - 3) more" : ""
    return Diagnostic(
      code: "JK0806", severity: .warning,
      message: "`\(tool)` comes to `\(step)` before `\(constraint.text)` is fixed (in \(shown)\(rest))",
      primary: Label(places[0]),
      secondary: [Label(constraint.range, "structure \(QuantityText.share(structure)) until then")],
      help: "on an unsound step a tool saves less and its results need more checking: fix the step first")
  }

  static func notStated(_ step: Word, _ missing: [Field]) -> Diagnostic {
    let names = missing.map { "`\($0.name)`" }
    let list = [names.dropLast().joined(separator: ", "), names.last ?? ""].filter { !$0.isEmpty }
    return Diagnostic(
      code: "JK0808", severity: .warning,
      message: "`\(step.text)` gets AI, and does not state \(list.joined(separator: " and "))",
      primary: Label(step.range),
      help: "for example " + missing.map { "`\($0.example)`" }.joined(separator: ", "))
  }

  /// - Parameter own: the chance that the step states.
  static func mostlyDefects(_ step: Word, chance: Double, own: Double) -> Diagnostic {
    Diagnostic(
      code: "JK0811", severity: .warning,
      message: "\(QuantityText.share(chance)) of what `\(step.text)` produces carries a defect",
      primary: Label(step.range),
      help: own > 0.5
        ? "`defects` is the share that is wrong, not the share that is right"
        : "the step states \(QuantityText.share(own)), its constraints make it so many")
  }

  static func neverFixed(_ constraint: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0812", severity: .warning, message: "no strategy fixes `\(constraint.text)`",
      primary: Label(constraint.range),
      help: "add `week 0: fix \(constraint.text)` to one, or take its `fix` out")
  }

  static func pointForThousands(_ literal: NumberLiteral) -> Diagnostic {
    let plain = literal.digits.replacing(".", with: "")
    let value = literal.digits.prefix { $0 != "." }
    return Diagnostic(
      code: "JK0813", severity: .warning,
      message: "`\(literal.digits)` is read as \(QuantityText.number(literal.value))",
      primary: Label(literal.range, "a point is where the decimals begin"),
      help: "for thousands write `\(plain)`" + (plain.hasSuffix("000") ? " or `\(value)k`" : ""))
  }
}
