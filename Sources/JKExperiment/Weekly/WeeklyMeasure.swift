import JKKernel
import JKScenario

/// A number that is shown week by week.
package struct WeeklyMeasure: Sendable {
  /// What it belongs to and what it is: `estimators.utilisation`, `high-value.output`.
  package let name: String
  package let unit: PointMeasure.Unit
  /// The bound at which a share may lie in every trial by chance, as when everyone is busy.
  var edge: Double?
  let value: @Sendable (WeekReader) -> Double
}

/// The measures of a scenario that are shown week by week.
package struct WeeklyMeasures: Sendable {
  private let scenario: Scenario
  private let layout: MeasureLayout

  init(_ plan: Plan) {
    scenario = plan.scenario
    layout = plan.layout
  }

  /// All of them, those of the organisation first.
  package var all: [WeeklyMeasure] {
    organisation + kBranches + workShift + teams + steps + contracts + own
  }

  private var money: PointMeasure.Unit { .init(label: "\(scenario.settings.currency) a week") }

  private func a(week name: String, _ unit: PointMeasure.Unit, _ measures: [Int]) -> WeeklyMeasure {
    WeeklyMeasure(name: name, unit: unit) { $0.now(measures) }
  }

  /// 100 at the baseline.
  private func index(_ name: String, _ measures: [Int], less: [Int] = []) -> WeeklyMeasure {
    WeeklyMeasure(name: name, unit: .index) {
      100 * ($0.now(measures) - $0.now(less)) / ($0.then(measures) - $0.then(less))
    }
  }

  private func ratio(_ name: String, _ unit: PointMeasure.Unit, _ above: [Int], per below: [Int])
    -> WeeklyMeasure
  {
    WeeklyMeasure(name: name, unit: unit) { $0.now(above) / $0.now(below) }
  }

  private var organisation: [WeeklyMeasure] {
    let (revenue, direct, ai) = (layout.index(.revenue), layout.index(.direct), layout.index(.ai))
    let (paid, output) = (
      layout.index(.paidHours), layout.index(.completed, step: scenario.outputStep)
    )
    let earns = scenario.works.contains { $0.revenue != nil }
    let pays = scenario.teams.contains { $0.cost != nil }
    var measures: [WeeklyMeasure] = []
    if earns {
      measures = [
        a(week: "revenue", money, [revenue]),
        WeeklyMeasure(name: "value-added", unit: money) { $0.now(revenue) - $0.now(direct) },
      ]
    }
    measures.append(
      WeeklyMeasure(name: "output", unit: .index) { week in
        let per = pays ? (week.now(paid), week.then(paid)) : (1, 1)
        return 100 * (week.now(output) / per.0) / (week.then(output) / per.1)
      })
    guard !scenario.contracts.isEmpty else { return measures }
    measures.append(a(week: "ai-spend", money, [ai]))
    if earns {
      measures.append(
        WeeklyMeasure(name: "value-added-per-ai-spend", unit: .init(label: "1")) {
          ($0.now(revenue) - $0.now(direct)) / $0.now(ai)
        })
    }
    return measures
  }

  // MARK: The K

  /// Work types of a branch.
  private func works(_ branch: ValueBranch) -> [Int] {
    scenario.works.indices.filter { scenario.works[$0].branch == branch }
  }

  /// What a branch brings: value added where it earns, else items done.
  private func output(of works: [Int]) -> (above: [Int], less: [Int]) {
    works.contains { scenario.works[$0].revenue != nil }
      ? (
        works.map { layout.index(.revenue, work: $0) }, works.map { layout.index(.direct, work: $0) }
      ) : (works.map { layout.index(.done, work: $0) }, [])
  }

  private var kBranches: [WeeklyMeasure] {
    let (high, low) = (works(.high), works(.low))
    func hours(_ works: [Int]) -> [Int] { works.map { layout.index(.worked, work: $0) } }
    var measures: [WeeklyMeasure] = []
    for (name, works) in [("high-value", high), ("low-value", low)] where !works.isEmpty {
      let output = output(of: works)
      measures.append(index("\(name).output", output.above, less: output.less))
      measures.append(index("\(name).hours", hours(works)))
    }
    guard !high.isEmpty, !low.isEmpty else { return measures }
    let (value, lowHours) = (output(of: high), hours(low))
    let allHours = hours(Array(scenario.works.indices))
    return measures + [
      ratio("low-value.share-of-hours", .share, lowHours, per: allHours),
      WeeklyMeasure(name: "k-index", unit: .init(label: "1")) { week in
        let high =
          (week.now(value.above) - week.now(value.less))
          / (week.then(value.above) - week.then(value.less))
        let low =
          (week.now(lowHours) / week.now(allHours)) / (week.then(lowHours) / week.then(allHours))
        return high - low
      },
    ]
  }

  // MARK: Work

  /// Teams of their own: groups within them are the same people.
  private var wholeTeams: [Int] { scenario.teams.indices.filter { scenario.teams[$0].within == nil } }

  /// The teams whose time is divided: those that are paid, or all when none is.
  package var shiftingTeams: [Int] {
    let paid = wholeTeams.filter { scenario.teams[$0].cost != nil }
    return paid.isEmpty ? wholeTeams : paid
  }

  /// Shares of the hours present.
  package var workShift: [WeeklyMeasure] {
    let teams = shiftingTeams
    func measures(_ measure: MeasureLayout.TeamMeasure) -> [Int] {
      teams.map { layout.index(measure, team: $0) }
    }
    let (present, away) = (measures(.present), measures(.away))
    let kinds: [(String, [MeasureLayout.TeamMeasure])] = [
      ("framing", [.framing]), ("producing", [.producing]), ("verifying", [.verifying]),
      ("rework", [.rework]), ("training", [.training]), ("redesign", [.redesign]), ("admin", [.admin]),
      ("slack", [.slack]),
    ]
    let shares = kinds.map { name, kinds in
      let above = kinds.flatMap(measures)
      return WeeklyMeasure(name: "hours.\(name)", unit: .share) {
        $0.now(above) / ($0.now(present) - $0.now(away))
      }
    }
    let used = measures(.worked) + measures(.changed) + measures(.slack)
    return shares + [
      WeeklyMeasure(name: "hours.waiting", unit: .share, edge: 0) {
        1 - $0.now(used) / ($0.now(present) - $0.now(away))
      }
    ]
  }

  // MARK: Teams and steps

  /// Of the hours present of a team, or of a group within one, those that are used.
  package func utilisation(ofTeam team: Int) -> WeeklyMeasure {
    let group = groups.firstIndex(of: team)
    let used =
      group.map { [layout.index(.worked, group: $0), layout.index(.changed, group: $0)] }
      ?? [layout.index(.worked, team: team), layout.index(.changed, team: team)]
    let present = group.map { layout.index(.present, group: $0) } ?? layout.index(.present, team: team)
    let away = group.map { layout.index(.away, group: $0) } ?? layout.index(.away, team: team)
    return WeeklyMeasure(name: "\(scenario.teams[team].name).utilisation", unit: .share, edge: 1) {
      $0.now(used) / ($0.now(present) - $0.now(away))
    }
  }

  /// Items that wait for a team.
  func queue(ofTeam team: Int) -> WeeklyMeasure {
    let queued = layout.index(.queued, team: team)
    return WeeklyMeasure(name: "\(scenario.teams[team].name).queue", unit: .items) {
      $0.now(queued) / WorkingTime.week
    }
  }

  /// In the order in which they are recorded.
  private var groups: [Int] { scenario.teams.indices.filter { scenario.teams[$0].within != nil } }

  private var teams: [WeeklyMeasure] {
    let groups = groups.map { utilisation(ofTeam: $0) }
    return wholeTeams.flatMap { team in
      let name = scenario.teams[team].name
      let (backlog, changed) = (layout.index(.backlog, team: team), layout.index(.changed, team: team))
      let (present, away) = (layout.index(.present, team: team), layout.index(.away, team: team))
      let slack = layout.index(.slack, team: team)
      return [
        WeeklyMeasure(name: "\(name).people", unit: .init(label: "people")) {
          $0.now(present) / WorkingTime.week
        },
        utilisation(ofTeam: team),
        queue(ofTeam: team),
        WeeklyMeasure(name: "\(name).backlog", unit: .init(label: "weeks", within: 0 ... .infinity)) {
          $0.now(backlog) / ($0.now(present) - $0.now(away) - $0.now(changed) - $0.now(slack))
        },
      ]
    } + groups
  }

  private var steps: [WeeklyMeasure] {
    scenario.steps.indices.flatMap { step in
      let name = scenario.steps[step].name
      let wait = ratio(
        "\(name).wait", .hours, [layout.index(.waited, step: step)], per: [layout.index(.begun, step: step)])
      return [
        a(week: "\(name).completed", .init(label: "items a week"), [layout.index(.completed, step: step)])
      ]
        + [wait] + assistance(at: step)
    }
  }

  /// What AI at a step takes and gives there: its part of the invoices, the hours that it saves, and what these are
  /// worth, at what the step's people cost, for each unit of money.
  private func assistance(at step: Int) -> [WeeklyMeasure] {
    let tools = scenario.tools.indices.filter { scenario.tools[$0].step == step }
    if tools.isEmpty { return [] }
    let name = scenario.steps[step].name
    let (saved, billed) = (
      tools.map { layout.index(.saved, tool: $0) }, tools.map { layout.index(.billed, tool: $0) }
    )
    var measures = [a(week: "\(name).time-saved", .init(label: "h a week"), saved)]
    if scenario.contracts.isEmpty { return measures }
    measures.append(a(week: "\(name).ai-spend", money, billed))
    if let cost = scenario.teams[scenario.steps[step].team].cost?.constant {
      measures.append(
        WeeklyMeasure(name: "\(name).ai-return", unit: .init(label: "1")) {
          $0.now(saved) * cost / $0.now(billed)
        })
    }
    return measures
  }

  /// Those that the scenario asks for; a sum that nothing divides is of a week.
  private var own: [WeeklyMeasure] {
    scenario.measures.map { measure in
      let (above, below) = (parts(measure.above), parts(measure.below))
      let unit = measure.dimension.unit(currency: scenario.settings.currency)
      return WeeklyMeasure(name: measure.name, unit: .init(label: below.isEmpty ? "\(unit) a week" : unit)) {
        $0.now(above) / (below.isEmpty ? 1 : $0.now(below))
      }
    }
  }

  private func parts(_ terms: [Measure.Term]) -> [(measure: Int, factor: Double)] {
    terms.flatMap { term in
      layout.parts(of: term.meter, in: scenario).map { ($0.measure, term.factor * $0.sign) }
    }
  }

  private var contracts: [WeeklyMeasure] {
    scenario.contracts.indices.map { contract in
      a(
        week: "\(scenario.contracts[contract].name).billed", money,
        [layout.index(.billed, contract: contract)])
    }
  }
}

extension PointMeasure.Unit {
  /// 100 at the baseline.
  package static let index = PointMeasure.Unit(label: "index")
}
