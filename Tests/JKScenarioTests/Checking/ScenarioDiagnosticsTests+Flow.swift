extension ScenarioDiagnosticsTests {
  /// Mistakes in the size of the study, the flow of work, strategies and advice.
  static let flow: [Case] = [
    Case(
      "weeks without end",
      "horizon 52 weeks", "horizon 101 years",
      """
      error[JK0241]: `horizon` is at most 100 years when results are recorded by week
       --> case.scenario:2:9
        |
      2 | horizon 101 years
        |         ^^^^^^^^^
        |
        = make it shorter, or record no weeks with `bucket none`
      """),
    Case(
      "a firm the size of a city",
      "people 20", "people 100000",
      """
      error[JK0242]: the teams have 100004 people together, and at most 100000 can be simulated
       --> case.scenario:5:6
        |
      5 | team gangs { people 100000 }
        |      ^^^^^ the largest team
        |
        = look for a zero too many
      """),
    Case(
      "a million items an hour",
      "poisson 20 / year", "poisson 1 million / hour",
      """
      error[JK0243]: about 6.24 billion items would arrive in each trial, and at most 100 million can be simulated
       --> case.scenario:6:6
        |
      6 | work enquiry {
        |      ^^^^^^^
        |
        = lower `arrives`, or make `horizon` shorter
      """),
    Case(
      "two centuries of weeks",
      "horizon 52 weeks", "horizon 100 years; history 100 years; trials 10 million",
      """
      error[JK0244]: 10400 weeks of 3 strategies, status quo and history included, are more than memory can hold: at most 30000 together
       --> case.scenario:2:9
        |
      2 | horizon 100 years; history 100 years; trials 10 million
        |         ^^^^^^^^^
        |
        = make `horizon` or `history` shorter, or record no weeks with `bucket none`
      """),
    Case(
      "a route to nowhere",
      "route { estimate -> build 30%, otherwise lost; build -> done }", "route { }",
      """
      error[JK0301]: the route has no steps
        --> case.scenario:10:3
         |
      10 |   route { }
         |   ^^^^^
         |
         = for example `route { serve -> done }`
      """),
    Case(
      "a step twice on a route",
      "build -> done }", "build -> done; estimate -> done }",
      """
      error[JK0302]: the route says twice where items go from `estimate`
        --> case.scenario:10:65
         |
      10 |   route { estimate -> build 30%, otherwise lost; build -> done; estimate -> done }
         |           --------                                              ^^^^^^^^ again
         |           |
         |           first
         |
         = put all targets on one line: `estimate -> build 30%, otherwise lost`
      """),
    Case(
      "a chain behind a branch",
      "route { estimate -> build 30%, otherwise lost; build -> done }",
      "route { estimate -> build 30%, otherwise lost -> done }",
      """
      error[JK0303]: a route goes on behind one step only, not behind a branch or an end
        --> case.scenario:10:49
         |
      10 |   route { estimate -> build 30%, otherwise lost -> done }
         |                                                 ^^
         |
         = say where items go from each step on a line of its own: `estimate -> build 30%, otherwise lost`
      """),
    Case(
      "two targets without a percentage",
      "build 30%, otherwise lost", "build, otherwise lost",
      """
      error[JK0304]: two targets have no percentage
        --> case.scenario:10:40
         |
      10 |   route { estimate -> build, otherwise lost; build -> done }
         |                                        ^^^^ the second one
         |
         = give each target but one a percentage: `-> build 30%, otherwise lost`
      """),
    Case(
      "branches over 100 %",
      "route { estimate -> build 30%, otherwise lost; build -> done }",
      "route { estimate -> build 80%, lost 40%; build -> done }",
      """
      error[JK0305]: the branches from `estimate` add up to 120 %
        --> case.scenario:10:23
         |
      10 |   route { estimate -> build 80%, lost 40%; build -> done }
         |                       ^^^^^^^^^^^^^^^^^^^ more than 100 %
         |
         = make the percentages add up to 100 % or less
      """),
    Case(
      "branches under 100 %",
      "build 30%, otherwise lost", "build 30%",
      """
      error[JK0306]: the branches from `estimate` cover only 30 % of the items
        --> case.scenario:10:23
         |
      10 |   route { estimate -> build 30%; build -> done }
         |                       ^^^^^^^^^
         |
         = say where the rest goes: add `, otherwise lost`
      """),
    Case(
      "a step without a way on",
      "route { estimate -> build 30%, otherwise lost; build -> done }",
      "route { estimate -> build 30%, otherwise lost }",
      """
      error[JK0307]: items reach `build`, but the route does not say where they go from there
        --> case.scenario:10:23
         |
      10 |   route { estimate -> build 30%, otherwise lost }
         |                       ^^^^^ and then?
         |
         = add a line: `build -> done`
      """),
    Case(
      "a loop without an end",
      "route { estimate -> build 30%, otherwise lost; build -> done }",
      "route { estimate -> build; build -> estimate }",
      """
      error[JK0308]: items that reach `build` never leave
        --> case.scenario:10:30
         |
      10 |   route { estimate -> build; build -> estimate }
         |                              ^^^^^
         |
         = let some of them go to `done` or `lost`
      """),
    Case(
      "a loop that all items go round",
      "route { estimate -> build 30%, otherwise lost; build -> done }",
      "route { estimate -> build; build -> build 100%, otherwise done }",
      """
      error[JK0308]: items that reach `build` never leave
        --> case.scenario:10:30
         |
      10 |   route { estimate -> build; build -> build 100%, otherwise done }
         |                              ^^^^^
         |
         = let some of them go to `done` or `lost`
      """),
    Case(
      "a contract for no tokens",
      "  tokens prompt 30k, cached 40%, output 2k\n", "",
      """
      error[JK0310]: tool `drafting` has a contract but uses no tokens
        --> case.scenario:22:6
         |
      22 | tool drafting on estimate {
         |      ^^^^^^^^
         |
         = add `tokens prompt 30k, cached 40%, output 2k`
      """),
    Case(
      "nothing before `then`",
      "week 0: fix scattered; then", "then",
      """
      error[JK0311]: there is no action before this `then`
        --> case.scenario:32:39
         |
      32 | strategy fix-first { involvement 90%; then integrate drafting }
         |                                       ^^^^
         |
         = begin with `week 0:`
      """),
    Case(
      "a strategy of nothing",
      "; week 0: fix scattered; then integrate drafting", "",
      """
      error[JK0312]: strategy `fix-first` does nothing
        --> case.scenario:32:10
         |
      32 | strategy fix-first { involvement 90% }
         |          ^^^^^^^^^
         |
         = add an action: `week 0: integrate drafting`; status quo is always compared, without a strategy of its own
      """),
    Case(
      "a constraint without a fix",
      "  fix { takes 6 weeks; uses 1.2 people from estimators }\n", "",
      """
      error[JK0313]: constraint `scattered` does not say how to fix it
        --> case.scenario:31:51
         |
      18 | constraint scattered on estimate {
         |            --------- declared here
      ...
      31 | strategy fix-first { involvement 90%; week 0: fix scattered; then integrate drafting }
         |                                                   ^^^^^^^^^
         |
         = add `fix { takes 6 weeks; uses 1.2 people from … }` to the constraint
      """),
    Case(
      "demand of a process that has no rate",
      "arrives poisson 20 / year", "arrives every 2 h; demand { grows 2% / month }",
      """
      error[JK0314]: only a Poisson process has a rate that `demand` can change
       --> case.scenario:7:22
        |
      7 |   arrives every 2 h; demand { grows 2% / month }
        |                      ^^^^^^
        |
        = take `demand` out, or let work arrive at random, as in `arrives poisson 20 / week`
      """),
    Case(
      "times out of order",
      "arrives poisson 20 / year", "arrives at 3 weeks, 2 weeks",
      """
      error[JK0315]: this is not later than the one before it
       --> case.scenario:7:23
        |
      7 |   arrives at 3 weeks, 2 weeks
        |                       ^^^^^^^
        |
        = write the times from the earliest to the latest
      """),
    Case(
      "a group within a group",
      "team gangs { people 20 }",
      "team gangs { people 20 }\nteam old within gangs { people 3 }\nteam oldest within old { people 1 }",
      """
      error[JK0316]: a group stands within a team, not within a group
       --> case.scenario:7:20
        |
      7 | team oldest within old { people 1 }
        |                    ^^^
        |
        = name the whole team: `team seniors within estimators { people 2 }`
      """),
    Case(
      "a field that only the whole team has",
      "team gangs { people 20 }", "team gangs { people 20 }\nteam old within gangs { people 3; cost $9 / h }",
      """
      error[JK0317]: group `old` has no `cost` of its own
       --> case.scenario:6:35
        |
      6 | team old within gangs { people 3; cost $9 / h }
        |                                   ^^^^
        |
        = its people belong to `gangs`: say it there
      """),
    Case(
      "a restriction to others",
      "effort times 1.65", "effort times 1.65; restricts to gangs",
      """
      error[JK0318]: `gangs` is no group within the team of step `estimate`
        --> case.scenario:19:35
         |
      19 |   effort times 1.65; restricts to gangs
         |                                   ^^^^^
         |
         = declare one: `team seniors within estimators { people 2 }`
      """),
    Case(
      "the time of a group",
      "constraint scattered on estimate {",
      "team old within gangs { people 3 }\nconstraint scattered on estimate {\n  time 10% of old",
      """
      error[JK0319]: a constraint takes the time of a whole team, not of a group
        --> case.scenario:20:15
         |
      20 |   time 10% of old
         |               ^^^
         |
         = name the team, with the share that it is of everyone's time
      """),
    Case(
      "money over a step of another route",
      "route { estimate -> build 30%, otherwise lost; build -> done }\n}",
      """
      recognised over builds
        route { estimate -> build 30%, otherwise lost; build -> done }
      }
      work site { arrives poisson 1 / week; route { builds -> done } }
      step builds by gangs { effort 1 h }
      """,
      """
      error[JK0330]: the route of work type `enquiry` does not pass `builds`
        --> case.scenario:10:19
         |
      10 |   recognised over builds
         |                   ^^^^^^
         |
         = did you mean `build`?
      """),
    Case(
      "nothing to recognise",
      "revenue $100k\n  direct 72% of revenue", "recognised over build",
      """
      error[JK0331]: work type `enquiry` has no money to recognise
       --> case.scenario:8:3
        |
      8 |   recognised over build
        |   ^^^^^^^^^^
        |
        = add `revenue $120k`, or take `recognised` out
      """),
    Case(
      "a way back to another route",
      "step build by gangs { effort 140 h }",
      """
      step build by gangs { effort 140 h; defects 10%; escaped { returns 20% to builds } }
      work site { arrives poisson 1 / week; route { builds -> done } }
      step builds by gangs { effort 1 h }
      """,
      """
      error[JK0332]: no work that passes `build` can come back to `builds`
        --> case.scenario:17:75
         |
      17 | step build by gangs { effort 140 h; defects 10%; escaped { returns 20% to builds } }
         |                                                                           ^^^^^^ on none of its routes
         |
         = did you mean `build`?
      """),
    Case(
      "a tool in use today, twice",
      "contract api {", "today { integrate drafting; integrate drafting }\ncontract api {",
      """
      error[JK0333]: `today` says `integrate` twice for `drafting`
        --> case.scenario:28:39
         |
      28 | today { integrate drafting; integrate drafting }
         |                   --------            ^^^^^^^^ again
         |                   |
         |                   first
         |
         = keep one of the two
      """),
    Case(
      "two contracts for one tool",
      "contract api {", "today { use api for drafting; use api for drafting }\ncontract api {",
      """
      error[JK0333]: `today` says `use` twice for `drafting`
        --> case.scenario:28:43
         |
      28 | today { use api for drafting; use api for drafting }
         |                     --------              ^^^^^^^^ again
         |                     |
         |                     first
         |
         = keep one of the two
      """),
    Case(
      "a tool in use already",
      "strategy tools-first { involvement 90%; week 0: integrate drafting }\n",
      "today { integrate drafting }\nstrategy tools-first { involvement 90%; week 0: fix scattered }\n",
      """
      warning[JK0807]: `drafting` is in use today: integrating it changes nothing
        --> case.scenario:33:77
         |
      33 | strategy fix-first { involvement 90%; week 0: fix scattered; then integrate drafting }
         |                                                                             ^^^^^^^^
         |
         = take the action out, or the tool out of `today`
      """),
    Case(
      "people as numbers",
      "week 0: fix scattered;", "week 0: change gangs.people to 12;",
      """
      error[JK0273]: `gangs.people` cannot change like this during the study
        --> case.scenario:32:54
         |
      32 | strategy fix-first { involvement 90%; week 0: change gangs.people to 12; then integrate drafting }
         |                                                      ^^^^^^^^^^^^
         |
         = let people come and go: `hire 1 gangs`, `release 1 gangs`
      """),
    Case(
      "a change of what is drawn at the start",
      "week 0: fix scattered;", "week 0: change saving to 50%;",
      """
      error[JK0273]: `saving` cannot change like this during the study
        --> case.scenario:32:54
         |
      32 | strategy fix-first { involvement 90%; week 0: change saving to 50%; then integrate drafting }
         |                                                      ^^^^^^
         |
         = it is drawn when a trial begins; change the values that depend on it
      """),
    Case(
      "another kind of distribution",
      "week 0: fix scattered;", "week 0: change build.effort to exponential(mean: 100 h);",
      """
      error[JK0273]: `build.effort` cannot change like this during the study
        --> case.scenario:32:54
         |
      32 | strategy fix-first { involvement 90%; week 0: change build.effort to exponential(mean: 100 h); then integrate drafting }
         |                                                      ^^^^^^^^^^^^
         |
         = numbers can change that the scenario has from the start, and a distribution's parameters
      """),
    Case(
      "changes without end",
      "week 0: fix scattered;",
      "week 0: fix scattered" + String(repeating: "\n  then change build.effort to 100 h", count: 1000)
        + "\n",
      """
      error[JK0274]: a file of this length has at most 984 changes, and this one 1000
          --> case.scenario:1017:15
           |
      1017 |   then change build.effort to 100 h
           |               ^^^^^^^^^^^^ this one is too many
           |
           = let `demand` say what goes on over time, or take fewer strategies at a time
      """),
    Case(
      "a change of nothing that there is",
      "week 0: fix scattered;", "week 0: change build.efort to 100 h;",
      """
      error[JK0270]: `build.efort` leads to no value
        --> case.scenario:32:60
         |
      32 | strategy fix-first { involvement 90%; week 0: change build.efort to 100 h; then integrate drafting }
         |                                                            ^^^^^
         |
         = did you mean `effort`?
      """),
    Case(
      "a change to the wrong unit",
      "week 0: fix scattered;", "week 0: change build.effort to 100 / h;",
      """
      error[JK0214]: expected a duration, found a rate (1/time)
        --> case.scenario:32:70
         |
      32 | strategy fix-first { involvement 90%; week 0: change build.effort to 100 / h; then integrate drafting }
         |                                                                      ^^^^^^^ this is a rate
         |
         = `effort` is touch time of one item: for example `effort lognormal(mean: 12 h, cv: 0.5)`
      """),
    Case(
      "a change to nothing",
      "week 0: fix scattered;", "week 0: change build.effort to;",
      """
      error[JK0215]: expected a value
        --> case.scenario:32:69
         |
      32 | strategy fix-first { involvement 90%; week 0: change build.effort to; then integrate drafting }
         |                                                                     ^ here
         |
         = for example `week 0: fix scattered-inputs`
      """),
    Case(
      "a team for nothing",
      "team gangs { people 20 }", "team gangs { people 20 }\nteam spare { people 2 }",
      """
      warning[JK0801]: team `spare` is declared and never used
       --> case.scenario:6:6
        |
      6 | team spare { people 2 }
        |      ^^^^^
        |
        = use it or take it out
      """),
    Case(
      "a quantity for nothing",
      "gain saving", "gain 55%",
      """
      warning[JK0801]: uncertain quantity `saving` is declared and never used
       --> case.scenario:3:11
        |
      3 | uncertain saving = triangular(low: 40%, mode: 55%, high: 70%)
        |           ^^^^^^
        |
        = use it or take it out
      """),
    Case(
      "a step handed over to another one's tool",
      "week 0: integrate drafting", "week 0: delegate build to drafting",
      """
      error[JK0320]: tool `drafting` is on `estimate` and cannot do the work of `build`
        --> case.scenario:31:67
         |
      22 | tool drafting on estimate {
         |      -------- declared here
      ...
      31 | strategy tools-first { involvement 90%; week 0: delegate build to drafting }
         |                                                                   ^^^^^^^^
         |
         = declare one for it: `tool NAME on build { … }`
      """),
    Case(
      "a tool that goes without having come",
      "week 0: integrate drafting", "week 0: train drafting; week 9: withdraw drafting",
      """
      warning[JK0804]: strategy `tools-first` withdraws `drafting`, which it never integrates
        --> case.scenario:31:10
         |
      31 | strategy tools-first { involvement 90%; week 0: train drafting; week 9: withdraw drafting }
         |          ^^^^^^^^^^^
         |
         = integrate it before, or take `withdraw` out
      """),
    Case(
      "a fix by more people than there are",
      "uses 1.2 people", "uses 6 people",
      """
      warning[JK0803]: the fix of `scattered` uses more people than `estimators` has
        --> case.scenario:18:12
         |
      18 | constraint scattered on estimate {
         |            ^^^^^^^^^
         |
         = 6 of 4: the fix takes all of their time, and longer than it says
      """),
    Case(
      "an action after the end",
      "week 0: fix", "week 60: fix",
      """
      warning[JK0802]: this action starts when the study is over
        --> case.scenario:32:39
         |
      32 | strategy fix-first { involvement 90%; week 60: fix scattered; then integrate drafting }
         |                                       ^^^^^^^^^^^^^^^^^^^^^^
         |
         = the horizon is 52 weeks
      """),
  ]
}
