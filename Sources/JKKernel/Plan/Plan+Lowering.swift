import JKPricing
import JKScenario

extension Plan {
  /// - Parameter offers: contracts that are billed beside those of the scenario.
  package init(_ scenario: Scenario, offers: [Offer] = []) {
    var table = ValueTable()
    // What may come to hold during the study must be looked for from its start.
    let variants = [scenario] + scenario.changes.map(\.scenario)
    uncertain = scenario.uncertain.map { table.sampler($0.distribution) }
    overhead = table.slot(scenario.settings.overhead)
    var firstPerson = 0
    let groupBits = GroupBits(scenario)
    groups = groupBits.groups
    var teamSteps: [Int32] = []
    teams = scenario.teams.enumerated().map { index, team in
      let people = team.within == nil ? team.people : 0
      let steps = scenario.steps.indices.filter { scenario.steps[$0].team == index }.map(Int32.init)
      let span = Span(first: Int32(teamSteps.count), count: Int32(steps.count))
      teamSteps += steps
      defer { firstPerson += people }
      let hiring = scenario.hirings.first { $0.team == index }
      return TeamPlan(
        firstPerson: Int32(firstPerson), people: Int32(people), cost: table.slot(team.cost ?? 0),
        isPaid: team.cost != nil, isPaidByHourWorked: team.isPaidByHourWorked,
        overhead: table.slot(team.overhead), hours: table.slot(team.hours), absence: table.slot(team.absence),
        hasDays: variants.contains { $0.hasDays(team: index) }, leaving: table.slot(team.leaving),
        hasLeaving: team.leaving != .constant(0), lead: table.slot(hiring?.lead ?? 0),
        ramp: table.slot(hiring?.ramp ?? 0), rampFrom: table.slot(hiring?.rampFrom ?? 1),
        joiningCosts: table.slot(hiring?.costs ?? 0), reallocates: table.slot(team.reallocates),
        reallocatesOver: table.slot(team.reallocatesOver), skill: table.sampler(team.skill),
        pace: table.slot(team.pace), steps: span,
        hasGroups: groupBits.groups.contains { $0.team == index })
    }
    self.teamSteps = teamSteps
    hasPaces = variants.contains { $0.teams.contains { $0.pace != .constant(1) } }
    var conditionLists = ConditionLists()
    var places = [Int32](repeating: 0, count: scenario.steps.count)
    for (place, step) in teamSteps.enumerated() { places[Int(step)] = Int32(place) }
    steps = scenario.steps.enumerated().map { index, step in
      table.step(
        step, at: places[index], groupBits, &conditionLists,
        canHold: scenario.constraints.contains { $0.holdsItems && $0.steps.contains(index) },
        hasDefects: variants.contains { $0.steps[index].quality.defects != .constant(0) })
    }
    var constraintSteps: [Int32] = []
    constraints = scenario.constraints.map { constraint in
      defer { constraintSteps += constraint.steps.map(Int32.init) }
      let steps = Span(first: Int32(constraintSteps.count), count: Int32(constraint.steps.count))
      return table.constraint(constraint, steps, groupBits)
    }
    self.constraintSteps = constraintSteps
    tools = scenario.tools.map { table.tool($0) }
    today = scenario.today.integrations.map {
      IntegrationPlan(tool: Int32($0.tool), involvement: table.slot($0.involvement))
    }
    books = Books(scenario, offers: offers, users: firstPerson, &table)
    lists = scenario.drifts.map { drift in
      ListPlan(
        drift: table.slot(drift?.drift ?? 0), volatility: table.slot(drift?.volatility ?? 0),
        moves: drift != nil)
    }
    outcomes = scenario.outcomes.map { outcome in
      OutcomePlan(
        step: Int32(outcome.step), disputed: table.slot(outcome.disputed),
        reversed: table.slot(outcome.reversed), reversalDelay: table.sampler(outcome.reversalDelay))
    }
    strategies = scenario.sequences.map { strategy in
      StrategyPlan(
        actions: strategy.actions.map { table.action($0, groupBits, &conditionLists) })
    }
    policies = scenario.hirings.compactMap { hiring in
      hiring.condition.map {
        PolicyPlan(
          team: Int32(hiring.team), condition: conditionLists.add($0, &table), adds: Int32(hiring.adds),
          every: table.slot(hiring.every))
      }
    }
    conditions = conditionLists.conditions
    tests = conditionLists.tests
    var routes = RouteLowering()
    var lists = WorkLists(scenario.works)
    works = scenario.works.enumerated().map { index, work in
      let entry = routes.add(work.route, of: index, scenario.steps, &table)
      let changesRate = variants.contains { !$0.works[index].arrivals.hasRate(of: work.arrivals) }
      return lists.add(work, entry: entry, changesRate: changesRate, &table)
    }
    demandSteps = lists.demandSteps
    slots = lists.slots
    levels = lists.priorities.count
    stations = routes.stations
    branches = routes.branches
    var changeLists = ChangeLists(table)
    changeLists.add(scenario.changes, offers: offers, &table)
    changes = changeLists.changes
    replacements = changeLists.replacements
    values = table.values
    drawn = table.drawn
    layout = MeasureLayout(scenario)
    timetable = Timetable(scenario.settings, isBilled: !scenario.contracts.isEmpty || !offers.isEmpty)
    self.scenario = scenario
  }
}

