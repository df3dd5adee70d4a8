import JKKernel
import JKScenario
import JKStatistics

/// The results of an experiment: the sample, its baseline, and for each strategy the curves and numbers
/// that `docs/measures.md` defines.
package struct Comparison: Sendable {
  package let plan: Plan
  package let sample: Sample
  /// Quantiles over trials.
  package let spreads: Spreads
  package let baseline: Baseline
  package let productivity: ProductivityMeasure
  /// By strategy, in the order compared.
  package let results: [StrategyResult]
  /// Indices of the results by mean margin, highest first.
  package let ranking: [Int]
  /// Margin of the first in the ranking less that of the second, trial by trial; nil when only one
  /// strategy was run.
  package let lead: PairedDifference?
  /// How much of the best strategy's margin against the first is owed to its being picked as the best: money. Nil when there
  /// is nothing to pick from, and when the first is the best itself.
  package let selection: SelectionBias?
  /// Nil when results are not kept week by week.
  package let outcomes: Outcomes?
  let weekly: WeeklySample
  /// By strategy; empty when results are not kept week by week.
  package let bindings: [BindingLog]
  /// Nil when the number of trials was given.
  package internal(set) var precision: Precision?
  /// Nil when all was done that was asked for.
  package internal(set) var interruption: Interruption?

  package var scenario: Scenario { plan.scenario }

  /// The confidence level of every interval.
  package static let level = 0.95

  /// Weeks that the shown curves are averaged over, the present one included.
  package static let trailing = 4

  /// - Parameter store: that no thread writes to any more.
  init(_ plan: Plan, _ store: SampleStore, _ sequences: [Int], threads: Int) {
    self.plan = plan
    let sample = Sample(store)
    self.sample = sample
    spreads = Spreads(store, threads: threads)
    outcomes = Outcomes(store)
    productivity = ProductivityMeasure(plan.scenario)
    baseline = Baseline(plan, sample)
    let strategies = sequences.map { plan.scenario.sequences[$0] }
    let mean = MeanCurves(plan, sample, productivity, baseline, count: strategies.count)
    let curves = mean.hasBaseline ? mean.numbers(threads: threads) : []
    let study = plan.timetable.historyRows..<sample.rows
    let weekly = WeeklySample(store, strategies: strategies.count, baseline: baseline.rows)
    self.weekly = weekly
    bindings =
      plan.scenario.settings.bucket == .week
      ? strategies.indices.map { strategy in
        BindingLog(plan.scenario.bindings, study: study, trials: sample.trials) {
          weekly.trialsBound(by: $0, strategy, row: $1)
        }
      } : []
    let margins = strategies.indices.map { sample.means(sample.sums(.margin, $0, rows: study)) }
    func difference(_ strategy: Int, _ other: Int) -> PairedDifference {
      PairedDifference(
        margins[strategy], margins[other], wins: sample.orders.wins(strategy, over: other),
        ties: sample.orders.ties(strategy, other), of: sample.trials, level: Comparison.level)
    }
    let hours = productivity.isPerHour ? baseline.mean(.paidHours) : 1
    let productivityBefore = baseline.mean(productivity.value) / hours
    let spreads = spreads
    results = strategies.enumerated().map { index, strategy in
      StrategyResult(
        strategy: strategy, curve: mean.hasBaseline ? curves[index] : nil,
        margin: MeanEstimate(margins[index], level: Comparison.level),
        advantage: index == 0 ? nil : difference(index, 0),
        regret: MeanEstimate(sample.means(sample.regrets(index)), level: Comparison.level),
        trials: mean.hasBaseline ? spreads.numbers(index, baseline: productivityBefore) : nil,
        best: Proportion(
          successes: sample.orders.best(index), of: sample.trials, level: Comparison.level),
        budget: index == 0
          ? nil
          : store.budget.map { budgets in
            BudgetScenario.allCases.map {
              Proportion(
                successes: budgets.trials($0, index), of: sample.trials, level: Comparison.level)
            }
          })
    }
    let means = results.map(\.margin.mean)
    let ranking = means.indices.sorted { means[$0] > means[$1] }
    self.ranking = ranking
    lead = ranking.count > 1 ? difference(ranking[0], ranking[1]) : nil
    selection =
      ranking.count > 2 && ranking[0] != 0 && margins[0].count > 1
      ? SelectionBias(margins, against: 0, seed: plan.scenario.settings.seed) : nil
  }
}

/// One strategy's numbers.
package struct StrategyResult: Sendable {
  package var name: String { strategy.name }
  package let strategy: Strategy
  /// Of the mean productivity curve; nil without a baseline to compare with.
  package let curve: CurveNumbers?
  /// Money over the study.
  package let margin: MeanEstimate
  /// Margin over the study less that of the first strategy (status quo), trial by trial; nil for the first
  /// itself.
  package let advantage: PairedDifference?
  /// What its margin falls short of the highest of all strategies in the same trial, money: what knowing the future
  /// would be worth to who has chosen it.
  package let regret: MeanEstimate
  /// Its interval, at least 0 as what it is of; nil below two trials.
  package var regretInterval: ClosedRange<Double>? {
    regret.upper.flatMap { upper in regret.lower.map { max(0, $0)...max(0, upper) } }
  }
  /// Of single trials; nil without a baseline to compare with.
  package let trials: TrialNumbers?
  /// In one realised future: the probability that no other strategy has a higher margin. Where strategies may come to
  /// the same, these add up to more than 1.
  package let best: Proportion
  /// By ``BudgetScenario``, the probability of coming to it; nil for the first strategy, and when status quo has no
  /// contract or the study is shorter than a year.
  package let budget: [Proportion]?
}

/// How value is measured, which depends on what a scenario says.
package enum ProductivityMeasure: Sendable, Equatable {
  /// Value added per paid hour.
  case valuePerHour
  /// Value added per week, when no team is paid by the hour.
  case value
  /// Items that went on from the output step per paid hour, when nothing earns money.
  case outputPerHour
  /// Items per week.
  case output

  init(_ scenario: Scenario) {
    let earns = scenario.works.contains { $0.revenue != nil }
    let pays = scenario.teams.contains { $0.cost != nil }
    self = earns ? (pays ? .valuePerHour : .value) : (pays ? .outputPerHour : .output)
  }

  package var value: Curve {
    switch self {
    case .valuePerHour, .value: .valueAdded
    case .outputPerHour, .output: .output
    }
  }

  package var isPerHour: Bool {
    self == .valuePerHour || self == .outputPerHour
  }
}
