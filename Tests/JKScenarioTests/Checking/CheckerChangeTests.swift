import JKLanguage
import Testing

@testable import JKScenario

/// What can change during a study, and what cannot.
struct CheckerChangeTests {
  /// What is in force today is kept in a table without an order, which must not look like a change.
  @Test func contractsInForceTodayAreNoChange() {
    let tools = (1...6).map { "tool t\($0) on s { gain 10% }\ncontract k\($0) { base $1 / month }" }
    let uses = (1...6).map { "use k\($0) for t\($0)" }
    let text = """
      scenario "T"
      horizon 10 weeks
      team a { people 2 }
      step s by a { effort 2 h }
      work w { arrives poisson 5 / week; route { s -> done } }
      \(tools.joined(separator: "\n"))
      today { \(uses.joined(separator: "; ")) }
      strategy x { involvement 50%; week 0: change t1.gain to 20% }
      """
    for _ in 0..<20 {
      let errors = ScenarioReading(SourceFile(name: "t", text: text)).diagnostics.filter {
        $0.severity == .error
      }
      #expect(errors.map(\.code) == [])
    }
  }

  private func findings(_ change: String, uncertain: String = "") -> Findings {
    Findings(
      Host.text(replacing: "week 0: fix scattered;", with: "week 0: change \(change);") + "\n" + uncertain
        + "strategy fix-late { involvement 50%; week 9: fix scattered }\n")
  }

  @Test(arguments: [
    "enquiry.arrives to poisson 30 / week", "enquiry.revenue to $90k", "enquiry.direct to 60% of revenue",
    "estimate.effort to 10 h", "estimate.defects to 20%", "estimate.caught to 70%", "estimate.framing to 15%",
    "estimate.escaped.wins to times 0.5", "scattered.effort to times 1.2", "scattered.structure to 50%",
    "scattered.fix.takes to 3 weeks", "drafting.gain to 60%",
    "drafting.tokens to prompt 20k, cached 10%, output 1k", "drafting.requests to 2 each use",
    "estimators.cost to $90 / hour", "estimators.overhead to $10 / week each",
    "estimators.hours to 30 h / week",
    "estimators.absence to 10%", "overhead to $40 / week", "enquiry.demand.grows to 1% / month",
  ])
  func numbersCanChange(change: String) throws {
    let findings = findings(change)
    #expect(findings.codes == [])
    let scenario = try #require(findings.scenario)
    let path = try #require(change.split(separator: " ").first)
    #expect(scenario.changes.map(\.path) == [String(path)])
    #expect(scenario.label(of: scenario.strategies[1].actions[0]) == "change \(path)")
    #expect(ScenarioShape(scenario.changes[0].scenario) == ScenarioShape(scenario))
  }

  @Test(arguments: [
    "horizon to 60 weeks", "drafting.training to 4 h", "trials to 5", "saving to 50%",
    "estimators.people to 5",
    "estimators.leaving to 5% / year",
    "enquiry.arrives to every 2 h", "enquiry.arrives to poisson 30 / week in batches of 2",
    "enquiry.patience to 3 weeks", "enquiry.priority to 2", "enquiry.direct to $5",
    "enquiry.recognised to over build",
    "estimate.effort to exponential(mean: 10 h)", "estimate.inputs to \"drawings\"",
    "scattered.time to 10% of gangs",
    "scattered.limit to 3 in progress", "drafting.contract to api2",
    "api.per-token.output to $9 / million tokens",
    "tools-first.involvement to 50%", "enquiry.referrals to 0.2 each completed",
  ])
  func theRestCannot(change: String) {
    let text = Host.text(replacing: "week 0: fix scattered;", with: "week 0: change \(change);")
      .replacing(
        "contract api {",
        with:
          "contract api2 { per-token { prompt $2 / million tokens; output $1 / million tokens } }\ncontract api {"
      )
    #expect(Findings(text).errors == ["JK0273"])
  }

  private func text(changing change: String, drift: String = "10%") -> String {
    Host.text(replacing: "week 0: fix scattered;", with: "week 0: change \(change);") + """

      parameter pace = 50%
      uncertain drift = uniform(low: \(drift), high: 90%)
      step idle by gangs { effort 4 h * pace * drift }
      strategy fix-late { involvement 50%; week 9: fix scattered }
      """
  }

  /// All that a scenario says of what happens in it.
  private func parts(_ scenario: Scenario) -> [String] {
    Mirror(reflecting: scenario).children.compactMap { part in
      ["changes", "overrides", "assumptions"].contains(part.label) ? nil : "\(part)"
    }
  }

  /// What a change leaves is taken over from the scenario, and what comes of that is the scenario with the value written
  /// in its place.
  @Test(arguments: [
    "enquiry.revenue to $90k", "estimate.defects to 20%", "scattered.effort to times 1.2",
    "drafting.gain to 60%",
    "estimators.cost to $90 / hour", "overhead to $40 / week", "pace to 60%",
  ])
  func sharesWhatItLeaves(change: String) throws {
    let scenario = try #require(Findings(text(changing: change)).scenario)
    let written = Findings(text(changing: change), setting: [change.replacing(" to ", with: "=")])
    let expected = try #require(written.scenario)
    #expect(parts(scenario.changes[0].scenario) == parts(expected))
    #expect(parts(scenario) != parts(expected))
  }

  /// A parameter that a quantity depends on cannot change: the quantity is drawn when a trial begins.
  @Test func whatIsDrawnStaysAsItIs() {
    #expect(Findings(text(changing: "pace to 60%", drift: "10%")).errors == [])
    #expect(Findings(text(changing: "pace to 60%", drift: "10% * pace")).errors == ["JK0273"])
  }

  /// A quantity that only a change needs is used.
  @Test func whatIsUncertainMayComeIn() throws {
    let text = Host.text(replacing: "week 0: fix scattered;", with: "week 0: change build.effort to later;")
      .replacing(
        "uncertain saving", with: "uncertain later = uniform(low: 100 h, high: 150 h)\nuncertain saving")
    // That nobody fixes the constraint any more is true.
    #expect(Findings(text).codes == ["JK0812"])
  }

  /// The rest of the file goes on being checked, and one mistake gives one message.
  @Test func aMistakeIsReportedOnce() {
    let text = Host.text(replacing: "week 0: fix scattered;", with: "week 0: change build.effort to 5 / h;")
    #expect(Findings(text).codes == ["JK0214"])
    #expect(Findings(text.replacing("$100k", with: "100 h")).codes == ["JK0214", "JK0214"])
    let twice = text.replacing(
      "then integrate drafting", with: "then change build.effort to 5 h; then change build.efort to 6 h")
    #expect(Findings(twice).codes == ["JK0214", "JK0270"])
  }
}
