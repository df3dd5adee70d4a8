import JKKernel
import JKScenario

/// Which part of a trial a trace shows.
package struct TraceScope: Sendable {
  /// Hours from week 0, the end not among them.
  private let hours: Range<Double>
  private let item: ItemNumber?
  /// Work type of the item; nil for an item of that number of any type.
  private let work: Int?
  private let step: Int?

  /// - Parameters:
  ///   - from: the first week.
  ///   - to: the last week, itself shown; nil for all.
  package init(from: Int = 0, to: Int? = nil, item: ItemNumber? = nil, work: Int? = nil, step: Int? = nil) {
    let start = Double(from) * WorkingTime.week
    let end = to.map { (Double($0) + 1) * WorkingTime.week } ?? .infinity
    hours = start..<max(start, end)
    self.item = item
    self.work = work
    self.step = step
  }

  func contains(_ moment: Moment, _ names: TraceNames) -> Bool {
    guard hours.contains(moment.time) else { return false }
    if let item, moment.item != item.value || (work ?? moment.work) != moment.work { return false }
    if let step, names.step(of: moment) != step { return false }
    return true
  }
}
