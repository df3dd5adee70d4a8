import JKExperiment

extension Report {
  /// All that is shown of the costs of contracts.
  package init(_ comparison: PriceComparison, _ options: ReportOptions = ReportOptions()) {
    let findings = PriceFindings(comparison)
    let files =
      options.files(.svg) { PriceCharts(findings).files(threads: options.threads) }
      + options.files(.csv) { [PriceTable(comparison).file] }
    self.init(PriceSummary(findings).page, options, comparison.interruption, files: files) {
      PriceDocument(findings, files: $0)
    }
    let cheapest = comparison.contracts[comparison.cheapest]
    next = [
      "invoice", "--strategy", comparison.strategyName, "--trial", "\(cheapest.dearest.trial)", "--month",
      "\(cheapest.dearest.month + 1)", "--contract", cheapest.name,
    ]
  }
}
