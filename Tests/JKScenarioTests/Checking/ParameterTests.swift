import JKLanguage
import JKPricing
import TestSupport
import Testing

@testable import JKScenario

/// Numbers with names.
struct ParameterTests {
  private func read(_ parameters: String, _ changes: [(String, String)], setting values: [String] = [])
    -> Findings
  {
    var text = Host.text
    for (sound, other) in changes { text = text.replacing(sound, with: other, maxReplacements: 1) }
    return Findings("\(text)\n\(parameters)", setting: values)
  }

  /// Wherever a number may stand, whatever the order of declarations.
  @Test func standWhereNumbersDo() throws {
    let found = read(
      """
      parameter fix-week = 13 weeks in 0 weeks .. 52 weeks
      parameter staff = 4 people in 1 people .. 9 people
      parameter price = $2 / million tokens
      parameter half = 50%
      parameter span = 2 * fix-week
      """,
      [
        ("week 0: fix", "week fix-week: fix"), ("people 4", "people staff"),
        ("prompt $2 / million tokens", "prompt price * 3"),
        ("caught 60%", "caught half"), ("horizon 52 weeks", "horizon span"), ("low: 40%", "low: half * 0.5"),
      ])
    #expect(found.all == [])
    let scenario = try #require(found.scenario)
    #expect(scenario.strategies[1].actions[0].start.hour == 520)
    #expect(scenario.teams[0].people == 4 && scenario.settings.horizon == 26 * 40)
    #expect(scenario.contracts[0].tokenPrices?.prompt == "0.000006")
    #expect(scenario.steps[0].quality.caught == 0.5)
    #expect(scenario.parameters.map(\.name) == ["fix-week", "staff", "price", "half", "span"])
    #expect(scenario.parameters[0].range == 0...52 * 40 && scenario.parameters[4].value == 26 * 40)
    #expect(scenario.parameters.map(\.kind) == [.duration, .count(.people), .number, .share, .duration])
  }

  @Test func areSetForOneRun() throws {
    let parameter = "parameter fix-week = 13 weeks in 0 weeks .. 52 weeks"
    let use = [("week 0: fix", "week fix-week: fix")]
    let set = try #require(read(parameter, use, setting: ["fix-week=26 weeks"]).scenario)
    #expect(set.strategies[1].actions[0].start.hour == 26 * 40 && set.parameters[0].range == 0...52 * 40)
    let beyond = read(parameter, use, setting: ["fix-week=60 weeks"])
    #expect(beyond.codes == ["JK0290"])
    #expect(beyond.all[0].message == "`fix-week` is 60 weeks, outside 0 h .. 52 weeks")
    #expect(beyond.sources[beyond.all[0].primary.range].name == "--set")
  }

  @Test(arguments: [
    ("parameter x = 1 h in 2 h .. 9 h", ["JK0290"]),
    ("parameter x = 3 h in 2 h .. 9 weeks / 1 week", ["JK0220"]),
    ("parameter x = 3 h in 9 h .. 2 h", ["JK0291"]), ("parameter x = y; parameter y = 1 h", ["JK0207"]),
    ("parameter x = saving", ["JK0292"]), ("parameter x = uniform(low: 1 h, high: 2 h)", ["JK0228"]),
    ("parameter x 3 h", ["JK0215"]), ("parameter x = 3 h { }", ["JK0219"]), ("parameter x =", ["JK0121"]),
    ("parameter x = 3 h in 2 h", ["JK0215"]),
  ])
  func mistakes(text: String, codes: [String]) {
    #expect(read(text, [("effort 140 h", "effort 140 * x")]).errors == codes)
  }

  /// The unit of a count may be left out on either side.
  @Test(arguments: ["4 people in 1 .. 9", "4 in 1 people .. 9 people", "4 people in 1 people .. 9"])
  func countsWithoutTheirUnit(value: String) {
    #expect(read("parameter staff = \(value)", [("people 4", "people staff")]).all == [])
    #expect(
      read("parameter staff = \(value)", [("people 4", "people staff")], setting: ["staff=10"]).codes == [
        "JK0290"
      ])
  }

  @Test func unusedOnesAreMentioned() {
    #expect(read("parameter x = 3 h", []).codes == ["JK0801"])
  }
}

extension Action.Start {
  /// The hour of an action at a certain time.
  fileprivate var hour: Double? {
    if case .at(let time) = self { time.constant } else { nil }
  }
}
