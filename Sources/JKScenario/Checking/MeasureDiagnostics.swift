import JKLanguage

// The texts about measures of the scenario's own (0284 to 0286).

extension Diagnostic {
  static func unknownMeter(_ word: Word) -> Diagnostic {
    let known = Vocabulary.meter.fields.map(\.name)
    let suggestion = NameSuggestion.best(for: word.text, among: known)
    return Diagnostic(
      code: "JK0284", message: "nothing is metered as \(quote(word.text))", primary: Label(word.range),
      help: suggestion.map { "did you mean `\($0)`?" } ?? "meters are " + list(known),
      fix: suggestion.map { Fix(word.range, $0) })
  }

  static func notAMeasure(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0285", message: "a measure is a sum of meters, or one such sum over another",
      primary: Label(place),
      help: "for example `completed(estimate) / worked-hours(estimators)` or `revenue - direct`")
  }

  static func measureOfNothing(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0286", message: "there is no meter in this measure", primary: Label(place),
      help:
        "what changes during a study is metered: `revenue`, `completed(estimate)`, `worked-hours(estimators)`"
    )
  }
}
