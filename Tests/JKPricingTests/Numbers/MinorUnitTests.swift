import JKPricing
import Testing

/// ISO 4217, list one, of 2024: the column of minor units.
struct MinorUnitTests {
  @Test(arguments: [
    (0, ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV"]),
    (0, ["XAF", "XOF", "XPF"]), (3, ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND", "kwd"]),
    (4, ["CLF", "UYW"]),
    (2, ["$", "AUD", "EUR", "GBP", "USD", "CHF", "HUF", "TWD", "COP", "MGA", "MRU", "none of these"]),
  ])
  func decimals(_ decimals: Int, currencies: [String]) {
    for currency in currencies {
      let unit = MinorUnit(ofCurrency: currency)
      #expect(unit.decimals == decimals, "\(currency)")
      #expect(unit.major(unit.perMajorUnit * 7) == 7)
    }
  }

  /// Half of the smallest amount is rounded up: 2.5, 0.025, 0.0025 and 0.00025.
  @Test(arguments: [("JPY", "2.5"), ("EUR", "0.025"), ("TND", "0.0025"), ("UYW", "0.00025")])
  func halves(currency: String, price: String) {
    let contract = Contract(
      "tasks", [.tasks(TaskCharge(.uses, .each(ExactDecimal(stringLiteral: price))))],
      minorUnit: MinorUnit(ofCurrency: currency))
    let invoice = contract.bill { $0.use() }
    #expect(invoice.lines.map(\.minorUnits) == [3])
  }
}
