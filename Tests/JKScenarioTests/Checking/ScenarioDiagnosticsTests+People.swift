extension ScenarioDiagnosticsTests {
  /// Mistakes in conditions, and about people who come, go and change teams.
  static let people: [Case] = [
    Case(
      "a move to the same team",
      "week 0: integrate drafting }", "week 0: integrate drafting; week 4: move 1 gangs to gangs }",
      """
      error[JK0340]: people can only move to another team
        --> case.scenario:31:93
         |
      31 | strategy tools-first { involvement 90%; week 0: integrate drafting; week 4: move 1 gangs to gangs }
         |                                                                                             ^^^^^ not one of those
         |
         = name a whole team other than `gangs`
      """),
    Case(
      "half a person",
      "week 0: integrate drafting }", "week 0: integrate drafting; week 4: hire 1.5 gangs }",
      """
      error[JK0341]: people come and go one by one
        --> case.scenario:31:82
         |
      31 | strategy tools-first { involvement 90%; week 0: integrate drafting; week 4: hire 1.5 gangs }
         |                                                                                  ^^^
         |
         = write a whole number that is known: `hire 2 gangs`
      """),
    Case(
      "a condition on a group",
      "week 0: integrate drafting }",
      "when backlog of seniors > 4 weeks: integrate drafting }\nteam seniors within estimators { people 2 }\nconstraint heads on estimate { restricts to seniors }",
      """
      error[JK0342]: a condition looks at a whole team, not at a group
        --> case.scenario:31:57
         |
      31 | strategy tools-first { involvement 90%; when backlog of seniors > 4 weeks: integrate drafting }
         |                                                         ^^^^^^^
         |
         = name the team that the group is within
      """),
    Case(
      "a window of days",
      "week 0: integrate drafting }",
      "when margin over 8 weeks > $0 / week and utilisation of gangs over 9 days > 50%: integrate drafting }",
      """
      error[JK0343]: a condition looks back over whole weeks
        --> case.scenario:31:108
         |
      31 | strategy tools-first { involvement 90%; when margin over 8 weeks > $0 / week and utilisation of gangs over 9 days > 50%: integrate drafting }
         |                                                                                                            ^^^^^^
         |
         = for example `over 8 weeks`
      """),
    Case(
      "a window without weeks",
      "horizon 52 weeks",
      "horizon 52 weeks; bucket none; hiring gangs { when margin over 8 weeks > $0 / week }",
      """
      error[JK0344]: no weeks are recorded that a condition could look back over
       --> case.scenario:2:64
        |
      2 | horizon 52 weeks; bucket none; hiring gangs { when margin over 8 weeks > $0 / week }
        |                                                                ^^^^^^^
        |
        = take `bucket none` out
      """),
    Case(
      "a group that hires",
      "team gangs { people 20 }",
      "team gangs { people 20 }\nteam seniors within estimators { people 2 }\nconstraint heads on estimate { restricts to seniors }\nhiring seniors { lead 6 weeks }",
      """
      error[JK0345]: a whole team hires, not a group
       --> case.scenario:8:8
        |
      8 | hiring seniors { lead 6 weeks }
        |        ^^^^^^^
        |
        = name the team that the group is within
      """),
    Case(
      "hiring said twice",
      "team gangs { people 20 }",
      "team gangs { people 20 }\nhiring gangs { lead 6 weeks }\nhiring gangs { costs $8k }",
      """
      error[JK0346]: it is said twice how people come to `gangs`
       --> case.scenario:7:1
        |
      6 | hiring gangs { lead 6 weeks }
        | ------ first
      7 | hiring gangs { costs $8k }
        | ^^^^^^ again
        |
        = put all of it in one `hiring gangs`
      """),
    Case(
      "people leave and nobody comes",
      "team gangs { people 20 }", "team gangs { people 20; leaving 15% / year }",
      """
      warning[JK0810]: people leave `gangs`, before week 0 too, and nothing replaces them
       --> case.scenario:5:6
        |
      5 | team gangs { people 20; leaving 15% / year }
        |      ^^^^^
        |
        = add a policy: `hiring gangs { when people of gangs < 20; lead 6 weeks }`
      """),
    Case(
      "a condition without comparison",
      "week 0: integrate drafting }", "when backlog of gangs 4 weeks: integrate drafting }",
      """
      error[JK0215]: expected `<`, `<=`, `>` or `>=`
        --> case.scenario:31:63
         |
      31 | strategy tools-first { involvement 90%; when backlog of gangs 4 weeks: integrate drafting }
         |                                                               ^^^^^^^ here
         |
         = for example `when backlog of estimators > 4 weeks for 2 weeks: integrate drafting`
      """),
    Case(
      "a backlog in money",
      "week 0: integrate drafting }", "when backlog of gangs > $4: integrate drafting }",
      """
      error[JK0214]: expected a duration, found an amount of money
        --> case.scenario:31:65
         |
      31 | strategy tools-first { involvement 90%; when backlog of gangs > $4: integrate drafting }
         |                                                                 ^^ this is an amount of money
         |
         = `when` is an action that starts once a condition has held, at week 0 or later: for example `when backlog of estimators > 4 weeks for 2 weeks: integrate drafting`
      """),
    Case(
      "an unknown condition",
      "week 0: integrate drafting }", "when backlogs of gangs > 4 weeks: integrate drafting }",
      """
      error[JK0217]: `backlogs` is not one of `backlog`, `wait`, `queue`, `people`, `utilisation`, `margin`
        --> case.scenario:31:46
         |
      31 | strategy tools-first { involvement 90%; when backlogs of gangs > 4 weeks: integrate drafting }
         |                                              ^^^^^^^^
         |
         = did you mean `backlog`?
      """),
    Case(
      "hiring for nobody known",
      "team gangs { people 20 }", "team gangs { people 20 }\nhiring gang { lead 6 weeks }",
      """
      error[JK0205]: there is no team named `gang`
       --> case.scenario:6:8
        |
      6 | hiring gang { lead 6 weeks }
        |        ^^^^
        |
        = did you mean `gangs`?
      """),
  ]
}
