import JKKernel
import JKScenario

/// A scenario with a sequence for everything that a diagnosis tries. Its history, and its status quo, are those of the
/// scenario itself, number by number, unless its own strategies change rates of arrivals.
struct WhatIfStudy: Sendable {
  /// The scenario as it was written.
  let original: Scenario
  /// With all sequences but that of demand.
  let scenario: Scenario
  /// With more demand as its one sequence, on futures of its own: candidates for arrivals come at the higher rate. Nil
  /// when no work has a rate.
  let demand: Scenario?
  /// In the order in which they are tried.
  let whatIfs: [WhatIf]
  private let sequences: [Trial: Int]

  /// What is tried at the cost that it has, or with something else.
  enum Trial: Hashable {
    case whatIf(WhatIf)
    /// The constraint falls at once and for free, then the tool is integrated.
    case after(constraint: Int, tool: Int)
    /// The fix as the scenario states it, with the people who do the work.
    case fix(constraint: Int)
    case fixThen(constraint: Int, tool: Int)
    /// Both from week 0 on.
    case fixWith(constraint: Int, tool: Int)
  }

  init(_ original: Scenario) {
    self.original = original
    var base = original
    (base.strategies, base.changes, base.sweep, base.population) = ([], [], nil, nil)
    base.compared = [0]
    demand = WhatIfStudy.demand(base)
    let inUse = Set(original.today.integrations.map(\.tool))
    let whatIfs =
      original.workingTeams.map { WhatIf.capacity(team: $0) }
      + original.constraints.indices.map { .lifted(constraint: $0) } + (demand == nil ? [] : [.demand])
      + original.tools.indices.map { inUse.contains($0) ? .withdrawn(tool: $0) : .tool($0) }
    self.whatIfs = whatIfs

    var builder = SequenceBuilder()
    for whatIf in whatIfs where whatIf != .demand {
      builder.add(.whatIf(whatIf), WhatIfStudy.name(whatIf, original)) { plan in
        switch whatIf {
        case .capacity(let team): plan.change { $0.withPace(.constant(WhatIf.more), ofTeam: team) }
        case .lifted(let constraint): plan.lift(constraint)
        case .demand: break
        case .tool(let tool): plan.act(.integrate(tool: tool))
        case .withdrawn(let tool): plan.act(.withdraw(tool: tool))
        }
      }
    }
    for constraint in original.constraints.indices {
      let name = "fix \(original.constraints[constraint].name)"
      let isFixable = original.constraints[constraint].fix != nil
      if isFixable {
        builder.add(.fix(constraint: constraint), name) {
          $0.act(.fix(constraint: constraint, whenFree: false))
        }
      }
      for (tool, declared) in original.tools.enumerated() where !inUse.contains(tool) {
        builder.add(.after(constraint: constraint, tool: tool), "\(declared.name) after \(name)") {
          $0.lift(constraint)
          $0.act(.integrate(tool: tool))
        }
        guard isFixable else { continue }
        builder.add(.fixThen(constraint: constraint, tool: tool), "\(name), then integrate \(declared.name)")
        {
          $0.act(.fix(constraint: constraint, whenFree: false))
          $0.act(.integrate(tool: tool))
        }
        builder.add(.fixWith(constraint: constraint, tool: tool), "\(name) and integrate \(declared.name)") {
          $0.act(.fix(constraint: constraint, whenFree: false))
          $0.act(.integrate(tool: tool), start: .at(0))
        }
      }
    }
    scenario = builder.scenario(base)
    sequences = builder.sequences
  }

  /// Its index among the sequences of ``scenario``; nil when it is not tried.
  func sequence(_ trial: Trial) -> Int? {
    sequences[trial]
  }

  private static func demand(_ base: Scenario) -> Scenario? {
    guard base.withDemand(WhatIf.more) != nil else { return nil }
    var builder = SequenceBuilder()
    builder.add(.whatIf(.demand), name(.demand, base)) { plan in
      plan.change { $0.withDemand(WhatIf.more) ?? $0 }
    }
    return builder.scenario(base)
  }

  private static func name(_ whatIf: WhatIf, _ scenario: Scenario) -> String {
    switch whatIf {
    case .capacity(let team): "10 % more of \(scenario.teams[team].name)"
    case .lifted(let constraint): "\(scenario.constraints[constraint].name) lifted"
    case .demand: "10 % more demand"
    case .tool(let tool): "integrate \(scenario.tools[tool].name)"
    case .withdrawn(let tool): "without \(scenario.tools[tool].name)"
    }
  }
}

/// Collects sequences of actions at week 0, and the changes that they make.
private struct SequenceBuilder {
  private(set) var sequences: [WhatIfStudy.Trial: Int] = [:]
  private var strategies: [Strategy] = []
  private var changes: [(Scenario) -> Scenario] = []

  mutating func add(
    _ trial: WhatIfStudy.Trial, _ name: String, _ build: (inout SequenceActions) -> Void
  ) {
    var plan = SequenceActions(firstChange: changes.count)
    build(&plan)
    strategies.append(Strategy(name: name, actions: plan.actions))
    changes += plan.changes
    // Status quo is the first.
    sequences[trial] = strategies.count
  }

  func scenario(_ base: Scenario) -> Scenario {
    var whole = base
    whole.strategies = strategies
    // What is changed has the same layout: all sequences are in it.
    let unchanged = whole
    whole.changes = changes.enumerated().map { index, change in
      Change(path: "what-if-\(index)", value: "", scenario: change(unchanged))
    }
    return whole
  }
}

/// The actions of one sequence: the first at week 0, each of the others when the one before has finished, unless it has
/// a start of its own.
private struct SequenceActions {
  private(set) var actions: [Action] = []
  private(set) var changes: [(Scenario) -> Scenario] = []
  private let firstChange: Int

  init(firstChange: Int) {
    self.firstChange = firstChange
  }

  /// With the people who do the work.
  mutating func act(_ kind: Action.Kind, start: Action.Start? = nil) {
    let start = start ?? (actions.isEmpty ? .at(0) : .afterPrevious)
    actions.append(Action(start: start, kind: kind, involvement: 1))
  }

  mutating func change(_ change: @escaping (Scenario) -> Scenario) {
    act(.change(firstChange + changes.count))
    changes.append(change)
  }

  /// The kernel's own fix, without work or money: it is over at once.
  mutating func lift(_ constraint: Int) {
    change { $0.withFreeFix(ofConstraint: constraint) }
    act(.fix(constraint: constraint, whenFree: false))
  }
}
