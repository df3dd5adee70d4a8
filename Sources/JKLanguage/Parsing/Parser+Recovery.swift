extension Parser {
  /// Goes to the end of the statement; a newline in parentheses does not end it.
  mutating func skipStatement() {
    while !isAtStatementEnd { skipToken() }
  }

  /// Goes past a token, and past all of a parenthesis.
  mutating func skipToken() {
    let isParenthesis = current.kind == .openParenthesis
    advance()
    if isParenthesis { skipParentheses() }
  }

  /// Goes past the parenthesis that closes one just opened. Where there is none it stops at a brace, or
  /// at a line that starts no further in than the statement.
  mutating func skipParentheses() {
    var depth = 1
    while depth > 0 {
      switch current.kind {
      case .openParenthesis: depth += 1
      case .closeParenthesis: depth -= 1
      case .end, .openBrace, .closeBrace: return
      default:
        if isOutdented { return }
      }
      advance()
    }
  }

  /// Whether a line starts here that is no further in than the statement: most likely the next one.
  var isOutdented: Bool {
    current.indentation.map { $0 <= statementIndentation } ?? false
  }

  /// Goes past a block. Braces match, so there is an end to it.
  mutating func skipBlock() {
    var depth = 0
    repeat {
      switch current.kind {
      case .openBrace: depth += 1
      case .closeBrace: depth -= 1
      case .end: return
      default: break
      }
      advance()
    } while depth > 0
  }

  /// Reports that a value is missing here, after the previous token.
  mutating func refuseValue() {
    guard !hasFailed else { return }
    hasFailed = true
    let isCutOff = current.kind == .end || current.startsLine && parenthesisDepth == 0
    log.report(
      .expectedValue(
        after: describe(previous),
        found: isCutOff ? nil : describe(current),
        at: isCutOff ? previous.range : current.range))
  }
}
