/// A type of work that arrives, goes its route and leaves.
package struct Work: Sendable {
  package let name: String
  package let branch: ValueBranch?
  package var arrivals: Arrivals
  package let referrals: Referrals?
  /// Higher first.
  package let priority: Int
  /// How many items may wait for their first service; nil for any number.
  package let queueLimit: Formula?
  /// Hours an item waits for its first service before it leaves; nil for ever.
  package let patience: Distribution?
  /// Money for a completed item.
  package let lateness: Lateness?
  package let revenue: Distribution?
  package let direct: DirectCost?
  /// The step over whose touch time the money is booked; nil for at completion.
  package let recognisedOver: Int?
  package let route: Route
}

/// Which arm of the K a work type belongs to.
package enum ValueBranch: String, Sendable, CaseIterable {
  case high = "high-value"
  case low = "low-value"
}

/// How items of a work type come in.
package struct Arrivals: Sendable {
  package enum Process: Sendable {
    /// A Poisson process with that many arrivals an hour, when its demand is 1.
    case poisson(Formula)
    /// Hours between arrivals.
    case renewal(Distribution)
    /// Hours after week 0, ascending.
    case scheduled([Formula])

    var isPoisson: Bool {
      if case .poisson = self { true } else { false }
    }
  }

  package var process: Process
  /// Items that arrive together, rounded to a whole number; nil for one.
  package let batch: Distribution?
  package let demand: Demand
}

extension Arrivals {
  /// Whether items come at the same rate at all times, where the process has one.
  package func hasRate(of other: Arrivals) -> Bool {
    if case .poisson(let rate) = process, case .poisson(let others) = other.process, rate != others {
      return false
    }
    return demand.growth == other.demand.growth && demand.seasons == other.demand.seasons
      && demand.steps.map(\.factor) == other.demand.steps.map(\.factor)
  }
}

/// Factors on the rate of a Poisson process: they multiply.
package struct Demand: Sendable {
  /// Continuous growth an hour from week 0 on.
  package let growth: Formula
  /// From an hour after week 0 on, ascending: each factor replaces the one before.
  package let steps: [(start: Double, factor: Formula)]
  /// Factors over the year in equal parts, repeating from week 0 on and back; empty for none.
  package let seasons: [Formula]

  /// A rate that does not change.
  package static let constant = Demand(growth: 0, steps: [], seasons: [])

  package var isConstant: Bool {
    growth == .constant(0) && steps.isEmpty && seasons.isEmpty
  }
}

/// What makes a rate of arrivals change over time.
package enum DemandCause: Sendable, CaseIterable {
  case seasons, growth, steps
}

/// New items that completed ones bring.
package struct Referrals: Sendable {
  /// Mean number for each completed item: a Poisson variable.
  package let mean: Formula
  /// Hours from the completion to their arrival.
  package let delay: Distribution
}

/// What it costs an item to be late.
package struct Lateness: Sendable {
  /// Hours from arrival.
  package let after: Formula
  /// Factor on its chances to win.
  package let wins: Formula
}

/// What a completed item costs besides the people of the firm.
package enum DirectCost: Sendable {
  case shareOfRevenue(Formula)
  case perItem(Formula)
}

/// The steps of a work type as a graph. Each step stands in it at most once.
package struct Route: Sendable {
  package let entry: Int
  package let stations: [Station]

  /// A step on the route, and where items go from it.
  package struct Station: Sendable {
    package let step: Int
    /// In written order. The shares are of all items, cumulated in that order.
    package let branches: [Branch]
    /// Where the rest goes.
    package let otherwise: Target
  }

  package struct Branch: Sendable {
    package let target: Target
    package let share: Formula
  }

  package enum Target: Sendable, Equatable {
    case step(Int)
    case done
    case lost
  }

  /// Where a step stands on the route; nil when it does not.
  package func index(ofStep step: Int) -> Int? {
    stations.firstIndex { $0.step == step }
  }
}
