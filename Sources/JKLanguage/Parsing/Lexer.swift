/// Cuts a text into tokens.
///
/// It works on raw bytes and takes any: what it cannot read it reports, puts ``Token/Kind/invalid`` in
/// its place and goes on. Comments are kept aside for the formatter. The time is linear in the text.
package struct Lexer {
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  let bytes: ArraySlice<UInt8>
  var offset: Int
  private var lineStart: Int
  private var isAtLineStart = true
  private(set) var tokens: [Token] = []
  /// Parentheses that are open here.
  private(set) var parenthesisDepth = 0
  private var comments: [SourceRange] = []
  /// Amounts that are not simply written with `$`.
  var amounts: [WrittenAmount] = []
  /// Whether there are amounts that are.
  var writesDollar = false
  /// Whether a `[` is open that has been reported.
  private var isInBrackets = false
  let log: DiagnosticLog

  /// The tokens of a text, ending with one of kind ``Token/Kind/end``, and the comments between them
  /// from `//` up to their line's end.
  package struct Output: Sendable {
    package let tokens: [Token]
    package let comments: [SourceRange]
    package let diagnostics: [Diagnostic]
  }

  package static func lex(_ source: SourceFile) -> Output {
    let log = DiagnosticLog()
    let lexer = lex(source, log: log)
    return Output(
      tokens: lexer.tokens, comments: lexer.comments, diagnostics: log.diagnostics.sortedByPlace())
  }

  /// A lexer that has gone through a text.
  static func lex(_ source: SourceFile, log: DiagnosticLog) -> Lexer {
    var lexer = Lexer(source: source, log: log)
    lexer.scanAll()
    return lexer
  }

  private init(source: SourceFile, log: DiagnosticLog) {
    bytes = source.bytes
    offset = bytes.startIndex
    lineStart = offset
    self.log = log
    tokens.reserveCapacity(bytes.count / 4)
  }

  private mutating func scanAll() {
    if bytes.starts(with: Self.byteOrderMark) {
      offset += Self.byteOrderMark.count
      lineStart = offset
    }
    while offset < bytes.endIndex {
      scan()
    }
    emit(.end, from: offset)
  }

  private mutating func scan() {
    switch peek() {
    case "\n":
      offset += 1
      lineStart = offset
      isAtLineStart = true
      isInBrackets = false
    case " ", "\t", "\r": offset += 1
    case "a"..."z", "A"..."Z", "_": scanWord()
    case "0"..."9", "$": scanNumber()
    case "\"": scanString()
    case "'": scanForeignString(quoteLength: 1, ends: ["'"])
    case "/" where peek(1) == "/", "#": scanComment()
    case "/" where peek(1) == "*": scanBlockComment("/*", to: "*/")
    case "<" where bytes[offset...].starts(with: "<!--".utf8): scanBlockComment("<!--", to: "-->")
    case "-" where isAtLineStart && startsDashComment: scanComment()
    case "-" where peek(1) == "-" && dashedArrow > 0:
      scanLookalike("\(text(offset, offset + dashedArrow))", of: .arrow)
    case "." where isDigit(at: offset + 1): scanNumber()
    case "\u{80}"..."\u{FF}": scanNonASCII()
    default: scanSymbol()
    }
  }

  private mutating func scanSymbol() {
    let start = offset
    let (kind, length): (Token.Kind?, Int) =
      switch (peek(), peek(1)) {
      case ("-", ">"): (.arrow, 2)
      case (".", "."): (.span, 2)
      case ("=", ">"), ("=", "<"): (nil, 2)
      case ("<", "="): (.lessOrEqual, 2)
      case (">", "="): (.greaterOrEqual, 2)
      case ("{", _): (.openBrace, 1)
      case ("}", _): (.closeBrace, 1)
      case ("(", _): (.openParenthesis, 1)
      case (")", _): (.closeParenthesis, 1)
      case (";", _): (.semicolon, 1)
      case (",", _): (.comma, 1)
      case (":", _): (.colon, 1)
      case ("=", _): (.equals, 1)
      case ("+", _): (.plus, 1)
      case ("-", _): (.minus, 1)
      case ("*", _): (.times, 1)
      case ("/", _): (.slash, 1)
      case ("<", _): (.less, 1)
      case (">", _): (.greater, 1)
      default: (nil, 1)
      }
    if let kind {
      offset += length
      parenthesisDepth += kind == .openParenthesis ? 1 : kind == .closeParenthesis ? -1 : 0
      emit(kind, from: start)
    } else if length == 2 {
      let isArrow = peek(1) == ">" && !isNumberAhead(at: offset + 2)
      scanLookalike(
        text(start, start + 2), of: isArrow ? .arrow : peek(1) == ">" ? .greaterOrEqual : .lessOrEqual)
    } else if peek() == "]", isInBrackets {
      // Said with the opening one.
      offset += 1
      isInBrackets = false
      emit(.invalid, from: start)
    } else {
      isInBrackets = peek() == "["
      scanUnexpected(peek(), length: 1)
    }
  }

  /// What stands for a symbol elsewhere, and is read as it.
  mutating func scanLookalike(_ written: String, of kind: Token.Kind) {
    let start = offset
    offset += written.utf8.count
    log.report(.lookalike(written, of: kind.rawValue, at: SourceRange(start, offset)))
    emit(kind, from: start)
  }

  /// The length of `-->`, with any number of dashes; 0 where there is none.
  private var dashedArrow: Int {
    let dashes = bytes[offset...].prefix(8).prefix { $0 == UInt8(ascii: "-") }.count
    return dashes > 1 && peek(dashes) == ">" ? dashes + 1 : 0
  }

  /// Whether the line is a comment of other languages: `-- half a year`, `---`.
  private var startsDashComment: Bool {
    guard peek(1) == "-", !(tokens.last?.kind.continuesStatement ?? false) else { return false }
    return peek(2) == " " || peek(2) == "-" && dashedArrow == 0 || peek(2) == "\n" || peek(2) == "\r"
  }

  /// Whether a number follows behind spaces.
  func isNumberAhead(at place: Int) -> Bool {
    let next = bytes[place...].first { $0 != UInt8(ascii: " ") }
    return next.map { $0 &- UInt8(ascii: "0") < 10 || $0 == UInt8(ascii: "$") } ?? false
  }

  /// A run of the same meaningless character is one mistake.
  mutating func scanUnexpected(_ scalar: Unicode.Scalar, length: Int) {
    let start = offset
    let first = bytes[start..<start + length]
    repeat { offset += length } while bytes[offset...].starts(with: first)
    log.report(.unexpectedCharacter(scalar, count: (offset - start) / length, at: SourceRange(start, offset)))
    emit(.invalid, from: start)
  }

  // MARK: - Comments

  private mutating func scanComment() {
    let start = offset
    if peek() != "/" {
      let mark = bytes[start...].prefix { $0 == bytes[start] }
      log.report(.foreignComment(at: SourceRange(start, start + mark.count), fix: "//"))
    }
    offset = endOfLine()
    if checkLength(SourceRange(start, offset), .comment) {
      checkText(SourceRange(start, offset), allowsControls: true)
    }
    comments.append(SourceRange(start, bytes[offset - 1] == UInt8(ascii: "\r") ? offset - 1 : offset))
  }

  /// Goes past the `*/`, or to the end of the text: a second search would make the time quadratic.
  private mutating func scanBlockComment(_ opening: String, to closing: String) {
    let start = offset
    var isOneLine = true
    offset += opening.utf8.count
    while offset < bytes.endIndex, !bytes[offset...].starts(with: closing.utf8) {
      if peek() == "\n" {
        lineStart = offset + 1
        isAtLineStart = true
        isOneLine = false
      }
      offset += 1
    }
    var inner = text(start + opening.utf8.count, offset)
    while inner.last == " " { inner.removeLast() }
    offset = min(offset + closing.utf8.count, bytes.endIndex)
    let rest = bytes[offset..<endOfLine()]
    let endsLine = rest.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
    log.report(
      isOneLine && endsLine
        ? .foreignComment(at: SourceRange(start, offset), fix: "//\(inner)")
        : .foreignComment(at: SourceRange(start, start + opening.utf8.count), fix: nil))
  }

  // MARK: - Bytes

  /// A byte ahead as the ASCII character it is, or as its Latin-1 namesake; NUL past the end.
  func peek(_ ahead: Int = 0) -> Unicode.Scalar {
    let place = offset + ahead
    return place < bytes.endIndex ? Unicode.Scalar(bytes[place]) : "\0"
  }

  func isDigit(at place: Int) -> Bool {
    place < bytes.endIndex && bytes[place] &- UInt8(ascii: "0") < 10
  }

  func endOfLine() -> Int {
    bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
  }

  func text(_ lower: Int, _ upper: Int) -> String {
    String(decoding: bytes[lower..<upper], as: UTF8.self)
  }

  mutating func emit(_ kind: Token.Kind, from start: Int) {
    let indentation = isAtLineStart ? start - lineStart : nil
    tokens.append(Token(kind, SourceRange(start, offset), indentation: indentation))
    isAtLineStart = false
  }
}
