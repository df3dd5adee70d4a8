import JKStatistics

/// Which pricing model suits how something is used, by rule from what was measured.
///
/// An outcome that can be told and is seldom contested is worth paying for; else use that varies much is paid for as it
/// comes, by token or by task; else use that goes with the number of people is paid for by seat; else by task.
package struct PriceAdvice: Sendable {
  /// An outcome of the scenario.
  package struct Contest: Sendable {
    package let name: String
    /// The share that is disputed or undone; not a number when none was delivered.
    package let share: RatioEstimate

    package init(name: String, share: RatioEstimate) {
      self.name = name
      self.share = share
    }
  }

  /// In the scenario's order.
  package let contests: [Contest]
  /// The coefficient of variation of a trial's monthly uses, over whole months; nil when no trial has two of them.
  package let variation: MeanEstimate?
  /// The share of the price of seats that light users would pay for heavy ones; nil when nobody holds one.
  package let subsidy: MeanEstimate?

  /// At most so many outcomes may be contested.
  package static let mostContested = 0.10
  /// Use varies much from here on.
  package static let muchVariation = 0.25
  /// Use goes with the number of people up to here.
  package static let mostSubsidy = 0.25

  package enum Choice: Sendable, Equatable {
    /// Index among the contests.
    case outcome(Int)
    case tokenOrTask
    case seat
    case task

    package var models: Set<PricingModel> {
      switch self {
      case .outcome: [.outcome]
      case .tokenOrTask: [.token, .task]
      case .seat: [.seat]
      case .task: [.task]
      }
    }
  }

  package init(contests: [Contest], variation: MeanEstimate?, subsidy: MeanEstimate?) {
    self.contests = contests
    self.variation = variation
    self.subsidy = subsidy
  }

  init(_ sample: PriceSample) {
    let level = Comparison.level
    let scenario = sample.offered.plan.scenario
    let variations = (0..<sample.trials).compactMap { trial in
      let uses = sample.uses(trial: trial)
      return Tally(sample.wholeMonths(trial: trial).map { uses[$0] }).variation
    }
    self.init(
      contests: scenario.outcomes.enumerated().map { index, outcome in
        let contested = zip(sample.values(.disputed, index), sample.values(.undone, index)).map(+)
        return Contest(
          name: outcome.name,
          share: RatioEstimate(contested, per: sample.values(.delivered, index), level: level))
      },
      variation: variations.isEmpty ? nil : MeanEstimate(variations, level: level),
      subsidy: sample.seatMonths.contains { $0 > 0 } ? MeanEstimate(sample.subsidies, level: level) : nil)
  }

  /// The outcome that is contested least, as far as it is seldom enough.
  package var choice: Choice {
    let seldom = contests.indices.filter { contests[$0].share.value <= Self.mostContested }
    if let outcome = seldom.min(by: { (contests[$0].share.value, $0) < (contests[$1].share.value, $1) }) {
      return .outcome(outcome)
    }
    if let variation, variation.mean >= Self.muchVariation { return .tokenOrTask }
    if let subsidy, subsidy.mean <= Self.mostSubsidy { return .seat }
    return .task
  }
}
