import JKLanguage
import Testing

@testable import JKScenario

/// When the consultant in the box speaks, and when not.
struct AdviceTests {
  /// All that it can say.
  static let codes = ["JK0805", "JK0806", "JK0808", "JK0809", "JK0811", "JK0812", "JK0813"]

  /// A firm of two steps that gives no cause for advice.
  private static let firm = """
    scenario "Firm"
    horizon 52 weeks
    team desk { people 2; cost $40 / hour }
    team shop { people 4; cost $30 / hour }
    work order { arrives poisson 10 / week; patience 2 weeks; revenue $500; route { quote -> make -> done } }
    step quote by desk { effort 4 h; inputs "mail"; criteria "rates"; good "won" }
    step make by shop { effort 8 h; inputs "plan"; criteria "norm"; good "fits" }
    constraint mess on quote { structure 30%; effort times 1.5; fix { takes 4 weeks; uses 0.5 people from desk } }
    tool helper on quote { gain 40% }
    tool cutter on make { gain 40% }
    strategy sound { involvement 80%; week 0: fix mess; then integrate helper; then integrate cutter }
    """

  private func advice(_ edits: [(String, String)]) -> [String] {
    var text = Self.firm
    for (old, new) in edits {
      #expect(text.contains(old))
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    return Findings(text).codes
  }

  @Test func theFirmIsFine() {
    #expect(advice([]) == [])
  }

  // MARK: What is the constraint?

  /// `desk` can do 80 hours a week and is asked for 10 · 4 · 1.5 = 60 of them, `shop` for 80 of 160.
  @Test(
    arguments: [
      // Asked for more than it can do.
      ([("poisson 10", "poisson 14")], ["JK0809"]), ([("poisson 10", "poisson 13")], []),
      // Busy in the shop while the tool goes to the desk, which has time.
      ([("effort 8 h", "effort 15 h")], ["JK0805"]),
      // The shop is looked after first.
      (
        [
          ("effort 8 h", "effort 15 h"),
          ("then integrate helper; then integrate cutter", "then integrate cutter; then integrate helper"),
        ],
        []
      ),
      ([("effort 8 h", "effort 15 h"), ("week 0: fix mess", "week 0: hire 2 shop; week 0: fix mess")], []),
      // Not much busier, and not busy at all.
      ([("effort 8 h", "effort 13.5 h")], []),
      ([("effort 8 h", "effort 12 h"), ("effort times 1.5", "effort times 0.5")], []),
      // Nobody knows the load of a team that hires when there is much to do, or that has a tool today.
      (
        [
          ("poisson 10", "poisson 14"),
          ("team shop", "hiring desk { when backlog of desk > 2 weeks }\nteam shop"),
        ], []
      ),
      (
        [
          ("poisson 10", "poisson 14"), ("week 0: fix mess; then integrate helper", "week 0: fix mess"),
          ("team shop", "today { integrate helper }\nteam shop"),
        ], []
      ),
    ] as [([(String, String)], [String])])
  func theConstraint(edits: [(String, String)], codes: [String]) {
    #expect(advice(edits) == codes)
  }

  @Test func aQueueThatNothingStopsGrowsForEver() {
    func help(_ edits: (String, String)...) -> String? {
      var text = Self.firm.replacing("poisson 10", with: "poisson 14")
      for (old, new) in edits { text = text.replacing(old, with: new) }
      return Findings(text).all.first { $0.code == "JK0809" }?.help
    }
    #expect(help()?.hasPrefix("what does not fit gives up") == true)
    #expect(help(("patience 2 weeks; ", ""))?.hasPrefix("`order` waits there for ever longer") == true)
    #expect(help(("patience 2 weeks", "queue at most 5"))?.hasPrefix("what does not fit") == true)
    // Patience counts where work comes in, and nowhere else.
    #expect(
      help(("quote -> make", "make -> quote"), ("effort 8 h", "effort 1 h"))?.hasPrefix("`order` waits")
        == true)
  }

