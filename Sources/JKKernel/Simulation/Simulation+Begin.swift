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
    tickets = 0
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
    overheadRate = values[Int(plan.overhead)]
    for team in 0..<plan.teams.count {
      let people = Double(teamPlans[team].people)
      overheadRate += people * values[Int(teamPlans[team].overhead)]
      guard teamPlans[team].isPaid, !teamPlans[team].isPaidByHourWorked else { continue }
      let hours = people * values[Int(teamPlans[team].hours)]
      labourRate += hours * values[Int(teamPlans[team].cost)]
      paidRate += hours
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
          team: Int32(team), activity: .idle, target: -1, nextIdle: -1, groups: groups(of: member, in: team),
          trainingReady: 0, awayReady: 0,
          adminReady: 0, improvementReady: 0, accounted: now,
          framing: 0, producing: 0, verifying: 0, defect: 0, skill: teamPlan.skill.sample(stream, values.base)
        )
        becomeIdle(person)
      }
    }
    queues.fill(ItemList())
    experience.fill(Experience())
    tools.fill(ToolState())
  }

  /// The first people of a team are in its groups.
  private func groups(of member: Int, in team: Int) -> UInt64 {
    var bits: UInt64 = 0
    for (index, group) in plan.groups.enumerated() where Int(group.team) == team && member < Int(group.people)
    {
      bits |= 1 << UInt64(index)
    }
    return bits
  }

  private mutating func resetSteps() {
    stepStates.fill(StepState())
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
    resetAdoption()
    if plan.teams.contains(where: \.hasDays) || plan.steps.contains(where: \.isDynamic) {
      calendar.schedule(.day, 0, at: now)
    }
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
