/// What a contract's months came to: plain bits, added up month by month. Money is in minor units of the currency.
package struct BillHistory: BitwiseCopyable, Sendable, Equatable {
  package private(set) var months = 0
  package private(set) var total: Int128 = 0
  /// The dearest month's invoice; 0 before the first.
  package private(set) var worst: Int128 = 0
  /// Months with use beyond an allowance, or at the maximum.
  package private(set) var overageMonths = 0
  /// Of commitments, paid and lost.
  package private(set) var unused: Int128 = 0
  package private(set) var vendorCost: Int128 = 0
  private var squares: Int128 = 0
  private var subsidies = 0.0

  package init() {}

  /// Adds the month that a ledger closed last.
  package mutating func add(_ ledger: Ledger) {
    let amount = ledger.due
    months += 1
    total += amount
    squares += amount * amount
    worst = months == 1 ? amount : max(worst, amount)
    vendorCost += ledger.vendorCost
    subsidies += ledger.subsidy
    if ledger.lines.contains(where: { $0.item == .overage || $0.item == .maximum }) { overageMonths += 1 }
    for line in ledger.lines where line.item == .shortfall {
      unused += line.quantity.minorUnits(line.minorUnit)
    }
  }

  /// What the vendor keeps.
  package var margin: Int128 { total - vendorCost }

  /// The standard deviation of a month's invoice over its mean; not a number when nothing was billed.
  package var coefficientOfVariation: Double {
    let (count, sum) = (Double(months), Double(total))
    // Exact up to the division: count · Σx² − (Σx)².
    let spread = Double(Int128(months) * squares - total * total)
    return spread.squareRoot() / count / (sum / count)
  }

  /// The mean over months of what light users pay for heavy ones, as a share of the price of seats: see
  /// ``MeterLayout/subsidy(seats:_:)``; 0 before the first.
  package var subsidy: Double { months == 0 ? 0 : subsidies / Double(months) }
}
