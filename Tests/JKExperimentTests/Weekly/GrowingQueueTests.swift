import JKScenario
import TestSupport
import Testing

@testable import JKExperiment

struct GrowingQueueTests {
  private func queues(
    _ demand: String, patience: String = "", history: Int = 26, trials: Int = 12
  ) async throws -> [GrowingQueue] {
    let text = """
      scenario "Desk"; horizon 4 weeks; history \(history) weeks; warm-up 2 weeks; trials \(trials); seed 5
      team clerks { people 3 }
      team idle { people 1 }
      work order { arrives poisson \(demand)\(patience.isEmpty ? "" : "; " + patience); revenue $100; route { answer -> file -> done } }
      step answer by clerks { effort 10 h }
      step file by idle { effort 1 h }
      """
    return try await Experiment(try Scenario(text: text), threads: 2).run().growingQueues
  }

  /// Three people do 12 orders a week: of 18 a week 6 more wait each week, 14 weeks lie between the middles of the second
  /// quarter and the last, and 23 before the middle of the last.
  @Test func fillsByWhatIsLeftEachWeek() async throws {
    let queues = try await queues("18 / week", trials: 40)
    let queue = try #require(queues.first)
    #expect(queues.count == 1 && queue.team == 0)
    #expect(try #require(queue.growth.lower) < 84 && 84 < (try #require(queue.growth.upper)))
    #expect(abs(queue.length.value - 6 * 23) < 20)
  }

  @Test(arguments: [
    ("9 / week", "", 26), ("18 / week", "patience exponential(mean: 1 weeks)", 26), ("18 / week", "", 7),
    // What a high season leaves behind, the low one takes away.
    ("9 / week; demand { seasons 60%, 140% }", "", 104), ("9 / week; demand { seasons 140%, 60% }", "", 104),
    // A year with seasons cannot be told from growth.
    ("18 / week; demand { seasons 60%, 140% }", "", 52),
  ])
  func whatSettlesIsNoGrowth(demand: String, patience: String, history: Int) async throws {
    #expect(try await queues(demand, patience: patience, history: history).isEmpty)
  }

  @Test func growsOverTheYearsBesideItsSeasons() async throws {
    let queue = try #require(
      try await queues("18 / week; demand { seasons 60%, 140% }", history: 104).first)
    // 52 weeks with 6 more each.
    #expect(abs(queue.growth.value - 312) < 40)
  }

  @Test func oneTrialShowsNothing() async throws {
    #expect(try await queues("18 / week", trials: 1).isEmpty)
  }
}
