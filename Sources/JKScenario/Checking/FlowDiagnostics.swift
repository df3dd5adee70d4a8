import JKLanguage

// The texts about how work flows and what strategies do, what is worth a thought, and what is too large.

// MARK: Flow and strategies

extension Diagnostic {
  static func groupWithinGroup(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0316", message: "a group stands within a team, not within a group", primary: Label(place),
      help: "name the whole team: `team seniors within estimators { people 2 }`")
  }

  static func fieldOfGroup(_ word: Word, _ group: Word, team: String) -> Diagnostic {
    Diagnostic(
      code: "JK0317", message: "group `\(group.text)` has no `\(word.text)` of its own",
      primary: Label(word.range),
      help: "its people belong to `\(team)`: say it there")
  }

  static func loadOnGroup(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0319", message: "a constraint takes the time of a whole team, not of a group",
      primary: Label(place),
      help: "name the team, with the share that it is of everyone's time")
  }

  static func notWithinTheTeam(_ place: SourceRange, _ group: String, step: String) -> Diagnostic {
    Diagnostic(
      code: "JK0318", message: "`\(group)` is no group within the team of step `\(step)`",
      primary: Label(place),
      help: "declare one: `team seniors within estimators { people 2 }`")
  }

  static func demandWithoutRate(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0314", message: "only a Poisson process has a rate that `demand` can change",
      primary: Label(place),
      help: "take `demand` out, or let work arrive at random, as in `arrives poisson 20 / week`")
  }

  /// - Parameters:
  ///   - seasons: nil for one that is uncertain.
  ///   - mean: nil when one of them is.
  static func seasonsOffTheirMean(_ place: SourceRange, _ seasons: [Double?], mean: Double?) -> Diagnostic {
    guard let mean, mean > 0 else {
      return Diagnostic(
        code: "JK0321", message: "the seasons can all be 0 %, so that nothing arrives", primary: Label(place),
        help: "seasons are percentages of their mean: at least one of them is above 100 % or all are 100 %")
    }
    let scaled = seasons.map { QuantityText.scaledShare(($0 ?? mean) / mean) }.joined(separator: ", ")
    return Diagnostic(
      code: "JK0321", message: "the mean of the seasons is \(QuantityText.percent(mean)), not 100 %",
      primary: Label(place),
      help:
        "they are percentages of their mean, and `arrives` says the rate of an average week: write `seasons \(scaled)`"
    )
  }

  static func timesNotAscending(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0315", message: "this is not later than the one before it", primary: Label(place),
      help: "write the times from the earliest to the latest")
  }

  static func emptyRoute(_ keyword: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0301", message: "the route has no steps", primary: Label(keyword.range),
      help: "for example `route { serve -> done }`")
  }

  /// `route a -> b`, without braces.
  ///
  /// - Parameter lines: as they stand between the braces.
  static func routeWithoutBraces(_ place: SourceRange, _ lines: [String], fix: Fix?) -> Diagnostic {
    let shown = "route { \(lines.joined(separator: "; ")) }"
    return Diagnostic(
      code: "JK0334", message: "a route goes in braces", primary: Label(place),
      help: "write `\(shown)`", fix: fix)
  }

  /// `a, b, done` where `a -> b -> done` is meant.
  static func routeWithoutArrows(_ place: SourceRange, _ words: [String]) -> Diagnostic {
    let chain = words.joined(separator: " -> ")
    return Diagnostic(
      code: "JK0215", message: "expected `->` and where items go next", primary: Label(place, "here"),
      help: "write `\(chain)`", fix: Fix(place, chain))
  }

  /// - Parameter isLedTo: whether other steps, which no item reaches either, lead there.
  static func unreachedStation(_ word: Word, entry: Word, isLedTo: Bool) -> Diagnostic {
    Diagnostic(
      code: "JK0309",
      message: isLedTo ? "no item ever reaches `\(word.text)`" : "nothing leads to `\(word.text)`",
      primary: Label(word.range), secondary: [Label(entry.range, "items begin here")],
      help: "say which step leads there, as in `\(entry.text) -> \(word.text)`, or take its line out")
  }

  /// `tool helper on draft, check`
  static func oneOnly(
    _ place: SourceRange, _ keyword: Word, _ name: String, _ word: String, _ others: [String]
  )
    -> Diagnostic
  {
    let isTool = keyword.text == "tool"
    let ways = others.map { "`\(keyword.text) \(name)-\($0) \(word) \($0) { … }`" }
    return Diagnostic(
      code: "JK0323",
      message: isTool ? "a tool assists one step" : "a step is done by one team",
      primary: Label(place, "one too many"),
      help: isTool
        ? "declare one for each: \(ways.joined(separator: ", "))"
        : "split the step, so that each part has its team: \(ways.joined(separator: ", "))")
  }

  static func stationTwice(_ word: Word, _ first: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0302", message: "the route says twice where items go from `\(first.text)`",
      primary: Label(word.range, "again"), secondary: [Label(first.range, "first")],
      help: "put all targets on one line: `\(first.text) -> build 30%, otherwise lost`")
  }

  static func chainAfterBranch(_ place: SourceRange, after last: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0303", message: "a route goes on behind one step only, not behind a branch or an end",
      primary: Label(place),
      help: "say where items go from each step on a line of its own: `estimate -> build 30%, otherwise lost`")
  }

  static func groupOfTooMany(_ group: Word, people: Int, within team: Word, of count: Int) -> Diagnostic {
    Diagnostic(
      code: "JK0354", message: "group `\(group.text)` has more people than its team",
      primary: Label(group.range, "\(people) people"),
      secondary: [Label(team.range, "\(count) people")],
      help: "a group is some of the team's people: give it at most \(count)")
  }

  static func secondOtherwise(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0304", message: "two targets have no percentage", primary: Label(place, "the second one"),
      help: "give each target but one a percentage: `-> build 30%, otherwise lost`")
  }

  static func sharesOverAll(_ station: Word, _ place: SourceRange, _ total: Double) -> Diagnostic {
    Diagnostic(
      code: "JK0305", message: "the branches from `\(station.text)` add up to \(QuantityText.percent(total))",
      primary: Label(place, "more than 100 %"), help: "make the percentages add up to 100 % or less")
  }

  static func sharesUnderAll(_ station: Word, _ place: SourceRange, _ total: Double) -> Diagnostic {
    Diagnostic(
      code: "JK0306",
      message: "the branches from `\(station.text)` cover only \(QuantityText.percent(total)) of the items",
      primary: Label(place), help: "say where the rest goes: add `, otherwise lost`")
  }

  static func deadEnd(_ word: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0307",
      message: "items reach `\(word.text)`, but the route does not say where they go from there",
      primary: Label(word.range, "and then?"), help: "add a line: `\(word.text) -> done`")
  }

  static func endlessRoute(_ word: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0308", message: "items that reach `\(word.text)` never leave", primary: Label(word.range),
      help: "let some of them go to `done` or `lost`")
  }

  static func contractWithoutTokens(_ name: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0310", message: "tool `\(name.text)` has a contract but uses no tokens",
      primary: Label(name.range),
      help: "add `tokens prompt 30k, cached 40%, output 2k`")
  }

  static func thenWithoutBefore(_ keyword: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0311", message: "there is no action before this `then`", primary: Label(keyword.range),
      help: "begin with `week 0:`", fix: Fix(keyword.range, "week 0:"))
  }

  static func strategyWithoutActions(_ name: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0312", message: "strategy `\(name.text)` does nothing", primary: Label(name.range),
      help:
        "add an action: `week 0: integrate drafting`; status quo is always compared, without a strategy of its own"
    )
  }

  static func toolOfAnotherStep(
    _ place: SourceRange, _ tool: Word, step: String, own: String
  ) -> Diagnostic {
    Diagnostic(
      code: "JK0320", message: "tool `\(tool.text)` is on `\(own)` and cannot do the work of `\(step)`",
      primary: Label(place), secondary: [Label(tool.range, "declared here")],
      help: "declare one for it: `tool NAME on \(step) { … }`")
  }

  static func withdrawnAndNeverIntegrated(_ strategy: Word, tool: String) -> Diagnostic {
    Diagnostic(
      code: "JK0804", severity: .warning,
      message: "strategy `\(strategy.text)` withdraws `\(tool)`, which it never integrates",
      primary: Label(strategy.range), help: "integrate it before, or take `withdraw` out")
  }

  static func nothingToFix(_ place: SourceRange, _ constraint: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0313", message: "constraint `\(constraint.text)` does not say how to fix it",
      primary: Label(place),
      secondary: [Label(constraint.range, "declared here")],
      help: "add `fix { takes 6 weeks; uses 1.2 people from … }` to the constraint")
  }

  static func notOnTheRoute(
    _ place: SourceRange, _ step: String, of work: Word, steps: [String]
  ) -> Diagnostic {
    let suggestion = NameSuggestion.best(for: step, among: steps)
    return Diagnostic(
      code: "JK0330", message: "the route of work type `\(work.text)` does not pass `\(step)`",
      primary: Label(place),
      help: suggestion.map { "did you mean `\($0)`?" } ?? "its steps are " + shortList(steps),
      fix: suggestion.map { Fix(place, $0) })
  }

  static func nothingToRecognise(_ keyword: Word, _ work: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0331", message: "work type `\(work.text)` has no money to recognise",
      primary: Label(keyword.range), help: "add `revenue $120k`, or take `recognised` out")
  }

  static func returnsElsewhere(
    _ place: SourceRange, _ step: String, from: Word, steps: [String]
  ) -> Diagnostic {
    let suggestion = NameSuggestion.best(for: step, among: steps)
    return Diagnostic(
      code: "JK0332", message: "no work that passes `\(from.text)` can come back to `\(step)`",
      primary: Label(place, "on none of its routes"),
      help: suggestion.map { "did you mean `\($0)`?" } ?? "the steps of its routes are " + shortList(steps),
      fix: suggestion.map { Fix(place, $0) })
  }

  static func twiceToday(_ keyword: Word, _ tool: Word, first: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0333", message: "`today` says `\(keyword.text)` twice for `\(tool.text)`",
      primary: Label(tool.range, "again"), secondary: [Label(first.range, "first")],
      help: "keep one of the two")
  }

  static func inUseToday(_ place: SourceRange, _ tool: String) -> Diagnostic {
    Diagnostic(
      code: "JK0807", severity: .warning,
      message: "`\(tool)` is in use today: integrating it changes nothing",
      primary: Label(place), help: "take the action out, or the tool out of `today`")
  }

  static func neverUsed(_ kind: NameTable.Kind, _ name: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0801", severity: .warning,
      message: "\(kind.noun) `\(name.text)` is declared and never used",
      primary: Label(name.range), help: "use it or take it out")
  }

  static func neverArrives(_ name: Word, _ place: SourceRange, horizon: Double) -> Diagnostic {
    Diagnostic(
      code: "JK0814", severity: .warning, message: "no `\(name.text)` arrives before the study is over",
      primary: Label(place), help: "the horizon is \(QuantityText.value(horizon, .duration))")
  }

  static func afterTheEnd(_ place: SourceRange, horizon: Double) -> Diagnostic {
    Diagnostic(
      code: "JK0802", severity: .warning, message: "this action starts when the study is over",
      primary: Label(place), help: "the horizon is \(QuantityText.value(horizon, .duration))")
  }
}

