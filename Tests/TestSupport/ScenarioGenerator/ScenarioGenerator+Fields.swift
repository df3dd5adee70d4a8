import JKScenario

// Fields by their forms: what the vocabulary says of them is enough for most.

extension ScenarioGenerator {
  mutating func block(_ declaration: Declaration, _ subject: Subject) -> String {
    var subject = subject
    var statements: [String] = []
    for field in declaration.fields where isWritten(field, in: declaration, subject) {
      statements += self.statements(field, in: declaration, subject)
      subject.isFirst = false
    }
    return "{ \(statements.joined(separator: chance(50) ? "; " : "\n  ")) }"
  }

  /// Whether a field is written this time: what must be is, what would not be sound is not, the rest by chance.
  mutating func isWritten(_ field: Field, in declaration: Declaration, _ subject: Subject) -> Bool {
    if let isSound = isSound(field, in: declaration, subject) { return isSound }
    return field.isRequired || chance(35)
  }

  /// The statements of a field, several where it repeats.
  mutating func statements(_ field: Field, in declaration: Declaration, _ subject: Subject) -> [String] {
    if let own = several(field, in: declaration, subject) {
      if !own.isEmpty { use(declaration, field.name) }
      return own
    }
    let value = self.value(field, in: declaration, subject)
    guard let value else {
      unknown.insert("\(declaration.keyword).\(field.name)")
      return []
    }
    // What can be said in a block, and is not, leaves no empty block.
    if value == "{  }" { return [] }
    use(declaration, field.name)
    return ["\(field.name) \(value.replacing(" {  }", with: ""))"]
  }

  private mutating func value(_ field: Field, in declaration: Declaration, _ subject: Subject) -> String? {
    let key = "\(declaration.keyword).\(field.name)"
    switch field.form {
    case .quantity(let kind): return number(key, kind, field.range, subject)
    case .distribution(let kind): return quantityDrawn(key, kind, subject)
    case .factor: return "times " + factor(key, field.range)
    case .text: return pick(["\"A reason.\"", "\"Größe – „vier“\"", "\"half, a third; (all)\""])
    case .clauses(let fields): return clauses(fields, key, subject)
    case .block(let inner): return block(inner, subject)
    case .phrase, .headed: return phrase(key, field, subject)
    }
  }

  private mutating func clauses(_ fields: [Field], _ key: String, _ subject: Subject) -> String {
    // The shares of phases add up.
    if key == "step.phases" {
      let framing = int(0...40)
      let verifying = int(0...30)
      for field in fields { used.insert("\(key).\(field.name)") }
      return "framing \(framing)%, producing \(100 - framing - verifying)%, verifying \(verifying)%"
    }
    var written: [String] = []
    for (index, field) in fields.enumerated() where index == 0 || chance(50) {
      guard case .quantity(let kind) = field.form else { continue }
      // The first may go without its name, which a quantity's name would be taken for.
      let isNamed = index > 0 || !key.hasSuffix(".\(field.name)")
      let value =
        isNamed
        ? number("\(key).\(field.name)", kind, field.range, subject)
        : quantity(kind, within(max(0, field.range.lowerBound)...min(1, field.range.upperBound)))
      written.append(isNamed ? "\(field.name) \(value)" : value)
      used.insert("\(key).\(field.name)")
    }
    return written.joined(separator: ", ")
  }

  mutating func factor(_ key: String, _ range: ClosedRange<Double>) -> String {
    let most: [String: Double] = ["constraint.effort": 3, "constraint.defects": 4, "per-token.region": 2]
    return decimal(within(max(range.lowerBound, 0.02)...min(range.upperBound, most[key] ?? 3)))
  }

  // MARK: Quantities

