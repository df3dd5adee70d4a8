import JKPricing
import JKStatistics

/// What one contract costs for the use of a strategy. Money is in the currency's major unit.
package struct ContractCost: Sendable {
  package let name: String
  /// What it charges by; none for a fee alone.
  package let models: Set<PricingModel>
  /// All invoices of the study.
  package let total: MeanEstimate
  /// Quantiles of it over trials: 0.5, 0.95, 0.99.
  package let totals: [QuantileEstimate]
  /// The dearest month's invoice, and its 0.95 quantile over trials.
  package let worstMonth: MeanEstimate
  package let highWorstMonth: QuantileEstimate
  /// The coefficient of variation of a trial's invoices for whole months; nil when no trial has two of them.
  package let variation: MeanEstimate?
  package let perUse: RatioEstimate
  /// By outcome of the scenario, for each that was the doing of a tool.
  package let perOutcome: [RatioEstimate]
  /// Of value added by the whole organisation; nil when nothing earns money.
  package let perValue: RatioEstimate?
  /// Months with use beyond an allowance, or at the maximum.
  package let overageMonths: MeanEstimate
  /// Commitments that were paid and lost; nil without one.
  package let unused: MeanEstimate?
  /// What light users pay for heavy ones, as a share of the price of seats; nil without seats.
  package let subsidy: MeanEstimate?
  /// What it costs the vendor, and the share of the price that the vendor keeps; nil where that is not stated.
  package let vendor: (cost: MeanEstimate, margin: RatioEstimate)?
  /// Trial by trial, how much more than the cheapest; nil for the cheapest itself.
  package let difference: PairedDifference?
  package let months: [Month]
  /// Where the highest invoice of all trials is: both from 0.
  package let dearest: (trial: Int, month: Int)
  package let commitment: CommitmentSizes?

  /// A calendar month, over trials.
  package struct Month: Sendable {
    package let mean: MeanEstimate
    /// 0.05 and 0.95.
    package let low: QuantileEstimate
    package let high: QuantileEstimate
    package let highest: Double
    /// What has been paid by the month's end, and what the vendor has of it beyond its cost; nil where that is not
    /// stated.
    package let paid: MeanEstimate
    package let vendorCash: MeanEstimate?
  }

  package func total(atQuantile probability: Double) -> Double {
    totals.first { $0.probability == probability }?.value ?? total.mean
  }

  init(_ sample: PriceSample, _ contract: Int, cheapest: Int, _ allTotals: [[Double]]) {
    let level = Comparison.level
    let offered = sample.offered.contracts[contract]
    let scenario = sample.offered.plan.scenario
    let costs = allTotals[contract]
    func mean(_ number: PriceSample.ContractNumber) -> MeanEstimate {
      MeanEstimate(sample.values(number, contract), level: level)
    }
    name = offered.name
    models = PricingModel.models(of: offered)
    total = MeanEstimate(costs, level: level)
    totals = QuantileEstimate.estimates([0.5, 0.95, 0.99], ofSorted: costs.sorted(), level: level)
    worstMonth = mean(.worst)
    highWorstMonth = QuantileEstimate(0.95, of: sample.values(.worst, contract), level: level)
    let variations = (0..<sample.trials).compactMap { trial in
      Tally(sample.wholeMonths(trial: trial).map { sample.bill(contract, trial: trial, month: $0) }).variation
    }
    variation = variations.isEmpty ? nil : MeanEstimate(variations, level: level)
    perUse = RatioEstimate(costs, per: sample.uses, level: level)
    perOutcome = scenario.outcomes.indices.map {
      RatioEstimate(costs, per: sample.values(.delivered, $0), level: level)
    }
    perValue =
      scenario.works.contains { $0.revenue != nil }
      ? RatioEstimate(costs, per: sample.valueAddeds, level: level) : nil
    overageMonths = mean(.overage)
    unused = offered.commitment == nil ? nil : mean(.unused)
    subsidy = offered.seats == nil ? nil : mean(.subsidy)
    vendor = offered.unitCost.map { _ in
      let kept = zip(costs, sample.values(.vendorCost, contract)).map { $0 - $1 }
      return (mean(.vendorCost), RatioEstimate(kept, per: costs, level: level))
    }
    difference =
      contract == cheapest ? nil : PairedDifference(costs, allTotals[cheapest], level: level)
    var dearest = (trial: 0, month: 0, amount: -Double.infinity)
    var (paid, spent) = (
      [Double](repeating: 0, count: sample.trials), [Double](repeating: 0, count: sample.trials)
    )
    months = (0..<sample.months).map { month in
      let bills = sample.bills(contract, month: month)
      for earlier in sample.offered.months(paidIn: month, contract) {
        paid = zip(paid, sample.bills(contract, month: earlier)).map(+)
      }
      spent = zip(spent, sample.vendorCosts(contract, month: month)).map(+)
      for (trial, amount) in bills.enumerated() where amount > dearest.amount {
        dearest = (trial, month, amount)
      }
      let sorted = bills.sorted()
      let bounds = QuantileEstimate.estimates([0.05, 0.95], ofSorted: sorted, level: level)
      return Month(
        mean: MeanEstimate(bills, level: level), low: bounds[0], high: bounds[1],
        highest: sorted[sorted.count - 1], paid: MeanEstimate(paid, level: level),
        vendorCash: offered.unitCost.map { _ in MeanEstimate(zip(paid, spent).map(-), level: level) })
    }
    self.dearest = (dearest.trial, dearest.month)
    commitment = CommitmentSizes(sample, contract)
  }
}

extension Tally {
  /// The standard deviation over the mean; nil below two values or when the mean is 0.
  var variation: Double? {
    count < 2 || mean == 0 ? nil : (squaredDeviations / Double(count)).squareRoot() / mean
  }
}
