import JKExperiment
import JKScenario
import TestSupport
import Testing

/// What binds by queues and utilisation is what binds by what-ifs: two ways to the same answer.
struct BindingAgreementTests {
  private static let chain = """
    scenario "Chain"; horizon 52 weeks; history 52 weeks; seed 6; trials 60
    team drawers { people 2; cost $50 / hour }
    team builders { people 4; cost $50 / hour }
    work job { arrives poisson 12 / week; patience 2 weeks; revenue $1000; route { draw -> build -> done } }
    step draw by drawers { effort exponential(mean: 10 h) }
    step build by builders { effort exponential(mean: 10 h) }
    """

  /// A firm, its binding resource, and the team that it is; nil for demand.
  static let firms: [(name: String, text: String, binds: Binding)] = [
    ("the first of two teams", chain, .team(0)),
    (
      "the second of two teams",
      chain.replacing("people 2;", with: "people 5;").replacing("people 4;", with: "people 2;"),
      .team(1)
    ),
    ("demand", chain.replacing("12 / week", with: "2 / week"), .demand),
    (
      "a group within a team",
      """
      scenario "Letters"; horizon 52 weeks; history 52 weeks; seed 6; trials 60
      team desk { people 10; cost $50 / hour }
      team seniors within desk { people 2 }
      work letter { arrives poisson 16 / week; patience 2 weeks; revenue $1000; route { write -> sign -> done } }
      step write by desk { effort 2 h }
      step sign by seniors { effort exponential(mean: 8 h) }
      """, .team(1)
    ),
  ]

  @Test(arguments: firms.indices)
  func queuesAndWhatIfsAgree(index: Int) async throws {
    let firm = Self.firms[index]
    let scenario = try Scenario(text: firm.text)
    let log = try #require(try await Experiment(scenario, threads: 2).run().bindings.first)
    #expect(log.entries.map(\.binding) == [firm.binds], "\(firm.name)")
    let diagnosis = try await DiagnosisExperiment(scenario, threads: 2).run()
    let resource = diagnosis.results.bindingResource?.whatIf
    switch firm.binds {
    case .team(let team): #expect(resource == .capacity(team: team), "\(firm.name)")
    case .demand: #expect(resource == .demand, "\(firm.name)")
    case .constraint: Issue.record("no constraint here")
    }
  }

  /// The cladding contractor, by its own queues.
  @Test func estimatorsBindTheContractor() async throws {
    let scenario = try ScenarioLibrary.scenario("estimating-bottleneck.scenario")
    let comparison = try await Experiment(scenario, trials: 50, threads: 2).run()
    // Also after the fix: there is more to win than the firm can price.
    for log in comparison.bindings { #expect(log.entries.map(\.binding) == [.team(0)]) }
  }
}
