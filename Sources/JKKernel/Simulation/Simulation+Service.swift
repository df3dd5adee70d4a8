import Foundation
import JKScenario

// The work of a person: on an item, on a block of a fix, in training.

extension Simulation {
  // MARK: Begin and end

  @inline(__always)
  mutating func begin(_ person: Int, _ activity: Person.Activity, _ target: Int, hours: Double) {
    people[person].activity = activity
    people[person].target = Int32(truncatingIfNeeded: target)
    people[person].accounted = now
    calendar.schedule(.completion, person, at: now + hours)
  }

  @inline(__always)
  mutating func complete(_ person: Int) {
    account(person)
    let target = Int(people[person].target)
    let activity = people[person].activity
    becomeIdle(person)
    requestDispatch(Int(people[person].team))
    switch activity {
    case .item:
      observe(
        .finished, target, person: person, amount: hasRecognition ? people[person].earning.amount : 0)
      leaveService(target, defect: people[person].defect)
    case .fixBlock: finishBlock(of: target, by: person)
    case .training: finishTraining(of: target, by: person)
    case .admin, .improvement, .slack, .away:
      observer.observe(Moment(kind: .blockFinished, time: now, person: person))
    case .idle: break
    }
    if people[person].destination != Person.stays { depart(person) }
  }

  /// Writes the person's hours since the last writing to the record.
  @inline(__always)
  func account(_ person: Int) {
    let hours = now - people[person].accounted
    people[person].accounted = now
    let team = Int(people[person].team)
    switch people[person].activity {
    case .item:
      row[layout.index(.worked, team: team)] += hours
      let station = stations[Int(items[Int(people[person].target)].station)]
      row[layout.index(.worked, work: Int(station.work))] += hours
      addToGroups(of: person, .worked, hours)
      if hasRecognition { earn(person, Int(station.work), hours: hours) }
      if items[Int(people[person].target)].reworks > 0 {
        row[layout.index(.rework, team: team)] += hours
      } else {
        row[layout.index(.framing, team: team)] += hours * people[person].framing
        row[layout.index(.producing, team: team)] += hours * people[person].producing
        row[layout.index(.verifying, team: team)] += hours * people[person].verifying
      }
    case .fixBlock, .improvement: change(person, .redesign, hours)
    case .training: change(person, .training, hours)
    case .admin: change(person, .admin, hours)
    case .slack:
      row[layout.index(.slack, team: team)] += hours
      addToGroups(of: person, .slack, hours)
    case .away:
      row[layout.index(.away, team: team)] += hours
      addToGroups(of: person, .away, hours)
    case .idle: break
    }
  }

  private func change(_ person: Int, _ kind: MeasureLayout.TeamMeasure, _ hours: Double) {
    let team = Int(people[person].team)
    row[layout.index(.changed, team: team)] += hours
    row[layout.index(kind, team: team)] += hours
    addToGroups(of: person, .changed, hours)
  }

  /// Adds to a measure of all groups that a person is in.
  @inline(__always)
  func addToGroups(of person: Int, _ measure: MeasureLayout.GroupMeasure, _ hours: Double) {
    var groups = people[person].groups
    while groups != 0 {
      row[layout.index(measure, group: groups.trailingZeroBitCount)] += hours
      groups &= groups - 1
    }
  }

  // MARK: Service

  @inline(__always)
  mutating func serve(_ item: Int, by person: Int) {
    let station = stations[Int(items[item].station)]
    let stepIndex = Int(station.step)
    let step = steps[stepIndex]
    if !items[item].isServed {
      items[item].isServed = true
      items[item].generation &+= 1
    }
    var effort: Double
    if items[item].reworks == 0 {
      row[layout.index(.begun, step: stepIndex)] += 1
      stepStates[stepIndex].inProgress += 1
      row[layout.index(.waited, step: stepIndex)] += now - items[item].queued
      effort = drawEffort(of: item, station)
      items[item].effort = effort
    } else {
      effort = items[item].effort * values[Int(step.rework)]
    }
    effort *= stepStates[stepIndex].effortFactor
    if people[person].rampEnd > now { effort /= speed(of: person) }
    if hasPaces { effort /= pace(of: person) }
    var tool = Int(stepStates[stepIndex].tool)
    if tool >= 0 { tool = mayUse(tool, person) ? permitted(tool, for: person, on: item) : -1 }
    let touch: Touch
    if tool >= 0 {
      touch = use(tool, on: item, by: person, effort: effort)
      row[layout.index(.saved, tool: tool)] += effort * stepStates[stepIndex].slowing - touch.hours
    } else {
      touch = byHand(step, stepIndex, effort: effort)
    }
    people[person].framing = touch.framing
    people[person].producing = touch.producing
    people[person].verifying = touch.verifying
    people[person].defect = touch.defect
    if hasRecognition { beginEarning(item, by: person, hours: touch.hours) }
    observe(.started, item, person: person, tool: tool)
    begin(person, .item, item, hours: touch.hours)
  }

  /// Hours, before anything that the step's state does to them.
  @inline(__always)
  func drawEffort(of item: Int, _ station: StationPlan) -> Double {
    let step = Int(station.step)
    stream.seek(
      RandomSource.address(.effort, step, of: Int(station.work)), item: items[item].number,
      visit: visit(of: item))
    return steps[step].effort.sample(stream, values.base)
  }

  @inline(__always)
  func byHand(_ step: StepPlan, _ stepIndex: Int, effort: Double) -> Touch {
    Touch(
      hours: effort * stepStates[stepIndex].slowing, framing: values[Int(step.framing)],
      producing: values[Int(step.producing)],
      verifying: values[Int(step.verifying)],
      defect: step.hasDefects ? min(1, values[Int(step.defects)] * stepStates[stepIndex].defectFactor) : 0)
  }
}

/// One person's service of one item.
struct Touch {
  let hours: Double
  /// Shares of the hours.
  let framing: Double
  let producing: Double
  let verifying: Double
  /// Probability of a defect.
  let defect: Double
}
