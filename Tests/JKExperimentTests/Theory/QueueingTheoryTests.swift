import JKExperiment
import JKScenario
import JKStatistics
import TestSupport
import Testing

/// The engine against queueing theory, over some 4·10⁸ customers.
@Suite(.serialized, .enabled(if: isReleaseBuild, "the theory's cases run on the release build"))
struct QueueingTheoryTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let measure: String
    let exact: Double

    var testDescription: String { "\(file): \(measure) is \(exact)" }
  }

  static let cases: [Case] = [
    Case(file: "mm1-80", measure: "wait at serve", exact: ExactQueues.wait(servers: 1, rho: 0.8)),
    Case(file: "mm1-90", measure: "wait at serve", exact: ExactQueues.wait(servers: 1, rho: 0.9)),
    Case(file: "mm2-80", measure: "wait at serve", exact: ExactQueues.wait(servers: 2, rho: 0.8)),
    Case(file: "mm2-90", measure: "wait at serve", exact: ExactQueues.wait(servers: 2, rho: 0.9)),
    Case(file: "mm5-90", measure: "wait at serve", exact: ExactQueues.wait(servers: 5, rho: 0.9)),
    Case(file: "mg1-80", measure: "wait at serve", exact: ExactQueues.wait(rho: 0.8, cv: 0.5)),
    Case(
      file: "erlang-a", measure: "queue of clerks",
      exact: ExactQueues.reneging(servers: 3, arrivals: 3, patience: 2).queue),
    Case(
      file: "erlang-a", measure: "customer reneged",
      exact: ExactQueues.reneging(servers: 3, arrivals: 3, patience: 2).rate),
    Case(
      file: "priority", measure: "wait at serve-urgent",
      exact: ExactQueues.priorityWaits(loads: (0.3, 0.5)).urgent),
    Case(
      file: "priority", measure: "wait at serve-normal",
      exact: ExactQueues.priorityWaits(loads: (0.3, 0.5)).normal),
    Case(
      file: "mm1k", measure: "customer balked", exact: ExactQueues.loss(capacity: 5, rho: 0.9).rate),
    Case(file: "mm1k", measure: "queue of clerk", exact: ExactQueues.loss(capacity: 5, rho: 0.9).queue),
    Case(
      file: "jackson", measure: "job time in system",
      exact: ExactQueues.timeInSystem(QueueingTheoryTests.network, arrivals: 1)),
  ]

  /// Visits from the traffic equations: 1/0.95 at the ends; the loops from the third and the fourth.
  static let network: [ExactQueues.Station] = {
    let ends = 1 / 0.95
    let fourth = ends / 0.85
    let middle = fourth / 0.8
    return [
      .init(servers: 2, service: 1.6, visits: ends), .init(servers: 4, service: 2.2, visits: middle),
      .init(servers: 3, service: 1.6, visits: middle), .init(servers: 3, service: 2, visits: fourth),
      .init(servers: 1, service: 0.8, visits: ends),
    ]
  }()

  /// The formulas themselves, against the values that the literature prints.
  @Test func theFormulasAreTheBooks() {
    #expect(abs(ExactQueues.wait(servers: 1, rho: 0.9) - 9) < 1e-12)
    #expect(abs(ExactQueues.wait(servers: 2, rho: 0.8) - 1.7778) < 5e-5)
    #expect(abs(ExactQueues.wait(servers: 2, rho: 0.9) - 4.2632) < 5e-5)
    #expect(abs(ExactQueues.wait(servers: 5, rho: 0.9) - 1.5250) < 5e-5)
    #expect(abs(ExactQueues.priorityWaits(loads: (0.3, 0.5)).normal - 5.714286) < 5e-7)
    #expect(abs(ExactQueues.loss(capacity: 5, rho: 0.9).rate - 0.9 * 0.1260) < 5e-5)
    #expect(abs(ExactQueues.timeInSystem(Self.network, arrivals: 1) - 29.974) < 5e-4)
  }

  @Test(.tags(.slow), arguments: Set(cases.map(\.file)).sorted())
  func agrees(file: String) async throws {
    let scenario = try Scenario(text: try ScenarioLibrary.text("theory/\(file).scenario"))
    #expect(scenario.settings.seed == 1)
    let comparison = try await Experiment(scenario, threads: 2).run()
    let measures = comparison.pointMeasures(0, level: TheoryFamily.level)
    for test in Self.cases where test.file == file {
      let measure = try #require(measures.first { $0.name == test.measure })
      try TheoryFamily.expect(
        measure.estimate.value, measure.estimate.halfWidth, is: test.exact, "\(test)")
    }
  }
}

#if DEBUG
  let isReleaseBuild = false
#else
  let isReleaseBuild = true
#endif

extension Tag {
  /// More than a second.
  @Tag static var slow: Self
}
