import JKExperiment
import JKScenario
import Synchronization
import TestSupport
import Testing

struct ExperimentTests {
  /// The same numbers, bit for bit, on any number of threads.
  @Test(arguments: [2, 3, 8])
  func threadsDoNotMatter(threads: Int) async throws {
    let scenario = try Scenario(text: try ScenarioLibrary.text("estimating-bottleneck.scenario"))
    let one = try await Experiment(scenario, trials: 21, threads: 1).run()
    let many = try await Experiment(scenario, trials: 21, threads: threads).run()
    for strategy in 0..<4 {
      for curve in Curve.allCases {
        for trial in 0..<21 {
          let curves = [one, many].map { $0.sample.curve(curve, strategy, trial: trial) }
          #expect(curves[0] == curves[1])
        }
      }
    }
  }

  /// More trials add futures; they do not change the first ones.
  @Test func trialsAreFuturesOfTheirOwn() async throws {
    let scenario = try Scenario(text: try ScenarioLibrary.text("estimating-bottleneck.scenario"))
    let few = try await Experiment(scenario, sequences: [3], trials: 3, threads: 1).run()
    let more = try await Experiment(scenario, trials: 9, threads: 2).run()
    for trial in 0..<3 {
      #expect(few.sample.curve(.margin, 0, trial: trial) == more.sample.curve(.margin, 3, trial: trial))
    }
  }

  @Test func cancellationEndsARun() async throws {
    let scenario = try Scenario(text: try ScenarioLibrary.text("estimating-bottleneck.scenario"))
    let task = Task { try await Experiment(scenario, trials: 1_000_000, threads: 2).run() }
    task.cancel()
    await #expect(throws: CancellationError.self) { _ = try await task.value }
  }

  @Test func progressCountsEveryTrial() async throws {
    let scenario = try Scenario(text: try ScenarioLibrary.text("estimating-bottleneck.scenario"))
    let counts = Counts()
    _ = try await Experiment(scenario, sequences: [0], trials: 30, threads: 2).run { counts.add($0) }
    #expect(counts.all.sorted() == Array(1...30))
  }
}

/// Numbers that several threads report.
private final class Counts: Sendable {
  private let values = Mutex<[Int]>([])

  var all: [Int] { values.withLock { $0 } }

  func add(_ value: Int) {
    values.withLock { $0.append(value) }
  }
}
