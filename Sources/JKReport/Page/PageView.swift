import Foundation
import JKCharts
import Mustache

/// A page's HTML, from one template.
enum PageView {
  /// - Returns: HTML that is well-formed XML, too.
  static func html(of page: ReportPage) -> String {
    templates.render(Page(page), withTemplate: "report") ?? ""
  }

  /// Embedded, so that they are there wherever the program is.
  private static let templates: MustacheLibrary = {
    MustacheContentTypes.register(Markup(), named: "MARKUP")
    let texts = [
      "report": PackageResources.report_mustache, "blocks": PackageResources.blocks_mustache,
    ]
    return MustacheLibrary(
      templates: texts.mapValues { bytes in
        do {
          return try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
        } catch {
          preconditionFailure("an embedded template has a mistake: \(error)")
        }
      })
  }()

  /// Escapes scalar by scalar: the package's own escaping goes by characters, in which a combining mark hides a
  /// quotation mark or a bracket. What XML forbids is left out.
  private struct Markup: MustacheContentType {
    func escapeText(_ text: String) -> String { text.markupEscaped }
  }

  // MARK: What the templates see

  // A name that is nil would be looked for in what stands around it, so everything that may be absent is a list.

  private struct Page {
    let title: String
    let size: String
    let version: String
    let sections: [Section]

    init(_ page: ReportPage) {
      (title, size, version) = (page.title, page.size, Version.current)
      sections = page.sections.map { Section(id: $0.id, heading: $0.title, blocks: $0.blocks.map(Part.init)) }
    }
  }

  private struct Section {
    let id: String
    let heading: String
    let blocks: [Part]
  }

  private struct Part {
    var headings: [String] = []
    var leads: [String] = []
    var paragraphs: [String] = []
    var lists: [Items] = []
    var facts: [Facts] = []
    var terms: [Terms] = []
    var tables: [Table] = []
    var figures: [Figure] = []
    var details: [Details] = []
    var texts: [Text] = []

    init(_ block: PageBlock) {
      switch block {
      case .heading(let text): headings = [text]
      case .lead(let text): leads = [text]
      case .paragraph(let text): paragraphs = [text]
      case .list(let items): lists = [Items(items: items)]
      case .facts(let all): facts = [Facts(all: all)]
      case .terms(let all): terms = [Terms(all: all)]
      case .table(let table): tables = [Table(table)]
      case .figure(let figure): figures = [Figure(figure)]
      case .details(let summary, let blocks):
        details = [Details(summary: summary, blocks: blocks.map(Part.init))]
      case .text(let text, let name): texts = [Text(name: name, text: text)]
      }
    }
  }

  private struct Items { let items: [String] }
  private struct Facts { let all: [PageBlock.Fact] }
  private struct Terms { let all: [PageBlock.Term] }
  private struct Text { let name: String, text: String }

  private struct Figure {
    let finding: String
    let subtitle: String
    let notes: [String]
    let svg: String

    init(_ figure: PageFigure) {
      (finding, subtitle, svg) = (figure.finding, figure.subtitle, figure.svg)
      notes = figure.note.isEmpty ? [] : [figure.note]
    }
  }

  private struct Details {
    let summary: String
    let blocks: [Part]
  }

  private struct Table {
    struct Head {
      let title: String
      let units: [String]
      let side: String
    }

    struct Row {
      let head: String
      let kind: String
      let cells: [Cell]
    }

    struct Cell {
      let value: String
      let intervals: [String]
      let side: String
    }

    let caption: String
    let notes: [String]
    let heads: [Head]
    let rows: [Row]

    init(_ table: PageTable) {
      func side(_ column: Int) -> String {
        column == 0 || !table.columns.indices.contains(column) || table.columns[column].isText
          ? "words" : "figures"
      }
      caption = table.caption
      notes = table.note.isEmpty ? [] : [table.note]
      heads = table.columns.enumerated().map { column, head in
        Head(title: head.title, units: head.unit.isEmpty ? [] : [head.unit], side: side(column))
      }
      rows = table.rows.map { row in
        Row(
          head: row.head, kind: row.isStrong ? "strong" : "plain",
          cells: row.cells.enumerated().map { column, cell in
            Cell(
              value: cell.value, intervals: cell.interval.isEmpty ? [] : [cell.interval],
              side: side(column + 1))
          })
      }
    }
  }
}

extension String {
  /// The text as XML content or attribute, its line breaks kept.
  var markupEscaped: String {
    // By scalars, since a carriage return and a line feed are one character.
    unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).xmlEscaped }
      .joined(separator: "\n")
  }
}
