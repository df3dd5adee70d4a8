extension ScenarioDiagnosticsTests {
  /// Mistakes in numbers, units and distributions.
  static let quantities: [Case] = [
    Case(
      "a rate for a duration",
      "effort 12 h", "effort 12 / week",
      """
      error[JK0214]: expected a duration, found a rate (1/time)
        --> case.scenario:13:10
         |
      13 |   effort 12 / week
         |          ^^^^^^^^^ this is a rate
         |
         = `effort` is touch time of one item: for example `effort lognormal(mean: 12 h, cv: 0.5)`
      """),
    Case(
      "a duration for a rate",
      "20 / year", "20 weeks",
      """
      error[JK0214]: expected a rate (1/time), found a duration
       --> case.scenario:7:19
        |
      7 |   arrives poisson 20 weeks
        |                   ^^^^^^^^ this is a duration
        |
        = 20 in a week is `20 / week`, one every 20 weeks is `1 / 20 weeks`
      """),
    Case(
      "a number without its unit",
      "effort 12 h", "effort 12",
      """
      error[JK0214]: expected a duration, found a plain number
        --> case.scenario:13:10
         |
      13 |   effort 12
         |          ^^ this is a plain number
         |
         = say its unit: `12 min`, `12 h` or `12 days`
      """),
    Case(
      "money and time added",
      "effort 12 h", "effort 12 h + $3",
      """
      error[JK0220]: a duration and an amount of money do not go together
        --> case.scenario:13:17
         |
      13 |   effort 12 h + $3
         |          ----   ^^ this is an amount of money
         |          |
         |          this is a duration
         |
         = give both the same unit
      """),
    Case(
      "two units in a distribution",
      "effort 12 h", "effort triangular(low: 2 h, mode: 3, high: 4 h)",
      """
      error[JK0220]: a duration and a plain number do not go together
        --> case.scenario:13:37
         |
      13 |   effort triangular(low: 2 h, mode: 3, high: 4 h)
         |                          ---        ^ this is a plain number
         |                          |
         |                          this is a duration
         |
         = give both the same unit
      """),
    Case(
      "a percentage without its sign",
      "involvement 90%; week 0: integrate", "involvement 90; week 0: integrate",
      """
      error[JK0221]: `involvement` must be at most 100 %
        --> case.scenario:31:36
         |
      31 | strategy tools-first { involvement 90; week 0: integrate drafting }
         |                                    ^^ this is 9000 %
         |
         = a percentage has its sign: `90%`
      """),
    Case(
      "a chance that can exceed one",
      "gain saving", "gain 2 * saving",
      """
      error[JK0221]: `gain` must be at most 100 %
        --> case.scenario:23:8
         |
      23 |   gain 2 * saving
         |        ^^^^^^^^^^ this can be 140 %
         |
         = all values that it can take must be allowed: make its range narrower
      """),
    Case(
      "nothing arrives",
      "poisson 20 / year", "poisson 0 / week",
      """
      error[JK0221]: what follows `poisson` must be more than 0 / week
       --> case.scenario:7:19
        |
      7 |   arrives poisson 0 / week
        |                   ^^^^^^^^ this is 0 / week
      """),
    Case(
      "a negative share in a phrase",
      "direct 72%", "direct -72%",
      """
      error[JK0221]: a percentage must be at least 0 %
       --> case.scenario:9:10
        |
      9 |   direct -72% of revenue
        |          ^^^^ this is -72 %
      """),
    Case(
      "a distribution below nothing",
      "effort 12 h", "effort uniform(low: 2 h - 5 h, high: 4 h)",
      """
      error[JK0221]: `low` must be at least 0 h
        --> case.scenario:13:23
         |
      13 |   effort uniform(low: 2 h - 5 h, high: 4 h)
         |                       ^^^^^^^^^ this is -3 h
      """),
    Case(
      "a negative seed",
      "horizon 52 weeks", "horizon 52 weeks; seed -1",
      """
      error[JK0221]: `seed` must be at least 0
       --> case.scenario:2:24
        |
      2 | horizon 52 weeks; seed -1
        |                        ^^ this is -1
      """),
    Case(
      "division by zero",
      "effort 12 h", "effort 12 h / 0",
      """
      error[JK0222]: this divides by zero
        --> case.scenario:13:17
         |
      13 |   effort 12 h / 0
         |                 ^ zero
      """),
    Case(
      "half a person",
      "people 20", "people 2.5",
      """
      error[JK0223]: `people` must be a whole number that is known beforehand
       --> case.scenario:5:21
        |
      5 | team gangs { people 2.5 }
        |                     ^^^
        |
        = for people who work part-time say how many, and their hours: `people 3; hours 30 h / week`
      """),
    Case(
      "an uncertain number of requests",
      "6 each use", "10 * saving each use",
      """
      error[JK0223]: `requests` must be a whole number that is known beforehand
        --> case.scenario:24:12
         |
      24 |   requests 10 * saving each use
         |            ^^^^^^^^^^^
         |
         = for example `requests 6 each use`
      """),
    Case(
      "an uncertain horizon",
      "horizon 52 weeks", "horizon saving * 52 weeks",
      """
      error[JK0224]: `horizon` cannot depend on an uncertain quantity
       --> case.scenario:2:9
        |
      2 | horizon saving * 52 weeks
        |         ^^^^^^^^^^^^^^^^^
        |
        = it belongs to the study itself: give one number
      """),
    Case(
      "an unknown distribution",
      "triangular(low", "triangle(low",
      """
      error[JK0225]: there is no distribution named `triangle`
       --> case.scenario:3:20
        |
      3 | uncertain saving = triangle(low: 40%, mode: 55%, high: 70%)
        |                    ^^^^^^^^
        |
        = did you mean `triangular`?
      """),
    Case(
      "an unknown parameter",
      "mode: 55%", "likely: 55%",
      """
      error[JK0226]: `triangular` has no parameter `likely`
       --> case.scenario:3:41
        |
      3 | uncertain saving = triangular(low: 40%, likely: 55%, high: 70%)
        |                                         ^^^^^^
        |
        = write `triangular(low: …, mode: …, high: …)`
      """),
    Case(
      "too few parameters",
      "triangular(low: 40%, mode: 55%, high: 70%)", "lognormal(mean: 40%)",
      """
      error[JK0226]: `lognormal` does not take these parameters
       --> case.scenario:3:20
        |
      3 | uncertain saving = lognormal(mean: 40%)
        |                    ^^^^^^^^^^^^^^^^^^^^
        |
        = write `lognormal(mean: …, cv: …)` or `lognormal(p5: …, p95: …)`
      """),
    Case(
      "ends in the wrong order",
      "low: 40%, mode: 55%", "low: 60%, mode: 55%",
      """
      error[JK0227]: there is no such `triangular` distribution: low, mode and high must ascend
       --> case.scenario:3:20
        |
      3 | uncertain saving = triangular(low: 60%, mode: 55%, high: 70%)
        |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      """),
    Case(
      "an sd that no percentage can have",
      "triangular(low: 40%, mode: 55%, high: 70%)", "beta(mean: 40%, sd: 50%)",
      """
      error[JK0227]: there is no such `beta` distribution: a percentage with that mean cannot have so large an sd
       --> case.scenario:3:20
        |
      3 | uncertain saving = beta(mean: 40%, sd: 50%)
        |                    ^^^^^^^^^^^^^^^^^^^^^^^^
      """),
    Case(
      "a distribution where one number must stand",
      "gain saving", "gain uniform(low: 40%, high: 70%)",
      """
      error[JK0228]: expected one number, found a distribution
        --> case.scenario:23:8
         |
      23 |   gain uniform(low: 40%, high: 70%)
         |        ^^^^^^^
         |
         = for a number that nobody knows, declare `uncertain NAME = uniform(…)` and write its name here
      """),
    Case(
      "phases over 100 %",
      "producing 65%", "producing 75%",
      """
      error[JK0229]: the phases add up to 110 %, not to 100 %
        --> case.scenario:14:10
         |
      14 |   phases framing 15%, producing 75%, verifying 20%
         |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
         |
         = give all three, for example `phases framing 15%, producing 65%, verifying 20%`
      """),
    Case(
      "a price per nothing",
      "prompt $2 / million tokens;", "prompt $2;",
      """
      error[JK0230]: expected money per token, found an amount of money
        --> case.scenario:29:22
         |
      29 |   per-token { prompt $2; output $10 / million tokens }
         |                      ^^ this is an amount of money
         |
         = for example `$2 / million tokens`
      """),
    Case(
      "a price that never ends",
      "prompt $2 / million tokens;", "prompt $1 / 3 tokens;",
      """
      error[JK0231]: what a contract says is an exact decimal, here from $0 to $1000
        --> case.scenario:29:22
         |
      29 |   per-token { prompt $1 / 3 tokens; output $10 / million tokens }
         |                      ^^^^^^^^^^^^^
         |
         = for example `$0.10 / million tokens`
      """),
    Case(
      "a start on a Saturday",
      "horizon 52 weeks", "horizon 52 weeks; starts 2027-01-02",
      """
      error[JK0232]: week 0 starts on a weekend
       --> case.scenario:2:26
        |
      2 | horizon 52 weeks; starts 2027-01-02
        |                          ^^^^^^^^^^
        |
        = working time runs from Monday to Friday: for example 2027-01-04
      """),
    Case(
      "a warm-up as long as the history",
      "horizon 52 weeks", "horizon 52 weeks; warm-up 104 weeks",
      """
      error[JK0233]: the warm-up leaves no history for a baseline
       --> case.scenario:2:27
        |
      2 | horizon 52 weeks; warm-up 104 weeks
        |                           ^^^^^^^^^
        |
        = make `history` longer or `warm-up` shorter
      """),
    Case(
      "a tool that is always out",
      "gain saving", "gain saving; outages every exponential(mean: 2 min) lasting 1 h",
      """
      error[JK0260]: a tool works for at least 0.1 h between outages
        --> case.scenario:23:30
         |
      23 |   gain saving; outages every exponential(mean: 2 min) lasting 1 h
         |                              ^^^^^^^^^^^^^^^^^^^^^^^^ on average, or at most
         |
         = a tool that never works is one that no strategy integrates
      """),
    Case(
      "nothing to suspend",
      "12%, caught 60%", "12%, caught 60%; structure { suspended when queue at build > 3 }",
      """
      error[JK0261]: there is no steady work that could be suspended
        --> case.scenario:15:50
         |
      15 |   defects 12%, caught 60%; structure { suspended when queue at build > 3 }
         |                                                  ^^^^^^^^^^^^^^^^^^^^^^^
         |
         = add `improves 30% / week using 5% of time`
      """),
    Case(
      "a share of no revenue",
      "  revenue $100k\n", "",
      """
      error[JK0234]: this work type has no revenue to take a share of
       --> case.scenario:8:10
        |
      8 |   direct 72% of revenue
        |          ^^^
        |
        = add `revenue $120k`, or give the direct cost in money
      """),
  ]
}
