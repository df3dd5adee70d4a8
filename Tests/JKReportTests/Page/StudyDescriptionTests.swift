import JKExperiment
import JKLanguage
import JKScenario
import TestSupport
import Testing

@testable import JKReport

/// The description of a study has all that the guideline asks for, and says what holds for this one.
struct StudyDescriptionTests {
  private func study(_ firm: Firm) async throws -> StudyDescription {
    StudyDescription(try await firm.comparison(), firm.sources)
  }

  private func item(_ study: StudyDescription, _ number: String) -> String {
    study.sections.flatMap(\.items).first { $0.name.hasPrefix(number) }?.paragraphs.joined(separator: " ")
      ?? ""
  }

  @Test func allSectionsAreThere() async throws {
    let study = try await study(.billedByUse)
    #expect(
      study.sections.map(\.title) == [
        "1 Objectives", "2 Logic", "3 Data", "4 Experimentation", "5 Implementation", "6 Code access",
      ])
    #expect(
      study.sections.flatMap(\.items).map { $0.name.prefix { $0 != " " } } == [
        "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "2.5.1", "2.5.2", "2.5.3", "2.5.4", "2.5.5", "3.1",
        "3.2",
        "3.3", "3.4", "4.1", "4.2", "4.3", "5.1", "5.2", "5.3", "5.4", "6.1",
      ])
    for item in study.sections.flatMap(\.items) {
      #expect(
        !item.paragraphs.isEmpty
          && item.paragraphs.allSatisfy { $0.last == "." || $0.hasPrefix("The command") })
    }
  }

  @Test func itSaysWhatHolds() async throws {
    let study = try await study(.fixHelps)
    #expect(item(study, "1.1").contains("2 strategies") && item(study, "1.1").contains("earns most margin"))
    #expect(item(study, "2.2") == "order: answer → done.")
    #expect(
      item(study, "2.3").contains(
        "constraint-first: involvement 90%; week 0: fix mess; then integrate drafting."))
    #expect(
      item(study, "2.5.1") == "work order: arrives poisson 16 / week; patience exponential(mean: 2 weeks); "
        + "revenue lognormal(mean: $2k, cv: 0.2).")
    #expect(item(study, "2.5.3") == "team clerks: people 3; cost $60 / hour.")
    #expect(item(study, "4.1").contains("a warm-up of 4\u{A0}weeks, which the scenario gives"))
    #expect(item(study, "4.2").hasPrefix("26\u{A0}weeks"))
    #expect(item(study, "4.3").hasPrefix("8\u{A0}trials"))
    #expect(item(study, "6.1").contains("jkcurve compare firm.scenario --report"))
    let steps = try #require(study.sections[1].items[0].table)
    #expect(
      steps.rows.map { [$0.head] + $0.cells.map(\.value) }
        == [["answer", "clerks", "lognormal(mean: 7 h, cv: 0.3)", "mess", "drafting"]])
  }

  @Test func otherStudiesSayOtherThings() async throws {
    let plain = try await study(Firm(history: "0 weeks", settings: "", revenue: nil, strategies: ""))
    #expect(item(plain, "1.1").contains("To see what comes of status-quo"))
    #expect(item(plain, "1.2").contains("items through answer per paid hour"))
    #expect(item(plain, "1.3") == "One course, without alternatives.")
    #expect(item(plain, "4.1").contains("there is no history"))
    #expect(!item(plain, "2.4").contains("metered"))
    let billed = try await study(.billedByUse)
    #expect(item(billed, "2.4").contains("metered") && item(billed, "2.5.3").contains("contract api"))
    let found = try await study(Firm(settings: ""))
    #expect(item(found, "4.1").contains("found by MSER-5"))
  }

  @Test func nothingOfTheMachineIsInIt() async throws {
    let comparison = try await Firm.fixHelps.comparison()
    let texts = (0..<2).map { _ in StudyDescription(comparison, Firm.fixHelps.sources).markdown }
    #expect(texts[0] == texts[1])
    #expect(item(try await study(.fixHelps), "5.4").contains("do not depend on the machine"))
  }

  @Test func markdownIsPlain() async throws {
    let firm = Firm(title: "A *bold* <b> | pipe")
    let text = try await study(firm).markdown
    #expect(text.hasPrefix("# A \\*bold\\* \\<b\\> \\| pipe: study description\n"))
    #expect(!text.contains("\u{A0}") && text.hasSuffix("\n"))
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }
    // Every row of a table has as many cells as its head.
    var head = 0
    for (row, next) in zip(rows, rows.dropFirst() + [""]) {
      let cells = row.replacing("\\|", with: "").count { $0 == "|" }
      if next.hasPrefix("| ---") { head = cells }
      #expect(cells == head, "\(row)")
    }
    #expect(rows.count > 10)
  }
}
