// The pages of statements, parentheses and blocks: JK0120 to JK0149.

extension Explanation {
  static let syntax = [
    Explanation(
      "JK0120", "A line does not begin with a word",
      """
      Every statement begins with a word that says what it is about: `team`, `effort`, `week`. A line that goes on \
      from the one before ends, there, with the sign that joins them.
      """,
      wrong: "horizon 26 weeks\n  + 26 weeks", right: "horizon 26 weeks +\n  26 weeks"),
    Explanation(
      "JK0121", "A value is missing",
      """
      After a sign such as `/`, `->` or `:` something must follow. The statement ends too early, or goes on with \
      something that is no value.
      """,
      wrong: "team clerks { people 3; cost $40 / }", right: "team clerks { people 3; cost $40 / hour }"),
    Explanation(
      "JK0122", "A parenthesis is never closed",
      """
      Each `(` needs its `)`. The message shows where the missing one most likely belongs; `jkcurve check --fix` \
      puts it there.
      """,
      wrong: "overhead (3 * $2k / week", right: "overhead (3 * $2k) / week"),
    Explanation(
      "JK0123", "Something else was expected in a parenthesis",
      """
      Arguments stand side by side with commas between them. A missing comma or operator is the usual reason.
      """,
      wrong:
        "work letter { arrives every uniform(low: 2 h high: 6 h); patience 2 weeks; route { answer -> sign -> done } }",
      right:
        "work letter { arrives every uniform(low: 2 h, high: 6 h); patience 2 weeks; route { answer -> sign -> done } }"
    ),
    Explanation(
      "JK0124", "A closing parenthesis closes nothing",
      """
      There is a `)` without a `(` before it in the same statement. Take it out, or put the opening one where it \
      belongs.
      """,
      wrong: "horizon 52 weeks)", right: "horizon 52 weeks"),
    Explanation(
      "JK0125", "A colon is missing between an argument's name and its value",
      """
      Arguments are named as in `lognormal(mean: 3 weeks, cv: 0.5)`, so that nobody has to remember their order. An \
      equals sign is not used for that.
      """,
      wrong: "uncertain share = uniform(low=40%, high: 60%)\ntool assistant on answer { gain share }",
      right: "uncertain share = uniform(low: 40%, high: 60%)\ntool assistant on answer { gain share }"),
    Explanation(
      "JK0126", "An argument's name stands where nothing is called",
      """
      A parenthesis belongs to a distribution when it is glued to its name: `lognormal(mean: 3 weeks, cv: 0.5)`. With \
      a space between, it only groups a calculation.
      """,
      wrong: "overhead (mean: $2k / week)", right: "overhead ($1k + $1k) / week"),
    Explanation(
      "JK0127", "A statement is marked as an item of a list",
      """
      Each line is a statement of its own, without a dash or a dot before it. A minus there would be taken for one. \
      `jkcurve check --fix` takes the marks out.
      """,
      wrong: "team clerks {\n  - people 3\n  - cost $40 / hour\n}",
      right: "team clerks {\n  people 3\n  cost $40 / hour\n}"),
    Explanation(
      "JK0129", "A colon opens a block",
      """
      What belongs to a declaration stands between braces, so that it is clear where it ends: \
      `team clerks { people 3 }`. A colon and indentation, as YAML has them, do not open a block. \
      `jkcurve check --fix` puts the braces in.
      """,
      wrong: "team clerks:\n  people 3\n  cost $40 / hour",
      right: "team clerks {\n  people 3\n  cost $40 / hour\n}"),
    Explanation(
      "JK0128", "The file is no text",
      """
      A scenario is plain text in UTF-8. Documents of a word processor, and texts in UTF-16, hold bytes that no such text \
      has. Save it as plain text, in the encoding UTF-8.
      """,
      wrong: #"scenario "A small ⟪00⟫office""#, right: #"scenario "A small office""#),
    Explanation(
      "JK0130", "A block is never closed",
      """
      Each `{` needs its `}`. Where one is missing the program goes by the indentation: a block ends before a line \
      that starts no further in than the line that opened it. What follows is read as if the brace were there, so \
      that one forgotten brace gives one message.
      """,
      wrong: "team clerks {\n  people 3\n  cost $40 / hour\nteam partners { people 1; cost $90 / hour }",
      right: "team clerks {\n  people 3\n  cost $40 / hour\n}\nteam partners { people 1; cost $90 / hour }"),
    Explanation(
      "JK0131", "A closing brace closes nothing",
      """
      There is a `}` more than there are `{`. Often a block above was closed too early, so look there first.
      """,
      wrong: "team clerks { people 3; cost $40 / hour } }", right: "team clerks { people 3; cost $40 / hour }"
    ),
    Explanation(
      "JK0132", "An opening brace stands on a line of its own",
      """
      A statement ends with its line, so the `{` that belongs to it stands in the same line.
      """,
      wrong: "team clerks\n{\n  people 3\n  cost $40 / hour\n}",
      right: "team clerks {\n  people 3\n  cost $40 / hour\n}"),
    Explanation(
      "JK0133", "A block belongs to no statement",
      """
      A block says more about the statement before it: `team gangs { people 20 }`. Here a block stands alone, \
      usually because the line before it was deleted.
      """,
      wrong: "{ people 20 }", right: "horizon 26 weeks"),
    Explanation(
      "JK0134", "A name has several words",
      """
      A name is one word, so that it is clear where it ends. Join its words by hyphens.
      """,
      wrong: "strategy files first { involvement 80%; week 0: fix lost-files; then integrate assistant }",
      right: "strategy files-first { involvement 80%; week 0: fix lost-files; then integrate assistant }"),
    Explanation(
      "JK0135", "An amount is in another currency, or its sign stands elsewhere",
      """
      The study has one currency, which `currency` names, and `$` stands for it whichever it is: so a price in another \
      one cannot slip in unseen. After `currency GBP` amounts may also be written with `£`. The sign stands right before \
      the number, as in `$2k`, and no code stands beside it.
      """,
      wrong: "overhead £2k / week", right: "currency GBP\noverhead £2k / week"),
    Explanation(
      "JK0136", "A date or a time is written in another way",
      """
      A date is year, month, day, as in `2027-04-01`: `01/04/2027` is a day in April for some and a day in January for \
      others. A time of day goes to `23:59`, and `at` stands between the two: `starts 2027-04-01 at 09:00 UTC+2`.
      """,
      wrong: "starts 01/04/2027", right: "starts 2027-04-01"),
    Explanation(
      "JK0137", "A percent sign or a `k` stands apart from its number",
      """
      `40%` is one word, as `$25k` is: what is glued to a number belongs to it. The words `percent` and `per cent` are \
      not used.
      """,
      wrong: "tool assistant on answer { gain 40 % }", right: "tool assistant on answer { gain 40% }"),
    Explanation(
      "JK0138", "A dash stands between two numbers",
      """
      A dash is also a minus. From one number to another is written with `to`: `10 to 20 min` says that nine times out of \
      ten it is between these two.
      """,
      wrong: "step sign by partners { effort 10–20 min }",
      right: "step sign by partners { effort 10 to 20 min }"),
    Explanation(
      "JK0139", "A statement or a distribution has too many arguments",
      """
      Nobody can read so many. Values that were measured stand in a table beside the scenario, and `empirical` reads them.
      """,
      wrong: "step sign by partners { effort discrete(⟪5 min: 0.0001%, ×1001⟫otherwise: 15 min) }",
      right: #"step sign by partners { effort empirical("times.csv", column: "hours", unit: 5 min) }"#),
    Explanation(
      "JK0140", "Blocks or parentheses stand too deep in one another",
      """
      No scenario needs more than 64 levels. A text like this was made by a program, or damaged.
      """,
      wrong: "horizon ⟪( ×65⟫52 weeks⟪) ×65⟫", right: "horizon ((52 weeks))"),
    Explanation(
      "JK0141", "A calculation is too long",
      """
      A statement can have 256 operators. A longer sum belongs into a spreadsheet, and its result here.
      """,
      wrong: "overhead (⟪$1 + ×257⟫$1) / week", right: "overhead $258 / week"),
    Explanation(
      "JK0142", "There are more than 1,000 mistakes",
      """
      The rest is not shown. A file like that is hardly a scenario: perhaps the wrong one was named.
      """,
      wrong: "⟪@ + ×1001⟫", right: "horizon 26 weeks"),
    Explanation(
      "JK0143", "A text is longer than it may be",
      """
      A name has at most 60 characters (a path of several 400), a title 200, a text in quotation marks 1,000, a comment \
      10,000 in a line, a number 100, a value behind `--set` or `--over` 10,000. Tables, charts and names of files have \
      to show them; what needs more words stands in a comment of several lines. A file, with all that it imports, has \
      at most 16 MB.
      """,
      wrong: #"scenario "⟪A small office ×15⟫""#, right: #"scenario "A small office""#),
  ]
}