  /// An exercise without money may be overloaded when its queue gives way, and needs no texts.
  @Test func exercisesAreNotAsked() {
    let exercise = """
      scenario "Erlang A"
      horizon 52 weeks
      team agents { people 1 }
      work call-in { arrives poisson 2 / h; patience 1 h; route { serve -> done } }
      step serve by agents { effort 1 h }
      tool helper on serve { gain 40% }
      strategy assisted { involvement 80%; week 0: integrate helper }
      """
    #expect(Findings(exercise).codes == [])
    #expect(Findings(exercise.replacing("patience 1 h; ", with: "")).codes == ["JK0809"])
    #expect(
      Findings(exercise.replacing("people 1", with: "people 1; cost $9 / h")).codes == ["JK0809", "JK0808"])
  }

  // MARK: Is its workflow sound?

  @Test(
    arguments: [
      ([("week 0: fix mess; then integrate helper", "week 0: integrate helper; then fix mess")], ["JK0806"]),
      (
        [("week 0: fix mess; then integrate helper", "week 0: integrate helper; week 26: fix mess")],
        ["JK0806"]
      ),
      (
        [("week 0: fix mess; then integrate helper", "week 0: delegate quote to helper; week 26: fix mess")],
        ["JK0806"]
      ),
      (
        [
          ("structure 30%", "structure 50%"),
          ("week 0: fix mess; then integrate helper", "week 0: integrate helper; then fix mess"),
        ], []
      ),
      ([("week 0: fix mess; then", "week 0:")], ["JK0812", "JK0806"]),
      ([("effort 8 h", "effort 8 h; defects 60%")], ["JK0811"]),
      ([("effort 8 h", "effort 8 h; defects 50%")], []),
      (
        [("effort 4 h", "effort 4 h; defects 30%"), ("structure 30%", "structure 30%; defects times 2")],
        ["JK0811"]
      ),
    ] as [([(String, String)], [String])])
  func theWorkflow(edits: [(String, String)], codes: [String]) {
    #expect(advice(edits) == codes)
  }

  /// One line for a tool and its constraint, however many strategies there are.
  @Test func strategiesAreNamedTogether() {
    let others = (1...5).map {
      "\nstrategy s\($0) { involvement 80%; week 0: integrate helper; then fix mess }"
    }.joined()
    let findings = Findings(Self.firm + others).all
    #expect(
      findings.map(\.message) == [
        "`helper` comes to `quote` before `mess` is fixed (in `s1`, `s2`, `s3` and 2 more)"
      ])
  }

  // MARK: What does a good outcome look like?

  @Test(arguments: [
    (#"; good "won""#, "`good`"), (#"; criteria "rates"; good "won""#, "`criteria` and `good`"),
    (#"inputs "mail"; criteria "rates"; good "won""#, "`inputs`, `criteria` and `good`"),
  ])
  func whatIsNotStated(text: String, names: String) {
    let findings = Findings(Self.firm.replacing(text, with: "")).all
    #expect(findings.map(\.message) == ["`quote` gets AI, and does not state \(names)"])
  }

  @Test func stepsWithoutAIAreNotAsked() {
    #expect(
      advice([
        (#"; inputs "plan"; criteria "norm"; good "fits""#, ""), ("; then integrate cutter", ""),
        ("tool cutter on make { gain 40% }\n", ""),
      ]) == [])
  }

  // MARK: Points

  @Test(arguments: [
    ("$1.500", ["JK0813"]), ("$120.000", ["JK0813"]), ("$1.55", []), ("$1.555", []), ("$0.500", []),
    ("$1500.000", []),
    ("$1.500k", []), ("lognormal(mean: $1.500, cv: 0.2)", ["JK0813"]),
  ])
  func pointsForThousands(amount: String, codes: [String]) {
    #expect(advice([("revenue $500", "revenue \(amount)")]) == codes)
  }

  /// It does not wait for the errors to be mended.
  @Test func pointsAreSeenBesideErrors() {
    #expect(
      advice([("revenue $500", "revenue $1.500"), ("effort 8 h", "effort 8")]) == ["JK0813", "JK0214"])
  }
}
