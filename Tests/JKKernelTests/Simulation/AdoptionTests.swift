import JKKernel
import JKScenario
import JKStatistics
import TestSupport
import Testing

/// How trained people take a tool up. (Ten thousand of them: the theory's cases of JKExperimentTests.)
struct AdoptionTests {
  private func plan(people: Int, _ adoption: String, training: String = "0 h") throws -> Plan {
    Plan(
      try Scenario(
        text: """
          scenario "Adoption"; horizon 200 weeks; history 0 h; seed 5; bucket none
          team desk { people \(people) }
          work letter { arrives every 2 h; route { write -> done } }
          step write by desk { effort 1 h; phases framing 0%, producing 100%, verifying 0% }
          tool helper on write {
            gain 40%; friction 0%; learning 0.01 uses; training \(training); workarounds 0%, longer 0%
            \(adoption)
          }
          strategy adopt { involvement 100%; week 0: integrate helper }
          """))
  }

  /// Weeks at which people adopt, by trial, in order.
  private func adoptions(_ plan: Plan, trials: Int) throws -> [[(week: Double, person: Int)]] {
    try (0..<trials).map { trial in
      var list: [(Double, Int)] = []
      try Replay.run(plan, trial: trial, strategy: 1) { moment in
        if moment.kind == .adopted { list.append((moment.time / 40, moment.person)) }
      }
      return list
    }
  }

  /// A pure birth process: the k-th of n adopts after 1 / ((n − k)(p + q k / n)) more, on average. (4 of 3 weeks
  /// to reach; 99.9 % each.)
  @Test func timesAreThoseOfAPureBirth() throws {
    let (p, q, n) = (0.05, 0.6, 4)
    let trials = try adoptions(
      try plan(people: n, "adoption innovation 5% / week, imitation 60% / week"), trials: 4000)
    var exact = 0.0
    for k in 0..<n {
      exact += 1 / (Double(n - k) * (p + q * Double(k) / Double(n)))
      let estimate = MeanEstimate(trials.map { $0[k].week }, level: 0.999)
      let halfWidth = try #require(estimate.halfWidth)
      #expect(abs(estimate.mean - exact) < halfWidth, "\(k): \(estimate.mean) ± \(halfWidth), not \(exact)")
      #expect(halfWidth < 0.06 * exact)
    }
  }

  /// Without imitation everyone decides alone: from the end of their own training on, 4 weeks on average, though
  /// others are trained meanwhile. Whoever was trained first is not always first.
  @Test func othersTrainingChangesNobodysChances() throws {
    let plan = try plan(people: 3, "adoption innovation 25% / week, imitation 0% / week", training: "12 h")
    var delays: [[Double]] = [[], [], []]
    var first = [0, 0, 0]
    for trial in 0..<3000 {
      var trained: [Int: Double] = [:]
      var isFirst = true
      try Replay.run(plan, trial: trial, strategy: 1) { moment in
        if moment.kind == .blockFinished { trained[moment.person] = moment.time }
        guard moment.kind == .adopted else { return }
        delays[moment.person].append((moment.time - (trained[moment.person] ?? .nan)) / 40)
        if isFirst { first[moment.person] += 1 }
        isFirst = false
      }
    }
    for person in 0..<3 {
      let estimate = MeanEstimate(delays[person], level: 0.999)
      #expect(abs(estimate.mean - 4) < (try #require(estimate.halfWidth)), "\(estimate)")
      // Four standard deviations of a binomial.
      #expect(abs(Double(first[person]) - 1000) < 4 * (3000 * 2.0 / 9).squareRoot(), "\(first)")
    }
  }

  /// By hand until they adopt, with the tool from then on.
  @Test func whoHasNotAdoptedWorksByHand() throws {
    let plan = try plan(people: 3, "adoption innovation 2% / week, imitation 5% / week")
    var adopted: Set<Int> = []
    var services = (byHand: 0, withTool: 0)
    for moment in audit(plan, trial: 2, strategy: 1) {
      if moment.kind == .adopted { adopted.insert(moment.person) }
      guard moment.kind == .started else { continue }
      #expect((moment.tool == 0) == adopted.contains(moment.person))
      if moment.tool == 0 { services.withTool += 1 } else { services.byHand += 1 }
    }
    #expect(adopted.count == 3 && services.byHand > 100 && services.withTool > 100)
  }

  /// Without the field everyone does so at once.
  @Test func isImmediateByDefault() throws {
    let plan = try plan(people: 3, "")
    let moments = audit(plan, trial: 2, strategy: 1)
    #expect(moments.allSatisfy { $0.kind != .started || $0.tool == 0 })
    var worker = Worker(plan)
    worker.run(trial: 2, strategy: 1)
    #expect(worker.record.sum(plan.layout.index(.adopters, tool: 0), rows: 0..<1) == 3)
  }

  /// Nobody imitates nobody.
  @Test func imitationNeedsSomebodyFirst() throws {
    let plan = try plan(people: 3, "adoption innovation 0% / week, imitation 90% / week")
    #expect(!audit(plan, trial: 0, strategy: 1).contains { $0.kind == .adopted })
  }

  /// Those who have gone do not adopt, and the others' chances stay: the one who is left waits 4 weeks on average.
  @Test func whoLeavesAdoptsNoMore() throws {
    let plan = Plan(
      try Scenario(
        text: """
          scenario "Adoption"; horizon 200 weeks; history 0 h; seed 5; bucket none
          team desk { people 3 }
          work letter { arrives every 2 h; route { write -> done } }
          step write by desk { effort 1 h }
          tool helper on write { training 0 h; adoption innovation 25% / week, imitation 0% / week }
          strategy adopt { involvement 100%; week 0: integrate helper; week 1: release 2 desk }
          """))
    var delays: [Double] = []
    for trial in 0..<2000 {
      var gone: Set<Int> = []
      try Replay.run(plan, trial: trial, strategy: 1) { moment in
        if moment.kind == .left { gone.insert(moment.person) }
        guard moment.kind == .adopted else { return }
        #expect(!gone.contains(moment.person))
        if moment.person == 0 { delays.append(moment.time / 40) }
      }
    }
    let estimate = MeanEstimate(delays, level: 0.999)
    #expect(delays.count == 2000)
    #expect(abs(estimate.mean - 4) < (try #require(estimate.halfWidth)), "\(estimate)")
    audit(plan, trial: 0, strategy: 1)
  }
}
