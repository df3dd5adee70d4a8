extension ScenarioDiagnosticsTests {
  /// What people write on their first day, from YAML, other languages and paper: one message each, with the right form.
  static let firstHabits: [Case] = [
    Case(
      "a negative time of arrival",
      "arrives poisson 20 / year",
      "arrives at -5 h, 1 h",
      """
      error[JK0221]: what follows `at` must be at least 0 h
       --> case.scenario:7:14
        |
      7 |   arrives at -5 h, 1 h
        |              ^^^^ this is -5 h
      """),
    Case(
      "a clock for a duration",
      "effort 12 h",
      "effort 4:30",
      """
      error[JK0215]: expected a number, found a time of day
        --> case.scenario:13:10
         |
      13 |   effort 4:30
         |          ^^^^ here
         |
         = a duration has its units: write `4 h + 30 min`, or `4 min + 30 s`
      """),
    Case(
      "a range from nothing",
      "triangular(low: 40%, mode: 55%, high: 70%)",
      "0% to 100%",
      """
      error[JK0227]: a range in percent lies between 0 % and 100 %, without these two
       --> case.scenario:3:20
        |
      3 | uncertain saving = 0% to 100%
        |                    ^^^^^^^^^^
        |
        = if every value between is as likely, write `uniform(low: 0%, high: 100%)`
      """),
    Case(
      "a range of durations from nothing",
      "effort 12 h",
      "effort 0 to 9 h",
      """
      error[JK0227]: a range written with `to` begins above 0 h
        --> case.scenario:13:10
         |
      13 |   effort 0 to 9 h
         |          ^^^^^^^^
         |
         = if every value between is as likely, write `uniform(low: 0 h, high: 9 h)`
      """),
    Case(
      "a range below zero",
      "effort 12 h",
      "effort -1 to 9 h",
      """
      error[JK0227]: a range written with `to` has no values below zero
        --> case.scenario:13:10
         |
      13 |   effort -1 to 9 h
         |          ^^^^^^^^^
         |
         = begin it above zero, and take something off where the value is used: `name - 5`
      """),
    Case(
      "a range of money that goes down",
      "revenue $100k",
      "revenue $9 to $5",
      """
      error[JK0227]: a range goes from the lower value to the higher one
       --> case.scenario:8:11
        |
      8 |   revenue $9 to $5
        |           ^^^^^^^^
        |
        = turn it round, if that is what is meant: `$5 to $9`
      """),
    Case(
      "a range whose ends are the same",
      "triangular(low: 40%, mode: 55%, high: 70%)",
      "5% to 5%",
      """
      error[JK0227]: the two ends of this range are the same
       --> case.scenario:3:20
        |
      3 | uncertain saving = 5% to 5%
        |                    ^^^^^^^^
        |
        = write `5%`, which is no range
      """),
    Case(
      "a step that nothing leads to",
      "otherwise lost; build -> done",
      "otherwise lost; build -> done; check -> done }\n}\nstep check by gangs { effort 1 h }\nwork other { arrives poisson 1 / week; route { check -> done",
      """
      error[JK0309]: nothing leads to `check`
        --> case.scenario:10:65
         |
      10 |   route { estimate -> build 30%, otherwise lost; build -> done; check -> done }
         |           --------                                              ^^^^^
         |           |
         |           items begin here
         |
         = say which step leads there, as in `estimate -> check`, or take its line out
      """),
    Case(
      "steps in a circle that no item reaches",
      "otherwise lost; build -> done",
      "otherwise lost; build -> done; check -> again; again -> check 50%, otherwise done }\n}\nstep check by gangs { effort 1 h }\nstep again by gangs { effort 1 h }\nwork other { arrives poisson 1 / week; route { check -> again; again -> done",
      """
      error[JK0309]: no item ever reaches `check`
        --> case.scenario:10:65
         |
      10 |   route { estimate -> build 30%, otherwise lost; build -> done; check -> again; again -> check 50%, otherwise done }
         |           --------                                              ^^^^^
         |           |
         |           items begin here
         |
         = say which step leads there, as in `estimate -> check`, or take its line out
      """),
    Case(
      "work that comes too late",
      "arrives poisson 20 / year",
      "arrives at 60 weeks",
      """
      warning[JK0814]: no `enquiry` arrives before the study is over
       --> case.scenario:7:3
        |
      7 |   arrives at 60 weeks
        |   ^^^^^^^^^^^^^^^^^^^
        |
        = the horizon is 52 weeks
      """),
    Case(
      "a block by its layout",
      "team gangs { people 20 }",
      "team gangs:\n  people 20",
      """
      error[JK0129]: a block goes in braces, without a `:` before it
       --> case.scenario:5:11
        |
      5 | team gangs:
        |           ^
        |
        = write `team gangs { … }`
      """),
    Case(
      "a colon before a block",
      "team gangs { people 20 }",
      "team gangs: { people 20 }",
      """
      error[JK0129]: a block goes in braces, without a `:` before it
       --> case.scenario:5:11
        |
      5 | team gangs: { people 20 }
        |           ^
        |
        = write `team gangs { … }`
      """),
    Case(
      "items of a list",
      "team gangs { people 20 }",
      "team gangs {\n  - people 20\n}",
      """
      error[JK0127]: a statement is not marked as an item of a list
       --> case.scenario:6:3
        |
      6 |   - people 20
        |   ^
        |
        = take the mark out: each line is a statement of its own
      """),
    Case(
      "a rate without its process",
      "arrives poisson 20 / year",
      "arrives 14 per week",
      """
      error[JK0215]: expected `poisson`, `every` or `at`
       --> case.scenario:7:11
        |
      7 |   arrives 14 per week
        |           ^^^^^^^^^^^ here
        |
        = write `poisson 14 / week`
      """),
    Case(
      "a number of arrivals",
      "arrives poisson 20 / year",
      "arrives 14",
      """
      error[JK0215]: expected `poisson`, `every` or `at`
       --> case.scenario:7:11
        |
      7 |   arrives 14
        |           ^^ here
        |
        = write `poisson 14 / week`
      """),
    Case(
      "a process that is called",
      "arrives poisson 20 / year",
      "arrives poisson(20 / year)",
      """
      error[JK0215]: expected `poisson`, `every` or `at`
       --> case.scenario:7:11
        |
      7 |   arrives poisson(20 / year)
        |           ^^^^^^^^^^^^^^^^^^ here
        |
        = write `poisson 20 / year`
      """),
    Case(
      "a distribution of arrivals without `every`",
      "arrives poisson 20 / year",
      "arrives exponential(mean: 2 h)",
      """
      error[JK0215]: expected `poisson`, `every` or `at`
       --> case.scenario:7:11
        |
      7 |   arrives exponential(mean: 2 h)
        |           ^^^^^^^^^^^^^^^^^^^^^^ here
        |
        = write `every exponential(mean: 2 h)`
      """),
    Case(
      "a rate as an adverb",
      "poisson 20 / year",
      "poisson 20 yearly",
      """
      error[JK0350]: `yearly` is written with a slash
       --> case.scenario:7:22
        |
      7 |   arrives poisson 20 yearly
        |                      ^^^^^^
        |
        = write `/ year`
      """),
    Case(
      "half a person of no team",
      "week 0: fix scattered; then",
      "week 0: hire 0.5; then",
      """
      error[JK0341]: people come and go one by one
        --> case.scenario:32:52
         |
      32 | strategy fix-first { involvement 90%; week 0: hire 0.5; then integrate drafting }
         |                                                    ^^^
         |
         = write a whole number that is known: `hire 1 estimators`
      """),
    Case(
      "a team before the number",
      "week 0: fix scattered; then",
      "week 0: hire gangs 2; then",
      """
      error[JK0341]: the number of people comes first, and their team right after it
        --> case.scenario:32:52
         |
      32 | strategy fix-first { involvement 90%; week 0: hire gangs 2; then integrate drafting }
         |                                                    ^^^^^^^
         |
         = write `2 gangs`
      """),
    Case(
      "people in a team",
      "week 0: fix scattered; then",
      "week 0: hire 2 people in gangs; then",
      """
      error[JK0341]: the number of people comes first, and their team right after it
        --> case.scenario:32:52
         |
      32 | strategy fix-first { involvement 90%; week 0: hire 2 people in gangs; then integrate drafting }
         |                                                    ^^^^^^^^^^^^^^^^^
         |
         = write `2 gangs`
      """),
    Case(
      "nobody in particular",
      "week 0: fix scattered; then",
      "week 0: hire 2; then",
      """
      error[JK0215]: expected the name of a team
        --> case.scenario:32:53
         |
      32 | strategy fix-first { involvement 90%; week 0: hire 2; then integrate drafting }
         |                                                     ^ here
         |
         = known here: `estimators`, `gangs`
      """),
    Case(
      "too many hours",
      "team gangs { people 20 }",
      "team gangs { people 20; hours 48 h / week }",
      """
      error[JK0221]: `hours` must be at most 40 h / week
       --> case.scenario:5:31
        |
      5 | team gangs { people 20; hours 48 h / week }
        |                               ^^^^^^^^^^^ this is 48 h / week
        |
        = a week has 40 working hours, and overtime is more `people`: write `40 h / week`
      """),
    Case(
      "hours without a unit",
      "team gangs { people 20 }",
      "team gangs { people 20; hours 38 }",
      """
      error[JK0214]: expected hours a week, found a plain number
       --> case.scenario:5:31
        |
      5 | team gangs { people 20; hours 38 }
        |                               ^^ this is a plain number
        |
        = write `38 h / week`
      """),
    Case(
      "a bare route",
      "route { estimate -> build 30%, otherwise lost; build -> done }",
      "route estimate -> build -> done",
      """
      error[JK0334]: a route goes in braces
        --> case.scenario:10:3
         |
      10 |   route estimate -> build -> done
         |   ^^^^^
         |
         = write `route { estimate -> build -> done }`
      """),
    Case(
      "bare routes",
      "route { estimate -> build 30%, otherwise lost; build -> done }",
      "route estimate -> build\n  route build -> done",
      """
      error[JK0334]: a route goes in braces
        --> case.scenario:10:3
         |
      10 |   route estimate -> build
         |   ^^^^^
         |
         = write `route { estimate -> build; build -> done }`
      """),
    Case(
      "a route without its word",
      "route { estimate -> build 30%, otherwise lost; build -> done }",
      "estimate -> build -> done",
      """
      error[JK0334]: a route goes in braces
        --> case.scenario:10:3
         |
      10 |   estimate -> build -> done
         |   ^^^^^^^^^^^^^^^^^^^^^^^^^
         |
         = write `route { estimate -> build -> done }`
      """),
    Case(
      "a route as a list",
      "route { estimate -> build 30%, otherwise lost; build -> done }",
      "route { estimate, build, done }",
      """
      error[JK0215]: expected `->` and where items go next
        --> case.scenario:10:11
         |
      10 |   route { estimate, build, done }
         |           ^^^^^^^^^^^^^^^^^^^^^ here
         |
         = write `estimate -> build -> done`
      """),
    Case(
      "a tool on two steps",
      "tool drafting on estimate {",
      "tool drafting on estimate, build {",
      """
      error[JK0323]: a tool assists one step
        --> case.scenario:22:26
         |
      22 | tool drafting on estimate, build {
         |                          ^^^^^^^ one too many
         |
         = declare one for each: `tool drafting-estimate on estimate { … }`, `tool drafting-build on build { … }`
      """),
    Case(
      "a step of two teams",
      "step build by gangs",
      "step build by gangs and estimators",
      """
      error[JK0323]: a step is done by one team
        --> case.scenario:17:21
         |
      17 | step build by gangs and estimators { effort 140 h }
         |                     ^^^^^^^^^^^^^^ one too many
         |
         = split the step, so that each part has its team: `step build-gangs by gangs { … }`, `step build-estimators by estimators { … }`
      """),
    Case(
      "an action without its week",
      "week 0: integrate drafting }",
      "integrate drafting }",
      """
      error[JK0322]: the strategy does not say when to integrate
        --> case.scenario:31:41
         |
      31 | strategy tools-first { involvement 90%; integrate drafting }
         |                                         ^^^^^^^^^
         |
         = begin with `week 0:` or another start: `week 0: integrate drafting`
      """),
    Case(
      "a word before the week",
      "week 0: integrate drafting }",
      "at week 0: integrate drafting }",
      """
      error[JK0210]: no `at` stands before `week`
        --> case.scenario:31:41
         |
      31 | strategy tools-first { involvement 90%; at week 0: integrate drafting }
         |                                         ^^
         |
         = take it out: the line begins with `week`
      """),
    Case(
      "a number in quotation marks",
      "gain saving",
      "gain \"55%\"",
      """
      error[JK0215]: expected a percentage
        --> case.scenario:23:8
         |
      23 |   gain "55%"
         |        ^^^^^ this is a text
         |
         = numbers stand without quotation marks: `55%`
      """),
    Case(
      "a duration of two parts",
      "effort 12 h",
      "effort 1 h 30 min",
      """
      error[JK0109]: a duration of two parts is a sum
        --> case.scenario:13:10
         |
      13 |   effort 1 h 30 min
         |          ^^^^^^^^^^
         |
         = write `1 h + 30 min`
      """),
    Case(
      "a duration of two parts, glued",
      "effort 12 h",
      "effort 1h 30min",
      """
      error[JK0109]: a duration of two parts is a sum, with a space before each unit
        --> case.scenario:13:10
         |
      13 |   effort 1h 30min
         |          ^^^^^^^^
         |
         = write `1 h + 30 min`
      """),
    Case(
      "a percentage in words",
      "defects 12%",
      "defects 12 percent",
      """
      error[JK0137]: a percent sign follows its number without a space
        --> case.scenario:15:11
         |
      15 |   defects 12 percent, caught 60%
         |           ^^^^^^^^^^
         |
         = write `12%`
      """),
    Case(
      "a thousand apart",
      "revenue $100k",
      "revenue $100 k",
      """
      error[JK0137]: `k` follows its number without a space
       --> case.scenario:8:11
        |
      8 |   revenue $100 k
        |           ^^^^^^
        |
        = write `$100k`
      """),
    Case(
      "another currency",
      "revenue $100k",
      "revenue £100k",
      """
      error[JK0135]: `£` is not this file's currency
       --> case.scenario:8:11
        |
      8 |   revenue £100k
        |           ^
        |
        = `$` stands for the study's currency; to write `£` instead, say `currency GBP`
      """),
    Case(
      "a currency's code before the number",
      "revenue $100k",
      "revenue USD 100k",
      """
      error[JK0135]: the sign of the currency stands right before the number
       --> case.scenario:8:11
        |
      8 |   revenue USD 100k
        |           ^^^^^^^^
        |
        = write `$100k`
      """),
    Case(
      "the code of another currency",
      "revenue $100k",
      "revenue 100k EUR",
      """
      error[JK0135]: `€` is not this file's currency
       --> case.scenario:8:11
        |
      8 |   revenue 100k EUR
        |           ^^^^^^^^
        |
        = write `€100k`, and say `currency EUR`
      """),
    Case(
      "a sign behind the number",
      "revenue $100k",
      "revenue 100k $",
      """
      error[JK0135]: the sign of the currency stands right before the number
       --> case.scenario:8:11
        |
      8 |   revenue 100k $
        |           ^^^^^^
        |
        = write `$100k`
      """),
    Case(
      "a sign apart",
      "revenue $100k",
      "revenue $ 100k",
      """
      error[JK0135]: the sign of the currency stands right before the number
       --> case.scenario:8:11
        |
      8 |   revenue $ 100k
        |           ^^^^^^
        |
        = write `$100k`
      """),
    Case(
      "a currency in words",
      "revenue $100k",
      "revenue 100k dollars",
      """
      error[JK0135]: the sign of the currency stands right before the number
       --> case.scenario:8:11
        |
      8 |   revenue 100k dollars
        |           ^^^^^^^^^^^^
        |
        = write `$100k`
      """),
    Case(
      "a date with slashes",
      "horizon 52 weeks",
      "horizon 52 weeks; starts 01/04/2027",
      """
      error[JK0136]: a date is written year, month, day, with hyphens
       --> case.scenario:2:26
        |
      2 | horizon 52 weeks; starts 01/04/2027
        |                          ^^^^^^^^^^
        |
        = write `2027-04-01` for 1 April, `2027-01-04` for 4 January
      """),
    Case(
      "a date with slashes that can be read in one way",
      "horizon 52 weeks",
      "horizon 52 weeks; starts 04/13/2027",
      """
      error[JK0136]: a date is written year, month, day, with hyphens
       --> case.scenario:2:26
        |
      2 | horizon 52 weeks; starts 04/13/2027
        |                          ^^^^^^^^^^
        |
        = write `2027-04-13`
      """),
    Case(
      "a date with points",
      "horizon 52 weeks",
      "horizon 52 weeks; starts 04.01.2027",
      """
      error[JK0136]: a date is written year, month, day, with hyphens
       --> case.scenario:2:26
        |
      2 | horizon 52 weeks; starts 04.01.2027
        |                          ^^^^^^^^^^
        |
        = write `2027-01-04`
      """),
    Case(
      "a time of ISO 8601",
      "horizon 52 weeks",
      "horizon 52 weeks; starts 2027-04-01T09:00:00Z",
      """
      error[JK0136]: `at` stands between a date and its time
       --> case.scenario:2:26
        |
      2 | horizon 52 weeks; starts 2027-04-01T09:00:00Z
        |                          ^^^^^^^^^^^^^^^^^^^^
        |
        = write `2027-04-01 at 09:00 UTC`
      """),
    Case(
      "a time of ISO 8601 with its zone",
      "horizon 52 weeks",
      "horizon 52 weeks; starts 2027-04-01T09:00:00+05:30",
      """
      error[JK0136]: `at` stands between a date and its time
       --> case.scenario:2:26
        |
      2 | horizon 52 weeks; starts 2027-04-01T09:00:00+05:30
        |                          ^^^^^^^^^^^^^^^^^^^^^^^^^
        |
        = write `2027-04-01 at 09:00 UTC+5:30`
      """),
    Case(
      "a time of ISO 8601 with a space",
      "horizon 52 weeks",
      "horizon 52 weeks; starts 2027-04-01 09:00:00",
      """
      error[JK0136]: `at` stands between a date and its time
       --> case.scenario:2:26
        |
      2 | horizon 52 weeks; starts 2027-04-01 09:00:00
        |                          ^^^^^^^^^^^^^^^^^^^
        |
        = write `2027-04-01 at 09:00`
      """),
    Case(
      "a date in words",
      "horizon 52 weeks",
      "horizon 52 weeks; starts 1 April 2027",
      """
      error[JK0136]: a date is written year, month, day, with hyphens
       --> case.scenario:2:26
        |
      2 | horizon 52 weeks; starts 1 April 2027
        |                          ^^^^^^^^^^^^
        |
        = write `2027-04-01`
      """),
    Case(
      "a time of twelve hours",
      "horizon 52 weeks",
      "horizon 52 weeks; starts 2027-04-01 at 9 am",
      """
      error[JK0136]: a time of day goes from `00:00` to `23:59`
       --> case.scenario:2:40
        |
      2 | horizon 52 weeks; starts 2027-04-01 at 9 am
        |                                        ^^^^
        |
        = write `09:00`
      """),
    Case(
      "a time with seconds",
      "horizon 52 weeks",
      "horizon 52 weeks; starts 2027-04-01 at 09:00:00",
      """
      error[JK0117]: a time of day has no seconds
       --> case.scenario:2:40
        |
      2 | horizon 52 weeks; starts 2027-04-01 at 09:00:00
        |                                        ^^^^^^^^
        |
        = write `09:00`
      """),
    Case(
      "an impossible time",
      "horizon 52 weeks",
      "horizon 52 weeks; starts 2027-04-01 at 24:00",
      """
      error[JK0116]: there is no time `24:00`
       --> case.scenario:2:40
        |
      2 | horizon 52 weeks; starts 2027-04-01 at 24:00
        |                                        ^^^^^
        |
        = a time of day goes from `00:00` to `23:59`
      """),
    Case(
      "a title without quotation marks behind a colon",
      "scenario \"Host\"",
      "scenario: Host",
      """
      error[JK0352]: no `:` stands after `scenario`
       --> case.scenario:1:9
        |
      1 | scenario: Host
        |         ^
        |
        = write `scenario "Host"`
      """),
    Case(
      "brackets round a list",
      "tool drafting on estimate {",
      "tool drafting on [estimate] {",
      """
      error[JK0102]: `[` means nothing here
        --> case.scenario:22:18
         |
      22 | tool drafting on [estimate] {
         |                  ^
         |
         = lists have no brackets
      """),
    Case(
      "a fat arrow",
      "estimate -> build",
      "estimate => build",
      """
      error[JK0103]: `=>` is not a symbol of the language
        --> case.scenario:10:20
         |
      10 |   route { estimate => build 30%, otherwise lost; build -> done }
         |                    ^^
         |
         = write `->`
      """),
    Case(
      "a comment of SQL",
      "horizon 52 weeks",
      "-- a year\nhorizon 52 weeks",
      """
      error[JK0104]: a comment starts with `//`
       --> case.scenario:2:1
        |
      2 | -- a year
        | ^^
        |
        = a comment goes to the end of its line: `// drawn once a trial`
      """),
    Case(
      "a comment of HTML",
      "horizon 52 weeks",
      "<!-- a year -->\nhorizon 52 weeks",
      """
      error[JK0104]: a comment starts with `//`
       --> case.scenario:2:1
        |
      2 | <!-- a year -->
        | ^^^^^^^^^^^^^^^
        |
        = a comment goes to the end of its line: `// drawn once a trial`
      """),
    Case(
      "a direction of reading in a text",
      "scenario \"Host\"",
      "scenario \"Ho\u{202E}st\"",
      """
      error[JK0107]: U+202E is a control character
       --> case.scenario:1:13
        |
      1 | scenario "Ho?st"
        |             ^
        |
        = take it out
      """),
    Case(
      "no involvement where it is needed",
      "involvement 90%; week 0: integrate drafting",
      "week 0: integrate drafting",
      """
      error[JK0212]: strategy `tools-first` needs `involvement`: how far the people who do the work shape what is fixed, integrated or delegated
        --> case.scenario:31:10
         |
      31 | strategy tools-first { week 0: integrate drafting }
         |          ^^^^^^^^^^^ `involvement` is missing
         |
         = for example `involvement 90%`
      """),
    Case(
      "a column that is there twice",
      "effort 12 h",
      "effort empirical(\"twice.csv\", column: \"hours\", unit: h)",
      """
      error[JK0262]: `twice.csv` has two columns `hours`
        --> case.scenario:13:41
         |
      13 |   effort empirical("twice.csv", column: "hours", unit: h)
         |                                         ^^^^^^^
         |
         = give one of them another name in its first line
      """),
    Case(
      "a column among many",
      "effort 12 h",
      "effort empirical(\"wide.csv\", column: \"overtime\", unit: h)",
      """
      error[JK0257]: `wide.csv` has no column `overtime`
        --> case.scenario:13:40
         |
      13 |   effort empirical("wide.csv", column: "overtime", unit: h)
         |                                        ^^^^^^^^^^
         |
         = its columns are `a`, `b`, `c`, `d`, `e`, `f` and 1 more
      """),
    Case(
      "a table with points and decimal commas",
      "effort 12 h",
      "effort empirical(\"mixed.csv\", column: \"hours\", unit: h)",
      """
      error[JK0258]: `2.7` in row 2 of `mixed.csv` is not a number
        --> case.scenario:13:41
         |
      13 |   effort empirical("mixed.csv", column: "hours", unit: h)
         |                                         ^^^^^^^
         |
         = values are written like `7,5` in this column, without a unit; row 1 is the one below the header
      """),
  ]
}
