import Foundation
import JKKernel
import JKScenario
import TestSupport
import Testing

/// How items come in, by hand and against what the processes must give.
struct ArrivalTests {
  private func plan(
    _ work: String, people: Int = 50, horizon: String = "100 weeks", others: String = ""
  ) throws -> Plan {
    Plan(
      try Scenario(
        text: """
          scenario "Arrivals"; horizon \(horizon); history 0 h; seed 11
          team desk { people \(people) }
          work letter { \(work); route { write -> done } }
          \(others)
          step write by desk { effort 1 h }
          """))
  }

  private func arrivals(_ plan: Plan, trial: Int = 0, work: Int = 0) -> [Double] {
    audit(plan, trial: trial, strategy: 0).filter { $0.kind == .arrived && $0.work == work }.map(\.time)
  }

  /// A count of a Poisson variable lies within 4 standard deviations of its mean.
  private func expectPoisson(
    _ count: Int, mean: Double, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(abs(Double(count) - mean) < 4 * mean.squareRoot(), sourceLocation: sourceLocation)
  }

  @Test func scheduledItemsComeOnTime() throws {
    let times = arrivals(try plan("arrives at 2 h, 5 h, 5 h, 3 weeks"))
    #expect(times == [2, 5, 5, 120])
  }

  @Test func aRenewalProcessKeepsItsGaps() throws {
    let times = arrivals(try plan("arrives every 3 h"))
    #expect(times.count == 1_333)
    for (index, time) in times.enumerated() { #expect(abs(time - 3 * Double(index + 1)) < 1e-6) }
  }

  /// Batches of 2 to 4: each of the sizes, together, and with numbers of their own.
  @Test func batchesComeTogether() throws {
    let times = arrivals(try plan("arrives every 10 h in batches of uniform(low: 1.5, high: 4.5)"))
    let sizes = Dictionary(grouping: times, by: { $0 }).values.map(\.count)
    #expect(sizes.count == 400 || sizes.count == 399)
    for size in 2...4 {
      let share = Double(sizes.filter { $0 == size }.count) / Double(sizes.count)
      let spread = 4 * (2.0 / 9 / Double(sizes.count)).squareRoot()
      #expect(abs(share - 1.0 / 3) < spread)
    }
    #expect(Set(sizes).isSubset(of: [2, 3, 4]))
  }

  /// Twice as many from week 50 on, and half as many in the second half of the year.
  @Test func demandChangesOverTime() throws {
    let steps = arrivals(try plan("arrives poisson 40 / week; demand { week 50: times 2 }"))
    expectPoisson(steps.filter { $0 < 2_000 }.count, mean: 2_000)
    expectPoisson(steps.filter { $0 >= 2_000 }.count, mean: 4_000)
    let text = "arrives poisson 40 / week; demand { seasons 150%, 50% }"
    let seasons = arrivals(try plan(text, horizon: "104 weeks")).map {
      $0.truncatingRemainder(dividingBy: 2_080)
    }
    expectPoisson(seasons.filter { $0 < 1_040 }.count, mean: 3_120)
    expectPoisson(seasons.filter { $0 >= 1_040 }.count, mean: 1_040)
  }

  /// ∫ r exp(gt) dt = r (exp(gT) − 1) / g, and the history does not grow.
  @Test func demandGrows() throws {
    let plan = try plan("arrives poisson 20 / week; demand { grows 1% / week }", horizon: "100 weeks")
    let times = arrivals(plan)
    expectPoisson(times.count, mean: 20 * (exp(1) - 1) / 0.01)
    expectPoisson(times.filter { $0 < 2_000 }.count, mean: 20 * (exp(0.5) - 1) / 0.01)
    let shrinking = arrivals(
      try self.plan("arrives poisson 20 / week; demand { grows 0% / week - 1% / week }"))
    expectPoisson(shrinking.count, mean: 20 * (1 - exp(-1)) / 0.01)
  }

  /// Each completed item brings others, they bring others again: 1 / (1 − 0.5) in all.
  @Test func completedItemsBringOthers() throws {
    let text = "arrives poisson 40 / week; referrals 0.5 each completed"
    let all = arrivals(try plan(text)).count
    // The number of descendants of one item has variance m / (1 − m)³ with m = 0.5.
    let spread = 4 * (4_000.0 * (4 + 4)).squareRoot() + 10
    #expect(abs(Double(all) - 8_000) < spread)
    let late = arrivals(try plan("arrives at 1 h; referrals 0.95 each completed after 10 weeks"), trial: 3)
    // Ten weeks and an hour of work after its parent: each generation has a time of its own.
    for time in late {
      let generation = ((time - 1) / 401).rounded()
      #expect(abs(time - 1 - 401 * generation) < 1e-6)
    }
    #expect(late.count > 1)
  }

  /// Two waiting and one in service is all there is room for.
  @Test func aFullQueueTurnsItemsAway() throws {
    let plan = try plan("arrives every 0.25 h; queue at most 2", people: 1, horizon: "2 weeks")
    let moments = audit(plan, trial: 0, strategy: 0)
    var (waiting, busy) = (0, 0)
    for moment in moments {
      switch moment.kind {
      case .queued: waiting += 1
      case .started: (waiting, busy) = (waiting - 1, busy + 1)
      case .finished: busy -= 1
      case .balked:
        #expect(waiting == 2)
        #expect(busy == 1)
      default: break
      }
      #expect(waiting <= 2 || busy == 0)
    }
    #expect(moments.filter { $0.kind == .balked }.count > 200)
    // Without room to wait, whoever finds someone free is served all the same.
    let none = audit(
      try self.plan("arrives every 2 h; queue at most 0", people: 1, horizon: "2 weeks"), trial: 0,
      strategy: 0)
    #expect(none.filter { $0.kind == .balked }.isEmpty)
    #expect(none.filter { $0.kind == .done }.count == 39)
  }

  /// Work of a higher priority goes first; what has begun is not interrupted. Hand-made: one person, 1 h each.
  @Test func higherPriorityGoesFirst() throws {
    let plan = try plan(
      "arrives at 0 h, 0.2 h, 0.4 h", people: 1,
      others: "work urgent { arrives at 0.5 h, 1.5 h; priority 5; route { write -> done } }")
    let done = audit(plan, trial: 0, strategy: 0).filter { $0.kind == .done }
    #expect(done.map(\.time) == [1, 2, 3, 4, 5])
    #expect(done.map(\.work) == [0, 1, 1, 0, 0])
    #expect(done.map(\.item) == [0, 0, 1, 1, 2])
  }

  /// A quote later than three hours never wins here; one in time always does.
  @Test func whatIsLateWinsLess() throws {
    let plan = Plan(
      try Scenario(
        text: """
          scenario "Late"; horizon 40 h; history 0 h
          team desk { people 1 }
          work quote {
            arrives at 0 h, 0 h, 0 h, 0 h, 0 h
            late { after 3 h; wins times 0 }
            route { write -> done 100%, otherwise lost }
          }
          step write by desk { effort 1 h }
          """))
    let outcomes = audit(plan, trial: 0, strategy: 0).filter { $0.kind == .done || $0.kind == .lost }
    #expect(outcomes.map(\.kind) == [.done, .done, .done, .lost, .lost])
  }
}
