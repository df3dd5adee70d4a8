extension Vocabulary {
  package static let outcome = Declaration(
    "outcome", header: "outcome NAME at STEP",
    "what a vendor can be paid for: an item that completes a step gives one, for the vendor whose tool was used on it last",
    example: "outcome won at build { disputed 10%; reversed 5% after exponential(mean: 6 weeks) }",
    fields: [
      Field(
        "disputed", .quantity(.share), default: "0%", "share that is disputed, and not paid",
        example: "disputed 10%"),
      Field(
        "reversed", .phrase("SHARE after DISTRIBUTION"),
        "share of those not disputed that is undone, and credited, after a time",
        example: "reversed 5% after exponential(mean: 6 weeks)"),
    ])
}
