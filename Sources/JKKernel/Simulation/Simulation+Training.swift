import JKScenario

// Tools come into use and go out of it, and people learn them: in courses of rounds of at most 4 h, which are released
// evenly over four weeks.

extension Simulation {
  // MARK: In use and out of use

  /// Puts a tool to use at its step. Those of the step's team who have not learnt it do so.
  ///
  /// - Parameter delegates: whether the tool does all of the producing.
  mutating func integrate(_ tool: Int, action: Int, involvement: Double, delegates: Bool) {
    let step = Int(toolPlans[tool].step)
    if delegates { tools[tool].isDelegated = true }
    if !tools[tool].isInUse {
      takeUp(tool, involvement: involvement)
      beginCourse(of: tool, action: action, isForAll: false)
      reviewBooks()
    }
    chooseTool(for: step)
    endCourses(of: tool)
  }

  /// Puts what is in use today to use, by people who have just been trained.
  mutating func integrateToday() {
    for integration in plan.today {
      let tool = Int(integration.tool)
      let step = Int(toolPlans[tool].step)
      takeUp(tool, involvement: values[Int(integration.involvement)])
      for person in 0..<peopleCount where people[person].team == steps[step].team {
        completeCourse(of: tool, person)
      }
      chooseTool(for: step)
    }
  }

  private mutating func takeUp(_ tool: Int, involvement: Double) {
    integrations += 1
    tools[tool].isInUse = true
    tools[tool].involvement = involvement
    tools[tool].order = integrations
    tools[tool].untrained = countUntrained(in: tool)
  }

  /// Takes a tool out of use; what has been learnt of it stays, and fades.
  mutating func withdraw(_ tool: Int) {
    guard tools[tool].isInUse else { return }
    tools[tool].isInUse = false
    tools[tool].isDelegated = false
    tools[tool].untrained = 0
    let team = Int(steps[Int(toolPlans[tool].step)].team)
    for person in 0..<peopleCount where Int(people[person].team) == team {
      let had = people[person].hasOwnWork
      people[person].trainingReady -= takeBackTraining(person, tool)
      if had, !people[person].hasOwnWork { teams[team].withOwnWork -= 1 }
    }
    chooseTool(for: Int(toolPlans[tool].step))
    reviewBooks()
  }

  /// A step uses the tool that was integrated last of those still in use.
  private mutating func chooseTool(for step: Int) {
    let before = Int(stepStates[step].tool)
    var last = -1
    for tool in 0..<plan.tools.count where Int(toolPlans[tool].step) == step && tools[tool].isInUse {
      if last < 0 || tools[tool].order > tools[last].order { last = tool }
    }
    stepStates[step].tool = Int32(last)
    updateRemoval(of: step)
    if before >= 0 { updateAdoption(of: before) }
    if last >= 0, last != before { updateAdoption(of: last) }
  }

  private func countUntrained(in tool: Int) -> Int32 {
    let team = Int(steps[Int(toolPlans[tool].step)].team)
    var count: Int32 = 0
    for person in 0..<peopleCount
    where Int(people[person].team) == team && !experience[experienceIndex(person, tool)].isTrained {
      count += 1
    }
    return count
  }

  // MARK: Courses

  /// Announces a course to a step's team: to those who have not learnt the tool, or to all once more.
  mutating func beginCourse(of tool: Int, action: Int, isForAll: Bool) {
    let team = Int(steps[Int(toolPlans[tool].step)].team)
    let rounds = courseRounds(of: tool)
    for person in 0..<peopleCount where Int(people[person].team) == team {
      let index = experienceIndex(person, tool)
      if rounds == 0, !experience[index].isTrained { completeCourse(of: tool, person) }
      let due = experience[index].roundsDue
      if isForAll, experience[index].isTrained || due > 0 {
        announce(due + rounds, to: person, tool)
      } else if !experience[index].isTrained {
        announce(max(due, rounds), to: person, tool)
      }
    }
    guard tools[tool].roundsOwed > 0 else { return }
    courses[action] = CourseState(startTime: now)
    calendar.schedule(.trainingRelease, action, at: now)
  }

  /// Sets how many rounds in all a person is to do.
  private func announce(_ rounds: Int32, to person: Int, _ tool: Int) {
    let index = experienceIndex(person, tool)
    tools[tool].roundsOwed += rounds - experience[index].roundsDue
    experience[index].roundsDue = rounds
  }

  private func courseRounds(of tool: Int) -> Int32 {
    Int32((values[Int(toolPlans[tool].training)] / blockHours).rounded(.up))
  }

  /// Lets everyone who takes part begin the next round of a course.
  mutating func releaseTraining(of action: Int) {
    let tool = Int(strategy.actions[action].target)
    let team = Int(steps[Int(toolPlans[tool].step)].team)
    let rounds = courseRounds(of: tool)
    for person in 0..<peopleCount where Int(people[person].team) == team {
      let index = experienceIndex(person, tool)
      if experience[index].roundsGiven < experience[index].roundsDue { giveTraining(1, tool, person) }
    }
    courses[action].roundsReleased += 1
    if courses[action].roundsReleased < rounds {
      let next = Double(courses[action].roundsReleased) * trainingSpread / Double(rounds)
      calendar.schedule(.trainingRelease, action, at: courses[action].startTime + next)
    }
    requestDispatch(team)
  }

