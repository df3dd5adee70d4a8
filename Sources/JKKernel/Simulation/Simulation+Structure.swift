import Foundation
import JKScenario

// How sound a step is, and how that changes of itself: steady work on it, and what overload does to it
// (N. P. Repenning, J. D. Sterman, "Capability traps and self-confirming attribution errors in the dynamics of
// process improvement", Administrative Science Quarterly 47, 2002).

extension Simulation {
  /// - Parameter base: what the step's constraints leave.
  func setStructure(of step: Int, base: Double) {
    let structure = min(1, max(0, base + stepStates[step].drift))
    stepStates[step].base = base
    stepStates[step].structure = structure
    stepStates[step].slowing = 1 + values[Int(steps[step].slows)] * (1 - structure)
  }

  /// Moves the structure of every step that changes of itself over the day that has gone by.
  mutating func changeStructures() {
    for step in 0..<plan.steps.count where steps[step].isDynamic {
      let before = stepStates[step].structure
      let base = stepStates[step].base
      stepStates[step].drift = structure(of: step, afterADayFrom: before) - base
      setStructure(of: step, base: base)
    }
  }

  /// The exact solution over a day of ds/dt = b u (1 − s) − (s − floor) min(max(B − 1, 0), 4) / tau, which is
  /// linear: B is the backlog as it stands. There is no erosion at or below the floor.
  private func structure(of step: Int, afterADayFrom s: Double) -> Double {
    let stepPlan = steps[step]
    let team = Int(stepPlan.team)
    var up = values[Int(stepPlan.improvement)] * values[Int(stepPlan.improvementShare)]
    if stepStates[step].isSuspended { up = 0 }
    let floor = values[Int(stepPlan.erosionFloor)]
    var down = 0.0
    if stepPlan.erodes, s > floor {
      down = min(max(backlog(ofTeam: team) - 1, 0), 4) / values[Int(stepPlan.erosionTime)]
    }
    let rate = up + down
    guard rate > 0 else { return s }
    let limit = (up + down * floor) / rate
    return limit + (s - limit) * exp(-rate * WorkingTime.day)
  }

  /// Asks for the day that begins whether steady work is suspended.
  mutating func updateSuspensions() {
    for step in 0..<plan.steps.count where steps[step].suspension >= 0 {
      stepStates[step].isSuspended = holds(Int(steps[step].suspension))
      updateImprovement(Int(steps[step].team))
    }
  }

  /// Steady work on the steps of a team adds up, to what its constraints leave of its time.
  func updateImprovement(_ team: Int) {
    var share = 0.0
    for index in teamPlans[team].steps.range {
      let step = Int(teamSteps[index])
      if !stepStates[step].isSuspended { share += values[Int(steps[step].improvementShare)] }
    }
    teams[team].improvement = min(1 - teams[team].load, share)
  }
}
