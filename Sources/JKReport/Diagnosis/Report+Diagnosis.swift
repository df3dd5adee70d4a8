import JKExperiment

extension Report {
  /// All that is shown of a diagnosis.
  package init(_ diagnosis: Diagnosis) {
    let findings = DiagnosisFindings(diagnosis)
    let files = [
      DiagnosisChart(findings).file, DiagnosisBrief(findings).file, DiagnosisTable(findings).file,
    ]
    self.init(
      summary: DiagnosisSummary(findings).text,
      json: DiagnosisDocument(findings, files: files.map(\.name)).jsonText, files: files)
  }
}
