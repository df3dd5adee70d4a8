/// A type of work that arrives, goes its route and leaves.
package struct Work: Sendable {
  package let name: String
  package let branch: ValueBranch?
  package let arrivals: Arrivals
  /// Hours an item waits for its first service before it leaves; nil for ever.
  package let patience: Distribution?
  /// Money for a completed item.
  package let revenue: Distribution?
  package let direct: DirectCost?
  package let route: Route
}

/// Which arm of the K a work type belongs to.
package enum ValueBranch: String, Sendable, CaseIterable {
  case high = "high-value"
  case low = "low-value"
}

package enum Arrivals: Sendable {
  /// A Poisson process with that many items an hour.
  case poisson(Formula)
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
}
