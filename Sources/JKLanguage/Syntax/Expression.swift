package indirect enum Expression: Sendable {
  case number(NumberLiteral)
  case name(Word)
  case call(Word, [CallArgument], SourceRange)
  /// `"times.csv"`, which only an argument of a call can be.
  case string(String, SourceRange)
  case negation(Expression, SourceRange)
  case binary(BinaryOperator, Expression, Expression)
  /// `2027-01-04`
  case date(year: Int, month: Int, day: Int, SourceRange)
  /// `09:00`, in minutes after midnight.
  case clock(minutes: Int, SourceRange)
  /// `UTC+10`, in minutes east of Greenwich.
  case offset(minutes: Int, SourceRange)
  /// What could not be read. It has been reported: say no more about it.
  case invalid(SourceRange)

  package var range: SourceRange {
    switch self {
    case .number(let literal): literal.range
    case .name(let word): word.range
    case .binary(_, let left, let right): left.range.union(right.range)
    case .call(_, _, let range), .string(_, let range), .negation(_, let range),
      .date(_, _, _, let range), .clock(_, let range), .offset(_, let range), .invalid(let range):
      range
    }
  }
}

package enum BinaryOperator: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
}

/// One argument of a call, `mean: 3 weeks`, `2 h: 50%` or `40%`.
package struct CallArgument: Sendable {
  package let label: Word?
  /// What stands before the colon when it is not a word alone: `2 h`.
  package let key: Expression?
  package let value: Expression

  package init(label: Word?, key: Expression? = nil, value: Expression) {
    self.label = label
    self.key = key
    self.value = value
  }
}

/// A number with what is written on it: `$25k`, `40%`, `30k`, `12 h`, `million tokens`.
package struct NumberLiteral: Sendable {
  /// The digits as written, without sign, currency or suffix (`1` when only a magnitude is written),
  /// so that a price can be read as an exact decimal.
  package let digits: String

  /// What the digits are multiplied by: 1, 1,000 (`k`, `thousand`), 1,000,000 (`m` on money, `million`)
  /// or 1,000,000,000 (`billion`).
  package let magnitude: Int

  /// Whether the magnitude is a word of its own, which in `2 to 9 million` is said of both numbers.
  package let hasMagnitudeWord: Bool

  package let isMoney: Bool
  package let isPercent: Bool

  /// The unit word that follows, from ``UnitWord``.
  package let unit: Word?

  package let range: SourceRange

  /// The number without its unit; a percentage is divided by 100.
  package let value: Double

  package init(
    digits: String, magnitude: Int = 1, hasMagnitudeWord: Bool = false, isMoney: Bool = false,
    isPercent: Bool = false,
    unit: Word? = nil, range: SourceRange
  ) {
    self.digits = digits
    self.magnitude = magnitude
    self.hasMagnitudeWord = hasMagnitudeWord
    self.isMoney = isMoney
    self.isPercent = isPercent
    self.unit = unit
    self.range = range
    let number = (Double(digits) ?? .nan) * Double(magnitude)
    value = isPercent ? number / 100 : number
  }
}