  private mutating func giveTraining(_ rounds: Int32, _ tool: Int, _ person: Int) {
    let index = experienceIndex(person, tool)
    experience[index].roundsGiven += rounds
    experience[index].roundsReady += rounds
    addOwnWork(person) { $0.trainingReady += rounds }
  }

  /// Ends the actions that waited for people to learn a tool, once they have.
  mutating func endCourses(of tool: Int) {
    for index in 0..<strategy.actions.count {
      let action = strategy.actions[index]
      let isDone: Bool
      switch action.kind {
      case .integrate, .delegate: isDone = tools[tool].untrained == 0
      case .train: isDone = tools[tool].roundsOwed == 0
      default: continue
      }
      guard isDone, Int(action.target) == tool, record.actions[index].start.isFinite,
        record.actions[index].end == .infinity
      else { continue }
      finish(action: index)
    }
  }

  /// A further course for everyone of the step's team, or the first one ahead of the integration.
  mutating func train(in tool: Int, action: Int) {
    beginCourse(of: tool, action: action, isForAll: true)
    if hasSeats { reviewBooks() }
    updateAdoption(of: tool)
    endCourses(of: tool)
  }

  // MARK: People

  /// Somebody who is new in a team learns its tools at once.
  mutating func beginTraining(_ person: Int, in team: Int) {
    for tool in 0..<plan.tools.count where Int(steps[Int(toolPlans[tool].step)].team) == team {
      let index = experienceIndex(person, tool)
      if experience[index].isTrained {
        enrol(person, in: tool)
      } else if tools[tool].isInUse {
        tools[tool].untrained += 1
        let rounds = courseRounds(of: tool)
        if rounds == 0 {
          completeCourse(of: tool, person)
        } else {
          announce(rounds, to: person, tool)
          giveTraining(rounds - experience[index].roundsGiven, tool, person)
        }
      }
      updateAdoption(of: tool)
    }
  }

  /// Somebody who goes does not learn what a team's tools would still have taught them.
  mutating func dropTraining(_ person: Int, in team: Int) {
    for tool in 0..<plan.tools.count where Int(steps[Int(toolPlans[tool].step)].team) == team {
      _ = takeBackTraining(person, tool)
      if experience[experienceIndex(person, tool)].isTrained {
        unenrol(person, in: tool)
      } else if tools[tool].isInUse {
        tools[tool].untrained -= 1
      }
      endCourses(of: tool)
    }
  }

  /// Takes back the rounds that a person has not begun.
  ///
  /// - Returns: how many had been released.
  private func takeBackTraining(_ person: Int, _ tool: Int) -> Int32 {
    let index = experienceIndex(person, tool)
    let ready = experience[index].roundsReady
    experience[index].roundsGiven -= ready
    experience[index].roundsReady = 0
    announce(experience[index].roundsGiven, to: person, tool)
    return ready
  }

  /// Begins a person's next round of training.
  mutating func train(_ person: Int) {
    var tool = 0
    while experience[experienceIndex(person, tool)].roundsReady == 0 { tool += 1 }
    let index = experienceIndex(person, tool)
    let hours = values[Int(toolPlans[tool].training)]
    let done = Double(experience[index].roundsDone % courseRounds(of: tool)) * blockHours
    experience[index].roundsReady -= 1
    people[person].trainingReady -= 1
    observer.observe(Moment(kind: .blockStarted, time: now, person: person, tool: tool))
    begin(person, .training, tool, hours: min(blockHours, hours - done))
  }

  mutating func finishTraining(of tool: Int, by person: Int) {
    observer.observe(Moment(kind: .blockFinished, time: now, person: person, tool: tool))
    let index = experienceIndex(person, tool)
    experience[index].roundsDone += 1
    tools[tool].roundsOwed -= 1
    guard experience[index].roundsDone % courseRounds(of: tool) == 0 else {
      // After a withdrawal a round may be the last of a course that is not complete.
      if tools[tool].roundsOwed == 0 { endCourses(of: tool) }
      return
    }
    completeCourse(of: tool, person)
    if hasSeats { reviewBooks() }
    updateAdoption(of: tool)
    endCourses(of: tool)
  }

  /// Each hour of training counts as one use.
  private func completeCourse(of tool: Int, _ person: Int) {
    let index = experienceIndex(person, tool)
    let hours = values[Int(toolPlans[tool].training)]
    fade(tool, person)
    experience[index].uses += hours
    experience[index].lastUse = now
    guard !experience[index].isTrained else { return }
    experience[index].isTrained = true
    if tools[tool].isInUse { tools[tool].untrained -= 1 }
    enrol(person, in: tool)
  }
}

/// The longest a person is taken from the queue at a time, by a fix or by training.
let blockHours = 4.0

/// Time over which training is spread.
let trainingSpread = 4 * WorkingTime.week
