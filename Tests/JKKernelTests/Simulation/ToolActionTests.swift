import Foundation
import JKKernel
import JKPricing
import JKScenario
import TestSupport
import Testing

/// What a strategy does with tools besides integrating them: withdrawing, training, delegating.
struct ToolActionTests {
  /// One person with time on their hands: a letter every 4 h.
  private func plan(people: Int = 1, _ text: String) throws -> Plan {
    Plan(
      try Scenario(
        text: """
          scenario "Tools"; horizon 40 weeks; history 0 h; seed 3
          team desk { people \(people) }
          work letter { arrives every 4 h; route { write -> done } }
          step write by desk { effort 2 h; phases framing 20%, producing 50%, verifying 30% }
          \(text)
          """))
  }

  private func actions(_ plan: Plan, strategy: Int = 1) -> [ActionTimes] {
    var worker = Worker(plan)
    worker.run(trial: 0, strategy: strategy)
    var times: [ActionTimes] = []
    for action in plan.scenario.sequences[strategy].actions.indices {
      times.append(worker.record.times(ofAction: action))
    }
    return times
  }

  // MARK: Withdrawing

  /// A step uses the tool integrated last of those still in use.
  @Test(arguments: [
    ("withdraw second; week 15: withdraw first", [0, 1, 0, -1]),
    ("withdraw first; week 15: withdraw second", [0, 1, 1, -1]),
    ("withdraw second; then integrate second; week 15: withdraw second", [0, 1, 1, 0]),
  ])
  func aStepGoesBackToTheToolBefore(actions: String, tools: [Int]) throws {
    let plan = try plan(
      """
      tool first on write { training 0 h }
      tool second on write { training 0 h }
      strategy change { involvement 100%
        week 0: integrate first; week 5: integrate second; week 10: \(actions) }
      """)
    let starts = audit(plan, trial: 0, strategy: 1).filter { $0.kind == .started }
    #expect(starts.count > 390)
    for start in starts { #expect(start.tool == tools[min(3, Int(start.time / 200))], "\(start.time)") }
  }

  /// What has been learnt stays and fades: the service formula from use to use, ten weeks without the tool between.
  @Test func experienceOutlastsAWithdrawal() throws {
    let plan = try plan(
      """
      tool helper on write { gain 60%; friction 25%; learning 30 uses; fading 5 weeks; training 0 h
        workarounds 0%, longer 0% }
      strategy change { involvement 100%
        week 0: integrate helper; week 5: withdraw helper; week 15: integrate helper }
      """)
    var (uses, last, start) = (0.0, 0.0, 0.0)
    var services = (byHand: 0, withTool: 0)
    var usesTool = false
    for moment in audit(plan, trial: 0, strategy: 1) {
      if moment.kind == .started { (start, usesTool) = (moment.time, moment.tool == 0) }
      guard moment.kind == .finished else { continue }
      guard usesTool else {
        #expect(abs(moment.time - start - 2) < 1e-9)
        services.byHand += 1
        continue
      }
      uses *= exp(-max(0, start - last - 160) / 200)
      let epsilon = 1 - exp(-uses / 30)
      #expect(abs(moment.time - start - 2 * (0.5 + 0.5 * (1 - 0.6 * epsilon + 0.25 * (1 - epsilon)))) < 1e-9)
      (uses, last) = (uses + 1, start)
      services.withTool += 1
    }
    #expect(services.byHand == 100 && services.withTool > 290)
    #expect(actions(plan)[2].end == 600)
  }

  /// Of four rounds, released at 0, 40, 80 and 120 h, two have been given; the other two come with the next
  /// integration.
  @Test func withdrawingEndsTheTraining() throws {
    let plan = try plan(
      """
      tool helper on write { training 16 h }
      strategy change { involvement 100%
        week 0: integrate helper; week 2: withdraw helper; week 20: integrate helper }
      """)
    let moments = audit(plan, trial: 0, strategy: 1)
    let rounds = moments.filter { $0.kind == .blockFinished }.map(\.time)
    #expect(rounds.count == 4)
    #expect(rounds[1] < 80 && rounds[2] > 800)
    let actions = actions(plan)
    #expect(actions.map(\.start) == [0, 80, 800])
    #expect(actions.map(\.end) == [80, 80, rounds[3]])
    #expect(moments.filter { $0.kind == .started && $0.tool == 0 }.allSatisfy { $0.time >= rounds[3] })
  }

  // MARK: Training

  /// A further course counts as uses when it is done: 8 of them.
  @Test func aFurtherCourseIsPractice() throws {
    let plan = try plan(
      """
      tool helper on write { gain 60%; friction 25%; learning 300 uses; training 8 h
        workarounds 0%, longer 0% }
      strategy change { involvement 100%; week 0: integrate helper; week 10: train helper }
      """)
    var (uses, start, rounds, checked) = (0.0, 0.0, 0, 0)
    var ends: [Double] = []
    var tool = -1
    var epsilon = 0.0
    for moment in audit(plan, trial: 0, strategy: 1) {
      switch moment.kind {
      case .blockFinished:
        rounds += 1
        if rounds.isMultiple(of: 2) {
          uses += 8
          ends.append(moment.time)
        }
      case .started:
        (start, tool, epsilon) = (moment.time, moment.tool, 1 - exp(-uses / 300))
        if tool == 0 { uses += 1 }
      case .finished where tool == 0:
        let hours = 2 * (0.5 + 0.5 * (1 - 0.6 * epsilon + 0.25 * (1 - epsilon)))
        #expect(abs(moment.time - start - hours) < 1e-9)
        checked += 1
      default: break
      }
    }
    #expect(rounds == 4 && checked > 350)
    let actions = actions(plan)
    #expect(actions.map(\.start) == [0, 400])
    #expect(actions.map(\.end) == ends)
    #expect(ends[1] >= 480)
  }

  /// Who has been trained ahead needs no more training at the integration, and does not use the tool before.
  @Test func trainingAhead() throws {
    let plan = try plan(
      people: 3,
      """
      tool helper on write { training 8 h }
      strategy ahead { involvement 100%; week 0: train helper; week 10: integrate helper }
      strategy both { involvement 100%; week 0: train helper; then integrate helper }
      strategy twice { involvement 100%; week 0: integrate helper; week 1: train helper }
      """)
    let moments = audit(plan, trial: 0, strategy: 1)
    #expect(moments.filter { $0.kind == .blockFinished }.count == 6)
    #expect(moments.filter { $0.kind == .started }.allSatisfy { ($0.tool == 0) == ($0.time >= 400) })
    #expect(actions(plan)[1].start == 400 && actions(plan)[1].end == 400)
    let both = actions(plan, strategy: 2)
    #expect(both[0].end > 80 && both[1].start == both[0].end && both[1].end == both[0].end)
    // Two courses that overlap: four rounds each, and an end for either.
    #expect(audit(plan, trial: 0, strategy: 3).filter { $0.kind == .blockFinished }.count == 12)
    let twice = actions(plan, strategy: 3)
    #expect(twice.allSatisfy(\.end.isFinite) && twice[0].end <= twice[1].end)
  }

  // MARK: Delegating

  /// People frame and verify, v = 1 + ν (1 − s) times as long; each item is one use, metered.
  @Test func aDelegatedStepIsFramedAndVerified() throws {
    let plan = try plan(
      """
      constraint mess on write { structure 50% }
      contract api { per-token { prompt $1 / million tokens; output $1 / million tokens } }
      tool helper on write { verifying 60%; training 0 h; workarounds 0%, longer 0%
        tokens prompt 1k, output 1; contract api }
      strategy hand-over { involvement 100%; week 0: delegate write to helper }
      """)
    var start = 0.0
    var services = 0
    for moment in audit(plan, trial: 0, strategy: 1) {
      if moment.kind == .started { start = moment.time }
      guard moment.kind == .finished else { continue }
      #expect(abs(moment.time - start - 2 * (0.2 + 0.3 * 1.3)) < 1e-9)
      services += 1
    }
    #expect(services > 390)
    var worker = Worker(plan)
    worker.run(trial: 0, strategy: 1)
    let rows = 0..<plan.timetable.rows
    let uses = worker.record.sum(plan.layout.index(.uses, tool: 0), rows: rows)
    #expect(uses >= Double(services))
    #expect(worker.record.sum(plan.layout.index(.prompt, tool: 0), rows: rows) == uses * 1000)
    #expect(worker.record.sum(plan.layout.index(.producing, team: 0), rows: rows) == 0)
  }

  /// A tool that is in use already takes the producing over at once; withdrawn, it gives it back.
  @Test func delegatingWhatIsIntegrated() throws {
    let plan = try plan(
      """
      tool helper on write { gain 0%; friction 0%; verifying 0%; training 8 h; workarounds 0%, longer 0% }
      strategy hand-over { involvement 100%; week 0: integrate helper; week 10: delegate write to helper
        week 20: withdraw helper; week 30: integrate helper }
      """)
    var start = 0.0
    for moment in audit(plan, trial: 0, strategy: 1) {
      if moment.kind == .started { start = moment.time }
      guard moment.kind == .finished else { continue }
      let expected: Double = (400..<800).contains(start) ? 1 : 2
      #expect(abs(moment.time - start - expected) < 1e-9, "\(start)")
    }
    #expect(actions(plan)[1].start == 400 && actions(plan)[1].end == 400)
  }
}
