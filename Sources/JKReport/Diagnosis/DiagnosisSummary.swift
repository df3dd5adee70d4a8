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

  /// All there is.
  var text: String { page.text }

  var page: SummaryPage {
    let tables = DiagnosisTables(findings, width: SummaryPage.width)
    return SummaryPage(
      title: diagnosis.scenario.title, size: brief.size, interruption: nil,
      sections: brief.sections.map { section in
        .always([section.title.uppercased()] + section.paragraphs.wrappedForTerminal)
      } + [
        .always(tables.options),
        .detail("what everything that was tried is worth", tables.whatIfs),
        .detail("tools before and behind the fix", tables.tools),
        .detail("how sound each step is", tables.readiness),
        .detail("what to measure, as a table", tables.outcomes),
        .always(brief.warnings.wrappedForTerminal),
        .detail("how to read the figures", brief.readings.wrappedForTerminal),
        .always(brief.assumptions.wrappedForTerminal),
      ])
  }
}
