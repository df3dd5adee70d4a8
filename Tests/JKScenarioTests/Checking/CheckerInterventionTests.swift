import Testing

@testable import JKScenario

struct CheckerInterventionTests {
  private func strategy(_ lines: String) -> Findings {
    Findings(Host.text + "\nstrategy tried { \(lines) }")
  }

  @Test func actionsKeepTheirOrderAndInvolvement() throws {
    let findings = strategy(
      "involvement 90%; week 2: fix scattered when free; then integrate drafting, involvement 50%; week 2 + 1: integrate drafting; week 3 days: fix scattered"
    )
    let actions = try #require(findings.scenario, "\(findings.rendered)").strategies[2].actions
    #expect(actions.compactMap(\.involvement.constant) == [0.9, 0.5, 0.9, 0.9])
    let starts = actions.map { action -> Double? in
      if case .at(let hours) = action.start { hours.constant } else { nil }
    }
    #expect(starts == [80, nil, 120, 24])
    guard case .fix(0, true) = actions[0].kind, case .integrate(0) = actions[1].kind else {
      Issue.record("\(actions)")
      return
    }
  }

  private static let involving: [(lines: String, codes: [String])] = [
    ("week 0: train drafting", []), ("week 0: hire 1 gangs; week 9: release 1 gangs", []),
    ("week 0: integrate drafting, involvement 50%", []), ("week 0: fix scattered", ["JK0212"]),
    ("week 0: delegate estimate to drafting", ["JK0212"]),
    ("week 0: integrate drafting, involvement 50%; then fix scattered", ["JK0212"]),
  ]

  /// The people who do the work shape fixes and tools, and nothing else that a strategy does.
  @Test(arguments: involving)
  func involvementIsNeededForFixesAndTools(lines: String, codes: [String]) {
    #expect(strategy(lines).errors == codes)
  }

  @Test(arguments: [
    ("week 0: integrate drafting", ["JK0212"]), ("involvement 90%; then fix scattered", ["JK0311"]),
    ("involvement 90%; then fix scattered; week 1: integrate drafting", ["JK0311"]),
    ("involvement 90%", ["JK0312"]),
    ("involvement 90%; wek 0: fix scattered", ["JK0210"]),
    ("involvement 90%; wek 0: fix scattered; then integrate drafting", ["JK0210"]),
    ("involvment 90%; week 0: fix scattered", ["JK0210"]),
    ("involvement 90%; week -1: fix scattered", ["JK0221"]),
    ("involvement 90%; week 0 fix scattered", ["JK0215"]),
    ("involvement 90%; week 0: fix scattered when busy", ["JK0215"]),
    ("involvement 90%; week 0: fix scattered, involvement 150%", ["JK0221"]),
    ("involvement 90%; week 0: fix drafting", ["JK0206"]),
    ("involvement 90%; week 0: fix", ["JK0215"]), ("involvement 90%; week $3: fix scattered", ["JK0214"]),
    ("involvement 90%; week 0: fix scattered { now }", ["JK0219"]),
    ("involvement 90%; 3 weeks: fix scattered", ["JK0120"]),
  ])
  func unsoundStrategies(lines: String, codes: [String]) {
    #expect(strategy(lines).codes == codes)
  }

  @Test(arguments: [
    ("tokens prompt 30k, cached 40%, output 2k", "tokens prompt 30k, output 2k", []),
    ("cached 40%", "cached 140%", ["JK0221"]), ("cached 40%, ", "cached 40% ", ["JK0215"]),
    ("prompt 30k", "prompt 20 billion", ["JK0221"]), ("prompt 30k", "prompt 30k requests", ["JK0214"]),
    ("prompt 30k", "prompt pareto(minimum: 30k, shape: 0.5)", ["JK0221"]), ("6 each use", "0 each use", []),
    ("6 each use", "6", ["JK0215"]), ("6 each use", "1001 each use", ["JK0221"]),
    ("6 each use", "poisson(mean: 6) each use", []), ("6 each use", "2 to 9 each use", []),
    ("6 each use", "poisson(mean: 900) each use", ["JK0221"]), ("6 each use", "2.5 each use", ["JK0223"]),
    ("prompt 30k", "prompt 200 to 90k tokens", []), ("prompt 30k", "prompt poisson(mean: 500 tokens)", []),
    ("prompt 30k", "prompt poisson(mean: 500 requests)", ["JK0214"]),
    ("arrives poisson 20 / year", "arrives poisson 2 / week in batches of geometric(chance: 20%)", []),
    ("contract api", "contract drafting", ["JK0206"]),
    ("gain saving", "gain saving; workarounds 30%, longer 200%; verifying 150%", []),
    ("gain saving", "gain saving; workarounds 30%, longer 1100%", ["JK0221"]),
  ])
  func tools(sound: String, edited: String, codes: [String]) {
    let text = Host.text.replacing(sound, with: edited, maxReplacements: sound == "contract api" ? 1 : 1)
    #expect(Findings(text).errors == codes)
  }
}
