import JKKernel
import JKScenario
import TestSupport
import Testing

/// What a defect costs that nobody catches: value, and a way back.
struct EscapedDefectTests {
  /// Letters are written (2 h) and sent (1 h) by people with time on their hands.
  private func moments(
    weeks: Int = 50, money: String = "revenue $100; direct 50% of revenue", write: String = "",
    send: String = "", route: String = "write -> send -> done"
  ) throws -> [Moment] {
    audit(
      Plan(
        try Scenario(
          text: """
            scenario "Letters"; horizon \(weeks) weeks; history 0 h; seed 8
            team desk { people 4 }
            work letter { arrives poisson 10 / week; \(money); route { \(route) } }
            step write by desk { effort 2 h; \(write) }
            step send by desk { effort 1 h; \(send) }
            """)), trial: 0, strategy: 0)
  }

  private static let always = "defects 100%, caught 0%"

  private func earned(_ moments: [Moment]) throws -> [Double] {
    let ends = moments.filter { $0.kind == .done }
    try #require(ends.count > 100)
    return ends.map(\.amount)
  }

  // MARK: Value

  /// A share of revenue follows it down; an amount of money does not.
  @Test(arguments: [
    ("revenue $100; direct 50% of revenue", 0.9 * 50.0), ("revenue $100; direct $30", 0.9 * 100 - 30),
    ("revenue $100", 0.9 * 100), ("direct $30", -30),
  ])
  func valueIsAFactorOnRevenue(money: String, amount: Double) throws {
    let moments = try moments(money: money, write: "\(Self.always); escaped { value times 0.9 }")
    for earned in try earned(moments) { #expect(abs(earned - amount) < 1e-9) }
  }

  @Test func defectsThatEscapeMultiply() throws {
    let moments = try moments(
      write: "\(Self.always); escaped { value times 0.9 }",
      send: "\(Self.always); escaped { value times 0.5 }")
    for earned in try earned(moments) { #expect(abs(earned - 22.5) < 1e-9) }
  }

  @Test func aDefectThatIsCaughtCostsNoValue() throws {
    // Caught three times, then escaped: one factor.
    let moments = try moments(write: "defects 100%, caught 100%; escaped { value times 0.9 }")
    for earned in try earned(moments) { #expect(abs(earned - 45) < 1e-9) }
    let sound = try self.moments(write: "defects 0%; escaped { value times 0.9 }")
    for earned in try earned(sound) { #expect(earned == 50) }
  }

  /// What has been recognised is not lost again.
  @Test(arguments: [("write", 50.0), ("send", 45.0)])
  func valueIsLostOnWhatIsNotYetRecognised(step: String, amount: Double) throws {
    let moments = try moments(
      money: "revenue $100; direct 50% of revenue; recognised over \(step)",
      write: "\(Self.always); escaped { value times 0.9 }")
    let earning = moments.filter { $0.kind == .finished && $0.amount != 0 }
    #expect(earning.count > 100)
    for moment in earning { #expect(abs(moment.amount - amount) < 1e-9) }
  }

  // MARK: The way back

  private func path(_ moments: [Moment], of item: Int) -> [Int] {
    moments.filter { $0.kind == .started && $0.item == item }.map(\.step)
  }

  /// Items come back once, from the end, to the step that is named, and earn then.
  @Test(arguments: [
    ("", "\(always); escaped { returns 100% to write }", [0, 1, 0, 1]),
    ("", "\(always); escaped { returns 100% to send }", [0, 1, 1]),
    ("\(always); escaped { returns 100% to write }", "", [0, 1, 0, 1]),
    ("\(always); escaped { returns 100% to send }", "", [0, 1, 1]),
    (
      "\(always); escaped { returns 100% to write }", "\(always); escaped { returns 100% to send }",
      [0, 1, 0, 1]
    ),
    (
      "\(always); escaped { returns 100% to send }", "\(always); escaped { returns 100% to write }",
      [0, 1, 0, 1]
    ),
    ("\(always); escaped { returns 0% to write }", "", [0, 1]),
    ("defects 0%; escaped { returns 100% to write }", "", [0, 1]),
  ])
  func itemsComeBackOnce(write: String, send: String, steps: [Int]) throws {
    let moments = try moments(write: write, send: send)
    let ends = moments.filter { $0.kind == .done }
    #expect(ends.count > 100)
    for end in ends {
      #expect(path(moments, of: end.item) == steps)
      #expect(end.amount == 50)
    }
  }

  @Test func anItemThatIsLostDoesNotComeBack() throws {
    let moments = try moments(
      write: "\(Self.always); escaped { returns 100% to write }",
      route: "write -> send; send -> lost 50%, otherwise done")
    let lost = moments.filter { $0.kind == .lost }.map { path(moments, of: $0.item) }
    #expect(lost.contains([0, 1]) && lost.contains([0, 1, 0, 1]))
    for end in moments where end.kind == .done { #expect(path(moments, of: end.item) == [0, 1, 0, 1]) }
  }

  /// A return is a pass of its own: the effort is drawn anew.
  @Test func theWayBackIsANewPass() throws {
    let plan = Plan(
      try Scenario(
        text: """
          scenario "Letters"; horizon 50 weeks; history 0 h; seed 8
          team desk { people 4 }
          work letter { arrives poisson 10 / week; route { write -> done } }
          step write by desk { effort uniform(low: 1 h, high: 2 h); defects 100%; escaped { returns 100% to write } }
          """))
    let moments = audit(plan, trial: 0, strategy: 0)
    for end in moments where end.kind == .done {
      let times = moments.filter { $0.item == end.item && ($0.kind == .started || $0.kind == .finished) }.map(
        \.time)
      #expect(times.count == 4)
      #expect(abs((times[1] - times[0]) - (times[3] - times[2])) > 1e-6)
    }
  }

  /// The chance is one number of the item: whoever comes back at 20 % comes back at 40 %, and so many do.
  @Test func theChanceIsTheItemsOwn() throws {
    func returned(_ chance: Int) throws -> (returned: Set<Int>, done: Int) {
      let moments = try moments(weeks: 400, write: "\(Self.always); escaped { returns \(chance)% to write }")
      let done = moments.filter { $0.kind == .done }.map(\.item)
      var starts: [Int: Int] = [:]
      for moment in moments where moment.kind == .started { starts[moment.item, default: 0] += 1 }
      return (Set(done.filter { starts[$0] == 4 }), done.count)
    }
    let (few, many) = (try returned(20), try returned(40))
    // 99.9 % of a binomial with p = 0.2.
    let spread = 3.29 * (0.2 * 0.8 * Double(few.done)).squareRoot()
    #expect(abs(Double(few.returned.count) - 0.2 * Double(few.done)) < spread)
    // An item may be done at 20 % and still be under way at 40 %.
    #expect(few.returned.subtracting(many.returned).count <= 4)
    #expect(many.returned.count > few.returned.count)
  }

  /// Work whose route does not lead by the step does not come back.
  @Test func otherRoutesAreNotConcerned() throws {
    let plan = Plan(
      try Scenario(
        text: """
          scenario "Letters"; horizon 50 weeks; history 0 h; seed 8
          team desk { people 4 }
          work letter { arrives poisson 10 / week; route { write -> send -> done } }
          work card { arrives poisson 10 / week; route { send -> done } }
          step write by desk { effort 2 h }
          step send by desk { effort 1 h; defects 100%; escaped { returns 100% to write } }
          """))
    let moments = audit(plan, trial: 0, strategy: 0)
    for end in moments where end.kind == .done {
      let services = moments.filter { $0.kind == .started && $0.item == end.item && $0.work == end.work }
      #expect(services.map(\.step) == (end.work == 0 ? [0, 1, 0, 1] : [1]))
    }
  }
}
