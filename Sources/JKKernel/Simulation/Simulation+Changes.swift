// Values that change during the study.

extension Simulation {
  /// Puts the numbers of a change in the place of others, and sets anew what follows from them.
  mutating func change(_ index: Int) {
    accountAtOldPrices()
    let range = changes[index].range
    for index in range { values[Int(replacements[index].target)] = values[Int(replacements[index].source)] }
    updatePay()
    for constraint in 0..<plan.constraints.count where isChanged(constraintPlans[constraint], by: range) {
      weigh(constraint: constraint)
    }
    for step in 0..<plan.steps.count { updateStep(step) }
    for team in 0..<plan.teams.count {
      updateLoad(team)
      requestDispatch(team)
    }
    updatePrices()
    for tool in 0..<plan.tools.count { updateAdoption(of: tool) }
    // The next arrival is on its way; the one after it comes by the new times.
    for work in 0..<plan.works.count where works[work].process == .renewal {
      drawGap(work, before: candidates[work] + 1)
    }
  }

  private mutating func accountAtOldPrices() {
    for person in 0..<peopleCount { account(person) }
    accountPay()
    payHoursWorked()
  }

  private func isChanged(_ constraint: ConstraintPlan, by range: Range<Int>) -> Bool {
    range.contains { index in
      switch replacements[index].target {
      case constraint.structure, constraint.effort, constraint.defects, constraint.load, constraint.fixLeaves,
        constraint.fixLeavesLoad:
        true
      default: false
      }
    }
  }

  /// Puts back what an earlier trial changed. What depends on what is uncertain is drawn anew in any case.
  func undoChanges() {
    for index in 0..<plan.replacements.count {
      let slot = Int(replacements[index].target)
      values[slot] = plan.values[slot]
    }
  }

  /// The highest that a number becomes under any strategy.
  func highest(_ slot: Slot) -> Double {
    var highest = values[Int(slot)]
    for index in 0..<plan.replacements.count where replacements[index].target == slot {
      highest = max(highest, values[Int(replacements[index].source)])
    }
    return highest
  }
}
