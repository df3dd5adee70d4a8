extension Vocabulary {
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
}
