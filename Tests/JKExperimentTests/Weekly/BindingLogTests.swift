import JKExperiment
import JKScenario
import TestSupport
import Testing

/// What binds, in firms where it is plain.
struct BindingLogTests {
  private func bindings(_ text: String, trials: Int = 60) async throws -> (Scenario, [BindingLog]) {
    let scenario = try Scenario(text: "scenario \"Firm\"; history 20 weeks; seed 2\n" + text)
    return (scenario, try await Experiment(scenario, trials: trials, threads: 1).run().bindings)
  }

  private func names(_ scenario: Scenario, _ log: BindingLog) -> [String] {
    log.entries.map { scenario.name(of: $0.binding) }
  }

  private static let chain = """
    horizon 30 weeks
    team drawers { people 1 }
    team builders { people 2 }
    work job { arrives poisson 6 / week; patience 4 weeks; route { draw -> build -> done } }
    step draw by drawers { effort exponential(mean: 10 h) }
    step build by builders { effort exponential(mean: 10 h) }
    """

  /// Sixty hours of drawing a week for one person; four a week get through to builders who have eighty hours.
  @Test func thePeopleWithTheLongestBacklogBind() async throws {
    let (scenario, logs) = try await bindings(Self.chain)
    #expect(names(scenario, logs[0]) == ["drawers"])
    let last = try #require(logs[0].shares.last)
    #expect(last[0].interval.lowerBound > 0.8)
    #expect(last.reduce(0) { $0 + $1.successes } == 60)
  }

  /// With two more drawers the builders do not get all of it done: the constraint moves to them, once and for good.
  @Test func theConstraintMoves() async throws {
    let (scenario, logs) = try await bindings(
      Self.chain.replacing("6 / week", with: "9 / week") + """

        strategy more { involvement 100%; week 4: hire 2 drawers }
        """)
    #expect(names(scenario, logs[0]) == ["drawers"])
    #expect(names(scenario, logs[1]) == ["drawers", "builders"])
    let move = try #require(logs[1].entries.last)
    #expect((5...12).contains(move.week))
    #expect(logs[1].entries[0].week == -1)
  }

  @Test func withTimeToSpareDemandBinds() async throws {
    let (scenario, logs) = try await bindings(Self.chain.replacing("6 / week", with: "1 / week"))
    #expect(names(scenario, logs[0]) == ["demand"])
  }

  /// Two seniors of ten people must sign all: they bind, their team as a whole does not.
  @Test func aGroupBinds() async throws {
    let (scenario, logs) = try await bindings(
      """
      horizon 10 weeks
      team desk { people 10 }
      team seniors within desk { people 2 }
      work letter { arrives poisson 20 / week; patience 4 weeks; route { write -> sign -> done } }
      step write by desk { effort 2 h }
      step sign by seniors { effort exponential(mean: 8 h) }
      """)
    #expect(names(scenario, logs[0]) == ["seniors"])
  }

  /// Letters wait for the post day, or for one of two places, while people are idle; the fix lets demand bind.
  @Test(arguments: ["batches every 2 weeks", "limit 2 in progress"])
  func whatHoldsItemsBackBinds(rule: String) async throws {
    let (scenario, logs) = try await bindings(
      """
      horizon 30 weeks
      team desk { people 10 }
      work letter { arrives poisson 10 / week; patience 8 weeks; route { write -> done } }
      step write by desk { effort exponential(mean: 9 h) }
      constraint rule on write { \(rule); fix { takes 1 week; uses 0.1 people from desk } }
      strategy lift { involvement 100%; week 2: fix rule }
      """)
    #expect(names(scenario, logs[0]) == ["rule"])
    #expect(names(scenario, logs[1]) == ["rule", "demand"])
  }

  /// A move must last four weeks: three weeks of a rush do not count, ten do.
  @Test(arguments: [(1, ["demand"]), (10, ["demand", "desk", "demand"])])
  func aShortRushIsNoMove(weeks: Int, expected: [String]) async throws {
    let (scenario, logs) = try await bindings(
      """
      horizon 40 weeks
      team desk { people 2 }
      work letter {
        arrives poisson 10 / week
        demand { week 10: times 3; week \(10 + weeks): times 1 }
        patience 1 day
        route { write -> done }
      }
      step write by desk { effort 4 h }
      """)
    #expect(names(scenario, logs[0]) == expected)
  }

  /// Slack is no time for items: people whose freed hours have no use yet bind while work waits for them.
  @Test func slackIsNotIdleness() async throws {
    let (scenario, logs) = try await bindings(
      """
      horizon 12 weeks
      team desk { people 4 }
      work job { arrives poisson 14 / week; patience 4 weeks; route { build -> done } }
      work note { arrives poisson 20 / week; priority 1; route { write -> done } }
      step build by desk { effort exponential(mean: 10 h) }
      step write by desk { effort 3 h }
      strategy cut { involvement 100%; week 0: eliminate write }
      """)
    #expect(names(scenario, logs[1]) == ["desk"])
  }

  /// Of strategies that come to the same, each is as good as the best.
  @Test func tiesCountForAll() async throws {
    let scenario = try Scenario(
      text: """
        scenario "Firm"; horizon 10 weeks; history 10 weeks; seed 2
        team desk { people 1; cost $10 / hour }
        work note { arrives poisson 5 / week; revenue $100; route { write -> done } }
        step write by desk { effort 3 h }
        strategy later { involvement 100%; week 500: hire 1 desk }
        """)
    let results = try await Experiment(scenario, trials: 40, threads: 1).run().results
    #expect(results.map(\.best.successes) == [40, 40])
  }
}
