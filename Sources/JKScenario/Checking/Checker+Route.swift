import JKLanguage

/// One step of a route as it is written.
private struct WrittenStation {
  let station: Route.Station
  let word: Word
  /// Where items go from it, `otherwise` too.
  let targets: [(target: Route.Target, word: Word)]
}

/// Where each step stands on a route.
private struct StationPlaces {
  private let steps: [Int]
  /// Of a long route.
  private let places: [Int: Int]

  init(_ stations: [WrittenStation]) {
    steps = stations.map(\.station.step)
    places = steps.count > 8 ? Dictionary(uniqueKeysWithValues: zip(steps, steps.indices)) : [:]
  }

  subscript(step: Int) -> Int? {
    steps.count > 8 ? places[step] : steps.firstIndex(of: step)
  }
}

private struct WrittenBranches {
  var shared: [Route.Branch] = []
  var otherwise: Route.Target?
  var targets: [(target: Route.Target, word: Word)] = []
}

extension Checker {
  /// - Parameter statements: several only where their braces are missing.
  func route(_ statements: [Statement]) -> Route {
    let nothing = Route(entry: 0, stations: [])
    guard let statement = statements.first else { return nothing }
    guard let block = statement.block else {
      let lines = statements.compactMap { bareLine(of: $0) }
      guard !lines.isEmpty else {
        // What could not be read may have been the route.
        if !hasUnread(in: statement.range, beside: []) { report(.emptyRoute(statement.keyword)) }
        return nothing
      }
      reportBareRoute(statements, lines)
      return route(lines, isWhole: lines.count == statements.count)
    }
    ArgumentCursor(self, statement, field: Vocabulary.work["route"]).end()
    // Where a line could not be read, what is missing may stand in it.
    let isWhole = !hasUnread(in: block.range, beside: block.statements)
    if block.statements.isEmpty, isWhole { report(.emptyRoute(statement.keyword)) }
    return route(block.statements, isWhole: isWhole)
  }

  /// `a -> b` in `route a -> b`.
  private func bareLine(of statement: Statement) -> Statement? {
    let arguments = statement.arguments.drop { if case .symbol = $0 { true } else { false } }
    guard case .expression(.name(let word))? = arguments.first, let last = arguments.last else { return nil }
    return Statement(
      keyword: word, arguments: Array(arguments.dropFirst()), block: nil, range: word.range.union(last.range))
  }

  private func reportBareRoute(_ statements: [Statement], _ lines: [Statement]) {
    let written = lines.map { sources[$0.range].text(in: $0.range) }
    let start = statements[0].keyword.range
    let fix =
      lines.count == 1
      ? Diagnostic.Fix(SourceRange(start.upper, lines[0].range.upper), " { \(written[0]) }") : nil
    report(.routeWithoutBraces(start, written, fix: fix))
  }

  private func route(_ lines: [Statement], isWhole isRead: Bool) -> Route {
    let nothing = Route(entry: 0, stations: [])
    var isWhole = isRead
    var stations: [WrittenStation] = []
    for line in lines {
      noBlock(line)
      let cursor = ArgumentCursor(self, line)
      for next in self.stations(cursor) {
        if let first = stations.first(where: { $0.station.step == next.station.step }) {
          report(.stationTwice(next.word, first.word))
          isWhole = false
        } else {
          stations.append(next)
        }
      }
      isWhole = isWhole && !cursor.hasFailed
    }
    guard isWhole, let entry = stations.first else { return nothing }
    let route = Route(entry: entry.station.step, stations: stations.map(\.station))
    if checkTargets(stations) { routes.append((route, stations.map(\.word))) }
    return route
  }

  /// Items reach every step of a route, from its first one or back from a step behind it.
  func checkReached(_ scenario: Scenario) {
    for (route, words) in routes {
      let places = Dictionary(route.stations.enumerated().map { ($1.step, $0) }) { first, _ in first }
      func next(_ place: Int) -> [Int] {
        let station = route.stations[place]
        let returned =
          scenario.steps[station.step].quality.escaped.returns.map { [Route.Target.step($0.step)] } ?? []
        return (station.branches.map(\.target) + [station.otherwise] + returned).compactMap { target in
          if case .step(let step) = target { places[step] } else { nil }
        }
      }
      var reached: Set<Int> = []
      func reach(_ start: Int) {
        var open = [start]
        while let place = open.popLast() {
          if reached.insert(place).inserted { open += next(place) }
        }
      }
      reach(0)
      let ledTo = Set(words.indices.flatMap { next($0) })
      // Those behind one that nothing leads to are reached when it is.
      for isLedTo in [false, true] {
        for place in words.indices where !reached.contains(place) && ledTo.contains(place) == isLedTo {
          report(.unreachedStation(words[place], entry: words[0], isLedTo: isLedTo))
          reach(place)
        }
      }
    }
  }

  /// Items come back, after a defect, to steps that some route leads by.
  func checkReturns(_ scenario: Scenario) {
    if returns.isEmpty { return }
    let routes = scenario.works.map { $0.route.stations.map(\.step) }
    let known = names.names(.step)
    for (from, target, place) in returns {
      let passing = routes.filter { $0.contains { known[$0] == from.text } }
      // A route that could not be read may lead there.
      guard !routes.contains([]), !passing.isEmpty, !passing.contains(where: { $0.contains(target) }) else {
        continue
      }
      report(.returnsElsewhere(place, known[target], from: from, steps: passing.joined().map { known[$0] }))
    }
  }

