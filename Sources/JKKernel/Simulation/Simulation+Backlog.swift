import JKScenario

// How much work waits for a team, in the team's own time.

extension Simulation {
  /// The touch time that waits for a team over what it can do in a week, as things stand, in weeks. Infinite
  /// when work waits for a team that has no time at all.
  ///
  /// What waits for a batch counts, what is in somebody's hands does not. Nobody knows an item's effort before
  /// they begin it: each counts with the mean, by hand, of its step as it is.
  ///
  /// - Complexity: O(steps of the team × levels of priority).
  func backlog(ofTeam team: Int) -> Double {
    var hours = 0.0
    for index in teamPlans[team].steps.range { hours += queuedHours(at: Int(teamSteps[index])) }
    guard hours > 0 else { return 0 }
    return hours / weeklyCapacity(ofTeam: team)
  }

  /// Writes to the record what waits for a team as a row ends, and for groups within it.
  func noteBacklog(ofTeam team: Int) {
    for index in teamPlans[team].steps.range {
      let step = Int(teamSteps[index])
      let hours = queuedHours(at: step)
      // An effort without a mean has no backlog either.
      guard hours.isFinite else { continue }
      row[layout.index(.backlog, team: team)] += hours
      var groups = stepStates[step].groups
      while groups != 0 {
        row[layout.index(.backlog, group: groups.trailingZeroBitCount)] += hours
        groups &= groups - 1
      }
    }
  }

  private func queuedHours(at step: Int) -> Double {
    var items = stepStates[step].held.count
    for level in 0..<plan.levels { items += queues[step * plan.levels + level].count }
    let rework = Double(stepStates[step].rework.count) * values[Int(steps[step].rework)]
    let visits = Double(items) + rework
    // An infinite mean must not meet an empty queue.
    guard visits > 0 else { return 0 }
    let effort =
      steps[step].effort.mean(values.base) * stepStates[step].effortFactor * stepStates[step].slowing
    return visits * effort / pace(at: step)
  }

  /// Hours a week that a team has for items and changes, on average.
  private func weeklyCapacity(ofTeam team: Int) -> Double {
    let teamPlan = teamPlans[team]
    let present = values[Int(teamPlan.hours)] * (1 - values[Int(teamPlan.absence)])
    return Double(teams[team].people) * WorkingTime.week * present
      * (1 - teams[team].load - teams[team].improvement)
  }
}
