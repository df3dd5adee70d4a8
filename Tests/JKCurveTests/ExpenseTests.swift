import JKCurve
import Testing

/// What runs take, and those that would not end.
struct ExpenseTests {
  private static func office(_ more: String = "", trials: Int = 100, arrives: String = "poisson 10 / week")
    -> String
  {
    """
    scenario "O"
    horizon 52 weeks
    history 4 weeks
    trials \(trials)
    team a { people 4 }
    step s by a { effort 8 h }
    work w { arrives \(arrives); route { s -> done } }
    strategy x { involvement 50%; week 0: hire 1 a }
    \(more)
    """
  }

  private func scenario(_ text: String) throws -> CheckedScenario {
    let check = ScenarioCheck([UInt8](text.utf8), name: "test")
    return try #require(check.scenario, "\(check.messages())")
  }

  @Test func saysWhatAComparisonTakes() throws {
    let expense = try #require(try scenario(Self.office()).expense(of: .comparison))
    #expect(expense.seconds < 5 && expense.bytes < 200e6 && !expense.isLong)
    #expect(expense.text.hasPrefix("about ") && expense.text.contains(" on one core and "))
  }

  @Test func aSweepTakesItsPoints() throws {
    let scenario = try scenario(Self.office("sweep a.people = 4, 5, 6, 7", trials: 20_000))
    let one = try #require(scenario.expense(of: .comparison))
    let all = try #require(scenario.expense(of: .sweep))
    #expect((3.5...4.5).contains(all.seconds / one.seconds))
    #expect(scenario.expense(of: .population(organisations: nil)) == nil)
    let alone = try #require(scenario.expense(of: .strategy("x")))
    #expect(alone.seconds < one.seconds)
  }

  @Test func aLongRunSaysHowManyTrialsDo() throws {
    let scenario = try scenario(Self.office(trials: 1_000_000))
    let expense = try #require(scenario.expense(of: .comparison))
    #expect(expense.isLong && !expense.isEndless)
    #expect(expense.advice.hasPrefix("`--trials 100000` takes about "))
    #expect(try #require(scenario.expense(of: .comparison, RunOptions(trials: 100))).isLong == false)
  }

  @Test func whatTakesDaysIsRefused() async throws {
    let text = Self.office(
      "sweep seed = 1, 2", trials: 10_000_000, arrives: "every 1 h in batches of 60"
    )
    .replacing("effort 8 h", with: "effort 0.01 h")
    let scenario = try scenario(text)
    #expect(try #require(scenario.expense(of: .comparison)).isEndless)
    await #expect(throws: RunWithoutEnd.self) { try await scenario.compare() }
    await #expect(throws: RunWithoutEnd.self) { try await scenario.run(strategy: "x") }
    await #expect(throws: RunWithoutEnd.self) { try await scenario.sweep() }
    await #expect(throws: Never.self) { try await scenario.compare(RunOptions(trials: 1)) }
  }

  @Test func whatGrowsInATrialIsNamed() async throws {
    let text = Self.office(arrives: "every 10 weeks in batches of 2 million")
      .replacing("effort 8 h", with: "effort 0 h")
    let scenario = try scenario(text)
    let error = await #expect(throws: TrialTooLarge.self) {
      try await scenario.compare(RunOptions(trials: 1))
    }
    let sentence = try #require(error).description
    #expect(
      sentence
        == "trial 0 of `status-quo` was ended in week 6: more than a million items of `w` arrive at once; "
        + "make its batches smaller")
    #expect(throws: TrialTooLarge.self) { try scenario.trace(TraceOptions()) { _ in } }
  }
}
