// The way of an item: it arrives, queues, is served or reneges, goes on or out.

extension Simulation {
  // MARK: Patience

  mutating func renege(_ item: Int, generation: UInt32) {
    guard items[item].generation == generation else { return }
    let station = stations[Int(items[item].station)]
    let team = Int(steps[Int(station.step)].team)
    accountLength(team)
    leaveQueue(item, team)
    row[layout.index(.reneged, work: Int(station.work))] += 1
    observe(.reneged, item)
    items.remove(item)
  }

  // MARK: Queues

  /// Brings an item to a station: past it when its step is eliminated.
  @inline(__always)
  mutating func enter(_ item: Int, station: Int32) {
    if stepStates[Int(stations[Int(station)].step)].isEliminated {
      skip(item, station: station)
    } else {
      queue(item, station: station)
    }
  }

  /// Puts an item at the end of the queue for a station's step, or with those that wait for its next batch.
  @inline(__always)
  mutating func queue(_ item: Int, station: Int32) {
    let step = Int(stations[Int(station)].step)
    let team = Int(steps[step].team)
    items[item].station = station
    items[item].queued = now
    accountLength(team)
    accountHeld(step)
    takeTicket(item)
    if stepStates[step].batchPeriod > 0 {
      items[item].isHeld = true
      append(item, to: &stepStates[step].held)
    } else {
      line(up: item, at: step)
      requestDispatch(team)
    }
    teams[team].waiting += 1
    observe(.queued, item)
  }

  /// Puts an item at the end of its queue at a step.
  @inline(__always)
  private func line(up item: Int, at step: Int) {
    append(item, to: &queues[queueIndex(step, item)])
    queued.insert(Int(steps[step].place))
  }

  @inline(__always)
  mutating func takeTicket(_ item: Int) {
    tickets += 1
    items[item].ticket = tickets
  }

  /// The queue at a step for an item's priority.
  @inline(__always)
  func queueIndex(_ step: Int, _ item: Int) -> Int {
    step * plan.levels + Int(works[Int(stations[Int(items[item].station)].work)].level)
  }

  /// Takes an item out of the queue that it waits in, from anywhere in it.
  @inline(__always)
  func leaveQueue(_ item: Int, _ team: Int) {
    let station = stations[Int(items[item].station)]
    let step = Int(station.step)
    accountHeld(step)
    if items[item].isHeld {
      items[item].isHeld = false
      unlink(item, from: &stepStates[step].held)
    } else {
      let index = queueIndex(step, item)
      unlink(item, from: &queues[index])
      if queues[index].first < 0, !isQueued(at: step) { queued.remove(Int(steps[step].place)) }
    }
    teams[team].waiting -= 1
    if !items[item].isServed { newcomers[Int(station.work)] -= 1 }
  }

  @inline(__always)
  private func isQueued(at step: Int) -> Bool {
    for level in 0..<plan.levels where queues[step * plan.levels + level].first >= 0 { return true }
    return false
  }

  // MARK: Batches

  /// Lets on all that wait for a step's batch, and schedules the next one.
  mutating func releaseBatch(_ step: Int) {
    guard stepStates[step].batchPeriod > 0 else { return }
    letOn(step)
    calendar.schedule(.batchRelease, step, at: nextBatch(step))
  }

  /// Changes a step's batches; without any, what was held is let on.
  mutating func changeBatches(_ step: Int, to period: Double) {
    let before = stepStates[step].batchPeriod
    stepStates[step].batchPeriod = period
    if before > 0, period == 0 { letOn(step) }
    if before == 0, period > 0 { calendar.schedule(.batchRelease, step, at: nextBatch(step)) }
  }

  private mutating func letOn(_ step: Int) {
    accountHeld(step)
    while stepStates[step].held.first >= 0 {
      let item = Int(stepStates[step].held.first)
      unlink(item, from: &stepStates[step].held)
      items[item].isHeld = false
      line(up: item, at: step)
    }
    requestDispatch(Int(steps[step].team))
  }

  /// The first batch time after now; they are counted from week 0.
  private func nextBatch(_ step: Int) -> Double {
    let period = stepStates[step].batchPeriod
    let next = ((now / period).rounded(.down) + 1) * period
    return next > now ? next : next + period
  }

