extension ScenarioDiagnosticsTests {
  /// Mistakes in distributions with parts, percentiles or files.
  static let distributions: [Case] = [
    effort(
      "an uncertain percentile of a percentage", "10% * saving to 60%",
      """
      error[JK0250]: an end of a range in percent cannot depend on an uncertain quantity
        --> case.scenario:13:10
         |
      13 |   effort 10% * saving to 60%
         |          ^^^^^^^^^^^^^^^^^^^
         |
         = give two numbers, or write `beta(mean: …, sd: …)`, which can be uncertain
      """),
    effort(
      "the average of a time", "poisson(mean: 3 h)",
      """
      error[JK0251]: `poisson` counts: `mean` is a number, not a duration
        --> case.scenario:13:24
         |
      13 |   effort poisson(mean: 3 h)
         |                        ^^^ this is a duration
         |
         = take the unit out, or choose a distribution of quantities such as `gamma`
      """),
    effort(
      "chances under 100 %", "discrete(2 h: 50%, 6 h: 40%)",
      """
      error[JK0252]: the chances add up to 90 %, not to 100 %
        --> case.scenario:13:10
         |
      13 |   effort discrete(2 h: 50%, 6 h: 40%)
         |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
         |
         = say what happens otherwise, at the end: `otherwise: …`
      """),
    effort(
      "chances that may go over 100 %", "discrete(2 h: saving, 6 h: 50%, otherwise: 9 h)",
      """
      error[JK0252]: the chances can add up to 120 %, not to 100 %
        --> case.scenario:13:10
         |
      13 |   effort discrete(2 h: saving, 6 h: 50%, otherwise: 9 h)
         |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
         |
         = make them add up to 100 % or less
      """),
    effort(
      "a part behind the rest", "discrete(2 h: 50%, otherwise: 6 h, 9 h: 10%)",
      """
      error[JK0253]: `otherwise` takes what is left, so nothing can follow it
        --> case.scenario:13:45
         |
      13 |   effort discrete(2 h: 50%, otherwise: 6 h, 9 h: 10%)
         |                                             ^^^^^^^^
         |
         = put `otherwise: …` last
      """),
    effort(
      "a distribution in a discrete one", "discrete(gamma(mean: 2 h, cv: 1): 50%, 6 h: 50%)",
      """
      error[JK0254]: `discrete` chooses among numbers, not distributions
        --> case.scenario:13:19
         |
      13 |   effort discrete(gamma(mean: 2 h, cv: 1): 50%, 6 h: 50%)
         |                   ^^^^^
         |
         = `mixture` is for that, as in `mixture(exponential(mean: 2 h): 90%, otherwise: 20 h)`
      """),
    effort(
      "a mixture in a mixture", "mixture(mixture(2 h: 100%): 50%, otherwise: 6 h)",
      """
      error[JK0254]: a `mixture` cannot stand in another one
        --> case.scenario:13:18
         |
      13 |   effort mixture(mixture(2 h: 100%): 50%, otherwise: 6 h)
         |                  ^^^^^^^
         |
         = multiply the chances and write one `mixture`
      """),
    effort(
      "pairs without colons", "discrete(2 h, 50%, 6 h, 50%)",
      """
      error[JK0226]: `discrete` does not take these parameters
        --> case.scenario:13:10
         |
      13 |   effort discrete(2 h, 50%, 6 h, 50%)
         |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
         |
         = write `discrete(2 h: 50%, 6 h: 30%, otherwise: 20 h)`
      """),
    effort(
      "a file that is not there", #"empirical("time.csv", column: "hours", unit: h)"#,
      """
      error[JK0255]: cannot read `time.csv`: there is no such file
        --> case.scenario:13:20
         |
      13 |   effort empirical("time.csv", column: "hours", unit: h)
         |                    ^^^^^^^^^^
         |
         = the path begins at the folder of the file that says it
      """),
    effort(
      "a file elsewhere", #"empirical("../times.csv", column: "hours", unit: h)"#,
      """
      error[JK0255]: cannot read `../times.csv`: it is outside the scenario's folder
        --> case.scenario:13:20
         |
      13 |   effort empirical("../times.csv", column: "hours", unit: h)
         |                    ^^^^^^^^^^^^^^
         |
         = move the file beside the scenario, or into a folder there
      """),
    effort(
      "a large file", #"empirical("large.csv", column: "hours", unit: h)"#,
      """
      error[JK0255]: cannot read `large.csv`: it is larger than 16 MB
        --> case.scenario:13:20
         |
      13 |   effort empirical("large.csv", column: "hours", unit: h)
         |                    ^^^^^^^^^^^
         |
         = keep only what is needed
      """),
    effort(
      "a file in another encoding", #"empirical("latin.csv", column: "hours", unit: h)"#,
      """
      error[JK0255]: cannot read `latin.csv`: it is not a text in UTF-8
        --> case.scenario:13:20
         |
      13 |   effort empirical("latin.csv", column: "hours", unit: h)
         |                    ^^^^^^^^^^^
         |
         = save it in UTF-8
      """),
    effort(
      "a folder", #"empirical("data", column: "hours", unit: h)"#,
      """
      error[JK0255]: cannot read `data`: it is a folder, or permission is missing
        --> case.scenario:13:20
         |
      13 |   effort empirical("data", column: "hours", unit: h)
         |                    ^^^^^^
      """),
    effort(
      "no folder", #"empirical("nowhere.csv", column: "hours", unit: h)"#,
      """
      error[JK0255]: cannot read `nowhere.csv`: this scenario has no folder to read from
        --> case.scenario:13:20
         |
      13 |   effort empirical("nowhere.csv", column: "hours", unit: h)
         |                    ^^^^^^^^^^^^^
         |
         = check the scenario as a file
      """),
    effort(
      "a file that is no table", #"empirical("quoted.csv", column: "hours", unit: h)"#,
      """
      error[JK0256]: `quoted.csv` is not a table of values with commas between them
        --> case.scenario:13:42
         |
      13 |   effort empirical("quoted.csv", column: "hours", unit: h)
         |                                          ^^^^^^^
         |
         = look for a quotation mark in a value or a row longer than the header; numbers with decimal commas stand in tables with semicolons
      """),
    effort(
      "a column that is not there", #"empirical("times.csv", column: "hour", unit: h)"#,
      """
      error[JK0257]: `times.csv` has no column `hour`
        --> case.scenario:13:41
         |
      13 |   effort empirical("times.csv", column: "hour", unit: h)
         |                                         ^^^^^^
         |
         = did you mean `hours`?
      """),
    effort(
      "a word in a column", #"empirical("odd.csv", column: "hours", unit: h)"#,
      """
      error[JK0258]: `n/a` in row 2 of `odd.csv` is not a number
        --> case.scenario:13:39
         |
      13 |   effort empirical("odd.csv", column: "hours", unit: h)
         |                                       ^^^^^^^
         |
         = values are written like `7.5`, without a unit; row 1 is the one below the header
      """),
    effort(
      "an empty column", #"empirical("header.csv", column: "hours", unit: h)"#,
      """
      error[JK0259]: `header.csv` has no rows
        --> case.scenario:13:42
         |
      13 |   effort empirical("header.csv", column: "hours", unit: h)
         |                                          ^^^^^^^
         |
         = one value below the header is the least
      """),
    effort(
      "a long column", #"empirical("long.csv", column: "hours", unit: h)"#,
      """
      error[JK0259]: `long.csv` has more than 100000 rows
        --> case.scenario:13:40
         |
      13 |   effort empirical("long.csv", column: "hours", unit: h)
         |                                        ^^^^^^^
         |
         = a random sample of them will do
      """),
    effort(
      "a column without a unit", #"empirical("times.csv", column: "hours")"#,
      """
      error[JK0214]: expected a duration, found a plain number
        --> case.scenario:13:10
         |
      13 |   effort empirical("times.csv", column: "hours")
         |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this is a plain number
         |
         = `effort` is touch time of one item: for example `effort lognormal(mean: 12 h, cv: 0.5)`
      """),
    effort(
      "an uncertain unit", #"empirical("times.csv", column: "hours", unit: saving * 1 h)"#,
      """
      error[JK0250]: `unit` of `empirical` cannot depend on an uncertain quantity
        --> case.scenario:13:56
         |
      13 |   effort empirical("times.csv", column: "hours", unit: saving * 1 h)
         |                                                        ^^^^^^^^^^^^
         |
         = give one number
      """),
    effort(
      "a column that is no text", #"empirical("times.csv", column: hours)"#,
      """
      error[JK0215]: expected a text in quotation marks
        --> case.scenario:13:41
         |
      13 |   effort empirical("times.csv", column: hours)
         |                                         ^^^^^ here
      """),
    effort(
      "a file without a column", #"empirical("times.csv")"#,
      """
      error[JK0226]: `empirical` does not take these parameters
        --> case.scenario:13:10
         |
      13 |   effort empirical("times.csv")
         |          ^^^^^^^^^^^^^^^^^^^^^^
         |
         = write `empirical("times.csv", column: "hours", unit: h)`
      """),
  ]

  private static func effort(_ description: String, _ written: String, _ expected: String) -> Case {
    Case(description, "effort 12 h", "effort \(written)", expected)
  }
}
