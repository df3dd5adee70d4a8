import JKLanguage

extension Checker {
  func work(_ name: Word, _ statement: Statement) -> Work {
    var branch: ValueBranch?
    header(statement, Vocabulary.work) { cursor in
      guard cursor.next != nil else { return }
      branch = cursor.choice(of: ValueBranch.allCases.map(\.rawValue)).flatMap(ValueBranch.init)
    }
    let block = BlockReader(self, Vocabulary.work, of: statement, name: name)
    return Work(
      name: name.text, branch: branch, arrivals: arrivals(block), patience: block.distribution("patience"),
      revenue: block.distribution("revenue"), direct: block.cursor("direct").map { directCost($0, block) },
      route: block.statements("route").first.map { route($0) } ?? Route(entry: 0, stations: []))
  }

  private func arrivals(_ block: BlockReader) -> Arrivals {
    guard let cursor = block.cursor("arrives") else { return .poisson(1) }
    _ = cursor.choice(of: ["poisson"])
    let rate = cursor.quantity(.rate)
    cursor.end()
    return .poisson(rate)
  }

  private func directCost(_ cursor: ArgumentCursor, _ work: BlockReader) -> DirectCost {
    guard case .expression(let expression)? = cursor.next, let quantity = cursor.evaluate(expression) else {
      cursor.fail(.expected("a percentage of revenue or an amount of money", at: cursor.place, cursor.field))
      return .perItem(0)
    }
    if quantity.dimension == .none {
      let share = cursor.quantity(.share)
      cursor.word("of")
      cursor.word("revenue")
      cursor.end()
      if !work.has("revenue") { report(.shareOfNothing(expression.range)) }
      return .shareOfRevenue(share)
    }
    let amount = cursor.quantity(.money)
    cursor.end()
    return .perItem(amount)
  }

  // MARK: Routes

  private func route(_ statement: Statement) -> Route {
    ArgumentCursor(self, statement, field: Vocabulary.work["route"]).end()
    guard let block = statement.block, !block.statements.isEmpty else {
      report(.emptyRoute(statement.keyword))
      return Route(entry: 0, stations: [])
    }
    var stations: [(station: Route.Station, word: Word)] = []
    for line in block.statements {
      noBlock(line)
      for next in self.stations(of: line) {
        if let first = stations.first(where: { $0.station.step == next.station.step }) {
          report(.stationTwice(next.word, first.word))
        } else {
          stations.append(next)
        }
      }
    }
    checkTargets(stations)
    return Route(entry: stations.first?.station.step ?? 0, stations: stations.map(\.station))
  }

  /// One line of a route: `a -> b 30%, otherwise lost`, or a chain `a -> b -> done`.
  private func stations(of line: Statement) -> [(station: Route.Station, word: Word)] {
    let cursor = ArgumentCursor(self, line)
    var result: [(station: Route.Station, word: Word)] = []
    guard let first = cursor.resolve(line.keyword, .step) else { return [] }
    var (from, word) = (first, line.keyword)
    while cursor.take(.arrow) {
      let place = cursor.place
      let branches = self.branches(cursor, from: word)
      guard !cursor.hasFailed else { return result }
      result.append(
        (Route.Station(step: from, branches: branches.shared, otherwise: branches.otherwise), word))
      guard case .symbol(.arrow, _)? = cursor.next else { break }
      guard branches.shared.isEmpty, case .step(let next) = branches.otherwise else {
        cursor.fail(.chainAfterBranch(place))
        break
      }
      (from, word) = (next, Word(text: names.names(.step)[next], range: place))
    }
    if result.isEmpty { cursor.fail(.expected("`->` and where items go next", at: cursor.place, nil)) }
    cursor.end()
    return result
  }

  private func branches(
    _ cursor: ArgumentCursor, from station: Word
  ) -> (shared: [Route.Branch], otherwise: Route.Target) {
    var shared: [Route.Branch] = []
    var otherwise: Route.Target?
    repeat {
      let isOtherwise = cursor.take("otherwise")
      let place = cursor.place
      guard let target = target(cursor) else { break }
      if case .expression? = cursor.next, !isOtherwise {
        shared.append(Route.Branch(target: target, share: cursor.quantity(.share)))
      } else if otherwise == nil {
        otherwise = target
      } else {
        cursor.fail(.secondOtherwise(place))
      }
    } while cursor.take(.comma)
    guard !cursor.hasFailed else { return (shared, .done) }
    let total = shared.reduce(0) { $0 + $1.share }
    let bounds = uncertainSupports.bounds(total)
    if bounds.upperBound > 1 + 1e-9 || (otherwise != nil && bounds.lowerBound > 1 + 1e-9) {
      cursor.fail(.sharesOverAll(station, cursor.statement.range, bounds.upperBound))
    } else if otherwise == nil {
      guard bounds.lowerBound > 1 - 1e-9, let last = shared.popLast() else {
        cursor.fail(.sharesUnderAll(station, cursor.statement.range, bounds.lowerBound))
        return (shared, .done)
      }
      otherwise = last.target
    }
    return (shared, otherwise ?? .done)
  }

  private func target(_ cursor: ArgumentCursor) -> Route.Target? {
    guard let word = cursor.name("a step, `done` or `lost`") else { return nil }
    switch word.text {
    case "done": return .done
    case "lost": return .lost
    default: return cursor.resolve(word, .step, orOneOf: ["done", "lost"]).map { .step($0) }
    }
  }

  /// Every step that items go to must say where they go from there, and every step must be able to
  /// reach an end.
  private func checkTargets(_ stations: [(station: Route.Station, word: Word)]) {
    let known = Set(stations.map(\.station.step))
    var ending = Set<Int>()
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for (station, _) in stations where !ending.contains(station.step) {
        let targets = station.branches.map(\.target) + [station.otherwise]
        let ends = targets.contains { target in
          if case .step(let step) = target { ending.contains(step) } else { true }
        }
        if ends { hasGrown = ending.insert(station.step).inserted || hasGrown }
      }
    }
    for (station, word) in stations {
      for target in station.branches.map(\.target) + [station.otherwise] {
        if case .step(let step) = target, !known.contains(step) {
          report(.deadEnd(names.names(.step)[step], from: word))
          return
        }
      }
      if !ending.contains(station.step) {
        report(.endlessRoute(word))
        return
      }
    }
  }
}
