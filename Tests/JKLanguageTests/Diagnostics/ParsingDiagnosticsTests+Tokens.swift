extension ParsingDiagnosticsTests {
  /// JK0101 to JK0119: from characters to tokens.
  static let tokenCases: [Case] = [
    Case(
      "unexpected character",
      """
      team a { people 4 @ 5 }
      """,
      """
      error[JK0102]: `@` means nothing here
       --> case.scenario:1:19
        |
      1 | team a { people 4 @ 5 }
        |                   ^
      """),
    Case(
      "joined conditions",
      """
      when wait at therapy > 3 weeks && backlog > 4: hire 1 nurses
      """,
      """
      error[JK0102]: `&` means nothing here
       --> case.scenario:1:32
        |
      1 | when wait at therapy > 3 weeks && backlog > 4: hire 1 nurses
        |                                ^^
        |
        = conditions are joined by `and`, as in `when wait at therapy > 3 weeks and margin over 8 weeks > 0`
      """),
    Case(
      "lookalike",
      """
      route { estimate → build }
      """,
      """
      error[JK0103]: `→` is not a symbol of the language
       --> case.scenario:1:18
        |
      1 | route { estimate → build }
        |                  ^
        |
        = write `->`
      """),
    Case(
      "foreign comment",
      """
      # a comment
      seed 42
      """,
      """
      error[JK0104]: a comment starts with `//`
       --> case.scenario:1:1
        |
      1 | # a comment
        | ^
        |
        = a comment goes to the end of its line: `// drawn once a trial`
      """),
    Case(
      "block comment",
      """
      seed 42 /* the answer
       to all */
      trials 10
      """,
      """
      error[JK0104]: a comment starts with `//`
       --> case.scenario:1:9
        |
      1 | seed 42 /* the answer
        |         ^^
        |
        = a comment goes to the end of its line: `// drawn once a trial`
      """),
    Case(
      "unterminated string",
      """
      scenario "Cladding contractor
      seed 42
      """,
      """
      error[JK0105]: this string is never closed
       --> case.scenario:1:10
        |
      1 | scenario "Cladding contractor
        |          ^^^^^^^^^^^^^^^^^^^^ a `"` is missing in this line
        |
        = a string stands in one line, as in `"scope e-mail, drawings"`
      """),
    Case(
      "unterminated string before a brace",
      """
      step estimate { inputs "scope e-mail }
      seed 42
      """,
      """
      error[JK0105]: this string is never closed
       --> case.scenario:1:24
        |
      1 | step estimate { inputs "scope e-mail }
        |                        ^^^^^^^^^^^^^ a `"` is missing in this line
        |
        = a string stands in one line, as in `"scope e-mail, drawings"`
      """),
    Case(
      "curly quotes",
      """
      inputs “scope e-mail”
      """,
      """
      error[JK0106]: a text goes in straight double quotes
       --> case.scenario:1:8
        |
      1 | inputs “scope e-mail”
        |        ^^^^^^^^^^^^^^
        |
        = write `"scope e-mail"`
      """),
    Case(
      "single quotes",
      """
      inputs 'scope e-mail'
      """,
      """
      error[JK0106]: a text goes in straight double quotes
       --> case.scenario:1:8
        |
      1 | inputs 'scope e-mail'
        |        ^^^^^^^^^^^^^^
        |
        = write `"scope e-mail"`
      """),
    Case(
      "control character",
      """
      inputs "scope\u{1B}[31m"
      """,
      """
      error[JK0107]: U+001B is a control character
       --> case.scenario:1:14
        |
      1 | inputs "scope␛[31m"
        |              ^
        |
        = take it out
      """),
    Case(
      "not a number",
      """
      defects 1.2.3
      """,
      """
      error[JK0108]: `1.2.3` is not a number
       --> case.scenario:1:9
        |
      1 | defects 1.2.3
        |         ^^^^^
        |
        = numbers are written like `0.5`, `40%`, `30k`, `$25k` or `$2 million`
      """),
    Case(
      "missing space",
      """
      effort 12h + 3 h
      """,
      """
      error[JK0109]: a space is missing before the unit
       --> case.scenario:1:8
        |
      1 | effort 12h + 3 h
        |        ^^^
        |
        = write `12 h`
      """),
    Case(
      "grouped digits",
      """
      organisations 1,000,000
      """,
      """
      error[JK0110]: digits are not grouped by commas
       --> case.scenario:1:15
        |
      1 | organisations 1,000,000
        |               ^^^^^^^^^
        |
        = write `1000000`, or put a space behind a comma between two values
      """),
    Case(
      "digits in groups",
      """
      organisations 1 000 000
      """,
      """
      error[JK0110]: digits are not grouped by spaces
       --> case.scenario:1:15
        |
      1 | organisations 1 000 000
        |               ^^^^^^^^^
        |
        = write `1000000`
      """),
    Case(
      "a parted percent sign",
      """
      defects 20 %
      """,
      """
      error[JK0137]: a percent sign follows its number without a space
       --> case.scenario:1:9
        |
      1 | defects 20 %
        |         ^^^^
        |
        = write `20%`
      """),
    Case(
      "another currency's sign",
      """
      revenue €5k
      """,
      """
      error[JK0135]: `€` is not this file's currency
       --> case.scenario:1:9
        |
      1 | revenue €5k
        |         ^
        |
        = `$` stands for the study's currency; to write `€` instead, say `currency EUR`
      """),
    Case(
      "the sign of a currency that is not the study's",
      """
      currency AUD
      revenue £5k + $3
      """,
      """
      error[JK0135]: `£` is not this file's currency
       --> case.scenario:2:9
        |
      2 | revenue £5k + $3
        |         ^
        |
        = all amounts are in one currency: write `$` and what it is in AUD
      """),
    Case(
      "a currency's sign behind the number",
      """
      revenue 25 ₩
      """,
      """
      error[JK0135]: `₩` is not this file's currency
       --> case.scenario:1:9
        |
      1 | revenue 25 ₩
        |         ^^^^
        |
        = write `₩25`, and say `currency KRW`
      """),
    Case(
      "from one number to another",
      """
      effort 2–9 h
      """,
      """
      error[JK0138]: from one number to another is written with `to`
       --> case.scenario:1:9
        |
      1 | effort 2–9 h
        |         ^
        |
        = `2 to 9 days` says that nine times out of ten it is between these two
      """),
    Case(
      "no text",
      "team a {\n  people 4\0\n",
      """
      error[JK0128]: this file is no text
       --> case.scenario:2:11
        |
      2 |   people 4␀
        |           ^ a byte that no text has
        |
        = a scenario is plain text in UTF-8, not a document of a word processor
      """),
    Case(
      "million without money",
      """
      tokens 5m
      """,
      """
      error[JK0112]: `m` stands for million on money only
       --> case.scenario:1:8
        |
      1 | tokens 5m
        |        ^^
        |
        = write `5 million`, `5 min` or `5 months`
      """),
    Case(
      "upper-case magnitude",
      """
      costs $30K
      """,
      """
      error[JK0113]: `K` on a number is written in lower case
       --> case.scenario:1:7
        |
      1 | costs $30K
        |       ^^^^
        |
        = write `$30k`
      """),
    Case(
      "impossible date",
      """
      starts 2027-02-29
      """,
      """
      error[JK0114]: there is no day `2027-02-29`
       --> case.scenario:1:8
        |
      1 | starts 2027-02-29
        |        ^^^^^^^^^^
        |
        = a date is year, month, day, as in `2027-01-04`
      """),
    Case(
      "short date",
      """
      starts 2027-1-4 at 9:00 UTC+15
      """,
      """
      error[JK0115]: month and day of a date have two digits
       --> case.scenario:1:8
        |
      1 | starts 2027-1-4 at 9:00 UTC+15
        |        ^^^^^^^^
        |
        = write `2027-01-04`

      error[JK0118]: there is no time zone `UTC+15`
       --> case.scenario:1:25
        |
      1 | starts 2027-1-4 at 9:00 UTC+15
        |                         ^^^^^^
        |
        = time zones go from `UTC-12` to `UTC+14`, as in `UTC+5:30`
      """),
    Case(
      "underscore",
      """
      fix scattered_inputs
      """,
      """
      error[JK0119]: a name has no underscores
       --> case.scenario:1:5
        |
      1 | fix scattered_inputs
        |     ^^^^^^^^^^^^^^^^
        |
        = write `scattered-inputs`
      """),
  ]
}
