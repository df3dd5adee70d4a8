import JKScenario
import JKStatistics
import TestSupport
import Testing

@testable import JKExperiment

/// How much to pay ahead is the newsvendor's problem: with use worth D at list prices, paying C ahead at the discount d
/// costs C + max(0, D − C / (1 − d)), which is least on average where C / (1 − d) is the d-quantile of D.
struct CommitmentSizesTests {
  /// A year of use that costs $1 each where the cache holds all of it, and $3 where it holds nothing.
  ///
  /// - Parameter hits: declares the share that it holds.
  private static func sizes(written: Double, discount: Int, hits: String)
    async throws -> (CommitmentSizes, uses: Double, PriceComparison)
  {
    let scenario = try Scenario(
      text: """
        scenario "Newsvendor"; horizon 52 weeks; history 1 weeks; trials 60; seed 8; starts 2027-01-04
        \(hits)
        team desk { people 1 }
        work letter { arrives every 2 h; route { write -> done } }
        step write by desk { effort 0.5 h }
        tool helper on write { training 0 h; tokens prompt 1000k, cached hits, output 1; contract ahead }
        contract ahead {
          per-token { prompt $3 / million tokens; cached $1 / million tokens; output $0 / million tokens }
          commitment $\(written) every 12 months { discount \(discount)%; shortfall lost; beyond list }
        }
        strategy other { involvement 90%; week 0: integrate helper }
        """)
    let priced = try await PriceExperiment(scenario, strategy: 1, threads: 2).run()
    return (try #require(priced.contracts[0].commitment), priced.uses.mean, priced)
  }

  /// Nothing is uncertain: what is used is paid ahead, and nobody could do better.
  @Test(arguments: [(832, 8), (416, 16), (1664, 4)])
  func knownUseIsPaidAhead(written: Int, eighths: Int) async throws {
    let (sizes, uses, priced) = try await Self.sizes(
      written: Double(written), discount: 20, hits: "parameter hits = 100%")
    // An item every two hours of a year.
    #expect(uses == 1040)
    #expect(sizes.best == eighths && sizes.sizes[sizes.best].amount == 832)
    #expect(abs(sizes.sizes[sizes.best].cost.mean - 832) < 1e-9 && sizes.interval == 832...832)
    #expect(sizes.regret.mean == 0)
    #expect(sizes.sizes[0].amount == 0 && abs(sizes.sizes[0].cost.mean - 1040) < 1e-9)
    let own = Double(written) + max(0, 1040 - Double(written) / 0.8)
    #expect(abs(priced.contracts[0].total.mean - own) < 1e-9)
    #expect(abs(sizes.saving.mean.mean - (own - 832)) < 1e-9)
    #expect(sizes.written == Double(written) && sizes.monthsLeft == 0)
    // What is lost is what is not used.
    #expect(abs((priced.contracts[0].unused?.mean ?? -1) - max(0, Double(written) - 832)) < 1e-9)
  }

  /// Of all clauses, and of the currency, the amount alone is another.
  @Test func sizesKeepEveryClause() throws {
    let scenario = try Scenario(
      text: """
        scenario "Clauses"; horizon 9 weeks; currency KWD
        team desk { people 1 }
        work letter { arrives every 2 h; route { write -> done } }
        step write by desk { effort 0.5 h }
        tool helper on write { contract own }
        outcome won at write { disputed 10% }
        contract own {
          base $49 / month; per-seat $40 / month { includes 5 calls pooled; beyond $0.04 / call; minimum 10 seats }
          per-task use { each $0.99 / use }; per-outcome won { each $90 / outcome; floor $500 / month }
          discount 15%; maximum $5k / month then stop; minimum $100 / month before discounts
          commitment $12k every 7 months { discount 20%; shortfall rolled; beyond list }
          credits $100 every 2 months { lasts 3 months; rolls over $1 to $20 }
          term 12 months { escalator 5%; protect 7% }; pays after 30 days; unit-cost { use $0.01 }
        }
        strategy other { involvement 90%; week 0: integrate helper }
        """)
    let own = scenario.contracts[0]
    let offered = OfferedContracts(scenario, [0])
    #expect(offered.sizes[0].count == 17)
    for (place, amount) in offered.sizes[0].enumerated() {
      var contract = offered.plan.books.ledgers[offered.ledgers[0] + 1 + place].contract
      #expect(contract.commitment?.amount == (amount == 0 ? nil : amount))
      if amount > 0 { contract.commitment?.amount = 12_000 } else { contract.commitment = own.commitment }
      #expect(contract == own)
    }
  }

  /// Half the trials use three times as much: a small discount pays for the low use, a large one for the high use.
  @Test(arguments: [(20, 832.0, 832.0), (60, 1248.0, 1248.0), (60, 624, 1248), (20, 1664, 832)])
  func theDiscountIsTheQuantile(discount: Int, written: Double, best: Double) async throws {
    let (sizes, uses, priced) = try await Self.sizes(
      written: written, discount: discount, hits: "uncertain hits = discrete(100%: 50%, 0%: 50%)")
    let kept = 1 - Double(discount) / 100
    let low = try #require(priced.contracts[0].commitment).sizes[0]
    // From the cost without a commitment: 1 − 3 of the uses.
    let high = (low.cost.mean / uses - 1) / 2
    #expect(high > 0.41 && high < 0.79)
    func cost(_ amount: Double, _ volume: Double) -> Double { amount + max(0, volume * uses - amount / kept) }
    for size in sizes.sizes {
      let expected = (1 - high) * cost(size.amount, 1) + high * cost(size.amount, 3)
      #expect(abs(size.cost.mean - expected) < 1e-6 * expected)
    }
    #expect(sizes.sizes[sizes.best].amount == best)
    #expect(try #require(sizes.interval).contains(best))
    let least = [1, 3].map { volume in sizes.sizes.map { cost($0.amount, Double(volume)) }.min() ?? 0 }
    let regret = (1 - high) * (cost(best, 1) - least[0]) + high * (cost(best, 3) - least[1])
    #expect(abs(sizes.regret.mean - regret) < 1e-6 * regret && regret > 0)
  }

  /// Of 60 weeks the second year is paid whole, and the sizes say so.
  @Test func theHorizonCutsAPeriod() async throws {
    let (sizes, _, _) = try await Self.sizes(
      written: 832, discount: 20, hits: "parameter hits = 100%")
    #expect(sizes.monthsLeft == 0)
    let scenario = try Scenario(
      text: """
        scenario "Cut"; horizon 60 weeks; history 1 weeks; trials 2; seed 8; starts 2027-01-04
        team desk { people 1 }
        work letter { arrives every 2 h; route { write -> done } }
        step write by desk { effort 0.5 h }
        tool helper on write { training 0 h; contract ahead }
        contract ahead { per-task use { each $1 / use }; commitment $800 every 12 months }
        strategy other { involvement 90%; week 0: integrate helper }
        """)
    let priced = try await PriceExperiment(scenario, strategy: 1, threads: 1).run()
    // Two months of the second year.
    #expect(priced.months == 14 && priced.contracts[0].commitment?.monthsLeft == 10)
  }
}
