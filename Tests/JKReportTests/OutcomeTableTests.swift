import JKCharts
import JKExperiment
import TestSupport
import Testing

@testable import JKReport

struct OutcomeTableTests {
  private func rows(_ comparison: Comparison) throws -> [[String: String]] {
    let lines = try #require(OutcomeTable(comparison).file).text.split(separator: "\n")
    let columns = lines[0].split(separator: ",").map(String.init)
    return lines.dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      #expect(fields.count == columns.count)
      return Dictionary(uniqueKeysWithValues: zip(columns, fields))
    }
  }

  @Test func everyTrialHasARow() async throws {
    let comparison = try await Firm.drafted.comparison()
    let rows = try rows(comparison)
    #expect(rows.count == 3 * 8)
    for (strategy, result) in comparison.results.enumerated() {
      let own = rows.filter { $0["strategy"] == result.name }
      #expect(own.map { $0["trial"] } == (0..<8).map { "\($0)" })
      let margins = comparison.sample.sums(.margin, strategy, rows: comparison.studyRows)
      let spends = comparison.sample.sums(.ai, strategy, rows: comparison.studyRows)
      #expect(own.map { $0["margin"] } == margins.map { "\($0)" })
      #expect(own.map { $0["ai-spend"] } == spends.map { "\($0)" })
      let numbers = try #require(result.trials)
      // Of eight trials the fourth from the lowest point is the median: the fifth from the shallowest dip is it here.
      let dips = own.compactMap { $0["dip"].flatMap { Double($0) } }.sorted()
      #expect(dips.count == 8 && abs(dips[4] - numbers.dip.median) < 1e-9)
      for row in own {
        let isFirst = strategy == 0
        #expect(row["margin-difference"]!.isEmpty == isFirst)
        let breakEven = row["break-even-week"]!
        let gain = Double(row["margin-difference"]!) ?? -1
        #expect(breakEven.isEmpty == (gain < 0), "what has not paid back has no week")
        let dearest = try #require(Double(row["ai-dearest-month"]!))
        #expect(dearest <= Double(row["ai-spend"]!)! + 1e-9 && (dearest > 0) == !isFirst)
      }
    }
  }

  /// The histogram and the shares of paybacks can be computed again from the file.
  @Test func picturesAreRecomputable() async throws {
    let comparison = try await Firm(trials: 40).comparison()
    let rows = try rows(comparison)
    let picture = ComparisonPicture(comparison)
    let outcomes = try #require(OutcomeChart(picture: picture).chart)
    let gains = [1, 2].map { strategy in
      rows.filter { $0["strategy"] == comparison.results[strategy].name }.compactMap {
        Double($0["margin-difference"]!)
      }
    }
    let edges = Histogram.edges(for: gains.joined())
    for (panel, values) in zip(outcomes.panels, gains) {
      #expect(values.count == 40)
      let shares = Histogram("", of: values, edges: edges).shares.filter { $0 > 0 }
      let drawn = panel.marks.compactMap { mark -> Double? in
        if case .band(let band) = mark { band.upper[0] } else { nil }
      }
      #expect(drawn == shares)
    }
    let breakEven = try #require(PaybackCharts(picture: picture).breakEven)
    for (strategy, mark) in zip([1, 2], breakEven.panels[0].marks) {
      let weeks = rows.filter { $0["strategy"] == comparison.results[strategy].name }.compactMap {
        Double($0["break-even-week"]!)
      }
      guard case .line(let line) = mark else { continue }
      #expect(abs(try #require(line.y.last) - Double(weeks.count) / 40) < 1e-12)
    }
  }

  @Test func whatIsNotDefinedIsEmpty() async throws {
    let costs = try rows(try await Firm(revenue: nil).comparison())
    #expect(costs.allSatisfy { $0["value-added"]!.isEmpty && !$0["output"]!.isEmpty })
    #expect(costs.allSatisfy { $0["ai-dearest-month"]!.isEmpty })
    let young = try rows(try await Firm(history: "0 weeks", settings: "").comparison())
    #expect(young.allSatisfy { $0["dip"]!.isEmpty && $0["recovery-week"]!.isEmpty })
    let short = try rows(try await Firm(horizon: "3 weeks").comparison())
    #expect(short.allSatisfy { $0["dip"]!.isEmpty && !$0["margin"]!.isEmpty })
    let whole = try rows(try await Firm(settings: "bucket none").comparison())
    #expect(
      whole.count == 24 && whole.allSatisfy { !$0["margin"]!.isEmpty && $0["break-even-week"]!.isEmpty })
  }

  /// Trials that are added up in batches are no rows, but their pictures are there.
  @Test func manyTrialsHaveNoFile() async throws {
    let comparison = try await Firm.large()
    #expect(OutcomeTable(comparison).file == nil)
    let names = ComparisonCharts(comparison).files(threads: 1).map(\.name)
    #expect(names.contains("outcomes.svg") && names.contains("break-even.svg"))
  }
}
