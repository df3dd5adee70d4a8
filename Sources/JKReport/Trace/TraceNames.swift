import JKKernel
import JKScenario

/// Names for what moments refer to by index.
struct TraceNames {
  let teams: [String]
  /// By person: `estimators`, 3.
  private(set) var people: [(team: String, number: Int)]
  /// By team, how many people it can have had by the horizon: the greatest number behind its name.
  let highest: [Int]
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
    highest = scenario.teams.indices.map { scenario.mostPeople(of: $0, list) }
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

extension Scenario {
  /// Everyone that a team begins with, and all that a strategy and its own policy can hire.
  fileprivate func mostPeople(of team: Int, _ actions: [Action]) -> Int {
    guard teams[team].within == nil else { return 0 }
    let hired = actions.reduce(0) { sum, action in
      if case .hire(let people, team, _) = action.kind { sum + people } else { sum }
    }
    let policies = hirings.filter { $0.team == team && $0.condition != nil }.reduce(0.0) { sum, hiring in
      // A policy is looked at once a day.
      let every = max(WorkingTime.day, hiring.every.constant ?? 0)
      return sum + Double(hiring.adds) * (1 + (settings.history + settings.horizon) / every)
    }
    return teams[team].people + hired + Int(min(policies, 1e6))
  }
}
