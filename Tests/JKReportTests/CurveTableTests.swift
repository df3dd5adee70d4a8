import JKExperiment
import TestSupport
import Testing

@testable import JKReport

struct CurveTableTests {
  private static let statistics = ["p50"] + [50, 80, 95].flatMap { ["lower-\($0)", "upper-\($0)"] }

  /// Fields of each line but the header.
  private func rows(_ comparison: Comparison) throws -> [[Substring]] {
    let text = try #require(CurveTable(comparison).file).text
    #expect(text.hasPrefix("strategy,week,measure,unit,statistic,value\n") && text.hasSuffix("\n"))
    return text.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }

  @Test func isTidy() async throws {
    let comparison = try await Firm(horizon: "5 weeks", history: "8 weeks").comparison()
    let rows = try rows(comparison)
    var expected: Set<String> = []
    for (strategy, result) in comparison.results.enumerated() {
      for week in 0...4 where strategy > 0 {
        for statistic in Self.statistics + ["mean"] {
          expected.insert("\(result.name),\(week),cumulative-margin-difference,AUD,\(statistic)")
        }
      }
      for week in -8...4 {
        for statistic in Self.statistics {
          expected.insert("\(result.name),\(week),productivity-index,index,\(statistic)")
          expected.insert("\(result.name),\(week),margin-per-week,AUD a week,\(statistic)")
        }
        expected.insert("\(result.name),\(week),productivity-index,index,ratio-of-means")
        expected.insert("\(result.name),\(week),margin-per-week,AUD a week,mean")
      }
    }
    #expect(rows.allSatisfy { $0.count == 6 })
    let keys = rows.map { $0.prefix(5).joined(separator: ",") }
    #expect(keys.count == expected.count && Set(keys) == expected)
  }

  @Test func valuesAreRecomputable() async throws {
    let comparison = try await Firm(horizon: "5 weeks", history: "8 weeks", trials: 5).comparison()
    let rows = try rows(comparison)
    func value(_ strategy: Int, _ week: Int, _ measure: String, _ statistic: String) -> Double? {
      let key = [comparison.results[strategy].name, String(week), measure, statistic]
      return rows.first { ($0.prefix(3) + [$0[4]]).map(String.init) == key }.flatMap { Double($0[5]) }
    }
    for strategy in 0..<3 {
      for row in [0, 7, 8, 12] {
        // The trailing mean over four weeks, from the sample itself; of five trials the third is the median.
        let margins = (0..<5).map { trial in
          let curve = comparison.sample.curve(.margin, strategy, trial: trial)
          let window = curve[max(0, row - 3)...row]
          return window.reduce(0, +) / Double(window.count)
        }.sorted()
        #expect(value(strategy, row - 8, "margin-per-week", "p50") == margins[2])
        let mean = try #require(value(strategy, row - 8, "margin-per-week", "mean"))
        #expect(abs(mean - margins.reduce(0, +) / 5) < 1e-6)
        if strategy > 0, row >= 8 {
          let differences = (0..<5).map { trial in
            let (own, first) = (
              comparison.sample.curve(.margin, strategy, trial: trial),
              comparison.sample.curve(.margin, 0, trial: trial)
            )
            return (8...row).reduce(0) { $0 + own[$1] - first[$1] }
          }.sorted()
          let shown = value(strategy, row - 8, "cumulative-margin-difference", "p50")
          #expect(abs(try #require(shown) - differences[2]) < 1e-6)
          let mean = try #require(value(strategy, row - 8, "cumulative-margin-difference", "mean"))
          #expect(abs(mean - differences.reduce(0, +) / 5) < 1e-6)
        }
        #expect(value(strategy, row - 8, "margin-per-week", "lower-95") == margins[0])
        #expect(value(strategy, row - 8, "margin-per-week", "upper-95") == margins[4])
        #expect(
          value(strategy, row - 8, "productivity-index", "ratio-of-means")
            == comparison.meanIndex(strategy)[row])
      }
    }
  }

  @Test func withoutABaselineThereIsMarginOnly() async throws {
    let rows = try rows(try await Firm(horizon: "4 weeks", history: "0 weeks", settings: "").comparison())
    #expect(Set(rows.map { $0[2] }) == ["margin-per-week", "cumulative-margin-difference"])
    #expect(Set(rows.map { $0[1] }) == ["0", "1", "2", "3"])
  }

  /// One bucket for all the study is no curve, and its margin is not "per week".
  @Test func withoutWeeksThereIsNone() async throws {
    #expect(CurveTable(try await Firm(settings: "bucket none").comparison()).file == nil)
  }
}
