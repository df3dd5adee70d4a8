import JKScenario

// What a person has to do alone, when they are free: to be away, admin, improvement, training, slack.

extension Simulation {
  /// Gives everyone of the teams that need it their day: hours away, and the admin of the rest.
  mutating func beginDay(_ day: Int) {
    if day > 0 { changeStructures() }
    updateSuspensions()
    for team in 0..<plan.teams.count where teamPlans[team].hasDays { updateSlack(of: team) }
    beginFreedDay(day)
    if hasSuccessors { reviewBooks() }
    if hasMaximums { checkMaximums() }
    for person in 0..<peopleCount {
      let team = Int(people[person].team)
      guard team >= 0, teamPlans[team].hasDays else { continue }
      var away = WorkingTime.day * (1 - values[Int(teamPlans[team].hours)])
      let absence = values[Int(teamPlans[team].absence)]
      if absence > 0 {
        stream.seek(
          RandomSource.address(.absence, Int(people[person].number), of: Int(people[person].home)),
          item: UInt64(day))
        if stream.uniform() < absence { away = WorkingTime.day }
      }
      let present = WorkingTime.day - away
      let admin = teams[team].load * present
      let improvement = teams[team].improvement * present
      let slack = min(teams[team].slack, max(0, present - admin - improvement))
      addOwnWork(person) {
        $0.awayReady += away
        $0.adminReady += admin
        $0.improvementReady += improvement
        $0.slackReady += slack
      }
    }
    for team in 0..<plan.teams.count where teamPlans[team].hasDays { requestDispatch(team) }
    calendar.schedule(.day, day + 1, at: now + WorkingTime.day)
  }

  @inline(__always)
  mutating func addOwnWork(_ person: Int, _ add: (inout Person) -> Void) {
    let had = people[person].hasOwnWork
    add(&people[person])
    if !had, people[person].hasOwnWork { teams[Int(people[person].team)].withOwnWork += 1 }
  }

  /// Sends everyone who is idle and has something of their own to do to it.
  mutating func startOwnWork(in team: Int) {
    var previous: Int32 = -1
    var person = teams[team].firstIdle
    while person >= 0 {
      let next = people[Int(person)].nextIdle
      if people[Int(person)].hasOwnWork {
        takeIdle(Int(person), after: previous, in: team)
        startOwnWork(of: Int(person))
        if !people[Int(person)].hasOwnWork { teams[team].withOwnWork -= 1 }
      } else {
        previous = person
      }
      person = next
    }
  }

  /// Being away comes before admin, then improvement, training and slack.
  private mutating func startOwnWork(of person: Int) {
    let (away, admin) = (people[person].awayReady, people[person].adminReady)
    if away > 0 {
      people[person].awayReady = 0
      observer.observe(Moment(kind: .blockStarted, time: now, person: person))
      begin(person, .away, -1, hours: away)
    } else if admin > 0 {
      people[person].adminReady = 0
      observer.observe(Moment(kind: .blockStarted, time: now, person: person))
      begin(person, .admin, -1, hours: admin)
    } else if people[person].improvementReady > 0 {
      let hours = people[person].improvementReady
      people[person].improvementReady = 0
      observer.observe(Moment(kind: .blockStarted, time: now, person: person))
      begin(person, .improvement, -1, hours: hours)
    } else if people[person].trainingReady > 0 {
      train(person)
    } else {
      let hours = people[person].slackReady
      people[person].slackReady = 0
      observer.observe(Moment(kind: .blockStarted, time: now, person: person))
      begin(person, .slack, -1, hours: hours)
    }
  }

  /// Constraints that take a team's time add up, to all of it at most.
  func updateLoad(_ team: Int) {
    var load = 0.0
    for index in 0..<plan.constraints.count where Int(constraintPlans[index].loadTeam) == team {
      load += constraints[index].load
    }
    teams[team].load = min(1, load)
    updateImprovement(team)
  }
}
