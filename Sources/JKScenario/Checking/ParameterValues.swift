import struct Foundation.Decimal

/// The values of the parameters that have been checked: those declared earlier are known to those declared later.
final class ParameterValues {
  /// Nil after a mistake, which has been reported.
  private(set) var quantities: [Quantity?] = []
  /// For prices; nil where a value has no end as a decimal.
  private(set) var decimals: [Decimal?] = []
  private(set) var used: Set<Int> = []

  func use(_ index: Int) {
    used.insert(index)
  }

  func add(_ quantity: Quantity?, _ decimal: Decimal?) {
    quantities.append(quantity)
    decimals.append(decimal)
  }
}