  /// Writes the time that the team's queue has had its present length to the record.
  @inline(__always)
  func accountLength(_ team: Int) {
    let elapsed = now - teams[team].lengthAccounted
    teams[team].lengthAccounted = now
    row[layout.index(.queued, team: team)] += elapsed * Double(teams[team].length)
  }

  /// Writes the time that items have been held back at a step to the record: by its batches, or in its queue while
  /// as many are in progress as may be. To be called before either changes.
  @inline(__always)
  func accountHeld(_ step: Int) {
    if steps[step].canHold { accountHeldItems(step) }
  }

  private func accountHeldItems(_ step: Int) {
    let elapsed = now - stepStates[step].heldAccounted
    stepStates[step].heldAccounted = now
    var items = stepStates[step].held.count
    if stepStates[step].inProgress >= stepStates[step].limit {
      for level in 0..<plan.levels { items += queues[step * plan.levels + level].count }
    }
    row[layout.index(.held, step: step)] += elapsed * Double(items)
  }

  @inline(__always)
  func append(_ item: Int, to list: inout ItemList) {
    items[item].next = -1
    items[item].previous = list.last
    if list.last >= 0 {
      items[Int(list.last)].next = Int32(truncatingIfNeeded: item)
    } else {
      list.first = Int32(truncatingIfNeeded: item)
    }
    list.last = Int32(truncatingIfNeeded: item)
    list.count += 1
  }

  @inline(__always)
  func unlink(_ item: Int, from list: inout ItemList) {
    let (next, previous) = (items[item].next, items[item].previous)
    if previous >= 0 { items[Int(previous)].next = next } else { list.first = next }
    if next >= 0 { items[Int(next)].previous = previous } else { list.last = previous }
    list.count -= 1
  }

  // MARK: After service

  /// What happens to an item when a person has finished with it: back as rework, on, or out.
  @inline(__always)
  mutating func leaveService(_ item: Int, defect: Double) {
    let stationIndex = Int(items[item].station)
    let station = stations[stationIndex]
    let step = Int(station.step)
    if defect > 0, isSentBack(item, step, defect) { return }
    row[layout.index(.completed, step: step)] += 1
    accountHeld(step)
    stepStates[step].inProgress -= 1
    if stepStates[step].limit != .max { requestDispatch(Int(steps[step].team)) }
    if !plan.outcomes.isEmpty { deliver(item, from: step) }
    moveOn(item, from: station)
  }

  /// Leads an item from a station to the next, or out.
  @inline(__always)
  private mutating func moveOn(_ item: Int, from station: StationPlan) {
    let target = next(of: item, from: station)
    if target.station >= 0 {
      enter(item, station: target.station)
    } else {
      leave(item, station, isDone: target == .done)
    }
  }

  /// Where an item goes from a station, counted as a new pass along its route when that is back.
  @inline(__always)
  mutating func next(of item: Int, from station: StationPlan) -> Target {
    let target = self.target(of: item, from: station)
    if target == .done, items[item].returnsTo >= 0 { return comeBack(item) }
    if target.station >= 0 {
      if target.station <= items[item].station { items[item].pass += 1 }
      items[item].reworks = 0
    }
    return target
  }

  /// Sends an item that would be done back along its route, as a pass of its own.
  private func comeBack(_ item: Int) -> Target {
    let station = items[item].returnsTo
    items[item].returnsTo = -1
    items[item].hasReturned = true
    items[item].pass += 1
    items[item].reworks = 0
    return Target(station: station)
  }

