/// A text as the formatter sees it: what stands on which line, with its comments.
enum Layout {
  /// What stands between braces, or the whole text.
  struct Block {
    var entries: [Entry]
    /// Whether both braces stand in one line.
    var isOneLine: Bool
    /// The comment behind the opening brace.
    var comment: String?
  }

  /// Statements with a line of their own, most often one, several when `;` joins them; or none and a comment.
  struct Entry {
    var statements: [Statement] = []
    /// Whether a blank line stands above.
    var isApart: Bool
    var comment: String?
  }

  struct Statement {
    var lines: [Line]
    var block: Block?
  }

  /// A line of a statement; most have one.
  struct Line {
    var parts: [Part] = []
    var comment: String?
  }

  /// A token as it is written.
  struct Part {
    let kind: Token.Kind
    let text: String
    /// Whether a space stands before it when it does not begin the line.
    let isSpaced: Bool
  }
}

extension Layout.Line {
  /// The line from a part on, with its spaces.
  func text(from start: Int = 0) -> String {
    var text = ""
    for (index, part) in parts.enumerated().dropFirst(start) {
      if index > start, part.isSpaced { text += " " }
      text += part.text
    }
    return text
  }
}

extension Layout.Statement {
  /// How its first line stands among its neighbours'.
  enum Shape: Equatable {
    /// `cost $75 / hour`: the value stands in a column.
    case field
    /// `step sort by agents { … }` or `uncertain saving = …`: each word stands in a column. Only lines that begin
    /// with the same word and are alike are aligned.
    case named(keyword: String, words: Int, mark: Token.Kind)
    /// `week 0: fix mess`, `sort -> answer`: as it is.
    case free
  }

  var keyword: String { lines[0].parts[0].text }

  var shape: Shape {
    let parts = lines[0].parts
    let words = parts.prefix { $0.kind == .word }.count
    if words > 1, block != nil, lines.count == 1, words == parts.count {
      return .named(keyword: keyword, words: words, mark: .openBrace)
    }
    if words > 1, words < parts.count, parts[words].kind == .equals {
      return .named(keyword: keyword, words: words, mark: .equals)
    }
    let isPlain = parts.count == 1 || parts[1].kind.argumentSymbol == nil
    return isPlain && !hasColon && (block == nil || parts.count == 1 && lines.count == 1) ? .field : .free
  }

  /// Whether a colon stands outside all parentheses.
  private var hasColon: Bool {
    var depth = 0
    for line in lines {
      for part in line.parts {
        switch part.kind {
        case .openParenthesis: depth += 1
        case .closeParenthesis: depth -= 1
        case .colon where depth == 0: return true
        default: break
        }
      }
    }
    return false
  }
}
