import JKLanguage

extension Checker {
  /// The population that the file declares; nil when there is none or it is not sound, which has been reported.
  func population(_ scenario: Scenario, _ syntax: ScenarioSyntax) -> Population? {
    guard let (name, statement) = names.declarations(.population).first.map({ ($0.name, $0.statement) })
    else { return nil }
    header(statement, Vocabulary.population) { _ in }
    let block = BlockReader(self, Vocabulary.population, of: statement, name: name)
    let organisations = block.wholeNumber("organisations")
    let trials = block.cursor("trials").map { eachTrials($0) } ?? 0
    let lines = block.statements("vary")
    let priors = lines.compactMap { prior($0) }
    let followed = block.cursor("follow").map { self.followed($0) } ?? []
    checkClasses(scenario, name)
    guard priors.count == lines.count, areDistinct(priors) else { return nil }
    let template = OrganisationTemplate(syntax: syntax, files: files, priors: priors)
    guard isWhole, !log.hasErrors, checkOrganisations(template, name) else { return nil }
    return Population(
      name: name.text, organisations: organisations, trials: trials, priors: priors.map(\.prior),
      followed: followed, template: template)
  }

  /// `50 each`
  private func eachTrials(_ cursor: ArgumentCursor) -> Int {
    let place = cursor.place
    let count = cursor.quantity(.number, in: 0...(cursor.field?.range.upperBound ?? 0)).constant
    cursor.word("each")
    cursor.end()
    guard !cursor.hasFailed else { return 0 }
    guard let count, count == count.rounded() else {
      if let field = cursor.field { cursor.fail(.notWhole(field, place)) }
      return 0
    }
    if count < Double(Population.leastTrials) { cursor.fail(.tooFewTrials(place, count)) }
    return Int(count)
  }

  /// What organisations are classed by must be there.
  private func checkClasses(_ scenario: Scenario, _ name: Word) {
    let settings = scenario.settings
    let weeks = settings.horizon / WorkingTime.week
    if weeks < Double(Population.weeks) {
      report(.tooShortToClass(name, horizon: settings.horizon))
    } else if settings.bucket != .week {
      report(.nothingToClassBy(name, "with `bucket none` there are no weeks", "leave `bucket` out"))
    } else if settings.history <= 0 {
      report(
        .nothingToClassBy(
          name, "without history there is no revenue before week 0", "for example `history 52 weeks`"))
    } else if !scenario.works.contains(where: { $0.revenue != nil }) {
      report(.nothingToClassBy(name, "no work earns anything", "give a work its revenue: `revenue $200`"))
    }
  }

  // MARK: What differs

  /// `scattered-inputs.effort = times triangular(1.2, 1.65, 2.1)`
  private func prior(_ line: Statement) -> WrittenPrior? {
    let cursor = ArgumentCursor(self, line, field: Vocabulary.population["vary"])
    noBlock(line)
    guard let path = cursor.name("the path of a value, such as `estimate.caught`") else { return nil }
    if isOfTheStudy(path) { cursor.fail(.cannotVary(path)) }
    cursor.symbol(.equals)
    var before: [Argument] = []
    while let argument = cursor.next, !isNumber(argument) {
      before.append(argument)
      cursor.advance()
    }
    cursor.isCertain = true
    let (distribution, dimension) = cursor.anyDistribution()
    cursor.refuseMisplacedWord(behind: dimension)
    var after: [Argument] = []
    while let argument = cursor.next {
      after.append(argument)
      cursor.advance()
    }
    guard !cursor.hasFailed else { return nil }
    // The path and the equals sign stand before.
    let written = line.arguments.dropFirst(2 + before.count).dropLast(after.count)
    let place = written.reduce(written[written.startIndex].range) { $0.union($1.range) }
    let isShare = written.contains {
      if case .expression(let expression) = $0 { expression.hasPercent } else { false }
    }
    return WrittenPrior(
      path: path, before: before, after: after, place: place, dimension: dimension,
      prior: Population.Prior(
        path: path.text, distribution: distribution, kind: QuantityKind(dimension, isShare: isShare),
        text: sources.text(in: place)))
  }

