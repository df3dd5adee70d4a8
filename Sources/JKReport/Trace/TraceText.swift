import JKKernel
import JKScenario

/// A trace for a reader: a header, and a line for each moment.
struct TraceText: TraceWriter {
  var sink: TextSink
  private(set) var count = 0

  private let trace: Trace
  private var names: TraceNames
  private let columns: TraceColumns
  private let clock: WallClock
  // Cells with their padding, made once.
  private var people: [[UInt8]]
  private let steps: [[UInt8]]
  private let changes: (constraints: [[UInt8]], tools: [[UInt8]])
  private let nobody: [UInt8]
  private let nothing: [UInt8]

  init(_ trace: Trace, _ sink: TextSink) {
    self.trace = trace
    self.sink = sink
    let names = TraceNames(trace.plan, strategy: trace.strategy)
    let columns = TraceColumns(trace.plan.scenario, names)
    clock = WallClock(trace.plan.scenario.settings.starts)
    people = names.people.map { TraceText.cell($0, columns) }
    steps = names.steps.map { Array(TraceColumns.left($0, columns.step).utf8) }
    changes = (
      names.constraints.map { Array(TraceColumns.left($0, columns.item).utf8) },
      names.tools.map { Array(TraceColumns.left($0, columns.item).utf8) }
    )
    nobody = Array(repeating: UInt8(ascii: " "), count: columns.who)
    nothing = Array(repeating: UInt8(ascii: " "), count: columns.item)
    self.names = names
    self.columns = columns
  }

  mutating func begin() {
    let settings = trace.plan.scenario.settings
    var start: [UInt8] = []
    let zero = clock.time(at: 0)
    start.addDate(zero)
    start.add(" ")
    start.addClock(zero)
    let lines =
      "\(trace.plan.scenario.title)".wrapped(to: TraceColumns.width)
      + "Strategy \(trace.strategyName), trial \(trace.trial) (trials count from 0), seed \(settings.seed), jkcurve \(Version.current)."
      .wrapped(to: TraceColumns.width)
        + """
        Weeks and days of working time count from 0 at the decision, \(String(decoding: start, as: UTF8.self)) \
        UTC\(settings.starts.offsetText).
        """.wrapped(to: TraceColumns.width)
      + (trace.plan.scenario.setNote ?? "").wrapped(to: TraceColumns.width)
    for line in lines { sink.add(line + "\n") }
    sink.add("\n" + columns.heading(currency: settings.currency) + "\n")
  }

  private static func cell(_ person: (team: String, number: Int), _ columns: TraceColumns) -> [UInt8] {
    Array(TraceColumns.cell(person.team, "\(person.number)", columns.who).utf8)
  }

  mutating func take(_ moment: Moment) {
    if names.meet(moment) { people = names.people.map { TraceText.cell($0, columns) } }
    guard trace.scope.contains(moment, names) else { return }
    count += 1
    var line: [UInt8] = []
    line.reserveCapacity(128)
    add(moment.time, to: &line)
    if moment.action >= 0 {
      line.add(names.actions[moment.action].fitted(to: columns.action))
      line.add(moment.kind == .actionStarted ? " starts" : " ends")
    } else {
      line.add(TraceColumns.left(event(moment), TraceColumns.event) + "  ")
      line += moment.person >= 0 ? people[moment.person] : nobody
      line.add("  ")
      addSubject(moment, to: &line)
      let step = names.step(of: moment)
      if step >= 0 {
        line.add("  ")
        line += steps[step]
      }
      if moment.amount != 0 { addMoney(moment, hasStep: step >= 0, to: &line) }
    }
    while line.last == UInt8(ascii: " ") { line.removeLast() }
    line.add("\n")
    sink.add(line)
  }

  mutating func end() {}

  // MARK: Cells

  /// Seconds decide all three, so that they never contradict each other.
  private func add(_ hours: Double, to line: inout [UInt8]) {
    let hours = (hours * 3600).rounded() / 3600
    let week = (hours / WorkingTime.week).rounded(.down)
    let day = ((hours - week * WorkingTime.week) / WorkingTime.day).rounded(.down)
    let sign = week < 0 ? "\u{2212}" : ""
    line.add(TraceColumns.right(sign + "\(Int(week.magnitude))", columns.week) + " ")
    line.add(TraceColumns.right("\(Int(day))", TraceColumns.day) + "  ")
    let time = clock.time(at: hours)
    line.addDate(time)
    line.add(" ")
    line.addClock(time)
    line.add("  ")
  }

  private func event(_ moment: Moment) -> String {
    switch moment.kind {
    case .arrived: "arrives"
    case .queued: "waits"
    case .started: moment.rework > 0 ? "rework starts" : "starts"
    case .finished: moment.rework > 0 ? "rework ends" : "ends"
    case .reworked: "goes back"
    case .done: "done"
    case .lost: "lost"
    case .reneged: "reneges"
    case .balked: "balks"
    case .blockStarted: "block starts"
    case .blockFinished: "block ends"
    case .actionStarted: "starts"
    case .actionFinished: "ends"
    case .skipped: "skips"
    case .adopted: "adopts"
    case .outageStarted: "outage starts"
    case .outageFinished: "outage ends"
    case .joined: "joins"
    case .left: "leaves"
    case .paid: "paid"
    case .ended: "study ends"
    }
  }

  private func addSubject(_ moment: Moment, to line: inout [UInt8]) {
    if moment.item >= 0 {
      var number: [UInt8] = []
      ItemNumber(moment.item).add(to: &number)
      let name = names.works[moment.work]
      line.add(TraceColumns.cell(name, String(decoding: number, as: UTF8.self), columns.item))
    } else if moment.constraint >= 0 {
      line += changes.constraints[moment.constraint]
    } else if moment.tool >= 0 {
      line += changes.tools[moment.tool]
    } else {
      line += nothing
    }
  }

  private func addMoney(_ moment: Moment, hasStep: Bool, to line: inout [UInt8]) {
    if !hasStep { line.add(String(repeating: " ", count: columns.step + 2)) }
    let amount = moment.isSpent ? -moment.amount : moment.amount
    line.add("  " + TraceColumns.right(Figures.amount(amount), TraceColumns.money))
  }
}
