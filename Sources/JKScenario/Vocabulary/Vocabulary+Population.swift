extension Vocabulary {
  package static let population = Declaration(
    "population", header: "population NAME",
    "organisations that differ in some numbers, each tried under every strategy that some follow",
    example:
      "population firms { organisations 400; vary scattered-inputs.structure = beta(mean: 40%, sd: 20%); follow tools-first 80%, status-quo 20% }",
    fields: [
      Field(
        "organisations", .quantity(.number), default: "400", range: 2...100_000, "how many are drawn",
        example: "organisations 400"),
      Field(
        "trials", .phrase("COUNT each", of: .number), default: "50 each",
        range: Double(Population.leastTrials)...Double(Population.mostTrials),
        "how many futures each organisation is tried on, under each strategy", example: "trials 50 each"),
      Field(
        "vary", .phrase("PATH = DISTRIBUTION"), repeats: true,
        "a number that is drawn once for each organisation, written as it would be in its place, with a distribution for the number",
        example: "vary scattered-inputs.structure = beta(mean: 40%, sd: 20%)"),
      Field(
        "follow", .phrase("STRATEGY SHARE, … [, otherwise STRATEGY]"), required: true,
        "the strategies that organisations follow and which share of them each; each is tried on all organisations",
        example: "follow tools-first 80%, status-quo 20%"),
    ])
}
