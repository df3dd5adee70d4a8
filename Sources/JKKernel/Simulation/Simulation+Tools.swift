import Foundation
import JKScenario

// AI at work: practice, use, tokens. The symbols are those of docs/model.md.

extension Simulation {
  @inline(__always)
  func experienceIndex(_ person: Int, _ tool: Int) -> Int {
    person * plan.tools.count + tool
  }

  @inline(__always)
  func mayUse(_ tool: Int, _ person: Int) -> Bool {
    experience[experienceIndex(person, tool)].hasAdopted && !outages[tool].isOut
  }

  // MARK: Use

  /// One use of a tool on an item, with what it does to time and quality. Of a tool that stands in for the step's own,
  /// people know what they have learnt of that.
  mutating func use(_ tool: Int, on item: Int, by person: Int, effort: Double) -> Touch {
    let station = stations[Int(items[item].station)]
    let step = steps[Int(station.step)]
    let state = stepStates[Int(station.step)]
    let toolPlan = toolPlans[tool]
    row[layout.index(.uses, tool: tool)] += 1
    meterUse(of: tool, on: item, by: person, station)

    let learnt = Int(state.tool)
    let avoidance = values[Int(toolPlan.workarounds)] * (1 - tools[learnt].involvement)
    if avoidance > 0 {
      stream.seek(
        RandomSource.address(.workaround, Int(station.step), of: Int(station.work)),
        item: items[item].number, visit: visit(of: item))
      if stream.uniform() < avoidance {
        row[layout.index(.workarounds, tool: tool)] += 1
        let longer = effort * (1 + values[Int(toolPlan.workaroundTime)])
        return byHand(step, Int(station.step), effort: longer)
      }
    }

    items[item].tool = Int32(truncatingIfNeeded: tool)
    let epsilon = practise(learnt, person)
    let s = state.structure
    let theta = values[Int(toolPlan.unstructuredGain)]
    let gain = values[Int(toolPlan.gain)] * (theta + (1 - theta) * s) * (1 - people[person].skill)
    var m = 1 - gain * epsilon + values[Int(toolPlan.friction)] * (1 - epsilon)
    if tools[learnt].isDelegated {
      m = 0
      free(effort * values[Int(step.producing)] * state.slowing, at: Int(station.step))
    }
    let v = 1 + values[Int(toolPlan.verifying)] * (1 - s)
    let amplified = 1 + values[Int(toolPlan.amplification)] * (1 - s) * (1 - epsilon / 2)

    let framing = values[Int(step.framing)]
    let producing = values[Int(step.producing)] * m
    let verifying = values[Int(step.verifying)] * v
    let factor = framing + producing + verifying
    let defect = min(1, values[Int(step.defects)] * state.defectFactor * amplified)
    // A step that is all producing leaves nothing for a person when it is delegated.
    guard factor > 0 else { return Touch(hours: 0, framing: 0, producing: 0, verifying: 0, defect: defect) }
    return Touch(
      hours: effort * factor, framing: framing / factor, producing: producing / factor,
      verifying: verifying / factor, defect: defect)
  }

  /// Counts a use and gives the proficiency epsilon that the person brought to it.
  private func practise(_ tool: Int, _ person: Int) -> Double {
    let index = experienceIndex(person, tool)
    let toolPlan = toolPlans[tool]
    fade(tool, person)
    let epsilon = 1 - exp(-experience[index].uses / values[Int(toolPlan.learning)])
    experience[index].uses += 1
    experience[index].lastUse = now
    return epsilon
  }

  /// Lets experience fade over idle time. To be followed by a use or its like.
  func fade(_ tool: Int, _ person: Int) {
    let index = experienceIndex(person, tool)
    let idle = now - experience[index].lastUse - idleBeforeFading
    if idle > 0 { experience[index].uses *= exp(-idle / values[Int(toolPlans[tool].fading)]) }
  }
}

/// Idle time that does not yet fade experience.
let idleBeforeFading = 4 * WorkingTime.week