/// The groups within teams, each with a bit of its own.
struct GroupBits {
  private(set) var groups: [GroupPlan] = []
  private var bits: [Int: UInt64] = [:]

  init(_ scenario: Scenario) {
    for (index, team) in scenario.teams.enumerated() {
      guard let parent = team.within else { continue }
      bits[index] = 1 << UInt64(groups.count)
      groups.append(
        GroupPlan(
          team: Int32(parent), index: Int32(index),
          people: Int32(min(team.people, scenario.teams[parent].people))))
    }
  }

  /// 0, everyone, for no group.
  subscript(group: Int?) -> UInt64 {
    group.flatMap { bits[$0] } ?? 0
  }
}

/// Collects the plan's numbers.
struct ValueTable {
  private(set) var values: [Double] = []
  private(set) var drawn: [(slot: Int, formula: Formula)] = []

  mutating func slot(_ formula: Formula) -> Slot {
    if !formula.isConstant { drawn.append((values.count, formula)) }
    values.append(formula.constant ?? 0)
    return Slot(values.count - 1)
  }

  /// Lays out what ``Sampler`` reads: the parameters, behind their number and mean for an empirical
  /// distribution; or the number of parts and three values for each (see `sampleChosen`), then the parts' own.
  mutating func sampler(_ distribution: Distribution) -> Sampler {
    let first = values.count
    switch distribution.family {
    case .discrete, .mixture: chosen(distribution.parts)
    case .empirical:
      _ = slot(.constant(Double(distribution.parameters.count)))
      _ = slot(distribution.mean ?? 0)
      for value in distribution.parameters { _ = slot(value) }
    case .constant, .exponential, .erlang, .gamma, .lognormal, .normal, .weibull, .beta, .triangular,
      .uniform,
      .pareto, .poisson, .binomial, .geometric:
      for parameter in distribution.parameters { _ = slot(parameter) }
    }
    return Sampler(family: distribution.family, first: Slot(first))
  }

  private mutating func chosen(_ parts: [Distribution.Part]) {
    let first = values.count
    _ = slot(.constant(Double(parts.count)))
    for part in parts {
      _ = slot(part.upTo)
      _ = slot(.constant(Double(part.distribution.family.rawValue)))
      _ = slot(0)
    }
    for (index, part) in parts.enumerated() {
      values[first + 3 + index * 3] = Double(Int(sampler(part.distribution).first) - first)
    }
  }

  mutating func sampler(_ distribution: Distribution?) -> Sampler {
    sampler(distribution ?? .constant(0))
  }

