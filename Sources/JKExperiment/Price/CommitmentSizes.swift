import JKPricing
import JKStatistics

/// What a contract would cost with other amounts paid ahead, on the same use: from nothing to twice the amount that is
/// written, at the discount that is written.
package struct CommitmentSizes: Sendable {
  package struct Size: Sendable {
    /// Paid ahead for each period.
    package let amount: Double
    /// All invoices of the study.
    package let cost: MeanEstimate
  }

  /// Ascending, from 0.
  package let sizes: [Size]
  /// Index of the size that costs least on average; the smallest of several.
  package let best: Int
  /// Amounts that could be the best for all that is known, from a bootstrap over trials; nil for one trial.
  package let interval: ClosedRange<Double>?
  /// What the best size costs more than the size that would have been best in the trial.
  package let regret: MeanEstimate
  /// Trial by trial, what the amount written costs more than the best.
  package let saving: PairedDifference
  /// The amount written.
  package let written: Double
  package let terms: Commitment
  /// Months of the last period that lie behind the horizon, though they are paid; 0 when it ends with a period.
  package let monthsLeft: Int

  /// Nil when the contract has no commitment.
  init?(_ sample: PriceSample, _ contract: Int) {
    guard let terms = sample.offered.contracts[contract].commitment else { return nil }
    let level = Comparison.level
    let amounts = sample.offered.sizes[contract].map { Double($0) }
    let costs = amounts.indices.map { sample.totals(contract, size: $0) }
    let sizes = zip(amounts, costs).map { Size(amount: $0, cost: MeanEstimate($1, level: level)) }
    let best = Self.cheapest(sizes.map(\.cost.mean))
    self.sizes = sizes
    self.best = best
    self.terms = terms
    written = Double(terms.amount)
    regret = MeanEstimate(
      (0..<sample.trials).map { trial in
        costs[best][trial] - costs.reduce(.infinity) { min($0, $1[trial]) }
      }, level: level)
    saving = PairedDifference(sample.values(.total, contract), costs[best], level: level)
    interval = Self.interval(amounts, costs, seed: sample.offered.plan.scenario.settings.seed)
    monthsLeft = Self.monthsLeft(sample, terms)
  }

  private static func monthsLeft(_ sample: PriceSample, _ terms: Commitment) -> Int {
    guard let months = sample.monthsInForce else { return 0 }
    let periods = (months.count - 1) / terms.months + 1
    return max(0, months.lowerBound + periods * terms.months - sample.months)
  }

  /// The first of the lowest.
  private static func cheapest(_ costs: [Double]) -> Int {
    costs.indices.min { (costs[$0], $0) < (costs[$1], $1) } ?? 0
  }

  private static func interval(
    _ amounts: [Double], _ costs: [[Double]], seed: UInt64
  ) -> ClosedRange<Double>? {
    let trials = costs[0].count
    guard trials > 1 else { return nil }
    // Many trials are drawn in batches: the last one may be smaller.
    let size = (trials + 999) / 1_000
    let sums = costs.map { cost in
      stride(from: 0, to: trials, by: size).map { cost[$0..<min($0 + size, trials)].reduce(0, +) }
    }
    return Bootstrap(trials: sums[0].count, level: Comparison.level, seed: seed).intervals { weights in
      [amounts[cheapest(sums.map { zip($0, weights).reduce(0) { $0 + $1.0 * $1.1 } })]]
    }[0]
  }
}
