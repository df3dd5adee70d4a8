import JKScenario
import TestSupport
import Testing

@testable import JKExperiment

/// What the comments of `which-contract.scenario` say must come out.
struct WhichContractTests {
  @Test func eachBillsTheSameUse() async throws {
    let scenario = try Scenario(text: ScenarioLibrary.text("which-contract.scenario"))
    let priced = try await PriceExperiment(scenario, strategy: 1, trials: 60, threads: 2).run()
    #expect(
      priced.contracts.map(\.models) == [
        [.token], [.seat], [.task], [.outcome], [.seat], [.task],
      ])
    for contract in priced.contracts {
      #expect(
        abs(contract.perUse.value * priced.uses.mean - contract.total.mean) < 1e-9 * contract.total.mean)
      #expect(contract.total.mean > 1_000 && contract.total.mean < 6_000)
    }
    // One queue: nobody uses it much more than the others.
    let subsidy = try #require(priced.advice.subsidy)
    #expect(subsidy.mean < 0.05 && priced.advice.choice == .seat)
    // The year's demand is not known, so what is paid ahead is used in most years and not in all.
    let sizes = try #require(priced.contracts.last?.commitment)
    #expect(sizes.best > 0 && sizes.sizes[sizes.best].amount <= 3_000)
    #expect(sizes.regret.mean > 0 && sizes.monthsLeft == 0)
    #expect(try #require(sizes.sizes[16].cost.lower) > #require(sizes.sizes[sizes.best].cost.upper))
    let margin = try #require(priced.contracts[3].vendor).margin.value
    #expect(margin > 0.2 && margin < 0.9 && priced.contracts[0].vendor == nil)
  }
}
