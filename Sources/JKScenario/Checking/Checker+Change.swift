import JKLanguage

/// A change as a strategy writes it.
struct WrittenChange {
  let override: Override
  /// Where the value stands.
  let place: SourceRange
}

/// What a change is a change of. All that the change does not affect is the same there.
struct Origin {
  let scenario: Scenario
  /// With the changed statement in its place.
  let names: NameTable
  private var places: [NameTable.Kind: [Int]] = [:]

  /// - Parameter changed: the statements before and after. One of them may be another, or one that declares nothing may
  ///   have come to them.
  init(_ scenario: Scenario, _ names: NameTable, changed: (before: [Statement], after: [Statement])) {
    self.scenario = scenario
    guard let (old, new) = zip(changed.before, changed.after).first(where: { $0 !== $1 }),
      let place = names.place(of: old)
    else {
      self.names = names
      return
    }
    self.names = NameTable(names, with: new, at: place)
    places[place.kind] = [place.index]
    if place.kind == .parameter || place.kind == .uncertain {
      addUses(of: names.names(place.kind)[place.index])
    }
  }

  /// The declarations of a kind that the change affects, by their indices.
  func affected(_ kind: NameTable.Kind) -> [Int] {
    places[kind] ?? []
  }

  /// Adds what is computed from a quantity, directly or not.
  private mutating func addUses(of quantity: String) {
    var quantities: Set = [quantity]
    // Quantities first: they can be used by others, in the order of their declarations.
    for kind in NameTable.Kind.allCases {
      places[kind] = names.declarations(kind).enumerated().compactMap { index, entry in
        guard entry.statement.mentions(quantities, isStrategy: kind == .strategy) else { return nil }
        if kind == .parameter || kind == .uncertain { quantities.insert(entry.name.text) }
        return index
      }
    }
  }
}

extension Statement {
  /// What a strategy's line changes, and to what, says nothing of the strategy.
  fileprivate func mentions(_ names: Set<String>, isStrategy: Bool) -> Bool {
    for case .expression(let expression) in arguments {
      if isStrategy, case .name(let word) = expression, word.text == "change" { return false }
      if expression.mentions(names) { return true }
    }
    return block?.statements.contains { $0.mentions(names, isStrategy: isStrategy) } ?? false
  }
}

extension Expression {
  fileprivate func mentions(_ names: Set<String>) -> Bool {
    switch self {
    case .name(let word): names.contains(word.text)
    case .negation(let inner, _): inner.mentions(names)
    case .binary(_, let left, let right): left.mentions(names) || right.mentions(names)
    case .call(_, let arguments, _):
      arguments.contains { $0.value.mentions(names) || $0.key?.mentions(names) ?? false }
    case .number, .string, .date, .clock, .offset, .invalid: false
    }
  }
}

extension Checker {
  /// `estimate.effort to lognormal(mean: 10 h, cv: 0.5)`: the rest of the line is the value.
  ///
  /// - Returns: the change's index.
  func change(_ cursor: ArgumentCursor) -> Int {
    let path = cursor.name("the path of a value, such as `estimate.effort`")
    cursor.word("to")
    let start = cursor.place
    var arguments: [Argument] = []
    while let argument = cursor.next {
      arguments.append(argument)
      cursor.advance()
    }
    if arguments.isEmpty { cursor.fail(.expected("a value", at: start, cursor.field)) }
    if let path, !cursor.hasFailed {
      let place = arguments.reduce(start) { $0.union($1.range) }
      changes.append(WrittenChange(override: Override(path: path, arguments: arguments), place: place))
    }
    return max(0, changes.count - 1)
  }

  /// Checks each change as a scenario of its own, with its value in place from the start. What a value gets wrong
  /// is reported where it stands.
  func variants(of scenario: Scenario, _ syntax: ScenarioSyntax) -> [Change] {
    let actions = scenario.strategies.reduce(0) { $0 + $1.actions.count }
    let most = Vocabulary.Limit.changes / max(1, syntax.statements.count + actions)
    if changes.count > most {
      report(.tooManyChanges(changes[most].override.path, of: changes.count, most: most))
      return []
    }
    let isSound = !log.hasErrors
    var shapes: [[Declared]?: ScenarioShape] = [:]
    return changes.compactMap { change -> Change? in
      guard !log.isFull, let changed = tree(of: change, in: syntax) else { return nil }
      let origin = Origin(scenario, names, changed: (syntax.statements, changed.statements))
      let (variant, found, anew) = check(changed, as: .change, from: origin)
      let errors = found.filter { $0.severity == .error }
      let own = errors.filter {
        change.place.lower <= $0.primary.range.lower && $0.primary.range.lower <= change.place.upper
      }
      for error in own.isEmpty && isSound ? errors : own { report(error) }
      guard errors.isEmpty, isSound else { return nil }
      let shape = shapes[anew] ?? ScenarioShape(scenario, of: anew)
      shapes[anew] = shape
      if ScenarioShape(variant, of: anew) != shape {
        report(.cannotChange(change.override.path, in: scenario))
      }
      let value = syntax.sources.text(in: change.place)
      return Change(path: change.override.path.text, value: value, scenario: variant)
    }
  }

  private func tree(of change: WrittenChange, in syntax: ScenarioSyntax) -> ScenarioSyntax? {
    do {
      return try change.override.applied(to: syntax)
    } catch {
      report(error.diagnostic)
      return nil
    }
  }
}
