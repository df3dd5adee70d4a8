import Foundation

/// What the work asks of people's time, by the traffic equations of the network, without a simulation.
///
/// Items arrive at the rates of week 0 and go their routes; each visit to a step takes its mean effort by hand, with the
/// constraints that hold at the start and with rework. Escaped defects lower chances to win and bring items back, as in
/// the simulation; lateness does not, because it depends on waiting. Where a pool of people is asked for more than it
/// can do, it lets all kinds of work through in the same proportion, as far as it can, so that what is behind it is not
/// counted twice. Uncertain quantities are at their means. Where nothing is uncertain, late or overloaded, the loads are
/// exact.
///
/// What it does not know: tools in use today, policies of hiring, and how many people there are after some have left.
struct Workload {
  /// People or places that work at some steps needs.
  struct Pool {
    enum Kind: Equatable {
      case team(Int)
      /// A group within a team, of work that it alone may do.
      case group(Int)
      /// Items in progress at a step, where a constraint limits them.
      case places(step: Int)
    }

    let kind: Kind
    /// Hours of work in an hour.
    let capacity: Double
    /// Hours of work that arrive in an hour, by work type.
    fileprivate(set) var offered: [Double]

    /// 1 when it is asked for all that it can do.
    var load: Double { offered.reduce(0, +) / capacity }
  }

  private(set) var pools: [Pool] = []
  private let scenario: Scenario
  private let uncertain: [Double]
  /// By step, the share of its items that it gets done.
  private var served: [Double] = []
  /// Hours of one visit to a step, rework included.
  private let touch: [Double]
  /// The chance that a visit ends with an escaped defect.
  private let escapes: [Double]
  private let poolsOfStep: [[Int]]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    let means = Workload.means(of: scenario)
    uncertain = means
    let visits = scenario.steps.indices.map { Visit(scenario, step: $0, means) }
    touch = visits.map(\.touch)
    escapes = visits.map(\.escape)
    let pools = Pool.all(of: scenario, means)
    self.pools = pools
    poolsOfStep = scenario.steps.indices.map { step in
      pools.indices.filter { Workload.uses(pools[$0].kind, step, scenario) }
    }
    solve()
  }

  /// The means of a scenario's uncertain quantities.
  static func means(of scenario: Scenario) -> [Double] {
    scenario.uncertain.reduce(into: [Double]()) { means, quantity in
      means.append(quantity.distribution.average(means))
    }
  }

  /// The means of the uncertain quantities.
  var means: [Double] { uncertain }

  /// What becomes of one item that arrives.
  struct Flow {
    /// Itself and those that it brings, with those that they bring.
    let items: Double
    /// By step, of each item.
    let visits: [(step: Int, visits: Double)]
    /// Share of items that wait somewhere for ever.
    let unserved: Double
  }

  func flow(ofWork work: Int) -> Flow {
    let type = scenario.works[work]
    guard !type.route.stations.isEmpty else { return Flow(items: 1, visits: [], unserved: 0) }
    var traffic = Traffic(type.route, scenario, uncertain, escapes: escapes, served: served)
    traffic.solve()
    let referred = type.referrals.map { mean($0.mean) * traffic.done } ?? 0
    let visits = zip(type.route.stations, traffic.visits).map { (step: $0.step, visits: $1) }
    return Flow(
      items: 1 / (1 - min(referred, 0.999_999)), visits: visits,
      unserved: min(1, visits.reduce(0) { $0 + $1.visits * (1 - served[$1.step]) }))
  }

  /// The fullest pool that a step needs.
  func pool(ofStep step: Int) -> Pool? {
    poolsOfStep[step].map { pools[$0] }.max { $0.load < $1.load }
  }

  func steps(of pool: Pool) -> [Int] {
    scenario.steps.indices.filter { Workload.uses(pool.kind, $0, scenario) }
  }

  /// How much of the pool's load cannot give way: work that has neither patience nor a limited queue where it comes in, or
  /// comes in elsewhere.
  func stubbornLoad(of pool: Pool) -> (load: Double, work: Int?) {
    let own = Set(steps(of: pool))
    let stubborn = scenario.works.indices.filter { index in
      let work = scenario.works[index]
      return (work.patience == nil && work.queueLimit == nil) || !own.contains(work.route.entry)
    }
    let load = stubborn.reduce(0) { $0 + pool.offered[$1] } / pool.capacity
    return (load, stubborn.max { pool.offered[$0] < pool.offered[$1] })
  }

  // MARK: Solution

  /// Lets through what each pool can do, until that agrees with what comes to it.
  private mutating func solve() {
    var through = [Double](repeating: 1, count: pools.count)
    for _ in 0..<100 {
      for index in pools.indices { pools[index].offered = Array(repeating: 0, count: scenario.works.count) }
      served = poolsOfStep.map { $0.map { through[$0] }.min() ?? 1 }
      for work in scenario.works.indices {
        for (step, hours) in hoursByStep(of: work) {
          for pool in poolsOfStep[step] { pools[pool].offered[work] += hours }
        }
      }
      let next = pools.map { $0.load > 1 ? 1 / $0.load : 1 }
      let change = zip(through, next).map { abs($0 - $1) }.max() ?? 0
      through = next
      if change < 1e-9 { return }
    }
  }

  /// Hours of work that a work type brings to each step of its route in an hour.
  private func hoursByStep(of work: Int) -> [(step: Int, hours: Double)] {
    let rate = rate(of: scenario.works[work].arrivals)
    guard rate > 0 else { return [] }
    let flow = flow(ofWork: work)
    return flow.visits.map { ($0.step, rate * flow.items * $0.visits * touch[$0.step]) }
  }

  /// Items an hour in week 0; none for a schedule, which has an end.
  private func rate(of arrivals: Arrivals) -> Double {
    let batch = arrivals.batch.map { $0.average(uncertain) } ?? 1
    let seasons = arrivals.demand.seasons.map { mean($0) }
    let season = seasons.isEmpty ? 1 : seasons.reduce(0, +) / Double(seasons.count)
    let factor = arrivals.demand.steps.last { $0.start <= 0 }.map { mean($0.factor) } ?? 1
    return switch arrivals.process {
    case .poisson(let rate): mean(rate) * batch * season * factor
    case .renewal(let gap): batch / gap.average(uncertain)
    case .scheduled: 0
    }
  }

  private func mean(_ formula: Formula) -> Double { formula.value { uncertain[$0] } }

  private static func uses(_ pool: Pool.Kind, _ step: Int, _ scenario: Scenario) -> Bool {
    switch pool {
    case .team(let team): scenario.steps[step].team == team
    case .group(let group):
      scenario.steps[step].group == group
        || scenario.constraints.contains { $0.group == group && $0.steps.contains(step) }
    case .places(let own): own == step
    }
  }
}

