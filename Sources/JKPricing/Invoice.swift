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

extension Invoice {
  package struct Line: Sendable, Equatable {
    package enum Item: String, Sendable, CaseIterable {
      case prompt = "prompt tokens"
      case cachedPrompt = "cached prompt tokens"
      case output = "output tokens"
    }

    package let item: Item
    package let quantity: Int
    package let unitPrice: Decimal
    /// Rounded half-up to the minor unit.
    package let amount: Decimal

    package init(_ item: Item, quantity: Int, unitPrice: Decimal) {
      self.item = item
      self.quantity = quantity
      self.unitPrice = unitPrice
      amount = (Decimal(quantity) * unitPrice).roundedToMinorUnit
    }
  }
}

extension Decimal {
  /// Rounded half away from zero to two places.
  var roundedToMinorUnit: Decimal {
    var exact = self
    var rounded = Decimal()
    NSDecimalRound(&rounded, &exact, 2, .plain)
    return rounded
  }
}
