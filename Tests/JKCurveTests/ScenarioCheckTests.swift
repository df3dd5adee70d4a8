import JKCurve
import Testing

struct ScenarioCheckTests {
  @Test func aSoundScenarioSaysNothing() {
    let text = """
      scenario "Queue"
      horizon 10 weeks
      team clerk { people 1 }
      work letter { arrives poisson 3 / week; route { answer -> done } }
      step answer by clerk { effort 4 h }
      """
    let check = ScenarioCheck(Array(text.utf8), name: "queue.scenario")
    #expect(check.messages() == "")
    #expect(check.scenario?.strategies == ["status-quo"])
  }
}
