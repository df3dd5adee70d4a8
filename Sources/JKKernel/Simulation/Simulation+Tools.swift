import Foundation
import JKScenario

// AI at work: training, practice, use, tokens. The symbols are those of docs/model.md.

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

  /// One use of a tool on an item, with what it does to time and quality.
  mutating func use(_ tool: Int, on item: Int, by person: Int, effort: Double) -> Touch {
    let station = stations[Int(items[item].station)]
    let step = steps[Int(station.step)]
    let state = stepStates[Int(station.step)]
    let toolPlan = toolPlans[tool]
    row[layout.index(.uses, tool: tool)] += 1
    meterUse(tool, item, station)

    let avoidance = values[Int(toolPlan.workarounds)] * (1 - tools[tool].involvement)
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

    let epsilon = practise(tool, person)
    let s = state.structure
    let theta = values[Int(toolPlan.unstructuredGain)]
    let gain = values[Int(toolPlan.gain)] * (theta + (1 - theta) * s) * (1 - people[person].skill)
    let m = 1 - gain * epsilon + values[Int(toolPlan.friction)] * (1 - epsilon)
    let v = 1 + values[Int(toolPlan.verifying)] * (1 - s)
    let amplified = 1 + values[Int(toolPlan.amplification)] * (1 - s) * (1 - epsilon / 2)

    let framing = values[Int(step.framing)]
    let producing = values[Int(step.producing)] * m
    let verifying = values[Int(step.verifying)] * v
    let factor = framing + producing + verifying
    return Touch(
      hours: effort * factor, framing: framing / factor, producing: producing / factor,
      verifying: verifying / factor,
      defect: min(1, values[Int(step.defects)] * state.defectFactor * amplified))
  }

  /// Counts a use and gives the proficiency epsilon that the person brought to it.
  private func practise(_ tool: Int, _ person: Int) -> Double {
    let index = experienceIndex(person, tool)
    let toolPlan = toolPlans[tool]
    let idle = now - experience[index].lastUse - idleBeforeFading
    if idle > 0 { experience[index].uses *= exp(-idle / values[Int(toolPlan.fading)]) }
    let epsilon = 1 - exp(-experience[index].uses / values[Int(toolPlan.learning)])
    experience[index].uses += 1
    experience[index].lastUse = now
    return epsilon
  }

  /// Reads the tokens of a use's requests to the meter.
  private func meterUse(_ tool: Int, _ item: Int, _ station: StationPlan) {
    let toolPlan = toolPlans[tool]
    guard toolPlan.hasTokens, segment >= 0 else { return }
    let meter = record.meter(segment: segment, tool: tool)
    stream.seek(
      RandomSource.address(.tokens, Int(station.step), of: Int(station.work)), item: items[item].number,
      visit: visit(of: item))
    let cachedShare = values[Int(toolPlan.cached)]
    let requests = Int(toolPlan.requests.sample(stream, values.base).rounded())
    for _ in 0..<requests {
      let prompt = toolPlan.prompt.sample(stream, values.base).rounded()
      meter.pointee.prompt += Int(prompt)
      meter.pointee.cached += Int((prompt * cachedShare).rounded())
      meter.pointee.output += Int(toolPlan.output.sample(stream, values.base).rounded())
    }
    meter.pointee.requests += requests
  }

  // MARK: Training

  /// Puts what is in use today to use, by people who have just been trained.
  mutating func integrateToday() {
    for integration in plan.today {
      let tool = Int(integration.tool)
      let step = Int(toolPlans[tool].step)
      let hours = values[Int(toolPlans[tool].training)]
      tools[tool] = ToolState(
        involvement: values[Int(integration.involvement)], rounds: Int32((hours / blockHours).rounded(.up)),
        isInUse: true, startTime: now)
      stepStates[step].tool = Int32(tool)
      for person in 0..<peopleCount where people[person].team == steps[step].team {
        completeTraining(of: tool, person, hours: hours)
      }
      updateAdoption(of: tool)
    }
  }

  mutating func integrate(_ tool: Int, action: Int, involvement: Double) {
    guard !tools[tool].isInUse else { return finish(action: action) }
    let step = Int(toolPlans[tool].step)
    let team = Int(steps[step].team)
    let hours = values[Int(toolPlans[tool].training)]
    tools[tool] = ToolState(
      action: Int32(action), involvement: involvement, rounds: Int32((hours / blockHours).rounded(.up)),
      untrained: teams[team].people, isInUse: true, startTime: now)
    stepStates[step].tool = Int32(tool)
    if tools[tool].rounds > 0, tools[tool].untrained > 0 {
      calendar.schedule(.trainingRelease, tool, at: now)
    } else {
      for person in 0..<peopleCount where Int(people[person].team) == team {
        completeTraining(of: tool, person, hours: hours)
      }
      updateAdoption(of: tool)
      tools[tool].untrained = 0
      finish(action: action)
    }
  }

  /// Lets everyone begin the next round of training.
  mutating func releaseTraining(of tool: Int) {
    let team = Int(steps[Int(toolPlans[tool].step)].team)
    for person in 0..<peopleCount where Int(people[person].team) == team {
      if experience[experienceIndex(person, tool)].roundsGiven < tools[tool].rounds {
        giveTraining(1, tool, person)
      }
    }
    tools[tool].roundsReleased += 1
    if tools[tool].roundsReleased < tools[tool].rounds {
      let next = Double(tools[tool].roundsReleased) * trainingSpread / Double(tools[tool].rounds)
      calendar.schedule(.trainingRelease, tool, at: tools[tool].startTime + next)
    }
    requestDispatch(team)
  }

  private mutating func giveTraining(_ rounds: Int32, _ tool: Int, _ person: Int) {
    let index = experienceIndex(person, tool)
    experience[index].roundsGiven += rounds
    experience[index].roundsReady += rounds
    addOwnWork(person) { $0.trainingReady += rounds }
  }

  /// Somebody who is new in a team learns its tools at once.
  mutating func beginTraining(_ person: Int, in team: Int) {
    for tool in 0..<plan.tools.count where tools[tool].isInUse {
      let index = experienceIndex(person, tool)
      guard Int(steps[Int(toolPlans[tool].step)].team) == team, !experience[index].isTrained else { continue }
      if tools[tool].rounds == 0 {
        completeTraining(of: tool, person, hours: values[Int(toolPlans[tool].training)])
        updateAdoption(of: tool)
      } else {
        tools[tool].untrained += 1
        giveTraining(tools[tool].rounds - experience[index].roundsGiven, tool, person)
      }
    }
  }

  /// Somebody who goes does not learn what a team's tools would still have taught them.
  mutating func dropTraining(_ person: Int, in team: Int) {
    people[person].trainingReady = 0
    for tool in 0..<plan.tools.count where tools[tool].isInUse {
      let index = experienceIndex(person, tool)
      guard Int(steps[Int(toolPlans[tool].step)].team) == team, !experience[index].isTrained else { continue }
      experience[index].roundsGiven -= experience[index].roundsReady
      experience[index].roundsReady = 0
      countTrained(tool)
    }
  }

  /// One fewer has yet to be trained; the last ends the action.
  private mutating func countTrained(_ tool: Int) {
    tools[tool].untrained -= 1
    guard tools[tool].untrained == 0, tools[tool].action >= 0 else { return }
    let action = Int(tools[tool].action)
    tools[tool].action = -1
    finish(action: action)
  }

  /// Begins a person's next round of training.
  mutating func train(_ person: Int) {
    var tool = 0
    while experience[experienceIndex(person, tool)].roundsReady == 0 { tool += 1 }
    let index = experienceIndex(person, tool)
    let hours = values[Int(toolPlans[tool].training)]
    let done = Double(experience[index].roundsDone) * blockHours
    experience[index].roundsReady -= 1
    people[person].trainingReady -= 1
    observer.observe(Moment(kind: .blockStarted, time: now, person: person, tool: tool))
    begin(person, .training, tool, hours: min(blockHours, hours - done))
  }

  mutating func finishTraining(of tool: Int, by person: Int) {
    observer.observe(Moment(kind: .blockFinished, time: now, person: person, tool: tool))
    let index = experienceIndex(person, tool)
    experience[index].roundsDone += 1
    guard experience[index].roundsDone == tools[tool].rounds else { return }
    completeTraining(of: tool, person, hours: values[Int(toolPlans[tool].training)])
    updateAdoption(of: tool)
    countTrained(tool)
  }

  /// Each hour of training counts as one use.
  private func completeTraining(of tool: Int, _ person: Int, hours: Double) {
    let index = experienceIndex(person, tool)
    experience[index].isTrained = true
    experience[index].uses = hours
    experience[index].lastUse = now
    enrol(person, in: tool)
  }
}

/// The longest a person is taken from the queue at a time, by a fix or by training.
let blockHours = 4.0

/// Time over which training is spread.
let trainingSpread = 4 * WorkingTime.week

/// Idle time that does not yet fade experience.
let idleBeforeFading = 4 * WorkingTime.week
