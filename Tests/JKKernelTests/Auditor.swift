import JKKernel
import JKPricing
import Testing

/// Follows a trial event by event and keeps its own books, to compare with the record's: work and money
/// are conserved, a person does one thing at a time, and Little's law holds on the path.
struct Auditor: TrialObserver {
  private struct ItemKey: Hashable {
    let work: Int
    let item: Int
  }

  private(set) var moments: [Moment] = []
  private(set) var faults: [String] = []
  private var now = -Double.infinity
  private var present: [ItemKey: Double] = [:]
  private var gone: Set<ItemKey> = []
  private var waiting: [ItemKey: Double] = [:]
  private var busy: [Int: Double] = [:]
  private var gonePeople: Set<Int> = []

  private(set) var arrived = 0
  private(set) var left = 0
  private(set) var queueArea = 0.0
  private(set) var sumOfWaits = 0.0
  private(set) var busyHours = 0.0
  private(set) var earned = 0.0
  private(set) var spent = 0.0
  private(set) var timesInSystem = 0.0
  private var out: [Int: Double] = [:]
  private(set) var hoursOut: [Int: Double] = [:]
  private(set) var uses: [Int: Int] = [:]
  private(set) var adopters: [Int: Set<Int>] = [:]

  private(set) var bills: [Bill] = []
  private var books: AuditedBooks

  var inProgress: Int { present.count }

  init(_ plan: Plan) {
    books = AuditedBooks(plan)
  }

  mutating func observe(_ metered: Metered) {
    books.meter(metered)
  }

  mutating func observe(_ bill: Bill) {
    bills.append(bill)
    if let fault = books.check(bill) { faults.append(fault) }
  }

  mutating func observe(_ moment: Moment) {
    moments.append(moment)
    if moment.time < now { fault("the clock went back", moment) }
    queueArea += Double(waiting.count) * (now.isFinite ? moment.time - now : 0)
    now = moment.time
    let key = ItemKey(work: moment.work, item: moment.item)
    switch moment.kind {
    case .arrived:
      arrived += 1
      if present.updateValue(now, forKey: key) != nil || gone.contains(key) { fault("arrived twice", moment) }
    case .queued, .reworked:
      if waiting.updateValue(now, forKey: key) != nil { fault("queued twice", moment) }
    case .started:
      leaveQueue(key, moment)
      seize(moment)
      if moment.tool >= 0 { uses[moment.tool, default: 0] += 1 }
      if out[moment.tool] != nil { fault("uses a tool that is out", moment) }
    case .finished:
      release(moment)
      earned += moment.amount
    case .done:
      leave(key, moment)
      earned += moment.amount
    case .lost, .balked: leave(key, moment)
    case .reneged:
      leaveQueue(key, moment)
      leave(key, moment)
    case .skipped:
      // Some have waited for the step, others come to it now.
      if waiting[key] != nil { leaveQueue(key, moment) }
    case .blockStarted: seize(moment)
    case .blockFinished:
      release(moment)
      spent += moment.amount
    case .joined:
      spent += moment.amount
      if gonePeople.remove(moment.person) == nil, busy[moment.person] != nil {
        fault("was busy before", moment)
      }
    case .left:
      if busy[moment.person] != nil { fault("left in the middle of something", moment) }
      if !gonePeople.insert(moment.person).inserted { fault("left twice", moment) }
    case .paid: spent += moment.amount
    case .actionStarted, .actionFinished: break
    case .adopted:
      if !adopters[moment.tool, default: []].insert(moment.person).inserted { fault("adopts twice", moment) }
    case .outageStarted:
      if out.updateValue(now, forKey: moment.tool) != nil { fault("is out twice", moment) }
    case .outageFinished:
      guard let since = out.removeValue(forKey: moment.tool) else { return fault("was not out", moment) }
      hoursOut[moment.tool, default: 0] += now - since
    case .ended:
      earned += moment.amount
      end()
    }
  }

