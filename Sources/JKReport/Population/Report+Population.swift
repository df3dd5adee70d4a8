import JKExperiment

extension Report {
  /// All that is shown of a population.
  package init(_ comparison: PopulationComparison) {
    let figures = Figures(comparison.scenario.settings)
    let findings = PopulationFindings(comparison: comparison, figures: figures)
    let charts = PopulationCharts(comparison: comparison, figures: figures, findings: findings)
    let others = charts.files + [PopulationTable(comparison: comparison).file]
    self.init(
      summary: PopulationSummary(comparison: comparison, figures: figures, findings: findings).text,
      json: PopulationDocument(comparison, figures, findings, files: others.map(\.name)).jsonText,
      files: others)
  }
}
