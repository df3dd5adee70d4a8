import JKLanguage

extension Checker {
  func strategy(_ name: Word, _ statement: Statement) -> Strategy {
    header(statement, Vocabulary.strategy) { _ in }
    let block = BlockReader(self, Vocabulary.strategy, of: statement, name: name)
    let involvement = block.quantity("involvement")
    var actions: [Action] = []
    // What was not understood may have been an action.
    var hasActions = statement.block.map { hasUnread(in: $0.range, beside: $0.statements) } ?? true
    for line in statement.block?.statements ?? [] {
      let cursor = ArgumentCursor(self, line, field: Vocabulary.strategy[line.keyword.text])
      switch line.keyword.text {
      case "involvement": continue
      case "week":
        let start = week(cursor)
        cursor.symbol(.colon)
        actions.append(action(cursor, start: .at(start), involvement))
        if let hour = start.constant { datedActions.append((line.range, hour)) }
        noBlock(line)
      case "then":
        if !hasActions { cursor.fail(.thenWithoutBefore(line.keyword)) }
        actions.append(action(cursor, start: .afterPrevious, involvement))
        noBlock(line)
      case "when":
        let condition = condition(cursor)
        cursor.symbol(.colon)
        actions.append(action(cursor, start: .when(condition), involvement))
        noBlock(line)
      default: break
      }
      hasActions = true
    }
    if !hasActions { report(.strategyWithoutActions(name)) }
    return Strategy(name: name.text, actions: actions)
  }

  /// `week 26` counts weeks; a duration may stand there too. In hours.
  func week(_ cursor: ArgumentCursor) -> Formula {
    guard case .expression(let expression)? = cursor.next, let quantity = cursor.evaluate(expression) else {
      cursor.fail(.expected("a week such as `week 26:`", at: cursor.place, cursor.field))
      return 0
    }
    let isPlain = quantity.dimension == .none
    let start = cursor.quantity(isPlain ? .number : .duration)
    return isPlain ? start * .constant(WorkingTime.week) : start
  }

  private func action(_ cursor: ArgumentCursor, start: Action.Start, _ involvement: Formula) -> Action {
    var kind = Action.Kind.integrate(tool: 0)
    switch cursor.choice(of: Vocabulary.action.fields.map(\.name)) {
    case "fix":
      let place = cursor.place
      let constraint = cursor.reference(.constraint)
      kind = .fix(constraint: constraint, whenFree: cursor.take("when"))
      if case .fix(_, true) = kind { cursor.word("free") }
      if !cursor.hasFailed, !hasFix(constraint) {
        report(.nothingToFix(place, names.names(.constraint)[constraint]))
      }
    case "integrate":
      let place = cursor.place
      let tool = cursor.reference(.tool)
      kind = .integrate(tool: tool)
      if !cursor.hasFailed { integrations.append((place, tool)) }
    case "withdraw": kind = .withdraw(tool: cursor.reference(.tool))
    case "train": kind = .train(tool: cursor.reference(.tool))
    case "delegate": kind = delegation(cursor)
    case "eliminate":
      let step = cursor.reference(.step)
      kind = .eliminate(step: step, givesUp: cursor.takeComma(and: "gives") ? shareGivenUp(cursor) : 0)
      assumeReallocation(atStep: step, cursor)
    case "hire":
      let people = count(cursor)
      let (team, group) = staff(cursor)
      kind = .hire(people: people, team: team, group: group)
    case "release":
      let people = count(cursor)
      let (team, group) = staff(cursor)
      kind = .release(people: people, team: team, group: group)
    case "move":
      let people = count(cursor)
      let (team, group) = staff(cursor)
      cursor.word("to")
      let place = cursor.place
      let target = cursor.reference(.team)
      if !cursor.hasFailed, names.parent(ofTeam: target) != nil || target == team {
        cursor.fail(.notAnotherTeam(place, from: names.names(.team)[team]))
      }
      kind = .move(people: people, from: team, group: group, to: target)
    case "change": kind = .change(change(cursor))
    case "switch": kind = contractSwitch(cursor)
    default: break
    }
    let own = self.involvement(cursor) ?? involvement
    cursor.end()
    return Action(start: start, kind: kind, involvement: own)
  }

  /// `estimate to drafting`: a tool of that step.
  private func delegation(_ cursor: ArgumentCursor) -> Action.Kind {
    let step = cursor.reference(.step)
    cursor.word("to")
    let place = cursor.place
    let tool = cursor.reference(.tool)
    if !cursor.hasFailed, let own = names.step(ofTool: tool), own != step {
      let (name, other) = (names.names(.tool)[tool], names.names(.step)[own])
      cursor.fail(.toolOfAnotherStep(place, name, step: names.names(.step)[step], own: other))
    }
    assumeReallocation(atStep: step, cursor)
    return .delegate(step: step, tool: tool)
  }

  /// `up 10% of revenue`
  private func shareGivenUp(_ cursor: ArgumentCursor) -> Formula {
    cursor.word("up")
    let share = cursor.quantity(.share)
    cursor.word("of")
    cursor.word("revenue")
    return share
  }

  /// Hours that are freed find other uses as the team says; where it says nothing that is assumed.
  private func assumeReallocation(atStep step: Int, _ cursor: ArgumentCursor) {
    guard !cursor.hasFailed, let team = names.team(ofStep: step), let field = Vocabulary.team["reallocates"],
      let standard = field.standard
    else { return }
    let entry = names.declarations(.team)[team]
    let isSaid = entry.statement.block?.statements.contains { $0.keyword.text == field.name } ?? true
    if !isSaid { assume(Assumption(path: "\(entry.name.text).\(field.name)", value: standard)) }
  }

  /// `2`: people are hired and moved one by one.
  private func count(_ cursor: ArgumentCursor) -> Int {
    let place = cursor.place
    let people = cursor.quantity(.count(.people), in: 1...10_000)
    guard let constant = people.constant, let whole = Int(exactly: constant) else {
      cursor.fail(.notAHeadCount(place))
      return 1
    }
    return whole
  }

  /// A team, or a group within it.
  private func staff(_ cursor: ArgumentCursor) -> (team: Int, group: Int?) {
    let team = cursor.reference(.team)
    if let parent = names.parent(ofTeam: team) { return (parent, team) }
    return (team, nil)
  }

  private func hasFix(_ constraint: Int) -> Bool {
    says(Vocabulary.fix.keyword, names.declarations(.constraint)[constraint].statement, Vocabulary.constraint)
  }
}