  /// One line of a route: `a -> b 30%, otherwise lost`, or a chain `a -> b -> done`.
  private func stations(_ cursor: ArgumentCursor) -> [WrittenStation] {
    var result: [WrittenStation] = []
    let line = cursor.statement
    guard let first = cursor.resolve(line.keyword, .step) else { return [] }
    var (from, word) = (first, line.keyword)
    while cursor.take(.arrow) {
      let branches = self.branches(cursor, from: word)
      guard !cursor.hasFailed, let otherwise = branches.otherwise else { return result }
      let station = Route.Station(step: from, branches: branches.shared, otherwise: otherwise)
      result.append(WrittenStation(station: station, word: word, targets: branches.targets))
      guard case .symbol(.arrow, _)? = cursor.next, let last = branches.targets.last else { break }
      guard branches.shared.isEmpty, case .step(let next) = otherwise else {
        cursor.fail(.chainAfterBranch(cursor.place, after: last.word))
        break
      }
      (from, word) = (next, last.word)
    }
    if result.isEmpty {
      let words = [line.keyword.text] + line.arguments.compactMap(\.name)
      let isList = words.count > 1 && line.arguments.count == 2 * (words.count - 1)
      cursor.fail(
        isList
          ? .routeWithoutArrows(
            line.keyword.range.union(line.arguments.last?.range ?? line.keyword.range), words)
          : .expected("`->` and where items go next", at: cursor.place, nil))
    }
    cursor.end()
    return result
  }

  private func branches(_ cursor: ArgumentCursor, from station: Word) -> WrittenBranches {
    var result = WrittenBranches()
    let start = cursor.place
    var end = start
    repeat {
      let isOtherwise = cursor.take("otherwise")
      guard let word = cursor.name("a step, `done` or `lost`"), let target = target(word, cursor) else {
        break
      }
      result.targets.append((target, word))
      end = word.range
      if case .expression(let share)? = cursor.next, !isOtherwise {
        result.shared.append(Route.Branch(target: target, share: cursor.quantity(.share)))
        end = share.range
      } else if result.otherwise == nil {
        result.otherwise = target
      } else {
        cursor.fail(.secondOtherwise(word.range))
      }
      if let next = cursor.lineBehindComma {
        cursor.fail(.commaBetweenStatements(cursor.place, "the way from `\(station.text)`", before: next))
      }
    } while cursor.take(.comma)
    if case .expression? = cursor.next {
      cursor.fail(.expected("`,`", at: cursor.place, Vocabulary.work["route"]))
    }
    if !cursor.hasFailed { checkShares(&result, cursor, from: station, at: start.union(end)) }
    return result
  }

  /// The shares leave no item out and send none to two places. Without `otherwise` the last branch is it.
  private func checkShares(
    _ branches: inout WrittenBranches, _ cursor: ArgumentCursor, from station: Word, at place: SourceRange
  ) {
    let bounds = uncertainSupports.bounds(branches.total)
    if bounds.upperBound > 1 + 1e-9 {
      cursor.fail(.sharesOverAll(station, place, bounds.upperBound))
    } else if branches.otherwise == nil {
      guard bounds.lowerBound > 1 - 1e-9, let last = branches.shared.popLast() else {
        return cursor.fail(.sharesUnderAll(station, place, bounds.lowerBound))
      }
      branches.otherwise = last.target
    }
  }

  private func target(_ word: Word, _ cursor: ArgumentCursor) -> Route.Target? {
    switch word.text {
    case "done": return .done
    case "lost": return .lost
    default: return cursor.resolve(word, .step, orOneOf: ["done", "lost"]).map { .step($0) }
    }
  }

  /// Every step that items go to must say where they go from there, and from every step some of them
  /// must reach an end.
  ///
  /// - Returns: whether they do.
  private func checkTargets(_ stations: [WrittenStation]) -> Bool {
    let places = StationPlaces(stations)
    var dead: Set<Int> = []
    for station in stations {
      for (target, word) in station.targets {
        if case .step(let step) = target, places[step] == nil, dead.insert(step).inserted {
          report(.deadEnd(word))
        }
      }
    }
    if !dead.isEmpty { return false }
    var isEnding = Array(repeating: false, count: stations.count)
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      // Routes are written on towards their end.
      for index in stations.indices.reversed() where !isEnding[index] {
        isEnding[index] = possibleTargets(stations[index].station).contains { target in
          if case .step(let step) = target { places[step].map { isEnding[$0] } ?? false } else { true }
        }
        hasGrown = hasGrown || isEnding[index]
      }
    }
    guard let endless = isEnding.lastIndex(of: false) else { return true }
    report(.endlessRoute(stations[endless].word))
    return false
  }

  /// Targets that some items do go to.
  private func possibleTargets(_ station: Route.Station) -> [Route.Target] {
    if station.branches.isEmpty { return [station.otherwise] }
    let branches = station.branches.filter { uncertainSupports.bounds($0.share).upperBound > 0 }
    let total = station.branches.reduce(0) { $0 + $1.share }
    return branches.map(\.target)
      + (uncertainSupports.bounds(total).lowerBound < 1 - 1e-9 ? [station.otherwise] : [])
  }
}

extension WrittenBranches {
  fileprivate var total: Formula {
    shared.reduce(0) { $0 + $1.share }
  }
}
