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
  /// Those that the study covers from their first day to their last, from 0.
  package let wholeMonths: [Int]
  /// Contracts that are not compared, since they would bill some use for nothing.
  package let unbilled: [UnbilledUse]
  /// The others, in the scenario's order, at least one.
  package let contracts: [ContractCost]
  /// Indices of the contracts by mean total cost, the lowest first.
  package let ranking: [Int]
  /// Uses of tools over the study.
  package let uses: MeanEstimate
  package let advice: PriceAdvice
  package let byUse: CostByUse
  /// Nil when all was done that was asked for.
  package internal(set) var interruption: Interruption?

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

  init(_ sample: PriceSample, strategy: Int, _ unbilled: [UnbilledUse] = []) {
    let scenario = sample.offered.plan.scenario
    self.scenario = scenario
    self.strategy = strategy
    self.unbilled = unbilled
    trials = sample.trials
    months = sample.months
    wholeMonths = sample.offered.plan.timetable.wholeMonths
    let totals = sample.offered.contracts.indices.map { sample.values(.total, $0) }
    let means = totals.map { Tally($0).mean }
    let ranking = means.indices.sorted { (means[$0], $0) < (means[$1], $1) }
    self.ranking = ranking
    contracts = means.indices.map { ContractCost(sample, $0, cheapest: ranking[0], totals) }
    uses = MeanEstimate(sample.uses, level: Comparison.level)
    advice = PriceAdvice(sample)
    byUse = CostByUse(sample.uses, totals)
  }
}

/// Each contract's mean total cost by how much was used: trials in classes of as many each.
package struct CostByUse: Sendable {
  /// The mean number of uses in each class, ascending.
  package let uses: [Double]
  /// Contracts × classes: money.
  package let costs: [[Double]]

  private static let classes = 25

  init(_ uses: [Double], _ totals: [[Double]]) {
    let trials = uses.indices.sorted { (uses[$0], $0) < (uses[$1], $1) }
    let count = min(Self.classes, trials.count)
    let classes = (0..<count).map { trials[$0 * trials.count / count..<($0 + 1) * trials.count / count] }
    func means(_ values: [Double]) -> [Double] {
      classes.map { trials in trials.reduce(0) { $0 + values[$1] } / Double(trials.count) }
    }
    self.uses = means(uses)
    costs = totals.map(means)
  }
}
