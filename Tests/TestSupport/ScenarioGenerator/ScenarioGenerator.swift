import JKScenario

/// Random scenarios that are meant to be sound, over the whole vocabulary.
///
///     let text = ScenarioGenerator.scenario(seed: 7)
///
/// Declarations are written field by field from the ``Vocabulary``: a new quantity is tried without a word here, and a
/// new phrase is missing from what is generated until it has its words, which a test sees.
package struct ScenarioGenerator {
  var random: SplitMix
  /// What there is, by names, before anything is written.
  var cast: Cast
  /// Words of the vocabulary that have been written: `team.people`.
  var used: Set<String> = []
  /// Phrases that nobody has taught the generator.
  var unknown: Set<String> = []
  let isWeekly: Bool
  let hasPopulation: Bool

  /// A scenario's text. What it names stands in the folder `scenarios`.
  package static func scenario(seed: UInt64) -> String {
    var generator = ScenarioGenerator(seed: seed)
    return generator.text()
  }

  /// Words of the vocabulary that a scenario has, and phrases that could not be written.
  package static func words(seed: UInt64) -> (used: Set<String>, unknown: Set<String>) {
    var generator = ScenarioGenerator(seed: seed)
    _ = generator.text()
    return (generator.used, generator.unknown)
  }

  private init(seed: UInt64) {
    random = SplitMix(seed: seed)
    hasPopulation = Int.random(in: 0..<20, using: &random) == 0
    isWeekly = hasPopulation || Int.random(in: 0..<12, using: &random) > 0
    cast = Cast(&random, hasPopulation: hasPopulation)
  }

  // MARK: Chance

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func pick<Value>(_ choices: [Value]) -> Value {
    choices[Int.random(in: choices.indices, using: &random)]
  }

  mutating func some<Value>(_ choices: [Value], _ percent: Int) -> [Value] {
    choices.filter { _ in chance(percent) }
  }

  mutating func use(_ declaration: Declaration, _ field: String) {
    used.insert("\(declaration.keyword).\(field)")
  }

  // MARK: The file

  private mutating func text() -> String {
    var lines: [String] = []
    for field in Vocabulary.study.fields { lines += study(field) }
    // Uncertain quantities may use those before them; everything else may stand anywhere.
    return lines.joined(separator: "\n") + "\n"
  }

  /// The statements of one field of the study, which are the declarations too.
  private mutating func study(_ field: Field) -> [String] {
    switch field.name {
    case "parameter":
      return cast.quantities.filter { !$0.isUncertain }.map { parameter($0) }.marked(&self, field)
    case "uncertain":
      return cast.quantities.filter(\.isUncertain).map { uncertain($0) }.marked(&self, field)
    case "team":
      return cast.teams.indices.map { index in
        let team = cast.teams[index]
        let within = team.within.map { " within \(cast.teams[$0].name)" } ?? ""
        return "team \(team.name)\(within) " + block(Vocabulary.team, Subject(team: index))
      }.marked(&self, field)
    case "work":
      return cast.works.indices.map { index in
        let arm = pick(["", "", " high-value", " low-value"])
        return "work \(cast.works[index].name)\(arm) " + block(Vocabulary.work, Subject(work: index))
      }.marked(&self, field)
    case "step":
      return cast.steps.indices.map { index in
        let step = cast.steps[index]
        return "step \(step.name) by \(cast.teams[step.doers].name) "
          + block(Vocabulary.step, Subject(step: index))
      }.marked(&self, field)
    case "constraint":
      return cast.constraints.indices.map { index in
        let steps = cast.constraints[index].steps.map { cast.steps[$0].name }.joined(separator: ", ")
        return "constraint \(cast.constraints[index].name) on \(steps) "
          + block(Vocabulary.constraint, Subject(constraint: index))
      }.marked(&self, field)
    case "tool":
      return cast.tools.indices.map { index in
        "tool \(cast.tools[index].name) on \(cast.steps[cast.tools[index].step].name) "
          + block(Vocabulary.tool, Subject(tool: index))
      }.marked(&self, field)
    case "contract":
      return cast.contracts.indices.map { index in
        "contract \(cast.contracts[index].name) " + block(Vocabulary.contract, Subject(contract: index))
      }.marked(&self, field)
    case "outcome":
      return cast.outcomes.indices.map { index in
        let outcome = cast.outcomes[index]
        let block = block(Vocabulary.outcome, Subject())
        return "outcome \(outcome.name) at \(cast.steps[outcome.step].name)"
          + (block == "{  }" ? "" : " \(block)")
      }.marked(&self, field)
    case "strategy":
      return cast.strategies.indices.map { index in
        "strategy \(cast.strategies[index]) " + block(Vocabulary.strategy, Subject(strategy: index))
      }.marked(&self, field)
    case "measure":
      return (0..<int(0...2)).map { "measure ratio\($0) = \(measure())" }.marked(&self, field)
    case "population":
      return (hasPopulation ? ["population firms " + block(Vocabulary.population, Subject())] : [])
        .marked(&self, field)
    case "hiring":
      return cast.wholeTeams.filter { _ in chance(35) }.map { team in
        "hiring \(cast.teams[team].name) " + block(Vocabulary.hiring, Subject(team: team))
      }.marked(&self, field)
    default:
      return isWritten(field, in: Vocabulary.study, Subject())
        ? statements(field, in: Vocabulary.study, Subject()) : []
    }
  }
}

extension [String] {
  /// The same, noted as words that have been written when there are any.
  fileprivate func marked(_ generator: inout ScenarioGenerator, _ field: Field) -> [String] {
    if !isEmpty { generator.use(Vocabulary.study, field.name) }
    return self
  }
}

/// What a block is the block of: indices of the cast.
struct Subject {
  var team = 0
  var work = 0
  var step = 0
  var constraint = 0
  var tool = 0
  var contract = 0
  var strategy = 0
  /// What units are priced in a charge: `use`, `credit`.
  var unit = "use"
  /// Whether actions have been written.
  var isFirst = true
}
