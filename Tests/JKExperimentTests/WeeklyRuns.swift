import JKKernel
import JKScenario

/// Trials of every strategy with all that is recorded week by week, for what an experiment does not keep.
struct WeeklyRuns: Sendable {
  let plan: Plan
  let trials: Int
  /// By strategy: trials × weeks × measures.
  private let cells: [[Double]]

  var layout: MeasureLayout { plan.layout }
  private var weeks: Int { plan.timetable.rows - plan.timetable.historyRows }

  init(_ scenario: Scenario, trials: Int) async {
    let plan = Plan(scenario)
    self.plan = plan
    self.trials = trials
    cells = await withTaskGroup(of: (Int, [Double]).self) { group in
      for strategy in scenario.sequences.indices {
        group.addTask { (strategy, WeeklyRuns.cells(plan, strategy, trials)) }
      }
      return await group.reduce(into: scenario.sequences.map { _ in [] }) { $0[$1.0] = $1.1 }
    }
  }

  private static func cells(_ plan: Plan, _ strategy: Int, _ trials: Int) -> [Double] {
    var worker = Worker(plan)
    var cells: [Double] = []
    let rows = plan.timetable.historyRows..<plan.timetable.rows
    cells.reserveCapacity(trials * rows.count * plan.layout.width)
    for trial in 0..<trials {
      worker.run(trial: trial, strategy: strategy)
      for row in rows {
        for measure in 0..<plan.layout.width { cells.append(worker.record[row: row, measure]) }
      }
    }
    return cells
  }

  /// A measure's sum over weeks after week 0, by trial.
  func sums(_ measure: Int, _ strategy: Int, weeks range: Range<Int>) -> [Double] {
    (0..<trials).map { trial in
      range.reduce(0) { $0 + cells[strategy][(trial * weeks + $1) * layout.width + measure] }
    }
  }

  /// Revenue less all costs, by trial.
  func margins(_ strategy: Int, weeks: Range<Int>) -> [Double] {
    let costs = [MeasureLayout.Company.direct, .labour, .overhead, .change, .ai].map {
      sums(layout.index($0), strategy, weeks: weeks)
    }
    return costs.reduce(sums(layout.index(.revenue), strategy, weeks: weeks)) { rest, cost in
      zip(rest, cost).map { $0 - $1 }
    }
  }

  /// How many people a team has in a week, by trial.
  func people(_ team: Int, _ strategy: Int, week: Int) -> [Double] {
    sums(layout.index(.present, team: team), strategy, weeks: week..<week + 1).map { $0 / WorkingTime.week }
  }
}
