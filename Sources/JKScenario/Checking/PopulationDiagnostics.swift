import JKLanguage

// The texts about populations (038x).

extension Diagnostic {
  static func tooFewTrials(_ place: SourceRange, _ count: Double) -> Diagnostic {
    Diagnostic(
      code: "JK0380",
      message:
        "an organisation is classed by the mean of at least \(Population.leastTrials) trials, and this is \(QuantityText.number(count))",
      primary: Label(place), help: "fewer would class chance rather than the organisation: `trials 50 each`")
  }

  static func variedTwice(_ path: Word, first: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0381", message: "`\(path.text)` varies twice", primary: Label(path.range, "said again"),
      secondary: [Label(first.range, "first here")],
      help: "keep one; a `mixture` has several distributions in one")
  }

  static func cannotVary(_ path: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0382", message: "`\(path.text)` is the study's, and the same for all organisations",
      primary: Label(path.range), help: "what an organisation is can vary, such as `estimate.caught`")
  }

  /// - Parameter rest: the share that status quo would need for all of them; nil when it is not among them.
  static func followedSharesNotAll(_ place: SourceRange, _ total: Double, statusQuo rest: Double?)
    -> Diagnostic
  {
    let others = rest.map { "make it `status-quo \(QuantityText.percent($0).replacing(" ", with: ""))`" }
    return Diagnostic(
      code: "JK0383",
      message: "every organisation follows one strategy, and these add up to \(QuantityText.percent(total))",
      primary: Label(place),
      help: total < 1
        ? others ?? "say what the others do: add `, otherwise status-quo`"
        : "make the percentages add up to 100 %")
  }

  static func followedTwice(_ word: Word, first: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0384", message: "`\(word.text)` is followed twice", primary: Label(word.range, "said again"),
      secondary: [Label(first.range, "first here")], help: "give it one share")
  }

  static func nothingFollowed(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0385", message: "nobody in this population does anything", primary: Label(place),
      help: "let some follow a strategy; with `0%` it is tried on all of them and counted in no share")
  }

  /// - Parameter value: what was tried, with its path; nil when all were at their ends.
  static func unsoundOrganisation(_ place: SourceRange, _ value: String?, _ message: String) -> Diagnostic {
    Diagnostic(
      code: "JK0386", message: "an organisation that can be drawn is not sound: \(message)",
      primary: Label(place, value.map { "with \($0)" } ?? "with all at their ends"),
      help: "every organisation must be sound: make what is drawn narrower")
  }

  static func drawnNotWhole(_ place: SourceRange, _ path: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0389", message: "`\(path.text)` must be a whole number, and what is drawn for it need not be",
      primary: Label(place),
      help: "draw whole numbers: `discrete(3: 50%, 4: 30%, otherwise: 5)`, or a count such as `poisson(4)`")
  }

  static func tooShortToClass(_ name: Word, horizon: Double) -> Diagnostic {
    Diagnostic(
      code: "JK0387",
      message:
        "organisations are classed by their first \(Population.weeks) weeks, and the horizon is \(QuantityText.value(horizon, .duration))",
      primary: Label(name.range), help: "make it longer: `horizon 52 weeks`")
  }

  static func nothingToClassBy(_ name: Word, _ reason: String, _ help: String) -> Diagnostic {
    Diagnostic(
      code: "JK0388",
      message: "organisations are classed by margin over the revenue before week 0, but \(reason)",
      primary: Label(name.range), help: help)
  }
}

extension Diagnostic {
  /// Of a number that must be whole and is not.
  static let notWholeCode = "JK0223"

  /// For a finding about what is not written so.
  var withoutFix: Diagnostic {
    Diagnostic(
      code: code, severity: severity, message: message, primary: primary, secondary: secondary, help: help)
  }
}
