import JKLanguage

extension Checker {
  func team(_ name: Word, _ statement: Statement) -> Team {
    var within: Int?
    header(statement, Vocabulary.team) { cursor in
      guard cursor.take("within") else { return }
      let place = cursor.place
      within = cursor.reference(.team)
      if !cursor.hasFailed, let parent = within { checkGroup(name, of: parent, statement, place) }
    }
    let block = BlockReader(self, Vocabulary.team, of: statement, name: name)
    let cost = block.cursor("cost").map { pay($0) }
    let reallocation = block.cursor("reallocates").map { self.reallocation($0) } ?? (share: 0, time: 1)
    return Team(
      name: name.text, within: within, people: block.wholeNumber("people"), cost: cost?.rate,
      isPaidByHourWorked: cost?.isByHourWorked ?? false,
      overhead: block.cursor("overhead").map { overhead($0) } ?? 0,
      hours: block.cursor("hours").map { hours($0) } ?? 1, absence: block.quantity("absence"),
      leaving: block.quantity("leaving"), reallocates: reallocation.share, reallocatesOver: reallocation.time,
      skill: block.distribution("skill") ?? .constant(0))
  }

  /// `50% over 8 weeks`
  private func reallocation(_ cursor: ArgumentCursor) -> (share: Formula, time: Formula) {
    let share = cursor.quantity(.share)
    cursor.word("over")
    let time = cursor.quantity(.duration)
    cursor.end()
    return (share, time)
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
    if case .expression(let written)? = cursor.next, let quantity = cursor.evaluate(written) {
      let most = uncertainSupports.bounds(quantity.formula).upperBound
      if quantity.dimension != .none || most > 1 && written.isBareNumber {
        cursor.fail(.notHoursAWeek(written, found: quantity.dimension, cursor.field))
      } else if most > 1 {
        cursor.fail(.tooManyHours(written.range, share: most))
      }
    }
    let share = cursor.quantity(.number)
    cursor.end()
    return share
  }

  func step(_ name: Word, _ statement: Statement) -> Step {
    var (team, group): (Int, Int?) = (0, nil)
    header(statement, Vocabulary.step) { cursor in
      cursor.word("by")
      team = cursor.reference(.team)
      refuseList(cursor, .team, behind: "by")
      if let parent = names.parent(ofTeam: team) { (team, group) = (parent, team) }
    }
    let block = BlockReader(self, Vocabulary.step, of: statement, name: name)
    let phases = block.clauses("phases")
    if let total = (phases[0] + phases[1] + phases[2]).constant, abs(total - 1) > 1e-9 {
      report(.phasesDoNotAddUp(block.place("phases"), total))
    }
    let quality = block.clauses("defects")
    return Step(
      name: name.text, team: team, group: group, effort: block.distribution("effort") ?? .constant(1),
      phases: Phases(framing: phases[0], producing: phases[1], verifying: phases[2]),
      quality: Quality(
        defects: quality[0], caught: quality[1], rework: quality[2],
        escaped: block.block("escaped").map { escaped($0, from: name) } ?? .free),
      structure: block.block("structure").map { structure($0, of: name) } ?? .sound,
      inputs: block.text("inputs"), criteria: block.text("criteria"), good: block.text("good"))
  }

  private func escaped(_ block: BlockReader, from step: Word) -> Escaped {
    let returns = block.cursor("returns").map { cursor in
      let chance = cursor.quantity(.share)
      cursor.word("to")
      let place = cursor.place
      let target = cursor.reference(.step)
      cursor.end()
      if !cursor.hasFailed { self.returns.append((step, target, place)) }
      return Escaped.Return(chance: chance, step: target)
    }
    return Escaped(wins: block.factor("wins"), value: block.factor("value"), returns: returns)
  }

  private func structure(_ block: BlockReader, of step: Word) -> Structure {
    Structure(
      starts: block.quantity("starts"), slows: block.quantity("slows"),
      improvement: improvement(block),
      erosion: block.cursor("erodes").map { erosion($0, of: step) })
  }

  private func improvement(_ block: BlockReader) -> Improvement? {
    let suspension = block.cursor("suspended").map { cursor in
      cursor.word("when")
      let condition = condition(cursor)
      cursor.end()
      return condition
    }
    if suspension != nil, !block.has("improves") { report(.nothingToSuspend(block.place("suspended"))) }
    return block.cursor("improves").map { cursor in
      let (rate, share) = improvement(cursor)
      return Improvement(rate: rate, share: share, suspension: suspension)
    }
  }

  /// `30% / week using 5% of time`
  private func improvement(_ cursor: ArgumentCursor) -> (rate: Formula, share: Formula) {
    let rate = cursor.quantity(.rate)
    cursor.word("using")
    let share = cursor.quantity(.share)
    cursor.word("of")
    cursor.word("time")
    cursor.end()
    return (rate, share)
  }

  /// `to 40% over 26 weeks`
  private func erosion(_ cursor: ArgumentCursor, of step: Word) -> Erosion {
    cursor.word("to")
    let floor = cursor.quantity(.share)
    var time = Formula.constant(26 * WorkingTime.week)
    if cursor.take("over") {
      time = cursor.quantity(.duration)
    } else if !cursor.hasFailed {
      assume(Assumption(path: "\(step.text).structure.erodes", value: "over 26 weeks"))
    }
    cursor.end()
    return Erosion(floor: floor, time: time)
  }

