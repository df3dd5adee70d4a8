import JKLanguage

extension Checker {
  /// `backlog of estimators > 4 weeks and people of estimators < 6 for 2 weeks`
  func condition(_ cursor: ArgumentCursor) -> Condition {
    var tests: [Condition.Test] = []
    repeat { tests.append(test(cursor)) } while cursor.take("and")
    let lasting = cursor.take("for") ? cursor.quantity(.duration, in: 0...QuantityKind.largest) : 0
    return Condition(tests: tests, lasting: lasting)
  }

  private func test(_ cursor: ArgumentCursor) -> Condition.Test {
    var measure: Condition.Measure
    let kind: QuantityKind
    let word = cursor.choice(of: Vocabulary.condition.fieldNames)
    switch word {
    case "wait":
      cursor.word("at")
      (measure, kind) = (.wait(step: cursor.reference(.step)), .duration)
    case "queue":
      cursor.word("at")
      (measure, kind) = (.queue(step: cursor.reference(.step)), .number)
    case "people": (measure, kind) = (.people(team: team(cursor)), .count(.people))
    case "utilisation":
      let team = team(cursor)
      let name = cursor.hasFailed ? "" : names.names(.team)[team]
      (measure, kind) = (.utilisation(team: team, weeks: window(cursor, "utilisation of \(name)")), .share)
    case "margin": (measure, kind) = (.margin(weeks: window(cursor, "margin"), each: false), .moneyRate)
    default: (measure, kind) = (.backlog(team: team(cursor)), .duration)
    }
    let comparison = comparison(cursor)
    // A margin may be asked to be a loss.
    let range = kind == .moneyRate ? -QuantityKind.largest...QuantityKind.largest : kind.naturalRange
    let threshold = cursor.quantity(kind, in: range)
    if case .margin(let weeks, _) = measure { measure = .margin(weeks: weeks, each: cursor.take("each")) }
    return Condition.Test(measure: measure, comparison: comparison, threshold: threshold)
  }

  /// `of estimators`: a whole team.
  private func team(_ cursor: ArgumentCursor) -> Int {
    cursor.word("of")
    let place = cursor.place
    let team = cursor.reference(.team)
    if !cursor.hasFailed, names.parent(ofTeam: team) != nil { cursor.fail(.conditionOnGroup(place)) }
    return team
  }

  /// `over 8 weeks`: results are recorded by week.
  private func window(_ cursor: ArgumentCursor, _ measure: String) -> Int {
    if !cursor.take("over") {
      cursor.fail(
        .expected(
          "`over`", at: cursor.place, cursor.field,
          help: "say over how many weeks: `\(measure) over 4 weeks`"))
    }
    let place = cursor.place
    let length = cursor.quantity(.duration, in: WorkingTime.week...WorkingTime.year)
    guard !cursor.hasFailed, let weeks = length.constant.map({ $0 / WorkingTime.week }),
      weeks == weeks.rounded()
    else {
      cursor.fail(.notWholeWeeks(place))
      return 1
    }
    if !isWeekly { cursor.fail(.windowWithoutWeeks(place)) }
    return Int(weeks)
  }

  private func comparison(_ cursor: ArgumentCursor) -> Condition.Comparison {
    guard case .symbol(let symbol, _)? = cursor.next,
      let comparison = Condition.Comparison(rawValue: symbol.rawValue)
    else {
      cursor.fail(.expected("`<`, `<=`, `>` or `>=`", at: cursor.place, cursor.field))
      return .greater
    }
    cursor.advance()
    return comparison
  }

  // MARK: Hiring

  /// How people come to each team that says so.
  func hirings(_ study: BlockReader) -> [Hiring] {
    var first: [Int: Word] = [:]
    return study.statements("hiring").compactMap { statement in
      guard let hiring = hiring(statement) else { return nil }
      if let other = first.updateValue(statement.keyword, forKey: hiring.team) {
        report(.hiringTwice(statement.keyword, other, team: names.names(.team)[hiring.team]))
      }
      return hiring
    }
  }

  /// - Returns: nil when its team is not known, which has been reported.
  private func hiring(_ statement: Statement) -> Hiring? {
    var known: Int?
    header(statement, Vocabulary.hiring, isNamed: false) { cursor in
      let place = cursor.place
      let team = cursor.reference(.team)
      if !cursor.hasFailed, names.parent(ofTeam: team) != nil { cursor.fail(.hiringForGroup(place)) }
      if !cursor.hasFailed { known = team }
    }
    let block = BlockReader(self, Vocabulary.hiring, of: statement, name: nil)
    let condition = block.cursor("when").map { cursor in
      let read = self.condition(cursor)
      cursor.end()
      return read
    }
    let (ramp, rampFrom) = block.cursor("ramp").map { self.ramp($0) } ?? (0, 1)
    let (adds, every, lead) = (
      block.wholeNumber("adds"), block.quantity("every"), block.quantity("lead")
    )
    let costs = block.quantity("costs")
    return known.map {
      Hiring(
        team: $0, condition: condition, adds: adds, every: every, lead: lead, ramp: ramp,
        rampFrom: rampFrom, costs: costs)
    }
  }

  /// `8 weeks from 50%`
  private func ramp(_ cursor: ArgumentCursor) -> (Formula, Formula) {
    let ramp = cursor.quantity(.duration)
    let isGiven = cursor.take("from")
    let from = isGiven ? cursor.quantity(.share, in: 0.01...1) : 0.5
    cursor.end()
    if !isGiven { assume(Assumption(path: "hiring.ramp from", value: "50%")) }
    return (ramp, from)
  }
}
