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
           = `arrives` is how items arrive: for example `arrives poisson 20 / week`

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

        """)
  }
}
