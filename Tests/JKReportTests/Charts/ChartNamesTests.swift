import Foundation
import JKExperiment
import JKScenario
import TestSupport
import Testing

@testable import JKReport

/// Every chart has a file of its own, whatever strategies and contracts are called.
struct ChartNamesTests {
  /// Names as file systems compare them: without case, accents and width, composed or not.
  private func isDistinct(_ names: [String]) -> Bool {
    let options: String.CompareOptions = [.caseInsensitive, .diacriticInsensitive, .widthInsensitive]
    let folded = names.map {
      $0.decomposedStringWithCompatibilityMapping.folding(options: options, locale: nil).uppercased()
    }
    return Set(folded).count == names.count
  }

  private static let long = String(repeating: "länger-", count: 60)

  static let adversaries = [
    ["comparison", "multiples", "Comparison", "MULTIPLES", "comparison-2", "multiples-2", "comparison-3"],
    ["tools", "Tools", "TOOLS", "tools-2", "Tools-2", "tools-3"],
    ["höher", "hoher", "ho\u{308}her-x", "HÖHER", "Höher-2"],
    ["ａｂｃ", "abc", "ＡＢＣ", "ABC"], ["straße", "strasse", "STRASSE"], ["ος", "οσ", "ΟΣ"],
    ["ﬁx", "fix", "FIX"], ["İ", "i", "ı", "I"],
    [long + "a", long + "b", long + "c", long.uppercased() + "a"],
    ["con", "nul", "com1", "aux"], ["spend", "bill", "k", "shift", "work", "ai", "ai-spend-k"],
    ["日本", "日本-2", "한국", String(repeating: "日", count: 200), String(repeating: "日", count: 201)],
  ]

  @Test(arguments: adversaries)
  func namesAreDistinct(subjects: [String]) {
    let comparison = ComparisonChart.all(strategies: subjects.count)
    let price = PriceChart.all(contracts: subjects.count)
    let names = ChartNames(comparison, of: subjects)
    let others = ChartNames(price, of: subjects)
    for all in [comparison.map { names[$0] }, price.map { others[$0] }] {
      #expect(isDistinct(all), "\(all.sorted())")
      #expect(all.allSatisfy { $0.utf8.count <= 200 && !$0.contains("/") && !$0.hasPrefix(".") })
    }
    // The charts of all have the names that the pages give them.
    #expect(names[.productivityComparison] == "productivity-comparison")
    #expect(names[.advantages] == "advantage-multiples" && others[.sideBySide] == "contracts")
  }

  /// Nothing is added where nothing collides.
  @Test func plainNamesStayAsTheyAre() {
    let names = ChartNames(ComparisonChart.all(strategies: 2), of: ["status-quo", "constraint-first"])
    #expect(
      names[.productivity(1)] == "productivity-constraint-first" && names[.branches(0)] == "k-status-quo")
    #expect(names[.spend(1)] == "ai-spend-constraint-first")
  }

  @Test func ofEqualsTheFirstKeepsItsName() {
    let names = ChartNames(ComparisonChart.all(strategies: 3), of: ["comparison", "tools", "Tools"])
    #expect(
      names[.productivity(0)] == "productivity-comparison-2" && names[.margin(0)] == "margin-comparison")
    #expect(names[.margin(1)] == "margin-tools" && names[.margin(2)] == "margin-Tools-2")
  }

  /// All files of a run are listed once, and no chart is drawn over another.
  @Test func everyFileOfARunStandsOnce() async throws {
    let twins = ["comparison", "multiples", "Tools", "tools", "tools-2"]
    var firm = Firm(
      trials: 2,
      strategies: twins.map { "strategy \($0) { involvement 90%; week 0: integrate drafting }" }
        .joined(separator: "\n"))
    firm.tool += "; contract drafting-bill"
    firm.strategies += "\ncontract drafting-bill { per-task use { each $1 / use } }"
    let report = Report(try await firm.comparison(), ReportOptions(threads: 2))
    let names = report.files.map(\.name)
    #expect(isDistinct(names), "\(names.sorted())")
    let charts = names.filter { $0.hasSuffix(".svg") }
    #expect(charts.count >= 6 + 6 * 4 && report.files.allSatisfy { !$0.text.isEmpty })
    struct Listing: Decodable { let files: [String] }
    let listed = try JSONDecoder().decode(Listing.self, from: Data(report.json.utf8)).files
    #expect(Set(listed).count == listed.count && Set(listed).isSubset(of: names))
    // Each is of the strategy that it names, in the order of strategies.
    let page = ComparisonCharts(try await firm.comparison()).charts(threads: 1)
    #expect(page.filter { $0.id.subject == 3 }.allSatisfy { $0.chart.text.name.contains("Tools") })
    #expect(page.filter { $0.id.subject == 4 }.allSatisfy { $0.chart.text.name.hasSuffix("-tools-2") })
  }
}