extension Diagnostic {
  static func moreThanThereAre(_ name: Word, people: Double, team: String, of count: Int) -> Diagnostic {
    Diagnostic(
      code: "JK0803", severity: .warning,
      message: "the fix of `\(name.text)` uses more people than `\(team)` has", primary: Label(name.range),
      help:
        "\(QuantityText.number(people)) of \(count): the fix takes all of their time, and longer than it says"
    )
  }
}

// MARK: Size

extension Diagnostic {
  static func tooManyWeeks(_ name: String, _ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0241", message: "`\(name)` is at most 100 years when results are recorded by week",
      primary: Label(place), help: "make it shorter, or record no weeks with `bucket none`")
  }

  static func tooManyPeople(_ place: SourceRange, _ total: Double, most: Double) -> Diagnostic {
    Diagnostic(
      code: "JK0242",
      message: "the teams have \(QuantityText.number(total)) people together, "
        + "and at most \(QuantityText.number(most)) can be simulated",
      primary: Label(place, "the largest team"), help: "look for a zero too many")
  }

  static func tooMuchPractice(_ place: SourceRange, _ people: Double, tools: Int) -> Diagnostic {
    Diagnostic(
      code: "JK0242",
      message: "the practice of \(QuantityText.number(people)) people with \(tools) tools "
        + "is too much to follow one by one",
      primary: Label(place, "the largest team"),
      help: "simulate a smaller organisation, or fewer tools at once")
  }

  static func tooManyGroups(_ group: Word, _ count: Int, most: Int) -> Diagnostic {
    Diagnostic(
      code: "JK0242", message: "there are \(count) groups within teams, and at most \(most) can be simulated",
      primary: Label(group.range, "one too many"),
      help: "put people who may do the same steps into one group, or write groups as teams of their own")
  }

  static func tooManyHired(
    _ place: SourceRange, _ team: String, _ total: Double, hours: Double, most: Double
  ) -> Diagnostic {
    Diagnostic(
      code: "JK0242",
      message: "with those who can join `\(team)` in \(QuantityText.value(hours, .duration)) there are "
        + "\(QuantityText.number(total)) people, and at most \(QuantityText.number(most)) can be simulated",
      primary: Label(place),
      help: "hire fewer or less often (`adds`, `every`), or say when there are enough: "
        + "`when people of \(team) < 50`")
  }

  static func tooManyMonths(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0241", message: "contracts are billed by the month, for at most 100 years",
      primary: Label(place), help: "make it shorter, or take the contracts out")
  }

  static func tooManyMeasures(
    _ place: SourceRange, weeks: Double, sequences: Int, measures: Int, most: Double
  ) -> Diagnostic {
    Diagnostic(
      code: "JK0244",
      message:
        "\(QuantityText.number(weeks.rounded(.up))) weeks of \(sequences) strategies with "
        + "\(measures) measures each (of steps, teams, tools and so on) are more than memory can hold: at most "
        + "\(QuantityText.number(most)) numbers",
      primary: Label(place),
      help: "make `horizon` or `history` shorter, or record no weeks with `bucket none`")
  }

  static func growsWithoutEnd(_ team: Word, load: Double, items: Double, most: Double) -> Diagnostic {
    Diagnostic(
      code: "JK0245",
      message: "the work asks for \(QuantityText.share(load)) of what `\(team.text)` can do: about "
        + "\(QuantityText.number(items)) items would wait in the end, and at most \(QuantityText.number(most)) can be "
        + "simulated",
      primary: Label(team.range),
      help:
        "let less work arrive, put more people into `\(team.text)`, or limit the queue: `queue at most 100`")
  }

  static func trialWithoutEnd(_ place: SourceRange, _ cost: RunCost, events: Double) -> Diagnostic {
    Diagnostic(
      code: "JK0246",
      message:
        "one trial of every strategy would take \(cost.text): about \(QuantityText.number(events)) things "
        + "happen in each",
      primary: Label(place), help: "make `horizon` shorter, let less work arrive, or simulate fewer people")
  }

  static func tooManyArrivals(_ work: Word, _ count: Double, most: Double) -> Diagnostic {
    Diagnostic(
      code: "JK0243",
      message: (count < 1e15
        ? "about \(QuantityText.number(count)) items would arrive in each trial, "
        : "more items than can be counted would arrive in each trial, ")
        + "and at most \(QuantityText.number(most)) can be simulated",
      primary: Label(work.range), help: "lower `arrives`, or make `horizon` shorter")
  }

  static func tooManyResults(
    _ place: SourceRange, weeks: Double, sequences: Int, most: Double
  ) -> Diagnostic {
    Diagnostic(
      code: "JK0244",
      message:
        "\(QuantityText.number(weeks.rounded(.up))) weeks of \(sequences) strategies, status quo and history "
        + "included, are more than memory can hold: at most \(QuantityText.number(most)) together",
      primary: Label(place),
      help: "make `horizon` or `history` shorter, or record no weeks with `bucket none`")
  }
}
