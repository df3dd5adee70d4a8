import JKLanguage

extension Checker {
  func strategy(_ name: Word, _ statement: Statement) -> Strategy {
    header(statement, Vocabulary.strategy) { _ in }
    let block = BlockReader(self, Vocabulary.strategy, of: statement, name: name)
    let involvement = block.optionalQuantity("involvement")
    var actions: [Action] = []
    var places: [SourceRange] = []
    // What was not understood may have been an action.
    let hasUnread = statement.block.map { self.hasUnread(in: $0.range, beside: $0.statements) } ?? true
    var hasActions = hasUnread
    var lacksInvolvement = false
    func add(_ cursor: ArgumentCursor, _ start: Action.Start) {
      let (action, lacks) = action(cursor, start: start, involvement)
      actions.append(action)
      lacksInvolvement = lacksInvolvement || lacks
    }
    for line in statement.block?.statements ?? [] {
      let cursor = ArgumentCursor(self, line, field: Vocabulary.strategy[line.keyword.text])
      switch line.keyword.text {
      case "involvement": continue
      case "week":
        let start = week(cursor)
        cursor.symbol(.colon)
        add(cursor, .at(start))
        if let hour = start.constant { datedActions.append((line.range, hour)) }
        noBlock(line)
      case "then":
        if !hasActions { cursor.fail(.thenWithoutBefore(line.keyword)) }
        add(cursor, .afterPrevious)
        noBlock(line)
      case "when":
        let condition = condition(cursor)
        cursor.symbol(.colon)
        add(cursor, .when(condition))
        noBlock(line)
      default: break
      }
      hasActions = true
      places.append(line.range)
    }
    actionPlaces.append(places)
    if lacksInvolvement, !hasUnread, !block.has("involvement"), let field = Vocabulary.strategy["involvement"]
    {
      report(.missingField(field, name.range, "strategy `\(name.text)`"))
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
}
