extension ScenarioDiagnosticsTests {
  /// Mistakes in names, and what can stand where.
  static let names: [Case] = [
    Case(
      "a name of two words",
      "strategy tools-first {", "strategy tools first {",
      """
      error[JK0134]: a name is one word
        --> case.scenario:31:10
         |
      31 | strategy tools first { involvement 90%; week 0: integrate drafting }
         |          ^^^^^^^^^^^
         |
         = join its words by hyphens: `tools-first`
      """),
    Case(
      "a name of two words before what follows it",
      "work enquiry {", "work new enquiry high-value {",
      """
      error[JK0134]: a name is one word
       --> case.scenario:6:6
        |
      6 | work new enquiry high-value {
        |      ^^^^^^^^^^^
        |
        = join its words by hyphens: `new-enquiry`
      """),
    Case(
      "an empty file",
      Host.text, "",
      """
      error[JK0212]: this file says nothing
       --> case.scenario:1:1
        |
      1 |
        | ^
        |
        = a scenario begins with its title and how long it lasts: `scenario "Cladding contractor"`, `horizon 78 weeks`
      """),
    Case(
      "a team without a name",
      "team gangs { people 20 }", "team gangs { people 20 }\nteam { people 2 }",
      """
      error[JK0201]: expected a name after `team`
       --> case.scenario:6:1
        |
      6 | team { people 2 }
        | ^^^^ which team?
        |
        = for example `team estimators { people 4; cost $75 / hour }`
      """),
    Case(
      "a dotted name",
      "contract api\n}\ncontract api {", "contract vendor.api\n}\ncontract vendor.api {",
      """
      error[JK0202]: a name has no dots
        --> case.scenario:28:10
         |
      28 | contract vendor.api {
         |          ^^^^^^^^^^
         |
         = dots lead to a value inside a declaration, such as `estimators.people`; use hyphens in names
      """),
    Case(
      "a name that is a word of the language",
      "fix-first", "status-quo",
      """
      error[JK0203]: `status-quo` is a word of the language and cannot be a name
        --> case.scenario:32:10
         |
      32 | strategy status-quo { involvement 90%; week 0: fix scattered; then integrate drafting }
         |          ^^^^^^^^^^
         |
         = add a word to it: `our-status-quo`
      """),
    Case(
      "a name given twice",
      "team gangs { people 20 }", "team gangs { people 20 }\nteam gangs { people 2 }",
      """
      error[JK0204]: `gangs` is declared twice
       --> case.scenario:6:6
        |
      5 | team gangs { people 20 }
        |      ----- first declared here
      6 | team gangs { people 2 }
        |      ^^^^^ declared again
        |
        = give one of the two another name
      """),
    Case(
      "an unknown step",
      "estimate -> build", "estimate -> biuld",
      """
      error[JK0205]: there is no step named `biuld`
        --> case.scenario:10:23
         |
      10 |   route { estimate -> biuld 30%, otherwise lost; build -> done }
         |                       ^^^^^
         |
         = did you mean `build`?
      """),
    Case(
      "an unknown team",
      "step build by gangs", "step build by crews",
      """
      error[JK0205]: there is no team named `crews`
        --> case.scenario:17:15
         |
      17 | step build by crews { effort 140 h }
         |               ^^^^^
         |
         = known here: `estimators`, `gangs`
      """),
    Case(
      "an unknown quantity",
      "gain saving", "gain savings-rate",
      """
      error[JK0205]: there is no unit, parameter or uncertain quantity named `savings-rate`
        --> case.scenario:23:8
         |
      23 |   gain savings-rate
         |        ^^^^^^^^^^^^
         |
         = for example `gain 55%`; a number that nobody knows is declared first, as `uncertain`
      """),
    Case(
      "an unknown unit in a rate",
      "$75 / hour", "$75 / hr",
      """
      error[JK0205]: there is no unit, parameter or uncertain quantity named `hr`
       --> case.scenario:4:40
        |
      4 | team estimators { people 4; cost $75 / hr }
        |                                        ^^
        |
        = did you mean `h`?
      """),
    Case(
      "a team where a step must stand",
      "tool drafting on estimate", "tool drafting on gangs",
      """
      error[JK0206]: expected a step, but `gangs` is a team
        --> case.scenario:22:18
         |
      5  | team gangs { people 20 }
         |      ----- declared here
      ...
      22 | tool drafting on gangs {
         |                  ^^^^^ this is a team
         |
         = known here: `estimate`, `build`
      """),
    Case(
      "a tool where a number must stand",
      "gain saving", "gain drafting",
      """
      error[JK0206]: expected a number, but `drafting` is a tool
        --> case.scenario:23:8
         |
      22 | tool drafting on estimate {
         |      -------- declared here
      23 |   gain drafting
         |        ^^^^^^^^ this is a tool
         |
         = known here: `saving`
      """),
    Case(
      "uncertain before it is declared",
      "uncertain saving = triangular(low: 40%, mode: 55%, high: 70%)",
      "uncertain saving = uniform(low: 10%, high: most)\nuncertain most = uniform(low: 40%, high: 60%)",
      """
      error[JK0207]: `most` is used before it is declared
       --> case.scenario:3:44
        |
      3 | uncertain saving = uniform(low: 10%, high: most)
        |                                            ^^^^
      4 | uncertain most = uniform(low: 40%, high: 60%)
        |           ---- declared here
        |
        = a quantity can depend on those above it: change the order
      """),
    Case(
      "an unknown unit",
      "effort 12 h", "effort 12 hrs",
      """
      error[JK0208]: there is no unit `hrs`
        --> case.scenario:13:13
         |
      13 |   effort 12 hrs
         |             ^^^
         |
         = did you mean `h`?
      """),
    Case(
      "an unknown unit of nothing known",
      "effort 12 h", "effort 12 fortnights",
      """
      error[JK0208]: there is no unit `fortnights`
        --> case.scenario:13:13
         |
      13 |   effort 12 fortnights
         |             ^^^^^^^^^^
         |
         = units of time are `s`, `min`, `h`, `days`, `weeks`, `months`, `quarters`, `years`
      """),
    Case(
      "a number that overflows",
      "revenue $100k", "revenue $999 billion * 999 billion",
      """
      error[JK0209]: this number is too large to compute with
       --> case.scenario:8:11
        |
      8 |   revenue $999 billion * 999 billion
        |           ^^^^^^^^^^^^^^^^^^^^^^^^^^
        |
        = look for a zero or a `million` too many
      """),
    Case(
      "infinity less infinity",
      "revenue $100k", "revenue $999 billion * 999999999999999999 billion - $1",
      """
      error[JK0209]: this number is too large to compute with
       --> case.scenario:8:26
        |
      8 |   revenue $999 billion * 999999999999999999 billion - $1
        |                          ^^^^^^^^^^^^^^^^^^^^^^^^^^
        |
        = look for a zero or a `million` too many
      """),
    Case(
      "an unknown field",
      "effort 12 h", "efort 12 h",
      """
      error[JK0210]: step `estimate` has no `efort`
        --> case.scenario:13:3
         |
      13 |   efort 12 h
         |   ^^^^^
         |
         = did you mean `effort`?
      """),
    Case(
      "an unknown declaration",
      "step estimate by estimators {", "stp estimate by estimators {",
      """
      error[JK0210]: the scenario has no `stp`
        --> case.scenario:12:1
         |
      12 | stp estimate by estimators {
         | ^^^
         |
         = did you mean `step`?
      """),
    Case(
      "a declaration that nobody knows",
      "team gangs {", "crew gangs {",
      """
      error[JK0210]: the scenario has no `crew`
       --> case.scenario:5:1
        |
      5 | crew gangs { people 20 }
        | ^^^^
        |
        = what can stand here: `scenario`, `horizon`, `history`, `warm-up`, `trials`, `seed`, `currency`, `starts`, `overhead`, `bucket`, `hurdle`, `compare`, `sweep`, `today`, `parameter`, `uncertain`, `team`, `work`, `step`, `constraint`, `tool`, `contract`, `outcome`, `strategy`, `measure`, `population`, `hiring`, `import`
      """),
    Case(
      "a field given twice",
      "revenue $100k", "revenue $100k\n  revenue $120k",
      """
      error[JK0211]: `revenue` is given twice
       --> case.scenario:9:3
        |
      8 |   revenue $100k
        |   ------- first given here
      9 |   revenue $120k
        |   ^^^^^^^ given again
        |
        = keep one of the two
      """),
    Case(
      "a clause given twice",
      "caught 60%", "caught 60%, caught 50%",
      """
      error[JK0211]: `caught` is given twice
        --> case.scenario:15:28
         |
      15 |   defects 12%, caught 60%, caught 50%
         |                            ^^^^^^ given again
         |
         = keep one of the two
      """),
    Case(
      "a missing field",
      "people 20", "cost $50 / hour",
      """
      error[JK0212]: team `gangs` needs `people`: how many there are
       --> case.scenario:5:6
        |
      5 | team gangs { cost $50 / hour }
        |      ^^^^^ `people` is missing
        |
        = for example `people 4`
      """),
    Case(
      "no horizon",
      "horizon 52 weeks", "",
      """
      error[JK0212]: the scenario needs `horizon`: time simulated after week 0, when the strategies start
       --> case.scenario:1:1
        |
      1 | scenario "Host"
        | ^^^^^^^^^^^^^^^ `horizon` is missing
        |
        = for example `horizon 78 weeks`
      """),
    Case(
      "a declaration without its block",
      "team gangs { people 20 }", "team gangs",
      """
      error[JK0213]: expected a block in braces after `team NAME [within TEAM]`
       --> case.scenario:5:1
        |
      5 | team gangs
        | ^^^^
        |
        = for example `team estimators { people 4; cost $75 / hour }`
      """),
    Case(
      "a fix without its block",
      "fix { takes 6 weeks; uses 1.2 people from estimators }", "fix",
      """
      error[JK0213]: expected a block in braces after `fix`
        --> case.scenario:20:3
         |
      20 |   fix
         |   ^^^
         |
         = for example `fix { takes 6 weeks; uses 1.2 people from estimators }`
      """),
    Case(
      "words that are too many",
      "12%, caught 60%", "12% of items",
      """
      error[JK0216]: `defects` is complete before this
        --> case.scenario:15:15
         |
      15 |   defects 12% of items
         |               ^^ not understood
         |
         = for example `defects 12%, caught 60%, rework 50%`
      """),
    Case(
      "arrivals without their process",
      "poisson 20 / year", "20 / week",
      """
      error[JK0215]: expected `poisson`, `every` or `at`
       --> case.scenario:7:11
        |
      7 |   arrives 20 / week
        |           ^^^^^^^^^ here
        |
        = write `poisson 20 / week`
      """),
    Case(
      "a comma that is missing in a route",
      "30%, otherwise", "30% otherwise",
      """
      error[JK0215]: expected `,`
        --> case.scenario:10:33
         |
      10 |   route { estimate -> build 30% otherwise lost; build -> done }
         |                                 ^^^^^^^^^ here
         |
         = for example `route { estimate -> build 30%, otherwise lost; build -> done }`
      """),
    Case(
      "more than belongs there",
      "revenue $100k", "revenue $100k each",
      """
      error[JK0216]: `revenue` is complete before this
       --> case.scenario:8:17
        |
      8 |   revenue $100k each
        |                 ^^^^ not understood
        |
        = for example `revenue lognormal(mean: $120k, cv: 0.6)`
      """),
    Case(
      "an action that nobody knows",
      "week 0: fix scattered", "week 0: mend scattered",
      """
      error[JK0217]: `mend` is not one of `fix`, `integrate`, `withdraw`, `train`, `delegate`, `eliminate`, `hire`, `release`, `move`, `change`, `switch`
        --> case.scenario:32:47
         |
      32 | strategy fix-first { involvement 90%; week 0: mend scattered; then integrate drafting }
         |                                               ^^^^
         |
         = for example `week 0: fix scattered-inputs`
      """),
    Case(
      "a process that nobody knows",
      "arrives poisson", "arrives poison",
      """
      error[JK0217]: `poison` is not one of `poisson`, `every`, `at`
       --> case.scenario:7:11
        |
      7 |   arrives poison 20 / year
        |           ^^^^^^
        |
        = did you mean `poisson`?
      """),
    Case(
      "a phase that nobody knows",
      "producing 65%", "produce 65%",
      """
      error[JK0218]: `produce` is not one of `framing`, `producing`, `verifying`
        --> case.scenario:14:23
         |
      14 |   phases framing 15%, produce 65%, verifying 20%
         |                       ^^^^^^^
         |
         = did you mean `producing`?
      """),
    Case(
      "a block where none belongs",
      "effort 140 h", "effort 140 h { mean 3 }",
      """
      error[JK0219]: `effort` takes no block
        --> case.scenario:17:36
         |
      17 | step build by gangs { effort 140 h { mean 3 } }
         |                                    ^^^^^^^^^^
         |
         = write it on one line, or close the block before it
      """),
  ]
}
