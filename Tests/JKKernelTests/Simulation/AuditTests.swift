import JKKernel
import JKScenario
import TestSupport
import Testing

/// The model's invariants, on scenarios chosen to strain them.
struct AuditTests {
  @Test(arguments: 0..<4, 0..<3)
  func theFlagshipKeepsItsBooks(strategy: Int, trial: Int) throws {
    let plan = Plan(try Scenario(text: try ScenarioLibrary.text("estimating-bottleneck.scenario")))
    let moments = audit(plan, trial: trial, strategy: strategy)
    #expect(moments.count > 10_000)
  }

  static let strained: [String: String] = [
    "loops, shared teams and several work types": """
    team desk { people 3; cost $50 / hour; skill uniform(low: 0%, high: 100%) }
    team field { people 2; cost $40 / hour }
    work big high-value {
      arrives poisson 8 / week; revenue $900; direct $100; patience exponential(mean: 30 h)
      route { look -> act 70%, lost 10%, otherwise look2; look2 -> act; act -> look2 15%, otherwise done }
    }
    work small low-value { arrives poisson 30 / week; revenue $20; route { look -> done } }
    step look by desk { effort gamma(mean: 2 h, cv: 0.7); defects 30%, caught 80%, rework 40%; escaped { wins times 0.5 } }
    step look2 by desk { effort uniform(low: 1 h, high: 2 h) }
    step act by field { effort lognormal(mean: 8 h, cv: 1); defects 50%, caught 90%, rework 100% }
    constraint mess on look { structure 20%; effort times 1.5; defects times 2
      fix { takes 3 weeks; uses 2 people from desk; costs $5k; leaves structure 80% } }
    constraint habit on act { structure 50%
      fix { takes 2 weeks; uses 0.5 people from field; leaves structure 90% } }
    tool helper on look { contract api; tokens prompt 3k, output 500; requests 3 each use }
    tool guide on act { training 10 h; workarounds 100%, longer 50% }
    contract api { per-token { prompt $2 / million tokens; output $10 / million tokens } }
    strategy all { involvement 40%; week 1: fix mess when free; week 2: integrate helper
      then fix habit; then integrate guide; week 3: fix mess; week 4: integrate helper }
    """,
    "batches, growth, referrals, priorities and full queues": """
    team desk { people 2; cost $50 / hour worked; hours 35 h / week; absence 20%; overhead $3 / day each }
    work big high-value {
      arrives poisson 8 / week in batches of uniform(low: 0, high: 5); queue at most 6; priority 2
      demand { grows 5% / month; week 10: times 0.5; seasons 150%, 50% }
      referrals 0.4 each completed after exponential(mean: 1 week); patience 30 h; revenue $900
      late { after 10 h; wins times 0.2 }
      route { look -> look 10%, lost 20%, otherwise done }
    }
    work small low-value { arrives every gamma(mean: 2 h, cv: 2); priority 1; route { look -> done } }
    work dated { arrives at 0 h, 1 week, 1 week, 30 weeks; route { look -> done } }
    step look by desk { effort gamma(mean: 2 h, cv: 0.7); defects 30%, caught 80%, rework 40% }
    constraint mess on look { structure 20%; time 25% of desk
      fix { takes 3 weeks; uses 1 people from desk; leaves structure 90%, time 5% } }
    tool helper on look { }
    strategy all { involvement 40%; week 1: fix mess; week 2: integrate helper }
    """,
    "groups, batches and limits": """
    team desk { people 4; cost $50 / hour; absence 10% }
    team seniors within desk { people 2 }
    team chief within desk { people 1 }
    work big high-value { arrives poisson 20 / week; patience 20 h; route { look -> judge 60%, otherwise done; judge -> sign -> done } }
    work small low-value { arrives poisson 30 / week; priority 2; patience 60 h; route { look -> sign -> done } }
    step look by desk { effort gamma(mean: 2 h, cv: 0.7); defects 30%, caught 80%, rework 40% }
    step judge by seniors { effort 1 h; defects 20%, caught 50% }
    step sign by desk { effort 0.5 h }
    constraint heads on look { restricts to seniors; fix { takes 3 weeks; uses 0.5 people from chief } }
    constraint meeting on sign { batches every 1 week; fix { takes 1 week; uses 1 people from desk } }
    constraint files on judge { limit 1 in progress; fix { takes 1 week; uses 1 people from seniors } }
    strategy all { involvement 100%; week 2: fix heads; week 5: fix meeting when free; week 9: fix files }
    """,
    "money over a step, and items that come back": """
    team desk { people 3; cost $50 / hour; absence 5% }
    work big high-value {
      arrives poisson 8 / week; revenue lognormal(mean: $900, cv: 1); direct 30% of revenue; recognised over act
      route { look -> act 60%, lost 10%, otherwise done; act -> check; check -> act 15%, lost 10%, otherwise done }
    }
    work small low-value { arrives poisson 20 / week; revenue $20; direct $5; recognised over look; route { look -> done } }
    step look by desk { effort gamma(mean: 1 h, cv: 0.7); defects 30%, caught 50%; escaped { value times 0.8; returns 30% to act } }
    step act by desk { effort lognormal(mean: 5 h, cv: 1); defects 50%, caught 90%, rework 100%; escaped { returns 50% to look } }
    step check by desk { effort 0.5 h; defects 20%; escaped { value times 0.5; returns 90% to act } }
    tool helper on act { training 6 h }
    strategy all { involvement 40%; week 2: integrate helper }
    """,
    "nobody on duty": """
    team desk { people 0; cost $50 / hour }
    work big { arrives poisson 8 / week; patience 5 h; route { look -> done } }
    step look by desk { effort 2 h }
    constraint mess on look { structure 20%; fix { takes 3 weeks; uses 2 people from desk } }
    tool helper on look { }
    strategy all { involvement 40%; week 1: fix mess; then integrate helper }
    """,
    "everything takes no time": """
    team desk { people 1 }
    work big { arrives poisson 8 / week; patience 0 h; route { look -> look2 50%, otherwise done; look2 -> done } }
    step look by desk { effort 0 h; defects 50%, caught 50% }
    step look2 by desk { effort 0 h }
    constraint mess on look { fix { takes 0 weeks; uses 2 people from desk; costs $1k } }
    tool helper on look { training 0 h }
    strategy all { involvement 100%; week 0: fix mess; then integrate helper }
    """,
  ]

  @Test(arguments: strained.keys.sorted(), 0..<5)
  func strainedScenariosKeepTheirBooks(name: String, trial: Int) throws {
    let text = try #require(AuditTests.strained[name])
    let plan = Plan(try Scenario(text: "scenario \"Strain\"; horizon 26 weeks; history 13 weeks\n" + text))
    for strategy in 0..<2 { audit(plan, trial: trial, strategy: strategy) }
  }

  /// A trial is the same alone, in other company, and again: the worker's memory holds nothing over.
  @Test func aTrialCanBeReplayedAlone() throws {
    let plan = Plan(try Scenario(text: try ScenarioLibrary.text("estimating-bottleneck.scenario")))
    var busy = Worker(plan)
    for trial in 0..<3 { busy.run(trial: trial, strategy: 3 - trial) }
    busy.run(trial: 7, strategy: 2)
    var fresh = Worker(plan)
    fresh.run(trial: 7, strategy: 2)
    for row in 0..<plan.timetable.rows {
      for measure in 0..<plan.layout.width {
        let (a, b) = (busy.record[row: row, measure], fresh.record[row: row, measure])
        #expect(a == b)
      }
    }
  }
}
