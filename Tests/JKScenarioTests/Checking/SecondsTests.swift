import JKLanguage
import Testing

@testable import JKScenario

struct SecondsTests {
  @Test(arguments: ["90 s", "90 seconds", "1 second + 89 s", "1.5 min", "1 min + 30 s"])
  func secondsAreAUnit(effort: String) throws {
    let findings = Findings(Host.text(replacing: "effort 12 h", with: "effort \(effort)"))
    #expect(findings.codes == [])
    let scenario = try #require(findings.scenario)
    let mean = try #require(scenario.steps[0].effort.mean?.constant)
    #expect(abs(mean - 90.0 / 3600) < 1e-15)
  }

  /// A step is called `second` more often than an effort takes one; a quantity of that name would be taken for the unit.
  @Test func onlyQuantitiesMustHaveOtherNames() {
    let text = Host.text.replacing("build", with: "second").replacing("gangs", with: "s")
    #expect(Findings(text).codes == [])
    #expect(Findings("uncertain seconds = 2 to 9\n" + Host.text).errors == ["JK0203"])
  }

  @Test(arguments: ["12 sec", "12 secs"])
  func shortFormsFromElsewhereAreKnown(effort: String) {
    let findings = Findings(Host.text(replacing: "effort 12 h", with: "effort \(effort)"))
    #expect(findings.all.map(\.help) == ["did you mean `s`?"])
  }
}
