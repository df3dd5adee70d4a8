import JKExperiment
import JKScenario

/// How a study was made, after the guideline STRESS-DES: what a reader needs to judge it and to make it again (T. Monks
/// and others, "Strengthening the reporting of empirical simulation studies", *Journal of Simulation* 13, 2019).
struct StudyDescription: Sendable {
  struct Section: Sendable, Equatable {
    let title: String
    let items: [Item]
  }

  struct Item: Sendable, Equatable {
    /// With the guideline's number: `1.1 Purpose`.
    let name: String
    let paragraphs: [String]
    /// On a page alone: a text has no pictures.
    var figures: [PageFigure] = []
    var table: PageTable?
    /// What a page that shows the table elsewhere says in its place; nil where it does not.
    var elsewhere: String?
  }

  let title: String
  let sections: [Section]

  static let opening =
    "After STRESS-DES, the guideline for reporting discrete-event simulations (Monks and others 2019). jkcurve wrote it from the scenario and the run; what only the authors can know, it says that it does not know."

  init(_ comparison: Comparison, _ sources: PageSources) {
    title = comparison.scenario.title
    let account = sources.account
    sections = [
      StudyObjectives(comparison, account).section, StudyLogic(comparison, account).section,
      StudyData(comparison.scenario, account).section, StudyExperiment(comparison, sources).section,
      StudyImplementation().section,
      Section(
        title: "6 Code access",
        items: [
          Item(
            name: "6.1 Where to find it",
            paragraphs: [
              "jkcurve \(Version.current) is free software under the GNU General Public License, version 3 or later; its "
                + "source comes with it. The scenario's text stands in full in report.html, which is written beside this "
                + "description, and its own file is \(account.files[0].label).",
              "The command that gives the same results: \(sources.command)",
            ])
        ]),
    ]
  }

  // MARK: Forms

  var blocks: [PageBlock] {
    var blocks = [PageBlock.paragraph(Self.opening)]
    for section in sections {
      var parts: [PageBlock] = []
      for item in section.items {
        let paragraphs = item.elsewhere.map { [$0] } ?? item.paragraphs
        parts.append(.terms([PageBlock.Term(name: item.name, paragraphs: paragraphs)]))
        parts += item.figures.map { .figure($0) }
        if let table = item.table, item.elsewhere == nil { parts.append(.table(table)) }
      }
      blocks.append(.details(summary: section.title, parts))
    }
    return blocks
  }

  var markdown: String {
    var parts = ["# \(title.markdownPlain): study description", Self.opening]
    for section in sections {
      parts.append("## \(section.title)")
      for item in section.items {
        parts.append("### \(item.name)")
        parts += item.paragraphs.map(\.markdownPlain)
        if let table = item.table { parts.append(table.markdown) }
      }
    }
    return parts.joined(separator: "\n\n").replacing("\u{A0}", with: " ") + "\n"
  }
}

extension String {
  /// The text as it stands, with what Markdown would read as signs of its own escaped.
  fileprivate var markdownPlain: String {
    map { "\\`*_<>[]|#".contains($0) ? "\\\($0)" : $0.isNewline ? " " : String($0) }.joined()
  }
}

extension PageTable {
  fileprivate var markdown: String {
    let heads = columns.map { $0.unit.isEmpty ? $0.title : "\($0.title), \($0.unit)" }
    func line(_ cells: [String]) -> String {
      "| " + cells.map(\.markdownPlain).joined(separator: " | ") + " |"
    }
    let rule = "| " + columns.map { _ in "---" }.joined(separator: " | ") + " |"
    let lines = rows.map { row in line([row.head] + row.cells.map(\.value)) }
    return ([line(heads), rule] + lines).joined(separator: "\n")
  }
}
