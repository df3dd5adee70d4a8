import Foundation
import JKExperiment
import TestSupport
import Testing

@testable import JKReport

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct ComparisonChartsTests {
  static let expected: [(firm: Firm, sequences: [Int]?, names: [String])] = [
    (
      .fixHelps, nil,
      [
        "productivity-comparison", "productivity-status-quo", "margin-status-quo", "productivity-tools-first",
        "margin-tools-first", "advantage-tools-first", "productivity-constraint-first",
        "margin-constraint-first", "advantage-constraint-first",
      ]
    ),
    (.fixHelps, [2], ["productivity-constraint-first", "margin-constraint-first"]),
    (Firm(settings: "bucket none"), nil, []),
    (
      Firm(history: "0 weeks", settings: ""), nil,
      [
        "margin-status-quo", "margin-tools-first", "advantage-tools-first", "margin-constraint-first",
        "advantage-constraint-first",
      ]
    ),
    (Firm(cost: nil, revenue: nil, strategies: ""), nil, ["productivity-status-quo"]),
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

  /// Names and titles with XML's own characters, as long as they come.
  @Test func wordsAreEscapedAndTitlesTakeTwoLines() async throws {
    let long = Array(repeating: "long-name", count: 12).joined(separator: "-")
    let firm = Firm(
      title: "Fish & <chips>", strategies: "strategy \(long) { involvement 90%; week 0: integrate drafting }")
    for file in ComparisonCharts(try await firm.comparison()).files(threads: 1) {
      #expect(XMLParser(data: Data(file.text.utf8)).parse(), "\(file.name)")
      #expect(file.text.contains("Fish &amp; &lt;chips&gt;"))
      let bold = file.text.matches(of: /font-weight="600"/).count
      #expect((1...2).contains(bold), "\(file.name) has a title of \(bold) lines")
    }
  }
}
