import JKExperiment
import JKLanguage
import JKScenario

@testable import JKReport

extension Firm {
  /// What a page tells of it besides results, without a diagnosis.
  var sources: PageSources {
    let reading = ScenarioReading(SourceFile(name: "firm.scenario", text: text))
    return PageSources(
      account: reading.account, command: "jkcurve compare firm.scenario --report", diagnosis: nil)
  }

  func page(diagnosed: Bool = false, threads: Int = 2) async throws -> ReportPage {
    let comparison = try await comparison()
    var sources = sources
    if diagnosed {
      let diagnosis = try await DiagnosisExperiment(comparison.scenario, trials: 6, threads: threads).run()
      sources = PageSources(account: sources.account, command: sources.command, diagnosis: diagnosis)
    }
    return ReportPage(comparison, sources, threads: threads)
  }

  /// A tool that is billed by the seat and by use.
  static let billedByUse = Firm(
    tool: "gain 30%; learning 20 uses; training 4 h; contract api",
    strategies: """
      contract api { per-seat $40 / month; per-task use { includes 1 uses; each $2 / use } }
      strategy tools-first { involvement 90%; week 0: integrate drafting }
      strategy fix-alone { involvement 90%; week 0: fix mess }
      """)

  /// So dear that it never pays within the study.
  static let neverPays = Firm(
    fix: "takes 6 weeks; uses 2 people from clerks; costs $900k; leaves structure 90%",
    strategies: "strategy clean { involvement 90%; week 0: fix mess }")
}

extension [PageBlock] {
  /// All that is said, in the order of reading.
  var words: [String] {
    flatMap { block -> [String] in
      switch block {
      case .heading(let text), .lead(let text), .paragraph(let text): [text]
      case .list(let items): items
      case .facts(let all): all.flatMap { [$0.label, $0.value, $0.detail] }
      case .terms(let all): all.flatMap { [$0.name] + $0.paragraphs }
      case .table(let table): [table.caption] + table.rows.flatMap { [$0.head] + $0.cells.map(\.value) }
      case .figure(let figure): [figure.finding, figure.subtitle]
      case .details(let summary, let blocks): [summary] + blocks.words
      case .text(let text, let name): [name, text]
      }
    }
  }

  var tables: [PageTable] {
    flatMap { block -> [PageTable] in
      switch block {
      case .table(let table): [table]
      case .details(_, let blocks): blocks.tables
      default: []
      }
    }
  }

  var figures: [PageFigure] {
    flatMap { block -> [PageFigure] in
      switch block {
      case .figure(let figure): [figure]
      case .details(_, let blocks): blocks.figures
      default: []
      }
    }
  }
}
