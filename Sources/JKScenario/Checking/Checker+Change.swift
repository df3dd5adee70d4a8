import JKLanguage

/// A change as a strategy writes it.
struct WrittenChange {
  let override: Override
  /// Where the value stands.
  let place: SourceRange
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
    let isSound = !log.hasErrors
    let shape = isSound && !changes.isEmpty ? ScenarioShape(scenario) : nil
    return changes.compactMap { change -> Change? in
      guard let changed = tree(of: change, in: syntax) else { return nil }
      let (variant, found) = check(changed, as: .change)
      let errors = found.filter { $0.severity == .error }
      let own = errors.filter {
        change.place.lower <= $0.primary.range.lower && $0.primary.range.lower <= change.place.upper
      }
      for error in own.isEmpty && isSound ? errors : own { report(error) }
      guard errors.isEmpty, let shape else { return nil }
      if ScenarioShape(variant) != shape { report(.cannotChange(change.override.path, in: scenario)) }
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
