import Foundation
import JKKernel
import JKScenario
import TestSupport
import Testing

@testable import JKExperiment

/// Which budget scenario a strategy comes to, trial by trial.
struct BudgetTests {
  @Test(arguments: [
    (0.0, 0.0, 1.0, BudgetScenario.spendsLess), (-100, -500, 1, .spendsLess), (0.004, -5, 1, .spendsLess),
    (100, 100, 1, .spendsMoreInProportion), (100, 99.99, 1, .spendsMoreOutOfProportion),
    (100, 149, 1.5, .spendsMoreOutOfProportion), (100, 150, 1.5, .spendsMoreInProportion),
    (0.01, -1, 0, .spendsMoreOutOfProportion), (0.01, 0, 0, .spendsMoreInProportion),
  ])
  func boundsBelongToTheBetter(extra: Double, gain: Double, hurdle: Double, scenario: BudgetScenario) {
    var counts = BudgetCounts(strategies: 2)
    counts.count(1, extra: extra, gain: gain, hurdle: hurdle)
    for other in BudgetScenario.allCases { #expect(counts.trials(other, 1) == (other == scenario ? 1 : 0)) }
  }

  private static func firm(
    _ settings: String = "horizon 60 weeks", today: String = "today { integrate chat }", hurdle: Double = 1
  ) throws -> Scenario {
    try Scenario(
      text: """
        scenario "Desk"; \(settings); history 4 weeks; trials 60; seed 5; hurdle \(hurdle)
        team desk { people 3; cost $20 / hour }
        work letter { arrives poisson 2 / h; revenue $30; direct 10% of revenue; route { write -> send -> done } }
        step write by desk { effort exponential(mean: 1 h) }
        step send by desk { effort exponential(mean: 0.3 h) }
        tool chat on send { gain 0%; friction 0%; tokens prompt 1k, output 100; contract api }
        tool writer on write { gain 35%; learning 40 uses; requests poisson(mean: 3) each use
          tokens prompt lognormal(mean: 20k, cv: 1), output 2k; contract api }
        contract api { per-token { prompt $20 / million tokens; output $100 / million tokens } }
        \(today)
        strategy write-more { involvement 90%; week 2: integrate writer }
        strategy none { involvement 90%; week 2: withdraw chat }
        """)
  }

  /// The trials again, one by one.
  @Test(arguments: [1.0, 0.5, 3]) func everyTrialIsClassified(hurdle: Double) async throws {
    let scenario = try Self.firm(hurdle: hurdle)
    let comparison = try await Experiment(scenario, threads: 2).run()
    var worker = Worker(comparison.plan)
    let rows = comparison.plan.timetable.rows - 52..<comparison.plan.timetable.rows
    let layout = comparison.plan.layout
    func year(_ trial: Int, _ strategy: Int) -> (spend: Double, value: Double) {
      worker.run(trial: trial, strategy: strategy)
      let revenue = worker.record.sum(layout.index(.revenue), rows: rows)
      let direct = worker.record.sum(layout.index(.direct), rows: rows)
      return (worker.record.sum(layout.index(.ai), rows: rows), revenue - direct)
    }
    var counts = [0, 0, 0]
    for trial in 0..<60 {
      let (before, after) = (year(trial, 0), year(trial, 1))
      let (extra, gain) = (after.spend - before.spend, after.value - before.value)
      counts[extra <= 0 ? 0 : gain >= hurdle * extra ? 1 : 2] += 1
    }
    let budget = try #require(comparison.results[1].budget)
    #expect(budget.map(\.successes) == counts)
    #expect(budget.map(\.count) == [60, 60, 60])
    #expect(comparison.results[0].budget == nil)
    #expect(comparison.results[2].budget?.map(\.successes) == [60, 0, 0])
  }

  /// A higher hurdle leaves fewer in proportion.
  @Test func theHurdleDecides() async throws {
    var shares: [Int] = []
    for hurdle in [0.0, 1, 1000] {
      let comparison = try await Experiment(try Self.firm(hurdle: hurdle), threads: 2).run()
      shares.append(try #require(comparison.results[1].budget)[1].successes)
    }
    #expect(shares[0] > shares[2] && shares[1] <= shares[0] && shares[2] == 0)
  }

  @Test(arguments: ["horizon 51 weeks", "horizon 60 weeks; bucket none"])
  func shortStudiesHaveNoBudget(settings: String) async throws {
    let comparison = try await Experiment(try Self.firm(settings), trials: 2, threads: 1).run()
    #expect(comparison.results.allSatisfy { $0.budget == nil })
  }

  @Test func withoutAContractTodayThereIsNothingToCompare() async throws {
    let comparison = try await Experiment(try Self.firm(today: ""), trials: 2, threads: 1).run()
    #expect(comparison.results.allSatisfy { $0.budget == nil })
  }

  /// Batches of trials count the same.
  @Test func countsDoNotDependOnHowTrialsAreKept() async throws {
    var budget = SampleBudget()
    (budget.exactBytes, budget.leastTrials, budget.batches) = (0, 10, 5)
    let scenario = try Self.firm()
    let exact = try await Experiment(scenario, threads: 2).run()
    let batched = try await Experiment(scenario, threads: 2, budget: budget).run()
    #expect(!batched.sample.batches.isExact)
    #expect(
      exact.results.map { $0.budget?.map(\.successes) } == batched.results.map { $0.budget?.map(\.successes) }
    )
  }
}
