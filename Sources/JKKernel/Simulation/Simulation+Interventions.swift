import JKScenario

// The actions of a strategy, and the work of a fix.

extension Simulation {
  mutating func start(action index: Int) {
    let action = strategy.actions[index]
    let involvement = values[Int(action.involvement)]
    observer.observe(Moment(kind: .actionStarted, time: now, action: index))
    record.actions[index].start = now
    switch action.kind {
    case .fix, .fixWhenFree:
      fix(Int(action.target), action: index, involvement: involvement, isProtected: action.kind == .fix)
    case .integrate, .delegate:
      integrate(
        Int(action.target), action: index, involvement: involvement, delegates: action.kind == .delegate)
    case .withdraw:
      withdraw(Int(action.target))
      finish(action: index)
      endCourses(of: Int(action.target))
    case .train: train(in: Int(action.target), action: index)
    case .eliminate:
      eliminate(Int(action.target), givesUp: values[Int(action.givesUp)])
      finish(action: index)
    case .hire: hire(Int(action.people), team: Int(action.target), groups: action.groups, action: index)
    case .release, .move:
      release(
        Int(action.people), team: Int(action.target), groups: action.groups, to: Int(action.destination),
        action: index)
    case .change:
      change(Int(action.target))
      finish(action: index)
    case .switchContract:
      payers[Int(action.target)] = action.destination
      reviewBooks()
      updatePrices()
      finish(action: index)
    }
  }

  /// Ends an action and starts the one that waits for it.
  mutating func finish(action index: Int) {
    observer.observe(Moment(kind: .actionFinished, time: now, action: index))
    record.actions[index].end = now
    let next = index + 1
    if next < strategy.actions.count, strategy.actions[next].start == .followsPrevious { start(action: next) }
  }

  // MARK: The fix of a constraint

  private mutating func fix(_ index: Int, action: Int, involvement: Double, isProtected: Bool) {
    guard constraints[index].action < 0 else { return finish(action: action) }
    let constraint = constraintPlans[index]
    let hours = values[Int(constraint.fixPeople)] * values[Int(constraint.fixTakes)]
    constraints[index].action = Int32(action)
    constraints[index].involvement = involvement
    constraints[index].isProtected = isProtected
    constraints[index].hours = hours
    constraints[index].blocks = Int32((hours / blockHours).rounded(.up))
    constraints[index].startTime = now
    if constraints[index].blocks > 0 {
      calendar.schedule(.fixRelease, index, at: now)
    } else {
      let cost = values[Int(constraint.fixCosts)]
      row[layout.index(.change)] += cost
      observer.observe(Moment(kind: .paid, time: now, constraint: index, amount: cost))
      lift(index)
    }
  }

  /// Makes the next block of a fix ready for a free member of its team. They are spread evenly over the
  /// time that the fix takes.
  mutating func releaseBlock(of index: Int) {
    let constraint = constraintPlans[index]
    let team = Int(constraint.fixTeam)
    constraints[index].released += 1
    if constraints[index].isProtected {
      teams[team].protectedBlocks += 1
    } else {
      teams[team].freeBlocks += 1
    }
    if constraints[index].released < constraints[index].blocks {
      let share = Double(constraints[index].released) / Double(constraints[index].blocks)
      calendar.schedule(
        .fixRelease, index,
        // A change may have made the fix shorter than it has already taken.
        at: max(now, constraints[index].startTime + share * values[Int(constraint.fixTakes)]))
    }
    requestDispatch(team)
  }

  /// The constraint with a block that is ready for a person; −1 for none.
  func readyBlock(for person: Int, in team: Int, isProtected: Bool) -> Int {
    for index in 0..<plan.constraints.count where constraints[index].released > constraints[index].begun {
      let constraint = constraintPlans[index]
      let isForPerson = constraint.fixGroups == 0 || constraint.fixGroups & people[person].groups != 0
      if Int(constraint.fixTeam) == team, isForPerson, constraints[index].isProtected == isProtected {
        return index
      }
    }
    return -1
  }

  mutating func startBlock(of index: Int, by person: Int, in team: Int) {
    let begun = Double(constraints[index].begun)
    constraints[index].begun += 1
    if constraints[index].isProtected {
      teams[team].protectedBlocks -= 1
    } else {
      teams[team].freeBlocks -= 1
    }
    observer.observe(Moment(kind: .blockStarted, time: now, person: person, constraint: index))
    begin(person, .fixBlock, index, hours: min(blockHours, constraints[index].hours - begun * blockHours))
  }

  mutating func finishBlock(of index: Int, by person: Int) {
    let cost = values[Int(constraintPlans[index].fixCosts)] / Double(constraints[index].blocks)
    row[layout.index(.change)] += cost
    observer.observe(
      Moment(kind: .blockFinished, time: now, person: person, constraint: index, amount: cost))
    constraints[index].finished += 1
    if constraints[index].finished == constraints[index].blocks { lift(index) }
  }

  /// The constraint falls, as far as the people who do the work had a part in it.
  private mutating func lift(_ index: Int) {
    let constraint = constraintPlans[index]
    constraints[index].holds = false
    weigh(constraint: index)
    if constraint.loadTeam >= 0 { updateLoad(Int(constraint.loadTeam)) }
    for position in constraint.steps.range {
      let step = Int(constraintSteps[position])
      updateStep(step)
      requestDispatch(Int(steps[step].team))
    }
    finish(action: Int(constraints[index].action))
  }

  /// Sets what a constraint does, whether it holds or as far as it has fallen.
  func weigh(constraint index: Int) {
    let constraint = constraintPlans[index]
    let i = constraints[index].holds ? 0 : constraints[index].involvement
    let structure = values[Int(constraint.structure)]
    let load = values[Int(constraint.load)]
    constraints[index].structure = structure + (values[Int(constraint.fixLeaves)] - structure) * i
    constraints[index].effortFactor = 1 + (values[Int(constraint.effort)] - 1) * (1 - i)
    constraints[index].defectFactor = 1 + (values[Int(constraint.defects)] - 1) * (1 - i)
    constraints[index].load = load + (values[Int(constraint.fixLeavesLoad)] - load) * i
  }

  private func sits(constraint index: Int, on step: Int) -> Bool {
    for position in constraintPlans[index].steps.range where Int(constraintSteps[position]) == step {
      return true
    }
    return false
  }

  /// A step is as sound as its worst constraint lets it be, and what has changed since; effort and defects multiply.
  mutating func updateStep(_ step: Int) {
    var structure = values[Int(steps[step].startsSound)]
    var effortFactor = 1.0
    var defectFactor = 1.0
    var groups = steps[step].groups
    var limit = Double(Int32.max)
    var batchPeriod = 0.0
    for index in 0..<plan.constraints.count where sits(constraint: index, on: step) {
      structure = min(structure, constraints[index].structure)
      effortFactor *= constraints[index].effortFactor
      defectFactor *= constraints[index].defectFactor
      guard constraints[index].holds else { continue }
      let constraint = constraintPlans[index]
      if constraint.groups != 0 { groups = groups == 0 ? constraint.groups : groups & constraint.groups }
      if constraint.hasLimit { limit = min(limit, values[Int(constraint.limit)]) }
      if constraint.hasBatches { batchPeriod = max(batchPeriod, values[Int(constraint.batchPeriod)]) }
    }
    accountHeld(step)
    stepStates[step].groups = groups
    stepStates[step].limit = Int32(limit)
    changeBatches(step, to: batchPeriod)
    setStructure(of: step, base: structure)
    stepStates[step].effortFactor = effortFactor
    stepStates[step].defectFactor = defectFactor
  }
}