  /// Whether a path leads to what all organisations of a study share.
  private func isOfTheStudy(_ path: Word) -> Bool {
    let names = path.text.split(separator: ".")
    if names.first.map({ self.names.names(.population).contains(String($0)) }) ?? false { return true }
    // What the organisation costs is its own.
    return names.count == 1 && path.text != "overhead" && Vocabulary.study[path.text] != nil
  }

  /// Whether an argument begins a number or a distribution: `times`, `poisson` and commas do not.
  private func isNumber(_ argument: Argument) -> Bool {
    switch argument {
    case .expression(.name(let word)): names.isQuantity(word.text)
    case .expression: true
    case .string, .symbol: false
    }
  }

  private func areDistinct(_ priors: [WrittenPrior]) -> Bool {
    for (index, prior) in priors.enumerated() {
      guard let first = priors[..<index].first(where: { $0.path.text == prior.path.text }) else { continue }
      report(.variedTwice(prior.path, first: first.path))
      return false
    }
    return true
  }

  /// Checks the scenario at the ends of what can be drawn. What is wrong is reported at the prior's own place.
  private func checkOrganisations(_ template: OrganisationTemplate, _ name: Word) -> Bool {
    for (index, values) in template.probes {
      let errors = template.check(values).errors
      guard let first = errors.first else { continue }
      let own = errors.first { error in
        template.priors.contains {
          $0.path.range.reaches(error.primary.range.lower) || $0.place.reaches(error.primary.range.lower)
        }
      }
      if let own, own.code == Diagnostic.notWholeCode, let index {
        report(.drawnNotWhole(template.priors[index].place, template.priors[index].path))
      } else if let own {
        report(own.withoutFix)
      } else {
        let tried = index.map { template.priors[$0] }
        let text = tried.map { "`\($0.path.text)` \(QuantityText.value(values[index ?? 0], $0.prior.kind))" }
        report(.unsoundOrganisation(tried?.place ?? name.range, text, first.message))
      }
      return false
    }
    return true
  }

  // MARK: What organisations do

  /// `constraint-first 5%, tools-first 75%, otherwise status-quo`
  private func followed(_ cursor: ArgumentCursor) -> [Population.Following] {
    var followed: [Population.Following] = []
    var words: [Word] = []
    var total = 0.0
    var hasRest = false
    let start = cursor.place
    var end = start
    cursor.isCertain = true
    repeat {
      hasRest = cursor.take("otherwise")
      let word = cursor.nextName
      end = cursor.place
      let isStill = cursor.take(Strategy.statusQuo.name)
      let sequence = isStill ? 0 : cursor.reference(.strategy) + 1
      if let index = followed.firstIndex(where: { $0.sequence == sequence }), let word {
        cursor.fail(.followedTwice(word, first: words[index]))
      }
      if !hasRest { end = cursor.place }
      let share = hasRest ? max(0, 1 - total) : cursor.quantity(.share).constant ?? 0
      total += share
      followed.append(Population.Following(sequence: sequence, share: share))
      if let word { words.append(word) }
    } while !hasRest && !cursor.hasFailed && cursor.take(.comma)
    cursor.end()
    guard !cursor.hasFailed else { return [] }
    let place = start.union(end)
    if abs(total - 1) > 1e-9 {
      let still = followed.first { $0.sequence == 0 }
      cursor.fail(.followedSharesNotAll(place, total, statusQuo: still.map { $0.share + 1 - total }))
    } else if followed.allSatisfy({ $0.sequence == 0 }) {
      cursor.fail(.nothingFollowed(place))
    }
    return followed
  }
}

extension Expression {
  /// Whether some number in it is a percentage.
  fileprivate var hasPercent: Bool {
    switch self {
    case .number(let literal): literal.isPercent
    case .negation(let inner, _): inner.hasPercent
    case .binary(_, let left, let right): left.hasPercent || right.hasPercent
    // The chances of a discrete distribution are percentages whatever its values are.
    case .call(_, let arguments, _):
      arguments.contains { argument in
        argument.key.map(\.hasPercent) ?? argument.value.hasPercent
      }
    case .name, .string, .date, .clock, .offset, .invalid: false
    }
  }
}
