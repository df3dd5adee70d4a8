import JKExperiment

extension Report {
  /// All that is shown of the costs of contracts.
  ///
  /// - Parameter threads: that draw charts, at least 1.
  package init(_ comparison: PriceComparison, threads: Int = 1) {
    let findings = PriceFindings(comparison)
    let files = PriceCharts(findings).files(threads: threads) + [PriceTable(comparison).file]
    self.init(
      summary: PriceSummary(findings).text,
      json: PriceDocument(findings, files: files.map(\.name)).jsonText, files: files)
    let cheapest = comparison.contracts[comparison.cheapest]
    next = [
      "invoice", "--strategy", comparison.strategyName, "--trial", "\(cheapest.dearest.trial)", "--month",
      "\(cheapest.dearest.month + 1)", "--contract", cheapest.name,
    ]
  }
}
