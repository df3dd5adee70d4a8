import JKScenario

/// Lowers work types and collects the lists that they share.
struct WorkLists {
  private(set) var demandSteps: [DemandStep] = []
  private(set) var slots: [Slot] = []
  /// Highest first.
  let priorities: [Int]

  init(_ works: [Work]) {
    priorities = works.isEmpty ? [0] : Set(works.map(\.priority)).sorted(by: >)
  }

  /// - Parameter changesRate: whether a strategy changes the rate at which items come.
  mutating func add(_ work: Work, entry: Int, changesRate: Bool, _ table: inout ValueTable) -> WorkPlan {
    let (process, gap, rate): (ArrivalProcess, Distribution, Formula) =
      switch work.arrivals.process {
      case .poisson(let rate):
        (changesRate ? .changing : .poisson, Distribution(.exponential, [1 / rate], mean: nil), rate)
      case .renewal(let gap): (.renewal, gap, 1)
      case .scheduled: (.scheduled, .constant(0), 1)
      }
    var times: [Formula] = []
    if case .scheduled(let moments) = work.arrivals.process { times = moments }
    let (direct, directIsShare): (Formula, Bool) =
      switch work.direct {
      case .shareOfRevenue(let share): (share, true)
      case .perItem(let amount): (amount, false)
      case nil: (0, false)
      }
    let demand = work.arrivals.demand
    return WorkPlan(
      gap: table.sampler(gap), rate: table.slot(rate), process: process, growth: table.slot(demand.growth),
      demandSteps: add(demand.steps, &table), seasons: add(demand.seasons, &table),
      isSteady: demand.isConstant, schedule: add(times, &table), batch: table.sampler(work.arrivals.batch),
      hasBatches: work.arrivals.batch != nil, referrals: table.slot(work.referrals?.mean ?? 0),
      hasReferrals: work.referrals != nil, referralDelay: table.sampler(work.referrals?.delay),
      level: Int32(priorities.firstIndex(of: work.priority) ?? 0),
      queueLimit: table.slot(work.queueLimit ?? 0),
      hasQueueLimit: work.queueLimit != nil, patience: table.sampler(work.patience),
      hasPatience: work.patience != nil, lateAfter: table.slot(work.lateness?.after ?? 0),
      lateWins: table.slot(work.lateness?.wins ?? 1), canBeLate: work.lateness != nil,
      revenue: table.sampler(work.revenue), direct: table.slot(direct), directIsShare: directIsShare,
      hasMoney: work.revenue != nil || work.direct != nil,
      recognisedOver: Int32(
        work.recognisedOver.flatMap { work.route.index(ofStep: $0) }.map { entry + $0 } ?? -1),
      entry: Int32(entry))
  }

  private mutating func add(_ formulas: [Formula], _ table: inout ValueTable) -> Span {
    let first = slots.count
    for formula in formulas { slots.append(table.slot(formula)) }
    return Span(first: Int32(first), count: Int32(formulas.count))
  }

  private mutating func add(
    _ steps: [(start: Double, factor: Formula)], _ table: inout ValueTable
  ) -> Span {
    let first = demandSteps.count
    for step in steps { demandSteps.append(DemandStep(start: step.start, factor: table.slot(step.factor))) }
    return Span(first: Int32(first), count: Int32(steps.count))
  }
}
