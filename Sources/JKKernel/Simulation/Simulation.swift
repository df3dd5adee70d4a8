import JKPricing
import JKScenario

/// Some milliseconds of work: whoever wants a trial to end need not wait longer.
package let eventsBetweenQuestions = 65_536

/// A worker's engine: runs one trial of one strategy after another in the same memory.
///
///     var simulation = Simulation(plan, observer: NoObserver())
///     simulation.run(trial: 3, strategy: 0)
///     let revenue = simulation.record[row: 0, plan.layout.index(.revenue)]
///
/// It is not a shared object: every thread has its own, and the results depend only on the plan, the
/// seed, the trial and the strategy.
package struct Simulation<Observer: TrialObserver>: ~Copyable {
  package let plan: Plan
  package private(set) var record: TrialRecord
  package var observer: Observer

  // The plan again, as memory for the loop.
  let works: Buffer<WorkPlan>
  let stations: Buffer<StationPlan>
  let branches: Buffer<BranchPlan>
  let steps: Buffer<StepPlan>
  let teamPlans: Buffer<TeamPlan>
  let groupPlans: Buffer<GroupPlan>
  let constraintPlans: Buffer<ConstraintPlan>
  let constraintSteps: Buffer<Int32>
  let toolPlans: Buffer<ToolPlan>
  let values: Buffer<Double>
  let demandSteps: Buffer<DemandStep>
  let slots: Buffer<Slot>
  let changes: Buffer<Span>
  let replacements: Buffer<Replacement>
  let policies: Buffer<PolicyPlan>
  let conditions: Buffer<ConditionPlan>
  let tests: Buffer<TestPlan>
  let closes: Buffer<Timetable.Close>
  let books: Buffer<BookPlan>
  let tokenCharges: Buffer<Int32>
  let outcomeCharges: Buffer<Int32>
  let rules: Buffer<TokenBucket>
  let outcomes: Buffer<OutcomePlan>
  let segments: Buffer<Timetable.Segment>
  let months: Buffer<Timetable.Month>
  let layout: MeasureLayout
  /// Those of the scenario's contracts come first.
  let bookCount: Int
  let contractCount: Int
  /// Whether anyone holds seats, and whether some request's price depends on when it is made.
  let hasSeats: Bool
  let isTimed: Bool
  let hasRestrictions: Bool
  let groupCount: Int
  let hasPaces: Bool
  let hasMaximums: Bool
  /// Whether a vendor may put a contract in the place of another.
  let hasSuccessors: Bool
  let hasPriceEffects: Bool
  let clock: WallClock

  // The state of the trial.
  let uncertain: Buffer<Double>
  let stream = RandomStream()
  var calendar = EventCalendar()
  var now = 0.0
  var items = ItemPool()
  /// By work type: the next candidate's index, items that wait for their first service, highest demand.
  let candidates: Buffer<UInt64>
  /// By work type: the hours to the arrival after the next.
  let gaps: Buffer<Double>
  let newcomers: Buffer<Int>
  let mostDemand: Buffer<Double>
  /// All who were ever there, and how many.
  var people: Buffer<Person>
  var peopleCount = 0
  let teams: Buffer<TeamState>
  /// steps × levels of priority
  let queues: Buffer<ItemList>
  let teamSteps: Buffer<Int32>
  /// Places of steps with items in some queue, and with items that were sent back.
  let queued: PlaceSet
  let sentBack: PlaceSet
  var tickets: UInt64 = 0
  let stepStates: Buffer<StepState>
  let constraints: Buffer<ConstraintState>
  let tools: Buffer<ToolState>
  /// By tool: the contract that bills it; −1 for none.
  let payers: Buffer<Int32>
  /// By tool: who bills its days.
  let toolDays: Buffer<ToolDays>
  /// By book.
  let bookStates: Buffer<BookState>
  var ledgers: [Ledger]
  /// By contract: how high its vendor's list is, as a multiple of the prices written.
  let lists: Buffer<Double>
  /// By tool: what a use costs at the contract's first prices, money.
  let usePrices: Buffer<Double>
  /// By tool: what it costs a person and month, money; 0 without seats.
  let seatPrices: Buffer<Double>
  /// The study's month, from 0; it begins before the segment does.
  var month = 0
  /// From which day of the month what happens now holds; 0 for today.
  var asOf = 0
  /// Meters of the present month.
  var meters: BookMeters
  /// Contracts × tools: uses of the present month, and by tool the part of a contract's invoice that is for it.
  let toolUses: Buffer<Double>
  let billShares: Buffer<Double>
  /// Integrations so far.
  var integrations: Int32 = 0
  /// By action: its course.
  let courses: Buffer<CourseState>
  let outages: Buffer<OutageState>
  let adoptions: Buffer<AdoptionState>
  /// By place and tool, places × tools: people who are trained and have not adopted.
  var nonAdopters: Buffer<Int32>
  /// steps × days: hours of work that nobody has to do, by the number of the day; and the number of the day.
  let freed: Buffer<Double>
  var dayNumber = 0
  /// people × tools
  var experience: Buffer<Experience>
  let toDispatch: Buffer<Int32>
  var toDispatchCount = 0
  var strategy = StrategyPlan(actions: [])
  var strategyIndex = 0
  var trial = 0
  /// By action: people yet to come or go.
  let pending: Buffer<Int32>
  /// By condition: since when it has held; infinite when it does not.
  let heldSince: Buffer<Double>
  /// By policy: when it last hired.
  let lastHiring: Buffer<Double>

  // Where in the record the trial is.
  var row: UnsafeMutablePointer<Double>
  var rowIndex = 0
  /// Segment of the timetable; −1 before week 0.
  var segment = -1
  /// Up to when pay has been written to it.
  var payAccounted = 0.0
  /// Money and person-hours an hour, of all teams that are paid.
  var labourRate = 0.0
  var paidRate = 0.0
  /// Money an hour, of the organisation and of everyone in it.
  var overheadRate = 0.0
  var hasEnded = false
  /// Why the trial has ended before its horizon; nil when it has not.
  package internal(set) var overrun: TrialOverrun?
  /// The clock when growth was last looked at, and events since it was first that.
  var lastLook = -Double.infinity
  var eventsAtOnce = 0
  /// What has been metered so far, in the finest counts of any book, and how many of them one token is at most.
  var metered = 0.0
  let heaviestCount: Double
  let limits: TrialLimits
  /// Whether any work's money is booked over a step.
  let hasRecognition: Bool

  package init(_ plan: Plan, observer: Observer) {
    self.init(plan, observer: observer, limits: TrialLimits())
  }

  init(_ plan: Plan, observer: Observer, limits: TrialLimits) {
    self.plan = plan
    self.limits = limits
    self.observer = observer
    record = TrialRecord(plan)
    row = record.pointer(toRow: 0)
    works = Buffer(plan.works)
    stations = Buffer(plan.stations)
    branches = Buffer(plan.branches)
    steps = Buffer(plan.steps)
    teamPlans = Buffer(plan.teams)
    groupPlans = Buffer(plan.groups)
    groupCount = plan.groups.count
    hasPaces = plan.hasPaces
    constraintPlans = Buffer(plan.constraints)
    constraintSteps = Buffer(plan.constraintSteps)
    toolPlans = Buffer(plan.tools)
    values = Buffer(plan.values)
    demandSteps = Buffer(plan.demandSteps)
    slots = Buffer(plan.slots)
    changes = Buffer(plan.changes)
    replacements = Buffer(plan.replacements)
    policies = Buffer(plan.policies)
    conditions = Buffer(plan.conditions)
    tests = Buffer(plan.tests)
    closes = Buffer(plan.timetable.closes)
    books = Buffer(plan.books.books)
    rules = Buffer(plan.books.rules)
    segments = Buffer(plan.timetable.segments)
    months = Buffer(plan.timetable.billingMonths)
    tokenCharges = Buffer(plan.books.tokenCharges)
    outcomeCharges = Buffer(plan.books.outcomeCharges)
    outcomes = Buffer(plan.outcomes)
    lists = Buffer(repeating: 1, count: plan.lists.count)
    usePrices = Buffer(repeating: 0, count: plan.tools.count)
    seatPrices = Buffer(repeating: 0, count: plan.tools.count)
    hasMaximums = plan.books.books.contains { !$0.isOffer && $0.maximum != .none }
    hasSuccessors = plan.books.books.contains { !$0.isOffer && $0.successor >= 0 }
    hasRestrictions = plan.books.books.contains {
      !$0.isOffer && ($0.maximum != .none || $0.allowance.beyond != .none)
    }
    hasPriceEffects = plan.tools.contains { $0.useEffect.isThere || $0.adoptionEffect.isThere }
    bookCount = plan.books.books.count
    contractCount = plan.scenario.contracts.count
    hasSeats = plan.books.books.contains(where: \.hasSeats)
    isTimed = plan.books.books.contains(where: \.isTimed)
    clock = WallClock(plan.scenario.settings.starts)
    toolDays = Buffer(repeating: ToolDays(), count: plan.tools.count)
    bookStates = Buffer(repeating: BookState(), count: plan.books.books.count)
    ledgers = plan.books.ledgers
    meters = BookMeters(plan)
    heaviestCount = plan.books.books.reduce(1) {
      max($0, plan.books.ledgers[$1.ledgers.range.lowerBound].layout.heaviestCount)
    }
    toolUses = Buffer(repeating: 0, count: plan.scenario.contracts.count * plan.tools.count)
    billShares = Buffer(repeating: 0, count: plan.tools.count)
    layout = plan.layout
    hasRecognition = plan.works.contains { $0.recognisedOver >= 0 }
    uncertain = Buffer(repeating: 0, count: plan.uncertain.count)
    candidates = Buffer(repeating: 0, count: plan.works.count)
    gaps = Buffer(repeating: 0, count: plan.works.count)
    newcomers = Buffer(repeating: 0, count: plan.works.count)
    mostDemand = Buffer(repeating: 1, count: plan.works.count)
    people = Buffer(capacity: plan.peopleCount)
    teams = Buffer(repeating: TeamState(), count: plan.teams.count)
    queues = Buffer(repeating: ItemList(), count: plan.steps.count * plan.levels)
    teamSteps = Buffer(plan.teamSteps)
    queued = PlaceSet(count: plan.teamSteps.count)
    sentBack = PlaceSet(count: plan.teamSteps.count)
    stepStates = Buffer(repeating: StepState(), count: plan.steps.count)
    constraints = Buffer(capacity: plan.constraints.count)
    tools = Buffer(repeating: ToolState(), count: plan.tools.count)
    payers = Buffer(repeating: -1, count: plan.tools.count)
    courses = Buffer(repeating: CourseState(), count: plan.strategies.map(\.actions.count).max() ?? 0)
    freed = Buffer(repeating: 0, count: plan.steps.count * freedDays)
    outages = Buffer(repeating: OutageState(), count: plan.tools.count)
    adoptions = Buffer(repeating: AdoptionState(), count: plan.tools.count)
    nonAdopters = Buffer(repeating: 0, count: plan.peopleCount * plan.tools.count)
    experience = Buffer(repeating: Experience(), count: plan.peopleCount * plan.tools.count)
    pending = Buffer(repeating: 0, count: plan.strategies.map(\.actions.count).max() ?? 0)
    heldSince = Buffer(repeating: .infinity, count: plan.conditions.count)
    lastHiring = Buffer(repeating: -.infinity, count: plan.policies.count)
    toDispatch = Buffer(repeating: 0, count: plan.teams.count)
  }

  /// Runs a trial from the start of the history to the horizon and leaves it in ``record``.
  ///
  /// - Parameters:
  ///   - trial: from 0.
  ///   - strategy: index among the scenario's sequences; 0 is status quo.
  ///   - isOver: asked every ``eventsBetweenQuestions`` events: whether to leave the trial as it is.
  /// - Returns: whether it was not left. It has come to the horizon then, unless there is an ``overrun``.
  @discardableResult
  package mutating func run(trial: Int, strategy: Int, until isOver: () -> Bool = { false }) -> Bool {
    begin(trial: trial, strategy: strategy)
    while true {
      for _ in 0..<eventsBetweenQuestions {
        handle(calendar.next())
        if hasEnded { return true }
      }
      checkGrowth()
      if hasEnded { return true }
      if isOver() { return false }
    }
  }

  /// Lets happen what is next.
  @inline(__always)
  mutating func handle(_ event: Event) {
    now = event.time
    switch event.kind {
    case .completion: complete(Int(event.target))
    case .arrival: arrive(Int(event.target))
    case .batchRelease: releaseBatch(Int(event.target))
    case .referral: arrive(referral: Int(event.target))
    case .renege: renege(Int(event.target), generation: event.generation)
    case .close: close(Int(event.target))
    case .leaving: leave(Int(event.target))
    case .joining: join(Int(event.target))
    case .day: beginDay(Int(event.target))
    case .action: start(action: Int(event.target))
    case .watch: watch()
    case .outage: changeOutage(Int(event.target))
    case .reversal: undo(outcome: Int(event.target), payer: Int(event.generation))
    case .adoption: adopt(Int(event.target), generation: event.generation)
    case .fixRelease: releaseBlock(of: Int(event.target))
    case .trainingRelease: releaseTraining(of: Int(event.target))
    }
    if toDispatchCount > 0, !calendar.hasNext(at: now, before: .renege) { dispatch() }
  }
}
