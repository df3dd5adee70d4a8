import JKLanguage

// The texts about quantities (02xx). Distributions stand in DistributionDiagnostics.swift.

extension Diagnostic {
  static func wrongDimension(
    _ written: Expression, _ expected: QuantityKind, found: Dimension, _ field: Field?
  ) -> Diagnostic {
    let literal = written.leadingLiteral
    let lacksSign =
      literal?.isMoney == false && literal?.isPercent == false && found * .money == expected.dimension
    return Diagnostic(
      code: "JK0214", message: "expected \(expected.description), found \(found.description)",
      primary: Label(written.range, "this is \(found.name)"),
      help: literal.flatMap { help($0, of: written, expected, found: found) }
        ?? field.map { "`\($0.name)` is \($0.meaning): for example `\($0.example)`" },
      fix: lacksSign ? literal.map { Fix(SourceRange($0.range.lower, $0.range.lower), "$") } : nil)
  }

  /// What to write instead, where it can be told from the number that was written.
  private static func help(
    _ literal: NumberLiteral, of written: Expression, _ expected: QuantityKind, found: Dimension
  ) -> String? {
    let number = literal.writtenNumber
    if found * .money == expected.dimension, !literal.isMoney, !literal.isPercent {
      return "an amount of money has its sign: `$\(number)`"
    }
    guard case .number = written else { return nil }
    switch (expected, found) {
    case (.duration, .none): return "say its unit: `\(number) min`, `\(number) h` or `\(number) days`"
    case (.rate, .none):
      return literal.isPercent
        ? "say how often: `\(number) / month`, `\(number) / quarter` or `\(number) / year`"
        : "say how often: `\(number) / h`, `\(number) / day` or `\(number) / week`"
    case (.moneyRate, .money):
      return "say for what time: `\(number) / hour`, `\(number) / week` or `\(number) / year`"
    case (.rate, .time):
      guard let word = literal.unit?.text, let unit = UnitWord(word: word) else { return nil }
      return "\(number) in a \(unit.singular) is `\(number) / \(unit.singular)`, "
        + "one every \(number) \(word) is `1 / \(number) \(word)`"
    default: return nil
    }
  }

