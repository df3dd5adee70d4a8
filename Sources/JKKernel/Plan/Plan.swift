import JKPricing
import JKScenario

/// A scenario as the event loop reads it: flat arrays that refer to each other by index, and all numbers
/// in one table, so that a trial can have its own.
///
/// Immutable and shared by all workers. Lowering a checked scenario cannot fail.
package struct Plan: Sendable {
  package let scenario: Scenario
  package let layout: MeasureLayout
  package let timetable: Timetable

  /// Every number of the scenario; those that depend on what is uncertain are filled in at a trial's
  /// start, from `drawn`.
  let values: [Double]
  let drawn: [(slot: Int, formula: Formula)]
  let uncertain: [Sampler]
  /// Money an hour.
  let overhead: Slot

  let teams: [TeamPlan]
  /// Whether anyone is ever quicker or slower than efforts say, but for newcomers.
  let hasPaces: Bool
  /// Steps by team.
  let teamSteps: [Int32]
  /// The groups within teams: the team and how many of its first people.
  let groups: [GroupPlan]
  let works: [WorkPlan]
  /// Steps of demand, of all work types: from an hour on, a factor.
  let demandSteps: [DemandStep]
  /// Slots of scheduled times and seasons, of all work types.
  let slots: [Slot]
  /// How many different priorities there are, at least 1.
  let levels: Int
  let stations: [StationPlan]
  let branches: [BranchPlan]
  let steps: [StepPlan]
  let constraints: [ConstraintPlan]
  /// Steps by constraint.
  let constraintSteps: [Int32]
  let tools: [ToolPlan]
  /// Tools in use from the start of the history, in the order in which they were integrated.
  let today: [IntegrationPlan]
  package let books: Books
  /// By contract, how its vendor's list moves.
  let lists: [ListPlan]
  let outcomes: [OutcomePlan]
  let strategies: [StrategyPlan]
  /// What actions change: stretches of the replacements.
  let changes: [Span]
  let replacements: [Replacement]
  /// What actions and teams wait for, and its parts.
  let conditions: [ConditionPlan]
  let tests: [TestPlan]
  /// Teams that hire of themselves.
  let policies: [PolicyPlan]

  /// People at the start of the history.
  package var peopleCount: Int {
    teams.reduce(0) { $0 + Int($1.people) }
  }
}

/// A number that takes another's place.
struct Replacement: BitwiseCopyable, Sendable {
  let target: Slot
  let source: Slot
}

/// A factor on the rate of arrivals from a time on.
struct DemandStep: BitwiseCopyable, Sendable {
  let start: Double
  let factor: Slot
}

/// Index of a number in the plan's table of values.
typealias Slot = Int32

struct TeamPlan: BitwiseCopyable, Sendable {
  let firstPerson: Int32
  let people: Int32
  /// Money a person-hour; meaningless unless `isPaid`.
  let cost: Slot
  let isPaid: Bool
  let isPaidByHourWorked: Bool
  /// Money an hour for each person besides.
  let overhead: Slot
  /// Working hours as a share of a full week, and the share of days away.
  let hours: Slot
  let absence: Slot
  /// Whether anyone is ever away, or has work besides the work.
  let hasDays: Bool
  /// Rate an hour at which each person leaves.
  let leaving: Slot
  let hasLeaving: Bool
  /// Terms of joining: hours to the first day, hours until a newcomer is as quick as the others, speed on the
  /// first day, money.
  let lead: Slot
  let ramp: Slot
  let rampFrom: Slot
  let joiningCosts: Slot
  /// Share of the hours freed that finds another use, and hours to 63 % of it.
  let reallocates: Slot
  let reallocatesOver: Slot
  let skill: Sampler
  /// Effort done in an hour.
  let pace: Slot
  /// The team's steps, in the plan's list.
  let steps: Span
  /// Whether some of its work is for a group of its people alone.
  let hasGroups: Bool
}

/// Some of a team's people: its first ones.
struct GroupPlan: BitwiseCopyable, Sendable {
  let team: Int32
  /// Its own place among the teams.
  let index: Int32
  let people: Int32
}

struct WorkPlan: BitwiseCopyable, Sendable {
  /// Hours between arrivals: of a renewal process, or of a Poisson process at a rate of 1.
  let gap: Sampler
  /// Rate of a Poisson process when its demand is 1; meaningless for others.
  let rate: Slot
  let process: ArrivalProcess
  /// The demand's growth an hour, its steps and its seasons, in the plan's lists.
  let growth: Slot
  let demandSteps: Span
  let seasons: Span
  let isSteady: Bool
  /// Times of scheduled arrivals.
  let schedule: Span
  let batch: Sampler
  let hasBatches: Bool
  let referrals: Slot
  let hasReferrals: Bool
  let referralDelay: Sampler
  /// Rank among the scenario's priorities, 0 the highest.
  let level: Int32
  let queueLimit: Slot
  let hasQueueLimit: Bool
  let patience: Sampler
  let hasPatience: Bool
  let lateAfter: Slot
  let lateWins: Slot
  let canBeLate: Bool
  let revenue: Sampler
  /// Share of revenue, or money an item.
  let direct: Slot
  let directIsShare: Bool
  /// Whether a completed item earns or costs anything.
  let hasMoney: Bool
  /// The station over whose service the money is booked; −1 for at completion.
  let recognisedOver: Int32
  /// The station that items enter at.
  let entry: Int32
}

enum ArrivalProcess: UInt8, BitwiseCopyable {
  case poisson, renewal, scheduled
  /// A Poisson process whose rate strategies change.
  case changing
}

/// A stretch of one of the plan's lists.
package struct Span: BitwiseCopyable, Sendable {
  let first: Int32
  let count: Int32

  package var range: Range<Int> { Int(first)..<Int(first + count) }
}

