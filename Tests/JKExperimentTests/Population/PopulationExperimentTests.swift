import JKKernel
import JKScenario
import JKStatistics
import Synchronization
import TestSupport
import Testing

@testable import JKExperiment

struct PopulationExperimentTests {
  private static func run(
    _ lines: String, follow: String = Desks.follow, organisations: Int = 6, trials: Int = 5, threads: Int = 2
  ) async throws -> PopulationComparison {
    let scenario = try Desks.scenario(lines, follow: follow)
    let population = try #require(scenario.population)
    return try await PopulationExperiment(
      scenario, population, organisations: organisations, trials: trials, threads: threads
    ).run()
  }

  /// Each organisation is the scenario with its values written in it, on trials of its own.
  @Test(arguments: ["30%", "72.5%"])
  func anOrganisationIsAScenario(structure: String) async throws {
    let (count, trials) = (3, 4)
    let compared = try await Self.run(
      "vary mess.structure = constant(\(structure)); vary mess.effort = times 1.4", organisations: count,
      trials: trials)
    let text = Desks.text.replacing("structure 30%", with: "structure \(structure)").replacing(
      "times 1.5", with: "times 1.4")
    let plan = Plan(try Scenario(text: text))
    #expect(compared.organisations.count == count)
    for (organisation, result) in compared.organisations.enumerated() {
      var revenues: [Double] = []
      var margins: [[Double]] = [[], [], []]
      for trial in 0..<trials {
        for strategy in 0..<3 {
          var worker = Worker(plan)
          worker.run(trial: organisation * trials + trial, strategy: strategy)
          let layout = worker.record.layout
          func sum(_ measure: MeasureLayout.Company, _ rows: Range<Int>) -> Double {
            rows.reduce(0) { $0 + worker.record[row: $1, layout.index(measure)] }
          }
          // 26 weeks of history, four of them warm-up.
          if strategy == 0 { revenues.append(sum(.revenue, 4..<26) * 52 / 22) }
          let costs: [MeasureLayout.Company] = [.direct, .labour, .overhead, .change, .ai]
          margins[strategy].append(
            sum(.revenue, 26..<78) - costs.reduce(0) { $0 + sum($1, 26..<78) })
        }
      }
      let revenue = revenues.reduce(0, +)
      #expect(abs(result.revenue - revenue / Double(trials)) < 1e-6)
      for strategy in 0..<3 {
        let gain = zip(margins[strategy], margins[0]).reduce(0) { $0 + $1.0 - $1.1 } / revenue
        #expect(abs(result.gains[strategy].estimate.value - gain) < 1e-9, "\(organisation) \(strategy)")
      }
      #expect(result.gains[0].estimate.value == 0 && result.gains[0].kind == .flat && result.gains[0].isSure)
    }
    // Different futures, though nothing differs that is drawn.
    #expect(Set(compared.organisations.map(\.revenue)).count == count)
  }

  /// What is drawn depends on the organisation alone: more of them, or other strategies, change nothing.
  @Test func organisationsStayWhatTheyAre() async throws {
    let lines = "vary mess.structure = beta(mean: 40%, sd: 20%)"
    let few = try await Self.run(lines, organisations: 3)
    let many = try await Self.run(lines, follow: "follow fix-late 50%, fix-first 50%", organisations: 5)
    for (one, other) in zip(few.organisations, many.organisations) {
      #expect(one.values == other.values && one.revenue == other.revenue)
      #expect(one.gains[1] == other.gains[2])
    }
    let more = try await Self.run("\(lines); vary desk.people = discrete(3: 50%, 4: 50%)", organisations: 3)
    #expect(more.organisations.map { $0.values[0] } == few.organisations.map { $0.values[0] })
    #expect(Set(more.organisations.map { $0.values[1] }).isSubset(of: [3, 4]))
  }

  @Test func threadsChangeNothing() async throws {
    let lines =
      "vary mess.structure = beta(mean: 40%, sd: 20%); vary order.arrives = poisson uniform(8 / week, 16 / week)"
    let results = [
      try await Self.run(lines, threads: 1), try await Self.run(lines, threads: 2),
      try await Self.run(lines, threads: 5),
    ]
    for other in results.dropFirst() {
      #expect(other.organisations == results[0].organisations)
      #expect(other.mixture == results[0].mixture)
      #expect(other.sequences.map(\.classes) == results[0].sequences.map(\.classes))
    }
    #expect(Set(results[0].organisations.map(\.values)).count == 6)
  }

  /// A prior moves the organisations, and the seed moves both.
  @Test func priorsAndSeedMatter() async throws {
    let scenario = try Desks.scenario("vary mess.effort = times uniform(1, 3)")
    let population = try #require(scenario.population)
    let runs = try await [3, 4].asyncMap { seed in
      try await PopulationExperiment(
        scenario, population, organisations: 8, trials: 4, seed: UInt64(seed), threads: 2
      ).run()
    }
    #expect(runs[0].organisations.map(\.values) != runs[1].organisations.map(\.values))
    // The longer the mess makes work, the more its fix gains.
    let organisations = runs[0].organisations.sorted { $0.values[0] < $1.values[0] }
    let gains = organisations.map { $0.gains[1].estimate.value }
    #expect(gains[0] < gains[7] && gains[0] < gains[6])
  }

  @Test func progressCountsAllTrials() async throws {
    let scenario = try Desks.scenario("vary mess.structure = uniform(20%, 80%)")
    let seen = Mutex<Set<Int>>([])
    _ = try await PopulationExperiment(
      scenario, try #require(scenario.population), organisations: 4, trials: 3, threads: 2
    ).run { done in seen.withLock { _ = $0.insert(done) } }
    #expect(seen.withLock { $0 } == Set(1...12))
  }

  @Test func canBeCancelled() async throws {
    let scenario = try Desks.scenario("vary mess.structure = uniform(20%, 80%)")
    let population = try #require(scenario.population)
    let task = Task {
      try await PopulationExperiment(scenario, population, organisations: 10_000, trials: 50, threads: 2)
        .run()
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { _ = try await task.value }
  }

  /// Values between the ends that were tried when the file was read may still not go together.
  @Test func anUnsoundOrganisationIsNamed() async throws {
    let text = """
      \(Desks.text.replacing("training 2 h", with: "training 2 h; contract api"))
      contract api { per-seat $40 / month; term length }
      parameter length = 1 month
      population desks { vary length = discrete(1 month: 1%, 1.5 months: 98%, 2 months: 1%); \(Desks.follow) }
      """
    let scenario = try Scenario(text: text)
    let experiment = PopulationExperiment(scenario, try #require(scenario.population), trials: 2, threads: 1)
    let error = await #expect(throws: UnsoundOrganisation.self) { _ = try await experiment.run() }
    #expect(error?.values.map(\.path) == ["length"] && error?.values.map(\.text) == ["260 h"])
  }

  @Test func withoutRevenueThereIsNoClass() async throws {
    let text = Desks.text.replacing("arrives poisson 14 / week", with: "arrives at 2 weeks, 3 weeks")
    let scenario = try Scenario(text: "\(text)\npopulation desks { \(Desks.follow) }")
    let experiment = PopulationExperiment(scenario, try #require(scenario.population), trials: 2, threads: 1)
    await #expect(throws: NoRevenue.self) { _ = try await experiment.run() }
  }
}

extension Array where Element: Sendable {
  fileprivate func asyncMap<Value>(_ value: (Element) async throws -> Value) async rethrows -> [Value] {
    var values: [Value] = []
    for element in self { values.append(try await value(element)) }
    return values
  }
}