extension Workload.Pool {
  /// Teams, groups and limited steps, each with what it can do.
  fileprivate static func all(of scenario: Scenario, _ uncertain: [Double]) -> [Workload.Pool] {
    func mean(_ formula: Formula) -> Double { formula.value { uncertain[$0] } }
    /// The share of full time in which a person of a team can take up work.
    func presence(_ index: Int) -> Double {
      let team = scenario.teams[index]
      let loads = scenario.constraints.compactMap(\.load).filter { $0.team == index }.map { mean($0.share) }
      let improving = scenario.steps.filter { $0.team == index }.compactMap(\.structure.improvement)
        .filter { $0.suspension == nil }.map { mean($0.share) }
      let own = min(1, loads.reduce(0, +)) + improving.reduce(0, +)
      return mean(team.hours) * (1 - mean(team.absence)) * max(0, 1 - own)
    }
    var pools: [Workload.Pool] = []
    for (index, team) in scenario.teams.enumerated() {
      let capacity = Double(team.people) * presence(team.within ?? index)
      pools.append(
        Workload.Pool(
          kind: team.within == nil ? .team(index) : .group(index), capacity: capacity, offered: []))
    }
    for constraint in scenario.constraints {
      guard let limit = constraint.limit else { continue }
      for step in constraint.steps {
        pools.append(Workload.Pool(kind: .places(step: step), capacity: mean(limit), offered: []))
      }
    }
    return pools.filter { $0.capacity > 0 }
  }
}

