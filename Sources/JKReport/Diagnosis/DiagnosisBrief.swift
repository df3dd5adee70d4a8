import JKExperiment
import JKScenario

/// One page for those who decide: the single next action, why, and how one will know.
struct DiagnosisBrief {
  struct Section {
    let title: String
    let paragraphs: [String]
  }

  private let findings: DiagnosisFindings
  private var diagnosis: Diagnosis { findings.diagnosis }
  private var figures: Figures { findings.figures }

  init(_ findings: DiagnosisFindings) {
    self.findings = findings
  }

  /// The page as Markdown.
  var file: ReportFile {
    let sections = sections.map { section in
      "## \(section.title)\n\n" + section.paragraphs.joined(separator: "\n\n")
    }
    let text =
      (["# \(diagnosis.scenario.title)", size + "."] + sections + ["---", notes.joined(separator: " ")])
      .joined(separator: "\n\n")
    return ReportFile(name: "brief.md", text: text.replacing("\u{A0}", with: " ") + "\n")
  }

  var sections: [Section] {
    [
      Section(
        title: "Next", paragraphs: [sentences([findings.next + "."] + findings.worth + [findings.first])]),
      Section(
        title: "The constraint",
        paragraphs: [
          sentences([
            findings.constraint + ".", findings.certainty, findings.certaintyAmongConstraints,
            findings.binding,
            findings.log, findings.idle,
          ])
        ]),
      Section(title: "AI", paragraphs: [sentences(findings.readiness + [findings.ai])]),
      Section(title: "What to measure", paragraphs: findings.measuring),
    ].filter { $0.paragraphs.contains { !$0.isEmpty } }
  }

  private func sentences(_ sentences: [String?]) -> String {
    sentences.compactMap(\.self).joined(separator: " ")
  }

  var size: String {
    let settings = diagnosis.scenario.settings
    let history = settings.history / WorkingTime.week
    let before = history > 0 ? " after \(figures.weeks(history)) of history" : ""
    return "\(figures.count(diagnosis.trials, "trial")), \(figures.weeks(figures.horizon))\(before), seed "
      + "\(settings.seed); \(figures.count(findings.results.ranked.count, "what-if")) against status quo on the same "
      + "futures"
  }

  /// What a reader must know to take the figures for what they are.
  var notes: [String] { warnings + readings + assumptions }

  var warnings: [String] {
    [
      diagnosis.trials == 1 ? "One trial tells nothing of chance: there are no intervals." : nil, growth,
    ].compactMap(\.self)
  }

  var assumptions: [String] {
    [diagnosis.scenario.assumedNote, diagnosis.scenario.setNote].compactMap(\.self)
  }

  var readings: [String] {
    [
      "Each what-if holds from week 0 on and is compared with status quo trial by trial; 10\u{A0}% more of a team is "
        + "quicker work for the same pay, and a constraint is lifted at once, as its fix with all who do the work would "
        + "leave it. Intervals are of single figures.",
      "Fixes and tools are done with the people who do the work: an involvement of 100\u{A0}%.",
      passing, stretches,
      "A step is held to be sound from a structure of "
        + "\(findings.percent(StepReadiness.leastStructure)) on, with at most "
        + "\(findings.percent(StepReadiness.mostEscaped)) of items leaving with a defect that nobody has caught: both "
        + "limits are assumed.",
    ].compactMap(\.self)
  }

  private var growth: String? {
    let growth = Findings(diagnosis.comparison).growth
    return growth.isEmpty ? nil : growth.joined(separator: " ")
  }

  /// What is worth something over the study, but not in its second half.
  private var passing: String? {
    let names = findings.results.ranked.filter(\.isPassing).map { findings.name($0.whatIf) }
    return names.isEmpty
      ? nil
      : "Worth something over the study and nothing that is shown in its second half, since what came earlier came "
        + "once: \(names.joined(separator: ", "))."
  }

  private var stretches: String? {
    guard diagnosis.stretches.count > 1 else { return nil }
    let place = diagnosis.stretches.areOfStudy ? "status quo's study" : "the history behind its warm-up"
    return
      "What can be seen is what a two-sided test at 5\u{A0}% finds four times in five; the noise is that of "
      + "\(figures.count(diagnosis.stretches.count, "stretch", "stretches")) of 13 weeks of each trial, from \(place)."
  }
}