  /// Whether a defect came up, was caught, and sends the item back.
  private mutating func isSentBack(_ item: Int, _ step: Int, _ defect: Double) -> Bool {
    let stepPlan = steps[step]
    stream.seek(
      RandomSource.address(.quality, step, of: Int(stations[Int(items[item].station)].work)),
      item: items[item].number, visit: visit(of: item))
    guard stream.uniform() < defect else { return false }
    let isCaught = stream.uniform() < values[Int(stepPlan.caught)]
    if isCaught, items[item].reworks < maximumReworks {
      items[item].reworks += 1
      items[item].queued = now
      let team = Int(stepPlan.team)
      accountLength(team)
      takeTicket(item)
      append(item, to: &stepStates[step].rework)
      sentBack.insert(Int(stepPlan.place))
      teams[team].reworks += 1
      row[layout.index(.reworked, step: step)] += 1
      observe(.reworked, item)
      requestDispatch(team)
      return true
    }
    items[item].wins *= values[Int(stepPlan.escapedWins)]
    items[item].value *= values[Int(stepPlan.escapedValue)]
    row[layout.index(.escaped, step: step)] += 1
    let station = stations[Int(items[item].station)].returnsTo
    if station >= 0, !items[item].hasReturned, stream.uniform() < values[Int(stepPlan.escapedReturns)] {
      // From the earliest station it passes all the others.
      let other = items[item].returnsTo
      items[item].returnsTo = other < 0 ? station : min(station, other)
    }
    return false
  }

  /// Where an item goes from a station: one number, inverted in written order.
  @inline(__always)
  private mutating func target(of item: Int, from station: StationPlan) -> Target {
    if station.branchCount == 0 {
      return station.otherwise
    }
    stream.seek(
      RandomSource.address(.branch, Int(station.step), of: Int(station.work)), item: items[item].number,
      visit: visit(of: item))
    let u = stream.uniform()
    let wins = station.canLose ? items[item].wins * lateness(item, Int(station.work)) : 1
    if wins != 1 {
      items[item].wins = 1
      return target(from: station, u, wins: wins)
    }
    var cumulated = 0.0
    for index in Int(station.firstBranch)..<Int(station.firstBranch + station.branchCount) {
      cumulated += values[Int(branches[index].share)]
      if u < cumulated { return branches[index].target }
    }
    return station.otherwise
  }

  /// Factor on an item's chance to win, for coming late.
  @inline(__always)
  private func lateness(_ item: Int, _ work: Int) -> Double {
    guard works[work].canBeLate, now - items[item].arrived > values[Int(works[work].lateAfter)] else {
      return 1
    }
    return values[Int(works[work].lateWins)]
  }

  /// The same when escaped defects or lateness have lowered the chance to win: every share but the loss shrinks, and
  /// the loss takes what they give up.
  private func target(from station: StationPlan, _ u: Double, wins: Double) -> Target {
    let range = Int(station.firstBranch)..<Int(station.firstBranch + station.branchCount)
    var lost = 0.0
    for index in range where branches[index].target == .lost { lost += values[Int(branches[index].share)] }
    var givenUp = station.otherwise == .lost ? 0 : (1 - wins) * (1 - lost)
    var cumulated = 0.0
    for index in range {
      let share = values[Int(branches[index].share)]
      if branches[index].target == .lost {
        cumulated += share + givenUp
        givenUp = 0
      } else {
        cumulated += share * wins
      }
      if u < cumulated { return branches[index].target }
    }
    return station.otherwise
  }

  // MARK: The end

  @inline(__always)
  mutating func leave(_ item: Int, _ station: StationPlan, isDone: Bool) {
    let work = Int(station.work)
    if isDone {
      row[layout.index(.done, work: work)] += 1
      row[layout.index(.timeInSystem, work: work)] += now - items[item].arrived
      let earned = works[work].hasMoney ? earn(item, work) : 0
      observe(.done, item, amount: earned)
      if works[work].hasReferrals { refer(item, work) }
    } else {
      row[layout.index(.lost, work: work)] += 1
      observe(.lost, item)
    }
    items.remove(item)
  }

  // MARK: Addresses

  /// Which pass along the route, and which rework of it.
  @inline(__always)
  func visit(of item: Int) -> UInt64 {
    UInt64(items[item].pass) << 2 | UInt64(items[item].reworks)
  }

  @inline(__always)
  mutating func observe(
    _ kind: Moment.Kind, _ item: Int, person: Int = -1, tool: Int = -1, amount: Double = 0
  ) {
    let station = stations[Int(items[item].station)]
    observer.observe(
      Moment(
        kind: kind, time: now, item: Int(truncatingIfNeeded: items[item].number), work: Int(station.work),
        step: Int(station.step), person: person, rework: Int(items[item].reworks), tool: tool,
        amount: amount))
  }
}

/// How often an item can be sent back from one step on one pass.
let maximumReworks: UInt8 = 3
