import JKPricing

/// A scenario that has been checked: every name resolved to an index, every quantity in canonical
/// units (hours of working time, the currency's major unit, shares of one).
package struct Scenario: Sendable {
  package let title: String
  package var settings: Settings
  package let parameters: [Parameter]
  package let uncertain: [Uncertain]
  package var teams: [Team]
  /// At most one for a team.
  package let hirings: [Hiring]
  package var works: [Work]
  package let steps: [Step]
  package var constraints: [Constraint]
  package var tools: [Tool]
  package let contracts: [Contract]
  /// By contract, how its vendor's list moves; nil for not at all.
  package let drifts: [PriceDrift?]
  /// By contract, the elasticity h of leaving, at least 0: when prices rise to r times the month before, the
  /// contract is given up with probability 1 − r^−h. Nil for never.
  package let churns: [Formula?]
  /// By contract, the tool that stands in beyond the allowance of a contract that downgrades; nil for any other.
  package let downgrades: [Int?]
  package let outcomes: [Outcome]
  package let today: Today
  /// As written; status quo is not among them.
  package var strategies: [Strategy]
  package let measures: [Measure]
  /// Defaults without field data behind them that the scenario leaves in force.
  package var assumptions: [Assumption] = []
  /// What actions change, by index.
  package var changes: [Change] = []
  /// Indices of the sequences that a comparison compares, status quo first.
  package var compared: [Int] = []
  package var sweep: Sweep?
  package var population: Population?
  /// The step whose completions count as output; nil for the one that its first constraint or tool sits on.
  package var measuredStep: Int?
  /// Values that were said beside the scenario's text, and are in force in place of its own.
  package var overrides: [OverriddenValue] = []

  /// Status quo and then the strategies as written: what a comparison compares.
  package var sequences: [Strategy] {
    [.statusQuo] + strategies
  }

  /// Whether work earns money.
  package var earns: Bool { works.contains { $0.revenue != nil } }

  /// Whether no work type's rate of arrivals changes over time.
  package var hasSteadyDemand: Bool { demandCauses.isEmpty }

  /// Why the rate of arrivals changes over time, whatever is done.
  package var demandCauses: [DemandCause] {
    let demands = works.map(\.arrivals.demand)
    return DemandCause.allCases.filter { cause in
      demands.contains { demand in
        switch cause {
        case .seasons: !demand.seasons.isEmpty
        case .growth: demand.growth != .constant(0)
        case .steps: !demand.steps.isEmpty
        }
      }
    }
  }

  /// The values that an uncertain quantity can take.
  package func support(_ index: Int) -> ClosedRange<Double> {
    uncertain[index].distribution.bounds { self.support($0) }
  }
}

/// What holds for the whole study.
package struct Settings: Sendable {
  /// Hours after week 0.
  package let horizon: Double
  /// Hours before week 0.
  package let history: Double
  /// Hours cut from the history's start; nil when MSER-5 is to find them.
  package let warmUp: Double?
  package let trials: Int
  package var seed: UInt64
  /// The currency's code, such as `AUD`; `$` when none is given.
  package let currency: String
  package let starts: StartDate
  /// Money an hour.
  package let overhead: Formula
  package let bucket: Bucket
  /// Value added that each unit of extra AI spend must bring to be in proportion.
  package let hurdle: Double

  /// How results are recorded over time.
  package enum Bucket: Sendable {
    case week
    /// One bucket for the history and one for the study.
    case none
  }
}

/// What nobody knows: drawn once a trial.
package struct Uncertain: Sendable {
  package let name: String
  package let distribution: Distribution
}

/// A default that is assumed rather than measured: `drafting.friction`, `25%`.
package struct Assumption: Sendable, Hashable {
  package let path: String
  /// As the language would write it.
  package let value: String
}

/// A value said beside the scenario's text: `estimators.people`, `6`.
package struct OverriddenValue: Sendable, Equatable {
  package let path: String
  /// As it was written.
  package let value: String
}
