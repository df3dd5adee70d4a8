import JKLanguage

// The consultant in the box: advice on the three questions that come before AI. What is the constraint, is its workflow
// sound, and what does a good outcome look like?

extension Checker {
  func adviseOnQuestions(_ scenario: Scenario) {
    // Beyond it the sums take longer than the advice is worth.
    guard scenario.isSmallEnoughToSolve else { return }
    adviseOnStructure(scenario)
    adviseOnDefects(scenario)
    if scenario.countsMoney { adviseOnStatements(scenario) }
    let workload = Workload(scenario)
    adviseOnOverload(scenario, workload)
    adviseOnElsewhere(scenario, workload)
  }

  // MARK: What is the constraint?

  /// Teams that cannot do what the work asks.
  private func adviseOnOverload(_ scenario: Scenario, _ workload: Workload) {
    for pool in workload.pools where pool.load >= 1 - 1e-9 {
      guard let team = team(of: pool), !isUnknown(team.index, scenario) else { continue }
      let (stubborn, work) = workload.stubbornLoad(of: pool)
      let growing = stubborn >= 1 - 1e-9 ? work.map { names.names(.work)[$0] } : nil
      // A queue that gives way is what a queueing exercise may be about.
      guard growing != nil || scenario.countsMoney else { continue }
      report(.overloaded(team.name, load: pool.load, growing: growing))
    }
  }

  /// The team that is asked for most, where that can be told beforehand.
  func overloaded(_ scenario: Scenario) -> (team: Word, load: Double)? {
    let fullest = Workload(scenario).pools.max { $0.load < $1.load }
    guard let fullest, fullest.load > 1, let team = team(of: fullest), !isUnknown(team.index, scenario) else {
      return nil
    }
    return (team.name, fullest.load)
  }

  /// Tools on steps whose people have time, while others have none.
  private func adviseOnElsewhere(_ scenario: Scenario, _ workload: Workload) {
    guard let busiest = workload.pools.max(by: { $0.load < $1.load }), busiest.load >= Self.busy,
      let place = team(of: busiest), !isUnknown(place.index, scenario)
    else { return }
    let relieved = Set(workload.steps(of: busiest))
    var advised: Set<Int> = []
    for strategy in scenario.strategies {
      for action in strategy.actions {
        if relieves(action, relieved, place.index, scenario) { break }
        guard let tool = action.tool, let pool = workload.pool(ofStep: scenario.tools[tool].step),
          pool.load <= busiest.load - Self.margin,
          !isUnknown(scenario.steps[scenario.tools[tool].step].team, scenario),
          advised.insert(tool).inserted
        else { continue }
        let step = scenario.tools[tool].step
        let other = names.declarations(.team)[scenario.steps[step].team].name
        report(
          .elsewhere(
            names.declarations(.tool)[tool].name, step: scenario.steps[step].name, load: pool.load,
            of: other.text,
            constraint: place.name, constraintLoad: busiest.load))
      }
    }
  }

  /// A share of its time from which on a team is busy, and by how much another one must be less so.
  private static let busy = 0.8
  private static let margin = 0.1

  /// Whether an action gives the busiest people time, or is about their work.
  private func relieves(_ action: Action, _ steps: Set<Int>, _ team: Int, _ scenario: Scenario) -> Bool {
    switch action.kind {
    case .fix(let constraint, _): !steps.isDisjoint(with: scenario.constraints[constraint].steps)
    case .integrate(let tool), .train(let tool), .withdraw(let tool):
      steps.contains(scenario.tools[tool].step)
    case .delegate(let step, _), .eliminate(let step, _): steps.contains(step)
    case .hire(_, let target, _), .move(_, _, _, let target): target == team
    case .release, .change, .switchContract: false
    }
  }

  /// Whether the load of a team cannot be told beforehand: tools are in use there, or it hires when there is much to do.
  private func isUnknown(_ team: Int, _ scenario: Scenario) -> Bool {
    let tools = scenario.today.integrations.map { scenario.steps[scenario.tools[$0.tool].step].team }
    let growing = scenario.hirings.contains { hiring in
      hiring.team == team
        && hiring.condition.map { condition in
          condition.tests.contains { if case .people = $0.measure { false } else { true } }
        } ?? false
    }
    return tools.contains(team) || growing
  }

  /// Whose time a pool is.
  private func team(of pool: Workload.Pool) -> (name: Word, index: Int)? {
    switch pool.kind {
    case .team(let team): (names.declarations(.team)[team].name, team)
    case .group(let group): names.parent(ofTeam: group).map { (names.declarations(.team)[group].name, $0) }
    case .places(let step): names.team(ofStep: step).map { (names.declarations(.step)[step].name, $0) }
    }
  }

  // MARK: Is its workflow sound?

