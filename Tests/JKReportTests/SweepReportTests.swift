import Foundation
import JKScenario
import JKStatistics
import TestSupport
import Testing

@testable import JKExperiment
@testable import JKReport

/// What is said of a sweep follows from its points.
struct SweepReportTests {
  /// A fix that pays when it costs little, so that the best strategy depends on its price.
  static let desk = """
    scenario "Desk"; horizon 26 weeks; history 26 weeks; warm-up 4 weeks; seed 3; trials 20
    team desk { people 3; cost $60 / hour }
    work order { arrives poisson 14 / week; revenue $900; patience 2 weeks; route { answer -> done } }
    step answer by desk { effort lognormal(mean: 7 h, cv: 0.3) }
    constraint mess on answer {
      effort times 1.5; fix { takes 2 weeks; uses 1 people from desk; costs price }
    }
    strategy fix { involvement 90%; week 2: fix mess }
    strategy late { involvement 90%; week 20: fix mess }
    parameter price = $5k
    """

  static func sweep(_ lines: String, base: String = desk) async throws -> SweepComparison {
    let scenario = try Scenario(text: "\(base)\n\(lines)")
    return try await SweepExperiment(scenario, try #require(scenario.sweep), threads: 2).run()
  }

  private func parts(_ comparison: SweepComparison) -> (SweepFindings, SweepMeasure, Report) {
    let figures = Figures(comparison.scenario.settings)
    let measure = SweepMeasure(comparison, figures)
    return (SweepFindings(comparison, measure, figures), measure, Report(comparison))
  }

  @Test func theBestDependsOnTheValue() async throws {
    let swept = try await Self.sweep("sweep price = $0, $10k, $1m, $2m")
    let (findings, _, report) = parts(swept)
    #expect(
      findings.answer
        == "Which strategy comes out highest depends on price: fix from $0 to $10k, status-quo from $1m to $2m"
    )
    #expect(report.summary.contains("Which strategy comes out highest depends on price"))
    let opposite = try await Self.sweep("sweep price = $2m, $0")
    #expect(
      parts(opposite).0.answer
        == "Which strategy comes out highest depends on price: status-quo at $2m, fix at $0")
  }

  @Test func oneIsBestEverywhere() async throws {
    let (findings, measure, _) = parts(try await Self.sweep("sweep price = $0, $10k"))
    #expect(findings.answer == "fix comes out highest at all 2 points")
    #expect(findings.details[0] == "The best one's lead over the next is beyond chance at every point.")
    #expect(measure.name == "margin against status-quo" && measure.strategies == [1, 2])
  }

  @Test func aGridCountsItsPoints() async throws {
    let (findings, _, _) = parts(
      try await Self.sweep("sweep price = $0, $1m, $2m; sweep desk.people = 3, 4"))
    #expect(
      findings.answer
        == "Which strategy comes out highest depends on the values: status-quo at 4, fix at 2 of 6\u{A0}points"
    )
  }

  /// Every sentence can be worked out again from the table alone.
  @Test(arguments: ["sweep price = $0, $10k, $1m, $2m", "sweep price = $1m, $0; sweep desk.people = 3, 4"])
  func theTableSaysTheSame(line: String) async throws {
    let swept = try await Self.sweep(line)
    let (findings, _, report) = parts(swept)
    let text = try #require(report.files.first { $0.name == "sweep.csv" }).text
    let rows = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let width = swept.axes.count
    var margins: [(point: String, strategy: String, value: Double)] = []
    for row in rows.dropFirst() where row[width + 1] == "margin" {
      let point = row[..<width].joined(separator: ", ")
      margins.append((point, String(row[width]), try #require(Double(row[width + 3]))))
    }
    let points = margins.map(\.point).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    #expect(points.count == swept.points.count)
    let best = points.map { point in
      margins.filter { $0.point == point }.max { $0.value < $1.value }?.strategy ?? ""
    }
    for name in Set(best) { #expect(findings.answer.contains(name)) }
    for name in Set(margins.map(\.strategy)).subtracting(best) { #expect(!findings.answer.contains(name)) }
    if width > 1 { #expect(findings.answer.contains("fix at \(best.count { $0 == "fix" })")) }
  }

  /// What differs from point to point is not said of all.
  @Test func seedsAndHorizonsAreSweptToo() async throws {
    let seeds = parts(try await Self.sweep("sweep seed = 1, 2")).2
    #expect(!seeds.summary.contains("same futures") && !seeds.summary.contains("seed 3"))
    #expect(!seeds.files[0].text.contains("seed 3") && seeds.summary.contains(", over 26 weeks;"))
    let horizons = parts(try await Self.sweep("sweep horizon = 22 weeks, 30 weeks")).2
    #expect(!(horizons.summary + horizons.files[0].text).contains("26 weeks"))
    #expect(horizons.summary.contains("same futures") && horizons.summary.contains("seed 3"))
  }

  @Test func withoutMoneyTheWaitIsShown() async throws {
    let queue = """
      scenario "Queue"; horizon 20000 h; history 100 h; bucket none; trials 8; seed 1
      team clerks { people 1 }
      work customer { arrives poisson 0.5 / h; route { serve -> done } }
      step serve by clerks { effort exponential(mean: 1 h) }
      """
    let (findings, measure, report) = parts(
      try await Self.sweep(
        "sweep customer.arrives = poisson 0.2 / h, poisson 0.5 / h, poisson 0.8 / h", base: queue))
    #expect(measure.name == "wait at serve" && findings.details == [])
    #expect(findings.answer.hasPrefix("Wait at serve goes from 0.2"))
    #expect(findings.answer.contains("(at poisson 0.2 / h) to "))
    let chart = try #require(report.files.first { $0.name == "sweep.svg" }).text
    #expect(chart.contains("customer.arrives, by number") && chart.contains("1: poisson 0.2 / h; 2:"))
  }

  @Test func filesAndDocument() async throws {
    let swept = try await Self.sweep(
      "sweep price = $0, $10k; sweep answer.effort = 7 h, lognormal(mean: 7 h, cv: 1)")
    let (_, _, report) = parts(swept)
    #expect(report.files.map(\.name) == ["sweep.svg", "sweep.csv", "summary.txt", "summary.json"])
    let table = try #require(report.files.first { $0.name == "sweep.csv" }).text
    #expect(
      table.hasPrefix(
        "price,answer.effort,strategy,measure,unit,value,lower-95,upper-95\n$0,7 h,status-quo,margin,$,"))
    #expect(table.contains("\n$10k,\"lognormal(mean: 7 h, cv: 1)\",fix,dip,index points,"))
    let object = try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any]
    #expect(object?["schema"] as? String == "jkcurve.sweep/3")
    #expect((object?["points"] as? [Any])?.count == 4)
    #expect(object?["files"] as? [String] == ["sweep.svg", "sweep.csv"])
    for line in report.summary.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }
}
