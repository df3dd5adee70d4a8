import struct Foundation.Decimal

/// The language's words: every declaration and every field stands here once.
package enum Vocabulary {
  /// What may stand at the top of a file, as fields of the study itself.
  package static let study = Declaration(
    "scenario", header: "scenario TITLE", "the study: how long, how often, in which money",
    example: #"scenario "Cladding contractor""#,
    fields: [
      Field(
        "scenario", .text, required: true, "the title", example: #"scenario "Cladding contractor""#),
      Field(
        "horizon", .quantity(.duration), required: true, range: 1e-9...1e9,
        "time simulated after week 0, when the strategies start", example: "horizon 78 weeks"),
      Field(
        "history", .quantity(.duration), default: "104 weeks", range: 0...1e9,
        "time simulated before week 0, so that queues are real", example: "history 104 weeks"),
      Field(
        "warm-up", .quantity(.duration), range: 0...1e9,
        "start of the history that is not part of the baseline; found by MSER-5 when not given",
        example: "warm-up 13 weeks"),
      Field(
        "trials", .quantity(.number), default: "1000", range: 1...10_000_000,
        "how often the study is repeated with other random numbers", example: "trials 1000"),
      Field(
        "seed", .quantity(.number), default: "1", range: 0...9_007_199_254_740_992,
        "the number that all random numbers follow from", example: "seed 42"),
      Field(
        "currency", .phrase("CODE"), default: "$", "the currency that `$` stands for", example: "currency AUD"
      ),
      Field(
        "starts", .phrase("DATE at TIME UTC±HOURS"), default: "2027-01-04 at 09:00 UTC+0",
        "the date of week 0, for invoices by calendar month", example: "starts 2027-01-04 at 09:00 UTC+10"),
      Field(
        "overhead", .quantity(.moneyRate), default: "$0 / week",
        "what the organisation costs besides its teams",
        example: "overhead $25k / week"),
      Field(
        "bucket", .phrase("week | none"), default: "week", "how results are recorded over time",
        example: "bucket none"),
      Field("today", .block(today), today.meaning, example: "today { integrate drafting }"),
    ]
      + declarations.map {
        Field(
          $0.keyword, .block($0), required: $0.keyword == work.keyword, repeats: true, $0.meaning,
          example: $0.example)
      } + [
        Field("hiring", .block(hiring), repeats: true, hiring.meaning, example: hiring.example)
      ])

  package static let declarations = [
    uncertain, team, work, step, constraint, tool, contract, strategy,
  ]

  static let today = Declaration(
    "today", header: "today", "what is in use and in force before anything is decided",
    example: "today { integrate drafting; use api for drafting }",
    fields: [
      Field(
        "integrate", .phrase("TOOL [, involvement SHARE]"), repeats: true,
        "a tool that people trained in it use from the start of the history; involvement 100 % when left out",
        example: "integrate drafting, involvement 60%"),
      Field(
        "use", .phrase("CONTRACT for TOOL"), repeats: true,
        "the contract in force for a tool, in place of the tool's own", example: "use api for drafting"),
    ])

  static let uncertain = Declaration(
    "uncertain", header: "uncertain NAME = DISTRIBUTION",
    "a quantity that nobody knows, drawn once a trial",
    example: "uncertain saving = triangular(low: 40%, mode: 55%, high: 70%)", fields: [])

  static let team = Declaration(
    "team", header: "team NAME [within TEAM]", "people who do the same kinds of step",
    example: "team estimators { people 4; cost $75 / hour }",
    fields: [
      Field(
        "people", .quantity(.count(.people)), required: true, range: 0...100_000, "how many there are",
        example: "people 4"),
      Field(
        "cost", .phrase("MONEY / TIME [worked]"),
        "loaded cost of one person, paid whether they work or wait, or for hours worked; left out for a team that is paid elsewhere",
        example: "cost $75 / hour"),
      Field(
        "overhead", .phrase("MONEY / TIME each"), "what each person costs besides",
        example: "overhead $600 / week each"),
      Field(
        "hours", .phrase("DURATION / week"), default: "40 h / week", range: 0...1,
        "working hours of one person", example: "hours 30 h / week"),
      Field(
        "absence", .quantity(.share), default: "0%", range: 0...0.95,
        "share of days on which a person is paid but away", example: "absence 8%"),
      Field(
        "reallocates", .phrase("SHARE over DURATION"), default: "50% over 8 weeks", range: 1...1e9,
        "share of the hours that delegating and eliminating steps frees which finds another use, and the time to 63 % of that; the default is assumed",
        example: "reallocates 50% over 8 weeks"),
      Field(
        "leaving", .quantity(.rate), default: "0% / year", range: 0...0.01,
        "share of the people who leave of themselves, after some time that is exponential for each",
        example: "leaving 15% / year"),
      Field(
        "skill", .distribution(.share), default: "0%",
        "0 novice to 1 expert, drawn for each person: gain that skill already holds",
        example: "skill uniform(low: 0%, high: 100%)"),
    ])

  static let hiring = Declaration(
    "hiring", header: "hiring TEAM", "how people come to a team, under every strategy and before week 0 too",
    example: "hiring estimators { when backlog of estimators > 4 weeks; lead 6 weeks }",
    fields: [
      Field(
        "when", .phrase("CONDITION"), "when the team hires of itself; left out when only strategies hire",
        example: "when backlog of estimators > 4 weeks for 2 weeks"),
      Field(
        "adds", .quantity(.count(.people)), default: "1", range: 1...10_000, "how many people each time",
        example: "adds 1"),
      Field(
        "every", .quantity(.duration), default: "4 weeks", range: WorkingTime.day...1e9,
        "time between one hiring and the next", example: "every 5 weeks"),
      Field(
        "lead", .quantity(.duration), default: "0 h", range: 0...1e9,
        "time from the decision to the first day", example: "lead 6 weeks"),
      Field(
        "ramp", .phrase("DURATION [from SHARE]"), range: 0...1e9,
        "time until a newcomer is as quick as the others, and how quick on the first day (50 %, assumed, when not said)",
        example: "ramp 8 weeks from 50%"),
      Field(
        "costs", .quantity(.money), default: "$0", "money for each who joins, besides pay",
        example: "costs $8k"),
    ])

  /// What can be asked of the organisation's state, by the word that opens it.
  static let condition = Declaration(
    "condition", header: "condition", "what must hold before something starts",
    example: "backlog of estimators > 4 weeks",
    fields: [
      Field(
        "backlog", .phrase("of TEAM > DURATION"),
        "the queues' mean touch time by hand over the team's capacity",
        example: "backlog of estimators > 4 weeks"),
      Field(
        "wait", .phrase("at STEP > DURATION"), "how long the item longest in the step's queue has waited",
        example: "wait at estimate > 3 weeks"),
      Field(
        "queue", .phrase("at STEP > COUNT"), "items in the step's queue", example: "queue at estimate >= 12"),
      Field(
        "people", .phrase("of TEAM > PEOPLE"), "people in the team, those about to join among them",
        example: "people of estimators < 6"),
      Field(
        "utilisation", .phrase("of TEAM over WEEKS > SHARE"),
        "hours worked by hours present, over the last full weeks",
        example: "utilisation of estimators over 4 weeks < 60%"),
      Field(
        "margin", .phrase("over WEEKS > MONEY / TIME"), "margin over the last full weeks",
        example: "margin over 8 weeks > $450 / week"),
    ])

  static let work = Declaration(
    "work", header: "work NAME [high-value | low-value]", "items that arrive, go a route and leave",
    example: "work letter { arrives poisson 20 / week; route { answer -> done } }",
    fields: [
      Field(
        "arrives", .phrase("poisson RATE | every DISTRIBUTION | at TIME, … [in batches of DISTRIBUTION]"),
        required: true, range: 1e-9...1e6,
        "how items arrive",
        example: "arrives poisson 20 / week"),
      Field(
        "demand", .block(demand), "how the rate of a Poisson process changes over time",
        example: "demand { grows 2% / month; week 26: times 1.5 }"),
      Field(
        "priority", .quantity(.number), default: "0", range: 0...1000,
        "work of a higher priority is taken first; what has begun is not interrupted", example: "priority 2"),
      Field(
        "queue", .phrase("at most COUNT"), range: 0...1e6,
        "how many items may wait for their first service; those that come on top are turned away",
        example: "queue at most 12"),
      Field(
        "patience", .distribution(.duration), "how long an item waits for its first service before it leaves",
        example: "patience lognormal(mean: 3 weeks, cv: 0.5)"),
      Field(
        "late", .block(late), "what it costs to be late", example: "late { after 2 weeks; wins times 0.5 }"),
      Field(
        "referrals", .phrase("COUNT each completed [after DISTRIBUTION]"), range: 0...0.95,
        "how many new items each completed one brings, on average",
        example: "referrals 0.3 each completed after exponential(mean: 4 weeks)"),
      Field(
        "revenue", .distribution(.money), "earned at completion",
        example: "revenue lognormal(mean: $120k, cv: 0.6)"),
      Field(
        "direct", .phrase("SHARE of revenue | MONEY"), "direct cost of a completed item",
        example: "direct 72% of revenue"),
      Field(
        "recognised", .phrase("over STEP"),
        "the step over whose touch time revenue and direct cost are booked, rather than at completion",
        example: "recognised over build"),
      Field(
        "route", .phrase("{ STEP -> TARGET [SHARE], …, otherwise TARGET }"), required: true,
        "the steps and where items go from each: a step, `done` or `lost`",
        example: "route { estimate -> build 30%, otherwise lost; build -> done }"),
    ])

  static let demand = Declaration(
    "demand", header: "demand", "how the rate of a Poisson process changes over time",
    example: "demand { grows 2% / month; week 26: times 1.5 }",
    fields: [
      Field(
        "grows", .quantity(.rate), default: "0% / year", range: -0.01...0.01,
        "continuous growth from week 0 on", example: "grows 2% / month"),
      Field(
        "week", .phrase("NUMBER: times FACTOR"), repeats: true, "a factor on the rate from a week on",
        example: "week 26: times 1.5"),
      Field(
        "seasons", .phrase("PERCENTAGE, …"),
        "the rate over the year as percentages of its mean, in equal parts from week 0",
        example: "seasons 120%, 100%, 80%, 100%"),
    ])

  static let late = Declaration(
    "late", header: "late", "what it costs to be late", example: "late { after 2 weeks; wins times 0.5 }",
    fields: [
      Field(
        "after", .quantity(.duration), required: true, "time from arrival after which an item is late",
        example: "after 2 weeks"),
      Field(
        "wins", .factor, default: "times 1", range: 0...1,
        "factor on the chances of a late item at a branch that can lose it", example: "wins times 0.5"),
    ])

  static let step = Declaration(
    "step", header: "step NAME by TEAM", "one person's work on one item",
    example: "step answer by estimators { effort 4 h }",
    fields: [
      Field(
        "effort", .distribution(.duration), required: true, "touch time of one item",
        example: "effort lognormal(mean: 12 h, cv: 0.5)"),
      Field(
        "phases",
        .clauses([
          Field(
            "framing", .quantity(.share), default: "15%", "saying what is wanted", example: "framing 15%"),
          Field("producing", .quantity(.share), default: "65%", "making it", example: "producing 65%"),
          Field("verifying", .quantity(.share), default: "20%", "checking it", example: "verifying 20%"),
        ]), "how the effort divides; the shares add up to 100 %",
        example: "phases framing 15%, producing 65%, verifying 20%"),
      Field(
        "defects",
        .clauses([
          Field(
            "defects", .quantity(.share), default: "0%", "chance that the result carries a defect",
            example: "defects 12%"),
          Field(
            "caught", .quantity(.share), default: "0%", "chance that a defect is caught and goes back",
            example: "caught 60%"),
          Field(
            "rework", .quantity(.share), default: "50%", "effort of the rework, as a share of the original",
            example: "rework 50%"),
        ]), "the quality of the step's results", example: "defects 12%, caught 60%, rework 50%"),
      Field(
        "escaped",
        .block(
          Declaration(
            "escaped", header: "escaped", "what a defect that nobody catches costs",
            example: "escaped { wins times 0.7 }",
            fields: [
              Field(
                "wins", .factor, default: "times 1", range: 0...1,
                "factor on the chances of the next branch that can lose the item", example: "wins times 0.7"),
              Field(
                "value", .factor, default: "times 1", range: 0...1,
                "factor on the revenue that the item has not yet brought", example: "value times 0.9"),
              Field(
                "returns", .phrase("SHARE to STEP"),
                "chance that the item, when it would be done, first comes back to a step of its route",
                example: "returns 20% to build"),
            ])), "what a defect that nobody catches costs", example: "escaped { wins times 0.7 }"),
      Field(
        "structure", .block(structure), "how sound the step is, and how that changes of itself",
        example: structure.example),
      Field("inputs", .text, "what the step needs to start", example: #"inputs "scope e-mail, drawings""#),
      Field("criteria", .text, "how its decisions are made", example: #"criteria "the pricing guide""#),
      Field("good", .text, "what a good result looks like", example: #"good "a quote that holds""#),
    ])

  static let structure = Declaration(
    "structure", header: "structure", "how sound the step is, and how that changes of itself",
    example: "structure { starts 80%; improves 30% / week using 5% of time; erodes to 40% over 26 weeks }",
    fields: [
      Field(
        "starts", .quantity(.share), default: "100%",
        "how sound it is at the start, where no constraint makes it less", example: "starts 80%"),
      Field(
        "slows", .quantity(.share), default: "0%", range: 0...10,
        "extra effort by hand on a step without structure", example: "slows 40%"),
      Field(
        "improves", .phrase("RATE using SHARE of time"), range: 0...1,
        "rate at which the gap to 100 % closes if all time goes into it, and the share of the team's time that does",
        example: "improves 30% / week using 5% of time"),
      Field(
        "suspended", .phrase("when CONDITION"), "pressure under which steady work stops, looked at each day",
        example: "suspended when backlog of estimators > 4 weeks"),
      Field(
        "erodes", .phrase("to SHARE [over DURATION]"), range: 1...1e9,
        "how low an overloaded team lets it fall, and the time in which the distance falls to 37 % while 2 weeks of work wait; 26 weeks when left out, which is assumed",
        example: "erodes to 40% over 26 weeks"),
    ])

  static let constraint = Declaration(
    "constraint", header: "constraint NAME on STEP, …", "what makes steps unsound until it is fixed",
    example: "constraint scattered-inputs on estimate { structure 30%; effort times 1.65 }",
    fields: [
      Field("because", .text, "the reason in words", example: #"because "Inputs are scattered.""#),
      Field(
        "structure", .quantity(.share), default: "100%", "how sound the step is while the constraint holds",
        example: "structure 30%"),
      Field(
        "effort", .factor, default: "times 1", range: 0.01...100, "factor on the step's effort",
        example: "effort times 1.65"),
      Field(
        "defects", .factor, default: "times 1", range: 0...100, "factor on the step's defects",
        example: "defects times 2"),
      Field(
        "restricts", .phrase("to TEAM"), "the group within the step's team that alone may do it",
        example: "restricts to seniors"),
      Field(
        "batches", .phrase("every DURATION"), range: 0.01...100_000,
        "items wait for the next of these times, counted from week 0", example: "batches every 1 week"),
      Field(
        "limit", .phrase("COUNT in progress"), range: 1...1e6,
        "how many items may be in progress at the step at a time", example: "limit 3 in progress"),
      Field(
        "time", .phrase("SHARE of TEAM"), "share of a team's time that it takes while it holds",
        example: "time 33% of estimators"),
      Field("fix", .block(fix), "the work that removes it", example: fix.example),
    ])

  static let fix = Declaration(
    "fix", header: "fix", "the work that removes a constraint, cut into blocks of 4 h",
    example: "fix { takes 6 weeks; uses 1.2 people from estimators }",
    fields: [
      Field(
        "takes", .quantity(.duration), required: true, range: 0...20 * WorkingTime.year,
        "time over which the blocks are released",
        example: "takes 6 weeks"),
      Field(
        "uses", .phrase("PEOPLE from TEAM"), required: true, range: 0...10_000,
        "how many people's full time it is, and whose", example: "uses 1.2 people from estimators"),
      Field(
        "costs", .quantity(.money), default: "$0", "money, booked with the blocks", example: "costs $30k"),
      Field(
        "leaves",
        .clauses([
          Field(
            "structure", .quantity(.share), default: "100%", "how sound the step is then",
            example: "structure 90%"),
          Field(
            "time", .quantity(.share), default: "0%", "share of the team's time that is still taken",
            example: "time 12%"),
        ]), "what it leaves when the people who do the work shape it fully",
        example: "leaves structure 90%"),
    ])

  static let tool = Declaration(
    "tool", header: "tool NAME on STEP", "an AI tool that assists a step",
    example: "tool drafting on estimate { gain 55%; training 8 h }",
    fields: [
      Field(
        "gain", .quantity(.share), default: "55%",
        "share of producing saved on a sound step at full proficiency",
        example: "gain 55%"),
      Field(
        "unstructured-gain", .quantity(.share), default: "40%", "share of the gain that needs no structure",
        example: "unstructured-gain 40%"),
      Field(
        "friction", .quantity(.share), default: "25%", assumed: true, "extra producing at the first use",
        example: "friction 25%"),
      Field(
        "learning", .quantity(.count(.uses)), default: "40 uses", assumed: true, range: 0.01...100_000,
        "uses to 63 % of proficiency", example: "learning 40 uses"),
      Field(
        "fading", .quantity(.duration), default: "26 weeks", assumed: true, range: 1...1e9,
        "time in which idle experience falls to 37 %, after 4 idle weeks", example: "fading 26 weeks"),
      Field(
        "verifying", .quantity(.share), default: "60%", range: 0...10,
        "extra verifying on a step without structure", example: "verifying 60%"),
      Field(
        "amplification", .quantity(.number), default: "1.5", range: 0...100,
        "how much more often a result on a step without structure carries a defect",
        example: "amplification 1.5"),
      Field(
        "workarounds",
        .clauses([
          Field(
            "workarounds", .quantity(.share), default: "30%", assumed: true,
            "chance that a use goes round the tool when its people had no part in the change",
            example: "workarounds 30%"),
          Field(
            "longer", .quantity(.share), default: "25%", assumed: true, range: 0...10,
            "extra time of a workaround", example: "longer 25%"),
        ]), "uses done by hand all the same", example: "workarounds 30%, longer 25%"),
      Field(
        "training", .quantity(.duration), default: "8 h", range: 0...WorkingTime.year,
        "hours a person, spread over 4 weeks", example: "training 8 h"),
      Field(
        "requests", .phrase("DISTRIBUTION each use"), default: "1 each use", range: 0...1000,
        "requests of one use; a distribution's draws are rounded",
        example: "requests 6 each use"),
      Field(
        "tokens", .phrase("prompt DISTRIBUTION, cached SHARE, output DISTRIBUTION"), range: 0...1e10,
        "tokens of one request",
        example:
          "tokens prompt lognormal(mean: 30k, cv: 1.2), cached 40%, output lognormal(mean: 2k, cv: 0.8)"),
      Field("contract", .phrase("NAME"), "the contract that bills it", example: "contract api"),
      Field(
        "adoption", .phrase("innovation RATE, imitation RATE"), range: 0...1,
        "rates at which each trained person takes it up: of themselves, and times the share of the trained who have; left out, they do at once",
        example: "adoption innovation 3% / year, imitation 38% / year"),
      Field(
        "outages", .phrase("every DISTRIBUTION lasting DISTRIBUTION"),
        "times at which it does not work, each after a time at which it did: the step is done by hand",
        example: "outages every exponential(mean: 6 weeks) lasting lognormal(mean: 4 h, cv: 1)"),
    ])

  static let contract = Declaration(
    "contract", header: "contract NAME", "what a vendor meters and charges",
    example: "contract api { per-token { prompt $2 / million tokens; output $10 / million tokens } }",
    fields: [
      Field(
        "per-token", .block(perToken), required: true, "prices of tokens",
        example: perToken.example)
    ])

  static let perToken = Declaration(
    "per-token", header: "per-token", "prices of tokens",
    example: "per-token { prompt $2 / million tokens; output $10 / million tokens }",
    fields: [
      Field(
        "prompt", .phrase("MONEY / million tokens"), required: true, "prompt tokens that are not cached",
        example: "prompt $2 / million tokens"),
      Field(
        "cached", .phrase("MONEY / million tokens"), "cached prompt tokens; as `prompt` when left out",
        example: "cached $0.10 / million tokens"),
      Field(
        "output", .phrase("MONEY / million tokens"), required: true, "output tokens",
        example: "output $10 / million tokens"),
    ])

  static let strategy = Declaration(
    "strategy", header: "strategy NAME", "a sequence of actions",
    example: "strategy tools-first { involvement 90%; week 0: integrate drafting }",
    fields: [
      Field(
        "involvement", .quantity(.share), required: true,
        "how far the people who do the work shape the change", example: "involvement 90%"),
      Field(
        "week", .phrase("NUMBER: ACTION"), repeats: true, "an action at a week after the decision",
        example: "week 0: fix scattered-inputs"),
      Field(
        "then", .phrase("ACTION"), repeats: true, "an action that starts when the one before it has finished",
        example: "then integrate drafting"),
      Field(
        "when", .phrase("CONDITION: ACTION"), repeats: true,
        "an action that starts once a condition has held, at week 0 or later",
        example: "when backlog of estimators > 4 weeks for 2 weeks: integrate drafting"),
    ])

  /// What can stand in some block of a declaration.
  static let fieldNames = Set(
    (declarations + [structure, fix, perToken, hiring, today]).flatMap { $0.fields.map(\.name) })

  /// What a strategy can do, by the word that opens it.
  static let action = Declaration(
    "action", header: "action", "what a strategy does", example: "fix scattered-inputs",
    fields: [
      Field(
        "fix", .phrase("CONSTRAINT [when free]"),
        "removes a constraint; `when free` uses only time that no work claims",
        example: "fix scattered-inputs when free"),
      Field(
        "integrate", .phrase("TOOL"), "trains the people of the tool's step and puts it to use",
        example: "integrate drafting"),
      Field(
        "withdraw", .phrase("TOOL"),
        "takes a tool out of use: its step goes back to the one integrated before it, or to work by hand",
        example: "withdraw drafting"),
      Field(
        "train", .phrase("TOOL"),
        "a further course for everyone of the tool's step, or the first one ahead of its integration",
        example: "train drafting"),
      Field(
        "delegate", .phrase("STEP to TOOL"),
        "integrates a tool that does all of its step's producing; people frame and verify",
        example: "delegate estimate to drafting"),
      Field(
        "eliminate", .phrase("STEP [, gives up SHARE of revenue]"),
        "lets items go past a step, each at the price of a share of its revenue",
        example: "eliminate estimate, gives up 10% of revenue"),
      Field(
        "hire", .phrase("NUMBER TEAM"), "new people, on the terms of the team's `hiring`",
        example: "hire 1 estimators"),
      Field(
        "release", .phrase("NUMBER TEAM"),
        "lets people go, the last who joined first, when they have finished what they are doing",
        example: "release 1 estimators"),
      Field(
        "move", .phrase("NUMBER TEAM to TEAM"),
        "lets people change teams, the last who joined first; they learn the other team's tools and are as slow there as newcomers",
        example: "move 1 estimators to gangs"),
      Field(
        "change", .phrase("PATH to VALUE"),
        "puts another value in the place of one, for what begins from then on",
        example: "change drafting.gain to 60%"),
      Field(
        "switch", .phrase("TOOL to CONTRACT"), "has another contract bill what a tool uses from then on",
        example: "switch drafting to api"),
    ])

  /// What one trial can hold in memory and get through in minutes. How many trials there are costs time alone.
  package enum Limit {
    /// Money for one token.
    static let price: Decimal = 1000
    /// Hours of the horizon, and of the history, when results are recorded by week.
    static let weekly = 100 * WorkingTime.year
    /// People in all teams together.
    static let people = 100_000.0
    /// Pairs of a person and a tool.
    static let practice = 1e7
    /// Expected arrivals in one trial.
    static let arrivals = 1e8
    /// Weeks of one trial of all strategies.
    static let weeks = 3e4
    /// Hours between a tool's outages, on average.
    static let outageGap = 0.1
  }

  /// Words that no declaration may take as its name, because routes and comparisons use them.
  package static let reserved = ["done", "lost", "otherwise", "status-quo"]
}
