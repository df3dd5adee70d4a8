import JKKernel
import JKScenario
import TestSupport
import Testing

/// Values that strategies change during the study.
struct ChangeTests {
  /// Week 2 is 80 h.
  private func plan(
    _ change: String, work: String = "arrives every 3 h; revenue $50; direct 40% of revenue",
    team: String = "cost $10 / hour",
    step: String = "effort 2 h", more: String = "", weeks: Int = 8, week: String = "2"
  ) throws -> Plan {
    Plan(
      try Scenario(
        text: """
          scenario "Office"; horizon \(weeks) weeks; history 2 weeks; seed 11
          team desk { people 3; \(team) }
          work letter { \(work); route { write -> done } }
          step write by desk { \(step) }
          \(more)
          strategy later { involvement 100%; week \(week): change \(change) }
          """))
  }

  private func services(_ moments: [Moment]) -> [(start: Double, hours: Double)] {
    var starts: [Int: Double] = [:]
    return moments.compactMap { moment in
      if moment.kind == .started { starts[moment.person] = moment.time }
      guard moment.kind == .finished, let start = starts[moment.person] else { return nil }
      return (start, moment.time - start)
    }
  }

  private func rows(_ plan: Plan, _ measure: Int, trial: Int = 0, strategy: Int = 1) -> [Double] {
    var worker = Worker(plan)
    worker.run(trial: trial, strategy: strategy)
    var rows: [Double] = []
    for row in 0..<plan.timetable.rows { rows.append(worker.record[row: row, measure]) }
    return rows
  }

  // MARK: What it does

