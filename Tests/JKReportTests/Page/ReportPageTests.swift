import Foundation
import JKExperiment
import JKLanguage
import JKScenario
import TestSupport
import Testing

@testable import JKReport

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The page as a browser gets it.
struct ReportPageTests {
  private static let firms: [Firm] = [
    .fixHelps, .nothingHelps, .nothingMatters, .billedByUse, Firm(trials: 1), Firm(revenue: nil),
    Firm(strategies: ""), Firm(history: "0 weeks", settings: ""), Firm(settings: "bucket none"),
    Firm(history: "0 weeks", settings: "bucket none", revenue: nil, strategies: ""),
  ]

  /// What an element says of itself.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [(name: String, attributes: [String: String])] = []
    var headings: [Int] = []
    var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      elements.append((name, attributes))
      if name.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()) { headings.append(level) }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
  }

  private func read(_ html: String) throws -> Reader {
    let reader = Reader()
    let parser = XMLParser(data: Data(html.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "") in line \(parser.lineNumber)")
    return reader
  }

  /// Well-formed, each id once, links that lead somewhere, headings in order, and nothing from elsewhere.
  @Test(arguments: firms.indices)
  func pagesStandAlone(index: Int) async throws {
    let page = try await Self.firms[index].page()
    let reader = try read(page.html)
    let ids = reader.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for (name, attributes) in reader.elements {
      #expect(!["script", "link", "img", "iframe", "object", "image", "use"].contains(name))
      #expect(attributes["src"] == nil && attributes["onclick"] == nil)
      if let link = attributes["href"] {
        #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())))
      }
      for key in ["aria-labelledby", "aria-describedby"] {
        for id in (attributes[key] ?? "").split(separator: " ") { #expect(ids.contains(String(id))) }
      }
    }
    #expect(!page.html.contains("url(") && !page.html.contains("@import"))
    // Dark on screens alone, so that nothing is printed white on black.
    #expect(
      !page.html.replacing("screen and (prefers-color-scheme", with: "").contains("(prefers-color-scheme"))
    #expect(reader.headings.first == 1 && reader.headings.count { $0 == 1 } == 1)
    for (level, next) in zip(reader.headings, reader.headings.dropFirst()) { #expect(next <= level + 1) }
    let root = try #require(reader.elements.first)
    #expect(root.name == "html" && root.attributes["lang"] == "en")
    for name in ["header", "nav", "main", "footer"] {
      #expect(reader.elements.count { $0.name == name } == 1)
    }
  }

  /// Each row has a cell for each column, and each column a name.
  @Test(arguments: firms.indices)
  func tablesAreWhole(index: Int) async throws {
    let page = try await Self.firms[index].page()
    for table in page.sections.flatMap(\.blocks.tables) {
      #expect(!table.caption.isEmpty && table.columns.allSatisfy { !$0.title.isEmpty } && !table.rows.isEmpty)
      for row in table.rows {
        #expect(row.cells.count == table.columns.count - 1 && !row.head.isEmpty, "\(table.caption)")
      }
    }
  }

  /// Nothing is there without words, however little a scenario has to tell.
  @Test(arguments: firms.indices)
  func nothingIsEmpty(index: Int) async throws {
    let page = try await Self.firms[index].page()
    let reader = try read(page.html)
    #expect(!page.sections.contains { $0.blocks.isEmpty })
    for block in page.sections.flatMap(\.blocks) {
      switch block {
      case .heading(let text), .lead(let text), .paragraph(let text), .text(let text, _):
        #expect(!text.isEmpty)
      case .list(let items): #expect(!items.isEmpty && items.allSatisfy { !$0.isEmpty })
      case .details(_, let blocks): #expect(!blocks.isEmpty)
      default: break
      }
    }
    // The first section is the answer, whatever it is.
    #expect(page.sections[0].id == "answer" && reader.text.contains(page.sections[0].blocks.words[0]))
  }

  /// Every chart of the run is on the page once, with what its file says in words.
  @Test func everyChartIsThere() async throws {
    let comparison = try await Firm.fixHelps.comparison()
    let page = ReportPage(comparison, Firm.fixHelps.sources, threads: 1)
    let charts = ComparisonCharts(comparison).charts(threads: 1)
    let course = try #require(page.sections.first { $0.id == "course" })
    let figures = course.blocks.figures
    #expect(figures.map(\.finding).sorted() == charts.map(\.chart.text.title).sorted() && !charts.isEmpty)
    let html = page.html
    for figure in figures { #expect(html.contains(figure.svg)) }
    // The picture's words are on the page, and for those who hear it still in the picture.
    let first = try #require(figures.first)
    #expect(first.svg.contains("<title") && !first.svg.contains(">\(first.finding.markupEscaped)</text>"))
    // Those that compare stand open, those of one strategy behind its name.
    let behind = course.blocks.compactMap { block in
      if case .details(let summary, _) = block {
        summary.split(separator: ":").first.map(String.init)
      } else {
        nil
      }
    }
    #expect(behind == comparison.results.map(\.name))
    let details = course.blocks.filter { if case .details = $0 { true } else { false } }
    for (strategy, block) in details.enumerated() {
      #expect([block].figures.count == charts.count { $0.id.subject == strategy })
    }
  }

  @Test func threadsChangeNothing() async throws {
    let firm = Firm.billedByUse
    let pages = [
      try await firm.page(diagnosed: true, threads: 1), try await firm.page(diagnosed: true, threads: 3),
    ]
    #expect(pages[0].html == pages[1].html)
  }

  /// Tags, quotation marks behind which a combining mark hides, and what XML forbids, wherever a scenario has words.
  @Test func wordsAreEscaped() async throws {
    let firm = Firm(title: "<script>alert(1)</script> & \u{201C}x\u{201D} '<'\u{301} &\u{301}")
    let text = firm.text.replacing("structure 30%;", with: "because \"<b onload='x'>\"; structure 30%;")
    let reading = ScenarioReading(SourceFile(name: "a\"\u{301} onload=\"x<.scenario", text: text))
    let scenario = try #require(reading.scenario)
    let comparison = try await Experiment(scenario, threads: 2).run()
    let sources = PageSources(
      account: reading.account, command: "a && b < c > \"d\u{301}\u{1}", diagnosis: nil)
    let reader = try read(ReportPage(comparison, sources, threads: 1).html)
    #expect(
      !reader.elements.contains { $0.name == "script" || $0.name == "b" || $0.attributes["onload"] != nil })
    #expect(reader.text.contains(scenario.title) && reader.text.contains("<b onload='x'>"))
    #expect(reader.text.contains("a && b < c > \"d\u{301}") && !reader.text.contains("\u{1}"))
    #expect(reader.text.contains(text))
  }

  @Test func linesOfTextsAreKept() {
    #expect("a\r\nb\n\tc".markupEscaped == "a \nb\n c")
    #expect("\"\u{301}<\u{301}&\u{301}".markupEscaped == "&quot;\u{301}&lt;\u{301}&amp;\u{301}")
  }

  /// What was not asked for costs and says nothing.
  @Test func pagesComeOnRequest() async throws {
    let comparison = try await Firm.fixHelps.comparison()
    let without = Report(comparison).files.map(\.name)
    let report = Report(comparison, page: Firm.fixHelps.sources)
    #expect(Set(report.files.map(\.name)).subtracting(without) == ["report.html", "study.md"])
    #expect(Set(without).isSubset(of: report.files.map(\.name)))
    // So that a later run without them takes them away.
    #expect(report.json.contains("\"report.html\"") && report.json.contains("\"study.md\""))
  }

  // MARK: Parts

  /// A route with two ways out, one of them to be lost.
  @Test func routesAreDrawn() async throws {
    let text = Firm.fixHelps.text.replacing("answer -> done", with: "answer -> done 60%, otherwise lost")
    let reading = ScenarioReading(SourceFile(name: "firm.scenario", text: text))
    let scenario = try #require(reading.scenario)
    let figures = RouteDiagrams(scenario, reading.account).figures
    #expect(figures.map(\.finding) == ["The route of order"])
    #expect(
      figures[0].svg.contains(
        "order leads to answer; answer leads to done (60\u{A0}%); answer leads to lost (40\u{A0}%)."))
    #expect(figures[0].svg.contains(">poisson 16 / week</text>") && figures[0].svg.contains(">clerks</text>"))
  }

  @Test func theDiagnosisSaysItsOwnTrials() async throws {
    let page = try await Firm.fixHelps.page(diagnosed: true)
    let section = try #require(page.sections.first { $0.id == "diagnosis" })
    let text = section.blocks.words.joined(separator: " ")
    #expect(text.contains("6\u{A0}trials") && text.contains("fewer trials than the comparison"))
    #expect(section.blocks.contains(.heading("Next")) && section.blocks.figures.count == 1)
    #expect(!text.contains("`"))
    #expect(try await !Firm.fixHelps.page().sections.contains { $0.id == "diagnosis" })
  }

  /// What months come to on average is what `invoice` shows of each trial.
  @Test func billsAreThoseOfTheTrials() async throws {
    let firm = Firm.billedByUse
    let comparison = try await firm.comparison()
    let figures = Figures(comparison.scenario.settings)
    let trials = try (0..<8).map { try TrialInvoices(comparison.scenario, strategy: 1, trial: $0).bills }
    func mean(_ month: Int?) -> Double {
      let bills = trials.flatMap { $0.filter { month == nil || $0.month == month } }
      return bills.reduce(0) { $0 + Double($1.minorUnits) / 100 } / 8
    }
    let page = try await firm.page()
    let section = try #require(page.sections.first { $0.id == "invoices" })
    let tables = section.blocks.tables
    #expect(tables[0].rows.map(\.head) == ["tools-first"] && mean(nil) > 0)
    #expect(tables[0].rows[0].cells[0].value == figures.bare(mean(nil)))
    let months = tables[1].rows.dropLast()
    #expect(months.count == comparison.plan.timetable.months)
    for (month, row) in months.enumerated() {
      #expect(row.cells[0].value == figures.bare(mean(month)), "\(row.head)")
    }
    #expect(tables[1].rows.last?.cells[0].value == figures.bare(mean(nil)))
    #expect(section.blocks.words.contains("Nothing is billed under status-quo and fix-alone."))
    let invoices = try TrialInvoices(comparison.scenario, strategy: 1, trial: 0)
    #expect(section.blocks.words.contains(InvoiceText(invoices).text(month: nil)))
    #expect(try await !Firm.fixHelps.page().sections.contains { $0.id == "invoices" })
  }

  @Test func everyValueSaysWhereItComesFrom() async throws {
    let text = Firm.fixHelps.text.replacing("people 3;", with: "people 3 // assumed by us\n")
    let reading = ScenarioReading(
      SourceFile(name: "firm.scenario", text: text), setting: ["answer.effort=9 h"])
    let scenario = try #require(reading.scenario)
    let blocks = AssumptionPart(scenario, reading.account).blocks
    let table = try #require(blocks.tables.first)
    func words(_ value: String) -> String? {
      table.rows.first { $0.cells[0].value == value }?.cells[1].value
    }
    #expect(words("3") == "assumed by us" && words("9 h") == "set for this run")
    #expect(words("poisson 16 / week") == "stated without a source")
    let all = reading.account.entries.reduce(0) { $0 + $1.values.count }
    #expect(blocks.words[0].contains("states \(all)\u{A0}values: 1 is marked as assumed"))
    #expect(blocks.words[0].contains("1 was set for this run"))
    for assumption in scenario.assumptions {
      #expect(blocks.words.contains("\(assumption.path) \(assumption.value)"))
    }
    #expect(blocks.words.contains("answer.effort 9 h"))
  }

  /// What is said of a declaration holds for those of its values that say nothing themselves.
  @Test func aDeclarationCanBeAssumed() throws {
    let text = Firm.fixHelps.text.replacing(
      "team clerks {", with: "team clerks { // all assumed\n"
    ).replacing("people 3;", with: "people 3 // counted\n")
    let reading = ScenarioReading(SourceFile(name: "firm.scenario", text: text))
    let team = try #require(reading.account.entry("team", "clerks"))
    #expect(team.values.map { team.words(of: $0) } == ["counted", "assumed, as said of team clerks"])
    #expect(team.values.map { team.marksAsAssumed($0) } == [false, true])
    let tally = AssumptionPart(try #require(reading.scenario), reading.account).tally
    #expect(tally.contains("1 is marked as assumed, 1 has another note"))
  }

  @Test func theTextsStandInFull() async throws {
    let page = try await Firm.fixHelps.page()
    let scenario = try #require(page.sections.first { $0.id == "scenario" })
    #expect(scenario.blocks.words.contains(Firm.fixHelps.text))
    let again = try #require(page.sections.first { $0.id == "again" })
    #expect(again.blocks.words.contains("jkcurve compare firm.scenario --report"))
    #expect(again.blocks.words.joined().contains("seed 5"))
  }
}
