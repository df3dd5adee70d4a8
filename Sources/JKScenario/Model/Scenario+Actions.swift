extension Scenario {
  /// An action as a strategy writes it: `fix scattered-inputs`.
  package func label(of action: Action) -> String {
    switch action.kind {
    case .fix(let constraint, _): "fix \(constraints[constraint].name)"
    case .integrate(let tool): "integrate \(tools[tool].name)"
    case .withdraw(let tool): "withdraw \(tools[tool].name)"
    case .train(let tool): "train \(tools[tool].name)"
    case .delegate(let step, let tool): "delegate \(steps[step].name) to \(tools[tool].name)"
    case .eliminate(let step, _): "eliminate \(steps[step].name)"
    case .hire(let people, let team, let group): "hire \(people) \(teams[group ?? team].name)"
    case .release(let people, let team, let group): "release \(people) \(teams[group ?? team].name)"
    case .move(let people, let from, let group, let to):
      "move \(people) \(teams[group ?? from].name) to \(teams[to].name)"
    case .change(let change): "change \(changes[change].path)"
    case .switchContract(let tool, let contract): "switch \(tools[tool].name) to \(contracts[contract].name)"
    }
  }

  /// The step that an action changes, the first of several; nil when it is about something else.
  package func step(of action: Action) -> Int? {
    switch action.kind {
    case .fix(let constraint, _): constraints[constraint].steps[0]
    case .integrate(let tool), .withdraw(let tool), .train(let tool): tools[tool].step
    case .delegate(let step, _), .eliminate(let step, _): step
    case .hire, .release, .move, .change, .switchContract: nil
    }
  }
}