/// One visit to a step, by hand, while all its constraints hold.
struct Visit {
  /// The chance that one service ends with a defect.
  let defect: Double
  /// Hours, rework included.
  let touch: Double
  /// How often it is sent back.
  let reworks: Double
  /// The chance that a defect escapes.
  let escape: Double

  /// - Parameter uncertain: the means of the uncertain quantities.
  init(_ scenario: Scenario, step index: Int, _ uncertain: [Double]) {
    func mean(_ formula: Formula) -> Double { formula.value { uncertain[$0] } }
    let step = scenario.steps[index]
    let own = scenario.constraints.filter { $0.steps.contains(index) }
    let structure = ([step.structure.starts] + own.map(\.structure)).map(mean).min() ?? 1
    let slowness = 1 + mean(step.structure.slows) * (1 - structure)
    let effort = own.reduce(step.effort.average(uncertain)) { $0 * mean($1.effort) } * slowness
    defect = min(1, own.reduce(mean(step.quality.defects)) { $0 * mean($1.defects) })
    let caught = defect * mean(step.quality.caught)
    // A visit is sent back three times at most; a defect that comes up then escapes in any case.
    let passes = 1 + caught + caught * caught
    reworks = caught * passes
    touch = effort * (1 + mean(step.quality.rework) * reworks)
    escape = defect * (1 - mean(step.quality.caught)) * passes + caught * caught * caught * defect
  }
}

/// How often one item visits the stations of a route.
///
/// Beside the share of items that come by, the equations hold that share times the items' chance to win, which escaped
/// defects lower until the next branch that can lose an item; and they part the items that an escaped defect will bring
/// back, by the station that it brings them to.
private struct Traffic {
  private struct Flow {
    var items = 0.0
    /// Items times their chance to win.
    var chances = 0.0

    static func += (left: inout Flow, right: Flow) {
      left.items += right.items
      left.chances += right.chances
    }
  }

  private let route: Route
  /// Stations by their steps.
  private let stations: [Int: Int]
  private let shares: [[(target: Route.Target, share: Double)]]
  private let escapes: [Double]
  private let wins: [Double]
  /// Where a defect that escapes at a station brings its item back, and with which chance.
  private let returns: [(station: Int, chance: Double)?]
  private let served: [Double]
  /// States of an item at a station: nothing to come back for, to come back to station i − 1, has come back.
  private var flows: [[Flow]] = []

  init(_ route: Route, _ scenario: Scenario, _ uncertain: [Double], escapes: [Double], served: [Double]) {
    func mean(_ formula: Formula) -> Double { formula.value { uncertain[$0] } }
    self.route = route
    let stations = Dictionary(uniqueKeysWithValues: zip(route.stations.map(\.step), route.stations.indices))
    self.stations = stations
    let steps = route.stations.map { scenario.steps[$0.step] }
    shares = route.stations.map { station in
      let written = station.branches.map { ($0.target, mean($0.share)) }
      return written + [(station.otherwise, max(0, 1 - written.reduce(0) { $0 + $1.1 }))]
    }
    self.escapes = route.stations.map { escapes[$0.step] }
    wins = steps.map { mean($0.quality.escaped.wins) }
    returns = steps.map { step in
      step.quality.escaped.returns.flatMap { back in
        stations[back.step].map { ($0, mean(back.chance)) }
      }
    }
    self.served = route.stations.map { served[$0.step] }
  }

  /// Visits to each station for one item that arrives.
  var visits: [Double] { flows.map { $0.reduce(0) { $0 + $1.items } } }

  /// Items that are done for one that arrives.
  private(set) var done = 0.0

