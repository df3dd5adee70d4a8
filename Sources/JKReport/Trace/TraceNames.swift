import JKKernel
import JKScenario

/// Names for what moments refer to by index.
struct TraceNames {
  let teams: [String]
  /// By person: `estimators`, 3.
  private(set) var people: [(team: String, number: Int)]
  let works: [String]
  let steps: [String]
  let constraints: [String]
  let tools: [String]
  /// Of the strategy: `fix scattered-inputs`.
  let actions: [String]

  private let entries: [Int]
  private let constraintSteps: [Int]
  private let toolSteps: [Int]
  private let actionSteps: [Int]

  init(_ plan: Plan, strategy: Int) {
    let scenario = plan.scenario
    let list = scenario.sequences[strategy].actions
    teams = scenario.teams.map(\.name)
    people = (0..<plan.peopleCount).map { person in
      let (team, number) = plan.membership(of: person)
      return (scenario.teams[team].name, number)
    }
    works = scenario.works.map(\.name)
    steps = scenario.steps.map(\.name)
    constraints = scenario.constraints.map(\.name)
    tools = scenario.tools.map(\.name)
    actions = list.map { scenario.label(of: $0) }
    entries = scenario.works.map(\.route.entry)
    constraintSteps = scenario.constraints.map { $0.steps[0] }
    toolSteps = scenario.tools.map(\.step)
    actionSteps = list.map { scenario.step(of: $0) ?? -1 }
  }

  /// Learns the name of somebody who joins.
  ///
  /// - Returns: whether they are new.
  mutating func meet(_ moment: Moment) -> Bool {
    guard moment.kind == .joined, moment.person >= people.count else { return false }
    // People who have been hired join in any order.
    while people.count <= moment.person { people.append(("", 0)) }
    people[moment.person] = (teams[moment.team], moment.number + 1)
    return true
  }

  /// The step that a moment is about: where the item is or would have gone, or the one that a change is for;
  /// −1 for none.
  func step(of moment: Moment) -> Int {
    if moment.step >= 0 { return moment.step }
    if moment.kind == .balked { return entries[moment.work] }
    if moment.constraint >= 0 { return constraintSteps[moment.constraint] }
    if moment.tool >= 0 { return toolSteps[moment.tool] }
    if moment.action >= 0 { return actionSteps[moment.action] }
    return -1
  }
}
