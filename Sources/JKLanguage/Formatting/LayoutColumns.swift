/// The columns that the beginning of a line stands in.
struct LayoutColumns {
  /// How wide each of the first parts is made, its space included.
  var widths: [Int]
  /// How far the further lines of a statement stand in.
  var continuation: Int

  static let plain = LayoutColumns(widths: [], continuation: 4)

  /// The line with its first parts in their columns.
  func text(of line: Layout.Line) -> String {
    let count = min(widths.count, line.parts.count)
    let first = zip(line.parts, widths).map { part, width in
      part.text + String(repeating: " ", count: max(width - part.text.count, 0))
    }
    return first.joined() + line.text(from: count)
  }

  /// The columns of each row: neighbours of one shape share theirs. A blank line parts them, a comment does not.
  static func aligned(_ rows: [LayoutRow]) -> [LayoutColumns] {
    var columns = Array(repeating: plain, count: rows.count)
    var run: [(index: Int, statement: Layout.Statement)] = []
    var shape = Layout.Statement.Shape.free
    func close() {
      if let widths = widths(of: run.map(\.statement), shape) {
        for (index, _) in run {
          columns[index] = LayoutColumns(
            widths: widths, continuation: shape == .field ? widths[0] : plain.continuation)
        }
      }
      run = []
    }
    for (index, row) in rows.enumerated() {
      if row.isApart { close() }
      switch row.content {
      case .comment: continue
      case .statement(let statement):
        let own = statement.shape
        if own != shape { close() }
        shape = own
        run.append((index, statement))
      case .line, .open: close()
      }
    }
    close()
    return columns
  }

  private static func widths(of run: [Layout.Statement], _ shape: Layout.Statement.Shape) -> [Int]? {
    let count: Int
    switch shape {
    case .field: count = 1
    case .named(_, let words, _): count = words
    case .free: return nil
    }
    return (0..<count).map { column in
      (run.map { $0.lines[0].parts[column].text.count }.max() ?? 0) + 1
    }
  }
}
