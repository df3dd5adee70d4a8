import JKScenario

// Phrases with a shape of their own, each by its place.

extension ScenarioGenerator {
  /// Nil for a phrase that nobody has taught the generator.
  mutating func phrase(_ key: String, _ field: Field, _ subject: Subject) -> String? {
    switch key {
    case "scenario.currency": pick(["EUR", "JPY", "GBP", "AUD", "KWD"])
    case "scenario.starts":
      pick([
        "2027-01-04 at 09:00 UTC+0", "2027-02-24 at 08:30 UTC-5", "2028-02-28 at 00:00 UTC+10",
        "2026-12-31 at 22:00 UTC+0",
      ])
    case "scenario.bucket": isWeekly ? "week" : "none"
    case "scenario.compare":
      cast.strategies.shuffled(using: &random).prefix(int(1...3)).joined(separator: ", ")
    // Teams and how people come
    case "team.cost": quantity(.moneyRate, within(1...120)) + pick(["", " worked"])
    case "team.overhead": quantity(.moneyRate, within(0...20)) + " each"
    case "team.hours": "\(int(1...40)) h / week"
    case "team.reallocates": "\(share()) over \(int(1...20)) weeks"
    case "hiring.when": condition()
    case "hiring.ramp": "\(int(0...10)) weeks" + (chance(50) ? " from \(int(5...100))%" : "")
    // Work
    case "work.arrives": arrivals(subject)
    case "work.queue": "at most \(int(0...12))"
    case "work.referrals":
      "\(decimal(within(0...0.7))) each completed" + (chance(60) ? " after \(drawn(.duration, 1...200))" : "")
    case "work.direct":
      cast.works[subject.work].earns && chance(60) ? "\(share()) of revenue" : "$\(decimal(within(0...300)))"
    case "work.recognised": "over \(cast.steps[pick(cast.works[subject.work].steps)].name)"
    case "work.route": route(subject.work)
    case "demand.seasons": pick(["120%, 100%, 80%, 100%", "50%, 150%", "0%, 300%, 0%"])
    // Steps and what holds them
    case "escaped.returns": "\(share()) to \(cast.steps[pick(returnTargets(subject.step))].name)"
    case "structure.erodes": "to \(share())" + (chance(50) ? " over \(int(1...30)) weeks" : "")
    case "constraint.restricts": "to \(cast.teams[pick(groups(forConstraint: subject.constraint))].name)"
    case "constraint.batches": "every " + quantity(.duration, within(0.5...120))
    case "constraint.limit": "\(int(1...6)) in progress"
    case "constraint.time": "\(decimal(within(0...0.6) * 100))% of \(cast.teams[pick(cast.wholeTeams)].name)"
    case "fix.uses":
      "\(decimal(within(0...2))) people from \(cast.teams[pick(Array(cast.teams.indices))].name)"
    case "outcome.reversed": "\(share()) after \(drawn(.duration, 1...400))"
    // Tools
    case "tool.requests": requests() + " each use"
    case "tool.tokens": tokens()
    case "tool.contract":
      cast.contracts[cast.tools[subject.tool].contract ?? 0].name
        + (cast.tools[subject.tool].model.map { ", model \($0)" } ?? "")
    case "tool.throttled": "to \(share())"
    case "tool.use-elasticity": "\(decimal(within(0...2))) at $\(decimal(within(0.001...2))) / use"
    case "tool.adoption":
      "innovation \(quantity(.rate, within(0...0.05))), imitation \(quantity(.rate, within(0...0.05)))"
    case "tool.adoption-elasticity": "\(decimal(within(0...2))) at $\(decimal(within(1...60))) / month"
    case "tool.outages": "every \(drawn(.duration, 20...300)) lasting \(drawn(.duration, 0.1...60))"
    // Strategies are several; the rest of a population
    case "population.trials": "50 each"
    case "population.follow": followed()
    default: contractPhrase(key, field, subject)
    }
  }

  // MARK: Work