  func constraint(_ name: Word, _ statement: Statement) -> Constraint {
    var steps: [Int] = []
    header(statement, Vocabulary.constraint) { cursor in
      cursor.word("on")
      repeat { steps.append(cursor.reference(.step)) } while cursor.take(.comma)
    }
    let block = BlockReader(self, Vocabulary.constraint, of: statement, name: name)
    let group = block.cursor("restricts").flatMap { self.group($0, on: steps) }
    return Constraint(
      name: name.text, steps: steps, because: block.text("because"), structure: block.quantity("structure"),
      effort: block.factor("effort"), defects: block.factor("defects"),
      group: group, batchPeriod: block.cursor("batches").map { period($0) },
      limit: block.cursor("limit").map { limit($0) }, load: block.cursor("time").map { load($0) },
      fix: block.block("fix").map { fix($0) })
  }

  private func fix(_ block: BlockReader) -> Fix {
    var people: Formula = 1
    var (team, group): (Int, Int?) = (0, nil)
    if let uses = block.cursor("uses") {
      people = uses.quantity(.count(.people))
      uses.word("from")
      team = uses.reference(.team)
      if let parent = names.parent(ofTeam: team) { (team, group) = (parent, team) }
      uses.end()
    }
    let leaves = block.clauses("leaves")
    return Fix(
      takes: block.quantity("takes"), people: people, team: team, group: group,
      costs: block.quantity("costs"),
      leaves: leaves[0], leavesTime: leaves[1])
  }

  /// `to seniors`, who must be within the steps' team.
  private func group(_ cursor: ArgumentCursor, on steps: [Int]) -> Int? {
    cursor.word("to")
    let place = cursor.place
    let group = cursor.reference(.team)
    cursor.end()
    guard !cursor.hasFailed else { return nil }
    let parent = names.parent(ofTeam: group)
    if let other = steps.first(where: { parent == nil || names.team(ofStep: $0) != parent }) {
      cursor.fail(.notWithinTheTeam(place, names.names(.team)[group], step: names.names(.step)[other]))
      return nil
    }
    return group
  }

  /// `every 1 week`
  private func period(_ cursor: ArgumentCursor) -> Formula {
    cursor.word("every")
    let period = cursor.quantity(.duration)
    cursor.end()
    return period
  }

  /// `3 in progress`
  private func limit(_ cursor: ArgumentCursor) -> Formula {
    let limit = cursor.quantity(.number)
    cursor.word("in")
    cursor.word("progress")
    cursor.end()
    return limit
  }

  /// A group is part of a team that is no group itself, and says no more than how many are in it.
  private func checkGroup(_ name: Word, of parent: Int, _ statement: Statement, _ place: SourceRange) {
    if names.parent(ofTeam: parent) != nil || names.names(.team)[parent] == name.text {
      report(.groupWithinGroup(place))
    }
    for field in statement.block?.statements ?? [] where field.keyword.text != "people" {
      report(.fieldOfGroup(field.keyword, name, team: names.names(.team)[parent]))
    }
  }

  /// A group is some of its team's people.
  func checkGroupSizes(_ teams: [Team]) {
    for (team, entry) in zip(teams, names.declarations(.team)) {
      guard let parent = team.within, team.people > teams[parent].people,
        ![entry, names.declarations(.team)[parent]].contains(where: { isMistaken("people", of: $0.statement) }
        )
      else { continue }
      report(
        .groupOfTooMany(
          entry.name, people: team.people, within: names.declarations(.team)[parent].name,
          of: teams[parent].people))
    }
  }

  /// Whether a mistake was found in a field, so that a stand-in is in its place.
  private func isMistaken(_ field: String, of statement: Statement) -> Bool {
    let lines = statement.block?.statements.filter { $0.keyword.text == field } ?? []
    return diagnostics.contains { finding in lines.contains { $0.range.reaches(finding.primary.range.lower) }
    }
  }

  /// `33% of clinicians`
  private func load(_ cursor: ArgumentCursor) -> Load {
    let share = cursor.quantity(.share)
    cursor.word("of")
    let place = cursor.place
    let team = cursor.reference(.team)
    cursor.end()
    if !cursor.hasFailed, names.parent(ofTeam: team) != nil { report(.loadOnGroup(place)) }
    return Load(team: team, share: share)
  }

  /// Reports that several are named where one must be: `on draft, check`.
  func refuseList(_ cursor: ArgumentCursor, _ kind: NameTable.Kind, behind word: String) {
    guard !cursor.hasFailed, let name = cursor.statement.arguments.first?.name else { return }
    let (_, range) = cursor.rest
    let rest = cursor.statement.arguments.dropFirst(3)
    let others = rest.compactMap(\.name).filter { names.names(kind).contains($0) }
    if others.isEmpty { return }
    let all = [cursor.statement.arguments[2].name].compactMap(\.self) + others
    cursor.fail(.oneOnly(range, cursor.statement.keyword, name, word, all))
  }

  /// Reads what follows the name in a declaration's first line.
  func header(
    _ statement: Statement, _ declaration: Declaration, isNamed: Bool = true, needsBlock: Bool = true,
    _ read: (ArgumentCursor) -> Void
  ) {
    let cursor = ArgumentCursor(self, statement)
    if isNamed { cursor.declaredName(declaration) }
    read(cursor)
    cursor.end()
    if needsBlock, statement.block == nil, !cursor.hasFailed {
      report(.missingBlock(statement.keyword, declaration))
    }
  }
}
