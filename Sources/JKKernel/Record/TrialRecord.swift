/// What one trial of one strategy gave: measures by row of time, and meters by segment.
///
/// The memory is kept and reused from trial to trial.
package struct TrialRecord: ~Copyable {
  package let layout: MeasureLayout
  package let timetable: Timetable
  let cells: Buffer<Double>
  let meters: Buffer<MeterReading>
  /// When each action of the strategy started and finished, in hours; infinite when it did not.
  let actions: Buffer<ActionTimes>
  private let accounts: Accounts

  init(_ plan: Plan) {
    layout = plan.layout
    timetable = plan.timetable
    accounts = plan.accounts
    cells = Buffer(repeating: 0, count: timetable.rows * layout.width)
    meters = Buffer(repeating: MeterReading(), count: timetable.segments.count * accounts.count)
    actions = Buffer(repeating: ActionTimes(), count: plan.strategies.map(\.actions.count).max() ?? 0)
  }

  func clear() {
    cells.fill(0)
    meters.fill(MeterReading())
    actions.fill(ActionTimes())
  }

  package func times(ofAction action: Int) -> ActionTimes {
    actions[action]
  }

  /// - Parameters:
  ///   - row: 0 at the start of the history.
  ///   - measure: from ``MeasureLayout``.
  package subscript(row row: Int, measure: Int) -> Double {
    cells[row * layout.width + measure]
  }

  /// The measure's sum over rows.
  package func sum(_ measure: Int, rows: Range<Int>) -> Double {
    rows.reduce(0) { $0 + self[row: $1, measure] }
  }

  func pointer(toRow row: Int) -> UnsafeMutablePointer<Double> {
    cells.base + row * layout.width
  }

  @inline(__always)
  func meter(segment: Int, account: Int) -> UnsafeMutablePointer<MeterReading> {
    meters.base + (segment * accounts.count + account)
  }

  /// What the tool used in a segment of the timetable, whoever bills it.
  package func reading(segment: Int, tool: Int) -> MeterReading {
    var sum = MeterReading()
    for account in accounts.spans[tool].range { sum.add(meter(segment: segment, account: account).pointee) }
    return sum
  }
}

/// What a tool used in some time.
package struct MeterReading: BitwiseCopyable, Sendable, Equatable {
  package var requests = 0
  /// All prompt tokens, the cached ones among them.
  package var prompt = 0
  package var cached = 0
  package var output = 0

  mutating func add(_ other: MeterReading) {
    requests += other.requests
    prompt += other.prompt
    cached += other.cached
    output += other.output
  }
}

/// When an action started and finished, in hours from week 0; infinite when it did not.
package struct ActionTimes: BitwiseCopyable, Sendable, Equatable {
  package var start = Double.infinity
  package var end = Double.infinity
}
