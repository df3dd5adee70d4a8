import JKExperiment

extension Report {
  /// All that is shown of a sweep.
  package init(_ comparison: SweepComparison, _ options: ReportOptions = ReportOptions()) {
    let figures = Figures(comparison.scenario.settings)
    let measure = SweepMeasure(comparison, figures)
    let findings = SweepFindings(comparison, measure, figures)
    let chart = SweepChart(comparison: comparison, figures: figures, measure: measure, findings: findings)
      .chart
    let others =
      options.files(.svg) { [ReportFile(name: "sweep.svg", text: chart.svg())] }
      + options.files(.csv) { [SweepTable(comparison).file] }
    let summary = SweepSummary(
      comparison: comparison, figures: figures, measure: measure, findings: findings)
    self.init(summary.page, options, comparison.interruption, files: others) {
      SweepDocument(comparison, findings, files: $0)
    }
    let values = zip(comparison.axes, comparison.points[0].values).flatMap { axis, value in
      ["--set", "\(axis.path)=\(value.text)"]
    }
    next = ["compare"] + values
  }
}
