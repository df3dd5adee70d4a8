extension Vocabulary {
  /// What may stand at the top of a file, as fields of the study itself.
  package static let study = Declaration(
    "scenario", header: "scenario TITLE", "the study: how long, how often, in which money",
    example: #"scenario "Cladding contractor""#,
    fields: [
      Field(
        "scenario", .text, required: true, "the title", example: #"scenario "Cladding contractor""#),
      Field(
        "horizon", .quantity(.duration), required: true, range: 1e-9...1e9,
        "time simulated after week 0, when the strategies start", example: "horizon 78 weeks"),
      Field(
        "history", .quantity(.duration), default: "104 weeks", range: 0...1e9,
        "time simulated before week 0, so that queues are real", example: "history 104 weeks"),
      Field(
        "warm-up", .quantity(.duration), range: 0...1e9,
        "start of the history that is not part of the baseline; found by MSER-5 when not given",
        example: "warm-up 13 weeks"),
      Field(
        "trials", .quantity(.number), default: "1000", range: 1...10_000_000,
        "how often the study is repeated with other random numbers", example: "trials 1000"),
      Field(
        "seed", .quantity(.number), default: "1", range: 0...18_446_744_073_709_551_616,
        "the whole number, up to 18446744073709551615, that all random numbers follow from",
        example: "seed 42"),
      Field(
        "currency", .phrase("CODE"), default: "$", "the currency that `$` stands for", example: "currency AUD"
      ),
      Field(
        "starts", .phrase("DATE at TIME UTC±HOURS"), default: "2027-01-04 at 09:00 UTC+0",
        "the date of week 0, for invoices by calendar month", example: "starts 2027-01-04 at 09:00 UTC+10"),
      Field(
        "overhead", .quantity(.moneyRate), default: "$0 / week",
        "what the organisation costs besides its teams",
        example: "overhead $25k / week"),
      Field(
        "bucket", .phrase("week | none"), default: "week", "how results are recorded over time",
        example: "bucket none"),
      Field(
        "hurdle", .quantity(.number), default: "1", range: 0...1000,
        "value added that each unit of extra AI spend must bring to be in proportion", example: "hurdle 1.5"),
      Field(
        compareKeyword, .phrase("STRATEGY, …"),
        "the strategies to compare, with status quo; all when left out", example: "compare tools-first"),
      Field(
        sweepKeyword, .phrase("PATH = VALUE, … | PATH = LOW .. HIGH by STEP | PARAMETER"), repeats: true,
        "values to try in place of one; several lines span a grid",
        example: "sweep estimators.people = 3, 4, 6"),
      Field("today", .block(today), today.meaning, example: "today { integrate drafting }"),
    ]
      + declarations.map {
        Field(
          $0.keyword, .block($0), required: $0.keyword == work.keyword,
          repeats: $0.keyword != population.keyword, $0.meaning,
          example: $0.example)
      } + [
        Field("hiring", .block(hiring), repeats: true, hiring.meaning, example: hiring.example),
        Field(
          importKeyword, .phrase("\"PATH\""), repeats: true,
          "the declarations of another file, by its path from this one's folder",
          example: #"import "prices/anthropic.scenario""#),
      ])

  static let today = Declaration(
    "today", header: "today", "what is in use and in force before anything is decided",
    example: "today { integrate drafting; use api for drafting }",
    fields: [
      Field(
        "integrate", .phrase("TOOL [, involvement SHARE]"), repeats: true,
        "a tool that people trained in it use from the start of the history; involvement 100 % when left out",
        example: "integrate drafting, involvement 60%"),
      Field(
        "use", .phrase("CONTRACT for TOOL"), repeats: true,
        "the contract in force for a tool, in place of the tool's own", example: "use api for drafting"),
    ])

  package static let parameter = Declaration(
    "parameter", header: "parameter NAME = VALUE [in LOW .. HIGH]",
    "a number with a name, to be set for one run or swept over",
    example: "parameter fix-week = 13 weeks in 0 weeks .. 52 weeks", fields: [])

  package static let uncertain = Declaration(
    "uncertain", header: "uncertain NAME = DISTRIBUTION",
    "a quantity that nobody knows, drawn once a trial",
    example: "uncertain saving = triangular(low: 40%, mode: 55%, high: 70%)", fields: [])
}
