/// Who and what a generated scenario has: names, and how they hang together.
struct Cast {
  struct Team {
    let name: String
    let people: Int
    let within: Int?
  }
  struct Step {
    let name: String
    /// A team or a group, and the whole team.
    let doers: Int
    let team: Int
    /// Whether its effort is written as a number, which a change can put another in the place of.
    let isPlain: Bool
  }
  struct Work {
    let name: String
    /// In the order of the route.
    let steps: [Int]
    let isPoisson: Bool
    let isBatched: Bool
    let earns: Bool
  }
  struct Constraint {
    let name: String
    let steps: [Int]
    let hasFix: Bool
  }
  struct Tool {
    let name: String
    let step: Int
    let hasTokens: Bool
    let contract: Int?
    let model: String?
  }
  struct Contract {
    let name: String
    let metersTokens: Bool
    let models: [String]
    let units: [String]
    /// The tool that stands in beyond an allowance: all that the contract bills is at its step.
    let lesser: Int?
  }
  struct Outcome {
    let name: String
    let step: Int
  }
  /// A parameter or an uncertain quantity.
  struct Quantity {
    enum Kind: CaseIterable { case hours, share, factor, money }
    let name: String
    let kind: Kind
    let low, high: Double
    let isUncertain: Bool
  }

  private(set) var teams: [Team] = []
  private(set) var steps: [Step] = []
  private(set) var works: [Work] = []
  private(set) var constraints: [Constraint] = []
  private(set) var tools: [Tool] = []
  private(set) var contracts: [Contract] = []
  private(set) var outcomes: [Outcome] = []
  private(set) var strategies: [String] = []
  private(set) var quantities: [Quantity] = []
  let horizonWeeks: Int
  let historyWeeks: Int

  var wholeTeams: [Int] { teams.indices.filter { teams[$0].within == nil } }

  /// Whether a contract may bill a tool.
  func fits(_ tool: Tool, _ contract: Int) -> Bool {
    if contracts[contract].metersTokens, !tool.hasTokens { return false }
    return contracts[contract].lesser.map { tools[$0].step == tool.step } ?? true
  }

  init(_ random: inout SplitMix, hasPopulation: Bool) {
    func int(_ range: ClosedRange<Int>, _ random: inout SplitMix) -> Int {
      Int.random(in: range, using: &random)
    }
    func chance(_ percent: Int, _ random: inout SplitMix) -> Bool { int(0...99, &random) < percent }
    horizonWeeks = hasPopulation ? int(52...54, &random) : int(3...26, &random)
    historyWeeks = hasPopulation ? int(8...12, &random) : int(0...12, &random)
    for index in 0..<int(1...3, &random) {
      teams.append(Team(name: "crew\(index + 1)", people: int(1...5, &random), within: nil))
    }
    for index in 0..<int(0...2, &random) {
      let parent = int(0...wholeTeams.count - 1, &random)
      let people = int(1...teams[parent].people, &random)
      teams.append(Team(name: "group\(index + 1)", people: people, within: parent))
    }
    for index in 0..<int(1...5, &random) {
      let doers = int(0...teams.count - 1, &random)
      steps.append(
        Step(
          name: "step\(index + 1)", doers: doers, team: teams[doers].within ?? doers,
          isPlain: chance(40, &random)))
    }
    for index in 0..<int(1...3, &random) {
      let all = steps.indices.shuffled(using: &random)
      works.append(
        Work(
          name: "work\(index + 1)", steps: Array(all.prefix(int(1...all.count, &random))),
          isPoisson: chance(60, &random), isBatched: chance(20, &random),
          earns: hasPopulation || chance(75, &random)))
    }
    for index in 0..<int(0...3, &random) {
      let first = int(0...steps.count - 1, &random)
      let others = steps.indices.filter { $0 != first && steps[$0].team == steps[first].team }
      constraints.append(
        Constraint(
          name: "block\(index + 1)", steps: [first] + others.filter { _ in chance(30, &random) },
          hasFix: chance(80, &random)))
    }
    let contractCount = int(0...4, &random)
    let metered = (0..<contractCount).map { _ in chance(50, &random) }
    for index in 0..<int((contractCount > 0 ? 1 : 0)...4, &random) {
      let hasTokens = chance(65, &random)
      let fitting = metered.indices.filter { hasTokens || !metered[$0] }
      let contract = chance(80, &random) ? fitting.randomElement(using: &random) : nil
      tools.append(
        Tool(
          name: "tool\(index + 1)", step: int(0...steps.count - 1, &random), hasTokens: hasTokens,
          contract: contract,
          model: contract.map { metered[$0] } == true && chance(30, &random) ? "large" : nil))
    }
    for index in 0..<contractCount {
      let billed = tools.filter { $0.contract == index }
      var lesser = chance(25, &random) ? tools.indices.randomElement(using: &random) : nil
      if let found = lesser, billed.contains(where: { $0.step != tools[found].step }) { lesser = nil }
      contracts.append(
        Contract(
          name: "deal\(index + 1)", metersTokens: metered[index],
          models: metered[index] ? ["large"] + (chance(30, &random) ? ["small"] : []) : [],
          units: chance(35, &random) ? ["credit"] : [], lesser: lesser))
    }
    for index in 0..<int(0...2, &random) {
      outcomes.append(Outcome(name: "won\(index + 1)", step: int(0...steps.count - 1, &random)))
    }
    strategies = (0..<int((hasPopulation ? 1 : 0)...3, &random)).map { "plan\($0 + 1)" }
    for index in 0..<int(0...4, &random) {
      let kind = Quantity.Kind.allCases.randomElement(using: &random) ?? .hours
      let (low, high): (Double, Double) =
        switch kind {
        case .hours: (0.5, 8)
        case .share: (0.1, 0.6)
        case .factor: (0.5, 1)
        case .money: (1, 900)
        }
      quantities.append(
        Quantity(
          name: "given\(index + 1)", kind: kind, low: low, high: high, isUncertain: chance(50, &random)))
    }
  }
}
