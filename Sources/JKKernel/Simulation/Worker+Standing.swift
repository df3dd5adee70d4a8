// How things stand at the end of a run, in the numbers that were drawn for its trial: to be asked behind a run of
// status quo, which has changed nothing.

extension Worker {
  package func costs(ofTeam team: Int) -> TeamCosts {
    simulation.costs(ofTeam: team)
  }

  /// What a constraint's fix takes: person-hours, and money besides.
  package func fix(ofConstraint constraint: Int) -> (hours: Double, money: Double) {
    simulation.fix(ofConstraint: constraint)
  }

  /// How a step stands.
  package func standing(ofStep step: Int) -> StepStanding {
    simulation.standing(ofStep: step)
  }
}

/// What a person of a team costs: money an hour. A team without a `cost` is paid nothing.
package struct TeamCosts: Sendable, Equatable {
  /// Of work.
  package let pay: Double
  /// For each hour in the team, whether or not there is work: pay, if it is paid so, and overhead.
  package let standing: Double
  /// For each hour of work besides.
  package let working: Double
}

/// How sound a step is, with all constraints that hold.
package struct StepStanding: Sendable, Equatable {
  /// 0 … 1, as constraints leave it; what it has changed of itself is not in it.
  package let structure: Double
  /// Probability of a defect by hand.
  package let defects: Double
  /// Share of defects that are caught.
  package let caught: Double
}

extension Simulation {
  func costs(ofTeam index: Int) -> TeamCosts {
    let team = teamPlans[index]
    let pay = team.isPaid ? values[Int(team.cost)] : 0
    let overhead = values[Int(team.overhead)]
    return team.isPaidByHourWorked
      ? TeamCosts(pay: pay, standing: overhead, working: pay)
      : TeamCosts(pay: pay, standing: pay * values[Int(team.hours)] + overhead, working: 0)
  }

  func fix(ofConstraint index: Int) -> (hours: Double, money: Double) {
    let constraint = constraintPlans[index]
    return (
      values[Int(constraint.fixPeople)] * values[Int(constraint.fixTakes)], values[Int(constraint.fixCosts)]
    )
  }

  func standing(ofStep index: Int) -> StepStanding {
    let state = stepStates[index]
    return StepStanding(
      structure: state.base,
      defects: steps[index].hasDefects
        ? min(1, values[Int(steps[index].defects)] * state.defectFactor) : 0,
      caught: values[Int(steps[index].caught)])
  }
}
