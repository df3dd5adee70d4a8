/// Reads the layout of a text that the parser has found in order.
struct LayoutReader {
  /// A token or a comment.
  private struct Piece {
    /// Nil for a comment.
    let kind: Token.Kind?
    let range: SourceRange
    let line: Int
  }

  private let source: SourceFile
  private let pieces: [Piece]
  private var index = 0

  /// - Complexity: O(bytes)
  static func read(_ source: SourceFile) -> Layout.Block {
    let lexed = Lexer.lex(source)
    var reader = LayoutReader(source, lexed)
    return Layout.Block(entries: reader.readEntries(), isOneLine: false)
  }

  private init(_ source: SourceFile, _ lexed: Lexer.Output) {
    self.source = source
    var pieces: [Piece] = []
    pieces.reserveCapacity(lexed.tokens.count + lexed.comments.count)
    var line = 0
    func add(_ kind: Token.Kind?, _ range: SourceRange) {
      while line + 1 < source.lineStarts.count, source.lineStarts[line + 1] <= range.lower { line += 1 }
      pieces.append(Piece(kind: kind, range: range, line: line))
    }
    var comments = lexed.comments[...]
    for token in lexed.tokens {
      while let comment = comments.first, comment.lower < token.range.lower {
        add(nil, comments.removeFirst())
      }
      if token.kind != .end { add(token.kind, token.range) }
    }
    for comment in comments { add(nil, comment) }
    self.pieces = pieces
  }

  private var current: Piece? { index < pieces.count ? pieces[index] : nil }

  // MARK: - Blocks

  /// Everything up to the brace that closes the block, or to the end.
  private mutating func readEntries() -> [Layout.Entry] {
    var entries: [Layout.Entry] = []
    /// Where the last statement ended.
    var endLine: Int?
    while let piece = current, piece.kind != .closeBrace {
      let isApart = !entries.isEmpty && piece.line > pieces[index - 1].line + 1
      switch piece.kind {
      case .semicolon:
        index += 1
      case nil:
        index += 1
        if let last = entries.indices.last, endLine == piece.line, entries[last].comment == nil {
          entries[last].comment = text(ofComment: piece)
        } else {
          entries.append(Layout.Entry(isApart: isApart, comment: text(ofComment: piece)))
          endLine = nil
        }
      default:
        let isJoined = endLine == piece.line
        let statement = readStatement()
        endLine = pieces[index - 1].line
        if isJoined {
          entries[entries.count - 1].statements.append(statement)
        } else {
          entries.append(Layout.Entry(statements: [statement], isApart: isApart))
        }
      }
    }
    return entries
  }

  private mutating func readBlock() -> Layout.Block? {
    guard let open = current, open.kind == .openBrace else { return nil }
    index += 1
    var comment: String?
    if let piece = current, piece.kind == nil, piece.line == open.line {
      comment = text(ofComment: piece)
      index += 1
    }
    let entries = readEntries()
    let isOneLine = current?.line == open.line || entries.isEmpty && comment == nil
    index += 1
    return Layout.Block(entries: entries, isOneLine: isOneLine, comment: comment)
  }

  // MARK: - Statements

  private mutating func readStatement() -> Layout.Statement {
    var lines = [Layout.Line()]
    var depth = 0
    let first = index
    var last: Piece?
    // Whether a minus in the place of the last token would be a sign.
    var isSignPlace = false
    while let piece = current {
      let isNewLine = index > first && piece.line > pieces[index - 1].line
      let goesOn = depth > 0 || index == first || last?.kind?.continuesStatement == true
      guard let kind = piece.kind else {
        guard goesOn else { break }
        if isNewLine { lines.append(Layout.Line()) }
        lines[lines.count - 1].comment = text(ofComment: piece)
        index += 1
        continue
      }
      if depth == 0 {
        if kind == .semicolon || kind == .openBrace || kind == .closeBrace { break }
        if isNewLine, !goesOn { break }
      }
      if isNewLine { lines.append(Layout.Line()) }
      let isSpaced = isSpaced(piece, kind, behind: last, isSign: isSignPlace)
      lines[lines.count - 1].parts.append(
        Layout.Part(kind: kind, text: source.text(in: piece.range), isSpaced: isSpaced))
      switch kind {
      case .openParenthesis: depth += 1
      case .closeParenthesis: depth -= 1
      default: break
      }
      isSignPlace = index == first + 1 || last.map { !isOperand($0) } ?? false
      last = piece
      index += 1
    }
    return Layout.Statement(lines: lines, block: readBlock())
  }

  /// Whether a space stands between a token and the last one of its statement.
  private func isSpaced(_ piece: Piece, _ kind: Token.Kind, behind last: Piece?, isSign: Bool) -> Bool {
    guard let last, let lastKind = last.kind else { return false }
    switch kind {
    case .closeParenthesis, .comma, .colon: return false
    // `gamma(` is a call, `a (` is not.
    case .openParenthesis where lastKind == .word && last.range.upper == piece.range.lower: return false
    default: break
    }
    switch lastKind {
    case .openParenthesis: return false
    case .minus: return !isSign
    default: return true
    }
  }

  /// Whether a minus behind the token subtracts; behind others it is a sign.
  private func isOperand(_ piece: Piece) -> Bool {
    switch piece.kind {
    case .word, .number, .date, .clock, .offset, .closeParenthesis: true
    default: false
    }
  }

  private func text(ofComment piece: Piece) -> String {
    // By scalars: an accent on a space is no space.
    var text = source.text(in: piece.range).unicodeScalars
    while text.last?.properties.isWhitespace == true { text.removeLast() }
    // A carriage return alone ends no line here, and would in other programs.
    return String(text).replacing("\r", with: " ")
  }
}