  /// A rate where a distribution takes a mean.
  static func rateForMean(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0214", message: "expected a duration, found a rate (1/time)",
      primary: Label(place, "this is a rate"),
      help: "a distribution of times takes its mean, not its rate: one in an hour is a mean of `1 h`")
  }

  static func notANumber(
    _ place: SourceRange, _ name: String, of family: Distribution.Family, found: Dimension
  ) -> Diagnostic {
    Diagnostic(
      code: "JK0214", message: "expected a plain number, found \(found.description)",
      primary: Label(place, "this is \(found.name)"),
      help: "`\(name)` of `\(family.name)` has no unit: for example `0.5`")
  }

  /// - Parameter share: of another unit than a plain number.
  static func notAShare(_ place: SourceRange, found: Dimension) -> Diagnostic {
    Diagnostic(
      code: "JK0214", message: "expected a percentage, found \(found.description)",
      primary: Label(place, "this is \(found.name)"), help: "a chance is a percentage such as `30%`")
  }

  /// - Parameter written: a duration, which may be one that a week was meant for.
  static func notHoursAWeek(_ written: Expression, found: Dimension, _ field: Field?) -> Diagnostic {
    let end = SourceRange(written.range.upper, written.range.upper)
    let missing = found == .time ? " / week" : found == .none ? " h / week" : nil
    let mended = written.written.flatMap { text in missing.map { "write `\(text)\($0)`" } }
    return Diagnostic(
      code: "JK0214", message: "expected hours a week, found \(found.description)",
      primary: Label(written.range, "this is \(found.name)"),
      help: mended ?? field.map { "`\($0.name)` is \($0.meaning): for example `\($0.example)`" },
      fix: missing.map { Fix(end, $0) })
  }

  /// - Parameter share: of a full week.
  static func tooManyHours(_ place: SourceRange, share: Double) -> Diagnostic {
    Diagnostic(
      code: "JK0221", message: "`hours` must be at most 40 h / week",
      primary: Label(place, "this is \(QuantityText.number(share * WorkingTime.week)) h / week"),
      help: "a week has 40 working hours, and overtime is more `people`: write `40 h / week`",
      fix: nil)
  }

  /// A clock where a duration must stand: `effort 4:30`.
  static func clockForNumber(_ place: SourceRange, minutes: Int) -> Diagnostic {
    let (first, second) = (minutes / 60, minutes % 60)
    func sum(_ large: String, _ small: String) -> String {
      "`\([(first, large), (second, small)].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: " + "))`"
    }
    return Diagnostic(
      code: "JK0215", message: "expected a number, found a time of day", primary: Label(place, "here"),
      help: minutes == 0
        ? "a duration has a unit, as in `30 min`"
        : "a duration has its units: write \(sum("h", "min")), or \(sum("min", "s"))")
  }

  /// `1 h 30 min`
  static func durationInParts(_ sum: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0109", message: "a duration of two parts is a sum", primary: Label(place),
      help: "write `\(sum)`",
      fix: Fix(place, sum))
  }

  /// `gain "30%"`
  static func quotedNumber(_ text: String, _ place: SourceRange, _ what: String) -> Diagnostic {
    Diagnostic(
      code: "JK0215", message: "expected \(what)", primary: Label(place, "this is a text"),
      help: "numbers stand without quotation marks: \(quote(text))", fix: Fix(place, text))
  }

  static func impossibleClock(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0116", message: "there is no time `\(text)`", primary: Label(range),
      help: "a time of day goes from `00:00` to `23:59`")
  }

  /// `9:00`, `09:00:00`
  static func clockWrittenOtherwise(_ clock: String, hasSeconds: Bool, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0117",
      message: hasSeconds ? "a time of day has no seconds" : "the hour of a time has two digits",
      primary: Label(range), help: "write `\(clock)`", fix: Fix(range, clock))
  }

  static func dateWrittenOtherwise(_ date: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0136", message: "a date is written year, month, day, with hyphens", primary: Label(range),
      help: "write `\(date)`", fix: Fix(range, date))
  }

  static func mixedUnits(
    _ left: Expression, _ leftDimension: Dimension, _ right: Expression, _ rightDimension: Dimension
  ) -> Diagnostic {
    var fix: Fix?
    if case .number(let known) = left, case .number(let bare) = right, let unit = known.unit,
      bare.unit == nil,
      bare.isMoney == known.isMoney, !bare.isPercent
    {
      fix = Fix(SourceRange(bare.range.upper, bare.range.upper), " \(unit.text)")
    }
    return mixedUnits(left.range, leftDimension, right.range, rightDimension, fix: fix)
  }

  static func mixedUnits(
    _ left: SourceRange, _ leftDimension: Dimension, _ right: SourceRange, _ rightDimension: Dimension,
    fix: Fix? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: "JK0220",
      message: "\(leftDimension.description) and \(rightDimension.description) do not go together",
      primary: Label(right, "this is \(rightDimension.name)"),
      secondary: [Label(left, "this is \(leftDimension.name)")],
      help: "give both the same unit", fix: fix)
  }

  /// - Parameter subject: what is out of its range, as a sentence begins with it.
  static func outOfRange(
    _ place: SourceRange, _ subject: String, _ kind: QuantityKind, _ found: ClosedRange<Double>,
    allowed: ClosedRange<Double>, isBare: Bool = false
  ) -> Diagnostic {
    let isTooLow = found.lowerBound < allowed.lowerBound
    let limit = isTooLow ? allowed.lowerBound : allowed.upperBound
    let reached = isTooLow ? found.lowerBound : found.upperBound
    let isCertain = found.lowerBound == found.upperBound
    // A least value next to nothing is there to keep nothing out.
    let bound =
      isTooLow && limit > 0 && limit < 1e-5
      ? "more than \(QuantityText.value(0, kind))"
      : "at \(isTooLow ? "least" : "most") \(QuantityText.value(limit, kind))"
    let isPercentWithoutSign = kind == .share && isCertain && (3...100 * allowed.upperBound).contains(reached)
    return Diagnostic(
      code: "JK0221", message: "\(subject) must be \(bound)",
      primary: Label(place, "this \(isCertain ? "is" : "can be") \(QuantityText.value(reached, kind))"),
      help: isPercentWithoutSign
        ? "a percentage has its sign: `\(QuantityText.number(reached))%`"
        : isCertain ? nil : "all values that it can take must be allowed: make its range narrower",
      fix: isPercentWithoutSign && isBare ? Fix(SourceRange(place.upper, place.upper), "%") : nil)
  }

  static func seedTooLarge(_ field: Field, _ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0221", message: "`\(field.name)` must be at most \(UInt64.max)",
      primary: Label(place, "this takes more than 64 bits"), help: "for example `\(field.example)`")
  }

  static func numberTooLarge(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0209", message: "this number is too large to compute with", primary: Label(place),
      help: "look for a zero or a `million` too many")
  }

  static func divisionByZero(_ place: SourceRange) -> Diagnostic {
    Diagnostic(code: "JK0222", message: "this divides by zero", primary: Label(place, "zero"))
  }

  static func notWhole(_ field: Field, _ place: SourceRange, _ value: Double? = nil) -> Diagnostic {
    let people = value.map { QuantityText.number($0.rounded(.up)) } ?? "2"
    return Diagnostic(
      code: "JK0223", message: "`\(field.name)` must be a whole number that is known beforehand",
      primary: Label(place),
      help: field.name == "people"
        ? "for people who work part-time say how many, and their hours: `people \(people); hours 30 h / week`"
        : "for example `\(field.example)`")
  }

  static func uncertainNotAllowed(_ name: String, _ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0224", message: "`\(name)` cannot depend on an uncertain quantity", primary: Label(place),
      help: "it belongs to the study itself: give one number")
  }

  static func unknownDistribution(_ function: Word) -> Diagnostic {
    let known = Distribution.Family.allCases.map(\.name)
    let suggestion = NameSuggestion.best(for: function.text, among: known)
    return Diagnostic(
      code: "JK0225", message: "there is no distribution named `\(function.text)`",
      primary: Label(function.range),
      help: suggestion.map { "did you mean `\($0)`?" } ?? "known: " + list(known),
      fix: suggestion.map { Fix(function.range, $0) })
  }

  static func distributionArguments(
    _ function: Word, _ arguments: [CallArgument], _ range: SourceRange, _ forms: [DistributionForm]
  ) -> Diagnostic {
    let shapes = forms.map { "`\($0.example)`" }
    let known = Set(forms.flatMap(\.labels))
    let stranger = arguments.compactMap(\.label).first { !known.contains($0.text) }
    let suggestion = stranger.flatMap { NameSuggestion.best(for: $0.text, among: known.sorted()) }
    return Diagnostic(
      code: "JK0226",
      message: stranger.map { "`\(function.text)` has no parameter \(quote($0.text))" }
        ?? "`\(function.text)` does not take these parameters",
      primary: Label(stranger?.range ?? range),
      help: suggestion.map { "did you mean `\($0)`?" } ?? "write \(shapes.joined(separator: " or "))",
      fix: stranger.flatMap { word in suggestion.map { Fix(word.range, $0) } })
  }

  static func impossibleDistribution(_ family: String, _ range: SourceRange, _ problem: String) -> Diagnostic
  {
    Diagnostic(
      code: "JK0227", message: "there is no such `\(family)` distribution: \(problem)",
      primary: Label(range))
  }

  static func distributionNotAllowed(_ function: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0228", message: "expected one number, found a distribution", primary: Label(function.range),
      help:
        "for a number that nobody knows, declare `uncertain NAME = \(function.text)(…)` and write its name here"
    )
  }

  /// `40 to 60%` where one number must stand.
  static func spanNotAllowed(_ first: Expression, to last: Expression) -> Diagnostic {
    let shown = first.written.flatMap { low in last.written.map { "\(low) to \($0)" } } ?? "…"
    return Diagnostic(
      code: "JK0228", message: "expected one number, found a distribution",
      primary: Label(first.range.union(last.range)),
      help: "for a number that nobody knows, declare `uncertain NAME = \(shown)` and write its name here")
  }

  static func descendingSpan(_ first: Expression, to last: Expression) -> Diagnostic {
    var help: String?
    if case .number(let high) = first, case .number(let low) = last {
      let unit = (low.unit ?? high.unit).map { " \($0.text)" } ?? ""
      let sign = low.isPercent && !high.isPercent ? "%" : ""
      help =
        "turn it round, if that is what is meant: `\(low.writtenNumber) to \(high.writtenNumber)\(sign)\(unit)`"
    }
    return Diagnostic(
      code: "JK0227", message: "a range goes from the lower value to the higher one",
      primary: Label(first.range.union(last.range)), help: help)
  }

  /// Why the two ends of `2 to 9 days` are those of no distribution, in words of what was written.
  ///
  /// - Parameters:
  ///   - range: both ends.
  ///   - low: the least value that the lower end can be.
  static func impossibleSpan(
    _ problem: SpanProblem, _ range: SourceRange, from first: Expression, to last: Expression, isShare: Bool
  ) -> Diagnostic {
    let ends = first.written.flatMap { low in last.written.map { (low, $0) } }
    let (message, help): (String, String?) =
      switch problem {
      case .fromZero where isShare:
        (
          "a range in percent lies between 0 % and 100 %, without these two",
          ends.map { "if every value between is as likely, write `uniform(low: \($0), high: \($1))`" }
        )
      case .fromZero:
        (
          "a range written with `to` begins above \(first.written ?? "zero")",
          ends.map { "if every value between is as likely, write `uniform(low: \($0), high: \($1))`" }
        )
      case .negative:
        (
          "a range written with `to` has no values below zero",
          "begin it above zero, and take something off where the value is used: `name - 5`"
        )
      case .overlapping:
        ("a range goes from the lower value to the higher one, in every trial", "move its ends apart")
      case .uncertainShare:
        (
          "an end of a range in percent cannot depend on an uncertain quantity",
          "give two numbers, or write `beta(mean: …, sd: …)`, which can be uncertain"
        )
      case .single:
        ("the two ends of this range are the same", ends.map { "write `\($0.1)`, which is no range" })
      case .tooNarrow:
        (
          "no smooth distribution has nine tenths of its values in this range",
          ends.map { "move its ends apart, or write `uniform(low: \($0), high: \($1))`" }
        )
      }
    let code = problem == .uncertainShare ? "JK0250" : "JK0227"
    return Diagnostic(code: code, message: message, primary: Label(range), help: help)
  }

  enum SpanProblem {
    case fromZero, negative, overlapping, uncertainShare, single, tooNarrow
  }

  static func phasesDoNotAddUp(_ place: SourceRange, _ total: Double) -> Diagnostic {
    Diagnostic(
      code: "JK0229", message: "the phases add up to \(QuantityText.percent(total)), not to 100 %",
      primary: Label(place),
      help: "give all three, for example `phases framing 15%, producing 65%, verifying 20%`")
  }

  static func outagesWithoutEnd(_ place: SourceRange, least: Double) -> Diagnostic {
    Diagnostic(
      code: "JK0260",
      message: "a tool works for at least \(QuantityText.value(least, .duration)) between outages",
      primary: Label(place, "on average, or at most"),
      help: "a tool that never works is one that no strategy integrates")
  }

  static func nothingToSuspend(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0261", message: "there is no steady work that could be suspended", primary: Label(place),
      help: "add `improves 30% / week using 5% of time`")
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
