import JKKernel
import JKScenario
import JKStatistics

/// A queue that grows all through the history, before anything is done: how long it is at week 0, and so every figure,
/// then depends on how long the history is.
package struct GrowingQueue: Sendable {
  /// Index of the team whose work waits.
  package let team: Int
  /// Items that wait in the history's last quarter.
  package let length: JackknifeEstimate
  /// How many more than in its second quarter; of a history with seasons, than a year before.
  package let growth: JackknifeEstimate

  /// A queue with room to spare has found its length by the second quarter of a history. One that fills without end has
  /// 2.3 times as many in the last quarter as in the second, and one at the very limit of what people can do, whose length
  /// goes with the root of time, 1.5 times.
  private static let leastRatio = 1.35
  /// Fewer items more are nothing that an answer would hang on.
  private static let leastGrowth = 1.0
  /// A shorter history has no quarters to speak of.
  private static let leastWeeks = 8

  /// Nil where it is not shown to grow.
  fileprivate init?(
    _ team: Int, _ measure: WeeklyMeasure, in sample: WeeklySample, _ windows: (Range<Int>, Range<Int>)
  ) {
    let growth = sample.change(measure, 0, from: windows.0, to: windows.1)
    let length = sample.estimates(measure, 0, of: [windows.1])[0]
    guard let least = growth.lower, least > 0, growth.value >= Self.leastGrowth,
      length.value >= Self.leastRatio * (length.value - growth.value)
    else { return nil }
    (self.team, self.length, self.growth) = (team, length, growth)
  }

  /// The weeks of the history to compare; nil where it is too short to tell.
  fileprivate static func windows(history: Int, hasSeasons: Bool) -> (Range<Int>, Range<Int>)? {
    let quarter = history / 4
    guard history >= leastWeeks else { return nil }
    let last = history - quarter..<history
    guard hasSeasons else { return (quarter..<2 * quarter, last) }
    // What a low season leaves behind is no growth: the same weeks of the year are compared.
    let year = Int(WorkingTime.year / WorkingTime.week)
    let before = last.lowerBound - year..<last.upperBound - year
    return before.lowerBound >= quarter ? (before, last) : nil
  }
}

extension Comparison {
  /// Queues that grow through the history, in the order of teams; none when results are not kept week by week.
  package var growingQueues: [GrowingQueue] {
    guard isWeekly,
      let windows = GrowingQueue.windows(
        history: plan.timetable.historyRows, hasSeasons: scenario.demandCauses.contains(.seasons))
    else { return [] }
    return scenario.teams.indices.filter { scenario.teams[$0].within == nil }.compactMap { team in
      GrowingQueue(team, weeklyMeasures.queue(ofTeam: team), in: weekly, windows)
    }
  }
}
