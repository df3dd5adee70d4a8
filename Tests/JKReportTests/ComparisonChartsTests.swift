import Foundation
import JKExperiment
import TestSupport
import Testing

@testable import JKReport

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct ComparisonChartsTests {
  private static let all = ["cumulative-margin", "advantage-multiples", "outcomes", "break-even"]

  static let expected: [(firm: Firm, sequences: [Int]?, names: [String])] = [
    (
      .fixHelps, nil,
      ["productivity-comparison", "productivity-multiples"] + all + [
        "productivity-status-quo", "margin-status-quo", "productivity-tools-first", "margin-tools-first",
        "advantage-tools-first", "productivity-constraint-first", "margin-constraint-first",
        "advantage-constraint-first",
      ]
    ),
    // Of two strategies the multiples of differences would be the one difference again.
    (
      .fixHelps, [0, 2],
      [
        "productivity-comparison", "productivity-multiples", "cumulative-margin", "outcomes", "break-even",
        "productivity-status-quo", "margin-status-quo", "productivity-constraint-first",
        "margin-constraint-first", "advantage-constraint-first",
      ]
    ),
    (.fixHelps, [2], ["outcomes", "productivity-constraint-first", "margin-constraint-first"]),
    (Firm(settings: "bucket none"), nil, []),
    (
      Firm(history: "0 weeks", settings: ""), nil,
      all + [
        "margin-status-quo", "margin-tools-first", "advantage-tools-first", "margin-constraint-first",
        "advantage-constraint-first",
      ]
    ),
    (Firm(cost: nil, revenue: nil, strategies: ""), nil, ["productivity-status-quo"]),
    (
      Firm(revenue: nil), [0, 2],
      [
        "productivity-comparison", "productivity-multiples", "outcomes", "productivity-status-quo",
        "productivity-constraint-first",
      ]
    ),
    // One trial has no spread.
    (
      Firm(trials: 1), [0, 2],
      [
        "productivity-comparison", "productivity-multiples", "cumulative-margin", "productivity-status-quo",
        "margin-status-quo", "productivity-constraint-first", "margin-constraint-first",
        "advantage-constraint-first",
      ]
    ),
    // What is spent on AI is shown of those who spend.
    (
      .drafted, [0, 1],
      [
        "productivity-comparison", "productivity-multiples", "cumulative-margin", "outcomes", "break-even",
        "productivity-status-quo", "margin-status-quo", "productivity-tools-first", "margin-tools-first",
        "advantage-tools-first", "ai-spend-tools-first", "ai-bill-tools-first",
      ]
    ),
  ]

  @Test(arguments: expected.indices)
  func filesAreTheOnesExpected(index: Int) async throws {
    let (firm, sequences, names) = Self.expected[index]
    let files = ComparisonCharts(try await firm.comparison(of: sequences)).files(threads: 2)
    // What every strategy has is not written down for each.
    let always = ["work-shift-", "utilisation-"]
    let own = files.map(\.name).filter { name in !always.contains { name.hasPrefix($0) } }
    #expect(own == names.map { $0 + ".svg" })
    let strategies =
      firm.settings == "bucket none" ? 0 : sequences?.count ?? (firm.strategies.isEmpty ? 1 : 3)
    for prefix in always { #expect(files.count { $0.name.hasPrefix(prefix) } == strategies) }
    for file in files { #expect(XMLParser(data: Data(file.text.utf8)).parse(), "\(file.name)") }
  }

  @Test func theSameRunGivesTheSameBytes() async throws {
    let first = Report(try await Firm.fixHelps.comparison())
    let second = Report(try await Firm.fixHelps.comparison())
    #expect(first.files.map(\.text) == second.files.map(\.text))
    #expect(first.summary == second.summary && first.json == second.json)
  }

  /// Names and titles with XML's own characters, as long as they may be.
  @Test func wordsAreEscapedAndTitlesTakeTwoLines() async throws {
    let long = Array(repeating: "long-name", count: 6).joined(separator: "-")
    let firm = Firm(
      title: "Fish & <chips>", strategies: "strategy \(long) { involvement 90%; week 0: integrate drafting }")
    for file in ComparisonCharts(try await firm.comparison()).files(threads: 1) {
      #expect(XMLParser(data: Data(file.text.utf8)).parse(), "\(file.name)")
      #expect(file.text.contains("Fish &amp; &lt;chips&gt;"))
      // Names of panels are bold too, and smaller.
      let bold = file.text.matches(of: /font-size="(20|18|16\.5)" font-weight="600"/).count
      #expect((1...2).contains(bold), "\(file.name) has a title of \(bold) lines")
    }
  }

  /// As short as a study can be: nothing is drawn of what there is not, and nothing goes wrong.
  @Test(arguments: [1, 2, 8])
  func aFewWeeksAreEnough(trials: Int) async throws {
    var firm = Firm.drafted
    (firm.horizon, firm.trials) = ("3 weeks", trials)
    for file in ComparisonCharts(try await firm.comparison()).files(threads: 1) {
      #expect(XMLParser(data: Data(file.text.utf8)).parse(), "\(file.name)")
      #expect(!file.text.contains("no data"), "\(file.name)")
    }
  }
}
