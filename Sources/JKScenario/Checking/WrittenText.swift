import JKLanguage

// What was written, for messages that show it mended.

extension NumberLiteral {
  /// The number with its signs and without its unit: `$25k`, `2 million`.
  var writtenNumber: String {
    if digits == "1", hasMagnitudeWord { return "\(isMoney ? "$" : "")\(magnitudeWord)" }
    let suffix: String =
      switch magnitude {
      case 1: ""
      case _ where hasMagnitudeWord: " \(magnitudeWord)"
      case 1000: "k"
      default: "m"
      }
    return "\(isMoney ? "$" : "")\(digits)\(suffix)\(isPercent ? "%" : "")"
  }

  private var magnitudeWord: String {
    switch magnitude {
    case 1000: "thousand"
    case 1_000_000: "million"
    default: "billion"
    }
  }
}

extension Expression {
  /// The text of a number or a name; nil for what is longer.
  var written: String? {
    switch self {
    case .number(let literal):
      literal.unit.map { "\(literal.writtenNumber) \($0.text)" } ?? literal.writtenNumber
    case .name(let word): word.text
    default: nil
    }
  }

  /// The name that it begins with.
  var leadingName: Word? {
    switch self {
    case .name(let word): word
    case .binary(_, let left, _): left.leadingName
    default: nil
    }
  }

  /// The number that it begins with.
  var leadingLiteral: NumberLiteral? {
    switch self {
    case .number(let literal): literal
    case .binary(_, let left, _): left.leadingLiteral
    default: nil
    }
  }

  /// The number that it ends with.
  var trailingLiteral: NumberLiteral? {
    switch self {
    case .number(let literal): literal
    case .binary(_, _, let right): right.trailingLiteral
    default: nil
    }
  }
}

extension Expression {
  /// Whether it is a number alone, without a unit or a sign.
  var isBareNumber: Bool {
    guard case .number(let literal) = self else { return false }
    return literal.unit == nil && !literal.isPercent && !literal.isMoney
  }

  /// A word and the signed number behind it, where they were read as a difference: `at -5 h`.
  var parted: (word: Word, rest: Expression)? {
    guard case .binary(let operation, let left, let right) = self else { return nil }
    if case .name(let word) = left {
      return operation == .subtract ? (word, .negation(right, right.range.widened(by: 1))) : nil
    }
    return left.parted.map { ($0.word, .binary(operation, $0.rest, right)) }
  }

  /// `1 h + 30 min`, where both are durations; nil for anything else.
  func sum(with other: Expression) -> String? {
    guard case .number(let second) = other, let first = trailingLiteral,
      let last = trailingUnit ?? first.unit?.text,
      let unit = second.unit, let text = other.written,
      let before = written ?? first.unit.map({ "\(first.writtenNumber) \($0.text)" }),
      UnitWord(word: last)?.measure.dimension == .time, UnitWord(word: unit.text)?.measure.dimension == .time
    else { return nil }
    return "\(before) + \(text)"
  }

  private var trailingUnit: String? {
    if case .number(let literal) = self { literal.unit?.text } else { nil }
  }
}

extension SourceRange {
  /// From so many bytes before it on: a sign stands there.
  fileprivate func widened(by bytes: Int) -> SourceRange { SourceRange(lower - bytes, upper) }
}

extension String {
  /// Whether a number could stand in quotation marks here: `30%`, `$75 / hour`.
  var beginsNumber: Bool {
    let digits = drop { $0 == "-" || $0.unicodeScalars.first?.properties.generalCategory == .currencySymbol }
    return digits.first?.isNumber ?? false
  }
}

extension UnitWord {
  /// As it stands behind a slash.
  var singular: String {
    switch self {
    case .people: "person"
    case .seconds: "s"
    case .minutes: "min"
    case .hours: "h"
    default: String(rawValue.dropLast())
    }
  }
}

extension Word {
  /// Whether it is a word that joins values, and never one itself.
  var isOfPhrases: Bool {
    ["from", "over", "to", "of", "on", "by", "at", "each", "times", "for", "using", "lasting", "after"]
      .contains(text)
  }

  /// What stands for a slash in other languages: `8 per week`, `$75 an hour`.
  var isPer: Bool { ["per", "a", "an"].contains(text) }

  /// The unit in `14 weekly`.
  var adverbUnit: String? {
    [
      "hourly": "h", "daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter",
      "yearly": "year",
      "annually": "year",
    ][text]
  }

  /// The digits of a number written as a word.
  var spelledNumber: Int? {
    let words = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ]
    return words.firstIndex(of: text)
  }
}

extension Statement {
  /// A colon or an equals sign between a field and its value, as other languages have it.
  var strayEquals: (symbol: Argument.Symbol, range: SourceRange)? {
    guard case .symbol(let symbol, let range)? = arguments.first, symbol == .colon || symbol == .equals,
      arguments.count > 1
    else { return nil }
    // `revenue: $40` keeps its space.
    let isGlued = keyword.range.upper == range.lower
    return (symbol, isGlued ? range : SourceRange(range.lower, arguments[1].range.lower))
  }
}
