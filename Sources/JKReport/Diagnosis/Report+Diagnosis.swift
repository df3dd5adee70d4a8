import JKExperiment

extension Report {
  /// All that is shown of a diagnosis.
  package init(_ diagnosis: Diagnosis, _ options: ReportOptions = ReportOptions()) {
    let findings = DiagnosisFindings(diagnosis)
    let files =
      options.files(.svg) { [DiagnosisChart(findings).file] }
      + options.files(.txt) { [DiagnosisBrief(findings).file] }
      + options.files(.csv) { [DiagnosisTable(findings).file] }
    self.init(DiagnosisSummary(findings).page, options, files: files) {
      DiagnosisDocument(findings, files: $0)
    }
  }
}
