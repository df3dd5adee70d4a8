import JKKernel
import JKScenario

/// One trial of one strategy, replayed alone and written event by event while it runs.
package struct Trace: Sendable {
  package enum Format: Sendable {
    /// Lines for a reader.
    case text
    /// A row an activity, for process mining.
    case csv
    /// IEEE 1849-2016, for process mining.
    case xes
  }

  let plan: Plan
  /// Index among the scenario's sequences.
  let strategy: Int
  /// From 0.
  let trial: Int
  let scope: TraceScope

  package init(_ scenario: Scenario, strategy: Int, trial: Int, scope: TraceScope = TraceScope()) {
    plan = Plan(scenario)
    self.strategy = strategy
    self.trial = trial
    self.scope = scope
  }

  var strategyName: String { plan.scenario.sequences[strategy].name }

  /// Writes the trace in pieces.
  ///
  /// - Returns: how many lines, rows or events were written.
  /// - Throws: the first error of `write`.
  @discardableResult
  package func write(as format: Format, to write: @escaping ([UInt8]) throws -> Void) throws -> Int {
    let sink = TextSink(write: write)
    return switch format {
    case .text: try replay(TraceText(self, sink))
    case .csv: try replay(EventTable(self, sink))
    case .xes: try replay(EventLogDocument(self, sink))
    }
  }

  private func replay(_ writer: some TraceWriter) throws -> Int {
    var writer = writer
    writer.begin()
    // What cannot be written need not be simulated.
    try Replay.run(plan, trial: trial, strategy: strategy, until: { writer.sink.failure != nil }) {
      writer.take($0)
    }
    writer.end()
    try writer.sink.close()
    return writer.count
  }
}

/// Turns moments into text.
protocol TraceWriter {
  var sink: TextSink { get set }
  /// Lines, rows or events so far.
  var count: Int { get }

  mutating func begin()
  mutating func take(_ moment: Moment)
  mutating func end()
}
