import JKLanguage

extension Checker {
  func team(_ name: Word, _ statement: Statement) -> Team {
    header(statement, Vocabulary.team) { _ in }
    let block = BlockReader(self, Vocabulary.team, of: statement, name: name)
    let cost = block.cursor("cost").map { pay($0) }
    return Team(
      name: name.text, people: block.wholeNumber("people"), cost: cost?.rate,
      isPaidByHourWorked: cost?.isByHourWorked ?? false,
      overhead: block.cursor("overhead").map { overhead($0) } ?? 0,
      hours: block.cursor("hours").map { hours($0) } ?? 1, absence: block.quantity("absence"),
      skill: block.distribution("skill") ?? .constant(0))
  }

  /// `$75 / hour`, `$260 / hour worked`
  private func pay(_ cursor: ArgumentCursor) -> (rate: Formula, isByHourWorked: Bool) {
    let rate = cursor.quantity(.moneyRate)
    let isByHourWorked = cursor.take("worked")
    cursor.end()
    return (rate, isByHourWorked)
  }

  private func overhead(_ cursor: ArgumentCursor) -> Formula {
    let rate = cursor.quantity(.moneyRate)
    cursor.word("each")
    cursor.end()
    return rate
  }

  /// `30 h / week`: a week of working time is 40 h, so this is a share of full time.
  private func hours(_ cursor: ArgumentCursor) -> Formula {
    let share = cursor.quantity(.number)
    cursor.end()
    return share
  }

  func step(_ name: Word, _ statement: Statement) -> Step {
    var team = 0
    header(statement, Vocabulary.step) { cursor in
      cursor.word("by")
      team = cursor.reference(.team)
    }
    let block = BlockReader(self, Vocabulary.step, of: statement, name: name)
    let phases = block.clauses("phases")
    if let total = (phases[0] + phases[1] + phases[2]).constant, abs(total - 1) > 1e-9 {
      report(.phasesDoNotAddUp(block.place("phases"), total))
    }
    let quality = block.clauses("defects")
    return Step(
      name: name.text, team: team, effort: block.distribution("effort") ?? .constant(1),
      phases: Phases(framing: phases[0], producing: phases[1], verifying: phases[2]),
      quality: Quality(
        defects: quality[0], caught: quality[1], rework: quality[2],
        escapedWins: block.block("escaped")?.factor("wins") ?? 1),
      inputs: block.text("inputs"), criteria: block.text("criteria"), good: block.text("good"))
  }

  func constraint(_ name: Word, _ statement: Statement) -> Constraint {
    var step = 0
    header(statement, Vocabulary.constraint) { cursor in
      cursor.word("on")
      step = cursor.reference(.step)
    }
    let block = BlockReader(self, Vocabulary.constraint, of: statement, name: name)
    return Constraint(
      name: name.text, step: step, because: block.text("because"), structure: block.quantity("structure"),
      effort: block.factor("effort"), defects: block.factor("defects"),
      load: block.cursor("time").map { load($0) },
      fix: block.block("fix").map { fix($0) })
  }

  private func fix(_ block: BlockReader) -> Fix {
    var people: Formula = 1
    var team = 0
    if let uses = block.cursor("uses") {
      people = uses.quantity(.count(.people))
      uses.word("from")
      team = uses.reference(.team)
      uses.end()
    }
    let leaves = block.clauses("leaves")
    return Fix(
      takes: block.quantity("takes"), people: people, team: team, costs: block.quantity("costs"),
      leaves: leaves[0], leavesTime: leaves[1])
  }

  /// `33% of clinicians`
  private func load(_ cursor: ArgumentCursor) -> Load {
    let share = cursor.quantity(.share)
    cursor.word("of")
    let team = cursor.reference(.team)
    cursor.end()
    return Load(team: team, share: share)
  }

  /// Reads what follows the name in a declaration's first line.
  func header(_ statement: Statement, _ declaration: Declaration, _ read: (ArgumentCursor) -> Void) {
    let cursor = ArgumentCursor(self, statement)
    _ = cursor.name("a name")
    read(cursor)
    cursor.end()
    if statement.block == nil, !cursor.hasFailed { report(.missingBlock(statement.keyword, declaration)) }
  }
}
