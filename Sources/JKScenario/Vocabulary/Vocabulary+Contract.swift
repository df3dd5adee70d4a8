extension Vocabulary {
  package static let contract = Declaration(
    "contract", header: "contract NAME", "what a vendor meters and charges; several charges add up",
    example: "contract api { per-token { prompt $2 / million tokens; output $10 / million tokens } }",
    fields: [
      Field(
        "base", .phrase("MONEY / month"), "a fee for each month, prorated by the days in force",
        example: "base $49 / month"),
      Field(
        "per-token", .headed("[MODEL]", perToken), repeats: true, perToken.meaning, example: perToken.example),
      Field("per-seat", .headed("MONEY / month", perSeat), perSeat.meaning, example: perSeat.example),
      Field(
        "per-task", .headed("use | request | UNIT", perTask), repeats: true, perTask.meaning,
        example: perTask.example),
      Field(
        "per-outcome", .headed("OUTCOME", perOutcome), repeats: true, perOutcome.meaning,
        example: perOutcome.example),
      Field(
        "unit", .headed("NAME", unit), repeats: true, unit.meaning, example: unit.example),
      Field("discount", .quantity(.share), default: "0%", "off all charges", example: "discount 15%"),
      Field(
        "maximum", .phrase("MONEY / month [then stop | throttle | alert]"),
        "no more than this is due after discounts; when it is reached, the tool stops, is throttled, or goes on (alert, when left out)",
        example: "maximum $5k / month then stop"),
      Field(
        "minimum", .phrase("MONEY / month [before discounts]"),
        "no less than this is due; what is compared with it is what is due after discounts if not said otherwise",
        example: "minimum $100 / month"),
      Field(
        "commitment", .headed("MONEY every DURATION", commitment), commitment.meaning,
        example: commitment.example),
      Field(
        "credits", .headed("MONEY every DURATION | MONEY once", credits), credits.meaning,
        example: credits.example),
      Field("term", .headed("DURATION", term), term.meaning, example: term.example),
      Field(
        "list", .phrase("drifts RATE [, volatility RATE]", of: .rate), range: -0.01...0.01,
        "how the vendor's list prices move: at random by the month, with this drift and this standard deviation a year",
        example: "list drifts 2% / year, volatility 15% / year"),
      Field(
        "churn", .phrase("SHARE at a rise of SHARE"),
        "the chance that the contract is given up in a month in which its prices rise by so much; with other rises h, by 1 − (1 + h)^−e, e being what this one gives",
        example: "churn 20% at a rise of 10%"),
      Field(
        "pays", .phrase("after DAYS"), "calendar days from the end of a month to the payment of its invoice",
        example: "pays after 30 days"),
      Field("unit-cost", .block(unitCost), unitCost.meaning, example: unitCost.example),
    ])

  // MARK: Tokens

  static let perToken = Declaration(
    "per-token", header: "per-token",
    "prices of tokens, request by request: of the model that is named, or of all that no other names",
    example: "per-token { prompt $2 / million tokens; output $10 / million tokens }",
    fields: tokenRates + [
      longPrompts, timesOfDay,
      Field(
        "from",
        .headed(
          "DATE",
          Declaration(
            "from", header: "from", "other prices from a day on",
            example: "from 2027-06-01 { prompt $1 / million tokens; output $5 / million tokens }",
            fields: tokenRates + [longPrompts, timesOfDay])), repeats: true, "other prices from a day on",
        example: "from 2027-06-01 { prompt $1 / million tokens; output $5 / million tokens }"),
      Field(
        "batch", .phrase("SHARE off"), "off the price of tokens that are asked for in a batch",
        example: "batch 50% off"),
      Field(
        "region", .factor, default: "times 1", range: 0.01...100,
        "factor on prices of tokens for the region that serves them", example: "region times 1.1"),
    ])

  /// What tokens cost at one time, for prompts of one length.
  private static let tokenRates = [
    Field(
      "prompt", .headed(tokenPrice, tiers), required: true,
      "prompt tokens that are neither read from the cache nor written to it",
      example: "prompt $2 / million tokens"),
    Field(
      "cached", .headed(tokenPrice, tiers), "prompt tokens read from the cache; as `prompt` when left out",
      example: "cached $0.10 / million tokens"),
    Field(
      "writes", .headed(tokenPrice, tiers), "prompt tokens written to the cache; as `prompt` when left out",
      example: "writes $2.50 / million tokens"),
    Field(
      "output", .headed(tokenPrice, tiers), required: true, "output tokens",
      example: "output $10 / million tokens"),
    Field(
      "searches", .phrase("MONEY / COUNT searches"), "searches that the vendor does; free when left out",
      example: "searches $10 / 1000 searches"),
  ]

  private static let tokenPrice = "MONEY / million tokens | graduated { … } | all-units { … }"

  private static let longPrompts = Field(
    "over",
    .headed(
      "COUNT tokens",
      Declaration(
        "over", header: "over", "prices for all tokens of requests whose prompt is longer",
        example: "over 272k tokens { prompt $4 / million tokens; output $15 / million tokens }",
        fields: tokenRates)),
    "prices for all tokens of requests whose prompt is longer",
    example: "over 272k tokens { prompt $4 / million tokens; output $15 / million tokens }")

  private static let timesOfDay = Field(
    "between",
    .headed(
      "TIME and TIME [UTC±HOURS]",
      Declaration(
        "between", header: "between",
        "prices from a time of day up to another, in the time zone of `starts` when none is said",
        example: "between 22:30 and 06:00 { prompt $1 / million tokens; output $5 / million tokens }",
        fields: tokenRates + [longPrompts])), repeats: true,
    "prices from a time of day up to another, in the time zone of `starts` when none is said",
    example: "between 22:30 and 06:00 { prompt $1 / million tokens; output $5 / million tokens }")

  // MARK: Other charges

  static let perSeat = Declaration(
    "per-seat", header: "per-seat", "seats for those who are trained in the tool, prorated by the day",
    example: "per-seat $40 / month { includes 500 uses pooled; beyond $0.04 / use; minimum 10 seats }",
    fields: [
      Field(
        "includes", .phrase("COUNT UNIT pooled | each"),
        "use that each seat's price includes, shared by all or each user's own",
        example: "includes 500 uses pooled"),
      Field(
        "beyond", .phrase("MONEY / UNIT | blocks | throttles | downgrades to TOOL"),
        "use beyond what is included: its price, or what becomes of it until the month ends; free when left out",
        example: "beyond $0.04 / use"),
      Field(
        "minimum", .quantity(.count(.seats)), default: "0", range: 0...1e6,
        "seats that are paid for at least", example: "minimum 10 seats"),
      Field(
        "true-up", .phrase("yearly"), "seats beyond those at the year's start are paid at its end",
        example: "true-up yearly"),
    ])

  static let perTask = Declaration(
    "per-task", header: "per-task",
    "uses of the tool, its requests, or what a `unit` makes of both",
    example: "per-task use { includes 50 uses; each $0.99 / use }",
    fields: prices(of: "use"))

  static let perOutcome = Declaration(
    "per-outcome", header: "per-outcome",
    "outcomes of a kind; disputed ones are not paid, undone ones credited",
    example: "per-outcome won { each $90 / outcome }",
    fields: prices(of: "outcome") + [
      Field(
        "floor", .phrase("MONEY / month"),
        "what outcomes cost at least in a month, prorated by the days in force",
        example: "floor $500 / month")
    ])

  private static func prices(of unit: String) -> [Field] {
    [
      Field(
        "includes", .phrase("COUNT UNIT"), "units of each month that are free",
        example: "includes 50 \(unit)s"),
      Field(
        "commits", .phrase("COUNT UNIT at MONEY / UNIT"), "units that are paid for each month, used or not",
        example: "commits 1000 \(unit)s at $1.50 / \(unit)"),
      Field("each", .phrase("MONEY / UNIT"), "price of a unit", example: "each $0.99 / \(unit)"),
      Field(
        "graduated", .block(tiers), "each unit at the price of its tier",
        example: "graduated { up to 100 $5 / \(unit); beyond $4 / \(unit) }"),
      Field(
        "all-units", .block(tiers), "all units at the price of the tier that the last one lies in",
        example: "all-units { up to 100 $5 / \(unit); beyond $4 / \(unit) }"),
      Field(
        "packages", .phrase("of COUNT at MONEY"), "packages that are paid for once they are started",
        example: "packages of 20 at $10"),
    ]
  }

  static let unit = Declaration(
    "unit", header: "unit", "what else the vendor counts in: how many each thing that is metered comes to",
    example: "unit credit { use 3; prompt 1 / 1000 tokens; output 4 / 1000 tokens }",
    fields: [
      Field("use", .phrase("COUNT"), "units of one use; none when left out", example: "use 3"),
      Field("request", .phrase("COUNT"), "units of one request; none when left out", example: "request 1"),
      Field(
        "prompt", .phrase("COUNT / tokens"), "units of prompt tokens; none when left out",
        example: "prompt 1 / 1000 tokens"),
      Field(
        "cached", .phrase("COUNT / tokens"),
        "units of prompt tokens read from the cache; as `prompt` when left out",
        example: "cached 0.1 / 1000 tokens"),
      Field(
        "writes", .phrase("COUNT / tokens"),
        "units of prompt tokens written to the cache; as `prompt` when left out",
        example: "writes 1.25 / 1000 tokens"),
      Field(
        "output", .phrase("COUNT / tokens"), "units of output tokens; none when left out",
        example: "output 4 / 1000 tokens"),
      Field("search", .phrase("COUNT"), "units of one search; none when left out", example: "search 5"),
    ])

  static let unitCost = Declaration(
    "unit-cost", header: "unit-cost",
    "what serving the contract costs the vendor; the rest of what it bills is its margin",
    example: "unit-cost { prompt $0.50 / million tokens; output $2 / million tokens }",
    fields: [
      Field("use", .phrase("MONEY"), "of one use; nothing when left out", example: "use $0.01"),
      Field("request", .phrase("MONEY"), "of one request; nothing when left out", example: "request $0.002"),
      Field(
        "prompt", .phrase("MONEY / tokens"), "of prompt tokens; nothing when left out",
        example: "prompt $0.50 / million tokens"),
      Field(
        "cached", .phrase("MONEY / tokens"),
        "of prompt tokens read from the cache; as `prompt` when left out",
        example: "cached $0.05 / million tokens"),
      Field(
        "writes", .phrase("MONEY / tokens"),
        "of prompt tokens written to the cache; as `prompt` when left out",
        example: "writes $0.60 / million tokens"),
      Field(
        "output", .phrase("MONEY / tokens"), "of output tokens; nothing when left out",
        example: "output $2 / million tokens"),
      Field("search", .phrase("MONEY"), "of one search; nothing when left out", example: "search $0.005"),
      Field(
        "seat", .phrase("MONEY / month"), "of one seat; nothing when left out", example: "seat $3 / month"),
      Field("outcome", .phrase("MONEY"), "of one outcome; nothing when left out", example: "outcome $1"),
    ])

  /// Stretches of quantities, in their order.
  package static let tiers = Declaration(
    "tiers", header: "tiers", "prices by quantity in a month",
    example: "graduated { up to 100 $5 / use; beyond $4 / use }",
    fields: [
      Field(
        "up", .phrase("to COUNT [MONEY / UNIT] [flat MONEY]"), repeats: true,
        "a tier up to a quantity, which belongs to it", example: "up to 100 $5 / use"),
      Field(
        "beyond", .phrase("[MONEY / UNIT] [flat MONEY]"), required: true, "the last tier",
        example: "beyond $4 / use"),
    ])

  // MARK: What any contract carries

  static let commitment = Declaration(
    "commitment", header: "commitment", "money paid ahead that charges are drawn from",
    example: "commitment $12k every 12 months { discount 20%; shortfall lost; beyond list }",
    fields: [
      Field(
        "discount", .quantity(.share), default: "0%", range: 0...0.99, "off charges that it pays for",
        example: "discount 20%"),
      Field(
        "shortfall", .phrase("lost | rolled"), default: "lost",
        "what becomes of money that is left at the end of a period", example: "shortfall rolled"),
      Field(
        "beyond", .phrase("contract | list"), default: "contract",
        "price of use when all is drawn: as before, or without the discount", example: "beyond list"),
    ])

  static let credits = Declaration(
    "credits", header: "credits", "money that the vendor grants, used up by invoices",
    example: "credits $100 every 1 month { lasts 3 months }",
    fields: [
      Field(
        "lasts", .quantity(.duration),
        "how long a grant can be used, in whole months; for ever when left out", example: "lasts 3 months"),
      Field(
        "rolls", .phrase("over MONEY to MONEY"),
        "how much of what is left is kept from month to month; all when left out",
        example: "rolls over $0 to $20"),
    ])

  static let term = Declaration(
    "term", header: "term", "for how long prices stand; without one they follow the vendor's list",
    example: "term 12 months { escalator 5%; protect 7% }",
    fields: [
      Field(
        "escalator", .quantity(.share), default: "0%",
        "by how much prices rise with each year of the contract", example: "escalator 5%"),
      Field(
        "protect", .quantity(.share), "by how much they rise at most on renewal; no protection when left out",
        example: "protect 7%"),
      Field(
        "becomes", .phrase("CONTRACT from DATE"),
        "the contract that the vendor puts in this one's place when the term in which the date lies ends",
        example: "becomes api from 2027-06-15"),
    ])
}
