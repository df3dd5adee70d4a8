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
      let rate =
        switch work.arrivals {
        case .poisson(let rate): rate
        }
      let arrivals = uncertainSupports.bounds(rate).upperBound * hours
      if arrivals > Limit.arrivals {
        report(.tooManyArrivals(entry.name, arrivals, most: Limit.arrivals))
      }
    }

    let weeks = settings.bucket == .week ? hours / WorkingTime.week : 2
    // What is kept of a trial besides its weeks is worth a few of them.
    let results = Double(settings.trials * scenario.sequences.count) * (weeks + 16)
    if results > Limit.results {
      report(.tooManyResults(study.place("trials"), settings.trials, sequences: scenario.sequences.count))
    }
  }
}