/// A step on a work type's route.
struct StationPlan: BitwiseCopyable, Sendable {
  let work: Int32
  let step: Int32
  let firstBranch: Int32
  let branchCount: Int32
  let otherwise: Target
  /// Whether a branch from here loses the item.
  let canLose: Bool
  /// The station that a defect that escaped here brings the item back to; −1 for none.
  let returnsTo: Int32
}

struct BranchPlan: BitwiseCopyable, Sendable {
  let target: Target
  let share: Slot
}

/// Where an item goes: a station's index, or out.
struct Target: BitwiseCopyable, Sendable, Equatable {
  let station: Int32

  static let done = Target(station: -1)
  static let lost = Target(station: -2)
}

struct StepPlan: BitwiseCopyable, Sendable {
  let team: Int32
  /// Where it stands among the steps of all teams, which are listed team by team.
  let place: Int32
  /// Who may do it: a set of groups as bits, 0 for everyone.
  let groups: UInt64
  let effort: Sampler
  let framing: Slot
  let producing: Slot
  let verifying: Slot
  let defects: Slot
  let caught: Slot
  let rework: Slot
  let escapedWins: Slot
  let escapedValue: Slot
  let escapedReturns: Slot
  let hasDefects: Bool
  let startsSound: Slot
  let slows: Slot
  /// A rate an hour, and a share of the team's time.
  let improvement: Slot
  let improvementShare: Slot
  /// The condition that suspends it; −1 for none.
  let suspension: Int32
  let erosionFloor: Slot
  let erosionTime: Slot
  let erodes: Bool
  /// Whether its structure changes of itself.
  let isDynamic: Bool
  /// Whether batches or a limit on work in progress may hold items back here.
  let canHold: Bool
}

struct ConstraintPlan: BitwiseCopyable, Sendable {
  /// In the plan's list.
  let steps: Span
  let structure: Slot
  let effort: Slot
  let defects: Slot
  /// The group that alone may do the step, as bits, 0 for everyone.
  let groups: UInt64
  let batchPeriod: Slot
  let hasBatches: Bool
  let limit: Slot
  let hasLimit: Bool
  /// The team whose time it takes, −1 for none, and the share.
  let loadTeam: Int32
  let load: Slot
  let fixTeam: Int32
  /// The group that alone does the fix, as bits, 0 for everyone.
  let fixGroups: UInt64
  let fixTakes: Slot
  let fixPeople: Slot
  let fixCosts: Slot
  let fixLeaves: Slot
  let fixLeavesLoad: Slot
}

struct ToolPlan: BitwiseCopyable, Sendable {
  let step: Int32
  let gain: Slot
  let unstructuredGain: Slot
  let friction: Slot
  let learning: Slot
  let fading: Slot
  let verifying: Slot
  let amplification: Slot
  let workarounds: Slot
  let workaroundTime: Slot
  let training: Slot
  let requests: Sampler
  let hasTokens: Bool
  let prompt: Sampler
  let cached: Slot
  let writes: Slot
  let output: Sampler
  let searches: Sampler
  let hasSearches: Bool
  let isBatch: Bool
  let throttled: Slot
  let useEffect: PriceEffectPlan
  let adoptionEffect: PriceEffectPlan
  /// Rates an hour.
  let innovation: Slot
  let imitation: Slot
  let hasAdoption: Bool
  let outageGap: Sampler
  let outageLength: Sampler
  let hasOutages: Bool
}

/// What moves a vendor's list: shares a year.
struct ListPlan: BitwiseCopyable, Sendable {
  let drift: Slot
  let volatility: Slot
  let moves: Bool
}

struct OutcomePlan: BitwiseCopyable, Sendable {
  let step: Int32
  let disputed: Slot
  let reversed: Slot
  let reversalDelay: Sampler
}

/// The effect of a price: (price / reference)^−elasticity.
struct PriceEffectPlan: BitwiseCopyable, Sendable {
  let elasticity: Slot
  let reference: Slot
  let isThere: Bool
}

struct IntegrationPlan: BitwiseCopyable, Sendable {
  let tool: Int32
  let involvement: Slot
}

struct StrategyPlan: Sendable {
  let actions: [ActionPlan]
}

struct ActionPlan: BitwiseCopyable, Sendable {
  enum Kind: UInt8 {
    case fix, fixWhenFree, integrate, hire, release, move, withdraw, train, delegate, eliminate
    case change, switchContract
  }

  enum Start: UInt8 {
    /// At the hour in a slot, after the action before it, or when a condition has held.
    case dated, followsPrevious, conditional
  }

  let kind: Kind
  /// The constraint, the tool, the team, the step or the change.
  let target: Int32
  /// Share of revenue that an item gives up.
  let givesUp: Slot
  /// How many people, of which group as bits (0 for any), and the team that they move to; or the tool's next
  /// contract.
  let people: Int32
  let groups: UInt64
  let destination: Int32
  let start: Start
  let time: Slot
  /// The condition's index; −1 for none.
  let condition: Int32
  let involvement: Slot
}

/// A team that hires of itself.
struct PolicyPlan: BitwiseCopyable, Sendable {
  let team: Int32
  let condition: Int32
  let adds: Int32
  let every: Slot
}

struct ConditionPlan: BitwiseCopyable, Sendable {
  let tests: Span
  /// Hours for which it must have held.
  let lasting: Slot
}

struct TestPlan: BitwiseCopyable, Sendable {
  enum Measure: UInt8 {
    case backlog, wait, queue, people, utilisation, margin, marginEach
  }

  let measure: Measure
  /// The team or the step.
  let target: Int32
  /// Rows of the record to look back over.
  let rows: Int32
  let comparison: Condition.Comparison
  let threshold: Slot
}
