import Foundation
import JKKernel
import JKScenario
import TestSupport
import Testing

/// Steps that items go past, and what becomes of the hours that nobody has to work any more.
struct EliminationTests {
  /// A letter every 4 h to a team with time on its hands.
  private func plan(_ text: String, team: String = "", horizon: String = "40 weeks") throws -> Plan {
    Plan(
      try Scenario(
        text: """
          scenario "Without"; horizon \(horizon); history 0 h; seed 3; bucket none
          team desk { people 2; \(team) }
          team rear { people 1 }
          \(text)
          """))
  }

  private let letters = """
    work letter { arrives every 4 h; revenue $100; direct 10% of revenue; route { read -> file -> done } }
    step read by desk { effort 1 h }
    step file by rear { effort 8 h }

    """

  // MARK: Going past

  /// From week 5 on nobody files. Those who wait for it are done at once, what is in somebody's hands is finished.
  @Test func itemsGoPastTheStep() throws {
    let plan = try plan(
      letters + "strategy lean { involvement 100%; week 5: eliminate file, gives up 20% of revenue }")
    var (waiting, atOnce) = (0, 0)
    var begun: Set<Int> = []
    for moment in audit(plan, trial: 0, strategy: 1) {
      switch moment.kind {
      case .queued where moment.step == 1: waiting += 1
      case .started where moment.step == 1:
        waiting -= 1
        begun.insert(moment.item)
        #expect(moment.time < 200)
      case .skipped:
        #expect(moment.step == 1 && moment.time >= 200)
        if moment.time == 200 { atOnce += 1 }
      case .done:
        let revenue = begun.contains(moment.item) ? 100.0 : 80
        #expect(abs(moment.amount - 0.9 * revenue) < 1e-9)
      default: break
      }
      if moment.kind == .queued, moment.step == 1 { #expect(moment.time < 200) }
    }
    // The 25th begins at 197 h, when 48 others have come for the step.
    #expect(begun.count == 25)
    #expect(waiting == atOnce && atOnce == 24)
    var worker = Worker(plan)
    worker.run(trial: 0, strategy: 1)
    #expect(worker.record[row: 0, plan.layout.index(.skipped, step: 1)] > 340)
  }

  /// An item takes the branches that it would have taken: the same ones are fixed.
  @Test func branchesAreDrawnAsEver() throws {
    let plan = try plan(
      """
      work letter { arrives every 4 h; route { read -> mend 30%, otherwise done; mend -> done } }
      step read by desk { effort 1 h }
      step mend by rear { effort 1 h }
      strategy lean { involvement 100%; week 0: eliminate read }
      """)
    let mended = (0..<2).map { strategy in
      audit(plan, trial: 0, strategy: strategy).filter { $0.kind == .started && $0.step == 1 }.map(\.item)
    }
    #expect(mended[0].count > 80)
    // The last may have been reached without reading alone.
    #expect(mended[1].prefix(mended[0].count) == mended[0][...])
    #expect(mended[1].count - mended[0].count <= 1)
  }

  /// A loop of eliminated steps is left as its branches say.
  @Test func nobodyDoesAnything() throws {
    let plan = try plan(
      """
      work letter {
        arrives every 4 h; patience 1 h; queue at most 1
        route { draft -> review; review -> draft 60%, otherwise done }
      }
      step draft by desk { effort 6 h }
      step review by rear { effort 6 h }
      strategy lean { involvement 100%; week 10: eliminate draft; then eliminate review }
      """)
    let moments = audit(plan, trial: 0, strategy: 1)
    let late = moments.filter { $0.time > 408 }
    let done = late.filter { $0.kind == .done }.count
    #expect(done == late.filter { $0.kind == .arrived }.count)
    #expect(!late.contains { $0.kind == .started || $0.kind == .reneged || $0.kind == .balked })
    // 1 / 0.4 rounds of two steps each on average; four standard deviations of a geometric variable.
    let rounds = Double(late.filter { $0.kind == .skipped }.count) / 2
    let spread = 4 * (Double(done) * 0.6).squareRoot() / 0.4
    #expect(abs(rounds - 2.5 * Double(done)) < spread)
  }

  /// Items that skip their first step still wait for their first service.
  @Test func patienceHoldsOverTheStep() throws {
    let plan = try plan(
      """
      work letter {
        arrives poisson 2 / h; patience exponential(mean: 3 h); queue at most 4
        route { read -> file -> done }
      }
      step read by desk { effort 1 h }
      step file by rear { effort 1 h }
      strategy lean { involvement 100%; week 20: eliminate read }
      """)
    let late = audit(plan, trial: 0, strategy: 1).filter { $0.time > 800 }
    #expect(late.filter { $0.kind == .reneged }.count > 100)
    #expect(late.filter { $0.kind == .balked }.count > 20)
  }

  // MARK: Slack

  /// Hours of the slack blocks that began on each day.
  private func slack(_ plan: Plan) -> [Int: [Double]] {
    var starts: [Int: Double] = [:]
    var hours: [Int: [Double]] = [:]
    for moment in audit(plan, trial: 0, strategy: 1) where moment.item < 0 && moment.tool < 0 {
      if moment.kind == .blockStarted { starts[moment.person] = moment.time }
      if moment.kind == .blockFinished, let start = starts[moment.person] {
        hours[Int(start / 8), default: []].append(moment.time - start)
      }
    }
    return hours
  }

  /// H, the hours a week freed over the last four weeks or since week 0; of them R find another use, dR/dt =
  /// (rho H − R) / tau; the two people share the rest, day by day. A letter comes at 4 h, and two each later day.
  private func expectSlack(_ plan: Plan, hours: Double, share: Double, weeks: Double) {
    let found = slack(plan)
    var reallocated = 0.0
    for day in 1..<200 {
      let letters = day <= 20 ? 2 * Double(day) - 1 : 40
      let freed = letters * hours / Double(min(day, 20)) * 5
      let aim = share * freed
      reallocated = aim + (reallocated - aim) * exp(-8 / (weeks * 40))
      let each = (freed - reallocated) / 5 / 2
      #expect(found[day]?.count == 2, "day \(day): \(found[day] ?? [])")
      for block in found[day] ?? [] { #expect(abs(block - each) < 1e-9, "day \(day)") }
    }
    #expect(found[0] == nil)
  }

  /// Two letters of 1.5 h a day: 15 h a week. At first all of it is slack, in the long run half.
  @Test(arguments: [("", 0.5, 8.0), ("reallocates 25% over 3 weeks", 0.25, 3)])
  func eliminatedHoursAreSlackAtFirst(team: String, share: Double, weeks: Double) throws {
    let plan = try plan(
      """
      work letter { arrives every 4 h; route { read -> done } }
      step read by desk { effort 1 h }
      constraint mess on read { effort times 1.5 }
      strategy lean { involvement 100%; week 0: eliminate read }
      """, team: team)
    expectSlack(plan, hours: 1.5, share: share, weeks: weeks)
    var worker = Worker(plan)
    worker.run(trial: 0, strategy: 1)
    let slack = worker.record[row: 0, plan.layout.index(.slack, team: 0)]
    #expect(slack > 40 * 15 * (1 - share) && slack < 40 * 15)
    #expect(slack == worker.record[row: 0, plan.layout.index(.slack, team: 0)])
    #expect(worker.record[row: 0, plan.layout.index(.slack, team: 1)] == 0)
    worker.run(trial: 0, strategy: 0)
    #expect(worker.record[row: 0, plan.layout.index(.slack, team: 0)] == 0)
  }

  /// Of a delegated step the producing is freed.
  @Test func delegatedProducingIsSlackAtFirst() throws {
    let plan = try plan(
      """
      work letter { arrives every 4 h; route { read -> done } }
      step read by desk { effort 1 h; phases framing 20%, producing 60%, verifying 20% }
      tool reader on read { training 0 h; workarounds 0%, longer 0% }
      strategy lean { involvement 100%; week 0: delegate read to reader }
      """)
    expectSlack(plan, hours: 0.6, share: 0.5, weeks: 8)
  }

  /// Once people do the work again there is soon no slack.
  @Test func slackEndsWithTheDelegation() throws {
    let plan = try plan(
      """
      work letter { arrives every 4 h; route { read -> done } }
      step read by desk { effort 1 h; phases framing 20%, producing 60%, verifying 20% }
      tool reader on read { training 0 h; workarounds 0%, longer 0% }
      strategy lean { involvement 100%; week 0: delegate read to reader; week 20: withdraw reader }
      """)
    let days = slack(plan).keys.sorted()
    #expect(days.last.map { $0 > 100 && $0 < 120 } == true)
  }

  /// What waited was no work of these weeks: its hours are not freed.
  @Test func aClearedQueueIsNotSlack() throws {
    let plan = try plan(
      """
      work letter { arrives at 0 h in batches of 100; route { read -> done } }
      step read by desk { effort 4 h }
      strategy lean { involvement 100%; week 1: eliminate read }
      """)
    #expect(slack(plan).isEmpty)
  }
}
