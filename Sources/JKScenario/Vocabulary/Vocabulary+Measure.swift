extension Vocabulary {
  package static let measure = Declaration(
    "measure", header: "measure NAME = SUM [/ SUM]",
    "a number of one's own over the whole study, made of what is metered",
    example: "measure quote-rate = completed(estimate) / worked-hours(estimators)", fields: [])

  /// What a measure can be made of, over the study and all trials.
  package static let meter = Declaration(
    "meter", header: "meter", "what a `measure` can be made of",
    example: "completed(estimate) / worked-hours(estimators)",
    fields: [
      Field("arrived", .phrase("(WORK)"), "items that arrived", example: "arrived(enquiry)"),
      Field("done", .phrase("(WORK)"), "items that reached `done`", example: "done(enquiry)"),
      Field("lost", .phrase("(WORK)"), "items that a route led to `lost`", example: "lost(enquiry)"),
      Field("completed", .phrase("(STEP)"), "items that went on from a step", example: "completed(estimate)"),
      Field("waited", .phrase("(STEP)"), "hours that items waited at a step", example: "waited(estimate)"),
      Field(
        "reworked", .phrase("(STEP)"), "times that an item came back to be mended",
        example: "reworked(estimate)"),
      Field("escaped", .phrase("(STEP)"), "defects that nobody caught", example: "escaped(estimate)"),
      Field(
        "skipped", .phrase("(STEP)"), "items that went past an eliminated step", example: "skipped(estimate)"),
      Field(
        "worked-hours", .phrase("(TEAM)"), "hours worked on items", example: "worked-hours(estimators)"),
      Field(
        "change-hours", .phrase("(TEAM)"), "hours of training, redesign and administration",
        example: "change-hours(estimators)"),
      Field(
        "slack-hours", .phrase("(TEAM)"), "hours that were freed and have no use yet",
        example: "slack-hours(estimators)"),
      Field(
        "present-hours", .phrase("(TEAM)"),
        "working hours of the people in a team, absent or not; of part-timers, theirs",
        example: "present-hours(estimators)"),
      Field("uses", .phrase("(TOOL)"), "uses of a tool", example: "uses(drafting)"),
      Field("workarounds", .phrase("(TOOL)"), "uses that went round it", example: "workarounds(drafting)"),
      Field(
        "restricted", .phrase("(TOOL)"), "uses that the vendor's limits have left to hands",
        example: "restricted(drafting)"),
      Field(
        "spared", .phrase("(TOOL)"), "uses that its price has left to hands", example: "spared(drafting)"),
      Field("requests", .phrase("(TOOL)"), "requests of its uses", example: "requests(drafting)"),
      Field(
        "prompt-tokens", .phrase("(TOOL)"), "prompt tokens of its requests, cached or not",
        example: "prompt-tokens(drafting)"),
      Field(
        "output-tokens", .phrase("(TOOL)"), "output tokens of its requests",
        example: "output-tokens(drafting)"),
      Field("billed", .phrase("(CONTRACT)"), "what a contract's invoices come to", example: "billed(api)"),
      Field(
        "paid", .phrase("(CONTRACT)"), "what of them is paid before the horizon", example: "paid(api)"),
      Field(
        "vendor-cost", .phrase("(CONTRACT)"), "what serving it costs the vendor", example: "vendor-cost(api)"),
      Field(
        "given-up", .phrase("(CONTRACT)"), "times that it was given up for its price",
        example: "given-up(api)"),
      Field("reached", .phrase("(OUTCOME)"), "outcomes, whoever brought them about", example: "reached(won)"),
      Field("delivered", .phrase("(OUTCOME)"), "those that are a vendor's doing", example: "delivered(won)"),
      Field("disputed", .phrase("(OUTCOME)"), "of these, those disputed", example: "disputed(won)"),
      Field("undone", .phrase("(OUTCOME)"), "of these, those undone later", example: "undone(won)"),
      Field("revenue", .phrase("on its own"), "money earned", example: "revenue"),
      Field("direct", .phrase("on its own"), "direct cost", example: "direct"),
      Field("labour", .phrase("on its own"), "pay", example: "labour"),
      Field("overhead", .phrase("on its own"), "what the organisation costs besides", example: "overhead"),
      Field("change", .phrase("on its own"), "money for fixes and hiring", example: "change"),
      Field("ai", .phrase("on its own"), "what vendors of AI charge", example: "ai"),
      Field("margin", .phrase("on its own"), "revenue less all costs", example: "margin"),
      Field("value-added", .phrase("on its own"), "revenue less direct cost", example: "value-added"),
      Field(
        "paid-hours", .phrase("on its own | (TEAM)"), "hours that are paid for, of all teams or of one",
        example: "paid-hours(estimators)"),
    ])
}
