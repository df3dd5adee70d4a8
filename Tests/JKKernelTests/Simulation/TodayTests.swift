import Foundation
import JKKernel
import JKScenario
import TestSupport
import Testing

/// `today`: what is in use and in force from the start of the history.
struct TodayTests {
  private func plan(_ today: String, tool: String = "workarounds 0%, longer 0%", history: Int = 4) throws
    -> Plan
  {
    Plan(
      try Scenario(
        text: """
          scenario "Office"; horizon 8 weeks; history \(history) weeks; seed 3; starts 2027-02-01
          team desk { people 2; cost $10 / hour }
          work letter { arrives every 8 h; revenue $50; route { write -> done } }
          step write by desk { effort 2 h; phases framing 20%, producing 50%, verifying 30% }
          tool helper on write {
            gain 60%; friction 40%; learning 10 uses; training 4 h; \(tool)
            tokens prompt 1k, cached 25%, output 500; requests 2 each use; contract api
          }
          contract api { per-token { prompt $1000 / million tokens; output $1000 / million tokens } }
          contract dear { per-token { prompt $2000 / million tokens; output $2000 / million tokens } }
          \(today)
          strategy again { involvement 0%; week 1: integrate helper }
          """))
  }

  private func sums(_ plan: Plan, _ measure: Int, strategy: Int = 0) -> (history: Double, study: Double) {
    var worker = Worker(plan)
    worker.run(trial: 0, strategy: strategy)
    let weeks = plan.timetable.historyRows
    return (
      worker.record.sum(measure, rows: 0..<weeks),
      worker.record.sum(measure, rows: weeks..<plan.timetable.rows)
    )
  }

  /// The first use has the practice of four hours of training; nobody is trained.
  @Test func theToolIsInUseFromTheStart() throws {
    let plan = try plan("today { integrate helper }")
    let moments = audit(plan, trial: 0, strategy: 0)
    var starts: [Int: Double] = [:]
    var uses: [Int: Double] = [:]
    var services = 0
    for moment in moments {
      if moment.kind == .started { starts[moment.person] = moment.time }
      guard moment.kind == .finished, let start = starts[moment.person] else { continue }
      let practice = uses[moment.person, default: 4]
      let epsilon = 1 - exp(-practice / 10)
      let hours = 2 * (0.2 + 0.5 * (1 - 0.6 * epsilon + 0.4 * (1 - epsilon)) + 0.3)
      #expect(abs(moment.time - start - hours) < 1e-9)
      uses[moment.person] = practice + 1
      services += 1
    }
    #expect(services > 50)
    #expect(sums(plan, plan.layout.index(.training, team: 0)) == (0, 0))
    let used = sums(plan, plan.layout.index(.uses, tool: 0))
    #expect(used.history > 15 && used.study > 35)
  }

  /// What was used before week 0 has been paid for: each use in the study costs $3.
  @Test(arguments: [
    ("today { integrate helper }", 3.0), ("today { integrate helper; use dear for helper }", 6.0), ("", 0.0),
    ("today { use dear for helper }", 0.0),
  ])
  func statusQuoIsBilledFromWeek0(today: String, price: Double) throws {
    let plan = try plan(today)
    let uses = sums(plan, plan.layout.index(.uses, tool: 0)).study
    let bill = sums(plan, plan.layout.index(.ai))
    #expect(bill.history == 0)
    #expect(abs(bill.study - price * uses) < 1e-6)
    #expect((uses > 0) == (price > 0))
  }

  /// A contract of today is in force for a tool that is integrated later.
  @Test func aContractOfTodayBillsWhatIsIntegratedLater() throws {
    let plan = try plan("today { use dear for helper }")
    let uses = sums(plan, plan.layout.index(.uses, tool: 0), strategy: 1).study
    let bill = sums(plan, plan.layout.index(.ai), strategy: 1).study
    #expect(uses > 10)
    #expect(abs(bill - 6 * uses) < 1e-6)
  }

  /// To integrate what is in use is over at once and changes nothing, not even the involvement.
  @Test func toIntegrateItAgainChangesNothing() throws {
    let plan = try plan("today { integrate helper }", tool: "workarounds 100%, longer 50%")
    audit(plan, trial: 0, strategy: 1)
    var worker = Worker(plan)
    worker.run(trial: 0, strategy: 1)
    let times = worker.record.times(ofAction: 0)
    #expect(times.start == 40 && times.end == 40)
    for measure in 0..<plan.layout.width { #expect(sums(plan, measure, strategy: 1) == sums(plan, measure)) }
  }

  /// Whoever had no part in it goes round it.
  @Test(arguments: [("", 0.0), (", involvement 100%", 0), (", involvement 0%", 1)])
  func involvementCounts(involvement: String, share: Double) throws {
    let plan = try plan("today { integrate helper\(involvement) }", tool: "workarounds 100%, longer 50%")
    let uses = sums(plan, plan.layout.index(.uses, tool: 0))
    let around = sums(plan, plan.layout.index(.workarounds, tool: 0))
    #expect(around.history == share * uses.history && around.study == share * uses.study)
  }

  /// Who joins later has yet to learn it.
  @Test func newcomersLearnIt() throws {
    let plan = try plan("today { integrate helper }\nstrategy grow { involvement 0%; week 1: hire 2 desk }")
    audit(plan, trial: 0, strategy: 1)
    #expect(sums(plan, plan.layout.index(.training, team: 0), strategy: 1) == (0, 8))
  }

  @Test func withoutHistoryItIsInUseFromWeek0() throws {
    let plan = try plan("today { integrate helper }", history: 0)
    #expect(sums(plan, plan.layout.index(.uses, tool: 0)).study > 35)
  }
}
