// Who does what next.

extension Simulation {
  @inline(__always)
  mutating func requestDispatch(_ team: Int) {
    guard !teams[team].needsDispatch else { return }
    teams[team].needsDispatch = true
    toDispatch[toDispatchCount] = Int32(truncatingIfNeeded: team)
    toDispatchCount += 1
  }

  /// Gives work to everyone who is free, in the teams where something has changed.
  @inline(__always)
  mutating func dispatch() {
    for index in 0..<toDispatchCount {
      let team = Int(toDispatch[index])
      teams[team].needsDispatch = false
      if teams[team].withOwnWork > 0 { startOwnWork(in: team) }
      assign(team)
    }
    toDispatchCount = 0
  }

  /// Goes through those who are idle, the longest idle first. Where all may do all, the first who finds
  /// nothing ends it.
  @inline(__always)
  private mutating func assign(_ team: Int) {
    var previous: Int32 = -1
    var person = teams[team].firstIdle
    while person >= 0 {
      let next = people[Int(person)].nextIdle
      if !start(Int(person), after: previous, in: team) {
        guard teamPlans[team].hasGroups else { return }
        previous = person
      }
      person = next
    }
  }

  /// Starts the team's most urgent work that an idle person may do.
  ///
  /// - Parameter previous: who stands before them among the idle; −1 for nobody.
  /// - Returns: false when there is none.
  @inline(__always)
  private mutating func start(_ person: Int, after previous: Int32, in team: Int) -> Bool {
    if teams[team].protectedBlocks > 0, startBlock(person, after: previous, in: team, isProtected: true) {
      return true
    }
    var item: Int32 = -1
    if teams[team].reworks > 0 { item = firstRework(team, for: person) }
    if item < 0, teams[team].waiting > 0 { item = firstInQueue(team, for: person) }
    if item >= 0 {
      takeIdle(person, after: previous, in: team)
      serve(Int(item), by: person)
      return true
    }
    return teams[team].freeBlocks > 0 && startBlock(person, after: previous, in: team, isProtected: false)
  }

  private mutating func startBlock(
    _ person: Int, after previous: Int32, in team: Int, isProtected: Bool
  ) -> Bool {
    let index = readyBlock(for: person, in: team, isProtected: isProtected)
    guard index >= 0 else { return false }
    takeIdle(person, after: previous, in: team)
    startBlock(of: index, by: person, in: team)
    return true
  }

  // MARK: Queues

  /// Takes the item that was sent back first of those that a person may do; −1 for none.
  private mutating func firstRework(_ team: Int, for person: Int) -> Int32 {
    var first: Int32 = -1
    let range = teamPlans[team].steps.range
    var place = sentBack.first(from: range.lowerBound, before: range.upperBound)
    while place < range.upperBound {
      let step = Int(teamSteps[place])
      let candidate = stepStates[step].rework.first
      if mayDo(step, person), first < 0 || isBefore(candidate, first) { first = candidate }
      place = sentBack.first(from: place + 1, before: range.upperBound)
    }
    guard first >= 0 else { return -1 }
    accountLength(team)
    let step = Int(stations[Int(items[Int(first)].station)].step)
    unlink(Int(first), from: &stepStates[step].rework)
    if stepStates[step].rework.first < 0 { sentBack.remove(Int(steps[step].place)) }
    teams[team].reworks -= 1
    return first
  }

  /// Takes the item of the highest priority, then the longest in the queue, of those that a person may do and
  /// that a limit on work in progress lets begin; −1 for none.
  @inline(__always)
  private mutating func firstInQueue(_ team: Int, for person: Int) -> Int32 {
    let range = teamPlans[team].steps.range
    for level in 0..<plan.levels {
      var first: Int32 = -1
      var place = queued.first(from: range.lowerBound, before: range.upperBound)
      while place < range.upperBound {
        let step = Int(teamSteps[place])
        place = queued.first(from: place + 1, before: range.upperBound)
        let candidate = queues[step * plan.levels + level].first
        guard candidate >= 0, mayDo(step, person), stepStates[step].inProgress < stepStates[step].limit else {
          continue
        }
        if first < 0 || isBefore(candidate, first) { first = candidate }
      }
      guard first >= 0 else { continue }
      accountLength(team)
      leaveQueue(Int(first), team)
      return first
    }
    return -1
  }

  @inline(__always)
  private func mayDo(_ step: Int, _ person: Int) -> Bool {
    stepStates[step].groups == 0 || stepStates[step].groups & people[person].groups != 0
  }

  @inline(__always)
  private func isBefore(_ a: Int32, _ b: Int32) -> Bool {
    items[Int(a)].ticket < items[Int(b)].ticket
  }

  // MARK: The idle

  @inline(__always)
  func becomeIdle(_ person: Int) {
    let team = Int(people[person].team)
    people[person].activity = .idle
    people[person].nextIdle = -1
    let last = teams[team].lastIdle
    if last >= 0 {
      people[Int(last)].nextIdle = Int32(truncatingIfNeeded: person)
    } else {
      teams[team].firstIdle = Int32(truncatingIfNeeded: person)
    }
    teams[team].lastIdle = Int32(truncatingIfNeeded: person)
    teams[team].idle += 1
  }

  /// Takes someone out of the idle, given who stands before them.
  @inline(__always)
  func takeIdle(_ person: Int, after previous: Int32, in team: Int) {
    let next = people[person].nextIdle
    if previous >= 0 { people[Int(previous)].nextIdle = next } else { teams[team].firstIdle = next }
    if next < 0 { teams[team].lastIdle = previous }
    teams[team].idle -= 1
  }
}
