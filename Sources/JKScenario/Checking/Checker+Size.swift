import Foundation
import JKLanguage

extension Checker {
  /// Reports a study that no computer could hold or get through, however sound its parts are.
  func checkSize(_ scenario: Scenario, _ study: BlockReader) {
    typealias Limit = Vocabulary.Limit
    let settings = scenario.settings
    let hours = settings.history + settings.horizon
    if settings.bucket == .week {
      for (name, length) in [("horizon", settings.horizon), ("history", settings.history)]
      where length > Limit.weekly {
        report(.tooManyWeeks(name, study.place(name)))
        return
      }
    }

    let people = scenario.teams.map { Double($0.people) }
    if let largest = people.indices.max(by: { people[$0] < people[$1] }) {
      let total = people.reduce(0, +)
      let place = names.declarations(.team)[largest].name.range
      if total > Limit.people {
        report(.tooManyPeople(place, total, most: Limit.people))
      } else if total * Double(scenario.tools.count) > Limit.practice {
        report(.tooMuchPractice(place, total, tools: scenario.tools.count))
      }
    }

    for (work, entry) in zip(scenario.works, names.declarations(.work)) {
      let arrivals = most(work.arrivals, hours: hours)
      if arrivals > Limit.arrivals {
        report(.tooManyArrivals(entry.name, arrivals, most: Limit.arrivals))
      }
    }

    // However many trials there are, memory holds a number of them that does not depend on it.
    let sequences = scenario.sequences.count
    if settings.bucket == .week, hours / WorkingTime.week * Double(sequences) > Limit.weeks {
      report(
        .tooManyResults(
          study.place("horizon"), weeks: hours / WorkingTime.week, sequences: sequences, most: Limit.weeks))
    }
  }

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
    case .renewal(let gap): times = hours / (gap.mean?.constant ?? 1)
    case .scheduled(let moments): times = Double(moments.count)
    }
    return times * (arrivals.batch?.mean.map { uncertainSupports.bounds($0).upperBound } ?? 1)
  }
}
