import TestSupport

@testable import JKReport

/// The tables of a results folder as anybody reads them: their text and nothing else.
struct ResultTables {
  /// A line, by column; empty for a column that there isn't.
  struct Row {
    fileprivate let columns: [String: Int]
    fileprivate let fields: [String]

    subscript(_ column: String) -> String { columns[column].map { fields[$0] } ?? "" }

    func number(_ column: String) -> Double? { Double(self[column]) }

    /// Its value and interval.
    var told: Told { Told(number("value"), number("lower-95"), number("upper-95")) }
  }

  private let tables: [String: [Row]]

  init(_ files: [ReportFile]) {
    tables = Dictionary(
      uniqueKeysWithValues: files.filter { $0.name.hasSuffix(".csv") }.map { file in
        let lines = file.text.split(separator: "\n")
        let columns = Dictionary(uniqueKeysWithValues: csvFields(lines[0]).enumerated().map { ($1, $0) })
        let rows = lines.dropFirst().map { line in
          let fields =
            line.contains("\"")
            ? csvFields(line) : line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
          return Row(columns: columns, fields: fields)
        }
        return (file.name, rows)
      })
  }

  /// In their order.
  func columns(_ table: String) -> [String] {
    (tables[table]?.first?.columns ?? [:]).sorted { $0.value < $1.value }.map(\.key)
  }

  /// None of a table that isn't there.
  subscript(_ table: String) -> [Row] { tables[table] ?? [] }
}

/// A figure of a table with its interval; nil for what was left empty.
struct Told {
  let value: Double?
  let lower: Double?
  let upper: Double?

  init(_ value: Double?, _ lower: Double?, _ upper: Double?) {
    (self.value, self.lower, self.upper) = (value, lower, upper)
  }

  /// Both ends, where they are known.
  var interval: (lower: Double, upper: Double)? {
    guard let lower, let upper else { return nil }
    return (lower, upper)
  }

  func holds(_ value: Double) -> Bool { interval.map { $0.lower <= value && value <= $0.upper } ?? false }
}

extension [String] {
  /// Without those that have come before.
  var distinct: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