  mutating func step(
    _ step: Step, at place: Int32, _ groups: GroupBits, _ conditions: inout ConditionLists, canHold: Bool,
    hasDefects: Bool
  ) -> StepPlan {
    StepPlan(
      team: Int32(step.team), place: place, groups: groups[step.group], effort: sampler(step.effort),
      framing: slot(step.phases.framing),
      producing: slot(step.phases.producing), verifying: slot(step.phases.verifying),
      defects: slot(step.quality.defects), caught: slot(step.quality.caught),
      rework: slot(step.quality.rework), escapedWins: slot(step.quality.escaped.wins),
      escapedValue: slot(step.quality.escaped.value),
      escapedReturns: slot(step.quality.escaped.returns?.chance ?? 0),
      hasDefects: hasDefects, startsSound: slot(step.structure.starts),
      slows: slot(step.structure.slows), improvement: slot(step.structure.improvement?.rate ?? 0),
      improvementShare: slot(step.structure.improvement?.share ?? 0),
      suspension: step.structure.improvement?.suspension.map { conditions.add($0, &self) } ?? -1,
      erosionFloor: slot(step.structure.erosion?.floor ?? 0),
      erosionTime: slot(step.structure.erosion?.time ?? 1), erodes: step.structure.erosion != nil,
      isDynamic: step.structure.improvement != nil || step.structure.erosion != nil, canHold: canHold)
  }

  mutating func constraint(
    _ constraint: Constraint, _ steps: Span, _ groups: GroupBits
  ) -> ConstraintPlan {
    ConstraintPlan(
      steps: steps, structure: slot(constraint.structure), effort: slot(constraint.effort),
      defects: slot(constraint.defects), groups: groups[constraint.group],
      batchPeriod: slot(constraint.batchPeriod ?? 0), hasBatches: constraint.batchPeriod != nil,
      limit: slot(constraint.limit ?? 0), hasLimit: constraint.limit != nil,
      loadTeam: Int32(constraint.load?.team ?? -1),
      load: slot(constraint.load?.share ?? 0), fixTeam: Int32(constraint.fix?.team ?? 0),
      fixGroups: groups[constraint.fix?.group],
      fixTakes: slot(constraint.fix?.takes ?? 0), fixPeople: slot(constraint.fix?.people ?? 0),
      fixCosts: slot(constraint.fix?.costs ?? 0), fixLeaves: slot(constraint.fix?.leaves ?? 1),
      fixLeavesLoad: slot(constraint.fix?.leavesTime ?? 0))
  }

  mutating func tool(_ tool: Tool) -> ToolPlan {
    ToolPlan(
      step: Int32(tool.step), gain: slot(tool.gain), unstructuredGain: slot(tool.unstructuredGain),
      friction: slot(tool.friction), learning: slot(tool.learning), fading: slot(tool.fading),
      verifying: slot(tool.verifying), amplification: slot(tool.amplification),
      workarounds: slot(tool.workarounds), workaroundTime: slot(tool.workaroundTime),
      training: slot(tool.training), requests: sampler(tool.requests), hasTokens: tool.tokens != nil,
      prompt: sampler(tool.tokens?.prompt), cached: slot(tool.tokens?.cached ?? 0),
      writes: slot(tool.tokens?.writes ?? 0), output: sampler(tool.tokens?.output),
      searches: sampler(tool.tokens?.searches), hasSearches: tool.tokens?.searches != nil,
      isBatch: tool.tokens?.isBatch ?? false, throttled: slot(tool.throttled),
      useEffect: effect(tool.useEffect), adoptionEffect: effect(tool.adoptionEffect),
      innovation: slot(tool.adoption?.innovation ?? 0),
      imitation: slot(tool.adoption?.imitation ?? 0), hasAdoption: tool.adoption != nil,
      outageGap: sampler(tool.outages?.every),
      outageLength: sampler(tool.outages?.lasting), hasOutages: tool.outages != nil)
  }

  private mutating func effect(_ effect: PriceEffect?) -> PriceEffectPlan {
    PriceEffectPlan(
      elasticity: slot(effect?.elasticity ?? 0), reference: slot(effect?.reference ?? 1),
      isThere: effect != nil)
  }

