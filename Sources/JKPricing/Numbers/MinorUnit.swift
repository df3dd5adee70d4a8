/// A currency's smallest amount: that to which invoices are rounded.
package struct MinorUnit: BitwiseCopyable, Sendable, Equatable {
  /// Decimals of the major unit, 0 … 4.
  package let decimals: Int

  /// A hundredth.
  package static let cent = MinorUnit(decimals: 2)

  private init(decimals: Int) {
    self.decimals = decimals
  }

  /// - Parameter code: by ISO 4217; a cent for `$` and what the standard does not know.
  package init(ofCurrency code: String) {
    self.init(decimals: MinorUnit.decimals[code.uppercased()] ?? 2)
  }

  /// Minor units in a major one.
  package var perMajorUnit: Int128 { ExactDecimal.power(decimals) }

  /// An amount in the major unit.
  package func major(_ minorUnits: Int128) -> Double { Double(minorUnits) / Double(perMajorUnit) }

  /// Currencies whose minor unit is not a hundredth (ISO 4217:2015, list one).
  private static let decimals: [String: Int] = {
    let codes = [
      0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
      3: "BHD IQD JOD KWD LYD OMR TND", 4: "CLF UYW",
    ]
    return codes.reduce(into: [:]) { table, entry in
      for code in entry.value.split(separator: " ") { table[String(code)] = entry.key }
    }
  }()
}

extension ExactDecimal {
  /// An amount of money in its major unit.
  init(minorUnits: Int128, _ unit: MinorUnit) {
    self.init(significand: minorUnits, places: unit.decimals)
  }
}
