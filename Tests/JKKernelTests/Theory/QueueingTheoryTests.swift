import JKKernel
import JKScenario
import JKStatistics
import TestSupport
import Testing

/// The engine against queueing theory. A case passes only when the exact value lies in the 99 % interval
/// and that interval's half-width is at most 1 % of it: a wide interval proves nothing.
///
/// They need the release build (`make test`): in a debug build they would take a quarter of an hour.
@Suite(.enabled(if: isReleaseBuild, "the theory's cases run on the release build"))
struct QueueingTheoryTests {
  /// M/M/1 at 90 %: the mean wait is ρ / (1 − ρ) = 9 mean services, over some 4·10⁷ customers.
  @Test func singleServerWaitsNineServices() throws {
    let plan = Plan(try Scenario(text: try ScenarioLibrary.text("theory/mm1.scenario")))
    let trials = plan.scenario.settings.trials
    var worker = Worker(plan)
    var waited: [Double] = []
    var begun: [Double] = []
    let study = plan.timetable.historyRows..<plan.timetable.rows
    for trial in 0..<trials {
      worker.run(trial: trial, strategy: 0)
      waited.append(worker.record.sum(plan.layout.index(.waited, step: 0), rows: study))
      begun.append(worker.record.sum(plan.layout.index(.begun, step: 0), rows: study))
    }
    let wait = RatioEstimate(waited, per: begun, level: 0.99)
    let halfWidth = try #require(wait.halfWidth)
    let rho = 0.9
    let exact = rho / (1 - rho)
    #expect(begun.reduce(0, +) > 3e7)
    #expect(abs(wait.value - exact) <= halfWidth)
    #expect(halfWidth <= 0.01 * exact)
  }
}

#if DEBUG
  let isReleaseBuild = false
#else
  let isReleaseBuild = true
#endif
