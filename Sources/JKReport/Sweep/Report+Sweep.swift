import JKExperiment

extension Report {
  /// All that is shown of a sweep.
  package init(_ comparison: SweepComparison) {
    let figures = Figures(comparison.scenario.settings)
    let measure = SweepMeasure(comparison, figures)
    let findings = SweepFindings(comparison, measure, figures)
    let chart = SweepChart(comparison: comparison, figures: figures, measure: measure, findings: findings)
      .chart
    let others = [ReportFile(name: "sweep.svg", text: chart.svg()), SweepTable(comparison).file]
    self.init(
      summary: SweepSummary(comparison: comparison, figures: figures, measure: measure, findings: findings)
        .text,
      json: SweepDocument(comparison, figures, findings, files: others.map(\.name)).jsonText, files: others)
  }
}
