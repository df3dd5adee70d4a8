import JKScenario

extension Simulation {
  /// Sets everything to the start of the history.
  mutating func begin(trial: Int, strategy index: Int) {
    record.clear()
    calendar.removeAll()
    items.removeAll()
    strategy = plan.strategies[index]
    now = -plan.scenario.settings.history
    rowIndex = 0
    row = record.pointer(toRow: 0)
    segment = -1
    lastClose = now
    hasEnded = false
    toDispatchCount = 0
    stream.begin(seed: plan.scenario.settings.seed, trial: trial)
    drawUncertain()
    resetPay()
    resetPeople()
    resetSteps()
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

  private mutating func resetPay() {
    (labourRate, paidRate) = (0, 0)
    for team in 0..<plan.teams.count where teamPlans[team].isPaid {
      labourRate += Double(teamPlans[team].people) * values[Int(teamPlans[team].cost)]
      paidRate += Double(teamPlans[team].people)
    }
  }

  private mutating func resetPeople() {
    for team in 0..<plan.teams.count {
      let teamPlan = teamPlans[team]
      teams[team] = TeamState(lengthAccounted: now)
      for member in 0..<Int(teamPlan.people) {
        let person = Int(teamPlan.firstPerson) + member
        stream.seek(RandomSource.address(.skill, team), item: UInt64(member))
        people[person] = Person(
          team: Int32(team), activity: .idle, target: -1, nextIdle: -1, trainingReady: 0, accounted: now,
          framing: 0, producing: 0, verifying: 0, defect: 0, skill: teamPlan.skill.sample(stream, values.base)
        )
        becomeIdle(person)
      }
    }
    queues.fill(ItemList())
    experience.fill(Experience())
    tools.fill(ToolState())
  }

  private func resetSteps() {
    stepStates.fill(StepState())
    for index in 0..<plan.constraints.count {
      let constraint = constraintPlans[index]
      constraints[index] = ConstraintState(
        structure: values[Int(constraint.structure)], effortFactor: values[Int(constraint.effort)],
        defectFactor: values[Int(constraint.defects)])
      updateStep(Int(constraint.step))
    }
  }

  private mutating func scheduleFirstEvents() {
    calendar.schedule(.close, 0, at: plan.timetable.closes[0].time)
    candidates.fill(0)
    newcomers.fill(0)
    for work in 0..<plan.works.count {
      mostDemand[work] = highestDemand(work)
      drawGap(work, before: 0)
      scheduleArrival(work)
    }
    for (index, action) in strategy.actions.enumerated() where !action.followsPrevious {
      calendar.schedule(.action, index, at: values[Int(action.start)])
    }
  }
}
