extension Vocabulary {
  package static let step = Declaration(
    "step", header: "step NAME by TEAM", "one person's work on one item",
    example: "step answer by estimators { effort 4 h }",
    fields: [
      Field(
        "effort", .distribution(.duration), required: true, "touch time of one item",
        example: "effort lognormal(mean: 12 h, cv: 0.5)"),
      Field(
        "phases",
        .clauses([
          Field(
            "framing", .quantity(.share), default: "15%", "saying what is wanted", example: "framing 15%"),
          Field("producing", .quantity(.share), default: "65%", "making it", example: "producing 65%"),
          Field("verifying", .quantity(.share), default: "20%", "checking it", example: "verifying 20%"),
        ]), "how the effort divides; the shares add up to 100 %",
        example: "phases framing 15%, producing 65%, verifying 20%"),
      Field(
        "defects",
        .clauses([
          Field(
            "defects", .quantity(.share), default: "0%", "chance that the result carries a defect",
            example: "defects 12%"),
          Field(
            "caught", .quantity(.share), default: "0%", "chance that a defect is caught and goes back",
            example: "caught 60%"),
          Field(
            "rework", .quantity(.share), default: "50%", "effort of the rework, as a share of the original",
            example: "rework 50%"),
        ]), "the quality of the step's results", example: "defects 12%, caught 60%, rework 50%"),
      Field(
        "escaped",
        .block(
          Declaration(
            "escaped", header: "escaped", "what a defect that nobody catches costs",
            example: "escaped { wins times 0.7 }",
            fields: [
              Field(
                "wins", .factor, default: "times 1", range: 0...1,
                "factor on the chances of the next branch that can lose the item", example: "wins times 0.7"),
              Field(
                "value", .factor, default: "times 1", range: 0...1,
                "factor on the revenue that the item has not yet brought", example: "value times 0.9"),
              Field(
                "returns", .phrase("SHARE to STEP"),
                "chance that the item, when it would be done, first comes back to a step of its route",
                example: "returns 20% to build"),
            ])), "what a defect that nobody catches costs", example: "escaped { wins times 0.7 }"),
      Field(
        "structure", .block(structure), "how sound the step is, and how that changes of itself",
        example: structure.example),
      Field("inputs", .text, "what the step needs to start", example: #"inputs "scope e-mail, drawings""#),
      Field("criteria", .text, "how its decisions are made", example: #"criteria "the pricing guide""#),
      Field("good", .text, "what a good result looks like", example: #"good "a quote that holds""#),
    ])

  static let structure = Declaration(
    "structure", header: "structure", "how sound the step is, and how that changes of itself",
    example: "structure { starts 80%; improves 30% / week using 5% of time; erodes to 40% over 26 weeks }",
    fields: [
      Field(
        "starts", .quantity(.share), default: "100%",
        "how sound it is at the start, where no constraint makes it less", example: "starts 80%"),
      Field(
        "slows", .quantity(.share), default: "0%", range: 0...10,
        "extra effort by hand on a step without structure", example: "slows 40%"),
      Field(
        "improves", .phrase("RATE using SHARE of time", of: .rate), range: 0...1,
        "rate at which the gap to 100 % closes if all time goes into it, and the share of the team's time that does",
        example: "improves 30% / week using 5% of time"),
      Field(
        "suspended", .phrase("when CONDITION"), "pressure under which steady work stops, looked at each day",
        example: "suspended when backlog of estimators > 4 weeks"),
      Field(
        "erodes", .phrase("to SHARE [over DURATION]", of: .duration), range: 1...1e9,
        "how low an overloaded team lets it fall, and the time in which the distance falls to 37 % while 2 weeks of work wait; 26 weeks when left out, which is assumed",
        example: "erodes to 40% over 26 weeks"),
    ])
}
