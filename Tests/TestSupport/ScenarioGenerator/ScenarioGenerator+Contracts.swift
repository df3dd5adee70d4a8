import JKScenario

// What contracts say.

extension ScenarioGenerator {
  mutating func contractPhrase(_ key: String, _ field: Field, _ subject: Subject) -> String? {
    switch key {
    case "contract.base": return price(0...200) + " / month"
    case "contract.per-seat": return price(0...60) + " / month " + block(inner(field), subject)
    case "contract.maximum":
      return price(1...3000) + " / month" + pick(["", " then stop", " then throttle", " then alert"])
    case "contract.minimum": return price(0...300) + " / month" + pick(["", " before discounts"])
    case "contract.commitment": return price(1...5000) + " every \(months()) " + block(inner(field), subject)
    case "contract.credits":
      return price(0...400) + pick([" once ", " every 1 month ", " every 3 months "])
        + block(inner(field), subject)
    case "contract.term": return months() + " " + block(inner(field), subject)
    case "contract.list":
      return "drifts \(int(-30...40))% / year" + (chance(60) ? ", volatility \(int(0...60))% / year" : "")
    case "contract.churn": return "\(int(0...90))% at a rise of \(int(1...40))%"
    case "contract.pays": return "after \(int(0...90)) days"
    case "per-seat.true-up": return "yearly"
    case "per-task.includes": return "\(int(0...30)) \(plural(subject.unit))"
    case "per-outcome.includes": return "\(int(0...30)) outcomes"
    case "per-task.commits", "per-outcome.commits":
      return "\(int(0...30)) \(plural(subject.unit)) at \(price(0...5)) / \(subject.unit)"
    case "per-outcome.floor": return price(0...500) + " / month"
    case "commitment.shortfall": return pick(["lost", "rolled"])
    case "commitment.beyond": return pick(["contract", "list"])
    case "credits.rolls":
      let least = int(0...50)
      return "over $\(least) to $\(least + int(0...50))"
    case "term.becomes":
      let others = cast.contracts.indices.filter { $0 != subject.contract }
      return "\(cast.contracts[pick(others)].name) from \(pick(["2027-01-15", "2027-03-31", "2028-02-29"]))"
    case "tiers.beyond":
      return pick([each(subject), each(subject) + " flat \(price(0...20))", "flat \(price(0...20))"])
    case "per-token.batch": return "\(int(0...100))% off"
    case let key where key.hasSuffix(".searches"): return "\(price(0...20)) / 1000 searches"
    case let key where key.hasSuffix(".over"):
      return "\(pick(["200k", "1000", "1"])) tokens " + block(inner(field), subject)
    case let key where key.hasSuffix(".between"):
      return pick(["22:30 and 06:00 ", "09:00 and 17:30 UTC+8 ", "00:00 and 12:00 "])
        + block(inner(field), subject)
    case let key
    where ["prompt", "cached", "writes", "output"].contains(field.name) && !key.hasPrefix("unit"):
      var own = subject
      own.unit = "million tokens"
      return pick([each(own), each(own), "graduated ", "all-units "]).withTiers {
        block(Vocabulary.tiers, own)
      }
    case "unit.use", "unit.request", "unit.search": return "\(decimal(within(1...5)))"
    case "unit.prompt", "unit.cached", "unit.writes", "unit.output":
      return "\(decimal(within(0...5))) / 1000 tokens"
    case "unit-cost.use", "unit-cost.request", "unit-cost.search", "unit-cost.outcome": return price(0...2)
    case "unit-cost.prompt", "unit-cost.cached", "unit-cost.writes", "unit-cost.output":
      return price(0...3) + " / million tokens"
    case "unit-cost.seat": return price(0...10) + " / month"
    default: return nil
    }
  }

  private mutating func months() -> String {
    pick(["1 month", "2 months", "3 months", "6 months", "1 year"])
  }

  mutating func price(_ range: ClosedRange<Double>) -> String { "$" + decimal(within(range)) }

  private mutating func each(_ subject: Subject) -> String { "\(price(0...5)) / \(subject.unit)" }

  private func plural(_ unit: String) -> String { unit + "s" }

  /// What seats include, and what becomes of use beyond it.
  mutating func allowance(_ declaration: Declaration, _ subject: Subject) -> [String] {
    let contract = cast.contracts[subject.contract]
    let unit = pick(["use", "request"] + contract.units + (chance(30) ? ["token"] : []))
    let includes = "includes \(int(0...60)) \(unit)s \(pick(["pooled", "each"]))"
    let beyond: String
    if let lesser = contract.lesser {
      beyond = "beyond downgrades to \(cast.tools[lesser].name)"
    } else if chance(60) {
      beyond = pick(["beyond blocks", "beyond throttles", "beyond \(price(0...3)) / \(unit)"])
    } else {
      return [includes]
    }
    use(declaration, "beyond")
    return [includes, beyond]
  }

  /// One of the four ways to price a quantity.
  mutating func pricing(_ declaration: Declaration, _ subject: Subject) -> [String] {
    let way = pick(["each", "graduated", "all-units", "packages"])
    use(declaration, way)
    switch way {
    case "each": return ["each \(each(subject))"]
    case "packages": return ["packages of \(int(1...20)) at \(price(0...40))"]
    default: return ["\(way) " + block(Vocabulary.tiers, subject)]
    }
  }

  mutating func tiers(_ subject: Subject) -> [String] {
    var bound = 0
    return (0..<int(1...3)).map { _ in
      bound += int(1...40) * (subject.unit == "million tokens" ? 10_000 : 1)
      let price = pick([each(subject), each(subject) + " flat \(price(0...20))", "flat \(price(0...20))"])
      return "up to \(bound) \(price)"
    }
  }
}

extension String {
  /// The same, with tiers behind it where it asks for them.
  fileprivate func withTiers(_ tiers: () -> String) -> String { hasSuffix(" ") ? self + tiers() : self }
}
