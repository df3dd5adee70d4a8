import JKKernel
import JKScenario

/// What each trial came to: a row of numbers a trial, written by whichever thread runs it and read in the order of
/// trials.
struct DiagnosisSample: Sendable {
  let plan: Plan
  let trials: Int
  /// Rows of the study's second half; empty when it is not kept week by week.
  let lateRows: Range<Int>
  /// Stretches of 13 weeks, counted from week 0 back and on: rows of the record.
  let stretches: [Range<Int>]
  /// How many of them lie before week 0.
  let historyStretches: Int
  /// Whether work earns money, so that value is margin and not output.
  let earns: Bool
  private let runs: Int
  private let outputStep: Int
  private let cells: Cells
  private let width: Int
  private let measures: [(above: [Part], below: [Part])]

  /// By team: measures of its own, or of the group that it is.
  private let people: [PeopleMeasures]

  private struct PeopleMeasures {
    let worked, changed, away, present: Int
  }

  private typealias Part = (measure: Int, factor: Double)

  /// Weeks of a stretch.
  static let stretchWeeks = 13

  /// What a run is worth, over the study and over its second half.
  private enum RunNumber: Int, CaseIterable {
    case value, lateValue
  }

  /// Of status quo, a team: person-hours busy and there; money for 10 % more people over the study.
  enum TeamNumber: Int, CaseIterable {
    case busy, present, moreCost
  }

  enum StepNumber: Int, CaseIterable {
    case structure, defects, caught
  }

  /// A constraint's fix: person-hours, and money for them and besides.
  enum FixNumber: Int, CaseIterable {
    case hours, cost
  }

  /// - Parameters:
  ///   - plan: of all sequences but that of demand.
  ///   - runs: how many runs of a trial have a place.
  init(_ plan: Plan, runs: Int, trials: Int) {
    let scenario = plan.scenario
    let timetable = plan.timetable
    self.plan = plan
    self.trials = trials
    self.runs = runs
    earns = scenario.earns
    outputStep = scenario.outputStep
    let (history, rows) = (timetable.historyRows, timetable.rows)
    let isWeekly = scenario.settings.bucket == .week
    lateRows = isWeekly && rows - history > 1 ? (history + (rows - history) / 2)..<rows : 0..<0
    let length = Self.stretchWeeks
    historyStretches = isWeekly ? history / length : 0
    stretches =
      isWeekly
      ? (0..<history / length).map { history - ($0 + 1) * length..<history - $0 * length }.reversed()
        + (0..<(rows - history) / length).map { history + $0 * length..<history + ($0 + 1) * length }
      : []
    let layout = plan.layout
    people = scenario.teams.indices.map { team in
      guard scenario.teams[team].within != nil else {
        return PeopleMeasures(
          worked: layout.index(.worked, team: team), changed: layout.index(.changed, team: team),
          away: layout.index(.away, team: team), present: layout.index(.present, team: team))
      }
      let group = scenario.teams[..<team].count { $0.within != nil }
      return PeopleMeasures(
        worked: layout.index(.worked, group: group), changed: layout.index(.changed, group: group),
        away: layout.index(.away, group: group), present: layout.index(.present, group: group))
    }
    measures = scenario.measures.map { measure in
      func parts(_ terms: [Measure.Term]) -> [Part] {
        terms.flatMap { term in
          plan.layout.parts(of: term.meter, in: scenario).map { ($0.measure, $0.sign * term.factor) }
        }
      }
      return (parts(measure.above), parts(measure.below))
    }
    width =
      runs * RunNumber.allCases.count + scenario.teams.count * TeamNumber.allCases.count
      + scenario.steps.count * StepNumber.allCases.count
      + scenario.constraints.count * FixNumber.allCases.count
      + stretches.count * (1 + scenario.steps.count + 2 * measures.count)
    cells = Cells(trials * width)
  }

  // MARK: Places in a row

  private func place(_ number: RunNumber, _ run: Int) -> Int {
    run * RunNumber.allCases.count + number.rawValue
  }

  private func place(_ number: TeamNumber, _ team: Int) -> Int {
    place(.value, runs) + team * TeamNumber.allCases.count + number.rawValue
  }

  private func place(_ number: StepNumber, _ step: Int) -> Int {
    place(.busy, plan.scenario.teams.count) + step * StepNumber.allCases.count + number.rawValue
  }

  private func place(_ number: FixNumber, _ constraint: Int) -> Int {
    place(.structure, plan.scenario.steps.count) + constraint * FixNumber.allCases.count + number.rawValue
  }

  /// Margin, the steps' completions, and what is above and below the line of each of the scenario's own measures.
  private func place(stretch: Int, _ column: Int) -> Int {
    place(.hours, plan.scenario.constraints.count)
      + stretch * (1 + plan.scenario.steps.count + 2 * measures.count) + column
  }

  // MARK: Writing

