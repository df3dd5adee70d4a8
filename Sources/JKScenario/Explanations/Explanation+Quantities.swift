// The pages of numbers, the size of a study, distributions and values said otherwise: JK0220 to JK0279.

extension Explanation {
  static let quantities = [
    Explanation(
      "JK0220", "Two quantities of different kinds are added or compared",
      """
      Hours can be added to weeks, but not to dollars, and the values of one distribution all have the same kind of \
      unit. The labels say what each of them is.
      """,
      wrong: "step sign by partners { effort triangular(low: 5 min, mode: 15, high: 30 min) }",
      right: "step sign by partners { effort triangular(low: 5 min, mode: 15 min, high: 30 min) }"),
    Explanation(
      "JK0221", "A number is outside its range",
      """
      A chance lies between 0 % and 100 %, a team has at least nobody, and so on. For something uncertain every value \
      that it can take must be allowed. A percentage without its sign is the usual slip: `90` is 9000 %.
      """,
      wrong: "strategy files-first { involvement 80; week 0: fix lost-files; then integrate assistant }",
      right: "strategy files-first { involvement 80%; week 0: fix lost-files; then integrate assistant }"),
    Explanation(
      "JK0222", "Something is divided by zero",
      """
      The result would be without end. Look whether a value that others are divided by was left at zero.
      """,
      wrong: "step sign by partners { effort 15 min / 0 }",
      right: "step sign by partners { effort 15 min / 2 }"),
    Explanation(
      "JK0223", "A number must be whole and is not",
      """
      There is no half a person, and no half a request. People who work part-time are whole people with fewer \
      `hours`; a number of requests that varies is a distribution, whose draws are rounded.
      """,
      wrong: "team partners { people 1.5; cost $90 / hour }",
      right: "team partners { people 2; hours 30 h / week; cost $90 / hour }"),
    Explanation(
      "JK0224", "A figure of the study itself depends on something uncertain",
      """
      How long the study lasts and how often it is repeated is for you to decide, and the same in every trial.
      """,
      wrong: "uncertain length = triangular(20 weeks, 40 weeks, 60 weeks)\nhorizon length",
      right: "horizon 52 weeks"),
    Explanation(
      "JK0225", "There is no such distribution",
      """
      The distributions are listed in docs/language.md. When in doubt take `lognormal` for times and efforts, \
      `triangular` for a guess with a least, a most likely and a greatest value, or write `2 to 9 days`.
      """,
      wrong: "step sign by partners { effort bell(mean: 15 min, sd: 5 min) }",
      right: "step sign by partners { effort normal(mean: 15 min, sd: 5 min) }"),
    Explanation(
      "JK0226", "A distribution has other parameters",
      """
      Each distribution takes its parameters by name, as the message shows: those that a person can estimate, such as \
      a mean and `cv`, the standard deviation as a multiple of the mean.
      """,
      wrong: "step sign by partners { effort lognormal(mean: 15 min, sd: 5 min) }",
      right: "step sign by partners { effort lognormal(mean: 15 min, cv: 0.3) }"),
    Explanation(
      "JK0227", "No distribution has these parameters",
      """
      The numbers contradict each other: a least value above the greatest, a percentage that varies more than one can. \
      Where they are uncertain themselves, they must fit together in every trial. A range such as `2 to 9 days` leaves \
      one value in twenty below it and one above, so it begins above zero; where every value of a range is as likely, \
      and none is outside, `uniform(low: $0, high: $30m)` says so.
      """,
      wrong: "step sign by partners { effort triangular(low: 30 min, mode: 15 min, high: 5 min) }",
      right: "step sign by partners { effort triangular(low: 5 min, mode: 15 min, high: 30 min) }"),
    Explanation(
      "JK0228", "A distribution stands where one number must",
      """
      A distribution in place says that a quantity varies from item to item, such as an effort. A tool's gain does not: \
      it is one number that nobody knows. Declare it as `uncertain`, and it is drawn once for each trial.
      """,
      wrong: "tool assistant on answer { gain 40% to 70% }",
      right: "uncertain help = 40% to 70%\ntool assistant on answer { gain help }"),
    Explanation(
      "JK0229", "The phases of a step do not add up to 100 %",
      """
      The effort of a step divides into framing the task, producing the result and verifying it. AI shortens producing \
      and can lengthen verifying, so the three shares decide what it is worth. All of the effort must be in one of \
      them.
      """,
      wrong: "step sign by partners { effort 15 min; phases framing 15%, producing 65%, verifying 30% }",
      right: "step sign by partners { effort 15 min; phases framing 15%, producing 65%, verifying 20% }"),
    Explanation(
      "JK0230", "An amount in a contract has the wrong unit",
      """
      Vendors quote prices by what they meter: `$2 / million tokens`, `$0.04 / use`, `$40 / month` for a seat. Other \
      amounts of a contract are money, percentages or counts.
      """,
      wrong:
        "tool assistant on answer { tokens prompt 4k, output 500; contract api }\ncontract api { per-token { prompt $2; output $10 / million tokens } }",
      right:
        "tool assistant on answer { tokens prompt 4k, output 500; contract api }\ncontract api { per-token { prompt $2 / million tokens; output $10 / million tokens } }"
    ),
    Explanation(
      "JK0231", "An amount in a contract is not exact, or beyond measure",
      """
      Invoices are computed to the cent, so what a contract says is an exact decimal, and a third of something is none. A \
      token costs at most $1000.
      """,
      wrong:
        "tool assistant on answer { tokens prompt 4k, output 500; contract api }\ncontract api { per-token { prompt $1 / 3 tokens; output $10 / million tokens } }",
      right:
        "tool assistant on answer { tokens prompt 4k, output 500; contract api }\ncontract api { per-token { prompt $0.33 / million tokens; output $10 / million tokens } }"
    ),
    Explanation(
      "JK0232", "Week 0 does not start on a working day",
      """
      Working time runs from Monday to Friday, so a study starts on one of these days.
      """,
      wrong: "starts 2027-01-02", right: "starts 2027-01-04"),
    Explanation(
      "JK0233", "The warm-up is as long as the history",
      """
      The history runs before week 0 so that queues are real, its warm-up is cut away, and the rest is the baseline \
      that index 100 stands for. Some of it must be left.
      """,
      wrong: "history 26 weeks\nwarm-up 26 weeks", right: "history 26 weeks\nwarm-up 6 weeks"),
    Explanation(
      "JK0234", "A share of revenue is taken where there is none",
      """
      A direct cost such as `72% of revenue` needs a `revenue` in the same work type.
      """,
      wrong:
        "work letter { arrives poisson 10 / week; patience 2 weeks; direct 20% of revenue; route { answer -> sign -> done } }",
      right:
        "work letter { arrives poisson 10 / week; patience 2 weeks; revenue $200; direct 20% of revenue; route { answer -> sign -> done } }"
    ),
    Explanation(
      "JK0260", "A tool would be out of order all the time",
      """
      Between two outages a tool works for at least some minutes on average. One that never works is one that no \
      strategy integrates.
      """,
      wrong: "tool assistant on answer { outages every exponential(mean: 2 min) lasting 1 h }",
      right: "tool assistant on answer { outages every exponential(mean: 6 weeks) lasting 1 h }"),
    Explanation(
      "JK0261", "Steady work is suspended that is not there",
      """
      `suspended` says under which pressure a team stops improving a step. It needs `improves`, which says how the team \
      does so otherwise.
      """,
      wrong: "step sign by partners { effort 15 min; structure { suspended when queue at sign > 3 } }",
      right:
        "step sign by partners { effort 15 min; structure { starts 60%; improves 30% / week using 5% of time; suspended when queue at sign > 3 } }"
    ),
    Explanation(
      "JK0262", "A table has two columns of that name",
      """
      Nobody can tell which of the two is meant. Give one of them another name in the first row.
      """,
      wrong: #"step sign by partners { effort empirical("twice.csv", column: "hours", unit: 5 min) }"#,
      right: #"step sign by partners { effort empirical("times.csv", column: "hours", unit: 5 min) }"#),
  ]

  static let size = [
    Explanation(
      "JK0241", "The study is too long to be recorded by week",
      """
      Results are kept for each week of the history and the horizon, up to 100 years of each. A longer run, as for a \
      test of queueing theory, records no weeks: `bucket none`.
      """,
      wrong: "horizon 101 years", right: "horizon 101 years\nbucket none"),
    Explanation(
      "JK0242", "There are too many people",
      """
      Every person is followed one by one, so there is a limit to them, and to people times tools. Simulate one site \
      of several that are alike.
      """,
      wrong: "team clerks { people 100000; cost $40 / hour }",
      right: "team clerks { people 100; cost $40 / hour }"),
    Explanation(
      "JK0243", "Too many items would arrive",
      """
      Every item is followed one by one, up to 100 million in a trial. Look at the unit of the rate first.
      """,
      wrong:
        "work letter { arrives poisson 1 million / h; patience 2 weeks; route { answer -> sign -> done } }",
      right: "work letter { arrives poisson 2 / day; patience 2 weeks; route { answer -> sign -> done } }"),
    Explanation(
      "JK0244", "The results would not fit into memory",
      """
      Weeks times strategies are kept for a number of trials, and at most 30,000 of them fit. Shorten the study, compare \
      fewer strategies at once, or record no weeks.
      """,
      wrong:
        "horizon 100 years\nhistory 100 years\nstrategy a { involvement 80%; week 0: fix lost-files }\nstrategy b { involvement 80%; week 0: integrate assistant }",
      right: "horizon 10 years\nhistory 2 years"),
    Explanation(
      "JK0245", "A queue grows beyond what memory holds",
      """
      A team is asked for much more than it can do, and nothing makes the work give up, so the queue grows until the \
      horizon. What the study then says is about the length of the study. Look at the unit of the rate and of the effort \
      first.
      """,
      wrong:
        "horizon 20 years\nwork letter { arrives poisson 1000 / h; route { answer -> sign -> done } }",
      right:
        "horizon 20 years\nwork letter { arrives poisson 2 / day; patience 2 weeks; route { answer -> sign -> done } }"
    ),
    Explanation(
      "JK0246", "A trial would not end",
      """
      Every event of a trial is simulated: arrivals, services, each person's day. So many would take days for each \
      trial. Simulate less time, fewer people, or less work.
      """,
      wrong:
        "horizon 400000 years\nbucket none\nteam clerks { people 20000; hours 30 h / week; cost $40 / hour }\nwork letter { arrives poisson 1 / year; patience 2 weeks; route { answer -> sign -> done } }",
      right: "horizon 4 years\nbucket none\nteam clerks { people 3; hours 30 h / week; cost $40 / hour }"),
  ]

  static let distributions = [
    Explanation(
      "JK0250", "A parameter depends on something uncertain, and must not",
      """
      A beta given by its percentiles is fitted once, before the first draw, and a column of a file is read once. Write \
      `beta(mean: …, sd: …)` instead, whose numbers may be uncertain, or give numbers.
      """,
      wrong:
        "uncertain low = 10% to 20%\nuncertain help = low to 60%\ntool assistant on answer { gain help }",
      right:
        "uncertain low = uniform(10%, 20%)\nuncertain help = beta(mean: 2 * low, sd: 10%)\ntool assistant on answer { gain help }"
    ),
    Explanation(
      "JK0251", "A distribution counts, and has a unit",
      """
      `poisson`, `binomial` and `geometric` give numbers of things: 0, 1, 2. For a time or an amount of money take a \
      distribution of quantities.
      """,
      wrong: "step sign by partners { effort poisson(mean: 15 min) }",
      right: "step sign by partners { effort gamma(mean: 15 min, cv: 0.5) }"),
    Explanation(
      "JK0252", "The chances of a distribution do not add up to 100 %",
      """
      One of the values must come up, so their chances make 100 % together, or `otherwise:` at the end takes the rest.
      """,
      wrong: "step sign by partners { effort discrete(5 min: 50%, 30 min: 40%) }",
      right: "step sign by partners { effort discrete(5 min: 50%, 30 min: 40%, otherwise: 1 h) }"),
    Explanation(
      "JK0253", "Something follows after `otherwise`",
      """
      `otherwise` takes what the chances before it leave, so nothing is left for what follows. Put it last.
      """,
      wrong: "step sign by partners { effort discrete(5 min: 50%, otherwise: 30 min, 1 h: 10%) }",
      right: "step sign by partners { effort discrete(5 min: 50%, 1 h: 10%, otherwise: 30 min) }"),
    Explanation(
      "JK0254", "A distribution stands inside one that cannot hold it",
      """
      `discrete` chooses among numbers; `mixture` among distributions, but not among mixtures: multiply the chances and \
      write one.
      """,
      wrong: "step sign by partners { effort discrete(gamma(mean: 5 min, cv: 1): 50%, otherwise: 30 min) }",
      right: "step sign by partners { effort mixture(gamma(mean: 5 min, cv: 1): 50%, otherwise: 30 min) }"),
    Explanation(
      "JK0255", "A file cannot be read",
      """
      A scenario reads files from its own folder and those below it, so that one who gets the folder has all of it, and \
      a scenario from elsewhere cannot look around on your computer.
      """,
      wrong: #"step sign by partners { effort empirical("time.csv", column: "hours", unit: 5 min) }"#,
      right: #"step sign by partners { effort empirical("times.csv", column: "hours", unit: 5 min) }"#),
    Explanation(
      "JK0256", "A file is not a table",
      """
      The file must hold values parted by commas, semicolons or tabs, with the names of the columns in the first row. \
      Where semicolons or tabs part them, a comma in a number is where its decimals begin: `1,5;2,7`.
      """,
      wrong: #"step sign by partners { effort empirical("quoted.csv", column: "hours", unit: 5 min) }"#,
      right: #"step sign by partners { effort empirical("times.csv", column: "hours", unit: 5 min) }"#),
    Explanation(
      "JK0257", "A table has no such column",
      """
      Columns are found by their names in the first row, in which upper and lower case differ.
      """,
      wrong: #"step sign by partners { effort empirical("times.csv", column: "hour", unit: 5 min) }"#,
      right: #"step sign by partners { effort empirical("times.csv", column: "hours", unit: 5 min) }"#),
    Explanation(
      "JK0258", "A column holds something that is no number",
      """
      Every row of the column must have a number such as `7.5`, without a unit: the scenario gives the unit. Delete rows \
      without a value rather than fill them with a guess.
      """,
      wrong: #"step sign by partners { effort empirical("odd.csv", column: "hours", unit: 5 min) }"#,
      right: #"step sign by partners { effort empirical("times.csv", column: "hours", unit: 5 min) }"#),
    Explanation(
      "JK0259", "A column has no values, or too many",
      """
      From one value to 100,000 can be used. Of more, a random sample says the same.
      """,
      wrong: #"step sign by partners { effort empirical("empty.csv", column: "hours", unit: 5 min) }"#,
      right: #"step sign by partners { effort empirical("times.csv", column: "hours", unit: 5 min) }"#),
  ]

  static let overrides = [
    Explanation(
      "JK0270", "A path leads to no value",
      """
      Every value has a path: the name of its declaration and of its field, with dots: `clerks.people`, \
      `lost-files.fix.takes`. Values of the study and uncertain quantities have their names alone.
      """,
      wrong: Example("", settings: ["clerks.peeple=5"]), right: Example("", settings: ["clerks.people=5"])),
    Explanation(
      "JK0271", "A path leads to several values",
      """
      The path ends at a block or at something that can stand more than once. Go on to one value in it.
      """,
      wrong: Example("", settings: ["lost-files.fix=2 weeks"]),
      right: Example("", settings: ["lost-files.fix.takes=2 weeks"])),
    Explanation(
      "JK0272", "A value is not given as path=value",
      """
      `--set` takes a path, an equals sign and a value written as in the scenario. Put all of it in quotation marks when \
      it has a space.
      """,
      wrong: Example("", settings: ["clerks.people"]), right: Example("", settings: ["clerks.people=5"])),
    Explanation(
      "JK0273", "Something is changed that cannot change during the study",
      """
      `change` puts another number in the place of one. People come and go by `hire` and `release`, and what is \
      uncertain is drawn when a trial begins. Routes, teams and the like are what they are from the start.
      """,
      wrong:
        "strategy files-first { involvement 80%; week 0: fix lost-files; then integrate assistant; week 9: change clerks.people to 4 }",
      right:
        "strategy files-first { involvement 80%; week 0: fix lost-files; then integrate assistant; week 9: hire 1 clerks }"
    ),
    Explanation(
      "JK0274", "There are too many changes",
      """
      Each change is checked with all that follows from it, and what it leads to is kept for the study. Their number \
      times that of the file's actions and statements outside blocks is at most a million. What goes on over time is \
      better said once: `demand` grows, and has steps and seasons.
      """,
      wrong:
        "strategy files-first { involvement 80%; week 0: fix lost-files; then integrate assistant; ⟪then change sign.effort to 20 min; ×1001⟫ }",
      right:
        "strategy files-first { involvement 80%; week 0: fix lost-files; then integrate assistant; then change sign.effort to 20 min }"
    ),
  ]
}
