import Foundation
import JKKernel
import JKPricing
import JKScenario
import TestSupport
import Testing

/// Fixes, training and tools on small scenarios whose every number can be worked out by hand.
struct InterventionTests {
  /// A team with time on its hands; the text of the constraint, tool and strategy is given.
  private func plan(people: Int = 2, arrivals: String = "0.2 / h", _ text: String) throws -> Plan {
    Plan(
      try Scenario(
        text: """
          scenario "Hand-made"; horizon 30 weeks; history 0 h; seed 3
          team desk { people \(people); cost $10 / hour }
          work letter { arrives poisson \(arrivals); revenue $50; route { write -> done } }
          step write by desk { effort 2 h; phases framing 20%, producing 50%, verifying 30% }
          \(text)
          """))
  }

  private func run(_ plan: Plan, strategy: Int = 1) -> Outcome {
    Outcome(plan, strategy: strategy)
  }

  /// What the first trial of a strategy gave.
  private struct Outcome {
    let moments: [Moment]
    let actions: [ActionTimes]
    let totals: [Double]

    init(_ plan: Plan, strategy: Int) {
      moments = audit(plan, trial: 0, strategy: strategy)
      var worker = Worker(plan)
      worker.run(trial: 0, strategy: strategy)
      var totals: [Double] = []
      for measure in 0..<plan.layout.width {
        totals.append(worker.record.sum(measure, rows: 0..<plan.timetable.rows))
      }
      var actions: [ActionTimes] = []
      for action in plan.scenario.sequences[strategy].actions.indices {
        actions.append(worker.record.times(ofAction: action))
      }
      self.totals = totals
      self.actions = actions
    }
  }

  /// Hours from start to finish of each service, in order of finishing, with the start.
  private func services(_ moments: [Moment]) -> [(start: Double, hours: Double, person: Int)] {
    var starts: [Int: Double] = [:]
    return moments.compactMap { moment in
      if moment.kind == .started { starts[moment.person] = moment.time }
      guard moment.kind == .finished, let start = starts[moment.person] else { return nil }
      return (start, moment.time - start, moment.person)
    }
  }

  // MARK: Fixes

  /// One person for two weeks is 80 hours: 20 blocks, the last released at 76 h.
  @Test func aFixIsWorkOfRealPeople() throws {
    let plan = try plan(
      """
      constraint mess on write { structure 30%; effort times 3
        fix { takes 2 weeks; uses 1 people from desk; costs $400; leaves structure 80% } }
      strategy fix-it { involvement 100%; week 1: fix mess }
      """)
    let outcome = run(plan)
    let moments = outcome.moments
    let blocks = moments.filter { $0.kind == .blockFinished }
    #expect(blocks.count == 20)
    #expect(blocks.allSatisfy { $0.amount == 20 })
    #expect(abs(outcome.totals[plan.layout.index(.redesign, team: 0)] - 80) < 1e-9)
    #expect(abs(outcome.totals[plan.layout.index(.change)] - 400) < 1e-9)
    let times = outcome.actions[0]
    #expect(times.start == 40)
    #expect(times.end >= 40 + 76 + 4)
    for service in services(moments) {
      #expect(abs(service.hours - (service.start < times.end ? 6 : 2)) < 1e-9)
    }
  }

