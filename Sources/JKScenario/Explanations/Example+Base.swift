extension Example {
  /// The scenario that examples stand in, statement by statement. There is nothing to say about it.
  package static let base = [
    #"scenario "A small office""#,
    "horizon 52 weeks",
    "team clerks { people 3; cost $40 / hour }",
    "team partners { people 1; cost $90 / hour }",
    """
    work letter {
      arrives  poisson 10 / week
      patience 2 weeks
      revenue  $200
      route    { answer -> sign; sign -> done }
    }
    """,
    """
    step answer by clerks {
      effort   4 h
      inputs   "the letter, the client's file"
      criteria "the partners' handbook"
      good     "signed without a change"
    }
    """,
    "step sign by partners { effort 15 min }",
    """
    constraint lost-files on answer {
      structure 30%
      effort    times 1.5
      fix { takes 4 weeks; uses 0.5 people from clerks }
    }
    """,
    "tool assistant on answer { gain 40%; training 4 h }",
    "strategy files-first { involvement 80%; week 0: fix lost-files; then integrate assistant }",
  ]

  /// The files beside it.
  package static let tables = [
    (name: "times.csv", text: "day,hours\n1,2\n2,5.5\n3,3\n"),
    (name: "odd.csv", text: "day,hours\n1,2\n2,n/a\n"),
    (name: "twice.csv", text: "day,hours,hours\n1,2,3\n"),
    (name: "quoted.csv", text: "hours\n\"2\"x\n"),
    (name: "empty.csv", text: "day,hours\n"),
    (name: "prices.scenario", text: "overhead $2k / week\n"),
    (name: "circle.scenario", text: "import \"circle.scenario\"\n"),
  ]

  static let files = ScenarioFiles { path throws(ScenarioFiles.Problem) in
    if let table = tables.first(where: { $0.name == path }) { return table.text }
    // `chain-1.scenario` imports `chain-2.scenario`, and so on.
    guard let match = path.firstMatch(of: /chain-(\d+)\.scenario/), let number = Int(match.1) else {
      throw .notFound
    }
    return "import \"chain-\(number + 1).scenario\"\n"
  }
}
