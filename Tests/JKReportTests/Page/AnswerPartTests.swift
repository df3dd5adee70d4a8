import JKExperiment
import JKStatistics
import TestSupport
import Testing

@testable import JKReport

/// What stands first on a page, against the numbers that it is made from, for firms with opposite outcomes.
struct AnswerPartTests {
  private func answer(_ firm: Firm) async throws -> (
    comparison: Comparison, blocks: [PageBlock], text: String
  ) {
    let comparison = try await firm.comparison()
    let blocks = AnswerPart(comparison).blocks
    return (comparison, blocks, blocks.words.joined(separator: " "))
  }

  private func lead(_ blocks: [PageBlock]) -> String? {
    if case .lead(let text)? = blocks.first { text } else { nil }
  }

  private func facts(_ blocks: [PageBlock]) -> [String: String] {
    for case .facts(let all) in blocks {
      return Dictionary(uniqueKeysWithValues: all.map { ($0.label, $0.value) })
    }
    return [:]
  }

  /// The mean of the cumulative difference in margin, worked out row by row.
  private func meanAdvantage(_ comparison: Comparison, _ strategy: Int) -> [Double] {
    var sum = 0.0
    return comparison.studyRows.map { row in
      func mean(_ strategy: Int) -> Double {
        comparison.sample.sums(.margin, strategy, rows: row..<row + 1).reduce(0, +)
          / Double(comparison.sample.trials)
      }
      sum += mean(strategy) - mean(0)
      return sum
    }
  }

  /// Less what chance adds to the deepest of many weeks: it may be less than the deepest point, and its interval holds both.
  @Test func theShortfallIsThatOfTheMeanDifference() async throws {
    for firm in [Firm.fixHelps, .nothingHelps, .neverPays] {
      let comparison = try await firm.comparison()
      for strategy in 1..<comparison.results.count {
        let curve = try #require(comparison.results[strategy].curve)
        let course = meanAdvantage(comparison, strategy)
        let lowest = try #require(course.min())
        let interval = try #require(curve.shortfall.interval)
        let depth = max(0, -lowest)
        #expect(curve.shortfall.value <= depth + 1e-6 && interval.upperBound >= depth - 1e-6)
        if curve.shortfall.value > 0 {
          #expect(Int(curve.shortfallWeek.value) == (course.firstIndex(of: lowest) ?? 0) + 1)
        }
        #expect(interval.lowerBound >= 0 && interval.contains(curve.shortfall.value))
      }
    }
  }

  @Test func aWinnerIsNamedWithWhatItCosts() async throws {
    let (comparison, blocks, text) = try await answer(.fixHelps)
    let findings = Findings(comparison)
    let best = comparison.results[comparison.ranking[0]]
    let curve = try #require(best.curve)
    #expect(lead(blocks)?.lowercased().hasPrefix("\(best.name) earns") == true)
    let facts = facts(blocks)
    #expect(facts["Comes out highest"] == best.name)
    #expect(
      facts["Margin against status-quo"]
        == findings.figures.money.signed(try #require(best.advantage).mean.mean))
    #expect(facts["Falls behind by at most"] == findings.figures.money(curve.shortfall.value))
    #expect(facts["Has paid by week"] == findings.figures.week(curve.breakEven.value))
    #expect(
      text.contains("falls \(findings.figures.money(curve.shortfall.value)) behind status-quo on average")
        && text.contains("made up for by week \(findings.figures.week(curve.breakEven.value))"))
    // Every strategy but status quo has a row, whose figures are its own.
    let table = try #require(blocks.tables.first)
    #expect(table.rows.map(\.head) == comparison.results.dropFirst().map(\.name))
    #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count - 1 })
  }

  @Test func noStrategyIsRecommendedThatDoesNotEarnMore() async throws {
    let (comparison, blocks, text) = try await answer(.nothingHelps)
    #expect(comparison.ranking[0] == 0)
    #expect(lead(blocks)?.hasPrefix("No strategy earns more than status-quo") == true)
    let facts = facts(blocks)
    #expect(facts["Comes out highest"] == "status-quo")
    // What the other figures are of is said with each.
    let name = comparison.results[try #require(comparison.ranking.first { $0 > 0 })].name
    #expect(facts.keys.allSatisfy { $0 == "Comes out highest" || $0.hasPrefix("\(name): ") })
    #expect(!text.contains("made up for by week"))
  }

  @Test func whatNeverPaysSaysSo() async throws {
    let (comparison, blocks, text) = try await answer(.neverPays)
    let curve = try #require(comparison.results[1].curve)
    #expect(curve.breakEven.value == .infinity)
    #expect(text.contains("does not make that up within the 26\u{A0}weeks of the study"))
    #expect(facts(blocks)["clean: has paid by week"] == ">\u{A0}26")
    #expect(blocks.tables.isEmpty)
  }

  @Test func whatIsNeverBehindCostsNothing() async throws {
    let (comparison, _, text) = try await answer(
      Firm(
        fix: "takes 1 h; uses 0.001 people from clerks; costs $0; leaves structure 100%",
        strategies: "strategy clean { involvement 100%; week 0: fix mess }"))
    let curve = try #require(comparison.results[1].curve)
    #expect((curve.shortfall.value < 0.01) == text.contains("at no time behind status-quo"))
    #expect(text.contains("at no time behind status-quo") != text.contains("costs money"))
  }

  @Test func oneTrialIsChance() async throws {
    let (_, blocks, text) = try await answer(Firm(trials: 1))
    #expect(lead(blocks)?.contains("In the one trial") == true)
    #expect(text.contains("One trial tells nothing of chance") && !text.contains("interval AUD"))
    #expect(text.contains("no interval"))
  }

  @Test func aloneThereIsNothingToChoose() async throws {
    let (_, blocks, _) = try await answer(Firm(strategies: ""))
    #expect(lead(blocks)?.contains("nothing to choose") == true)
    #expect(blocks.tables.isEmpty && facts(blocks).isEmpty)
  }

  @Test func withoutRevenueTheCostIsToldAndNoPayback() async throws {
    let (comparison, blocks, text) = try await answer(Firm(revenue: nil))
    #expect(text.contains("margin does not decide") && !text.contains("Until it pays"))
    let best = try #require(Findings(comparison).ranking.first { $0 > 0 })
    let mean = try #require(comparison.results[best].advantage).mean.mean
    let money = Findings(comparison).figures.money(mean.magnitude)
    #expect(text.contains("\(money) \(mean < 0 ? "more" : "less") than status-quo"))
    #expect(facts(blocks).keys.allSatisfy { !$0.contains("Margin") && !$0.contains("week") })
  }

  @Test func whatCannotBeToldApartIsNotSold() async throws {
    let (_, blocks, _) = try await answer(.nothingMatters)
    #expect(lead(blocks)?.hasPrefix("No strategy is shown to beat status-quo") == true)
  }
}
