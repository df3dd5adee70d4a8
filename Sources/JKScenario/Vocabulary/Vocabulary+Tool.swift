extension Vocabulary {
  package static let tool = Declaration(
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
        "requests", .phrase("DISTRIBUTION each use", of: .number), default: "1 each use", range: 0...1000,
        "requests of one use; a distribution's draws are rounded",
        example: "requests 6 each use"),
      Field(
        "tokens",
        .phrase(
          "prompt DISTRIBUTION [, cached SHARE] [, writes SHARE], output DISTRIBUTION [, searches DISTRIBUTION] [, batch]",
          of: .number),
        range: 0...1e10,
        "tokens of one request: the shares of its prompt that are read from the cache and written to it, and how many searches the vendor does; `batch` when requests are asked for in batches",
        example:
          "tokens prompt lognormal(mean: 30k, cv: 1.2), cached 40%, output lognormal(mean: 2k, cv: 0.8)"),
      Field(
        "contract", .phrase("CONTRACT [, model MODEL]"),
        "the contract that bills it, and the name that it prices the tool's model under",
        example: "contract api"),
      Field(
        "throttled", .phrase("to SHARE"), default: "to 50%",
        "share of uses that it still takes when its vendor throttles it, the others being done by hand; the default is assumed",
        example: "throttled to 50%"),
      Field(
        "use-elasticity", .phrase("NUMBER at MONEY / use", of: .number), range: 0...10,
        "how much less it is used at a higher price: by the factor (price / reference)^−elasticity",
        example: "use-elasticity 0.3 at $0.10 / use"),
      Field(
        "adoption", .phrase("innovation RATE, imitation RATE", of: .rate), range: 0...1,
        "rates at which each trained person takes it up: of themselves, and times the share of the trained who have; left out, they do at once",
        example: "adoption innovation 3% / year, imitation 38% / year"),
      Field(
        "adoption-elasticity", .phrase("NUMBER at MONEY / month", of: .number), range: 0...10,
        "how much more slowly it is taken up at a higher price a person and month: by the factor (price / reference)^−elasticity",
        example: "adoption-elasticity 0.5 at $40 / month"),
      Field(
        "outages", .phrase("every DISTRIBUTION lasting DISTRIBUTION"),
        "times at which it does not work, each after a time at which it did: the step is done by hand",
        example: "outages every exponential(mean: 6 weeks) lasting lognormal(mean: 4 h, cv: 1)"),
    ])
}
