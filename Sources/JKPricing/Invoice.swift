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
  package struct Line: BitwiseCopyable, Sendable, Equatable {
    package enum Item: String, BitwiseCopyable, Sendable, CaseIterable {
      case prompt = "prompt tokens"
      case cachedPrompt = "cached prompt tokens"
      case output = "output tokens"
    }

    package let item: Item
    package let quantity: Int
    package let unitPrice: UnitPrice
    /// The amount in minor units of the currency (cents), rounded half-up.
    package let minorUnits: Int128

    package init(_ item: Item, quantity: Int, unitPrice: UnitPrice) {
      self.item = item
      self.quantity = quantity
      self.unitPrice = unitPrice
      minorUnits = unitPrice.minorUnits(for: quantity)
    }

    /// Major units of the currency, exact.
    package var amount: Decimal {
      (Decimal(string: "\(minorUnits)") ?? .nan) / 100
    }

    /// Major units of the currency.
    package var approximateAmount: Double {
      // Whole units are exact, and tenths rounded once, as Foundation gives them for a Decimal.
      if minorUnits % 100 == 0 { return Double(minorUnits / 100) }
      if minorUnits % 10 == 0 { return Double(minorUnits / 10) / 10 }
      return Double(minorUnits) / 10 / 10
    }
  }
}
