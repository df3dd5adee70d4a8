/// Columns of text for a terminal, aligned: the first to the left, the others to the right. A row whose first
/// cell is too long for the width has that cell on lines of its own.
struct TextTable {
  private let width: Int
  private var rows: [[String]] = []

  init(width: Int = 80) {
    self.width = width
  }

  mutating func add(_ cells: [String]) {
    rows.append(cells)
  }

  /// Lines without trailing spaces.
  var lines: [String] {
    let columns = rows.map(\.count).max() ?? 0
    var widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    let room = width - widths.dropFirst().reduce(0) { $0 + $1 + 2 }
    if columns > 0 { widths[0] = rows.map { $0[0].count }.filter { $0 <= room }.max() ?? 0 }
    return rows.flatMap { row -> [String] in
      guard row[0].count > widths[0] else { return [line(row, widths)] }
      let rest = line([""] + row.dropFirst(), widths)
      return row[0].wrapped(to: width) + (rest.isEmpty ? [] : [rest])
    }
  }

  private func line(_ row: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in row.enumerated() {
      let padding = String(repeating: " ", count: widths[column] - cell.count)
      line += column == 0 ? cell + padding : "  " + padding + cell
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
