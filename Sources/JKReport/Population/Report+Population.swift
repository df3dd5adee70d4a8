import JKExperiment

extension Report {
  /// All that is shown of a population.
  package init(_ comparison: PopulationComparison, _ options: ReportOptions = ReportOptions()) {
    let figures = Figures(comparison.scenario.settings)
    let findings = PopulationFindings(comparison: comparison, figures: figures)
    let charts = PopulationCharts(comparison: comparison, figures: figures, findings: findings)
    let others =
      options.files(.svg) { charts.files }
      + options.files(.csv) { [PopulationTable(comparison: comparison).file] }
    let summary = PopulationSummary(comparison: comparison, figures: figures, findings: findings)
    self.init(summary.page, options, comparison.interruption, files: others) {
      PopulationDocument(comparison, findings, files: $0)
    }
  }
}
