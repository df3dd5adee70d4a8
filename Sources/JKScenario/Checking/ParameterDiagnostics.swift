import JKLanguage

// The texts about parameters and what is swept over (029x).

extension Diagnostic {
  static func parameterOutOfRange(
    _ name: Word, _ place: SourceRange, _ kind: QuantityKind, _ value: Double, _ range: ClosedRange<Double>
  ) -> Diagnostic {
    let bounds = [range.lowerBound, range.upperBound].map { QuantityText.value($0, kind) }
    return Diagnostic(
      code: "JK0290",
      message: "`\(name.text)` is \(QuantityText.value(value, kind)), outside \(bounds[0]) .. \(bounds[1])",
      primary: Label(place), help: "the range stands behind `in` where the parameter is declared")
  }

  static func uncertainNotAllowed(_ word: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0292",
      message: "only what is certain can stand here, but `\(word.text)` is drawn once a trial",
      primary: Label(word.range),
      help: "what depends on it is uncertain too, and declared with `uncertain`")
  }

  static func cannotSweep(_ path: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0293", message: "every point of a sweep compares the same strategies",
      primary: Label(path.range), help: "sweep over a number, such as `estimators.people`")
  }

  static func notAnAxis(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0298", message: "expected a path and its values", primary: Label(place),
      help: "for example `fix-week = 0 weeks .. 52 weeks by 13 weeks`")
  }

  static func sweptTwice(_ path: Word, first: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0294", message: "`\(path.text)` is swept over twice", primary: Label(path.range),
      secondary: [Label(first.range, "first here")], help: "put all its values on one line")
  }

  static func notSteps(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0295", message: "steps go up from a number to a greater one of the same unit",
      primary: Label(place),
      help: "for example `sweep fix-week = 0 weeks .. 52 weeks by 13 weeks`")
  }

  static func nothingToSweep(_ path: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0296", message: "which values of `\(path.text)`?", primary: Label(path.range),
      help:
        "give them, `sweep \(path.text) = …, …`; only a parameter with a range of two plain numbers has its own"
    )
  }

  /// - Parameter points: values of each axis.
  static func sweepTooLarge(_ place: SourceRange, points: [Int]) -> Diagnostic {
    let numbers = points.map { QuantityText.number(Double($0)) }.joined(separator: " x ")
    return Diagnostic(
      code: "JK0297",
      message: "a sweep has at most \(Vocabulary.Limit.points) points, and this one \(numbers)",
      primary: Label(place), help: "take fewer values, or sweep over less at a time")
  }

  static func emptyRange(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0291", message: "a range goes from its least value to its greatest", primary: Label(place),
      help: "for example `in 0 weeks .. 52 weeks`")
  }
}
