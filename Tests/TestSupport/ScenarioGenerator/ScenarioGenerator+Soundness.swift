import JKScenario

// What may stand where, beyond what a field says of itself.

extension ScenarioGenerator {
  /// Whether a field can, or must, be written here; nil where it is up to chance.
  mutating func isSound(_ field: Field, in declaration: Declaration, _ subject: Subject) -> Bool? {
    switch "\(declaration.keyword).\(field.name)" {
    case "team.people": true
    case let key where key.hasPrefix("team.") && cast.teams[subject.team].within != nil: false
    case "scenario.history", "scenario.trials": true
    case "scenario.warm-up": cast.historyWeeks > 1 && chance(30)
    case "scenario.bucket": !isWeekly || chance(10)
    case "scenario.compare": !cast.strategies.isEmpty && chance(15)
    case "scenario.import": chance(10)
    case "scenario.today": !cast.tools.isEmpty && chance(40)
    case "work.demand": cast.works[subject.work].isPoisson && chance(50)
    case "work.revenue": cast.works[subject.work].earns
    case "work.recognised": cast.works[subject.work].earns && chance(25)
    case "structure.suspended", "per-seat.beyond": false
    case "constraint.restricts": !groups(forConstraint: subject.constraint).isEmpty && chance(50)
    case "constraint.structure", "tool.gain": true
    case "constraint.fix": cast.constraints[subject.constraint].hasFix
    case "tool.tokens": cast.tools[subject.tool].hasTokens
    case "tool.contract": cast.tools[subject.tool].contract != nil
    case "contract.base": true
    case "contract.per-token": cast.contracts[subject.contract].metersTokens
    case "contract.unit": !cast.contracts[subject.contract].units.isEmpty
    case "contract.per-outcome": !cast.outcomes.isEmpty && chance(40)
    case "per-seat.includes": cast.contracts[subject.contract].lesser != nil || chance(50)
    case "contract.per-seat": cast.contracts[subject.contract].lesser != nil || chance(50)
    case "per-task.each", "per-outcome.each": true
    case "per-task.graduated", "per-task.all-units", "per-task.packages", "per-outcome.graduated",
      "per-outcome.all-units", "per-outcome.packages":
      false
    case "unit.use", "hiring.lead": true
    case "tiers.beyond": true
    case "strategy.week", "strategy.involvement": true
    case "from.over", "between.over", "from.between", "per-token.over", "per-token.between", "per-token.from":
      chance(20)
    case "term.becomes": cast.contracts.count > 1 && chance(50)
    default: nil
    }
  }

  func groups(forConstraint index: Int) -> [Int] {
    let team = cast.steps[cast.constraints[index].steps[0]].team
    return cast.teams.indices.filter { cast.teams[$0].within == team }
  }

  /// The statements of fields that stand several times or come together; nil for those that stand alone.
  mutating func several(_ field: Field, in declaration: Declaration, _ subject: Subject) -> [String]? {
    let name = field.name
    switch "\(declaration.keyword).\(name)" {
    case "scenario.import": return ["import \"prices/seats.scenario\""]
    case "scenario.sweep": return sweeps()
    case "today.integrate":
      return some(Array(cast.tools.indices), 50).map {
        "integrate \(cast.tools[$0].name)" + (chance(50) ? ", involvement \(share())" : "")
      }
    case "today.use":
      return cast.tools.indices.compactMap { tool -> String? in
        let fitting = fittingContracts(tool)
        return fitting.isEmpty || !chance(40)
          ? nil : "use \(cast.contracts[pick(fitting)].name) for \(cast.tools[tool].name)"
      }
    case "demand.week":
      return (0..<int(1...2)).map { "week \($0 * 6 + int(0...5)): times \(decimal(within(0.2...2)))" }
    case "structure.improves":
      let improves = "improves \(quantity(.rate, within(0...0.02))) using \(int(0...30))% of time"
      guard chance(40) else { return [improves] }
      use(declaration, "suspended")
      return [improves, "suspended when \(condition())"]
    case "per-seat.includes": return allowance(declaration, subject)
    case "contract.unit":
      return cast.contracts[subject.contract].units.map { "unit \($0) " + block(self.inner(field), subject) }
    case "contract.per-token":
      return ([""] + cast.contracts[subject.contract].models.map { " \($0)" }).map {
        "per-token\($0) " + block(self.inner(field), subject)
      }
    case "contract.per-task":
      return some(["use", "request"] + cast.contracts[subject.contract].units, 60).map { unit in
        var own = subject
        own.unit = unit
        return "per-task \(unit) " + block(self.inner(field), own)
      }
    case "contract.per-outcome":
      return some(cast.outcomes.map(\.name), 70).map { outcome in
        var own = subject
        own.unit = "outcome"
        return "per-outcome \(outcome) " + block(self.inner(field), own)
      }
    case "per-task.each", "per-outcome.each": return pricing(declaration, subject)
    case "tiers.up": return tiers(subject)
    case "per-token.from":
      return ["2027-03-01", "2027-06-15"].prefix(int(1...2)).map {
        "from \($0) " + block(self.inner(field), subject)
      }
    case "strategy.week":
      return (0..<int(1...3)).map { "week \(int(0...3) + $0 * 3): \(action(subject))" }
    case "strategy.then": return (0..<int(0...2)).map { _ in "then \(action(subject))" }
    case "strategy.when": return ["when \(condition()): \(action(subject))"]
    case "population.vary": return priors()
    default: return nil
    }
  }

  func inner(_ field: Field) -> Declaration { field.inner ?? Vocabulary.study }

  func fittingContracts(_ tool: Int) -> [Int] {
    cast.contracts.indices.filter { cast.fits(cast.tools[tool], $0) }
  }

  mutating func share() -> String { "\(decimal(within(0...1) * 100))%" }
}
