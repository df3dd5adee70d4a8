import JKScenario

/// Where each measure stands in a row of the trial record.
package struct MeasureLayout: Sendable {
  /// Measures of the organisation as a whole.
  package enum Company: Int, CaseIterable, Sendable {
    /// Money.
    case revenue, direct, labour, overhead, change, ai
    /// Hours that are paid for, worked or waited.
    case paidHours
  }

  /// Measures of one work type: counts of items, and hours.
  package enum WorkMeasure: Int, CaseIterable, Sendable {
    case arrived, done, lost, reneged
    /// Turned away.
    case balked
    /// Sum over items done of the hours from arrival to completion.
    case timeInSystem
    /// Money.
    case revenue, direct
    /// Person-hours on its items.
    case worked
  }

  /// Measures of one step.
  package enum StepMeasure: Int, CaseIterable, Sendable {
    /// Items that went on from the step, rework done.
    case completed
    /// Visits begun, and the sum of the hours they waited. Rework is not a new visit.
    case begun, waited
    /// Times an item came back.
    case reworked
    /// Defects that went on.
    case escaped
    /// Items that went past it.
    case skipped
    /// Item-hours in which its batches, or its limit on work in progress, held items back.
    case held
  }

  /// Measures of one team.
  package enum TeamMeasure: Int, CaseIterable, Sendable {
    /// Person-hours on items, on training, redesign and admin, and away.
    case worked, changed, away
    /// The same hours worked, and changed, by what was done.
    case framing, producing, verifying, rework
    case training, redesign, admin
    /// Person-hours without a use, though they have been freed from work.
    case slack
    /// Item-hours in the queue.
    case queued
    /// Person-hours that people were in the team, and those of them for which they are employed: all but a part-timer's
    /// hours off duty.
    case present, employed
    /// Touch hours that wait when the row ends: each item with its step's mean by hand, as things stand then.
    case backlog
  }

  /// Measures of one group within a team, which the team's own hold too.
  package enum GroupMeasure: Int, CaseIterable, Sendable {
    /// Person-hours.
    case worked, changed, away, slack, present
    /// Of the steps that the group alone may do.
    case backlog
  }

  /// Measures of one tool.
  package enum ToolMeasure: Int, CaseIterable, Sendable {
    case uses, workarounds
    /// People who take it up.
    case adopters
    /// Hours that it does not work, integrated or not.
    case out
    /// What is metered, from week 0 on: requests, and tokens of all prompts, cached and output.
    case requests, prompt, cached, output
    /// Uses that the vendor's limits, or the price, have left to hands.
    case restricted, spared
    /// Touch hours that it saved: what each use would have taken by hand less what it took.
    case saved
    /// Its part of what the contracts billed, money.
    case billed
  }

  /// Measures of one contract: money.
  package enum ContractMeasure: Int, CaseIterable, Sendable {
    /// In the row of the use, or spread by the calendar day; and in the row in which it is paid.
    case billed, paid
    /// What it costs the vendor.
    case vendorCost
    /// Times that it has been given up for its price.
    case givenUp
  }

  /// Measures of one outcome, from week 0 on: counts.
  package enum OutcomeMeasure: Int, CaseIterable, Sendable {
    /// All of them, and those that are a vendor's doing.
    case reached, delivered
    /// Of the vendor's, those not paid, and those undone later.
    case disputed, undone
  }

  /// Measures in a row.
  package let width: Int

  private let works: Section
  private let steps: Section
  private let teams: Section
  private let groups: Section
  private let tools: Section
  private let contracts: Section
  private let outcomes: Section

  /// Consecutive measures, `stride` for each of the things measured.
  private struct Section {
    let first: Int
    let stride: Int
    let end: Int

    init<Measure: CaseIterable>(_: Measure.Type, first: Int, count: Int) {
      self.first = first
      stride = Measure.allCases.count
      end = first + count * stride
    }
  }

  init(_ scenario: Scenario) {
    works = Section(WorkMeasure.self, first: Company.allCases.count, count: scenario.works.count)
    steps = Section(StepMeasure.self, first: works.end, count: scenario.steps.count)
    teams = Section(TeamMeasure.self, first: steps.end, count: scenario.teams.count)
    groups = Section(
      GroupMeasure.self, first: teams.end, count: scenario.teams.count { $0.within != nil })
    tools = Section(ToolMeasure.self, first: groups.end, count: scenario.tools.count)
    contracts = Section(ContractMeasure.self, first: tools.end, count: scenario.contracts.count)
    outcomes = Section(OutcomeMeasure.self, first: contracts.end, count: scenario.outcomes.count)
    width = outcomes.end
  }

  @inline(__always)
  package func index(_ measure: Company) -> Int { measure.rawValue }

  @inline(__always)
  package func index(_ measure: WorkMeasure, work: Int) -> Int {
    works.first + work * works.stride + measure.rawValue
  }

  @inline(__always)
  package func index(_ measure: StepMeasure, step: Int) -> Int {
    steps.first + step * steps.stride + measure.rawValue
  }

  @inline(__always)
  package func index(_ measure: TeamMeasure, team: Int) -> Int {
    teams.first + team * teams.stride + measure.rawValue
  }

  /// - Parameter group: its place among the teams within others.
  @inline(__always)
  package func index(_ measure: GroupMeasure, group: Int) -> Int {
    groups.first + group * groups.stride + measure.rawValue
  }

  @inline(__always)
  package func index(_ measure: ToolMeasure, tool: Int) -> Int {
    tools.first + tool * tools.stride + measure.rawValue
  }

  @inline(__always)
  package func index(_ measure: ContractMeasure, contract: Int) -> Int {
    contracts.first + contract * contracts.stride + measure.rawValue
  }

  @inline(__always)
  package func index(_ measure: OutcomeMeasure, outcome: Int) -> Int {
    outcomes.first + outcome * outcomes.stride + measure.rawValue
  }
}
