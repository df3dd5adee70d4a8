import JKKernel

/// Reads activities off the moments of a trial. An activity is in the log when its start is in the scope.
struct LogReader {
  private var names: TraceNames
  private let scope: TraceScope
  /// By person: the activity that goes on.
  private var open: [LogEntry?]
  private let activities: (services: [String], reworks: [String], fixes: [String], trainings: [String])

  init(_ names: TraceNames, _ scope: TraceScope) {
    self.names = names
    self.scope = scope
    open = Array(repeating: nil, count: names.people.count)
    activities = (
      names.steps, names.steps.map { "rework of \($0)" }, names.constraints.map { "fix \($0)" },
      names.tools.map { "training \($0)" }
    )
  }

  /// - Returns: nil for a moment that is no part of an activity, or not in the scope.
  mutating func read(_ moment: Moment) -> LogEntry? {
    if names.meet(moment) {
      open += Array(repeating: nil, count: names.people.count - open.count)
    }
    switch moment.kind {
    case .started, .blockStarted:
      guard scope.contains(moment, names), let entry = entry(moment, .start) else { return nil }
      open[moment.person] = entry
      return entry
    case .finished, .blockFinished:
      guard let begun = open[moment.person] else { return nil }
      open[moment.person] = nil
      var entry = entry(moment, .complete)
      entry?.start = begun.start
      return entry
    case .arrived, .done, .lost, .reneged, .balked, .paid:
      return scope.contains(moment, names) ? entry(moment, .instant) : nil
    case .queued, .reworked, .skipped, .actionStarted, .actionFinished, .joined, .left, .adopted,
      .outageStarted,
      .outageFinished, .ended:
      return nil
    }
  }

  /// What still goes on, by person.
  var unfinished: [LogEntry] { open.compactMap(\.self) }

  private func entry(_ moment: Moment, _ transition: LogEntry.Transition) -> LogEntry? {
    guard let process = process(of: moment) else { return nil }
    return LogEntry(
      transition: transition, process: process, activity: activity(moment, process), person: moment.person,
      rework: transition == .instant ? 0 : moment.rework, start: moment.time, time: moment.time,
      amount: moment.amount)
  }

  private func process(of moment: Moment) -> LogCase? {
    if moment.item >= 0 { return LogCase(kind: .item, index: moment.work, number: moment.item) }
    if moment.constraint >= 0 { return LogCase(kind: .fix, index: moment.constraint) }
    return moment.tool >= 0 ? LogCase(kind: .training, index: moment.tool) : nil
  }

  private func activity(_ moment: Moment, _ process: LogCase) -> String {
    switch (process.kind, moment.kind) {
    case (.fix, _): activities.fixes[process.index]
    case (.training, _): activities.trainings[process.index]
    case (.item, .started), (.item, .finished):
      moment.rework > 0 ? activities.reworks[moment.step] : activities.services[moment.step]
    case (.item, _): moment.kind.rawValue
    }
  }

  // MARK: Names

  /// `enquiry 1042`, `fix scattered-inputs`
  func addName(of process: LogCase, to text: inout [UInt8]) {
    switch process.kind {
    case .item:
      text.add(names.works[process.index])
      text.add(" ")
      ItemNumber(process.number).add(to: &text)
    case .fix: text.add(activities.fixes[process.index])
    case .training: text.add(activities.trainings[process.index])
    }
  }

  /// `enquiry`; for a change its kind.
  func workType(of process: LogCase) -> String {
    switch process.kind {
    case .item: names.works[process.index]
    case .fix: "fix"
    case .training: "training"
    }
  }

  /// `estimators 3`
  func addName(ofPerson person: Int, to text: inout [UInt8]) {
    text.add(names.people[person].team)
    text.add(" ")
    text.add(names.people[person].number, digits: 1)
  }

  func team(ofPerson person: Int) -> String { names.people[person].team }
}
