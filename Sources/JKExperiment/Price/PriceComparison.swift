import JKKernel
import JKScenario
import JKStatistics

/// What a scenario's contracts cost for the same use, trial by trial.
package struct PriceComparison: Sendable {
  package let scenario: Scenario
  /// Index among the scenario's sequences.
  package let strategy: Int
  package let trials: Int
  /// Calendar months of the study.
  package let months: Int
  /// In the scenario's order, at least one.
  package let contracts: [ContractCost]
  /// Indices of the contracts by mean total cost, the lowest first.
  package let ranking: [Int]
  /// Uses of tools over the study.
  package let uses: MeanEstimate
  package let advice: PriceAdvice
  /// Each contract's bill by how much was used in a month.
  package let byUse: BillsByUse

  package var strategyName: String { scenario.sequences[strategy].name }

  /// Whether any trial has something to bill.
  package var isUsed: Bool { uses.mean > 0 || contracts.contains { $0.total.mean != 0 } }

  /// The contract that costs least on average.
  package var cheapest: Int { ranking[0] }

  /// The contract whose total cost is least at a quantile over trials: 0.95 for a bad future.
  package func cheapest(atQuantile probability: Double) -> Int {
    contracts.indices.min {
      (contracts[$0].total(atQuantile: probability), $0) < (contracts[$1].total(atQuantile: probability), $1)
    } ?? 0
  }

  init(_ sample: PriceSample, strategy: Int) {
    let scenario = sample.offered.plan.scenario
    self.scenario = scenario
    self.strategy = strategy
    trials = sample.trials
    months = sample.months
    let totals = sample.offered.contracts.indices.map { sample.values(.total, $0) }
    let means = totals.map { Tally($0).mean }
    let ranking = means.indices.sorted { (means[$0], $0) < (means[$1], $1) }
    self.ranking = ranking
    contracts = means.indices.map { ContractCost(sample, $0, cheapest: ranking[0], totals) }
    uses = MeanEstimate(sample.uses, level: Comparison.level)
    advice = PriceAdvice(sample)
    byUse = BillsByUse(sample)
  }
}

/// Each contract's mean bill by how much was used in a month: whole months of all trials, in classes of as many
/// months each.
package struct BillsByUse: Sendable {
  /// The mean number of uses in each class, ascending; empty without whole months.
  package let uses: [Double]
  /// Contracts × classes: money.
  package let bills: [[Double]]

  private static let classes = 24

  init(_ sample: PriceSample) {
    let months = (0..<sample.trials).flatMap { trial in
      let uses = sample.uses(trial: trial)
      return sample.wholeMonths(trial: trial).map { (trial: trial, month: $0, uses: uses[$0]) }
    }.sorted { ($0.uses, $0.trial, $0.month) < ($1.uses, $1.trial, $1.month) }
    let count = min(Self.classes, months.count)
    let classes = (0..<count).map { months[$0 * months.count / count..<($0 + 1) * months.count / count] }
    uses = classes.map { $0.reduce(0) { $0 + $1.uses } / Double($0.count) }
    bills = sample.offered.contracts.indices.map { contract in
      classes.map { part in
        part.reduce(0) { $0 + sample.bill(contract, trial: $1.trial, month: $1.month) } / Double(part.count)
      }
    }
  }
}