  /// Tools that come to a step while a constraint leaves it without structure.
  private func adviseOnStructure(_ scenario: Scenario) {
    var found: [(tool: Int, constraint: Int, strategies: [String], places: [SourceRange])] = []
    for (index, strategy) in scenario.strategies.enumerated() {
      var fixed: Set<Int> = []
      for (action, place) in zip(strategy.actions, actionPlaces[index]) {
        if case .fix(let constraint, _) = action.kind { fixed.insert(constraint) }
        guard let tool = action.tool else { continue }
        for (constraint, entry) in scenario.constraints.enumerated()
        where entry.steps.contains(scenario.tools[tool].step) && !fixed.contains(constraint)
          && entry.fix != nil
          && scenario.average(entry.structure) < 0.5
        {
          if let known = found.firstIndex(where: { $0.tool == tool && $0.constraint == constraint }) {
            found[known].strategies.append(strategy.name)
            found[known].places.append(place)
          } else {
            found.append((tool, constraint, [strategy.name], [place]))
          }
        }
      }
    }
    for (tool, constraint, strategies, places) in found {
      let entry = scenario.constraints[constraint]
      report(
        .beforeItsFix(
          scenario.tools[tool].name, step: scenario.steps[scenario.tools[tool].step].name,
          names.declarations(.constraint)[constraint].name, structure: scenario.average(entry.structure),
          strategies: strategies, at: places))
    }
  }

  /// Steps whose results are wrong more often than right.
  private func adviseOnDefects(_ scenario: Scenario) {
    let means = scenario.uncertainMeans
    for (index, entry) in names.declarations(.step).enumerated() {
      let defect = Visit(scenario, step: index, means).defect
      guard defect > 0.5 else { continue }
      let own = scenario.average(scenario.steps[index].quality.defects)
      report(.mostlyDefects(entry.name, chance: defect, own: own))
    }
  }

  /// Constraints that could be fixed and never are.
  func adviseOnUnusedFixes(_ scenario: Scenario) {
    let fixed = Set(
      scenario.strategies.flatMap(\.actions).compactMap { action in
        if case .fix(let constraint, _) = action.kind { constraint } else { nil }
      })
    guard !scenario.strategies.isEmpty else { return }
    for (index, entry) in names.declarations(.constraint).enumerated()
    where scenario.constraints[index].fix != nil && !fixed.contains(index) {
      report(.neverFixed(entry.name))
    }
  }

  // MARK: What does a good outcome look like?

  /// Steps that get AI, and do not say what they work from, what decides and what is good.
  private func adviseOnStatements(_ scenario: Scenario) {
    let tools =
      scenario.strategies.flatMap(\.actions).compactMap(\.tool) + scenario.today.integrations.map(\.tool)
    let steps = Set(tools.map { scenario.tools[$0].step })
    for (index, entry) in names.declarations(.step).enumerated() where steps.contains(index) {
      let step = scenario.steps[index]
      let said = [("inputs", step.inputs), ("criteria", step.criteria), ("good", step.good)]
      let missing = said.filter { $0.1 == nil }.compactMap { Vocabulary.step[$0.0] }
      if !missing.isEmpty { report(.notStated(entry.name, missing)) }
    }
  }

  // MARK: Points that may be meant for thousands

  /// Numbers such as `€120.000`, wherever they stand.
  func adviseOnPoints(_ statements: [Statement]) {
    func walk(_ expression: Expression) {
      switch expression {
      case .number(let literal): if literal.looksGrouped { report(.pointForThousands(literal)) }
      case .negation(let inner, _): walk(inner)
      case .binary(_, let left, let right):
        walk(left)
        walk(right)
      case .call(_, let arguments, _):
        for argument in arguments {
          if let key = argument.key { walk(key) }
          walk(argument.value)
        }
      case .name, .string, .date, .clock, .offset, .invalid: break
      }
    }
    for statement in statements {
      for case .expression(let expression) in statement.arguments { walk(expression) }
      adviseOnPoints(statement.block?.statements ?? [])
    }
  }
}

extension Action {
  /// The tool that it brings to a step.
  fileprivate var tool: Int? {
    switch kind {
    case .integrate(let tool), .delegate(_, let tool): tool
    default: nil
    }
  }
}

extension Scenario {
  /// Whether its traffic is worked out in a moment.
  package var isSmallEnoughToSolve: Bool {
    let parts = teams.count + works.count + constraints.count + uncertain.count
    let uses = steps.count + strategies.reduce(0) { $0 + $1.actions.count }
    return parts * uses < 1_000_000
  }

  /// Whether it is about a firm, and not an exercise: money comes in or goes out somewhere.
  fileprivate var countsMoney: Bool {
    works.contains { $0.revenue != nil || $0.direct != nil } || teams.contains { $0.cost != nil }
  }

  fileprivate var uncertainMeans: [Double] { Workload.means(of: self) }

  fileprivate func average(_ formula: Formula) -> Double {
    let means = uncertainMeans
    return formula.value { means[$0] }
  }
}

extension SourceFile {
  /// Whether three digits, the last of them zero, stand behind a point somewhere. To look for that in the bytes takes
  /// less time than in the tree, and few texts have it.
  var mayHoldGroupedNumber: Bool {
    func isDigit(_ place: Int) -> Bool { bytes[place] &- UInt8(ascii: "0") < 10 }
    return bytes.indices.dropLast(3).contains { place in
      bytes[place] == UInt8(ascii: ".") && isDigit(place + 1) && isDigit(place + 2)
        && bytes[place + 3] == UInt8(ascii: "0")
    }
  }
}

extension NumberLiteral {
  /// Whether a point in it may group thousands: three decimals, the last of them zero.
  fileprivate var looksGrouped: Bool {
    let digits = digits.utf8
    return digits.last == UInt8(ascii: "0") && digits.dropLast(3).last == UInt8(ascii: ".")
      && 5...7 ~= digits.count && !digits.starts(with: "0.".utf8) && magnitude == 1 && !isPercent
  }
}
