import JKScenario

// What strategies do, what they wait for, and what is tried in a value's place.

extension ScenarioGenerator {
  mutating func action(_ subject: Subject) -> String {
    let possible = Vocabulary.action.fields.filter { isPossible($0.name) }
    let field = pick(possible)
    guard let text = action(field.name, subject) else {
      unknown.insert("action.\(field.name)")
      return "release 1 \(cast.teams[0].name)"
    }
    use(Vocabulary.action, field.name)
    // What is changed to takes the rest of the line.
    return text + (field.name != "change" && chance(20) ? ", involvement \(share())" : "")
  }

  private func isPossible(_ action: String) -> Bool {
    switch action {
    case "fix": cast.constraints.contains(where: \.hasFix)
    case "integrate", "withdraw", "train", "delegate": !cast.tools.isEmpty
    case "move": cast.wholeTeams.count > 1
    case "switch": cast.tools.indices.contains { !fittingContracts($0).isEmpty }
    default: true
    }
  }

  private mutating func action(_ word: String, _ subject: Subject) -> String? {
    let team = pick(Array(cast.teams.indices))
    switch word {
    case "fix":
      return "fix \(pick(cast.constraints.filter(\.hasFix)).name)" + pick(["", " when free"])
    case "integrate", "withdraw", "train": return "\(word) \(pick(cast.tools).name)"
    case "delegate":
      let tool = pick(cast.tools)
      return "delegate \(cast.steps[tool.step].name) to \(tool.name)"
    case "eliminate":
      return "eliminate \(pick(cast.steps).name)" + (chance(50) ? ", gives up \(share()) of revenue" : "")
    case "hire", "release": return "\(word) \(int(1...3)) \(cast.teams[team].name)"
    case "move":
      let from = cast.teams[team].within ?? team
      let others = cast.wholeTeams.filter { $0 != from }
      return "move \(int(1...2)) \(cast.teams[team].name) to \(cast.teams[pick(others)].name)"
    case "change":
      let (path, value) = change()
      return "change \(path) to \(value)"
    case "switch":
      let tool = pick(cast.tools.indices.filter { !fittingContracts($0).isEmpty })
      return "switch \(cast.tools[tool].name) to \(cast.contracts[pick(fittingContracts(tool))].name)"
    default: return nil
    }
  }

  /// A number that can take another's place during the study.
  private mutating func change() -> (path: String, value: String) {
    var paths: [(String, String)] = [("overhead", quantity(.moneyRate, within(0...50)))]
    for tool in cast.tools { paths.append(("\(tool.name).gain", share())) }
    for constraint in cast.constraints { paths.append(("\(constraint.name).structure", share())) }
    for step in cast.steps {
      if step.isPlain { paths.append(("\(step.name).effort", quantity(.duration, within(0.1...12)))) }
    }
    for work in cast.works where work.isPoisson && !work.isBatched {
      paths.append(("\(work.name).arrives", "poisson \(decimal(within(0.5...15))) / week"))
    }
    return pick(paths)
  }

  // MARK: Conditions

  mutating func condition() -> String {
    let tests = (0..<(chance(20) ? 2 : 1)).map { _ in test() }
    return tests.joined(separator: " and ") + (chance(30) ? " for \(int(0...3)) weeks" : "")
  }

  private mutating func test() -> String {
    let words = Vocabulary.condition.fieldNames.filter {
      isWeekly || !["utilisation", "margin"].contains($0)
    }
    let word = pick(words)
    use(Vocabulary.condition, word)
    let team = cast.teams[pick(cast.wholeTeams)].name
    let step = pick(cast.steps).name
    let sign = pick(["<", "<=", ">", ">="])
    switch word {
    case "backlog": return "backlog of \(team) \(sign) \(quantity(.duration, within(0...80)))"
    case "wait": return "wait at \(step) \(sign) \(quantity(.duration, within(0...80)))"
    case "queue": return "queue at \(step) \(sign) \(int(0...12))"
    case "people": return "people of \(team) < \(int(1...8))"
    case "utilisation": return "utilisation of \(team) over \(int(1...6)) weeks \(sign) \(share())"
    case "margin":
      return "margin over \(int(1...6)) weeks \(sign) \(quantity(.moneyRate, within(0...50)))"
        + pick(["", " each"])
    default:
      unknown.insert("condition.\(word)")
      return "queue at \(step) >= 0"
    }
  }

  // MARK: Quantities of the file

  func kind(_ quantity: Cast.Quantity) -> QuantityKind {
    switch quantity.kind {
    case .hours: .duration
    case .share: .share
    case .factor: .number
    case .money: .money
    }
  }

  mutating func parameter(_ given: Cast.Quantity) -> String {
    let kind = kind(given)
    func text(_ value: Double) -> String { exactly(kind, value) }
    let value = Double.random(in: given.low...given.high, using: &random)
    let range = chance(50) ? " in \(text(given.low)) .. \(text(given.high))" : ""
    return "parameter \(given.name) = \(text(value))\(range)"
  }

  mutating func uncertain(_ given: Cast.Quantity) -> String {
    let (low, high) = (exactly(kind(given), given.low), exactly(kind(given), given.high))
    let mode = exactly(kind(given), (given.low + given.high) / 2)
    let drawn = pick([
      "uniform(\(low), \(high))", "triangular(low: \(low), mode: \(mode), high: \(high))",
      "discrete(\(low): 30%, otherwise: \(high))",
    ])
    return "uncertain \(given.name) = \(drawn)"
  }

  /// In one unit, so that ranges can be read.
  private func exactly(_ kind: QuantityKind, _ value: Double) -> String {
    switch kind {
    case .duration: "\(decimal(value)) h"
    case .share: "\(decimal(value * 100))%"
    case .money: "$\(decimal(value))"
    default: decimal(value)
    }
  }

  // MARK: What is tried

  mutating func sweeps() -> [String] {
    var axes = ["sweep seed = 1, 2"]
    axes += cast.wholeTeams.map {
      "sweep \(cast.teams[$0].name).people = \(max(1, cast.teams[$0].people)), 6"
    }
    axes += cast.tools.map { "sweep \($0.name).gain = 10% .. 40% by 30%" }
    axes += cast.constraints.map { "sweep \($0.name).structure = 20%, 80%" }
    return Array(axes.shuffled(using: &random).prefix(chance(20) ? 2 : 1))
  }

  mutating func priors() -> [String] {
    var all = cast.constraints.map { "vary \($0.name).structure = beta(mean: 40%, sd: 20%)" }
    all += cast.tools.map { "vary \($0.name).gain = uniform(10%, 60%)" }
    all += cast.steps.filter(\.isPlain).map { "vary \($0.name).effort = uniform(1 h, 4 h)" }
    return Array(all.shuffled(using: &random).prefix(int(1...3)))
  }

  mutating func followed() -> String {
    guard let first = cast.strategies.first else { return "status-quo 100%" }
    return pick(["\(first) 80%, status-quo 20%", "\(first) 30%, otherwise status-quo", "\(first) 100%"])
  }
}
