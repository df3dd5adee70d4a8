import Foundation
import JKScenario

// Hours that nobody needs to work any more, and what becomes of them: people find other use for some by and by, the
// rest is slack.

extension Simulation {
  /// Notes hours of a step's work that nobody has to do.
  @inline(__always)
  func free(_ hours: Double, at step: Int) {
    freed[step * freedDays + dayNumber % freedDays] += hours
  }

  /// Whether a tool does a step's producing, or nobody does the step, and since when.
  func updateRemoval(of step: Int) {
    let tool = Int(stepStates[step].tool)
    let isRemoved = stepStates[step].isEliminated || (tool >= 0 && tools[tool].isDelegated)
    if !isRemoved {
      stepStates[step].removedSince = .infinity
    } else if stepStates[step].removedSince == .infinity {
      stepStates[step].removedSince = now
      teams[Int(steps[step].team)].hasFreedHours = true
    }
  }

  /// Sets a team's slack for the day that begins. With H the hours a week that its removed work would have taken,
  /// the hours R with another use follow dR/dt = (rho H − R) / tau; each day takes the exact solution.
  func updateSlack(of team: Int) {
    guard teams[team].hasFreedHours else { return }
    var freedHours = 0.0
    for index in teamPlans[team].steps.range { freedHours += hoursFreed(at: Int(teamSteps[index])) }
    let aim = values[Int(teamPlans[team].reallocates)] * freedHours
    let fading = exp(-WorkingTime.day / values[Int(teamPlans[team].reallocatesOver)])
    teams[team].reallocated = aim + (teams[team].reallocated - aim) * fading
    let slack = max(0, freedHours - teams[team].reallocated) * WorkingTime.day / WorkingTime.week
    // Those who are away have none: the others have theirs too.
    let present = Double(teams[team].people) * (1 - values[Int(teamPlans[team].absence)])
    teams[team].slack = present > 0 ? slack / present : 0
  }

  /// Hours a week, over the last four weeks or since the removal.
  private func hoursFreed(at step: Int) -> Double {
    var hours = 0.0
    for day in 0..<freedDays { hours += freed[step * freedDays + day] }
    let since = stepStates[step].removedSince
    let window = Double(freedDays) * WorkingTime.day
    let elapsed = since.isFinite ? min(window, now - since) : window
    return elapsed > 0 ? hours / elapsed * WorkingTime.week : 0
  }

  /// Makes room for the hours that a day frees.
  mutating func beginFreedDay(_ day: Int) {
    dayNumber = day
    for step in 0..<plan.steps.count { freed[step * freedDays + day % freedDays] = 0 }
  }
}

/// Working days over which freed hours are averaged.
let freedDays = 20