  @Test func whatBeginsLaterTakesTheNewEffort() throws {
    let plan = try plan("write.effort to 5 h")
    let all = services(audit(plan, trial: 0, strategy: 1))
    #expect(all.contains { $0.start < 80 } && all.contains { $0.start >= 80 })
    for service in all { #expect(abs(service.hours - (service.start < 80 ? 2 : 5)) < 1e-9) }
    for service in services(audit(plan, trial: 0, strategy: 0)) { #expect(abs(service.hours - 2) < 1e-9) }
  }

  /// A value may come back to what it was.
  @Test func aChangeCanBeTakenBack() throws {
    let plan = try plan("write.effort to 5 h; week 4: change write.effort to 2 h")
    let all = services(audit(plan, trial: 0, strategy: 1))
    #expect(all.contains { $0.start >= 160 })
    for service in all {
      #expect(abs(service.hours - (80..<160 ~= service.start ? 5 : 2)) < 1e-9)
    }
  }

  /// The action is over at once: what follows starts then.
  @Test func theActionIsOverAtOnce() throws {
    let plan = try plan(
      "write.effort to 5 h; then change write.effort to 1 h; week 4: change letter.revenue to $10")
    audit(plan, trial: 0, strategy: 1)
    var worker = Worker(plan)
    worker.run(trial: 0, strategy: 1)
    for action in 0..<2 {
      let times = worker.record.times(ofAction: action)
      #expect(times.start == 80 && times.end == 80)
    }
    #expect(worker.record.times(ofAction: 2).end == 160)
  }

  @Test func moneyFollows() throws {
    let plan = try plan("letter.direct to 10% of revenue; then change letter.revenue to $100")
    let moments = audit(plan, trial: 0, strategy: 1)
    for moment in moments where moment.kind == .done {
      #expect(moment.amount == (moment.time < 80 ? 30 : 90))
    }
  }

  /// The constraint's factor, while it holds and as far as it has fallen: 1 + (3 − 1)·20 %.
  @Test(arguments: [(0, "", 4.0), (0, "week 0: fix mess;", 2 * 1.4)])
  func constraintsFollow(week: Int, fix: String, hours: Double) throws {
    let plan = Plan(
      try Scenario(
        text: """
          scenario "Office"; horizon 8 weeks; history 0 h
          team desk { people 3 }
          work letter { arrives every 3 h; route { write -> done } }
          step write by desk { effort 2 h }
          constraint mess on write { effort times 1.5; fix { takes 0 weeks; uses 1 people from desk } }
          strategy later { involvement 80%; \(fix) week 2: change mess.effort to times \(fix.isEmpty ? 2 : 3) }
          """))
    let after = services(audit(plan, trial: 0, strategy: 1)).filter { $0.start >= 80 }
    #expect(after.count > 50)
    for service in after { #expect(abs(service.hours - hours) < 1e-9) }
  }

  @Test func defectsAndAbsenceMayBegin() throws {
    let defects = try plan("write.defects to 100%; then change write.caught to 100%")
    audit(defects, trial: 0, strategy: 1)
    let reworked = rows(defects, defects.layout.index(.reworked, step: 0))
    #expect(reworked[0..<4].allSatisfy { $0 == 0 } && reworked[4...].allSatisfy { $0 > 0 })
    let absence = try plan("desk.absence to 50%")
    audit(absence, trial: 0, strategy: 1)
    let away = rows(absence, absence.layout.index(.away, team: 0))
    #expect(away[0..<4].allSatisfy { $0 == 0 } && away[4...].allSatisfy { $0 > 0 })
  }

  @Test func aToolGainsMore() throws {
    let tool =
      "tool helper on write { gain 40%; friction 0%; training 0 h; learning 0.01 uses }\ntoday { integrate helper }"
    let plan = try plan(
      "helper.gain to 80%", step: "effort 2 h; phases framing 0%, producing 100%, verifying 0%", more: tool)
    for service in services(audit(plan, trial: 0, strategy: 1)).dropFirst(3) {
      #expect(abs(service.hours - (service.start < 80 ? 1.2 : 0.4)) < 1e-9)
    }
  }

  // MARK: Pay

  /// Half way through a week, for salaries: 3 people, 20 h at $10 and 20 h at $40.
  @Test func salariesChangeInTheMiddleOfAWeek() throws {
    let team = "cost $10 / hour; overhead $2 / hour each"
    let half = try plan("desk.cost to $40 / hour", team: team, week: "2.5")
    audit(half, trial: 0, strategy: 1)
    #expect(
      rows(half, half.layout.index(.labour)) == [1200, 1200, 1200, 1200, 3000, 4800, 4800, 4800, 4800, 4800])
    #expect(rows(half, half.layout.index(.overhead)).allSatisfy { $0 == 240 })
    let overhead = try plan("desk.overhead to $4 / hour each", team: team)
    #expect(rows(overhead, overhead.layout.index(.overhead)).suffix(6) == [480, 480, 480, 480, 480, 480])
  }

  /// For hours worked: the record's own hours, each at the price of its time.
  @Test func hoursWorkedChangeInTheMiddleOfAWeek() throws {
    let half = try plan("desk.cost to $40 / hour worked", team: "cost $10 / hour worked", week: "2.5")
    let all = services(audit(half, trial: 0, strategy: 1))
    var dear = 0.0
    for service in all {
      let (start, end) = (max(80, service.start), min(120, service.start + service.hours))
      dear += max(0, min(end, 100) - start) * 10 + max(0, end - max(start, 100)) * 40
    }
    #expect(abs(rows(half, half.layout.index(.labour))[4] - dear) < 1e-6)
    #expect(
      abs(rows(half, half.layout.index(.paidHours))[4] - rows(half, half.layout.index(.worked, team: 0))[4])
        < 1e-9)
  }

  // MARK: Arrivals

  /// Twice as many from week 2 on; those of the lower rate are among those of the higher one.
  @Test(arguments: ["arrives poisson 1 / h", "arrives poisson 1 / h; demand { seasons 150%, 50% }"])
  func aPoissonRateHoldsAtOnce(work: String) throws {
    let plan = try plan("letter.arrives to poisson 2 / h", work: work, weeks: 52)
    func arrivals(_ strategy: Int) -> [Moment] {
      audit(plan, trial: 0, strategy: strategy).filter { $0.kind == .arrived }
    }
    let (still, more) = (arrivals(0), arrivals(1))
    #expect(Set(still.map(\.time)).isSubset(of: Set(more.map(\.time))))
    #expect(still.filter { $0.time < 80 }.map(\.item) == more.filter { $0.time < 80 }.map(\.item))
    let (few, many) = (Double(still.count { $0.time >= 80 }), Double(more.count { $0.time >= 80 }))
    // 99.9 % of Poisson counts with means 2000 (less what the seasons take or give) and twice that.
    #expect(abs(many - 2 * few) < 3.29 * (many + 4 * few).squareRoot())
    #expect(
      abs(Double(still.count) - 2160) < 3.29 * Double(2160).squareRoot() + (work.contains("seasons") ? 80 : 0)
    )
  }

  /// A process with times between: the next one is on its way, the one after it comes by the new times.
  @Test func aRenewalFollowsWithTheArrivalAfterTheNext() throws {
    let plan = try plan("letter.arrives to every 7 h")
    let times = audit(plan, trial: 0, strategy: 1).filter { $0.kind == .arrived }.map(\.time)
    let next = try #require(times.firstIndex { $0 >= 80 })
    for index in 1..<times.count {
      #expect(abs(times[index] - times[index - 1] - (index <= next ? 3 : 7)) < 1e-9)
    }
  }

  // MARK: Trials