  private mutating func arrivals(_ subject: Subject) -> String {
    let process: String
    if cast.works[subject.work].isPoisson {
      process = "poisson \(decimal(within(0.5...20))) / week"
    } else if chance(25) {
      process = "at " + (0..<int(1...6)).map { "\($0 * 2 + int(0...1)) weeks" }.joined(separator: ", ")
    } else {
      process = "every " + drawn(.duration, 2...80)
    }
    guard cast.works[subject.work].isBatched else { return process }
    return process + " in batches of "
      + pick(["2", "poisson(mean: 2)", "uniform(1, 4)", "geometric(chance: 40%)"])
  }

  /// On towards the end, with branches, ways back and losses.
  private mutating func route(_ work: Int) -> String {
    let steps = cast.works[work].steps.map { cast.steps[$0].name }
    let lines = steps.indices.map { index -> String in
      let next = index + 1 < steps.count ? steps[index + 1] : "done"
      let others = ["done", "lost"] + steps
      switch int(0...5) {
      case 0: return "\(steps[index]) -> \(pick(others)) \(int(0...60))%, otherwise \(next)"
      case 1: return "\(steps[index]) -> \(next) \(int(30...100))%, otherwise lost"
      case 2:
        return
          "\(steps[index]) -> \(pick(others)) \(int(0...30))%, \(pick(others)) \(int(0...30))%, otherwise \(next)"
      default: return "\(steps[index]) -> \(next)"
      }
    }
    return "{ \(lines.joined(separator: "; ")) }"
  }

  /// Steps that a route with a step leads by.
  private func returnTargets(_ step: Int) -> [Int] {
    cast.works.first { $0.steps.contains(step) }?.steps ?? [step]
  }

  // MARK: Tools

  private mutating func requests() -> String {
    pick([
      "1", "3", "poisson(mean: 2)", "uniform(0, 5)", "discrete(1: 70%, otherwise: 6)",
      "lognormal(mean: 3, cv: 0.6)", "0",
    ])
  }

  private mutating func tokens() -> String {
    let counts = [
      "5k", "300", "0", "lognormal(mean: 30k, cv: 1.2)", "poisson(mean: 800)", "gamma(mean: 2k, cv: 0.5)",
      "uniform(0, 4000)", "5 million", "binomial(trials: 900, chance: 30%)",
    ]
    let cached = int(0...60)
    var text = "prompt \(pick(counts))"
    if chance(50) { text += ", cached \(cached)%" }
    if chance(40) { text += ", writes \(int(0...100 - cached))%" }
    text += ", output \(pick(counts))"
    if chance(30) { text += ", searches " + pick(["1", "poisson(mean: 2)"]) }
    if chance(20) { text += ", batch" }
    return text
  }

  // MARK: Measures

  mutating func measure() -> String {
    guard chance(60) else { return meter() }
    let (a, b) = (meter(), meter())
    return chance(50) ? "\(a) / \(b)" : "2 * \(a) / \(b)"
  }

  /// One of the vocabulary's meters, on something that there is.
  private mutating func meter() -> String {
    let field = pick(Vocabulary.meter.fields)
    guard case .phrase(let shape, _) = field.form else { return "margin" }
    let names: [String]
    if shape.hasPrefix("(WORK") {
      names = cast.works.map(\.name)
    } else if shape.hasPrefix("(STEP") {
      names = cast.steps.map(\.name)
    } else if shape.hasPrefix("(TEAM") {
      names = cast.wholeTeams.map { cast.teams[$0].name }
    } else if shape.hasPrefix("(TOOL") {
      names = cast.tools.map(\.name)
    } else if shape.hasPrefix("(CONTRACT") {
      names = cast.contracts.map(\.name)
    } else if shape.hasPrefix("(OUTCOME") {
      names = cast.outcomes.map(\.name)
    } else {
      names = []
      use(Vocabulary.meter, field.name)
      return field.name
    }
    guard !names.isEmpty else { return "margin" }
    use(Vocabulary.meter, field.name)
    return "\(field.name)(\(pick(names)))"
  }
}
