import JKLanguage
import JKPricing
import TestSupport
import Testing

@testable import JKScenario

/// Values said otherwise by their paths.
struct OverrideTests {
  /// What reading the host finds with some values set, by place in the text of each; the scenario too.
  private func set(_ texts: String...) -> (scenario: Scenario?, codes: [String]) {
    let found = Findings(Host.text, setting: texts)
    let codes = found.all.map { finding in
      let file = found.sources[finding.primary.range]
      return file.name == "--set"
        ? "\(finding.code)@\(finding.primary.range.lower - file.range.lower)" : finding.code
    }
    return (found.scenario, codes)
  }

  private func scenario(_ texts: String...) throws -> Scenario {
    let found = Findings(Host.text, setting: texts)
    #expect(found.errors == [])
    return try #require(found.scenario)
  }

  @Test func fieldsOfDeclarations() throws {
    #expect(try scenario("estimators.people=6").teams[0].people == 6)
    #expect(try scenario("estimate.effort = 2 to 9 days").steps[0].effort.family == .lognormal)
    #expect(try scenario("enquiry.arrives=every 4 h").works[0].arrivals.process.isPoisson == false)
    #expect(
      try scenario("enquiry.direct=$5").works[0].direct.map { "\($0)" }
        == "perItem(JKScenario.Formula.constant(5.0))")
    #expect(try scenario("scattered.effort=times 3").constraints[0].effort == 3)
    #expect(try scenario("tools-first.involvement=20%").strategies[0].actions[0].involvement == 0.2)
  }

  /// What a scenario does not say is said then.
  @Test func fieldsThatAreNotThere() throws {
    #expect(try scenario("drafting.training=3 h").tools[0].training == 3)
    #expect(try scenario("enquiry.patience=3 weeks").works[0].patience == .constant(120))
    #expect(try scenario("estimate.escaped.value=times 0.5").steps[0].quality.escaped.value == 0.5)
    #expect(try scenario("overhead=$40 / week").settings.overhead == 1)
  }

  @Test func valuesInBlocks() throws {
    #expect(try scenario("scattered.fix.takes=2 weeks").constraints[0].fix?.takes == 80)
    #expect(try scenario("scattered.fix.costs=$9").constraints[0].fix?.costs == 9)
    #expect(try scenario("enquiry.demand.grows=1% / week").works[0].arrivals.demand.growth == 0.00025)
    let contract = try scenario("api.per-token.output=$3 / million tokens").contracts[0]
    #expect(contract.tokenPrices?.output == "0.000003")
  }

  /// What stands before a block is a value, and so is what stands in it, unless there are several blocks.
  @Test func valuesOfHeadedBlocks() throws {
    let tokens = "prompt $2 / million tokens; output $10 / million tokens"
    let text = Host.text(
      replacing: "per-token { \(tokens) }", with: "per-seat $40 / month { minimum 3 seats }")
    let seat = { (setting: String) in
      try #require(Findings(text, setting: [setting]).scenario).contracts[0].charges
    }
    #expect(try seat("api.per-seat=$30 / month") == [.seats(SeatCharge(30, minimum: 3))])
    #expect(try seat("api.per-seat.minimum=5 seats") == [.seats(SeatCharge(40, minimum: 5))])
    #expect(Findings(text, setting: ["api.per-token.output=$3 / million tokens"]).errors == ["JK0270"])
    let several = Host.text(replacing: "{ \(tokens) }", with: "{ \(tokens) }; per-token large { \(tokens) }")
    #expect(Findings(several, setting: ["api.per-token.output=$3 / million tokens"]).errors == ["JK0271"])
  }

  @Test func theStudyAndWhatIsUncertain() throws {
    #expect(try scenario("horizon=10 weeks").settings.horizon == 400)
    #expect(try scenario("trials=7").settings.trials == 7)
    #expect(try scenario("saving=50%").uncertain[0].distribution == .constant(0.5))
  }

  /// Of a field that says several things, what is not said stays as it was.
  @Test(arguments: [
    ("estimate.defects=20%", [0.2, 0.6, 0.5]), ("estimate.caught=70%", [0.12, 0.7, 0.5]),
    ("estimate.rework=30%", [0.12, 0.6, 0.3]), ("estimate.defects=1%, caught 2%", [0.01, 0.02, 0.5]),
    ("estimate.defects=caught 2%", [0.12, 0.02, 0.5]),
    ("estimate.defects=rework 1%, defects 3%", [0.03, 0.6, 0.01]),
  ])
  func clausesStayAsTheyWere(text: String, values: [Double]) throws {
    let quality = try scenario(text).steps[0].quality
    #expect([quality.defects, quality.caught, quality.rework] == values.map { .constant($0) })
    let longer = try scenario("drafting.longer=1%").tools[0]
    #expect(longer.workaroundTime == 0.01 && longer.workarounds == 0.3)
  }

  @Test func laterOnesReplaceEarlierOnes() throws {
    let scenario = try scenario(
      "estimators.people=6", "estimators.people=7", "drafting.training=1 h", "drafting.training=2 h")
    #expect(scenario.teams[0].people == 7 && scenario.tools[0].training == 2)
  }

  /// Each mistake once, with its place in the text of the value.
  @Test(arguments: [
    ("estimaters.people=6", "JK0270@0"), ("estimators.peeple=6", "JK0270@11"), ("horizn=6 weeks", "JK0270@0"),
    ("scattered.fix.tkes=1 h", "JK0270@14"), ("estimate.escapd.value=times 0.5", "JK0270@9"),
    ("saving.low=1%", "JK0270@7"), ("estimators.people.more=1", "JK0270@11"),
    ("estimators=6", "JK0271@0"), ("scattered.fix=6 weeks", "JK0271@10"), ("enquiry.route=done", "JK0271@8"),
    ("enquiry.demand.week=26", "JK0271@15"), ("today=1", "JK0271@0"),
    ("estimators.people", "JK0272@0"), ("estimators.people=", "JK0121@17"), ("", "JK0272@0"),
    ("a=1; b=2", "JK0272@0"), ("a=1 { }", "JK0272@0"), ("estimators.people=6)", "JK0124@19"),
  ])
  func mistakesInPaths(text: String, code: String) throws {
    let codes = set(text).codes
    #expect(codes == [code], "\(codes)")
  }

  /// The messages, each of which makes sense alone.
  static let messages: [(text: String, code: String, message: String, help: String)] = [
    ("estimators.peeple=6", "JK0270", "`estimators.peeple` leads to no value", "did you mean `people`?"),
    ("saving.low=1%", "JK0270", "`saving.low` leads to no value", "there are no values here"),
    (
      "scattered.fix=1 h", "JK0271", "`scattered.fix` is not one value",
      "name one that it has: `scattered.fix.takes`"
    ),
    (
      "enquiry.route=done", "JK0271", "`enquiry.route` is not one value",
      "only the scenario itself can say it"
    ),
    ("estimators.people", "JK0272", "expected a path and a value", "for example `estimators.people=6`"),
  ]

  @Test(arguments: messages)
  func messagesSayWhatToDo(text: String, code: String, message: String, help: String) throws {
    let diagnostic = try #require(Findings(Host.text, setting: [text]).all.first)
    #expect(
      diagnostic.code == code && diagnostic.message == message && diagnostic.help == help, "\(diagnostic)")
  }

  /// What it puts in place is checked like everything else.
  @Test(arguments: [
    ("estimators.people=6 weeks", ["JK0214"]), ("estimators.people=-1", ["JK0221"]),
    ("estimate.effort=12 hrs", ["JK0208"]), ("estimate.framing=20%", ["JK0229"]),
    ("drafting.contract=ipa", ["JK0205"]),
  ])
  func valuesAreChecked(text: String, codes: [String]) throws {
    let result = set(text)
    #expect(result.codes.map { String($0.prefix(6)) } == codes && result.scenario == nil)
  }
}