  /// The constraint falls as far as the people had a part in it: 1 + (3 − 1)(1 − i).
  @Test(arguments: [(0, 6.0), (25, 5.0), (50, 4.0), (100, 2.0)])
  func involvementDecidesHowFarAConstraintFalls(percent: Int, hours: Double) throws {
    let plan = try plan(
      """
      constraint mess on write { effort times 3; fix { takes 1 weeks; uses 0.5 people from desk } }
      strategy fix-it { involvement 90%; week 0: fix mess, involvement \(percent)% }
      """)
    let outcome = run(plan)
    let moments = outcome.moments
    let end = outcome.actions[0].end
    let after = services(moments).filter { $0.start > end }
    #expect(after.count > 100)
    for service in after { #expect(abs(service.hours - hours) < 1e-9) }
  }

  /// Protected blocks go ahead of an endless queue; blocks for free time never come up behind one.
  @Test func protectedBlocksGoAheadOfTheQueue() throws {
    let text = """
      constraint mess on write { fix { takes 2 weeks; uses 1 people from desk } }
      strategy protected { involvement 100%; week 0: fix mess }
      strategy spare-time { involvement 100%; week 0: fix mess when free }
      """
    let plan = try plan(arrivals: "5 / h", text)
    #expect(run(plan, strategy: 1).actions[0].end < 90)
    #expect(run(plan, strategy: 2).actions[0].end == .infinity)
    let idle = try self.plan(arrivals: "0.01 / h", text)
    #expect(run(idle, strategy: 2).actions[0].end < 100)
  }

  // MARK: Training and tools

  /// Ten hours a person in rounds of 4, 4 and 2 h, released over four weeks; nobody uses the tool before.
  @Test func trainingIsWorkOfEveryone() throws {
    let plan = try plan(
      people: 3,
      """
      tool helper on write { training 10 h; workarounds 0%, longer 0% }
      strategy adopt { involvement 100%; week 2: integrate helper }
      """)
    let outcome = run(plan)
    let moments = outcome.moments
    let hours = outcome.totals[plan.layout.index(.training, team: 0)]
    #expect(abs(hours - 30) < 1e-9)
    #expect(moments.filter { $0.kind == .blockFinished }.count == 9)
    let times = outcome.actions[0]
    #expect(times.start == 80)
    let lastRound = 80 + 160.0 * 2 / 3
    #expect(times.end >= lastRound + 2)
    for service in services(moments) where service.start < lastRound {
      #expect(abs(service.hours - 2) < 1e-9)
    }
  }

  /// The service formula, use by use, for one person on an unstructured step.
  @Test func aUseTakesTheTimeOfTheFormula() throws {
    let plan = try plan(
      people: 1,
      """
      constraint mess on write { structure 30% }
      tool helper on write {
        gain 60%; unstructured-gain 50%; friction 40%; learning 10 uses; verifying 80%; training 0 h
      }
      strategy adopt { involvement 100%; week 0: integrate helper }
      """)
    let services = services(run(plan).moments)
    #expect(services.count > 100)
    for (use, service) in services.enumerated() {
      let epsilon = 1 - exp(-Double(use) / 10)
      let m = 1 - 0.6 * (0.5 + 0.5 * 0.3) * epsilon + 0.4 * (1 - epsilon)
      let v = 1 + 0.8 * 0.7
      let hours = 2 * (0.2 + 0.5 * m + 0.3 * v)
      #expect(abs(service.hours - hours) < 1e-9)
    }
  }

  /// Four idle weeks do no harm; what is idle beyond them fades.
  @Test func idleExperienceFades() throws {
    let plan = try plan(
      people: 1, arrivals: "1 / year * 8",
      """
      tool helper on write { gain 80%; friction 0%; learning 5 uses; fading 3 weeks; training 4 h }
      strategy adopt { involvement 100%; week 0: integrate helper }
      """)
    var uses = 4.0
    var last = try #require(run(plan).actions[0].end.finite)
    for service in services(run(plan).moments) where service.start > last {
      uses *= exp(-max(0, service.start - last - 160) / 120)
      let epsilon = 1 - exp(-uses / 5)
      let m = 1 - 0.8 * epsilon
      let hours = 2 * (0.5 + 0.5 * m)
      #expect(abs(service.hours - hours) < 1e-9)
      uses += 1
      last = service.start
    }
  }

  /// Without involvement, a share w0 of uses goes round the tool: by hand, 1 + chi times as long, billed.
  @Test func workaroundsTakeLongerAndAreBilled() throws {
    let plan = try plan(
      """
      contract api { per-token { prompt $1 / million tokens; output $1 / million tokens } }
      tool helper on write {
        gain 0%; friction 0%; verifying 0%; workarounds 40%, longer 50%; training 0 h
        tokens prompt 1k, cached 25%, output 500; requests 2 each use; contract api
      }
      strategy adopt { involvement 0%; week 0: integrate helper }
      """)
    let outcome = run(plan)
    let moments = outcome.moments
    let longer = services(moments).filter { abs($0.hours - 3) < 1e-9 }.count
    let uses = moments.filter { $0.kind == .started }.count
    #expect(outcome.totals[plan.layout.index(.uses, tool: 0)] == Double(uses))
    // The last item may still be at work.
    #expect(abs(outcome.totals[plan.layout.index(.workarounds, tool: 0)] - Double(longer)) <= 1)
    // 99.9 % of a binomial with p = 0.4.
    let spread = 3.29 * (0.4 * 0.6 * Double(uses)).squareRoot()
    #expect(abs(Double(longer) - 0.4 * Double(uses)) < spread)
    #expect(outcome.totals[plan.layout.index(.prompt, tool: 0)] == Double(uses * 2_000))
    #expect(outcome.totals[plan.layout.index(.cached, tool: 0)] == Double(uses * 500))
    #expect(outcome.totals[plan.layout.index(.output, tool: 0)] == Double(uses * 1_000))
  }

  /// A use has as many requests as its distribution says, rounded; each has tokens of its own.
  @Test func requestsVary() throws {
    let plan = try plan(
      arrivals: "0.8 / h",
      """
      contract api { per-token { prompt $1 / million tokens; output $1 / million tokens } }
      tool helper on write {
        training 0 h; requests poisson(mean: 6) each use; contract api
        tokens prompt discrete(1k: 50%, otherwise: 3k), output 1
      }
      strategy adopt { involvement 100%; week 0: integrate helper }
      """)
    let outcome = run(plan)
    let uses = outcome.totals[plan.layout.index(.uses, tool: 0)]
    let requests = outcome.totals[plan.layout.index(.requests, tool: 0)]
    let prompt = outcome.totals[plan.layout.index(.prompt, tool: 0)]
    #expect(uses > 500)
    // Four standard errors.
    let requestError: Double = (6 * uses).squareRoot()
    let promptError: Double = 1000 * requests.squareRoot()
    #expect(abs(requests - 6 * uses) < 4 * requestError)
    #expect(abs(prompt - 2000 * requests) < 4 * promptError)
  }

  /// An expert (skill 1) gains nothing; a novice all.
  @Test(arguments: [(0, 0.6), (50, 0.3), (100, 0.0)])
  func skillAlreadyHoldsTheGain(percent: Int, gain: Double) throws {
    let plan = Plan(
      try Scenario(
        text: """
          scenario "Skill"; horizon 20 weeks; history 0 h
          team desk { people 1; skill \(percent)% }
          work letter { arrives poisson 0.2 / h; route { write -> done } }
          step write by desk { effort 1 h; phases framing 0%, producing 100%, verifying 0% }
          tool helper on write { gain 60%; friction 0%; learning 0.01 uses; training 1 h }
          strategy adopt { involvement 100%; week 0: integrate helper }
          """))
    let moments = run(plan).moments
    let after = services(moments).filter { $0.start > 41 }
    #expect(after.count > 50)
    for service in after { #expect(abs(service.hours - (1 - gain)) < 1e-9) }
  }

  /// `then` waits for the last block and the last training.
  @Test func thenWaitsForTheEnd() throws {
    let plan = try plan(
      """
      constraint mess on write { fix { takes 3 weeks; uses 1 people from desk } }
      tool helper on write { training 8 h }
      strategy both { involvement 100%; week 1: fix mess; then integrate helper }
      """)
    let actions = run(plan).actions
    let (fix, use) = (actions[0], actions[1])
    #expect(fix.start == 40)
    #expect(use.start == fix.end)
    #expect(use.end >= use.start + 80 + 4)
  }
}

extension Double {
  fileprivate var finite: Double? { isFinite ? self : nil }
}
