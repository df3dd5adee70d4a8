import Foundation

/// One month's bill: the lines a person can check by hand, and their sum.
package struct Invoice: Sendable, Equatable {
  /// In the order of evaluation.
  package let lines: [Line]

  package init(lines: [Line]) {
    self.lines = lines
  }

  /// Major units of the currency, exact to the minor unit.
  package var total: Decimal {
    lines.reduce(0) { $0 + $1.amount }
  }
}
