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
      code: "JK0292", message: "a parameter is certain, but `\(word.text)` is drawn once a trial",
      primary: Label(word.range),
      help: "a quantity that depends on it is uncertain too: declare it with `uncertain`")
  }

  static func emptyRange(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0291", message: "a range goes from its least value to its greatest", primary: Label(place),
      help: "for example `in 0 weeks .. 52 weeks`")
  }
}
