import Foundation
import SwiftCSV

/// The numbers in one column of a table of separated values. Lines without any value are passed over.
///
/// Where semicolons or tabs part the values, a comma in one of them is where its decimals begin, as in `1,5;2,7`.
struct NumberColumn {
  enum Problem: Error {
    case malformed
    case noColumn(known: [String])
    case repeatedColumn
    /// - Parameters:
    ///   - row: from 1, below the header.
    ///   - hasDecimalCommas: whether other values of the column have.
    case notANumber(String, row: Int, hasDecimalCommas: Bool)
    case empty
    case tooLong
    /// A cell has too many characters.
    case longCell
  }

  /// Rows: every worker of a run keeps its own copy of the values.
  static let longest = 100_000

  /// Bytes.
  static let longestCell = 1_000

  let values: [Double]

  init(named name: String, in text: String) throws(Problem) {
    guard let table = try? CSV<Enumerated>(string: text, loadColumns: false) else { throw .malformed }
    if table.header.contains(where: Self.isLong) { throw .longCell }
    let header = table.header.map(Self.trimmed)
    guard let column = header.firstIndex(of: name) else { throw .noColumn(known: header) }
    if header.lastIndex(of: name) != column { throw .repeatedColumn }
    let hasDecimalCommas = table.delimiter != .comma && Self.hasDecimalCommas(table.rows, in: column)
    var values: [Double] = []
    for (index, row) in table.rows.enumerated() where row.contains(where: { !Self.trimmed($0).isEmpty }) {
      if row.contains(where: Self.isLong) { throw .longCell }
      // A decimal comma would pass for a whole number and another column.
      if row.dropFirst(header.count).contains(where: { !Self.trimmed($0).isEmpty }) { throw .malformed }
      let cell = column < row.count ? Self.trimmed(row[column]) : ""
      guard let value = Self.number(cell, hasDecimalComma: hasDecimalCommas) else {
        throw .notANumber(cell, row: index + 1, hasDecimalCommas: hasDecimalCommas)
      }
      values.append(value)
    }
    if values.isEmpty { throw .empty }
    if values.count > Self.longest { throw .tooLong }
    self.values = values
  }

  /// Whether any value of a column has a comma. Its points would then part thousands, and are refused.
  private static func hasDecimalCommas(_ rows: [[String]], in column: Int) -> Bool {
    rows.contains { column < $0.count && $0[column].contains(",") }
  }

  /// A decimal number: what Swift also reads, such as `nan` and `0x1p3`, is no measurement.
  private static func number(_ cell: String, hasDecimalComma: Bool) -> Double? {
    let point = hasDecimalComma ? "," : "."
    guard cell.utf8.allSatisfy({ "0123456789+-eE\(point)".utf8.contains($0) }),
      let value = Double(cell.replacing(point, with: ".")), value.isFinite
    else { return nil }
    return value
  }

  /// Whether it is more than a number, a name or a remark: a quotation mark is missing somewhere, most likely.
  private static func isLong(_ cell: String) -> Bool { cell.utf8.count > longestCell }

  private static func trimmed(_ cell: String) -> String {
    cell.trimmingCharacters(in: .whitespaces)
  }
}
