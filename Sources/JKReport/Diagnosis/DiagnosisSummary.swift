import JKExperiment
import JKScenario

/// What a terminal shows of a diagnosis, within 80 columns: the brief first, then the figures.
struct DiagnosisSummary {
  private let findings: DiagnosisFindings
  private let brief: DiagnosisBrief
  private var diagnosis: Diagnosis { findings.diagnosis }

  init(_ findings: DiagnosisFindings) {
    self.findings = findings
    brief = DiagnosisBrief(findings)
  }

  var text: String {
    let width = Summary.width
    let sections =
      brief.sections.map { section in
        [section.title.uppercased()] + section.paragraphs.flatMap { $0.wrapped(to: width) }
      }
      + DiagnosisTables(findings, width: width).all + [brief.notes.flatMap { $0.wrapped(to: width) }]
    return SummaryPage(
      title: diagnosis.scenario.title, size: brief.size, interruption: nil, sections: sections
    ).text
  }
}
