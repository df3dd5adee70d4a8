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
    #expect(check.messages(style: .json) == "[\n\n]\n")
    #expect(check.scenario?.strategies == ["status-quo"])
  }

  /// Of advice of one kind three are shown, and the rest is counted; before a run it is five lines in all.
  @Test func adviceDoesNotDrownTheReader() {
    let text = """
      scenario "Queue"
      horizon 10 weeks
      team clerk { people 1 }
      work letter { arrives poisson 3 / week; route { answer -> done } }
      step answer by clerk { effort 4 h }
      """
    let spare = (1...8).map { "\nteam spare-\($0) { people 1 }" }.joined()
    let check = ScenarioCheck(Array((text + spare).utf8), name: "queue.scenario")
    func count(_ text: String) -> Int { text.components(separatedBy: "is declared and never used").count - 1 }
    let rich = check.messages()
    #expect(count(rich) == 3)
    #expect(
      rich.hasSuffix(
        "8 warnings, 5 of them not shown: `--short` shows all\nMore about a message: jkcurve explain JK0801\n"
      ))
    #expect(count(check.messages(style: .short)) == 8)
    #expect(count(check.messages(style: .brief)) == 5)
    #expect(check.messages(style: .brief).hasSuffix("and 3 more: `jkcurve check` shows them\n"))
  }

  /// A missing brace, a wrong unit, percentages over 100 and a name that is not there, in one file: four
  /// messages, together, and none about what follows from them.
  @Test func fourMistakesAreFourMessages() {
    let text = """
      scenario "Cladding contractor"
      horizon 78 weeks

      team estimators {
        people 4
        cost   $75 / hour

      team gangs { people 20 }

      work enquiry high-value {
        arrives  poisson 20 weeks
        revenue  lognormal(mean: $120k, cv: 0.6)
        direct   72% of revenue
        route    { estimate -> build 80%, lost 40%; build -> done }
      }

      step estimate by estimaters { effort lognormal(mean: 12 h, cv: 0.5) }
      step build by gangs { effort lognormal(mean: 140 h, cv: 0.4) }
      """
    let check = ScenarioCheck(Array(text.utf8), name: "four.scenario")
    #expect(check.scenario == nil)
    #expect(
      check.messages() == """
        error[JK0130]: this block is never closed
         --> four.scenario:4:17
          |
        4 | team estimators {
          |                 ^ this block is never closed
        ...
        8 | team gangs { people 20 }
          | ---- a `}` is probably missing before this

        error[JK0214]: expected a rate (1/time), found a duration
          --> four.scenario:11:20
           |
        11 |   arrives  poisson 20 weeks
           |                    ^^^^^^^^ this is a duration
           |
           = 20 in a week is `20 / week`, one every 20 weeks is `1 / 20 weeks`

        error[JK0305]: the branches from `estimate` add up to 120 %
          --> four.scenario:14:26
           |
        14 |   route    { estimate -> build 80%, lost 40%; build -> done }
           |                          ^^^^^^^^^^^^^^^^^^^ more than 100 %
           |
           = make the percentages add up to 100 % or less

        error[JK0205]: there is no team named `estimaters`
          --> four.scenario:17:18
           |
        17 | step estimate by estimaters { effort lognormal(mean: 12 h, cv: 0.5) }
           |                  ^^^^^^^^^^
           |
           = did you mean `estimators`?

        4 errors
        More about a message: jkcurve explain JK0130

        """)
  }
}
