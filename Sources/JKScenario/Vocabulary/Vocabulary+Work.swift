extension Vocabulary {
  package static let work = Declaration(
    "work", header: "work NAME [high-value | low-value]", "items that arrive, go a route and leave",
    example: "work letter { arrives poisson 20 / week; route { answer -> done } }",
    fields: [
      Field(
        "arrives",
        .phrase("poisson RATE | every DISTRIBUTION | at TIME, … [in batches of DISTRIBUTION]", of: .rate),
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
        "queue", .phrase("at most COUNT", of: .number), range: 0...1e6,
        "how many items may wait for their first service; those that come on top are turned away",
        example: "queue at most 12"),
      Field(
        "patience", .distribution(.duration), "how long an item waits for its first service before it leaves",
        example: "patience lognormal(mean: 3 weeks, cv: 0.5)"),
      Field(
        "late", .block(late), "what it costs to be late", example: "late { after 2 weeks; wins times 0.5 }"),
      Field(
        "referrals", .phrase("COUNT each completed [after DISTRIBUTION]", of: .number), range: 0...0.95,
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
}