  /// A field's number, in a range that keeps the study small.
  mutating func number(
    _ key: String, _ kind: QuantityKind, _ range: ClosedRange<Double>, _ subject: Subject
  ) -> String {
    switch key {
    case "scenario.horizon":
      return isWeekly ? "\(cast.horizonWeeks) weeks" : "\(cast.horizonWeeks * 40 + int(0...39)) h"
    case "scenario.history": return "\(cast.historyWeeks) weeks"
    case "scenario.warm-up": return "\(int(0...max(0, cast.historyWeeks - 1))) weeks"
    case "scenario.trials": return "\(int(1...3))"
    case "scenario.seed": return "\(int(0...1_000_000))"
    case "team.people": return "\(cast.teams[subject.team].people)" + pick(["", " people"])
    case "hiring.adds", "per-seat.minimum": return "\(int(1...3))"
    case "population.organisations": return "2"
    case "work.priority": return "\(int(0...3))"
    case "credits.lasts": return pick(["1 month", "3 months", "1 year"])
    default: break
    }
    let typical: [String: ClosedRange<Double>] = [
      "scenario.hurdle": 0...4, "team.absence": 0...0.5, "team.leaving": 0...0.0004, "hiring.every": 8...300,
      "hiring.lead": 0...400, "constraint.structure": 0...1, "fix.takes": 0...300, "tool.learning": 0.1...300,
      "tool.fading": 1...3000, "tool.verifying": 0...3, "tool.amplification": 0...5, "tool.training": 0...20,
      "late.after": 0...300, "demand.grows": -0.0002...0.0003, "structure.slows": 0...2,
      "constraint.fix": 0...1, "commitment.discount": 0...0.9, "contract.discount": 0...1,
      "fix.costs": 0...9000, "hiring.costs": 0...9000, "term.escalator": 0...0.2, "term.protect": 0...0.2,
      "scenario.overhead": 0...60, "tool.workarounds.longer": 0...2,
    ]
    let usual: ClosedRange<Double> =
      switch kind {
      case .duration: 0.1...300
      case .rate: 0...0.001
      case .money, .moneyEach: 0...3000
      case .moneyRate: 0...150
      case .share: 0...1
      case .number, .count: 0...20
      }
    let wanted = typical[key] ?? usual
    let low = max(range.lowerBound, wanted.lowerBound)
    let sane = low...max(low, min(range.upperBound, wanted.upperBound))
    if !constants.contains(key), chance(12), let name = given(kind, in: range) { return name }
    return quantity(kind, within(sane))
  }

  /// Fields that must be known before any draw, or are read exactly.
  private var constants: Set<String> {
    [
      "scenario.horizon", "scenario.history", "scenario.warm-up", "scenario.hurdle", "contract.discount",
      "commitment.discount", "term.escalator", "term.protect",
    ]
  }

  /// A parameter or an uncertain quantity that may stand there.
  mutating func given(_ kind: QuantityKind, in range: ClosedRange<Double>) -> String? {
    let fitting = cast.quantities.filter { quantity in
      guard range.contains(quantity.low), range.contains(quantity.high) else { return false }
      return switch (quantity.kind, kind) {
      case (.hours, .duration), (.share, .share), (.factor, .number), (.money, .money): true
      default: false
      }
    }
    guard let found = fitting.randomElement(using: &random) else { return nil }
    return chance(80)
      ? found.name : kind == .share ? "0.5 * \(found.name)" : "(\(found.name) + 0 * \(found.name))"
  }

  /// A number of a range, sometimes one of its ends.
  mutating func within(_ range: ClosedRange<Double>) -> Double {
    switch int(0...19) {
    case 0: range.lowerBound
    case 1: range.upperBound
    default: Double.random(in: range, using: &random)
    }
  }

  /// A number with its unit.
  mutating func quantity(_ kind: QuantityKind, _ value: Double) -> String {
    switch kind {
    case .duration:
      switch int(0...5) {
      case 0 where value >= 40: "\(decimal((value / 40).rounded(.down))) weeks"
      case 1 where value >= 8: "\(decimal((value / 8).rounded(.down))) days"
      case 2 where value >= 1 && value < 20: "\(decimal((value * 60).rounded(.down))) min"
      default: "\(decimal(value)) h"
      }
    case .rate: chance(50) ? "\(decimal(value * 208_000))% / year" : "\(decimal(value * 2080)) / year"
    case .money: "$" + decimal(value)
    case .moneyRate: chance(50) ? "$\(decimal(value)) / hour" : "$\(decimal(value * 40)) / week"
    case .moneyEach(let base): "$\(decimal(value)) / \(base.singular)"
    case .share: "\(decimal(value * 100))%"
    case .number, .count: decimal(value)
    }
  }

  /// At most six digits behind the point, cut.
  func decimal(_ value: Double) -> String {
    let places = abs(value) >= 100 ? 1.0 : abs(value) >= 1 ? 1000 : 1e6
    let scaled = (value * places).rounded(.towardZero)
    let whole = (scaled / places).rounded(.towardZero)
    if scaled == whole * places { return "\(Int(whole))" }
    let digits = String(Int(abs(scaled - whole * places)) + Int(places)).dropFirst()
    var text = "\(value < 0 && whole == 0 ? "-" : "")\(Int(whole)).\(digits)"
    while text.last == "0" { text.removeLast() }
    return text
  }
}
