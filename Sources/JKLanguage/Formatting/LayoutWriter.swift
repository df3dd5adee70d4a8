/// Writes a layout as the house has it.
struct LayoutWriter {
  /// Columns that a block on one line may fill; what is longer is broken.
  static let width = 110
  /// Where comments behind something begin, counted from 0; behind longer code, one space further on.
  static let commentColumn = 56
  private static let indentation = 2

  private(set) var text = ""

  mutating func write(_ entries: [Layout.Entry], indent: Int = 0) {
    let rows = entries.flatMap { LayoutRow.rows(of: $0, indent: indent) }
    let columns = LayoutColumns.aligned(rows)
    for (row, columns) in zip(rows, columns) {
      if row.isApart { text += "\n" }
      switch row.content {
      case .comment(let comment): add(comment, indent: indent)
      case .line(let line): add(line, indent: indent, comment: row.comment)
      case .statement(let statement): write(statement, columns, indent: indent, comment: row.comment)
      case .open(let statement, let block): write(statement, block, indent: indent, comment: row.comment)
      }
    }
  }

  /// A statement whose block, if there is one, stays on its line.
  private mutating func write(
    _ statement: Layout.Statement, _ columns: LayoutColumns, indent: Int, comment: String?
  ) {
    for (index, line) in statement.lines.enumerated() {
      let isLast = index == statement.lines.count - 1
      var code = index == 0 ? columns.text(of: line) : line.text()
      if isLast, let block = statement.block { code += (code.hasSuffix(" ") ? "" : " ") + block.inline }
      add(
        code, indent: index == 0 ? indent : indent + columns.continuation,
        comment: isLast ? comment ?? line.comment : line.comment)
    }
  }

  /// A statement with its block on lines of their own.
  private mutating func write(
    _ statement: Layout.Statement, _ block: Layout.Block, indent: Int, comment: String?
  ) {
    for (index, line) in statement.lines.enumerated() {
      let isLast = index == statement.lines.count - 1
      add(
        line.text() + (isLast ? " {" : ""),
        indent: index == 0 ? indent : indent + LayoutColumns.plain.continuation,
        comment: isLast ? block.comment : line.comment)
    }
    write(block.entries, indent: indent + Self.indentation)
    add("}", indent: indent, comment: comment)
  }

  private mutating func add(_ code: String, indent: Int, comment: String? = nil) {
    var line = String(repeating: " ", count: indent) + code
    while line.last == " " { line.removeLast() }
    if let comment {
      let gap = code.isEmpty ? indent : max(Self.commentColumn - line.count, 1)
      line += String(repeating: " ", count: gap) + comment
    }
    text += line + "\n"
  }
}

/// A line, or a statement that begins one.
struct LayoutRow {
  enum Content {
    case comment(String)
    /// Statements joined by `;`.
    case line(String)
    /// With its block on its line.
    case statement(Layout.Statement)
    /// With its block on lines of their own.
    case open(Layout.Statement, Layout.Block)
  }

  var content: Content
  var isApart: Bool
  var comment: String?

  static func rows(of entry: Layout.Entry, indent: Int) -> [LayoutRow] {
    let statements = entry.statements
    if statements.isEmpty, let comment = entry.comment {
      return [LayoutRow(content: .comment(comment), isApart: entry.isApart)]
    }
    if statements.count > 1, statements.allSatisfy(\.isOneLine) {
      let line = statements.map(\.inline).joined(separator: "; ")
      if indent + line.count <= LayoutWriter.width {
        return [LayoutRow(content: .line(line), isApart: entry.isApart, comment: entry.comment)]
      }
    }
    return statements.enumerated().map { index, statement in
      row(
        of: statement, indent: indent, isApart: index == 0 && entry.isApart,
        comment: index == statements.count - 1 ? entry.comment : nil)
    }
  }

  private static func row(
    of statement: Layout.Statement, indent: Int, isApart: Bool, comment: String?
  ) -> LayoutRow {
    guard var block = statement.block else {
      return LayoutRow(content: .statement(statement), isApart: isApart, comment: comment)
    }
    guard block.isOneLine else {
      return LayoutRow(content: .open(statement, block), isApart: isApart, comment: comment)
    }
    let head = statement.lines.last?.text() ?? ""
    if indent + head.count + 1 + block.inline.count <= LayoutWriter.width || block.entries.isEmpty {
      return LayoutRow(content: .statement(statement), isApart: isApart, comment: comment)
    }
    // The comment of the line stays in the line that is left of it.
    block.comment = comment
    block.entries = block.statements.map { Layout.Entry(statements: [$0], isApart: false) }
    return LayoutRow(content: .open(statement, block), isApart: isApart)
  }
}

extension Layout.Statement {
  var isOneLine: Bool { lines.count == 1 && lines[0].comment == nil && block?.isOneLine ?? true }

  /// The statement on one line.
  var inline: String {
    lines.map { $0.text() }.joined(separator: " ") + (block.map { " " + $0.inline } ?? "")
  }
}

extension Layout.Block {
  fileprivate var statements: [Layout.Statement] { entries.flatMap(\.statements) }

  /// The block on one line, as it stood.
  var inline: String {
    entries.isEmpty ? "{ }" : "{ \(statements.map(\.inline).joined(separator: "; ")) }"
  }
}
