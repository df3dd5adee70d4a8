extension Parser {
  /// Sums of products of signed primaries. Reports and gives `invalid` where there is no value.
  mutating func parseExpression() -> Expression {
    var left = parseProduct()
    while let sign = takeOperator(.add, .subtract) {
      left = .binary(sign, left, parseProduct())
    }
    return left
  }

  private mutating func parseProduct() -> Expression {
    var left = parseSigned()
    while let sign = takeOperator(.multiply, .divide) {
      left = .binary(sign, left, parseSigned())
    }
    return left
  }

  private mutating func parseSigned() -> Expression {
    guard current.kind == .minus, countOperator() else { return parsePrimary() }
    let start = current.range.lower
    advance()
    let operand = parseSigned()
    return .negation(operand, SourceRange(start, previous.range.upper))
  }

  private mutating func parsePrimary() -> Expression {
    let token = current
    switch token.kind {
    case .word:
      if let number = parseMagnitude() { return number }
      let word = parseWord()
      return isCall(word) ? parseCall(word) : .name(word)
    case .number: return parseNumber()
    case .date: return parseDate()
    case .clock: return parseClock()
    case .offset: return parseOffset()
    case .openParenthesis: return parseParenthesised()
    case .invalid:
      advance()
      // `12,5 h`: the unit belongs to what could not be read.
      _ = parseUnit()
      return .invalid(SourceRange(token.range.lower, previous.range.upper))
    default:
      refuseValue()
      return .invalid(token.range)
    }
  }

  private func isCall(_ word: Word) -> Bool {
    current.kind == .openParenthesis && current.range.lower == word.range.upper
  }

  /// Takes one of two operators, where the statement has not ended.
  private mutating func takeOperator(_ first: BinaryOperator, _ second: BinaryOperator) -> BinaryOperator? {
    guard !hasFailed, let sign = current.kind.binaryOperator, sign == first || sign == second,
      parenthesisDepth > 0 || !current.startsLine, countOperator()
    else { return nil }
    advance()
    return sign
  }

  private mutating func countOperator() -> Bool {
    operatorCount += 1
    if operatorCount <= Self.operatorLimit { return true }
    if !hasFailed {
      hasFailed = true
      log.report(.expressionTooLong(limit: Self.operatorLimit, at: current.range))
    }
    return false
  }

  // MARK: - Parentheses

  private mutating func parseParenthesised() -> Expression {
    let open = current
    guard enterParenthesis() else { return .invalid(SourceRange(open.range.lower, previous.range.upper)) }
    let value = parseExpression()
    if !hasFailed, case .name(let label) = value, current.kind == .colon {
      hasFailed = true
      log.report(.labelOutsideCall(label, at: open.range))
    }
    leaveParenthesis(open, expected: "`)`")
    return value
  }

  private mutating func parseCall(_ name: Word) -> Expression {
    let open = current
    guard enterParenthesis() else { return .invalid(SourceRange(name.range.lower, previous.range.upper)) }
    var arguments: [CallArgument] = []
    // Most have two.
    arguments.reserveCapacity(2)
    // Arguments lie side by side in the tree, so their operators do not add up.
    let before = operatorCount
    var deepest = before
    while current.kind != .closeParenthesis {
      operatorCount = before
      if arguments.count == Self.callLimit, !hasFailed {
        hasFailed = true
        log.report(.tooManyArguments("a call", limit: Self.callLimit, at: current.range))
        break
      }
      arguments.append(parseCallArgument())
      deepest = max(deepest, operatorCount)
      guard !hasFailed, current.kind == .comma else { break }
      advance()
    }
    operatorCount = deepest
    leaveParenthesis(open, expected: "`,` or `)`")
    return .call(name, arguments, SourceRange(name.range.lower, previous.range.upper))
  }

  /// `mean: 3 weeks`, `2 h: 50%` or `40%`; a string may stand for the value.
  private mutating func parseCallArgument() -> CallArgument {
    if current.kind == .word, next.kind == .colon {
      let label = parseWord()
      advance()
      return CallArgument(label: label, value: parseCallValue())
    }
    let value = parseCallValue()
    if !hasFailed, current.kind == .colon {
      advance()
      return CallArgument(label: nil, key: value, value: parseCallValue())
    }
    guard !hasFailed, case .name(let label) = value else { return CallArgument(label: nil, value: value) }
    switch current.kind {
    case .equals:
      log.report(.expectedColon(after: label, insteadOf: current.range))
      advance()
    case .number where !current.startsLine:
      log.report(.expectedColon(after: label, insteadOf: nil))
    default:
      return CallArgument(label: nil, value: value)
    }
    return CallArgument(label: label, value: parseExpression())
  }

  private mutating func parseCallValue() -> Expression {
    guard current.kind == .string else { return parseExpression() }
    advance()
    return .string(text(ofString: previous), previous.range)
  }

  private mutating func enterParenthesis() -> Bool {
    let open = current
    advance()
    guard parenthesisDepth < Self.nestingLimit else {
      if !hasFailed {
        hasFailed = true
        log.report(.nestingTooDeep("parentheses", limit: Self.nestingLimit, at: open.range))
      }
      skipParentheses()
      return false
    }
    parenthesisDepth += 1
    return true
  }

  private mutating func leaveParenthesis(_ open: Token, expected: String) {
    parenthesisDepth -= 1
    if !hasFailed, current.kind != .closeParenthesis {
      hasFailed = true
      switch current.kind {
      case .end, .openBrace, .closeBrace: log.report(.unclosedParenthesis(open.range, after: previous.range))
      case _ where isOutdented: log.report(.unclosedParenthesis(open.range, after: previous.range))
      default: log.report(.expected(expected, found: describe(current), at: current.range, in: open.range))
      }
    }
    skipParentheses()
  }
}
