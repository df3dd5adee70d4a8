import JKLanguage

extension Checker {
  func work(_ name: Word, _ statement: Statement) -> Work {
    var branch: ValueBranch?
    header(statement, Vocabulary.work) { cursor in
      guard cursor.next != nil else { return }
      branch = cursor.choice(of: ValueBranch.allCases.map(\.rawValue)).flatMap(ValueBranch.init)
    }
    let block = BlockReader(self, Vocabulary.work, of: statement, name: name)
    let route = route(block.statements(Vocabulary.route))
    return Work(
      name: name.text, branch: branch, arrivals: arrivals(block), referrals: referrals(block),
      priority: block.wholeNumber("priority"), queueLimit: queueLimit(block),
      patience: block.distribution("patience"), lateness: block.block("late").map { lateness($0) },
      revenue: block.distribution("revenue"), direct: block.cursor("direct").map { directCost($0, block) },
      recognisedOver: block.cursor("recognised").flatMap { recognition($0, block, of: name, along: route) },
      route: route)
  }

  /// `over build`, a step of the route.
  private func recognition(
    _ cursor: ArgumentCursor, _ work: BlockReader, of name: Word, along route: Route
  ) -> Int? {
    cursor.word("over")
    let place = cursor.place
    let step = cursor.reference(.step)
    cursor.end()
    guard !cursor.hasFailed else { return nil }
    if !work.has("revenue"), !work.has("direct") {
      report(.nothingToRecognise(cursor.statement.keyword, name))
    }
    let steps = route.stations.map(\.step)
    guard !steps.isEmpty, !steps.contains(step) else { return step }
    let known = names.names(.step)
    report(.notOnTheRoute(place, known[step], of: name, steps: steps.map { known[$0] }))
    return nil
  }

  private func arrivals(_ block: BlockReader) -> Arrivals {
    let demand = block.block("demand").map { self.demand($0) } ?? .constant
    guard let cursor = block.cursor("arrives") else {
      return Arrivals(process: .poisson(1), batch: nil, demand: demand)
    }
    let process: Arrivals.Process
    refuseBareArrivals(cursor)
    switch cursor.choice(of: ["poisson", "every", "at"]) {
    case "every": process = .renewal(cursor.distribution(.duration, in: 0...QuantityKind.largest))
    case "at": process = .scheduled(times(cursor))
    default: process = .poisson(cursor.quantity(.rate))
    }
    var batch: Distribution?
    if cursor.take("in") {
      cursor.word("batches")
      cursor.word("of")
      batch = cursor.distribution(.number, in: 0...QuantityKind.largest)
    }
    cursor.end()
    if let changing = block.statements("demand").first, !process.isPoisson {
      report(.demandWithoutRate(changing.keyword.range))
    }
    return Arrivals(process: process, batch: batch, demand: demand)
  }

  /// Reports a rate, a duration or a distribution without the word before it: `arrives 14 / week`.
  private func refuseBareArrivals(_ cursor: ArgumentCursor) {
    guard case .expression(let expression)? = cursor.next else { return }
    // A word such as `poisson` is what is wanted.
    let isCall = if case .call = expression { true } else { false }
    guard isCall || expression.leadingLiteral != nil else { return }
    let (text, range) = cursor.rest
    var written = text.replacing(/\s+(per|an?)\s+/) { _ in " / " }
    switch expression {
    case .call(let function, let arguments, _) where function.text == "poisson" && arguments.count == 1:
      let value = arguments[0].value.range
      written = "poisson \(sources[value].text(in: value))"
    case .call: written = "every \(written)"
    case .number(let literal) where literal.unit != nil: written = "every \(written)"
    case .number where !written.contains("/"): written = "poisson \(written) / week"
    default: written = "poisson \(written)"
    }
    cursor.fail(.arrivalsWithoutProcess(range, written))
  }

