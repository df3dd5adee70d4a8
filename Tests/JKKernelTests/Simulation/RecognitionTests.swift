import JKKernel
import JKScenario
import TestSupport
import Testing

/// `recognised over STEP`: when an item's money is booked, and that it is booked once.
struct RecognitionTests {
  /// One person, one house after another: 10 h of planning, 60 h of building, 30 h of checking.
  private func plan(
    weeks: Int = 3, arrives: String = "at 0 h", money: String = "revenue $1000; direct 40% of revenue",
    _ recognition: String = "recognised over build",
    route: String = "plan -> build -> check -> done", build: String = ""
  ) throws -> Plan {
    Plan(
      try Scenario(
        text: """
          scenario "Houses"; horizon \(weeks) weeks; history 0 h; seed 5
          team crew { people 1 }
          work house { arrives \(arrives); \(money); \(recognition); route { \(route) } }
          step plan by crew { effort 10 h }
          step build by crew { effort 60 h; \(build) }
          step check by crew { effort 30 h }
          """))
  }

  /// What the first trial booked, week by week.
  private func weeks(_ plan: Plan, _ measure: MeasureLayout.Company) -> [Double] {
    var worker = Worker(plan)
    worker.run(trial: 0, strategy: 0)
    var weeks: [Double] = []
    for row in 0..<plan.timetable.rows { weeks.append(worker.record[row: row, plan.layout.index(measure)]) }
    return weeks
  }

  @Test func moneyComesWithTheHoursOfTheStep() throws {
    let over = try plan()
    audit(over, trial: 0, strategy: 0)
    #expect(weeks(over, .revenue) == [500, 500, 0])
    #expect(weeks(over, .direct) == [200, 200, 0])
    let atTheEnd = try plan("")
    #expect(weeks(atTheEnd, .revenue) == [0, 0, 1000])
    #expect(weeks(atTheEnd, .direct) == [0, 0, 400])
  }

  @Test func directCostAloneIsRecognisedToo() throws {
    let plan = try plan(money: "direct $300")
    audit(plan, trial: 0, strategy: 0)
    #expect(weeks(plan, .direct) == [150, 150, 0])
  }

  /// Building runs from 10 h to 70 h; the study ends half way, and tells what has been earned by then.
  @Test func whatIsUnderWayAtTheHorizonHasEarnedItsPart() throws {
    let plan = try plan(weeks: 1)
    let moments = audit(plan, trial: 0, strategy: 0)
    #expect(weeks(plan, .revenue) == [500])
    #expect(moments.last?.kind == .ended)
    #expect(moments.last?.amount == 300)
  }

  @Test func theServiceTellsItsMoneyAndCompletionNone() throws {
    let moments = audit(try plan(), trial: 0, strategy: 0)
    let earning = moments.filter { $0.amount != 0 }
    #expect(earning.map(\.kind) == [.finished])
    #expect(earning.map(\.amount) == [600])
    #expect(moments.filter { $0.kind == .done }.count == 1)
  }

  /// Neither rework nor a second pass brings anything more.
  @Test(arguments: [
    ("plan -> build -> check -> done", "defects 100%, caught 100%, rework 50%"),
    ("plan -> build; build -> check; check -> plan 100%, otherwise done", ""),
  ])
  func nothingIsBookedTwice(route: String, build: String) throws {
    let route = route.replacing("100%, otherwise done", with: "60%, otherwise done")
    let plan = try plan(weeks: 100, route: route, build: build)
    let moments = audit(plan, trial: 0, strategy: 0)
    #expect(moments.filter { $0.kind == .started }.count > 3)
    #expect(moments.filter { $0.kind == .done }.count == 1)
    #expect(weeks(plan, .revenue).reduce(0, +) == 1000)
    #expect(weeks(plan, .revenue).prefix(2) == [500, 500])
  }

  /// An item that never passes the step earns when it is done; one that is lost behind it keeps what it earned.
  @Test func itemsThatPassTheStepByEarnAtCompletion() throws {
    let plan = try plan(
      weeks: 2000, arrives: "poisson 0.5 / week",
      route: "plan -> build 50%, otherwise done; build -> check; check -> lost 50%, otherwise done")
    let moments = audit(plan, trial: 0, strategy: 0)
    let built = Set(moments.filter { $0.kind == .started && $0.step == 1 }.map(\.item))
    let ends = moments.filter { $0.kind == .done }
    #expect(ends.filter { built.contains($0.item) }.count > 100)
    #expect(ends.filter { !built.contains($0.item) }.count > 100)
    for end in ends { #expect(end.amount == (built.contains(end.item) ? 0 : 600)) }
    for built in moments where built.kind == .finished {
      #expect(built.amount == (built.step == 1 ? 600 : 0))
    }
  }

  /// When it is booked does not change what an item is worth.
  @Test func theDrawIsTheSame() throws {
    let money = "revenue lognormal(mean: $1000, cv: 1)"
    func amounts(_ recognition: String, _ kind: Moment.Kind) throws -> [Int: Double] {
      let plan = try plan(weeks: 300, arrives: "poisson 0.3 / week", money: money, recognition)
      let moments = audit(plan, trial: 2, strategy: 0)
      let done = Set(moments.filter { $0.kind == .done }.map(\.item))
      return Dictionary(
        uniqueKeysWithValues: moments.filter { $0.kind == kind && $0.amount != 0 && done.contains($0.item) }
          .map { ($0.item, $0.amount) })
    }
    let over = try amounts("recognised over build", .finished)
    #expect(over.count > 50)
    #expect(try over == amounts("", .done))
  }

  @Test func aServiceThatTakesNoTimeBringsAllAtOnce() throws {
    let plan = Plan(
      try Scenario(
        text: """
          scenario "At once"; horizon 2 weeks; history 0 h
          team crew { people 1 }
          work house { arrives at 0 h, 3 h, 41 h; revenue $10; recognised over build; route { build -> done } }
          step build by crew { effort 0 h }
          """))
    audit(plan, trial: 0, strategy: 0)
    #expect(weeks(plan, .revenue) == [20, 10])
  }
}
