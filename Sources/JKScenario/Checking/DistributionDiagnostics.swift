import JKLanguage

// The texts about distributions, of the checking stage: 025x.

extension Diagnostic {
  static func uncertainParameter(
    _ place: SourceRange, _ name: String, of family: Distribution.Family
  ) -> Diagnostic {
    Diagnostic(
      code: "JK0250", message: "`\(name)` of `\(family.name)` cannot depend on an uncertain quantity",
      primary: Label(place),
      help: family == .beta
        ? "a beta is fitted to its percentiles before the first draw: give two numbers, "
          + "or write `beta(mean: …, sd: …)`, which can be uncertain"
        : "give one number")
  }

  static func notACount(
    _ place: SourceRange, _ name: String, of family: Distribution.Family, found: Dimension
  ) -> Diagnostic {
    Diagnostic(
      code: "JK0251", message: "`\(family.name)` counts: `\(name)` is a number, not \(found.description)",
      primary: Label(place, "this is \(found.name)"),
      help: "take the unit out, or choose a distribution of quantities such as `gamma`")
  }

  static func chancesDoNotAddUp(_ place: SourceRange, _ total: ClosedRange<Double>) -> Diagnostic {
    let isCertain = total.lowerBound == total.upperBound
    let reached = total.upperBound > 1 + 1e-9 ? total.upperBound : total.lowerBound
    return Diagnostic(
      code: "JK0252",
      message: "the chances \(isCertain ? "add up" : "can add up") to \(QuantityText.percent(reached)), "
        + "not to 100 %",
      primary: Label(place),
      help: reached < 1
        ? "say what happens otherwise, at the end: `otherwise: …`" : "make them add up to 100 % or less")
  }

  static func otherwiseBeforeTheEnd(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0253", message: "`otherwise` takes what is left, so nothing can follow it",
      primary: Label(place), help: "put `otherwise: …` last")
  }

  static func notAPart(_ function: Word, of family: Distribution.Family) -> Diagnostic {
    Diagnostic(
      code: "JK0254",
      message: family == .mixture
        ? "a `mixture` cannot stand in another one"
        : "`\(family.name)` chooses among numbers, not distributions",
      primary: Label(function.range),
      help: family == .mixture
        ? "multiply the chances and write one `mixture`"
        : "`mixture` is for that, as in `\(DistributionForm.mixtureExample)`")
  }

  static func unreadableFile(
    _ path: String, _ place: SourceRange, _ problem: ScenarioFiles.Problem
  ) -> Diagnostic {
    let (reason, help) = problem.explained
    return Diagnostic(
      code: "JK0255", message: "cannot read \(quote(path)): \(reason)", primary: Label(place), help: help)
  }

  static func unusableColumn(
    _ column: String, _ place: SourceRange, of path: String, _ problem: NumberColumn.Problem
  ) -> Diagnostic {
    switch problem {
    case .malformed:
      return Diagnostic(
        code: "JK0256", message: "\(quote(path)) is not a table of values with commas between them",
        primary: Label(place),
        help:
          "look for a quotation mark in a value or a row longer than the header; numbers with decimal commas "
          + "stand in tables with semicolons")
    case .noColumn(let known):
      let suggestion = NameSuggestion.best(for: column, among: known)
      return Diagnostic(
        code: "JK0257", message: "\(quote(path)) has no column \(quote(column))", primary: Label(place),
        help: suggestion.map { "did you mean \(quote($0))?" } ?? "its columns are \(shortList(known))",
        fix: suggestion.map { Fix(place, "\"\($0)\"") })
    case .repeatedColumn:
      return Diagnostic(
        code: "JK0262", message: "\(quote(path)) has two columns \(quote(column))", primary: Label(place),
        help: "give one of them another name in its first line")
    case .notANumber(let cell, let row, let hasDecimalCommas):
      return Diagnostic(
        code: "JK0258",
        message: cell.isEmpty
          ? "row \(row) of \(quote(path)) has no \(quote(column))"
          : "\(quote(cell)) in row \(row) of \(quote(path)) is not a number",
        primary: Label(place),
        help:
          "values are written like `\(hasDecimalCommas ? "7,5` in this column" : "7.5`"), without a unit; row 1 is the "
          + "one below the header")
    case .empty:
      return Diagnostic(
        code: "JK0259", message: "\(quote(path)) has no rows", primary: Label(place),
        help: "one value below the header is the least")
    case .longCell:
      return Diagnostic(
        code: "JK0256",
        message: "\(quote(path)) has a cell of more than "
          + "\(QuantityText.number(Double(NumberColumn.longestCell))) characters",
        primary: Label(place), help: "look for a quotation mark that is never closed")
    case .tooLong:
      return Diagnostic(
        code: "JK0259",
        message: "\(quote(path)) has more than \(QuantityText.number(Double(NumberColumn.longest))) rows",
        primary: Label(place), help: "a random sample of them will do")
    }
  }
}
