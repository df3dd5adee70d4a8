import JKKernel

/// An event log as CSV: a row an activity, in the order in which they end. No field needs quotes, since names
/// are letters, digits, hyphens and dots.
struct EventTable: TraceWriter {
  var sink: TextSink
  private(set) var count = 0

  private let timestamps: TimestampFormat
  private var reader: LogReader
  private let suffix: String

  init(_ trace: Trace, _ sink: TextSink) {
    self.sink = sink
    timestamps = TimestampFormat(trace.plan.scenario.settings.starts)
    reader = LogReader(TraceNames(trace.plan, strategy: trace.strategy), trace.scope)
    suffix = ",\(trace.strategyName),\(trace.trial)\n"
  }

  mutating func begin() {
    sink.add("case,activity,resource,start,complete,work-type,rework,strategy,trial\n")
  }

  mutating func take(_ moment: Moment) {
    guard let entry = reader.read(moment), entry.transition != .start else { return }
    add(entry)
  }

  /// What the horizon cuts off has no time of completion.
  mutating func end() {
    for entry in reader.unfinished { add(entry) }
  }

  private mutating func add(_ entry: LogEntry) {
    count += 1
    var row: [UInt8] = []
    row.reserveCapacity(192)
    reader.addName(of: entry.process, to: &row)
    row.add(",")
    row.add(entry.activity)
    row.add(",")
    if entry.person >= 0 { reader.addName(ofPerson: entry.person, to: &row) }
    row.add(",")
    timestamps.add(entry.start, to: &row)
    row.add(",")
    if entry.transition != .start { timestamps.add(entry.time, to: &row) }
    row.add(",")
    row.add(reader.workType(of: entry.process))
    row.add(",")
    row.add(entry.rework, digits: 1)
    row.add(suffix)
    sink.add(row)
  }
}
