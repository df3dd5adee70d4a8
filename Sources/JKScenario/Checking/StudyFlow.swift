import Foundation

/// What happens to items in one trial, in means.
struct StudyFlow {
  /// Arrivals, services, reworks, patience that runs out, and outcomes that are undone.
  private(set) var events = 0.0
  /// Candidates for arrivals that do not arrive, where strategies change the rate.
  private(set) var candidates = 0.0
  /// Items that nobody can get done.
  private(set) var backlog = 0.0
  private(set) var requests = 0.0

  init(_ scenario: Scenario, hours: Double) {
    let workload = Workload(scenario)
    let means = workload.means
    func mean(_ formula: Formula) -> Double { formula.value { means[$0] } }
    let visits = scenario.steps.indices.map { Visit(scenario, step: $0, means) }
    for work in scenario.works.indices {
      let type = scenario.works[work]
      let arrivals = Self.arrivals(type.arrivals, scenario.settings, means)
      let flow = workload.flow(ofWork: work)
      let items = arrivals.items * flow.items
      events += arrivals.times + items - arrivals.items
      if type.patience != nil { events += items }
      if scenario.changes.contains(where: { !$0.scenario.works[work].arrivals.hasRate(of: type.arrivals) }) {
        candidates += arrivals.times * (arrivals.peak - 1)
      }
      for (step, count) in flow.visits {
        let services = items * count
        events += services * (1 + visits[step].reworks)
        let tools = scenario.tools.filter { $0.step == step && $0.tokens != nil }
        requests += services * (tools.map { max(1, $0.requests.average(means)) }.max() ?? 0)
        for outcome in scenario.outcomes where outcome.step == step {
          events += services * (1 - mean(outcome.disputed)) * mean(outcome.reversed)
        }
      }
      if type.patience == nil, type.queueLimit == nil { backlog += items * flow.unserved }
    }
  }

  /// Items over the study, the times at which some arrive, and how much higher the highest rate is than the mean one.
  private static func arrivals(
    _ arrivals: Arrivals, _ settings: Settings, _ means: [Double]
  ) -> (items: Double, times: Double, peak: Double) {
    func mean(_ formula: Formula) -> Double { formula.value { means[$0] } }
    let hours = settings.history + settings.horizon
    let batch = arrivals.batch.map { $0.average(means) } ?? 1
    let times: Double
    var peak = 1.0
    switch arrivals.process {
    case .poisson(let rate):
      let factors = (0..<200).map { index in
        let time = -settings.history + hours * (Double(index) + 0.5) / 200
        return factor(arrivals.demand, at: time, means)
      }
      let sum = factors.reduce(0, +) / 200
      times = mean(rate) * hours * sum
      peak = sum > 0 ? (factors.max() ?? 1) / sum : 1
    case .renewal(let gap): times = hours / max(gap.average(means), 1e-12)
    case .scheduled(let moments): times = Double(moments.count)
    }
    return (times * batch, times, peak)
  }

  private static func factor(_ demand: Demand, at time: Double, _ means: [Double]) -> Double {
    func mean(_ formula: Formula) -> Double { formula.value { means[$0] } }
    let step = demand.steps.last { $0.start <= time }.map { mean($0.factor) } ?? 1
    guard !demand.seasons.isEmpty else { return exp(mean(demand.growth) * max(0, time)) * step }
    let phase = time / WorkingTime.year
    let season = Int((phase - phase.rounded(.down)) * Double(demand.seasons.count))
    return exp(mean(demand.growth) * max(0, time)) * step
      * mean(demand.seasons[min(season, demand.seasons.count - 1)])
  }
}

/// What happens whether items come or not: days, weeks, outages, batches; and what a strategy does.
struct StudyRoutine {
  let events: Double

  init(_ scenario: Scenario, hours: Double) {
    let means = Workload.means(of: scenario)
    func mean(_ formula: Formula) -> Double { formula.value { means[$0] } }
    let days = hours / WorkingTime.day
    var events = 0.0
    for (index, team) in scenario.teams.enumerated() where team.within == nil {
      // Being away, admin and steady work are each done in one piece a day.
      let away = mean(team.hours) < 1 ? 1 : mean(team.absence)
      let admin = scenario.constraints.contains { $0.load?.team == index } ? 1.0 : 0
      let improving =
        scenario.steps.contains { $0.team == index && $0.structure.improvement != nil } ? 1.0 : 0
      let each = away + (admin + improving) * (1 - mean(team.absence))
      if each > 0 { events += days * (1 + each * Double(team.people)) }
    }
    if !scenario.hirings.allSatisfy({ $0.condition == nil }) { events += days }
    for tool in scenario.tools {
      guard let outages = tool.outages else { continue }
      events += 2 * hours / max(0.1, outages.every.average(means) + outages.lasting.average(means))
    }
    for constraint in scenario.constraints {
      guard let period = constraint.batchPeriod else { continue }
      events += Double(constraint.steps.count) * hours / max(0.01, mean(period))
    }
    self.events = events
  }

  /// What a strategy adds: blocks of its fixes, rounds of training, people who come and go.
  static func events(of strategy: Strategy, _ scenario: Scenario, hours: Double) -> Double {
    let means = Workload.means(of: scenario)
    func mean(_ formula: Formula) -> Double { formula.value { means[$0] } }
    var events = Double(strategy.actions.count)
    for action in strategy.actions {
      if case .when = action.start { events += hours / WorkingTime.day }
      switch action.kind {
      case .fix(let constraint, _):
        guard let fix = scenario.constraints[constraint].fix else { continue }
        events += 2 * (mean(fix.people) * mean(fix.takes) / 4).rounded(.up)
      case .integrate(let tool), .train(let tool), .delegate(_, let tool):
        let people = scenario.teams[scenario.steps[scenario.tools[tool].step].team].people
        events += Double(1 + people) * (mean(scenario.tools[tool].training) / 4).rounded(.up)
      case .hire(let count, _, _), .release(let count, _, _), .move(let count, _, _, _):
        events += Double(count)
      case .withdraw, .eliminate, .change, .switchContract: break
      }
    }
    return events
  }
}
