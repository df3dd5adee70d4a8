/// All of a scenario but the numbers that can change during a study: two scenarios of one shape differ in numbers
/// alone.
///
/// It is read off the model by reflection, so that a new field is part of it without a word.
struct ScenarioShape: Equatable {
  private var text = ""

  /// - Parameter declarations: those that are looked at, beside the study itself, where the others are known to be the same;
  ///   nil for all.
  init(_ scenario: Scenario, of declarations: [Declared]? = nil) {
    guard let declarations else {
      add(scenario)
      return
    }
    addParts(of: scenario, beside: Self.beside.union(Self.declared))
    for place in declarations {
      switch place.kind {
      case .uncertain: add(scenario.uncertain[place.index])
      case .team: add(scenario.teams[place.index])
      case .work: add(scenario.works[place.index])
      case .step: add(scenario.steps[place.index])
      case .constraint: add(scenario.constraints[place.index])
      case .tool: add(scenario.tools[place.index])
      case .outcome: add(scenario.outcomes[place.index])
      case .strategy: add(scenario.strategies[place.index])
      // Whatever bears on a contract has everything checked anew.
      case .parameter, .measure, .contract, .population: break
      }
    }
  }

  /// The fields of a scenario that hold its declarations.
  private static let declared: Set<String> = [
    "uncertain", "teams", "works", "steps", "constraints", "tools", "contracts", "drifts", "churns",
    "downgrades",
    "outcomes", "strategies",
  ]

  private mutating func add(_ value: Any) {
    switch value {
    case is Formula: text += "#"
    // What is looked at once, at the start of a trial or before.
    case is Uncertain, is Strategy: text += "\(value)"
    case let today as Today:
      // A dictionary's order is another one each time.
      text += "\(today.integrations)\(today.contracts.sorted { $0.key < $1.key })"
    case let process as Arrivals.Process where process.isScheduled: text += "\(value)"
    case let team as Team:
      // Who is there has had their time to leave drawn.
      text += "\(team.leaving)"
      addParts(of: team)
    case let tool as Tool:
      // Courses that have begun are cut into rounds.
      text += "\(tool.training)"
      addParts(of: tool)
    default: addParts(of: value)
    }
  }

  private mutating func addParts(of value: Any, beside: Set<String> = Self.beside) {
    let parts = Mirror(reflecting: value).children
    if parts.isEmpty { text += "\(value)" }
    for part in parts where !beside.contains(part.label ?? "") {
      text += "(\(part.label ?? "")"
      add(part.value)
      text += ")"
    }
  }

  /// Fields of a scenario that say nothing of what happens in it.
  private static let beside: Set<String> = [
    "parameters", "assumptions", "overrides", "changes", "measures", "compared", "sweep",
    "population",
  ]
}

extension Arrivals.Process {
  fileprivate var isScheduled: Bool {
    if case .scheduled = self { true } else { false }
  }
}
