import CGSL
import JKScenario

// Who is in which team: people who are hired, leave of themselves, are let go or change teams.

extension Simulation {
  /// Puts everyone in their team at the start of the history.
  mutating func resetPeople() {
    peopleCount = 0
    tools.fill(ToolState())
    integrations = 0
    for team in 0..<plan.teams.count {
      teams[team] = TeamState(lengthAccounted: now)
      for member in 0..<Int(teamPlans[team].people) {
        let person = addPerson(of: team, groups: groups(of: member, in: team))
        people[person].team = Int32(team)
        teams[team].people += 1
        becomeIdle(person)
        scheduleLeaving(person)
      }
    }
    updatePay()
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

  /// A new person, who is in no team yet. The n-th one of a team is the same under every strategy.
  private mutating func addPerson(of team: Int, groups: UInt64) -> Int {
    let person = peopleCount
    peopleCount += 1
    if peopleCount > people.capacity { people.grow() }
    growBooks()
    while peopleCount * plan.tools.count > experience.capacity { experience.grow() }
    while peopleCount * plan.tools.count > nonAdopters.capacity { nonAdopters.grow() }
    for tool in 0..<plan.tools.count { experience[experienceIndex(person, tool)] = Experience() }
    let number = teams[team].met
    teams[team].met += 1
    stream.seek(RandomSource.address(.skill, team), item: UInt64(number))
    people[person] = Person(
      home: Int32(team), number: number, groups: groups, accounted: now,
      skill: teamPlans[team].skill.sample(stream, values.base))
    return person
  }

  // MARK: Joining

  /// Decides on new people, who join when the lead time is over.
  ///
  /// - Parameter action: the action that ends when they have all joined; −1 for none.
  mutating func hire(_ count: Int, team: Int, groups: UInt64, action: Int = -1) {
    guard hasRoom(forPeople: count) else {
      return overrun(.people(inTeam: plan.scenario.teams[team].name))
    }
    if action >= 0 { pending[action] = Int32(count) }
    for _ in 0..<count {
      let person = addPerson(of: team, groups: groups)
      people[person].destination = Int32(team)
      people[person].action = Int32(action)
      teams[team].awaited += 1
      calendar.schedule(.joining, person, at: now + values[Int(teamPlans[team].lead)])
    }
  }

  /// A person's first day.
  mutating func join(_ person: Int) {
    let team = Int(people[person].destination)
    let cost = values[Int(teamPlans[team].joiningCosts)]
    teams[team].awaited -= 1
    row[layout.index(.change)] += cost
    settle(person, in: team, amount: cost)
    scheduleLeaving(person)
    countDown(person)
  }

  /// Makes a person one of a team, who has its tools yet to learn.
  private mutating func settle(_ person: Int, in team: Int, amount: Double = 0) {
    accountPay()
    people[person].team = Int32(team)
    people[person].destination = Person.stays
    people[person].accounted = now
    let ramp = values[Int(teamPlans[team].ramp)]
    people[person].rampStart = now
    people[person].rampEnd = ramp > 0 ? now + ramp : -.infinity
    teams[team].people += 1
    updatePay()
    observer.observe(
      Moment(
        kind: .joined, time: now, person: person, team: Int(people[person].home),
        number: Int(people[person].number), amount: amount))
    becomeIdle(person)
    beginTraining(person, in: team)
    if hasSeats { reviewBooks() }
    requestDispatch(team)
  }

  /// How quick a person is, as a share of the others' speed; 1 but for newcomers.
  func speed(of person: Int) -> Double {
    let team = teamPlans[Int(people[person].team)]
    let first = values[Int(team.rampFrom)]
    let elapsed = now - people[person].rampStart
    return first + (1 - first) * min(1, elapsed / (people[person].rampEnd - people[person].rampStart))
  }

  // MARK: Pace

  /// How much of steps' effort a person does in an hour: the team's pace times those of the groups that they are in.
  func pace(of person: Int) -> Double {
    var pace = values[Int(teamPlans[Int(people[person].team)].pace)]
    for group in 0..<groupCount where people[person].groups & 1 << UInt64(group) != 0 {
      pace *= values[Int(teamPlans[Int(groupPlans[group].index)].pace)]
    }
    return pace
  }

  /// The mean of it over those who may do a step; 1 when nobody may.
  func pace(at step: Int) -> Double {
    guard hasPaces else { return 1 }
    let groups = stepStates[step].groups
    var (sum, count) = (0.0, 0.0)
    for person in 0..<peopleCount
    where people[person].team == steps[step].team && (groups == 0 || groups & people[person].groups != 0) {
      sum += pace(of: person)
      count += 1
    }
    return count > 0 ? sum / count : 1
  }

  // MARK: Leaving

  /// Everyone leaves after an exponential time that is their own.
  private mutating func scheduleLeaving(_ person: Int) {
    let team = Int(people[person].home)
    guard teamPlans[team].hasLeaving else { return }
    let rate = values[Int(teamPlans[team].leaving)]
    guard rate > 0 else { return }
    stream.seek(RandomSource.address(.leaving, team), item: UInt64(people[person].number))
    let time = now + Sampler.exponential(stream.generator, mean: 1 / rate)
    if time < plan.scenario.settings.horizon { calendar.schedule(.leaving, person, at: time) }
  }

  /// A person's own time has come, unless they have gone already.
  mutating func leave(_ person: Int) {
    if people[person].team >= 0 { send(person, to: Person.leaves) }
  }

  /// Lets people of a team go, or to another team: the last who joined first.
  ///
  /// - Parameters:
  ///   - groups: whom it may be, as bits; 0 for anyone.
  ///   - destination: a team; −1 for none.
  mutating func release(_ count: Int, team: Int, groups: UInt64, to destination: Int, action: Int) {
    var remaining = 0
    for person in 0..<peopleCount where canGo(person, from: team, groups) { remaining += 1 }
    remaining = min(count, remaining)
    guard remaining > 0 else { return finish(action: action) }
    pending[action] = Int32(remaining)
    for person in (0..<peopleCount).reversed() where remaining > 0 && canGo(person, from: team, groups) {
      remaining -= 1
      people[person].action = Int32(action)
      send(person, to: destination >= 0 ? Int32(destination) : Person.leaves)
    }
  }

  private func canGo(_ person: Int, from team: Int, _ groups: UInt64) -> Bool {
    Int(people[person].team) == team && people[person].destination == Person.stays
      && (groups == 0 || groups & people[person].groups != 0)
  }

  /// People finish what they are doing before they go.
  private mutating func send(_ person: Int, to destination: Int32) {
    people[person].destination = destination
    if people[person].activity == .idle { depart(person) }
  }

  /// Takes someone who is idle out of their team, and into the next if there is one.
  mutating func depart(_ person: Int) {
    let team = Int(people[person].team)
    let destination = people[person].destination
    accountPay()
    removeIdle(person, in: team)
    people[person].team = -1
    people[person].destination = Person.stays
    people[person].groups = 0
    teams[team].people -= 1
    updatePay()
    if people[person].hasOwnWork { teams[team].withOwnWork -= 1 }
    people[person].dropOwnWork()
    dropTraining(person, in: team)
    if hasSeats { reviewBooks() }
    observer.observe(
      Moment(
        kind: .left, time: now, person: person, team: Int(people[person].home),
        number: Int(people[person].number)))
    if destination >= 0 { settle(person, in: Int(destination)) }
    countDown(person)
  }

  private mutating func removeIdle(_ person: Int, in team: Int) {
    var previous: Int32 = -1
    var other = teams[team].firstIdle
    while Int(other) != person {
      previous = other
      other = people[Int(other)].nextIdle
    }
    takeIdle(person, after: previous, in: team)
  }

  /// Ends the action that a person has come or gone by when they are the last.
  private mutating func countDown(_ person: Int) {
    let action = Int(people[person].action)
    guard action >= 0 else { return }
    people[person].action = -1
    pending[action] -= 1
    if pending[action] == 0 { finish(action: action) }
  }

  // MARK: Pay

  /// Sets what everyone costs by the hour.
  mutating func updatePay() {
    (labourRate, paidRate) = (0, 0)
    overheadRate = values[Int(plan.overhead)]
    for team in 0..<plan.teams.count {
      let people = Double(teams[team].people)
      overheadRate += people * values[Int(teamPlans[team].overhead)]
      guard teamPlans[team].isPaid, !teamPlans[team].isPaidByHourWorked else { continue }
      let hours = people * values[Int(teamPlans[team].hours)]
      labourRate += hours * values[Int(teamPlans[team].cost)]
      paidRate += hours
    }
  }

  /// Writes what everyone has cost since the last writing to the record.
  mutating func accountPay() {
    let hours = now - payAccounted
    payAccounted = now
    row[layout.index(.labour)] += labourRate * hours
    row[layout.index(.paidHours)] += paidRate * hours
    row[layout.index(.overhead)] += overheadRate * hours
    for team in 0..<plan.teams.count {
      let present = Double(teams[team].people) * hours
      row[layout.index(.present, team: team)] += present
      row[layout.index(.employed, team: team)] += present * values[Int(teamPlans[team].hours)]
    }
    guard !plan.groups.isEmpty else { return }
    for person in 0..<peopleCount where people[person].team >= 0 { addToGroups(of: person, .present, hours) }
  }
}