  /// What is uncertain in a change is drawn once a trial, like the rest.
  @Test func aChangeMayBeUncertain() throws {
    let plan = try plan("write.effort to slow", more: "uncertain slow = uniform(low: 3 h, high: 6 h)")
    var seen: Set<Int> = []
    for trial in 0..<5 {
      let after = services(audit(plan, trial: trial, strategy: 1)).filter { $0.start >= 80 }
      let hours = try #require(after.first?.hours)
      #expect(3...6 ~= hours)
      for service in after { #expect(abs(service.hours - hours) < 1e-9) }
      seen.insert(Int(hours * 1e6))
    }
    #expect(seen.count == 5)
  }

  /// Nothing of it is left for the next trial.
  @Test func theNextTrialBeginsAsTheFirst() throws {
    let plan = try plan(
      "write.effort to lognormal(mean: 1 h, cv: 1)", work: "arrives poisson 0.5 / h; revenue $50",
      step: "effort lognormal(mean: 3 h, cv: 1)")
    var used = Worker(plan)
    used.run(trial: 0, strategy: 1)
    used.run(trial: 1, strategy: 0)
    var fresh = Worker(plan)
    fresh.run(trial: 1, strategy: 0)
    for row in 0..<plan.timetable.rows {
      for measure in 0..<plan.layout.width {
        let (a, b) = (used.record[row: row, measure], fresh.record[row: row, measure])
        #expect(a == b)
      }
    }
  }

  /// Every kind of value, changed while everything is under way.
  static let values = [
    "big.arrives to poisson 12 / week in batches of uniform(low: 0, high: 2)",
    "big.demand.grows to 9% / month",
    "big.demand.seasons to 40%, 160%", "big.queue to at most 2", "big.patience to 3 h",
    "big.late.wins to times 0.9",
    "big.referrals to 0.1 each completed after exponential(mean: 3 weeks)", "big.revenue to $1",
    "small.arrives to every gamma(mean: 9 h, cv: 1)",
    "look.effort to gamma(mean: 1 h, cv: 2)", "look.phases to framing 50%, producing 50%, verifying 0%",
    "look.rework to 100%", "look.escaped.returns to 90% to look", "look.escaped.value to times 0.1",
    "mess.structure to 90%", "mess.batches to every 3 h", "mess.limit to 9 in progress",
    "mess.time to 2% of desk",
    "mess.fix.takes to 0 weeks", "mess.fix.takes to 20 weeks", "mess.fix.costs to $9",
    "mess.fix.leaves to time 20%",
    "helper.workarounds to 0%",
    "helper.learning to 1 uses",
    "helper.outages to every exponential(mean: 1 day) lasting 1 h",
    "helper.adoption to innovation 50% / week, imitation 90% / week",
    "look.structure.starts to 20%", "look.structure.improves to 90% / week using 30% of time",
    "look.structure.erodes to to 0% over 2 weeks",
    "desk.hours to 20 h / week", "desk.absence to 0%", "desk.cost to $1 / hour worked", "desk.skill to 50%",
    "overhead to $9 / week",
  ]

  @Test(arguments: values)
  func anyNumberMayChangeAtAnyTime(change: String) throws {
    let plan = Plan(
      try Scenario(
        text: """
          scenario "Strain"; horizon 20 weeks; history 5 weeks
          team desk { people 3; cost $50 / hour worked; hours 35 h / week; absence 20%; skill 10% }
          work big high-value {
            arrives poisson 8 / week in batches of uniform(low: 0, high: 5); queue at most 6; patience 30 h; revenue $900
            demand { grows 5% / month; seasons 150%, 50% }; late { after 10 h; wins times 0.2 }
            referrals 0.4 each completed after exponential(mean: 1 week); route { look -> lost 20%, otherwise done }
          }
          work small low-value { arrives every gamma(mean: 2 h, cv: 2); route { look -> done } }
          step look by desk { effort gamma(mean: 2 h, cv: 0.7); defects 30%, caught 80%, rework 40%
            escaped { value times 0.5; returns 20% to look }
            structure { starts 80%; improves 30% / week using 5% of time; erodes to 40% over 26 weeks } }
          constraint mess on look { structure 20%; effort times 2; batches every 1 day; limit 2 in progress; time 25% of desk
            fix { takes 6 weeks; uses 1 people from desk; costs $5k; leaves structure 90%, time 5% } }
          tool helper on look {
            training 20 h; adoption innovation 5% / week, imitation 20% / week
            outages every exponential(mean: 1 week) lasting 4 h
          }
          strategy all { involvement 40%; week 1: fix mess; week 1: integrate helper
            week 3: change \(change); then change \(change); week 12: change \(change) }
          """))
    for strategy in 0..<2 { audit(plan, trial: 1, strategy: strategy) }
  }
}