  /// `2 weeks, 5 weeks`, ascending.
  private func times(_ cursor: ArgumentCursor) -> [Formula] {
    var times: [Formula] = []
    repeat {
      let place = cursor.place
      let time = cursor.quantity(.duration, in: 0...QuantityKind.largest)
      if let last = times.last?.constant, let next = time.constant, next < last {
        cursor.fail(.timesNotAscending(place))
      }
      times.append(time)
    } while cursor.take(.comma)
    return times
  }

  private func demand(_ block: BlockReader) -> Demand {
    var steps: [(start: Double, factor: Formula)] = []
    for statement in block.statements("week") {
      let cursor = ArgumentCursor(self, statement, field: Vocabulary.demand["week"])
      let start = week(cursor)
      cursor.symbol(.colon)
      cursor.word("times")
      let factor = cursor.quantity(.number)
      cursor.end()
      noBlock(statement)
      guard let start = start.constant else {
        report(.uncertainNotAllowed("week", statement.range))
        continue
      }
      if let last = steps.last?.start, start <= last { report(.timesNotAscending(statement.range)) }
      steps.append((start, factor))
    }
    return Demand(
      growth: block.quantity("grows"), steps: steps,
      seasons: block.cursor("seasons").map { seasons($0, block.place("seasons")) } ?? [])
  }

  /// `120%, 100%, 80%, 100%`: percentages of their mean, so that over a whole year as many arrive as `arrives` says. What
  /// rounding leaves of another mean, and what is uncertain, is divided out.
  private func seasons(_ cursor: ArgumentCursor, _ place: SourceRange) -> [Formula] {
    var seasons: [Formula] = []
    repeat { seasons.append(cursor.quantity(.number)) } while cursor.take(.comma)
    cursor.end()
    let mean = seasons.reduce(0, +) / .constant(Double(seasons.count))
    if cursor.hasFailed || mean.constant.map({ abs($0 - 1) < 1e-12 }) ?? false { return seasons }
    let isFar = mean.constant.map { abs($0 - 1) > Self.seasonRounding } ?? false
    if isFar || uncertainSupports.bounds(mean).lowerBound <= 0 {
      report(.seasonsOffTheirMean(place, seasons.map(\.constant), mean: mean.constant))
      return []
    }
    return seasons.map { $0 / mean }
  }

  /// How far the mean of whole percentages may lie from 100 % because they have been rounded.
  private static let seasonRounding = 0.005 + 1e-9

  private func queueLimit(_ block: BlockReader) -> Formula? {
    block.cursor("queue").map { cursor in
      cursor.word("at")
      cursor.word("most")
      let limit = cursor.quantity(.number)
      cursor.end()
      return limit
    }
  }

  private func referrals(_ block: BlockReader) -> Referrals? {
    block.cursor("referrals").map { cursor in
      let mean = cursor.quantity(.number)
      cursor.word("each")
      cursor.word("completed")
      let delay =
        cursor.take("after") ? cursor.distribution(.duration, in: 0...QuantityKind.largest) : .constant(0)
      cursor.end()
      return Referrals(mean: mean, delay: delay)
    }
  }

  private func lateness(_ block: BlockReader) -> Lateness {
    Lateness(after: block.quantity("after"), wins: block.factor("wins"))
  }

  private func directCost(_ cursor: ArgumentCursor, _ work: BlockReader) -> DirectCost {
    guard case .expression(let expression)? = cursor.next, let quantity = cursor.evaluate(expression) else {
      cursor.fail(.expected("a percentage of revenue or an amount of money", at: cursor.place, cursor.field))
      return .perItem(0)
    }
    if quantity.dimension == .none {
      let share = cursor.quantity(.share)
      cursor.words("of", "revenue")
      cursor.end()
      if !work.has("revenue") { report(.shareOfNothing(expression.range)) }
      return .shareOfRevenue(share)
    }
    let amount = cursor.quantity(.money)
    cursor.end()
    return .perItem(amount)
  }
}