  /// Follows one item, in shares, until all of it but 10⁻¹² has left.
  mutating func solve() {
    let count = route.stations.count
    let returned = count + 1
    let states = returns.contains { $0 != nil } ? count + 2 : 1
    guard let entry = stations[route.entry], count * states <= 100_000 else { return }
    flows = Array(repeating: Array(repeating: Flow(), count: states), count: count)
    var pending = flows
    pending[entry][0] = Flow(items: 1, chances: 1)
    var queue = [(station: entry, state: 0)]
    var place = 0
    while place < queue.count, place < 1_000_000 {
      let (station, state) = queue[place]
      place += 1
      let flow = pending[station][state]
      pending[station][state] = Flow()
      flows[station][state] += flow
      for (after, out) in leaving(flow, station, state, returned) {
        for (next, nextState) in pass(out, after, from: station, returned, &pending) {
          queue.append((next, nextState))
        }
      }
    }
  }

  /// A flow behind the service of a station, by its state.
  private func leaving(_ flow: Flow, _ station: Int, _ state: Int, _ returned: Int) -> [(Int, Flow)] {
    let (escape, wins, served) = (escapes[station], wins[station], served[station])
    let back = state == returned ? nil : returns[station]
    let marked = escape * (back?.chance ?? 0)
    let plain = Flow(
      items: flow.items * served * (1 - marked),
      chances: flow.chances * served * (1 - escape + (escape - marked) * wins))
    guard let back, marked > 0 else { return [(state, plain)] }
    let target = state == 0 ? back.station + 1 : min(state, back.station + 1)
    let mark = Flow(items: flow.items * served * marked, chances: flow.chances * served * marked * wins)
    return [(state, plain), (target, mark)]
  }

  /// Leads a flow on from a station.
  ///
  /// - Returns: where it went that nothing was waiting to be followed yet.
  private mutating func pass(
    _ flow: Flow, _ state: Int, from station: Int, _ returned: Int, _ pending: inout [[Flow]]
  ) -> [(Int, Int)] {
    let canLose = shares[station].count > 1 && shares[station].contains { $0.target == .lost }
    var reached: [(Int, Int)] = []
    for (target, share) in shares[station] {
      let items = share * (canLose ? flow.chances : flow.items)
      let out = Flow(items: items, chances: canLose ? items : share * flow.chances)
      var next: (station: Int, state: Int)?
      switch target {
      case .lost: break
      case .step(let step): next = stations[step].map { ($0, state) }
      case .done where state == 0 || state == returned: done += out.items
      case .done: next = (state - 1, returned)
      }
      guard let next, out.items > 1e-13 else { continue }
      if pending[next.station][next.state].items == 0 { reached.append(next) }
      pending[next.station][next.state] += out
    }
    return reached
  }
}

extension Distribution {
  /// The mean, with uncertain quantities at theirs.
  func average(_ uncertain: [Double]) -> Double {
    if let mean { return mean.value { uncertain[$0] } }
    let values = parameters.map { $0.value { uncertain[$0] } }
    switch family {
    case .constant, .exponential, .poisson: return values[0]
    case .erlang, .gamma, .binomial: return values[0] * values[1]
    case .lognormal: return exp(values[0] + values[1] * values[1] / 2)
    case .beta: return values[0] / (values[0] + values[1])
    case .triangular: return (values[0] + values[1] + values[2]) / 3
    case .uniform: return (values[0] + values[1]) / 2
    case .geometric: return 1 / values[0]
    case .empirical: return values.reduce(0, +) / Double(values.count)
    case .weibull: return values[0] * tgamma(1 + 1 / values[1])
    case .pareto: return values[0] > 1 ? values[1] * values[0] / (values[0] - 1) : .infinity
    case .normal:
      // Drawn again below 0: mean + sd · φ(mean / sd) / Φ(mean / sd).
      guard values[1] > 0 else { return values[0] }
      let ratio = values[0] / values[1]
      let density = exp(-ratio * ratio / 2) / (2 * Double.pi).squareRoot()
      return values[0] + values[1] * density / (erfc(-ratio / 2.0.squareRoot()) / 2)
    case .discrete, .mixture:
      var (sum, before) = (0.0, 0.0)
      for part in parts {
        let upTo = part.upTo.value { uncertain[$0] }
        // A part that never comes has no say, even without a mean.
        if upTo > before { sum += (upTo - before) * part.distribution.average(uncertain) }
        before = upTo
      }
      return sum
    }
  }
}
