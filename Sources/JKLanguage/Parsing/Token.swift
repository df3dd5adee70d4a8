/// The smallest piece of the text that means something: a word, a number, a brace.
///
/// A token holds its place rather than its text, so that a list of them is a flat array. There is no
/// newline token: a token that is the first of its line says so, which leaves it to the parser where a
/// newline ends a statement.
package struct Token: Sendable, Equatable {
  package enum Kind: String, Sendable {
    case word = "a word"
    case number = "a number"
    case string = "a string"
    case date = "a date"
    case clock = "a time of day"
    case offset = "a time zone"
    case openBrace = "{"
    case closeBrace = "}"
    case openParenthesis = "("
    case closeParenthesis = ")"
    case semicolon = ";"
    case comma = ","
    case colon = ":"
    case equals = "="
    case arrow = "->"
    case span = ".."
    case plus = "+"
    case minus = "-"
    case times = "*"
    case slash = "/"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    /// What the lexer could not read, and has reported.
    case invalid = "an unreadable part"
    /// Stands once, after the last token.
    case end = "the end of the text"
  }

  // Small, since there may be millions.
  package let kind: Kind
  private let length: UInt32
  private let lower: Int
  /// Negative within a line.
  private let space: Int32

  package init(_ kind: Kind, _ range: SourceRange, indentation: Int? = nil) {
    self.kind = kind
    lower = range.lower
    length = UInt32(clamping: range.upper - range.lower)
    space = indentation.map { Int32(clamping: $0) } ?? -1
  }

  package var range: SourceRange { SourceRange(lower, lower + Int(length)) }

  /// Bytes from the start of the line, when this is the first token of its line; otherwise nil.
  package var indentation: Int? { startsLine ? Int(space) : nil }

  package var startsLine: Bool { space >= 0 }
}

extension Token.Kind {
  /// The symbol that may stand between the arguments of a statement.
  package var argumentSymbol: Argument.Symbol? {
    switch self {
    case .comma: .comma
    case .colon: .colon
    case .equals: .equals
    case .arrow: .arrow
    case .span: .span
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }

  package var binaryOperator: BinaryOperator? {
    switch self {
    case .plus: .add
    case .minus: .subtract
    case .times: .multiply
    case .slash: .divide
    default: nil
    }
  }

  /// Whether a statement goes on in the next line after this.
  package var continuesStatement: Bool {
    argumentSymbol != nil || binaryOperator != nil
  }
}
