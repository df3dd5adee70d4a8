import JKScenario

// Steps that nobody does any more: items go past them.

extension Simulation {
  /// Lets items go past a step from now on, those that wait for it first. What has been begun is finished, rework
  /// included.
  ///
  /// - Parameter givesUp: share of an item's revenue.
  mutating func eliminate(_ step: Int, givesUp: Double) {
    guard !stepStates[step].isEliminated else { return }
    stepStates[step].isEliminated = true
    stepStates[step].givesUp = givesUp
    updateRemoval(of: step)
    empty(step)
  }

  /// Sends all who wait for a step past it, those that wait for its batch first.
  private mutating func empty(_ step: Int) {
    let team = Int(steps[step].team)
    accountLength(team)
    for level in -1..<plan.levels {
      while true {
        let first = level < 0 ? stepStates[step].held.first : queues[step * plan.levels + level].first
        guard first >= 0 else { break }
        let item = Int(first)
        let station = items[item].station
        leaveQueue(item, team)
        if !items[item].isServed { newcomers[Int(stations[Int(station)].work)] += 1 }
        skip(item, station: station, isNew: false)
      }
    }
  }

  /// Leads an item past eliminated steps to the next that somebody does, or out. The branches that it takes are
  /// those that it would have taken after the work.
  ///
  /// - Parameter isNew: whether it comes to the step now, rather than having waited for it.
  mutating func skip(_ item: Int, station first: Int32, isNew: Bool = true) {
    var place = first
    while stepStates[Int(stations[Int(place)].step)].isEliminated {
      let station = stations[Int(place)]
      let step = Int(station.step)
      items[item].station = place
      items[item].value *= 1 - stepStates[step].givesUp
      row[layout.index(.skipped, step: step)] += 1
      // What has waited was no work of these weeks.
      if isNew || place != first { free(handHours(of: item, station), at: step) }
      observe(.skipped, item)
      let target = next(of: item, from: station)
      guard target.station >= 0 else {
        if !items[item].isServed { newcomers[Int(station.work)] -= 1 }
        return leave(item, station, isDone: target == .done)
      }
      place = target.station
    }
    if isNew, isTurnedAway(item, at: place) { balk(item, at: place) } else { queue(item, station: place) }
  }

  /// Whether an item that has only gone past steps finds no room at the first one that somebody does.
  private func isTurnedAway(_ item: Int, at station: Int32) -> Bool {
    let work = Int(stations[Int(station)].work)
    guard works[work].hasQueueLimit, !items[item].isServed else { return false }
    return isFull(work, at: station, waiting: newcomers[work] - 1)
  }

  private mutating func balk(_ item: Int, at station: Int32) {
    let work = Int(stations[Int(station)].work)
    items[item].station = station
    newcomers[work] -= 1
    row[layout.index(.balked, work: work)] += 1
    observe(.balked, item)
    items.remove(item)
  }

  /// The touch time that an item's work at a station would have taken by hand.
  private func handHours(of item: Int, _ station: StationPlan) -> Double {
    let step = Int(station.step)
    let effort = drawEffort(of: item, station) * stepStates[step].effortFactor * stepStates[step].slowing
    return effort / pace(at: step)
  }
}