  mutating func action(
    _ action: Action, _ groups: GroupBits, _ conditions: inout ConditionLists
  ) -> ActionPlan {
    let (kind, target): (ActionPlan.Kind, Int)
    var (people, group, destination): (Int, Int?, Int) = (0, nil, -1)
    var givesUp: Formula = 0
    switch action.kind {
    case .fix(let constraint, let whenFree): (kind, target) = (whenFree ? .fixWhenFree : .fix, constraint)
    case .integrate(let tool): (kind, target) = (.integrate, tool)
    case .withdraw(let tool): (kind, target) = (.withdraw, tool)
    case .train(let tool): (kind, target) = (.train, tool)
    case .delegate(_, let tool): (kind, target) = (.delegate, tool)
    case .eliminate(let step, let share): (kind, target, givesUp) = (.eliminate, step, share)
    case .hire(let count, let team, let within): (kind, target, people, group) = (.hire, team, count, within)
    case .release(let count, let team, let within):
      (kind, target, people, group) = (.release, team, count, within)
    case .move(let count, let from, let within, let to):
      (kind, target, people, group, destination) = (.move, from, count, within, to)
    case .change(let change): (kind, target) = (.change, change)
    case .switchContract(let tool, let contract):
      (kind, target, destination) = (.switchContract, tool, contract)
    }
    let (start, time, condition): (ActionPlan.Start, Formula, Int32) =
      switch action.start {
      case .at(let time): (.dated, time, -1)
      case .afterPrevious: (.followsPrevious, 0, -1)
      case .when(let condition): (.conditional, 0, conditions.add(condition, &self))
      }
    return ActionPlan(
      kind: kind, target: Int32(target), givesUp: slot(givesUp), people: Int32(people), groups: groups[group],
      destination: Int32(destination), start: start, time: slot(time), condition: condition,
      involvement: slot(action.involvement))
  }
}

/// Lays the routes of all work types end to end: stations in written order, so that within one pass an
/// item goes from lower to higher indices.
private struct RouteLowering {
  private(set) var stations: [StationPlan] = []
  private(set) var branches: [BranchPlan] = []

  /// - Returns: the station that items enter at.
  mutating func add(_ route: Route, of work: Int, _ steps: [Step], _ table: inout ValueTable) -> Int {
    let first = stations.count
    func target(_ target: Route.Target) -> Target {
      switch target {
      case .done: .done
      case .lost: .lost
      case .step(let step): Target(station: Int32(first + (route.index(ofStep: step) ?? 0)))
      }
    }
    for station in route.stations {
      let targets = station.branches.map(\.target) + [station.otherwise]
      stations.append(
        StationPlan(
          work: Int32(work), step: Int32(station.step), firstBranch: Int32(branches.count),
          branchCount: Int32(station.branches.count), otherwise: target(station.otherwise),
          canLose: targets.contains(.lost),
          returnsTo: Int32(
            steps[station.step].quality.escaped.returns.flatMap { route.index(ofStep: $0.step) }.map {
              first + $0
            } ?? -1)))
      for branch in station.branches {
        branches.append(BranchPlan(target: target(branch.target), share: table.slot(branch.share)))
      }
    }
    return first
  }
}

extension Scenario {
  /// Whether an action takes work off a team.
  private func freesHours(of team: Int, _ action: Action) -> Bool {
    switch action.kind {
    case .delegate(let step, _), .eliminate(let step, _): steps[step].team == team
    default: false
    }
  }

  /// Whether anyone of a team is ever away, or has work besides the work.
  fileprivate func hasDays(team: Int) -> Bool {
    teams[team].hours != .constant(1) || teams[team].absence != .constant(0)
      || constraints.contains { $0.load?.team == team }
      || steps.contains { $0.team == team && $0.structure.improvement != nil }
      || strategies.contains { $0.actions.contains { freesHours(of: team, $0) } }
  }
}