  private mutating func leaveQueue(_ key: ItemKey, _ moment: Moment) {
    guard let since = waiting.removeValue(forKey: key) else { return fault("was not waiting", moment) }
    sumOfWaits += now - since
  }

  private mutating func leave(_ key: ItemKey, _ moment: Moment) {
    guard let arrival = present.removeValue(forKey: key) else {
      return fault("left, but was not here", moment)
    }
    gone.insert(key)
    left += 1
    if moment.kind == .done { timesInSystem += now - arrival }
  }

  private mutating func seize(_ moment: Moment) {
    if busy.updateValue(now, forKey: moment.person) != nil { fault("does two things at once", moment) }
    if gonePeople.contains(moment.person) { fault("works and is gone", moment) }
  }

  private mutating func release(_ moment: Moment) {
    guard let since = busy.removeValue(forKey: moment.person) else { return fault("was not busy", moment) }
    busyHours += now - since
  }

  /// What still goes on is counted up to now.
  private mutating func end() {
    for since in waiting.values { sumOfWaits += now - since }
    for since in busy.values { busyHours += now - since }
    for (tool, since) in out { hoursOut[tool, default: 0] += now - since }
  }

  private mutating func fault(_ text: String, _ moment: Moment) {
    faults.append("\(text): \(moment)")
  }
}