  /// Takes the record of any run.
  func take(_ record: borrowing TrialRecord, run: Int, trial: Int) {
    let row = cells.base + trial * width
    var (value, late) = (0.0, 0.0)
    for index in record.timetable.historyRows..<record.timetable.rows {
      let amount = self.value(record, row: index)
      value += amount
      if lateRows.contains(index) { late += amount }
    }
    row[place(.value, run)] = value
    row[place(.lateValue, run)] = late
  }

  /// Takes what else there is to know of status quo, which the worker has just run.
  func takeStanding(_ worker: borrowing Worker, trial: Int) throws(TrialOverrun) {
    let row = cells.base + trial * width
    let scenario = plan.scenario
    for step in scenario.steps.indices {
      let standing = worker.standing(ofStep: step)
      row[place(.structure, step)] = standing.structure
      row[place(.defects, step)] = standing.defects
      row[place(.caught, step)] = standing.caught
    }
    for (index, constraint) in scenario.constraints.enumerated() {
      let fix = worker.fix(ofConstraint: index)
      let pay = constraint.fix.map { worker.costs(ofTeam: $0.team).pay } ?? 0
      row[place(.hours, index)] = fix.hours
      row[place(.cost, index)] = fix.hours * pay + fix.money
    }
    for team in scenario.teams.indices {
      // A group's people are paid as those of their team are.
      let costs = worker.costs(ofTeam: scenario.teams[team].within ?? team)
      let hours = try worker.withRecord { self.hours(of: people[team], $0) }
      row[place(.busy, team)] = hours.busy
      row[place(.present, team)] = hours.there
      row[place(.moreCost, team)] =
        (WhatIf.more - 1) * (hours.employed * costs.standing + hours.busy * costs.working)
    }
    try worker.withRecord { takeStretches($0, row) }
  }

  /// Person-hours over the study: at work, there, and in the team.
  private func hours(
    of people: PeopleMeasures, _ record: borrowing TrialRecord
  ) -> (busy: Double, there: Double, employed: Double) {
    let study = record.timetable.historyRows..<record.timetable.rows
    let employed = record.sum(people.present, rows: study)
    return (
      record.sum(people.worked, rows: study) + record.sum(people.changed, rows: study),
      employed - record.sum(people.away, rows: study), employed
    )
  }

  private func takeStretches(_ record: borrowing TrialRecord, _ row: UnsafeMutablePointer<Double>) {
    for (index, rows) in stretches.enumerated() {
      var margin = 0.0
      for week in rows { margin += Curve.margin.value(record, row: week, outputStep: outputStep) }
      row[place(stretch: index, 0)] = margin
      var column = 1
      for step in plan.scenario.steps.indices {
        row[place(stretch: index, column)] = record.sum(
          record.layout.index(.completed, step: step), rows: rows)
        column += 1
      }
      for (above, below) in measures {
        for parts in [above, below] {
          var sum = 0.0
          for part in parts { sum += part.factor * record.sum(part.measure, rows: rows) }
          row[place(stretch: index, column)] = sum
          column += 1
        }
      }
    }
  }

  private func value(_ record: borrowing TrialRecord, row: Int) -> Double {
    (earns ? Curve.margin : .output).value(record, row: row, outputStep: outputStep)
  }

  // MARK: Reading, in the order of trials

  /// Weeks of the study.
  private var weeks: Double { plan.scenario.settings.horizon / WorkingTime.week }

  /// Value a week over the study.
  func values(_ run: Int) -> [Double] { column(place(.value, run)).map { $0 / weeks } }

  /// Value a week over the study's second half; nil when it is not kept week by week.
  func lateValues(_ run: Int) -> [Double]? {
    lateRows.isEmpty ? nil : column(place(.lateValue, run)).map { $0 / Double(lateRows.count) }
  }

  /// Hours, and money a week.
  func values(_ number: TeamNumber, _ team: Int) -> [Double] {
    column(place(number, team)).map { $0 / weeks }
  }

  func values(_ number: StepNumber, _ step: Int) -> [Double] { column(place(number, step)) }

  func values(_ number: FixNumber, _ constraint: Int) -> [Double] { column(place(number, constraint)) }

  /// By trial: means a week of what has been chosen in stretches, or ratios of a measure that divides.
  func series(_ outcome: MeasuredOutcome.Kind, stretches: Range<Int>) -> [[Double]] {
    let weeks = Double(Self.stretchWeeks)
    func reading(_ trial: Int, _ stretch: Int) -> Double {
      func cell(_ column: Int) -> Double { cells[trial * width + place(stretch: stretch, column)] }
      switch outcome {
      case .margin: return cell(0) / weeks
      case .output(let step): return cell(1 + step) / weeks
      case .own(let measure):
        let first = 1 + plan.scenario.steps.count + 2 * measure
        return measures[measure].below.isEmpty ? cell(first) / weeks : cell(first) / cell(first + 1)
      }
    }
    return (0..<trials).map { trial in stretches.map { reading(trial, $0) } }
  }

  private func column(_ place: Int) -> [Double] {
    (0..<trials).map { cells[$0 * width + place] }
  }
}
