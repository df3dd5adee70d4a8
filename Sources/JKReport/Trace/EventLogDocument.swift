import JKCharts
import JKKernel

/// An event log as XES (IEEE 1849-2016): a trace a case, written when the item has left, so that only what is
/// under way is kept. Items still there at the horizon come at the end, and changes after them.
struct EventLogDocument: TraceWriter {
  var sink: TextSink
  private(set) var count = 0

  private let trace: Trace
  private let timestamps: TimestampFormat
  private var reader: LogReader
  /// The events so far of each case that may have more.
  private var traces: [LogCase: [UInt8]] = [:]

  init(_ trace: Trace, _ sink: TextSink) {
    self.trace = trace
    self.sink = sink
    timestamps = TimestampFormat(trace.plan.scenario.settings.starts)
    reader = LogReader(TraceNames(trace.plan, strategy: trace.strategy), trace.scope)
  }

  mutating func begin() {
    let scenario = trace.plan.scenario
    sink.add(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <log xes.version="1849-2016" xes.features="" xmlns="http://www.xes-standard.org/">
        <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
        <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
        <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
        <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
        <global scope="trace">
          <string key="concept:name" value=""/>
        </global>
        <global scope="event">
          <string key="concept:name" value=""/>
          <string key="lifecycle:transition" value="complete"/>
          <date key="time:timestamp" value="1970-01-01T00:00:00.000+00:00"/>
        </global>
        <classifier name="Activity" keys="concept:name"/>
        <classifier name="Activity and transition" keys="concept:name lifecycle:transition"/>
        <string key="concept:name" value="\(scenario.title.xmlEscaped)"/>
        <string key="lifecycle:model" value="standard"/>
        <string key="strategy" value="\(trace.strategyName.xmlEscaped)"/>
        <int key="trial" value="\(trace.trial)"/>
        <string key="seed" value="\(scenario.settings.seed)"/>
        <string key="jkcurve" value="\(Version.current)"/>

      """)
  }

  mutating func take(_ moment: Moment) {
    guard let entry = reader.read(moment) else {
      leave(moment)
      return
    }
    count += 1
    add(entry, to: &traces[entry.process, default: []])
    leave(moment)
  }

  mutating func end() {
    // A dictionary has no order of its own.
    for process in traces.keys.sorted() { close(process) }
    sink.add("</log>\n")
  }

  private mutating func leave(_ moment: Moment) {
    switch moment.kind {
    case .done, .lost, .reneged, .balked:
      close(LogCase(kind: .item, index: moment.work, number: moment.item))
    default: break
    }
  }

  private mutating func close(_ process: LogCase) {
    guard let events = traces.removeValue(forKey: process) else { return }
    var text: [UInt8] = []
    text.add("  <trace>\n    <string key=\"concept:name\" value=\"")
    reader.addName(of: process, to: &text)
    text.add("\"/>\n    <string key=\"work-type\" value=\"\(reader.workType(of: process))\"/>\n")
    sink.add(text)
    sink.add(events)
    sink.add("  </trace>\n")
  }

  private func add(_ entry: LogEntry, to text: inout [UInt8]) {
    text.add("    <event>\n      <string key=\"concept:name\" value=\"")
    text.add(entry.activity)
    text.add("\"/>\n      <string key=\"lifecycle:transition\" value=\"")
    text.add(entry.transition == .start ? "start" : "complete")
    text.add("\"/>\n      <date key=\"time:timestamp\" value=\"")
    timestamps.add(entry.time, to: &text)
    text.add("\"/>\n")
    if entry.person >= 0 {
      text.add("      <string key=\"org:resource\" value=\"")
      reader.addName(ofPerson: entry.person, to: &text)
      text.add("\"/>\n      <string key=\"org:group\" value=\"")
      text.add(reader.team(ofPerson: entry.person))
      text.add("\"/>\n")
    }
    if entry.rework > 0 {
      text.add("      <int key=\"rework\" value=\"")
      text.add(entry.rework, digits: 1)
      text.add("\"/>\n")
    }
    if entry.amount != 0 { text.add("      <float key=\"amount\" value=\"\(entry.amount)\"/>\n") }
    text.add("    </event>\n")
  }
}
