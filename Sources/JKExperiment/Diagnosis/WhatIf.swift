import JKScenario

/// One thing that is otherwise from week 0 on, all else being status quo.
package enum WhatIf: Sendable, Hashable {
  /// The people of a team, or of a group within one, do 10 % more in an hour, for the same pay.
  case capacity(team: Int)
  /// A constraint falls at once and for free, as far as its fix would bring it.
  case lifted(constraint: Int)
  /// 10 % more comes of every kind of work whose arrivals have a rate.
  case demand
  /// A tool is integrated by its own terms, at its step.
  case tool(Int)
  /// A tool that is in use today is taken out of use.
  case withdrawn(tool: Int)

  /// Capacity and demand, as multiples of what they are.
  package static let more = 1.1

  /// Whether it asks what holds the organisation back, rather than what a tool would do.
  package var isCause: Bool {
    switch self {
    case .capacity, .lifted, .demand: true
    case .tool, .withdrawn: false
    }
  }
}

extension Scenario {
  /// Steps that work comes to, in the scenario's order.
  package var workedSteps: [Int] {
    let worked = Set(works.flatMap { $0.route.stations.map(\.step) })
    return steps.indices.filter(worked.contains)
  }

  /// Teams with a step that work comes to, and groups within them; in the scenario's order.
  var workingTeams: [Int] {
    let working = Set(workedSteps.map { steps[$0].team })
    return teams.indices.filter { working.contains(teams[$0].within ?? $0) && teams[$0].people > 0 }
  }

  /// The scenario with a team's people, or a group's, doing so many times as much in an hour.
  func withPace(_ pace: Formula, ofTeam team: Int) -> Scenario {
    var other = self
    other.teams[team].pace = pace
    return other
  }

  /// The scenario with a fix that takes no work and no money.
  func withFreeFix(ofConstraint constraint: Int) -> Scenario {
    var other = self
    other.constraints[constraint].fix?.people = 0
    other.constraints[constraint].fix?.costs = 0
    return other
  }

  /// The scenario with so many times the arrivals of every work type that has a rate of them; nil when none has.
  func withDemand(_ factor: Double) -> Scenario? {
    var other = self
    var hasChanged = false
    for work in works.indices {
      guard let process = works[work].arrivals.process.times(factor) else { continue }
      other.works[work].arrivals.process = process
      hasChanged = true
    }
    return hasChanged ? other : nil
  }
}

extension Arrivals.Process {
  /// Nil for a schedule, and for gaps of a family that has no scale.
  fileprivate func times(_ factor: Double) -> Arrivals.Process? {
    switch self {
    case .poisson(let rate): .poisson(rate * .constant(factor))
    case .renewal(let gap): gap.scaled(by: 1 / factor).map { .renewal($0) }
    case .scheduled: nil
    }
  }
}

extension Distribution {
  /// The distribution of so many times the quantity; nil where that is none of the same family.
  ///
  /// - Parameter factor: more than 0.
  fileprivate func scaled(by factor: Double) -> Distribution? {
    let times = Formula.constant(factor)
    let mean = mean.map { $0 * times }
    let values: [Formula]
    switch family {
    case .constant, .exponential, .normal, .triangular, .uniform, .empirical:
      values = parameters.map { $0 * times }
    case .erlang, .gamma, .pareto: values = [parameters[0], parameters[1] * times]
    case .weibull: values = [parameters[0] * times, parameters[1]]
    case .lognormal: values = [parameters[0] + .log(times), parameters[1]]
    case .beta, .poisson, .binomial, .geometric, .discrete, .mixture: return nil
    }
    return Distribution(family, values, mean: mean)
  }
}
