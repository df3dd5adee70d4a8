extension Vocabulary {
  package static let strategy = Declaration(
    "strategy", header: "strategy NAME", "a sequence of actions",
    example: "strategy tools-first { involvement 90%; week 0: integrate drafting }",
    fields: [
      Field(
        "involvement", .quantity(.share),
        "how far the people who do the work shape what is fixed, integrated or delegated",
        example: "involvement 90%"),
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

  /// What a strategy can do, by the word that opens it.
  package static let action = Declaration(
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
}
