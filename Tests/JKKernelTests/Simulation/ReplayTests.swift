import JKKernel
import JKScenario
import TestSupport
import Testing

struct ReplayTests {
  private let plan: Plan

  init() throws {
    plan = Plan(try Scenario(text: try ScenarioLibrary.text("estimating-bottleneck.scenario")))
  }

  private func moments(trial: Int, strategy: Int) throws -> [Moment] {
    var moments: [Moment] = []
    try Replay.run(plan, trial: trial, strategy: strategy) { moments.append($0) }
    return moments
  }

  /// What is told is what the audit has proved to agree with the record.
  @Test(arguments: 0..<4)
  func tellsWhatAnObserverSees(strategy: Int) throws {
    #expect(try moments(trial: 3, strategy: strategy) == audit(plan, trial: 3, strategy: strategy))
  }

  @Test func changesSayWhatTheyAreFor() throws {
    let moments = try moments(trial: 0, strategy: 3)
    let blocks = moments.filter { $0.kind == .blockFinished }
    #expect(blocks.allSatisfy { ($0.constraint == 0) != ($0.tool == 0) })
    // 6 weeks of 1.2 people in blocks of 4 h; 8 h of training for four people.
    #expect(blocks.filter { $0.constraint == 0 }.count == 72)
    #expect(blocks.filter { $0.tool == 0 }.count == 8)
    #expect(moments.filter { $0.kind == .actionStarted }.map(\.action) == [0, 1])
    #expect(moments.allSatisfy { $0.step < plan.scenario.steps.count })
  }

  @Test func reworkIsCounted() throws {
    let moments = try moments(trial: 0, strategy: 0)
    let back = moments.filter { $0.kind == .reworked }
    #expect(!back.isEmpty && back.allSatisfy { 1...3 ~= $0.rework })
    #expect(moments.filter { $0.kind == .finished && $0.rework > 0 }.count <= back.count)
  }

  @Test func peopleAreNumberedInTheirTeam() {
    #expect(
      (0..<plan.peopleCount).map { plan.membership(of: $0).team } == Array(repeating: 0, count: 4)
        + Array(repeating: 1, count: 20))
    #expect(plan.membership(of: 3).number == 4 && plan.membership(of: 4).number == 1)
  }
}