/// Runs one trial under audit and expects its books and the record to agree.
///
/// - Returns: what happened, in order.
@discardableResult
func audit(
  _ plan: Plan, trial: Int, strategy: Int, sourceLocation: SourceLocation = #_sourceLocation
) -> [Moment] {
  var simulation = Simulation(plan, observer: Auditor(plan))
  simulation.run(trial: trial, strategy: strategy)
  let auditor = simulation.observer
  let layout = plan.layout
  let rows = 0..<plan.timetable.rows
  let record = RecordSums(simulation.record, rows)
  func total(_ indices: [Int]) -> Double { indices.reduce(0) { $0 + record[$1] } }
  let works = plan.scenario.works.indices
  let teams = plan.scenario.teams.indices

  #expect(auditor.faults == [], sourceLocation: sourceLocation)
  // Work is conserved.
  #expect(auditor.arrived == auditor.left + auditor.inProgress, sourceLocation: sourceLocation)
  #expect(
    Double(auditor.arrived) == total(works.map { layout.index(.arrived, work: $0) }),
    sourceLocation: sourceLocation)
  let out = works.flatMap { work in
    [MeasureLayout.WorkMeasure.done, .lost, .reneged, .balked].map { layout.index($0, work: work) }
  }
  #expect(Double(auditor.left) == total(out), sourceLocation: sourceLocation)
  // Little's law on the path: the queue's area is the sum of the waits.
  expectClose(auditor.queueArea, auditor.sumOfWaits, sourceLocation)
  expectClose(auditor.queueArea, total(teams.map { layout.index(.queued, team: $0) }), sourceLocation)
  expectClose(
    auditor.timesInSystem, total(works.map { layout.index(.timeInSystem, work: $0) }), sourceLocation)
  // Hours are worked once, and divide into what was done.
  let worked = total(
    teams.flatMap { [layout.index(.worked, team: $0), layout.index(.changed, team: $0)] })
  let away = total(teams.map { layout.index(.away, team: $0) })
  let slack = total(teams.map { layout.index(.slack, team: $0) })
  expectClose(auditor.busyHours, worked + slack + away, sourceLocation)
  let phases: [MeasureLayout.TeamMeasure] = [
    .framing, .producing, .verifying, .rework, .training, .redesign, .admin,
  ]
  let divided = teams.flatMap { team in phases.map { layout.index($0, team: team) } }
  expectClose(worked, total(divided), sourceLocation)
  // By work type they are the same hours; those of a group are among its team's.
  expectClose(
    total(teams.map { layout.index(.worked, team: $0) }),
    total(works.map { layout.index(.worked, work: $0) }), sourceLocation)
  // What teams are paid for is what the organisation pays for, however many hours a week that is.
  let paid = teams.flatMap { layout.parts(of: .team(.paid, $0), in: plan.scenario).map(\.measure) }
  expectClose(total(paid), record[layout.index(.paidHours)], sourceLocation)
  for (group, team) in plan.scenario.teams.compactMap(\.within).enumerated() {
    for (part, whole) in [
      (layout.index(.worked, group: group), layout.index(.worked, team: team)),
      (layout.index(.changed, group: group), layout.index(.changed, team: team)),
      (layout.index(.away, group: group), layout.index(.away, team: team)),
      (layout.index(.slack, group: group), layout.index(.slack, team: team)),
      (layout.index(.present, group: group), layout.index(.present, team: team)),
      (layout.index(.backlog, group: group), layout.index(.backlog, team: team)),
    ] {
      #expect(record[part] <= record[whole] + 1e-9, sourceLocation: sourceLocation)
    }
  }
  let held = total(plan.scenario.steps.indices.map { layout.index(.held, step: $0) })
  #expect(held <= auditor.queueArea + 1e-9, sourceLocation: sourceLocation)
  // Tools are used, and out, when they say so.
  for tool in plan.scenario.tools.indices {
    #expect(
      Double(auditor.uses[tool] ?? 0) == record[layout.index(.uses, tool: tool)],
      sourceLocation: sourceLocation)
    if plan.scenario.tools[tool].adoption != nil {
      #expect(
        Double(auditor.adopters[tool]?.count ?? 0) == record[layout.index(.adopters, tool: tool)],
        sourceLocation: sourceLocation)
    }
    expectClose(auditor.hoursOut[tool] ?? 0, record[layout.index(.out, tool: tool)], sourceLocation)
  }
  // Money is conserved.
  expectClose(
    auditor.earned, record[layout.index(.revenue)] - record[layout.index(.direct)], sourceLocation)
  expectClose(
    auditor.earned,
    total(works.map { layout.index(.revenue, work: $0) })
      - total(works.map { layout.index(.direct, work: $0) }), sourceLocation)
  expectClose(auditor.spent, record[layout.index(.change)], sourceLocation)
  let contracts = plan.scenario.contracts.indices
  let cents = auditor.bills.filter { contracts.contains($0.book) }.reduce(0) { sum, bill in
    sum + bill.lines.reduce(0) { $0 + $1.minorUnits }
  }
  let invoiced = MinorUnit(ofCurrency: plan.scenario.settings.currency).major(cents)
  expectClose(invoiced, record[layout.index(.ai)], sourceLocation)
  expectClose(
    invoiced, total(contracts.map { layout.index(.billed, contract: $0) }), sourceLocation)
  expectClose(
    invoiced, total(plan.scenario.tools.indices.map { layout.index(.billed, tool: $0) }),
    sourceLocation)
  expectSameRecord(plan, simulation.record, trial: trial, strategy: strategy, sourceLocation)
  return auditor.moments
}

/// Watching a trial does not change it.
private func expectSameRecord(
  _ plan: Plan, _ record: borrowing TrialRecord, trial: Int, strategy: Int, _ location: SourceLocation
) {
  var worker = Worker(plan)
  worker.run(trial: trial, strategy: strategy)
  var differences = 0
  for row in 0..<plan.timetable.rows {
    for measure in 0..<plan.layout.width where record[row: row, measure] != worker.record[row: row, measure] {
      differences += 1
    }
  }
  #expect(differences == 0, "tracing changes the record", sourceLocation: location)
}

private func expectClose(_ a: Double, _ b: Double, _ location: SourceLocation) {
  #expect(abs(a - b) <= 1e-9 * max(1, abs(a), abs(b)), "\(a) and \(b)", sourceLocation: location)
}

/// Sums over all rows, by measure.
private struct RecordSums {
  private let sums: [Double]

  init(_ record: borrowing TrialRecord, _ rows: Range<Int>) {
    var sums: [Double] = []
    for measure in 0..<record.layout.width { sums.append(record.sum(measure, rows: rows)) }
    self.sums = sums
  }

  subscript(measure: Int) -> Double { sums[measure] }
}
