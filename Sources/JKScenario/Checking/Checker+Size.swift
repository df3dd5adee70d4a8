import Foundation
import JKLanguage

extension Checker {
  private typealias Limit = Vocabulary.Limit

  /// Reports a study that no computer could hold or get through, however sound its parts are.
  func checkSize(_ scenario: Scenario, _ study: BlockReader) {
    let settings = scenario.settings
    let hours = settings.history + settings.horizon
    if settings.bucket == .week {
      for (name, length) in [("horizon", settings.horizon), ("history", settings.history)]
      where length > Limit.weekly {
        report(.tooManyWeeks(name, study.place(name)))
        return
      }
    }
    checkDays(scenario, study)
    checkPeople(scenario, study, hours: hours)
    for (work, entry) in zip(scenario.works, names.declarations(.work)) {
      let arrivals = most(work.arrivals, hours: hours)
      if arrivals > Limit.arrivals {
        report(.tooManyArrivals(entry.name, arrivals, most: Limit.arrivals))
      }
    }
    checkResults(scenario, study, hours: hours)
  }

  /// Contracts are billed by calendar months, and some people are asked each day.
  private func checkDays(_ scenario: Scenario, _ study: BlockReader) {
    guard !scenario.contracts.isEmpty, scenario.settings.horizon > Limit.weekly else { return }
    report(.tooManyMonths(study.place("horizon")))
  }

  /// However many trials there are, memory holds a number of them that does not depend on it.
  private func checkResults(_ scenario: Scenario, _ study: BlockReader, hours: Double) {
    guard scenario.settings.bucket == .week else { return }
    let sequences = scenario.sequences.count
    let weeks = hours / WorkingTime.week
    if weeks * Double(sequences) > Limit.weeks {
      report(
        .tooManyResults(study.place("horizon"), weeks: weeks, sequences: sequences, most: Limit.weeks))
    } else if weeks * Double(sequences) * Double(scenario.measuresByRow) > Limit.results {
      report(
        .tooManyMeasures(
          study.place("horizon"), weeks: weeks, sequences: sequences, measures: scenario.measuresByRow,
          most: Limit.results))
    }
  }

  /// Reports a trial that grows or lasts without end, as far as the traffic of the work tells.
  func checkCost(_ scenario: Scenario, _ study: BlockReader) {
    guard scenario.isSmallEnoughToSolve else { return }
    let cost = StudyCost(scenario)
    if cost.backlog > Limit.items, let (team, load) = overloaded(scenario) {
      report(.growsWithoutEnd(team, load: load, items: cost.backlog, most: Limit.items))
      return
    }
    let trial = cost.run(scenario.compared, trials: 1)
    if trial.seconds > RunCost.endless {
      report(.trialWithoutEnd(study.place("horizon"), trial, events: cost.events[0]))
    }
  }

  // MARK: People

  private func checkPeople(_ scenario: Scenario, _ study: BlockReader, hours: Double) {
    let groups = scenario.teams.indices.filter { scenario.teams[$0].within != nil }
    if groups.count > Limit.groups {
      let name = names.declarations(.team)[groups[Limit.groups]].name
      report(.tooManyGroups(name, groups.count, most: Limit.groups))
    }
    let people = scenario.teams.map { $0.within == nil ? Double($0.people) : 0 }
    guard let largest = people.indices.max(by: { people[$0] < people[$1] }) else { return }
    let total = people.reduce(0, +)
    let place = names.declarations(.team)[largest].name.range
    if total > Limit.people {
      return report(.tooManyPeople(place, total, most: Limit.people))
    }
    let tools = Double(scenario.tools.count)
    if total * tools > Limit.practice {
      return report(.tooMuchPractice(place, total, tools: scenario.tools.count))
    }
    let most = min(Limit.people, tools > 0 ? Limit.practice / tools : Limit.people)
    checkHiring(scenario, study, hours: hours, after: total, most: most)
  }

  /// Everyone who was ever there is kept, since practice and pay are their own.
  private func checkHiring(
    _ scenario: Scenario, _ study: BlockReader, hours: Double, after people: Double, most: Double
  ) {
    var total = people
    for (hiring, statement) in zip(scenario.hirings, study.statements("hiring")) {
      total += joining(hiring, scenario, hours: hours)
      if total > most {
        let team = scenario.teams[hiring.team].name
        return report(.tooManyHired(statement.keyword.range, team, total, hours: hours, most: most))
      }
    }
    for (strategy, places) in zip(scenario.strategies, actionPlaces) {
      var all = total
      for (action, place) in zip(strategy.actions, places) {
        guard case .hire(let count, let team, _) = action.kind else { continue }
        all += Double(count)
        if all > most {
          return report(.tooManyHired(place, scenario.teams[team].name, all, hours: hours, most: most))
        }
      }
    }
  }

  /// How many people a team may take on of itself, at most.
  private func joining(_ hiring: Hiring, _ scenario: Scenario, hours: Double) -> Double {
    guard let condition = hiring.condition else { return 0 }
    let every = max(WorkingTime.day, uncertainSupports.bounds(hiring.every).lowerBound)
    let all = Double(hiring.adds) * (1 + (hours / every).rounded(.down))
    // It stops when there are enough, but for those who take the places of others.
    let enough = condition.tests.compactMap { test -> Double? in
      guard case .people(hiring.team) = test.measure, [.less, .lessOrEqual].contains(test.comparison) else {
        return nil
      }
      return uncertainSupports.bounds(test.threshold).upperBound + Double(hiring.adds)
    }.min()
    guard let enough else { return all }
    let leaving = uncertainSupports.bounds(scenario.teams[hiring.team].leaving).upperBound
    return min(all, enough * (1 + 2 * leaving * hours) + Limit.leaversBeside)
  }

  // MARK: Arrivals

  /// More arrivals than this are not to be expected.
  private func most(_ arrivals: Arrivals, hours: Double) -> Double {
    let times: Double
    switch arrivals.process {
    case .poisson(let rate):
      let growth = max(0, uncertainSupports.bounds(arrivals.demand.growth).upperBound) * hours
      let factors = (arrivals.demand.steps.map(\.factor) + arrivals.demand.seasons).map {
        uncertainSupports.bounds($0).upperBound
      }
      times = uncertainSupports.bounds(rate).upperBound * hours * exp(growth) * (factors.max() ?? 1)
    case .renewal(let gap): times = hours / mean(gap).lowerBound
    case .scheduled(let moments): times = Double(moments.count)
    }
    return times * (arrivals.batch.map { mean($0).upperBound } ?? 1)
  }

  /// Between what a distribution's mean can be.
  private func mean(_ distribution: Distribution) -> ClosedRange<Double> {
    distribution.meanBounds { uncertainSupports.supports[$0] }
  }
}
