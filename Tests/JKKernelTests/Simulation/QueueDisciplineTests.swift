import JKKernel
import JKScenario
import TestSupport
import Testing

/// First come, first served, by exact recursions: an item starts when it has arrived and a server is free.
struct QueueDisciplineTests {
  /// Lindley's recursion for one server, Kiefer and Wolfowitz's for several: the start of each service is
  /// the later of its arrival and the earliest release of a server.
  @Test(arguments: [1, 2, 5])
  func servicesStartWhenTheRecursionSays(servers: Int) throws {
    let plan = Plan(
      try Scenario(
        text: """
          scenario "Queue"; horizon 2000 h; history 0 h; bucket none
          team clerks { people \(servers) }
          work customer { arrives poisson \(Double(servers) * 0.9) / h; route { serve -> done } }
          step serve by clerks { effort lognormal(mean: 1 h, cv: 1.5) }
          """))
    let moments = audit(plan, trial: 0, strategy: 0)
    var arrivals: [Int: Double] = [:]
    var free = [Double](repeating: -.infinity, count: servers)
    let finishes = Dictionary(
      moments.filter { $0.kind == .finished }.map { ($0.item, $0.time) },
      uniquingKeysWith: { first, _ in first })
    var expectedItem = 0
    for moment in moments {
      if moment.kind == .arrived { arrivals[moment.item] = moment.time }
      guard moment.kind == .started else { continue }
      #expect(moment.item == expectedItem)
      expectedItem += 1
      let arrival = try #require(arrivals[moment.item])
      let server = try #require(free.indices.min { free[$0] < free[$1] })
      #expect(moment.time == max(arrival, free[server]))
      free[server] = finishes[moment.item] ?? .infinity
    }
    #expect(expectedItem > 1_500)
  }

  /// With one server, constant service and rework: rework goes ahead of everything that waits.
  @Test func reworkGoesAheadOfTheQueue() throws {
    let plan = Plan(
      try Scenario(
        text: """
          scenario "Rework"; horizon 400 h; history 0 h; bucket none
          team clerk { people 1 }
          work letter { arrives poisson 1 / h; route { write -> done } }
          step write by clerk { effort 1 h; defects 100%, caught 100%, rework 25% }
          """))
    let moments = audit(plan, trial: 1, strategy: 0).filter { $0.kind == .started || $0.kind == .finished }
    // Each item is written once and reworked three times, the most there is, before the next one starts.
    for (index, moment) in moments.enumerated() {
      #expect(moment.item == index / 8)
      guard moment.kind == .finished else { continue }
      let hours = moment.time - moments[index - 1].time
      #expect(abs(hours - (index % 8 == 1 ? 1 : 0.25)) < 1e-9)
    }
    #expect(moments.count > 8 * 100)
  }

  /// An item leaves when its patience is over, and never once it has been served.
  @Test func patienceEndsWithTheFirstService() throws {
    let plan = Plan(
      try Scenario(
        text: """
          scenario "Patience"; horizon 2000 h; history 0 h; bucket none
          team clerk { people 1 }
          team mill { people 1 }
          work letter { arrives poisson 2 / h; patience 3 h; route { write -> print; print -> done } }
          step write by clerk { effort exponential(mean: 0.8 h) }
          step print by mill { effort exponential(mean: 0.8 h) }
          """))
    let moments = audit(plan, trial: 0, strategy: 0)
    var arrivals: [Int: Double] = [:]
    var served: Set<Int> = []
    var reneged = 0
    for moment in moments {
      switch moment.kind {
      case .arrived: arrivals[moment.item] = moment.time
      case .started:
        served.insert(moment.item)
        if moment.step == 0 { #expect(moment.time - arrivals[moment.item]! <= 3 + 1e-9) }
      case .reneged:
        reneged += 1
        #expect(!served.contains(moment.item))
        #expect(abs(moment.time - arrivals[moment.item]! - 3) < 1e-9)
      default: break
      }
    }
    #expect(reneged > 500)
  }
}
