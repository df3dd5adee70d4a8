extension Vocabulary {
  package static let constraint = Declaration(
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
        "batches", .phrase("every DURATION", of: .duration), range: 0.01...100_000,
        "items wait for the next of these times, counted from week 0", example: "batches every 1 week"),
      Field(
        "limit", .phrase("COUNT in progress", of: .number), range: 1...1e6,
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
        "uses", .phrase("PEOPLE from TEAM", of: .count(.people)), required: true, range: 0...10_000,
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
}
