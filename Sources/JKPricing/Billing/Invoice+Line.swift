import Foundation

extension Invoice {
  /// `quantity` × `unitPrice` ÷ `divisor`, rounded half-up to the currency's minor unit.
  package struct Line: BitwiseCopyable, Sendable, Equatable {
    package let item: Item
    package let quantity: ExactDecimal
    /// In the currency's major unit; negative for what is taken off.
    package let unitPrice: ExactDecimal
    /// What the product is divided by: the days of a month, for a price by the month and a quantity in days; else 1.
    package let divisor: ExactDecimal
    package let source: Source
    /// The amount in minor units of the currency, rounded half-up.
    package let minorUnits: Int128
    package let minorUnit: MinorUnit

    package init(
      _ item: Item, quantity: ExactDecimal, unitPrice: ExactDecimal, divisor: ExactDecimal = 1,
      source: Source = Source(), in minorUnit: MinorUnit
    ) {
      self.item = item
      self.quantity = quantity
      self.unitPrice = unitPrice
      self.divisor = divisor
      self.source = source
      self.minorUnit = minorUnit
      minorUnits = unitPrice.minorUnits(for: quantity, dividedBy: divisor, minorUnit)
    }

    /// Major units of the currency, exact.
    package var amount: Decimal { ExactDecimal(minorUnits: minorUnits, minorUnit).decimal }

    /// Major units of the currency.
    package var approximateAmount: Double {
      // Whole units are exact, and tenths rounded once, as Foundation gives them for a Decimal.
      var (number, places) = (minorUnits, minorUnit.decimals)
      while places > 0, number % 10 == 0 { (number, places) = (number / 10, places - 1) }
      return (0..<places).reduce(Double(number)) { amount, _ in amount / 10 }
    }
  }
}

extension Invoice.Line {
  /// What in a contract a line comes from: indices, −1 where there is none.
  package struct Source: BitwiseCopyable, Sendable, Equatable {
    /// Of the contract's charges; −1 for what concerns all of them.
    package var charge: Int16 = -1
    /// Of the contract's buckets of tokens.
    package var bucket: Int16 = -1
    /// Of the pricing's tiers.
    package var tier: Int16 = -1
    /// Of the meters' counters: that by which the line's amount goes over the month; −1 when it goes by the day, as it
    /// does when that counter reads 0.
    package var counter: Int32 = -1
    /// Days of the month that it is for, when it goes by the day; none for all days in force.
    package var days = DaySet()

    package init() {}
  }
}
