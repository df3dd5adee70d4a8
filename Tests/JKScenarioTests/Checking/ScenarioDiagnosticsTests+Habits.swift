extension ScenarioDiagnosticsTests {
  /// Habits from speech, from other languages and from word processors, and what is left out in a hurry.
  static let habits: [Case] = [
    Case(
      "a rate said with per",
      "poisson 20 / year", "poisson 20 per year",
      """
      error[JK0350]: `per` is written with a slash
       --> case.scenario:7:22
        |
      7 |   arrives poisson 20 per year
        |                      ^^^
        |
        = write `/ year`
      """),
    Case(
      "pay by an hour",
      "cost $75 / hour", "cost $75 an hour",
      """
      error[JK0350]: `an` is written with a slash
       --> case.scenario:4:38
        |
      4 | team estimators { people 4; cost $75 an hour }
        |                                      ^^
        |
        = write `/ hour`
      """),
    Case(
      "a decimal comma",
      "effort 12 h", "effort 12,5 h",
      """
      error[JK0351]: a decimal has a point, not a comma
        --> case.scenario:13:10
         |
      13 |   effort 12,5 h
         |          ^^^^
         |
         = write `12.5`, or put a space behind a comma between two values
      """),
    Case(
      "a decimal comma in a distribution",
      "triangular(low: 40%, mode: 55%, high: 70%)", "beta(mean: 40%, sd: 0,1)",
      """
      error[JK0351]: a decimal has a point, not a comma
       --> case.scenario:3:40
        |
      3 | uncertain saving = beta(mean: 40%, sd: 0,1)
        |                                        ^^^
        |
        = write `0.1`, or put a space behind a comma between two values
      """),
    Case(
      "a colon behind a field",
      "revenue $100k", "revenue: $100k",
      """
      error[JK0352]: no `:` stands after `revenue`
       --> case.scenario:8:10
        |
      8 |   revenue: $100k
        |          ^
        |
        = write `revenue $100k`
      """),
    Case(
      "an equals sign behind a field",
      "people 20", "people = 20",
      """
      error[JK0352]: no `=` stands after `people`
       --> case.scenario:5:21
        |
      5 | team gangs { people = 20 }
        |                     ^
        |
        = write `people 20`
      """),
    Case(
      "a comma between two fields",
      "people 4; cost", "people 4, cost",
      """
      error[JK0353]: `people` is complete before this comma
       --> case.scenario:4:27
        |
      4 | team estimators { people 4, cost $75 / hour }
        |                           ^ `cost` begins a statement of its own
        |
        = put `;` between two statements on one line
      """),
    Case(
      "a comma between two lines of a route",
      "otherwise lost; build -> done", "otherwise lost, build -> done",
      """
      error[JK0353]: the way from `estimate` is complete before this comma
        --> case.scenario:10:48
         |
      10 |   route { estimate -> build 30%, otherwise lost, build -> done }
         |                                                ^ `build` begins a statement of its own
         |
         = put `;` between two statements on one line
      """),
    Case(
      "a factor without its word",
      "effort times 1.65", "effort 1.65",
      """
      error[JK0215]: expected `times`
        --> case.scenario:19:10
         |
      19 |   effort 1.65
         |          ^^^^ here
         |
         = for example `effort times 1.65`
      """),
    Case(
      "a step without `by`",
      "step build by gangs", "step build gangs",
      """
      error[JK0215]: expected `by`
        --> case.scenario:17:12
         |
      17 | step build gangs { effort 140 h }
         |            ^^^^^ here
      """),
    Case(
      "`by` misspelt",
      "step build by gangs", "step build bye gangs",
      """
      error[JK0215]: expected `by`
        --> case.scenario:17:12
         |
      17 | step build bye gangs { effort 140 h }
         |            ^^^ here
      """),
    Case(
      "a tool without `on`",
      "tool drafting on estimate", "tool drafting estimate",
      """
      error[JK0215]: expected `on`
        --> case.scenario:22:15
         |
      22 | tool drafting estimate {
         |               ^^^^^^^^ here
      """),
    Case(
      "a fix without `from`",
      "uses 1.2 people from estimators", "uses 1.2 people estimators",
      """
      error[JK0215]: expected `from`
        --> case.scenario:20:40
         |
      20 |   fix { takes 6 weeks; uses 1.2 people estimators }
         |                                        ^^^^^^^^^^ here
         |
         = for example `uses 1.2 people from estimators`
      """),
    Case(
      "a share of nothing in particular",
      "direct 72% of revenue", "direct 72%",
      """
      error[JK0215]: expected `of revenue`
       --> case.scenario:9:13
        |
      9 |   direct 72%
        |             ^ here
        |
        = for example `direct 72% of revenue`
      """),
    Case(
      "a share without `of`",
      "direct 72% of revenue", "direct 72% revenue",
      """
      error[JK0215]: expected `of revenue`
       --> case.scenario:9:14
        |
      9 |   direct 72% revenue
        |              ^^^^^^^ here
        |
        = for example `direct 72% of revenue`
      """),
    Case(
      "an action without its colon",
      "week 0: fix", "week 0 fix",
      """
      error[JK0215]: expected `:`
        --> case.scenario:32:46
         |
      32 | strategy fix-first { involvement 90%; week 0 fix scattered; then integrate drafting }
         |                                              ^^^ here
         |
         = for example `week 0: fix scattered-inputs`
      """),
    Case(
      "requests without `each use`",
      "requests 6 each use", "requests 6",
      """
      error[JK0215]: expected `each use`
        --> case.scenario:24:13
         |
      24 |   requests 6
         |             ^ here
         |
         = for example `requests 6 each use`
      """),
    Case(
      "shares without a comma between them",
      "defects 12%, caught 60%", "defects 12% caught 60%",
      """
      error[JK0215]: expected `,`
        --> case.scenario:15:15
         |
      15 |   defects 12% caught 60%
         |               ^^^^^^ here
         |
         = for example `defects 12%, caught 60%, rework 50%`
      """),
    Case(
      "tokens without a comma",
      "30k, cached 40%", "30k cached 40%",
      """
      error[JK0215]: expected `,`
        --> case.scenario:25:21
         |
      25 |   tokens prompt 30k cached 40%, output 2k
         |                     ^^^^^^ here
         |
         = for example `tokens prompt lognormal(mean: 30k, cv: 1.2), cached 40%, output lognormal(mean: 2k, cv: 0.8)`
      """),
    Case(
      "a name in quotation marks",
      "by gangs", "by \"gangs\"",
      """
      error[JK0215]: expected the name of a team
        --> case.scenario:17:15
         |
      17 | step build by "gangs" { effort 140 h }
         |               ^^^^^^^ here
         |
         = names stand without quotation marks: `gangs`
      """),
    Case(
      "a text without quotation marks",
      "effort times 1.65", "because Inputs are scattered; effort times 1.65",
      """
      error[JK0215]: expected a text in quotation marks
        --> case.scenario:19:11
         |
      19 |   because Inputs are scattered; effort times 1.65
         |           ^^^^^^ here
         |
         = for example `because "Inputs are scattered."`
      """),
    Case(
      "money without its sign",
      "revenue $100k", "revenue 100k",
      """
      error[JK0214]: expected an amount of money, found a plain number
       --> case.scenario:8:11
        |
      8 |   revenue 100k
        |           ^^^^ this is a plain number
        |
        = an amount of money has its sign: `$100k`
      """),
    Case(
      "pay without its sign",
      "cost $75 / hour", "cost 75 / hour",
      """
      error[JK0214]: expected money per time, found a rate (1/time)
       --> case.scenario:4:34
        |
      4 | team estimators { people 4; cost 75 / hour }
        |                                  ^^^^^^^^^ this is a rate
        |
        = an amount of money has its sign: `$75`
      """),
    Case(
      "pay for no time",
      "cost $75 / hour", "cost $75",
      """
      error[JK0214]: expected money per time, found an amount of money
       --> case.scenario:4:34
        |
      4 | team estimators { people 4; cost $75 }
        |                                  ^^^ this is an amount of money
        |
        = say for what time: `$75 / hour`, `$75 / week` or `$75 / year`
      """),
    Case(
      "a currency behind its amount",
      "cost $75 / hour", "cost $75 USD / hour",
      """
      error[JK0135]: the sign of the currency stands right before the number
       --> case.scenario:4:34
        |
      4 | team estimators { people 4; cost $75 USD / hour }
        |                                  ^^^^^^^
        |
        = write `$75`
      """),
    Case(
      "a rate without its time",
      "poisson 20 / year", "poisson 20",
      """
      error[JK0214]: expected a rate (1/time), found a plain number
       --> case.scenario:7:19
        |
      7 |   arrives poisson 20
        |                   ^^ this is a plain number
        |
        = say how often: `20 / h`, `20 / day` or `20 / week`
      """),
    Case(
      "growth without its time",
      "poisson 20 / year", "poisson 20 / year; demand { grows 5% }",
      """
      error[JK0214]: expected a rate (1/time), found a plain number
       --> case.scenario:7:45
        |
      7 |   arrives poisson 20 / year; demand { grows 5% }
        |                                             ^^ this is a plain number
        |
        = say how often: `5% / month`, `5% / quarter` or `5% / year`
      """),
    Case(
      "a mean that is a rate",
      "effort 12 h", "effort exponential(1 / h)",
      """
      error[JK0214]: expected a duration, found a rate (1/time)
        --> case.scenario:13:10
         |
      13 |   effort exponential(1 / h)
         |          ^^^^^^^^^^^^^^^^^^ this is a rate
         |
         = a distribution of times takes its mean, not its rate: one in an hour is a mean of `1 h`
      """),
    Case(
      "a price by the million",
      "$2 / million tokens;", "$2 / million;",
      """
      error[JK0230]: expected money per token, found an amount of money
        --> case.scenario:29:22
         |
      29 |   per-token { prompt $2 / million; output $10 / million tokens }
         |                      ^^^^^^^^^^^^ this is an amount of money
         |
         = for example `$2 / million tokens`
      """),
    Case(
      "a price by MTok",
      "$2 / million tokens;", "$2 / MTok;",
      """
      error[JK0205]: there is no unit, parameter or uncertain quantity named `MTok`
        --> case.scenario:29:27
         |
      29 |   per-token { prompt $2 / MTok; output $10 / million tokens }
         |                           ^^^^
         |
         = did you mean `million tokens`?
      """),
    Case(
      "a price in words",
      "$2 / million tokens;", "$2 per million tokens;",
      """
      error[JK0350]: `per` is written with a slash
        --> case.scenario:29:25
         |
      29 |   per-token { prompt $2 per million tokens; output $10 / million tokens }
         |                         ^^^
         |
         = write `/ million tokens`
      """),
    Case(
      "a number in words",
      "people 20", "people twelve",
      """
      error[JK0205]: there is no unit, parameter or uncertain quantity named `twelve`
       --> case.scenario:5:21
        |
      5 | team gangs { people twelve }
        |                     ^^^^^^
        |
        = numbers are written in digits: `12`
      """),
    Case(
      "hours that are no share",
      "team gangs { people 20 }", "team gangs { people 20; hours 30 h }",
      """
      error[JK0214]: expected hours a week, found a duration
       --> case.scenario:5:31
        |
      5 | team gangs { people 20; hours 30 h }
        |                               ^^^^ this is a duration
        |
        = write `30 h / week`
      """),
    Case(
      "a range that goes down",
      "effort 12 h", "effort 12 to 4 h",
      """
      error[JK0227]: a range goes from the lower value to the higher one
        --> case.scenario:13:10
         |
      13 |   effort 12 to 4 h
         |          ^^^^^^^^^
         |
         = turn it round, if that is what is meant: `4 to 12 h`
      """),
    Case(
      "a range for one number",
      "gain saving", "gain saving * 50% + 10% to 60%",
      """
      error[JK0228]: expected one number, found a distribution
        --> case.scenario:23:8
         |
      23 |   gain saving * 50% + 10% to 60%
         |        ^^^^^^^^^^^^^^^^^^^^^^^^^
         |
         = for a number that nobody knows, declare `uncertain NAME = …` and write its name here
      """),
    Case(
      "a range for a gain",
      "gain saving", "gain 40 to 60%; friction saving",
      """
      error[JK0228]: expected one number, found a distribution
        --> case.scenario:23:8
         |
      23 |   gain 40 to 60%; friction saving
         |        ^^^^^^^^^
         |
         = for a number that nobody knows, declare `uncertain NAME = 40 to 60%` and write its name here
      """),
    Case(
      "a phrase without its number",
      "people 20", "people 20; reallocates over 8 weeks",
      """
      error[JK0215]: expected a percentage
       --> case.scenario:5:37
        |
      5 | team gangs { people 20; reallocates over 8 weeks }
        |                                     ^^^^ here
        |
        = for example `reallocates 50% over 8 weeks`
      """),
    Case(
      "a condition on the team of a step",
      "week 0: integrate drafting }", "when backlog of estimate > 4 weeks: integrate drafting }",
      """
      error[JK0206]: expected a team, but `estimate` is a step
        --> case.scenario:31:57
         |
      12 | step estimate by estimators {
         |      -------- declared here
      ...
      31 | strategy tools-first { involvement 90%; when backlog of estimate > 4 weeks: integrate drafting }
         |                                                         ^^^^^^^^ this is a step
         |
         = did you mean its team, `estimators`?
      """),
    Case(
      "a window that is not given",
      "week 0: integrate drafting }", "when utilisation of gangs > 90%: integrate drafting }",
      """
      error[JK0215]: expected `over`
        --> case.scenario:31:67
         |
      31 | strategy tools-first { involvement 90%; when utilisation of gangs > 90%: integrate drafting }
         |                                                                   ^ here
         |
         = say over how many weeks: `utilisation of gangs over 4 weeks`
      """),
    Case(
      "a group larger than its team",
      "step build by gangs", "team crew within gangs { people 30 }\nstep build by crew",
      """
      error[JK0354]: group `crew` has more people than its team
        --> case.scenario:17:6
         |
      5  | team gangs { people 20 }
         |      ----- 20 people
      ...
      17 | team crew within gangs { people 30 }
         |      ^^^^ 30 people
         |
         = a group is some of the team's people: give it at most 20
      """),
    Case(
      "a parameter misspelt",
      "triangular(low: 40%, mode: 55%, high: 70%)", "triangular(low: 40%, mdoe: 55%, high: 70%)",
      """
      error[JK0226]: `triangular` has no parameter `mdoe`
       --> case.scenario:3:41
        |
      3 | uncertain saving = triangular(low: 40%, mdoe: 55%, high: 70%)
        |                                         ^^^^
        |
        = did you mean `mode`?
      """),
    Case(
      "a percentage without its sign in a step",
      "defects 12%", "defects 12",
      """
      error[JK0221]: `defects` must be at most 100 %
        --> case.scenario:15:11
         |
      15 |   defects 12, caught 60%
         |           ^^ this is 1200 %
         |
         = a percentage has its sign: `12%`
      """),
    Case(
      "an underscore",
      "strategy fix-first", "strategy fix_first",
      """
      error[JK0119]: a name has no underscores
        --> case.scenario:32:10
         |
      32 | strategy fix_first { involvement 90%; week 0: fix scattered; then integrate drafting }
         |          ^^^^^^^^^
         |
         = write `fix-first`
      """),
    Case(
      "a unit glued to its number",
      "effort 12 h", "effort 12h",
      """
      error[JK0109]: a space is missing before the unit
        --> case.scenario:13:10
         |
      13 |   effort 12h
         |          ^^^
         |
         = write `12 h`
      """),
    Case(
      "digits in groups",
      "revenue $100k", "revenue $100,000",
      """
      error[JK0110]: digits are not grouped by commas
       --> case.scenario:8:11
        |
      8 |   revenue $100,000
        |           ^^^^^^^^
        |
        = write `$100000`, or put a space behind a comma between two values
      """),
    Case(
      "a thousand in upper case",
      "revenue $100k", "revenue $100K",
      """
      error[JK0113]: `K` on a number is written in lower case
       --> case.scenario:8:11
        |
      8 |   revenue $100K
        |           ^^^^^
        |
        = write `$100k`
      """),
    Case(
      "a million in one letter",
      "$2 / million tokens", "$2 / 1M tokens",
      """
      error[JK0113]: `M` on a number is written as a word
        --> case.scenario:29:27
         |
      29 |   per-token { prompt $2 / 1M tokens; output $10 / million tokens }
         |                           ^^
         |
         = write `1 million`
      """),
    Case(
      "a comment from elsewhere",
      "horizon 52 weeks", "horizon 52 weeks # a year",
      """
      error[JK0104]: a comment starts with `//`
       --> case.scenario:2:18
        |
      2 | horizon 52 weeks # a year
        |                  ^
        |
        = a comment goes to the end of its line: `// drawn once a trial`
      """),
    Case(
      "curly quotation marks",
      "scenario \"Host\"", "scenario “Host”",
      """
      error[JK0106]: a text goes in straight double quotes
       --> case.scenario:1:10
        |
      1 | scenario “Host”
        |          ^^^^^^
        |
        = write `"Host"`
      """),
    Case(
      "an arrow from a word processor",
      "estimate -> build", "estimate → build",
      """
      error[JK0103]: `→` is not a symbol of the language
        --> case.scenario:10:20
         |
      10 |   route { estimate → build 30%, otherwise lost; build -> done }
         |                    ^
         |
         = write `->`
      """),
    Case(
      "an equals sign for a colon",
      "low: 40%", "low = 40%",
      """
      error[JK0125]: a colon must stand between `low` and its value
       --> case.scenario:3:35
        |
      3 | uncertain saving = triangular(low = 40%, mode: 55%, high: 70%)
        |                                   ^
        |
        = arguments are named as in `lognormal(mean: 3 weeks, cv: 0.5)`
      """),
    Case(
      "a parenthesis that is missing",
      "high: 70%)", "high: 70%",
      """
      error[JK0122]: this parenthesis is never closed
       --> case.scenario:3:30
        |
      3 | uncertain saving = triangular(low: 40%, mode: 55%, high: 70%
        |                              ^                              - a `)` is probably missing here
      """),
    Case(
      "a brace that is missing",
      "route { estimate -> build 30%, otherwise lost; build -> done }\n}",
      "route { estimate -> build 30%, otherwise lost; build -> done }",
      """
      error[JK0130]: this block is never closed
        --> case.scenario:6:14
         |
      6  | work enquiry {
         |              ^ this block is never closed
      ...
      11 | step estimate by estimators {
         | ---- a `}` is probably missing before this
      """),
    Case(
      "a brace that is missing in its line",
      "team gangs { people 20 }", "team gangs { people 20",
      """
      error[JK0130]: this block is never closed
       --> case.scenario:5:12
        |
      5 | team gangs { people 20
        |            ^ this block is never closed
      6 | work enquiry {
        | ---- a `}` is probably missing before this
      """),
    Case(
      "a brace on the next line",
      "step estimate by estimators {", "step estimate by estimators\n{",
      """
      error[JK0132]: the `{` must be on the line of its statement
        --> case.scenario:13:1
         |
      12 | step estimate by estimators
         |                            - it belongs here
      13 | {
         | ^
      """),
    Case(
      "a short date",
      "horizon 52 weeks", "horizon 52 weeks; starts 2027-1-4",
      """
      error[JK0115]: month and day of a date have two digits
       --> case.scenario:2:26
        |
      2 | horizon 52 weeks; starts 2027-1-4
        |                          ^^^^^^^^
        |
        = write `2027-01-04`
      """),
    Case(
      "a short time",
      "horizon 52 weeks", "horizon 52 weeks; starts 2027-01-04 at 9:00",
      """
      error[JK0117]: the hour of a time has two digits
       --> case.scenario:2:40
        |
      2 | horizon 52 weeks; starts 2027-01-04 at 9:00
        |                                        ^^^^
        |
        = write `09:00`
      """),
    Case(
      "conditions joined by signs",
      "week 0: integrate drafting }",
      "when backlog of gangs > 4 weeks && queue at build > 3: integrate drafting }",
      """
      error[JK0102]: `&` means nothing here
        --> case.scenario:31:73
         |
      31 | strategy tools-first { involvement 90%; when backlog of gangs > 4 weeks && queue at build > 3: integrate drafting }
         |                                                                         ^^
         |
         = conditions are joined by `and`, as in `when wait at therapy > 3 weeks and margin over 8 weeks > 0`
      """),
    Case(
      "a text that is never closed",
      "scenario \"Host\"", "scenario \"Host",
      """
      error[JK0105]: this string is never closed
       --> case.scenario:1:10
        |
      1 | scenario "Host
        |          ^^^^^ a `"` is missing in this line
        |
        = a string stands in one line, as in `"scope e-mail, drawings"`
      """),
  ]
}
