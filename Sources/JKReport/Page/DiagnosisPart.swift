import JKExperiment

/// The brief of a diagnosis: what holds the organisation back, and what to do next.
struct DiagnosisPart {
  private let findings: DiagnosisFindings
  private let comparison: Comparison

  init(_ diagnosis: Diagnosis, of comparison: Comparison) {
    findings = DiagnosisFindings(diagnosis)
    self.comparison = comparison
  }

  var blocks: [PageBlock] {
    let brief = DiagnosisBrief(findings)
    let own =
      findings.diagnosis.trials < comparison.sample.trials
      ? " It takes fewer trials than the comparison, since so many things are tried." : ""
    return [
      .paragraph(
        "What could hold the organisation back, tried one thing at a time, whatever the strategies do: \(brief.size).\(own)"
      )
    ]
      + brief.sections.flatMap { section in
        [PageBlock.heading(section.title)]
          + section.paragraphs.filter { !$0.isEmpty }.map { .paragraph(spoken($0)) }
      } + [
        .figure(PageFigure(DiagnosisChart(findings).chart, number: 0)),
        .details(summary: "How to read the diagnosis", [.list(brief.notes.map(spoken))]),
      ]
  }

  /// Without the marks that words of the language have in a terminal.
  private func spoken(_ text: String) -> String {
    let plain = text.replacing("`", with: "")
    return plain.prefix(1).uppercased() + plain.dropFirst()
  }
}
