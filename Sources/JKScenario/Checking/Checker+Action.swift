import JKLanguage

// What a strategy does: one action, from its word on.

extension Checker {
  /// - Parameter involvement: the strategy's; nil when it says none.
  func action(_ cursor: ArgumentCursor, start: Action.Start, _ involvement: Formula?)
    -> (action: Action, lacksInvolvement: Bool)
  {
    let kind = kind(cursor)
    let own = self.involvement(cursor) ?? involvement
    cursor.end()
    let lacksInvolvement = own == nil && kind.dependsOnInvolvement && !cursor.hasFailed
    return (Action(start: start, kind: kind, involvement: own ?? 1), lacksInvolvement)
  }

  private func kind(_ cursor: ArgumentCursor) -> Action.Kind {
    let choice = cursor.choice(of: Vocabulary.action.fieldNames)
    cursor.shown = choice.flatMap { Vocabulary.action[$0] } ?? cursor.field
    switch choice {
    case "fix": return fix(cursor)
    case "withdraw": return .withdraw(tool: cursor.reference(.tool))
    case "train": return .train(tool: cursor.reference(.tool))
    case "delegate": return delegation(cursor)
    case "eliminate": return elimination(cursor)
    case "hire":
      let (people, team, group) = staff(cursor)
      return .hire(people: people, team: team, group: group)
    case "release":
      let (people, team, group) = staff(cursor)
      return .release(people: people, team: team, group: group)
    case "move": return move(cursor)
    case "change": return .change(change(cursor))
    case "switch": return contractSwitch(cursor)
    default: return integration(cursor)
    }
  }

  // MARK: Constraints, tools, steps

  /// `scattered-inputs when free`
  private func fix(_ cursor: ArgumentCursor) -> Action.Kind {
    let place = cursor.place
    let constraint = cursor.reference(.constraint)
    let whenFree = cursor.take("when")
    if whenFree { cursor.word("free") }
    if !cursor.hasFailed, !hasFix(constraint) {
      report(.nothingToFix(place, names.declarations(.constraint)[constraint].name))
    }
    return .fix(constraint: constraint, whenFree: whenFree)
  }

  private func integration(_ cursor: ArgumentCursor) -> Action.Kind {
    let place = cursor.place
    let tool = cursor.reference(.tool)
    if !cursor.hasFailed { integrations.append((place, tool)) }
    return .integrate(tool: tool)
  }

  /// `estimate to drafting`: a tool of that step.
  private func delegation(_ cursor: ArgumentCursor) -> Action.Kind {
    let step = cursor.reference(.step)
    cursor.word("to")
    let place = cursor.place
    let tool = cursor.reference(.tool)
    if !cursor.hasFailed, let own = names.step(ofTool: tool), own != step {
      let other = names.names(.step)[own]
      let declared = names.declarations(.tool)[tool].name
      cursor.fail(.toolOfAnotherStep(place, declared, step: names.names(.step)[step], own: other))
    }
    assumeReallocation(atStep: step, cursor)
    return .delegate(step: step, tool: tool)
  }

  /// `report, gives up 10% of revenue`
  private func elimination(_ cursor: ArgumentCursor) -> Action.Kind {
    let step = cursor.reference(.step)
    let givesUp = cursor.takeComma(and: "gives") ? shareGivenUp(cursor) : 0
    assumeReallocation(atStep: step, cursor)
    return .eliminate(step: step, givesUp: givesUp)
  }

  /// `up 10% of revenue`
  private func shareGivenUp(_ cursor: ArgumentCursor) -> Formula {
    cursor.word("up")
    let share = cursor.quantity(.share)
    cursor.words("of", "revenue")
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

  private func hasFix(_ constraint: Int) -> Bool {
    says(Vocabulary.fix.keyword, names.declarations(.constraint)[constraint].statement, Vocabulary.constraint)
  }

  // MARK: People

  /// `2 estimators`: so many of a team, or of a group within it. They come and go one by one.
  private func staff(_ cursor: ArgumentCursor) -> (people: Int, team: Int, group: Int?) {
    let place = cursor.place
    let verb = cursor.shown?.name ?? "hire"
    refuseOtherOrder(cursor)
    if case .expression(let written)? = cursor.next, let value = cursor.evaluate(written)?.formula.constant,
      value != value.rounded()
    {
      let team = (cursor.argument(after: 1)?.name ?? names.names(.team).first).map { " \($0)" } ?? ""
      cursor.fail(
        .notAHeadCount(place, example: "\(verb) \(max(1, Int(min(value, 10_000).rounded(.up))))\(team)"))
    }
    let people = cursor.quantity(.count(.people), in: 1...10_000)
    let count = people.constant.flatMap { Int(exactly: $0) }
    if count == nil {
      cursor.fail(.notAHeadCount(place, example: "\(verb) 2 \(names.names(.team).first ?? "TEAM")"))
    }
    let team = cursor.reference(.team)
    let parent = names.parent(ofTeam: team)
    return (count ?? 1, parent ?? team, parent == nil ? nil : team)
  }

  /// Reports `est 2` and `2 people in est`.
  private func refuseOtherOrder(_ cursor: ArgumentCursor) {
    func isTeam(_ word: String?) -> Bool { word.map { names.names(.team).contains($0) } ?? false }
    guard let first = cursor.next else { return }
    if let team = cursor.nextName?.text, isTeam(team),
      case .expression(.number(let count))? = cursor.argument(after: 1)
    {
      cursor.fail(.staffOtherwise("\(count.writtenNumber) \(team)", first.range.union(count.range)))
    } else if case .expression(.number(let count)) = first, let word = cursor.argument(after: 1)?.name,
      ["in", "for", "of", "from", "at"].contains(word), let team = cursor.argument(after: 2),
      isTeam(team.name)
    {
      cursor.fail(.staffOtherwise("\(count.writtenNumber) \(team.name ?? "")", first.range.union(team.range)))
    }
  }

  /// `1 estimators to gangs`
  private func move(_ cursor: ArgumentCursor) -> Action.Kind {
    let (people, team, group) = staff(cursor)
    cursor.word("to")
    let place = cursor.place
    let target = cursor.reference(.team)
    if !cursor.hasFailed, names.parent(ofTeam: target) != nil || target == team {
      cursor.fail(.notAnotherTeam(place, from: names.names(.team)[team]))
    }
    return .move(people: people, from: team, group: group, to: target)
  }
}

extension Action.Kind {
  /// Whether it turns out otherwise when the people who do the work have a say in it.
  var dependsOnInvolvement: Bool {
    switch self {
    case .fix, .integrate, .delegate: true
    case .withdraw, .train, .eliminate, .hire, .release, .move, .change, .switchContract: false
    }
  }
}

extension Argument {
  /// Its name, where it is one.
  var name: String? {
    if case .expression(.name(let word)) = self { word.text } else { nil }
  }
}
