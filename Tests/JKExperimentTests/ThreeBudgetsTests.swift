import JKKernel
import JKScenario
import TestSupport
import Testing

@testable import JKExperiment

/// What `scenarios/budgets/` must show: each file lands in a budget of its own.
struct ThreeBudgetsTests {
  private func comparison(_ name: String, changing changes: [(String, String)] = []) async throws
    -> Comparison
  {
    try await Experiment(
      try ScenarioLibrary.scenario("budgets/\(name).scenario", changing: changes), trials: 60, threads: 2
    ).run()
  }

  @Test(arguments: [
    ("spend-less", BudgetScenario.spendsLess), ("spend-more-in-proportion", .spendsMoreInProportion),
    ("spend-more-out-of-proportion", .spendsMoreOutOfProportion),
  ])
  func eachFileHasItsBudget(name: String, scenario: BudgetScenario) async throws {
    let budget = try #require(try await comparison(name).results[1].budget)
    #expect(budget[scenario.rawValue].estimate >= 0.95)
    #expect(budget[scenario.rawValue].interval.lowerBound > 0.88)
  }

  /// Everywhere but at the constraint, many times the tokens finish not one job more.
  @Test func everywhereMultipliesTokensWithoutThroughput() async throws {
    let comparison = try await comparison("spend-more-out-of-proportion")
    let layout = comparison.plan.layout
    let done = layout.index(.done, work: 0)
    #expect(comparison.sample.totals(done, 0) == comparison.sample.totals(done, 1))
    let tokens = comparison.plan.scenario.tools.indices.map { layout.index(.prompt, tool: $0) }
    func total(_ strategy: Int) -> Double {
      tokens.reduce(0) { $0 + comparison.sample.totals($1, strategy).reduce(0, +) }
    }
    #expect(total(1) > 100 * total(0))
  }

  /// At the constraint, once it is fixed, the same money is in proportion: the place decides, not the spend.
  @Test func theConstraintMakesTheDifference() async throws {
    let everywhere = try await comparison(
      "spend-more-out-of-proportion",
      changing: [
        ("week 0: integrate summary-agent", "week 0: fix scattered-inputs; then integrate drafting")
      ])
    let budget = try #require(everywhere.results[1].budget)
    #expect(budget[BudgetScenario.spendsMoreInProportion.rawValue].estimate >= 0.95)
  }

  /// Seats that are used all the time cost no more than tokens.
  @Test func seatsInUseAreWorthTheirPrice() async throws {
    let text = try ScenarioLibrary.text("budgets/firm.scenario").replacing(
      "requests 3 each use", with: "requests 1000 each use")
    let scenario = try Scenario(
      text: text + "\nstrategy pay-for-use { involvement 90%; week 0: switch chat to api }")
    let comparison = try await Experiment(scenario, trials: 20, threads: 2).run()
    let budget = try #require(comparison.results[1].budget)
    #expect(budget[BudgetScenario.spendsMoreOutOfProportion.rawValue].estimate > 0.9)
  }
}
