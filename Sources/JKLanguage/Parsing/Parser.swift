/// Makes a tree of a text, whatever the text holds.
///
/// Recursive descent over a flat list of tokens whose braces match (see ``BlockBalance``). A mistake is
/// reported once: the parser puts `Expression.invalid` in place of the argument and the rest of its
/// statement, and reads on behind. Nesting has a limit, so no text can exhaust the stack. The time is linear in the text.
package struct Parser {
  /// Blocks in blocks, and parentheses in parentheses.
  static let nestingLimit = 64
  /// Operators on one path through an expression, which bounds the depth of its tree.
  static let operatorLimit = 256
  /// Arguments of a call. A table of values stands in a file of its own.
  static let callLimit = 1000
  /// Arguments of a statement, such as the steps of a route.
  static let argumentLimit = 10_000

  let source: SourceFile
  let tokens: [Token]
  private var index = 0
  let log: DiagnosticLog
  /// Whether anything is wrong with the tokens.
  private let hasComplaints: Bool

  /// Of the current statement, as far as they are read: an array of their own size is made of them in the end.
  private var arguments: [Argument] = []
  /// The arguments of the statement whose block has just been read without its braces.
  private var headArguments: [Argument] = []
  /// Whether the rest of the current statement is to be skipped in silence.
  var hasFailed = false
  var blockDepth = 0
  var parenthesisDepth = 0
  var operatorCount = 0
  /// Of the line that the current statement starts in.
  var statementIndentation = 0
  /// How far the statement is indented whose block is told by its layout alone; nil where braces tell.
  private var layoutLimit: Int?

  /// The tree of a text and what is wrong with it, in the order of the text.
  ///
  /// - Complexity: O(bytes)
  ///
  /// - Parameter currency: the code that holds where the text names none.
  package static func parse(
    _ source: SourceFile, currency: String? = nil
  ) -> (syntax: ScenarioSyntax, diagnostics: [Diagnostic]) {
    if let finding = Diagnostic.notAText(source) {
      return (ScenarioSyntax(sources: SourceFiles(source), statements: []), [finding])
    }
    let log = DiagnosticLog()
    let lexer = Lexer.lex(source, log: log)
    let tokens = BlockBalance.balanced(lexer.tokens, log: log)
    var parser = Parser(source: source, tokens: tokens, log: log)
    let statements = parser.parseStatements()
    var syntax = ScenarioSyntax(sources: SourceFiles(source), statements: statements)
    let own = syntax.currency ?? currency
    syntax.moneySign = CurrencySign.own(of: own, writesDollar: lexer.writesDollar)
    if !lexer.amounts.isEmpty {
      CurrencySign.check(
        lexer.amounts, own: own, writing: syntax.moneySign,
        insertion: currency == nil ? syntax.endOfTitle : nil, log: log)
    }
    return (syntax, log.diagnostics.sortedByPlace())
  }

  private init(source: SourceFile, tokens: [Token], log: DiagnosticLog) {
    self.source = source
    self.tokens = tokens
    self.log = log
    hasComplaints = !log.diagnostics.isEmpty
    // There is one at least, the end.
    current = tokens[0]
    lineIndentation = current.indentation ?? 0
  }

  // MARK: - Statements

  private mutating func parseStatements() -> [Statement] {
    var statements: [Statement] = []
    while true {
      if let layoutLimit, let indentation = current.indentation, indentation <= layoutLimit {
        return statements
      }
      switch current.kind {
      case .end, .closeBrace: return statements
      case .semicolon: advance()
      case .word: statements.append(parseStatement())
      case .minus where isListItem, .times where isListItem:
        log.report(.listItem(current.range, upTo: next.range.lower))
        advance()
      default: refuseStatement()
      }
    }
  }

  /// Whether the current token is the mark before an item of a list: `- people 4`. A line that only goes on from the
  /// one before has no value behind its name.
  private var isListItem: Bool {
    guard current.startsLine, next.kind == .word, !next.startsLine else { return false }
    let after = tokens[min(index + 2, tokens.count - 1)]
    switch after.kind {
    case .word, .number, .string, .colon, .equals, .openBrace, .arrow, .invalid, .date:
      return !after.startsLine
    default: return false
    }
  }

  private mutating func parseStatement() -> Statement {
    beginStatement()
    let keyword = parseWord()
    arguments.removeAll(keepingCapacity: true)
    var layoutBlock: Block?
    while !isAtStatementEnd {
      if let block = parseBlockWithoutBraces(of: keyword) {
        layoutBlock = block
        break
      }
      let start = current.range.lower
      let argument = parseArgument()
      if arguments.count == Self.argumentLimit, !hasFailed {
        hasFailed = true
        log.report(.tooManyArguments("a statement", limit: Self.argumentLimit, at: argument.range))
      }
      if hasFailed {
        // A half-read argument would only give rise to further messages.
        if case .symbol = argument { arguments.append(argument) }
        skipStatement()
        arguments.append(.expression(.invalid(SourceRange(start, previous.range.upper))))
      } else {
        arguments.append(argument)
      }
    }
    let own = layoutBlock == nil ? Array(arguments[...]) : headArguments
    let block = layoutBlock ?? parseBlock(of: keyword)
    let range = SourceRange(keyword.range.lower, previous.range.upper)
    return Statement(keyword: keyword, arguments: own, block: block, range: range)
  }

  private mutating func beginStatement() {
    hasFailed = false
    operatorCount = 0
    statementIndentation = lineIndentation
  }

  /// Reports what starts no statement and goes past it, with its block.
  private mutating func refuseStatement() {
    beginStatement()
    switch current.kind {
    case .invalid: break
    case .openBrace: log.report(.blockWithoutStatement(at: current.range))
    case .string where next.kind == .colon:
      log.report(.quotedKey(text(ofString: current), at: current.range))
    default:
      log.report(
        .expectedStatement(
          found: describe(current), kind: current.kind, at: current.range, inOrder: numberBeforeWord))
    }
    if current.kind != .openBrace { skipToken() }
    skipStatement()
    if current.kind == .openBrace { skipBlock() }
  }

  /// `people 4`, where `4 people` was written and nothing else.
  private var numberBeforeWord: Diagnostic.Fix? {
    guard current.kind == .number, next.kind == .word, !next.startsLine else { return nil }
    let after = tokens[min(index + 2, tokens.count - 1)]
    guard after.startsLine || [.semicolon, .closeBrace, .end].contains(after.kind) else { return nil }
    return Diagnostic.Fix(
      current.range.union(next.range), "\(source.text(in: next.range)) \(source.text(in: current.range))")
  }

  /// A block that a colon opens instead of a brace: the lines behind it that stand further in than its statement. Of
  /// a colon or an equals sign before a brace it reports that sign and leaves the block to be read.
  private mutating func parseBlockWithoutBraces(of keyword: Word) -> Block? {
    guard current.kind == .colon || current.kind == .equals, !hasFailed, isHead else { return nil }
    let (sign, indentation) = (current, statementIndentation)
    let head = source.text(in: SourceRange(keyword.range.lower, sign.range.upper))
    if next.kind == .openBrace, !next.startsLine {
      log.report(
        .blockWithoutBraces(
          head, at: sign.range, fix: Diagnostic.Fix(SourceRange(previous.range.upper, next.range.lower), " "))
      )
      advance()
      let own = arguments
      let block = parseBlock(of: keyword)
      headArguments = own
      return block
    }
    // Lines that stand no further in are not of the block; laid out, they would be.
    guard sign.kind == .colon, next.kind == .word || next.kind == .minus, next.startsLine,
      keyword.text != "week", keyword.text != "when", blockDepth < Self.nestingLimit
    else { return nil }
    let before = (layoutLimit, arguments)
    advance()
    layoutLimit = indentation
    blockDepth += 1
    let statements = parseStatements()
    blockDepth -= 1
    layoutLimit = before.0
    headArguments = before.1
    let range = SourceRange(sign.range.lower, previous.range.upper)
    let margin = String(repeating: " ", count: indentation)
    let body = source.text(in: SourceRange(sign.range.upper, range.upper))
    log.report(.blockWithoutBraces(head, at: sign.range, fix: Diagnostic.Fix(range, " {\(body)\n\(margin)}")))
    return Block(statements: statements, range: SourceRange(sign.range.upper, range.upper))
  }

  /// Whether the statement so far could be the head of a block: names alone.
  private var isHead: Bool {
    arguments.allSatisfy { if case .expression(.name) = $0 { true } else { false } }
  }

  private mutating func parseBlock(of keyword: Word) -> Block? {
    guard current.kind == .openBrace else { return nil }
    if current.startsLine {
      log.report(.braceOnNextLine(at: current.range, after: previous.range, of: keyword))
    }
    let start = current.range.lower
    guard blockDepth < Self.nestingLimit else {
      log.report(.nestingTooDeep("blocks", limit: Self.nestingLimit, at: current.range))
      skipBlock()
      return Block(statements: [], range: SourceRange(start, previous.range.upper))
    }
    let limit = layoutLimit
    layoutLimit = nil
    blockDepth += 1
    advance()
    let statements = parseStatements()
    advance()
    blockDepth -= 1
    layoutLimit = limit
    return Block(statements: statements, range: SourceRange(start, previous.range.upper))
  }

  // MARK: - Arguments

  private mutating func parseArgument() -> Argument {
    let token = current
    switch token.kind {
    case .string:
      advance()
      return .string(text(ofString: token), token.range)
    case .closeParenthesis:
      log.report(.strayParenthesis(at: token.range))
      hasFailed = true
      advance()
      return .expression(.invalid(token.range))
    default:
      guard let symbol = token.kind.argumentSymbol else { return .expression(parseExpression()) }
      advance()
      if isAtStatementEnd || current.kind.argumentSymbol != nil { refuseValue() }
      return .symbol(symbol, token.range)
    }
  }

  mutating func parseWord() -> Word {
    let range = current.range
    advance()
    let text = source.text(in: range)
    // What was written with underscores has been reported, and is known by the name that it should have.
    if hasComplaints, text.utf8.contains(UInt8(ascii: "_")) {
      return Word(text: text.withoutUnderscores ?? text, range: range)
    }
    return Word(text: text, range: range)
  }

  // MARK: - Tokens

  private(set) var current: Token
  /// The token before; the current one at the very start.
  var previous: Token { tokens[max(index - 1, 0)] }
  /// The token behind; the end again at the end.
  var next: Token { tokens[min(index + 1, tokens.count - 1)] }

  /// Goes to the next token and stays at the end.
  mutating func advance() {
    if index + 1 < tokens.count {
      index += 1
      current = tokens[index]
    }
    if let indentation = current.indentation { lineIndentation = indentation }
  }

  /// Of the line that the current token stands in.
  private(set) var lineIndentation: Int

  var isAtStatementEnd: Bool {
    switch current.kind {
    case .end, .semicolon, .openBrace, .closeBrace: true
    default: current.startsLine && !previous.kind.continuesStatement
    }
  }

  /// What stands between a string's quotation marks.
  func text(ofString token: Token) -> String {
    source.text(in: SourceRange(token.range.lower + 1, token.range.upper - 1))
  }

  /// How a token is named in a message.
  func describe(_ token: Token) -> String {
    switch token.kind {
    case .end, .invalid, .string: token.kind.rawValue
    case .word, .number, .date, .clock, .offset: Diagnostic.quote(source.text(in: token.range))
    default: "`\(token.kind.rawValue)`"
    }
  }
}
