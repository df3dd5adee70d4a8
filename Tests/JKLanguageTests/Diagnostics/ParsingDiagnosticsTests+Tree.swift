extension ParsingDiagnosticsTests {
  /// JK0120 on: from tokens to the tree.
  static let treeCases: [Case] = [
    Case(
      "no statement",
      """
      team a {
        12 people
        cost $75 / hour
      }
      """,
      """
      error[JK0120]: a statement starts with a word, found `12`
       --> case.scenario:2:3
        |
      2 |   12 people
        |   ^^
        |
        = the word comes first: `people 12`
      """),
    Case(
      "leading comma",
      """
      phases framing 15%
        , producing 65%
      """,
      """
      error[JK0120]: a statement starts with a word, found `,`
       --> case.scenario:2:3
        |
      2 |   , producing 65%
        |   ^
        |
        = a line that goes on ends with the symbol: put `,` at the end of the line before
      """),
    Case(
      "missing operand at the end",
      """
      arrives poisson 20 /
      """,
      """
      error[JK0121]: a value is missing after `/`
       --> case.scenario:1:20
        |
      1 | arrives poisson 20 /
        |                    ^ the statement ends here
      """),
    Case(
      "missing value",
      """
      cost = ; seed 1
      """,
      """
      error[JK0121]: expected a value after `=`, found `;`
       --> case.scenario:1:8
        |
      1 | cost = ; seed 1
        |        ^
      """),
    Case(
      "two symbols",
      """
      route -> , build 30%
      """,
      """
      error[JK0121]: expected a value after `->`, found `,`
       --> case.scenario:1:10
        |
      1 | route -> , build 30%
        |          ^
      """),
    Case(
      "unclosed parenthesis",
      """
      work a {
        patience lognormal(mean: 3 weeks, cv: 0.5
        revenue  lognormal(mean: $120k, cv: 0.6)
      }
      """,
      """
      error[JK0122]: this parenthesis is never closed
       --> case.scenario:2:21
        |
      2 |   patience lognormal(mean: 3 weeks, cv: 0.5
        |                     ^                      - a `)` is probably missing here
      """),
    Case(
      "junk in a call",
      """
      patience lognormal(mean: 3 weeks cv: 0.5)
      seed 1
      """,
      """
      error[JK0123]: expected `,` or `)`, found `cv`
       --> case.scenario:1:34
        |
      1 | patience lognormal(mean: 3 weeks cv: 0.5)
        |                   -              ^^
        |                   |
        |                   in this parenthesis
      """),
    Case(
      "stray parenthesis",
      """
      effort 12 h) + 3
      seed 1
      """,
      """
      error[JK0124]: this `)` closes nothing
       --> case.scenario:1:12
        |
      1 | effort 12 h) + 3
        |            ^
        |
        = take it out, or open the parenthesis before
      """),
    Case(
      "missing colon",
      """
      effort lognormal(mean 12 h, cv = 0.5)
      """,
      """
      error[JK0125]: a colon must stand between `mean` and its value
       --> case.scenario:1:18
        |
      1 | effort lognormal(mean 12 h, cv = 0.5)
        |                  ^^^^
        |
        = arguments are named as in `lognormal(mean: 3 weeks, cv: 0.5)`

      error[JK0125]: a colon must stand between `cv` and its value
       --> case.scenario:1:32
        |
      1 | effort lognormal(mean 12 h, cv = 0.5)
        |                                ^
        |
        = arguments are named as in `lognormal(mean: 3 weeks, cv: 0.5)`
      """),
    Case(
      "space before a call",
      """
      effort lognormal (mean: 12 h, cv: 0.5)
      """,
      """
      error[JK0126]: `mean` names an argument, but nothing is called here
       --> case.scenario:1:19
        |
      1 | effort lognormal (mean: 12 h, cv: 0.5)
        |                  -^^^^
        |                  |
        |                  this parenthesis only groups
        |
        = a parenthesis belongs to a call when it is glued to its name, as in `lognormal(mean: 3 weeks, cv: 0.5)`
      """),
    Case(
      "string in a sum",
      """
      effort gamma(1 + "h")
      """,
      """
      error[JK0121]: expected a value after `+`, found a string
       --> case.scenario:1:18
        |
      1 | effort gamma(1 + "h")
        |                  ^^^
      """),
    Case(
      "unclosed block",
      """
      team estimators {
        people 4
        cost   $75 / hour

      team gangs { people 20 }
      """,
      """
      error[JK0130]: this block is never closed
       --> case.scenario:1:17
        |
      1 | team estimators {
        |                 ^ this block is never closed
      ...
      5 | team gangs { people 20 }
        | ---- a `}` is probably missing before this
      """),
    Case(
      "unclosed inner block",
      """
      constraint c on estimate {
        fix {
          takes 6 weeks
      }
      seed 1
      """,
      """
      error[JK0130]: this block is never closed
       --> case.scenario:2:7
        |
      2 |   fix {
        |       ^ this block is never closed
      ...
      4 | }
        | - a `}` is probably missing before this
      """),
    Case(
      "two unclosed blocks",
      """
      constraint c on estimate {
        fix {
          takes 6 weeks

      seed 1
      """,
      """
      error[JK0130]: 2 blocks are never closed
       --> case.scenario:2:7
        |
      1 | constraint c on estimate {
        |                          - nor is this one
      2 |   fix {
        |       ^ this block is never closed
      ...
      5 | seed 1
        | ---- a `}` is probably missing before this
      """),
    Case(
      "unclosed at the end",
      """
      team a {
        people 4

      """,
      """
      error[JK0130]: this block is never closed
       --> case.scenario:1:8
        |
      1 | team a {
        |        ^ this block is never closed
      ...
      3 |
        | - the text ends here
      """),
    Case(
      "stray brace",
      """
      team a { people 4 }
      }
      seed 1
      """,
      """
      error[JK0131]: this `}` closes nothing
       --> case.scenario:2:1
        |
      2 | }
        | ^
        |
        = take it out, or look for a block above that is closed too early
      """),
    Case(
      "brace on the next line",
      """
      team a
      {
        people 4
      }
      """,
      """
      error[JK0132]: the `{` must be on the line of its statement
       --> case.scenario:2:1
        |
      1 | team a
        |       - it belongs here
      2 | {
        | ^
      """),
    Case(
      "block without statement",
      """
      seed 1; { people 4 }
      """,
      """
      error[JK0133]: this block belongs to no statement
       --> case.scenario:1:9
        |
      1 | seed 1; { people 4 }
        |         ^
        |
        = a block follows a statement in its line, as in `team gangs { people 20 }`
      """),
    Case(
      "several mistakes",
      """
      team a { people }
      step b { effort (1 +) }
      seed ,,
      trials 10x
      """,
      """
      error[JK0121]: expected a value after `+`, found `)`
       --> case.scenario:2:21
        |
      2 | step b { effort (1 +) }
        |                     ^

      error[JK0121]: expected a value after `,`, found `,`
       --> case.scenario:3:7
        |
      3 | seed ,,
        |       ^

      error[JK0108]: `10x` is not a number
       --> case.scenario:4:8
        |
      4 | trials 10x
        |        ^^^
        |
        = numbers are written like `0.5`, `40%`, `30k`, `$25k` or `$2 million`
      """),
  ]
}
