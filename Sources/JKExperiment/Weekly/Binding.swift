import JKKernel
import JKScenario

/// What may bind an organisation in a week.
package enum Binding: Sendable, Equatable {
  /// The people of a team, or of a group within one.
  case team(Int)
  /// A constraint that holds back items which people could take: a batch day, a limit on work in progress.
  case constraint(Int)
  /// Nothing inside it: there is no more to do.
  case demand
}

extension Scenario {
  /// All that may bind, demand last.
  package var bindings: [Binding] {
    teams.indices.map { .team($0) }
      + constraints.indices.filter { constraints[$0].holdsItems }.map { .constraint($0) } + [.demand]
  }

  package func name(of binding: Binding) -> String {
    switch binding {
    case .team(let team): teams[team].name
    case .constraint(let constraint): constraints[constraint].name
    case .demand: "demand"
    }
  }
}

/// Tells what binds in a week of one trial: of the people at least 90 % of whose time for items is used (what
/// changes take and slack are no such time), those with the longest backlog; a batch day or a limit when it holds more than half of what waits; else demand. All as means
/// over four weeks.
struct BindingRule {
  private let layout: MeasureLayout
  private let people: [People]
  private let holders: [Holder]
  private let queued: [Int]
  /// Index of demand among the scenario's bindings.
  let demand: Int

  static let utilisation = 0.9
  static let weeks = 4

  /// Indices of the measures of a team or a group.
  private struct People {
    let worked, changed, away, slack, present, backlog: Int
  }

  /// A constraint's place among the bindings, and its steps' measures.
  private struct Holder {
    let index: Int
    let held: [Int]
  }

  init(_ plan: Plan) {
    let layout = plan.layout
    let scenario = plan.scenario
    self.layout = layout
    var group = -1
    people = scenario.teams.indices.map { team in
      guard scenario.teams[team].within != nil else {
        return People(
          worked: layout.index(.worked, team: team), changed: layout.index(.changed, team: team),
          away: layout.index(.away, team: team), slack: layout.index(.slack, team: team),
          present: layout.index(.present, team: team), backlog: layout.index(.backlog, team: team))
      }
      group += 1
      return People(
        worked: layout.index(.worked, group: group), changed: layout.index(.changed, group: group),
        away: layout.index(.away, group: group), slack: layout.index(.slack, group: group),
        present: layout.index(.present, group: group), backlog: layout.index(.backlog, group: group))
    }
    holders = scenario.bindings.enumerated().compactMap { index, binding in
      guard case .constraint(let constraint) = binding else { return nil }
      return Holder(
        index: index, held: scenario.constraints[constraint].steps.map { layout.index(.held, step: $0) })
    }
    queued = scenario.teams.indices.map { layout.index(.queued, team: $0) }
    demand = scenario.bindings.count - 1
  }

  /// - Returns: an index among the scenario's bindings.
  func binding(_ record: borrowing TrialRecord, row: Int) -> Int {
    let rows = max(0, row - Self.weeks + 1)..<row + 1
    if !holders.isEmpty {
      var waiting = 0.0
      for measure in queued { waiting += record.sum(measure, rows: rows) }
      for holder in holders {
        var held = 0.0
        for measure in holder.held { held += record.sum(measure, rows: rows) }
        if held > waiting / 2 { return holder.index }
      }
    }
    var (longest, binding) = (0.0, demand)
    for (index, people) in people.enumerated() {
      let hours =
        record.sum(people.present, rows: rows) - record.sum(people.away, rows: rows)
        - record.sum(people.changed, rows: rows) - record.sum(people.slack, rows: rows)
      guard record.sum(people.worked, rows: rows) >= Self.utilisation * hours else { continue }
      // Without any time of their own, whatever waits is too much.
      let backlog = record.sum(people.backlog, rows: rows)
      let weeks = hours > 0 ? backlog / hours : backlog > 0 ? .infinity : 0
      if weeks > longest { (longest, binding) = (weeks, index) }
    }
    return binding
  }
}
