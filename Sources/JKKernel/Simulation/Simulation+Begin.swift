import JKScenario

extension Simulation {
  /// Sets everything to the start of the history.
  mutating func begin(trial: Int, strategy index: Int) {
    record.clear()
    calendar.removeAll()
    items.removeAll()
    strategy = plan.strategies[index]
    (strategyIndex, self.trial, overrun) = (index, trial, nil)
    (lastLook, eventsAtOnce, metered) = (-.infinity, 0, 0)
    now = -plan.scenario.settings.history
    rowIndex = 0
    row = record.pointer(toRow: 0)
    segment = -1
    month = 0
    asOf = 0
    payAccounted = now
    heldSince.fill(.infinity)
    lastHiring.fill(-.infinity)
    hasEnded = false
    toDispatchCount = 0
    tickets = 0
    stream.begin(seed: plan.scenario.settings.seed, trial: trial)
    undoChanges()
    drawUncertain()
    resetPeople()
    resetSteps()
    resetAdoption()
    resetBooks()
    resetPrices()
    integrateToday()
    scheduleFirstEvents()
  }

  private func drawUncertain() {
    var drawn = 0
    for sampler in plan.uncertain {
      // A quantity may depend on those before it.
      fillDrawnValues(known: drawn)
      stream.seek(RandomSource.address(.uncertain, drawn), item: 0)
      uncertain[drawn] = sampler.sample(stream, values.base)
      drawn += 1
    }
    fillDrawnValues(known: drawn)
  }

  private func fillDrawnValues(known: Int) {
    for (slot, formula) in plan.drawn {
      values[slot] = formula.value { $0 < known ? uncertain[$0] : 0 }
    }
  }

  private mutating func resetSteps() {
    queues.fill(ItemList())
    queued.removeAll()
    sentBack.removeAll()
    stepStates.fill(StepState(heldAccounted: now))
    freed.fill(0)
    dayNumber = 0
    for index in 0..<plan.constraints.count {
      let constraint = constraintPlans[index]
      constraints[index] = ConstraintState(
        load: values[Int(constraint.load)], structure: values[Int(constraint.structure)],
        effortFactor: values[Int(constraint.effort)],
        defectFactor: values[Int(constraint.defects)])
    }
    for step in 0..<plan.steps.count { updateStep(step) }
    for team in 0..<plan.teams.count { updateLoad(team) }
  }

  private mutating func scheduleFirstEvents() {
    calendar.schedule(.close, 0, at: plan.timetable.closes[0].time)
    scheduleOutages()
    let hasDays = plan.teams.contains(where: \.hasDays) || plan.steps.contains(where: \.isDynamic)
    if hasDays || hasMaximums || hasSuccessors {
      calendar.schedule(.day, 0, at: now)
    }
    candidates.fill(0)
    newcomers.fill(0)
    for work in 0..<plan.works.count {
      mostDemand[work] = highestDemand(work)
      drawGap(work, before: 0)
      scheduleArrival(work)
    }
    for (index, action) in strategy.actions.enumerated() where action.start == .dated {
      calendar.schedule(.action, index, at: values[Int(action.time)])
    }
    if !plan.policies.isEmpty || strategy.actions.contains(where: { $0.start == .conditional }) {
      calendar.schedule(.watch, 0, at: now)
    }
  }
}
