extension Vocabulary {
  package static let team = Declaration(
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
        "working hours of one person, at most 40 a week", example: "hours 30 h / week"),
      Field(
        "absence", .quantity(.share), default: "0%", range: 0...0.95,
        "share of days on which a person is paid but away", example: "absence 8%"),
      Field(
        "reallocates", .phrase("SHARE over DURATION", of: .duration), default: "50% over 8 weeks",
        range: 1...1e9,
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

  package static let hiring = Declaration(
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
        "ramp", .phrase("DURATION [from SHARE]", of: .duration), range: 0...1e9,
        "time until a newcomer is as quick as the others, and how quick on the first day (50 %, assumed, when not said)",
        example: "ramp 8 weeks from 50%"),
      Field(
        "costs", .quantity(.money), default: "$0", "money for each who joins, besides pay",
        example: "costs $8k"),
    ])
}
