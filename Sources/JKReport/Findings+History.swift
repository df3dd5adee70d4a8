import JKCharts
import JKExperiment
import JKScenario
import JKStatistics

// What happens whatever is done: what the history leaves behind at week 0, and how demand changes.

extension Findings {
  /// That the answer depends on how long the history is, because a queue grows through it without end, and what to do
  /// about it; empty where none does.
  var growth: [String] {
    let queues = comparison.growingQueues
    guard let first = queues.first else { return [] }
    let names = queues.map { comparison.scenario.teams[$0.team].name }
    let since =
      comparison.scenario.demandCauses.contains(.seasons)
      ? "between the same weeks of two years" : "between its second quarter and its last"
    let (opening, closing) =
      queues.count == 1
      ? ("the queue of \(names[0]) grows all through it, \(growth(of: first)) \(since)", names[0])
      : (
        "the queues of \(list(names)) grow all through it, " + list(queues.map(growth)) + " \(since)",
        "them"
      )
    let patience =
      comparison.scenario.works.contains { $0.patience == nil } ? "give what waits patience, or " : ""
    return [
      "Every figure depends on how long the history is: \(opening), so a longer history leaves more to do at week 0.",
      sentence("\(patience)give \(closing) more capacity; or choose the length of the history on purpose."),
    ]
  }

  /// That demand changes, and what that alone does to productivity, lest it be taken for chance or for a strategy's doing;
  /// nil when demand is steady, and without a baseline.
  var demandCourse: String? {
    guard let cause = comparison.scenario.demandCause, comparison.results[0].curve != nil,
      comparison.results[0].strategy.actions.isEmpty
    else { return nil }
    let course = comparison.meanIndex(0)[comparison.studyRows]
    guard let lowest = course.min(), let highest = course.max() else { return nil }
    func week(of value: Double) -> String {
      "week \(figures.count(Double((course.firstIndex(of: value) ?? 0) - comparison.studyRows.lowerBound)))"
    }
    return
      "What demand does is no chance: with \(cause), \(reference)'s own productivity goes from "
      + "\(figures.points(lowest)) of its baseline in \(week(of: lowest)) to \(figures.points(highest)) in "
      + "\(week(of: highest)) (4-week means over trials)."
  }

  /// "from 12 to 36 items (95 % interval of the change +20 to +28)"
  private func growth(of queue: GrowingQueue) -> String {
    let (after, change) = (queue.length.value, queue.growth)
    let interval = change.lower.flatMap { lower in change.upper.map { lower...$0 } }
    return
      "from \(figures.precise(after - change.value)) to \(figures.precise(after)) items (95\u{A0}% interval of the change "
      + "\(figures.range(interval, NumberFormat.plain.signed.callAsFunction)))"
  }
}
