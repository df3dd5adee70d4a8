import JKExperiment
import JKScenario

/// A comparison as one page for those who decide, and for those who check: what stands where, in words and figures.
struct ReportPage: Sendable {
  struct Section: Sendable {
    /// Where links lead to.
    let id: String
    let title: String
    let blocks: [PageBlock]
  }

  let title: String
  /// How much was run.
  let size: String
  let sections: [Section]

  /// The page as HTML that needs nothing beside it.
  var html: String { PageView.html(of: self) }
}

/// What a page tells of a comparison besides its results.
package struct PageSources: Sendable {
  let account: ScenarioAccount
  let command: String
  let diagnosis: Diagnosis?

  /// - Parameters:
  ///   - account: the scenario as it was read.
  ///   - command: that gives the same again.
  ///   - diagnosis: of the same scenario; nil to say nothing of it.
  package init(account: ScenarioAccount, command: String, diagnosis: Diagnosis?) {
    (self.account, self.command, self.diagnosis) = (account, command, diagnosis)
  }
}

extension ReportPage {
  /// - Parameter threads: that draw charts, at least 1.
  init(_ comparison: Comparison, _ sources: PageSources, threads: Int) {
    let summary = Summary(comparison)
    let sections = [
      Section(id: "answer", title: "The answer", blocks: AnswerPart(comparison).blocks),
      Section(
        id: "course", title: "What happens", blocks: ChartPart(comparison, threads: threads).blocks),
      Section(id: "figures", title: "Figures and their intervals", blocks: FigurePart(comparison).blocks),
      Section(
        id: "diagnosis", title: "What holds it back",
        blocks: sources.diagnosis.map { DiagnosisPart($0, of: comparison).blocks } ?? []),
      Section(
        id: "invoices", title: "What AI is billed",
        blocks: InvoicePart(comparison).blocks),
      Section(
        id: "assumptions", title: "Assumptions and sources",
        blocks: AssumptionPart(comparison.scenario, sources.account).blocks),
      Section(
        id: "study", title: "Study description",
        blocks: StudyDescription(comparison, sources).blocks),
      Section(id: "scenario", title: "The scenario", blocks: ScenarioPart(sources.account).blocks),
      Section(
        id: "again", title: "How to get it again", blocks: AgainPart(comparison, sources).blocks),
    ]
    let partly = comparison.interruption.map { ". Interrupted: what follows is of \($0.share)" } ?? ""
    self.init(
      title: comparison.scenario.title, size: summary.size + partly,
      sections: sections.filter { !$0.blocks.isEmpty })
  }
}
