import JKLanguage
import JKPricing

/// Turns the tree into a scenario: finds the names, checks units and ranges, and collects everything
/// that is wrong on the way.
///
/// Checking goes on after an error with a stand-in for what was wrong; a scenario is only handed out
/// when there was none.
package final class Checker {
  let log: DiagnosticLog
  private var assumptions: [Assumption] = []
  private var knownAssumptions: Set<Assumption> = []
  let names: NameTable
  let uncertainSupports = UncertainSupports()
  let parameterValues = ParameterValues()
  let sources: SourceFiles
  let files: ScenarioFiles
  /// In ascending order.
  private let unread: [SourceRange]
  private let aim: Aim
  /// What this is a change of; nil for a scenario of its own.
  private let origin: Origin?
  /// What was checked beside what is the same as in the origin; nil when that is all.
  private(set) var checkedAnew: [Declared]?

  /// What is checked: a scenario, the same with a point's values, or the same after a change.
  enum Aim {
    case scenario, point, change
  }
  /// In the order in which strategies say them.
  var changes: [WrittenChange] = []
  /// What fields' defaults are worth. They use no names, so they are worth the same wherever they are left out.
  var standards: [ObjectIdentifier: Formula] = [:]
  private(set) var contracts: [Contract] = []
  /// Where something is said to be billed by a contract.
  var billings: [Billing] = []
  /// Minutes east of Greenwich, of the study's clock.
  private(set) var offset = 0
  /// The least unit of the study's currency.
  private(set) var minorUnit = MinorUnit.cent
  /// Whether results are recorded by week.
  private(set) var isWeekly = true
  /// Where actions stand that start at a known hour.
  var datedActions: [(place: SourceRange, start: Double)] = []
  /// Where strategies integrate tools.
  var integrations: [(place: SourceRange, tool: Int)] = []
  /// Where the actions of each strategy stand, by the strategy's index.
  var actionPlaces: [[SourceRange]] = []
  /// Routes that end, and the words that their steps are written with.
  var routes: [(route: Route, words: [Word])] = []
  /// Steps whose escaped defects bring items back, to which step, and where that is said.
  var returns: [(from: Word, to: Int, place: SourceRange)] = []

  /// - Parameters:
  ///   - unread: where the parser found mistakes. What may stand there is not called missing.
  ///   - files: what the scenario may read.
  /// - Returns: the scenario, nil when there is any error, and all findings in no particular order.
  package static func check(
    _ syntax: ScenarioSyntax, unread: [SourceRange] = [], files: ScenarioFiles = .none
  ) -> (scenario: Scenario?, diagnostics: [Diagnostic]) {
    if syntax.statements.isEmpty, unread.isEmpty {
      let start = syntax.sources.main.range.lower
      return (nil, [.nothingThere(SourceRange(start, start))])
    }
    let checker = Checker(syntax, unread, files)
    let scenario = checker.scenario(syntax)
    return (checker.log.hasErrors ? nil : scenario, checker.diagnostics)
  }

  private init(
    _ syntax: ScenarioSyntax, _ unread: [SourceRange], _ files: ScenarioFiles, as aim: Aim = .scenario,
    from origin: Origin? = nil
  ) {
    self.unread = unread.sorted { $0.lower < $1.lower }
    self.aim = aim
    self.files = files
    self.origin = origin
    sources = syntax.sources
    log = DiagnosticLog()
    names = origin?.names ?? NameTable(syntax.statements, log)
  }

  /// Whether all of the text could be read.
  var isWhole: Bool { unread.isEmpty }

  func evaluator(isCertain: Bool = false, for field: Field? = nil) -> Evaluator {
    Evaluator(
      names: names, uncertain: isCertain ? nil : uncertainSupports, parameters: parameterValues, field: field)
  }

  var diagnostics: [Diagnostic] { log.diagnostics }

  func report(_ diagnostic: @autoclosure () -> Diagnostic) {
    log.report(diagnostic())
  }

  /// Reports a warning; when there are enough of them its text is not even made.
  func warn(_ diagnostic: @autoclosure () -> Diagnostic) {
    if !log.isFullOfWarnings { log.report(diagnostic()) }
  }

  /// Whether the parser passed over something in a block, beside the statements that it read.
  func hasUnread(in block: SourceRange, beside statements: [Statement]) -> Bool {
    if unread.isEmpty { return false }
    let places = unread[unread.index(from: block.lower)...].prefix { $0.lower <= block.upper }
    if places.isEmpty { return false }
    // What is imported stands among the statements and has places of its own.
    let read = statements.map(\.range).sorted { $0.lower < $1.lower }
    return places.contains { place in
      let next = read.index(from: place.lower + 1)
      return next == 0 || read[next - 1].upper <= place.lower
    }
  }

  /// The text of a file that the scenario names.
  func text(ofFile path: String, namedAt place: SourceRange) throws(ScenarioFiles.Problem) -> String {
    try files.text(try ScenarioFiles.path(path, from: sources[place].folder))
  }

  func assume(_ assumption: Assumption) {
    if knownAssumptions.insert(assumption).inserted { assumptions.append(assumption) }
  }

  /// Checks what values in other places make of the scenario. What they use is used.
  ///
  /// - Returns: the scenario, all findings, and what may differ from the origin, nil for everything.
  func check(
    _ syntax: ScenarioSyntax, as aim: Aim, from origin: Origin? = nil
  ) -> (scenario: Scenario, diagnostics: [Diagnostic], checkedAnew: [Declared]?) {
    let checker = Checker(syntax, unread, files, as: aim, from: origin)
    let scenario = checker.scenario(syntax)
    for index in checker.uncertainSupports.used { uncertainSupports.use(index) }
    for index in checker.parameterValues.used { parameterValues.use(index) }
    return (scenario, checker.diagnostics, checker.checkedAnew)
  }

  /// Checks what values in other places make of a sound scenario, apart from any other check.
  static func checkPoint(
    _ syntax: ScenarioSyntax, _ files: ScenarioFiles
  ) -> (scenario: Scenario, diagnostics: [Diagnostic]) {
    let checker = Checker(syntax, [], files, as: .point)
    let scenario = checker.scenario(syntax)
    return (scenario, checker.diagnostics)
  }

  /// A title stands on every page and over every chart.
  private func checkLength(ofTitle statement: Statement?) {
    guard case .string(let text, let range)? = statement?.arguments.first else { return }
    let count = text.unicodeScalars.count
    if count > Self.longestTitle { report(.tooLong("a title", count, most: Self.longestTitle, at: range)) }
  }

  private static let longestTitle = 200

  private func scenario(_ syntax: ScenarioSyntax) -> Scenario {
    let place = syntax.sources.range
    let title = syntax.statements.first { $0.keyword.text == Vocabulary.study.keyword }
    checkLength(ofTitle: title)
    let study = BlockReader(
      self, Vocabulary.study, statements: syntax.statements, in: names.isPartial ? nil : place,
      owner: title?.range ?? SourceRange(0, min(1, place.upper)), ownerName: "the scenario")
    for line in study.statements(Vocabulary.importKeyword) { imported(line) }
    let parameters = each(.parameter) { parameter($0, $1) }
    let uncertain = each(.uncertain) { self.uncertain($0, $1) }
    let settings = settings(study)
    let agreements = each(.contract) { contract($0, $1) }
    contracts = agreements.map(\.contract)
    // Tools and strategies are checked against what contracts say.
    if let origin, origin.affected(.contract).isEmpty, settings.bucket == origin.scenario.settings.bucket,
      settings.starts.offset == origin.scenario.settings.starts.offset
    {
      checkedAnew = origin.affected(.uncertain).map { Declared(kind: .uncertain, index: $0) }
    }
    let today = study.block("today").map { self.today($0) } ?? .nothing
    var scenario = Scenario(
      title: study.text("scenario") ?? "", settings: settings, parameters: parameters,
      uncertain: uncertain,
      teams: each(.team, \.teams) { team($0, $1) }, hirings: hirings(study),
      works: each(.work, \.works) { work($0, $1) },
      steps: each(.step, \.steps) { step($0, $1) },
      constraints: each(.constraint, \.constraints) { constraint($0, $1) },
      tools: tools(today), contracts: contracts, drifts: agreements.map(\.drift),
      churns: agreements.map(\.churn), downgrades: agreements.map(\.downgrade),
      outcomes: each(.outcome, \.outcomes) { outcome($0, $1) }, today: today,
      strategies: each(.strategy, \.strategies) { strategy($0, $1) },
      measures: each(.measure, \.measures) { measure($0, $1) })
    checkBillings(scenario)
    scenario.assumptions = assumptions
    // Not every declaration has been looked at.
    if log.isFull { return scenario }
    checkReturns(scenario)
    checkReached(scenario)
    checkGroupSizes(scenario.teams)
    scenario.compared = compared(study)
    if aim != .change { scenario.changes = variants(of: scenario, syntax) }
    if aim == .scenario, sources.all.contains(where: \.mayHoldGroupedNumber) {
      adviseOnPoints(syntax.statements)
    }
    if aim == .scenario { scenario.population = population(scenario, syntax) }
    if unread.isEmpty, !log.hasErrors {
      checkSize(scenario, study)
      if aim == .scenario, !log.hasErrors { advise(scenario) }
    }
    if aim == .scenario, unread.isEmpty, !log.hasErrors { checkCost(scenario, study) }
    if aim == .scenario { scenario.sweep = sweep(study, syntax) }
    return scenario
  }

  /// Status quo and the strategies that are to be compared with it.
  private func compared(_ study: BlockReader) -> [Int] {
    let all = names.declarations(.strategy).indices
    guard study.has(Vocabulary.compareKeyword), let cursor = study.cursor(Vocabulary.compareKeyword) else {
      return [0] + all.map { $0 + 1 }
    }
    var chosen = [0]
    repeat {
      if cursor.take(Strategy.statusQuo.name) { continue }
      let index = cursor.reference(.strategy) + 1
      if !chosen.contains(index) { chosen.append(index) }
    } while cursor.take(.comma)
    cursor.end()
    return chosen
  }

  private func tools(_ today: Today) -> [Tool] {
    var tools = each(.tool, \.tools) { tool($0, $1) }
    for (tool, contract) in today.contracts where tools.indices.contains(tool) {
      tools[tool].contract = contract
    }
    return tools
  }

  /// Checks every declaration of a kind, in the order that gives them their indices, until there are enough
  /// errors. Of a change, those are checked that it affects: the others are what they are in the origin.
  private func each<Value>(
    _ kind: NameTable.Kind, _ known: (Scenario) -> [Value], _ check: (Word, Statement) -> Value
  ) -> [Value] {
    guard let origin, checkedAnew != nil else { return each(kind, check) }
    var values = known(origin.scenario)
    for index in origin.affected(kind) {
      let entry = names.declarations(kind)[index]
      values[index] = check(entry.name, entry.statement)
      checkedAnew?.append(Declared(kind: kind, index: index))
    }
    return values
  }

  private func each<Value>(_ kind: NameTable.Kind, _ check: (Word, Statement) -> Value) -> [Value] {
    let entries = names.declarations(kind)
    var values: [Value] = []
    values.reserveCapacity(entries.count)
    for entry in entries {
      if log.isFull { break }
      values.append(check(entry.name, entry.statement))
    }
    return values
  }

  // MARK: The study

  private func settings(_ study: BlockReader) -> Settings {
    let horizon = study.constant("horizon")
    let history = study.constant("history")
    let warmUp = study.has("warm-up") ? study.constant("warm-up") : nil
    if let warmUp, warmUp >= history { report(.warmUpTooLong(study.place("warm-up"))) }
    let starts = study.cursor("starts").map { startDate($0) } ?? .assumed
    offset = starts.offset
    let bucket = study.cursor("bucket").map { self.bucket($0) } ?? .week
    isWeekly = bucket == .week
    let currency = study.cursor("currency").map { self.currency($0) } ?? "$"
    minorUnit = MinorUnit(ofCurrency: currency)
    return Settings(
      horizon: horizon, history: history, warmUp: warmUp,
      trials: study.wholeNumber("trials"), seed: study.seed("seed"),
      currency: currency, starts: starts,
      overhead: study.quantity("overhead"),
      bucket: bucket, hurdle: study.constant("hurdle"))
  }

  private func currency(_ cursor: ArgumentCursor) -> String {
    let word = cursor.name("the currency's code, such as `AUD`")
    cursor.end()
    return word?.text ?? "$"
  }

  private func bucket(_ cursor: ArgumentCursor) -> Settings.Bucket {
    let choice = cursor.choice(of: ["week", "none"])
    cursor.end()
    return choice == "none" ? .none : .week
  }

  private func startDate(_ cursor: ArgumentCursor) -> StartDate {
    guard let start = cursor.startDate() else { return .assumed }
    cursor.end()
    return start
  }

  /// What could be read has taken the place of the import.
  private func imported(_ statement: Statement) {
    let cursor = ArgumentCursor(self, statement, field: Vocabulary.study[Vocabulary.importKeyword])
    _ = cursor.text()
    cursor.end()
    noBlock(statement)
  }

  private func uncertain(_ name: Word, _ statement: Statement) -> Uncertain {
    let cursor = ArgumentCursor(self, statement)
    _ = cursor.name("a name")
    cursor.symbol(.equals)
    let (distribution, dimension) = cursor.anyDistribution()
    cursor.end()
    noBlock(statement)
    uncertainSupports.add(distribution, cursor.hasFailed ? nil : dimension)
    return Uncertain(name: name.text, distribution: distribution)
  }

  /// Reports a block on a statement that takes none.
  func noBlock(_ statement: Statement) {
    if let block = statement.block { report(.unexpectedBlock(statement.keyword, block.range)) }
  }
}

/// What each uncertain quantity measures and what values it can take, as far as they have been
/// checked: those declared earlier are known to those declared later.
final class UncertainSupports {
  /// Nil after a mistake, which has been reported.
  private(set) var dimensions: [Dimension?] = []
  private(set) var supports: [ClosedRange<Double>] = []
  private(set) var used: Set<Int> = []

  func use(_ index: Int) {
    used.insert(index)
  }

  func add(_ distribution: Distribution, _ dimension: Dimension?) {
    supports.append(distribution.bounds { supports[$0] })
    dimensions.append(dimension)
  }

  func bounds(_ formula: Formula) -> ClosedRange<Double> {
    formula.bounds { supports[$0] }
  }
}

extension [SourceRange] {
  /// The index of the first one that begins at an offset or behind it. They ascend.
  fileprivate func index(from offset: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].lower < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
