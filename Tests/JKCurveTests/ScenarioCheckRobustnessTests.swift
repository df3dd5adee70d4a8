import JKCurve
import TestSupport
import Testing

/// What passes the check can be run, and what could not be run does not pass.
struct ScenarioCheckRobustnessTests {
  @discardableResult
  private func check(_ bytes: some Sequence<UInt8>) -> ScenarioCheck {
    let check = ScenarioCheck(Array(bytes), name: "case.scenario")
    let messages = check.messages()
    #expect(check.scenario != nil || !messages.isEmpty)
    #expect(!messages.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    return check
  }

  /// The scenario of a clerk and letters, with one stretch replaced.
  private func office(_ sound: String, _ other: String) -> String {
    """
    scenario "Office"
    horizon 4 weeks; history 4 weeks; trials 2
    team clerks { people 2; cost $40 / hour }
    work letter { arrives poisson 15 / week; revenue $200; route { answer -> done 60%, otherwise lost } }
    step answer by clerks { effort 4 h; defects 10%, caught 50% }
    constraint mess on answer { structure 30%; fix { takes 1 week; uses 1 people from clerks } }
    tool helper on answer { gain 40%; training 8 h; tokens prompt 30k, cached 40%, output 2k; contract api }
    contract api { per-token { prompt $2 / million tokens; output $10 / million tokens } }
    strategy both { involvement 80%; week 0: fix mess; then integrate helper }
    """.replacing(sound, with: other, maxReplacements: 1)
  }

  /// Values at the ends of their ranges run.
  @Test(arguments: [
    ("people 2", "people 0"), ("people 2", "people 2000"), ("history 4 weeks", "history 0 weeks"),
    ("horizon 4 weeks", "horizon 1 min"), ("horizon 4 weeks", "horizon 4.5 weeks"),
    ("15 / week", "0.000001 / week"),
    ("effort 4 h", "effort 0 h"), ("effort 4 h", "effort 1 billion h"),
    ("defects 10%, caught 50%", "defects 100%, caught 100%"),
    ("structure 30%", "structure 0%; effort times 100; defects times 100"), ("takes 1 week", "takes 0 h"),
    ("takes 1 week", "takes 20 years"), ("uses 1 people", "uses 0 people"),
    ("uses 1 people", "uses 10000 people"),
    ("training 8 h", "training 0 h"), ("training 8 h", "training 1 year"),
    ("gain 40%", "gain 100%; friction 0%"),
    ("gain 40%", "gain 0%; learning 0.01 uses; fading 1 h; requests 0 each use"),
    ("prompt 30k", "prompt 1 billion"),
    ("prompt 30k", "prompt lognormal(mean: 1 million, cv: 2)"), ("cached 40%", "cached 100%"),
    ("week 0:", "week 1 billion:"),
    ("revenue $200", "revenue $1 billion; patience 0 h"),
    ("done 60%, otherwise lost", "answer 60%, otherwise lost"),
    ("trials 2", "trials 1; seed 9007199254740992"), ("trials 2", "trials 2; bucket none"),
    ("horizon 4 weeks", "horizon 0.001 min; bucket none"),
    ("revenue $200", "revenue pareto(minimum: $1, shape: 1.2)"), ("people 2", "people 2; skill 100%"),
  ])
  func extremesRun(sound: String, other: String) async throws {
    let scenario = try #require(check(office(sound, other).utf8).scenario, "\(other)")
    let results = try await scenario.compare()
    #expect(!results.summary.isEmpty && !results.summary.contains("inf"))
  }

  /// What could not be run is refused.
  @Test(arguments: [
    ("people 2", "people 1 million"), ("people 2", "people -1"), ("history 4 weeks", "history 101 years"),
    ("horizon 4 weeks", "horizon 0 weeks"), ("horizon 4 weeks", "horizon 1000000000000 weeks"),
    ("horizon 4 weeks", "horizon -4 weeks"), ("15 / week", "0 / week"), ("15 / week", "1 billion / week"),
    ("trials 2", "trials 0"), ("trials 2", "trials 1 billion"), ("trials 2", "trials 2.5"),
    ("effort 4 h", "effort -4 h"),
    ("effort 4 h", "effort 999999999999999999 billion h * 999999999999999999 billion"),
    ("effort 4 h", "effort 1e999 h"), ("revenue $200", "revenue $999999999999999999 billion"),
    ("takes 1 week", "takes 1000 years"), ("training 8 h", "training 8000 h"),
    ("prompt 30k", "prompt 1000 billion"),
    ("prompt 30k", "prompt pareto(minimum: 1, shape: 0.1)"),
    ("gain 40%", "gain 40%; requests 1 million each use"),
    ("gain 40%", "gain 40%; learning 0 uses"), ("gain 40%", "gain 40%; fading 0 h"),
    ("done 60%, otherwise lost", "answer 100%, otherwise lost"),
    ("route { answer -> done 60%, otherwise lost }", "route { }"), ("trials 2", "trials 2; seed -1"),
    ("work letter", "labour letter"),
  ])
  func impossibleStudiesAreRefused(sound: String, other: String) {
    #expect(check(office(sound, other).utf8).scenario == nil, "\(other)")
  }
}
