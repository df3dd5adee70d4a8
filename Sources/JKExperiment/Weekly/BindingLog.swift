import JKScenario
import JKStatistics

/// What binds under a strategy, week by week, and when that moves.
package struct BindingLog: Sendable {
  /// What binds in more trials than anything else.
  package struct Entry: Sendable, Equatable {
    /// Its first week; the first entry's is the week before the study.
    package let week: Int
    package let binding: Binding
    /// Trials in which it bound in that week, of all.
    package let share: Proportion
    /// Whether it binds in at least 95 % of trials in every week until the next entry.
    package var isNearlyAlways = true
  }

  /// By row of the study, shares of trials by the scenario's bindings.
  package let shares: [[Proportion]]
  /// The same of the week before the study; nil without history.
  package let before: [Proportion]?
  /// What bound before week 0, and then each move that lasted.
  package let entries: [Entry]

  /// A move is logged once it has lasted so long.
  static let leastWeeks = 4
  private static let nearlyAlways = 0.95

  /// - Parameters:
  ///   - study: the study's rows.
  ///   - trialsBound: in how many trials a candidate bound in a row.
  init(
    _ bindings: [Binding], study: Range<Int>, trials: Int,
    _ trialsBound: (_ candidate: Int, _ row: Int) -> Int
  ) {
    func shares(_ row: Int) -> [Proportion] {
      bindings.indices.map {
        Proportion(successes: trialsBound($0, row), of: trials, level: Comparison.level)
      }
    }
    /// The first of equals.
    func most(_ shares: [Proportion]) -> Int {
      shares.indices.max {
        shares[$0].successes < shares[$1].successes
          || (shares[$0].successes == shares[$1].successes && $0 > $1)
      } ?? 0
    }
    self.shares = study.map(shares)
    var entries: [Entry] = []
    var present = -1
    let before = study.lowerBound > 0 ? shares(study.lowerBound - 1) : nil
    self.before = before
    if let before {
      present = most(before)
      entries = [Entry(week: -1, binding: bindings[present], share: before[present])]
    }
    let course = self.shares.map(most)
    for week in course.indices where course[week] != present {
      let last = course[week...].firstIndex { $0 != course[week] } ?? course.count
      guard last - week >= Self.leastWeeks else { continue }
      present = course[week]
      entries.append(Entry(week: week, binding: bindings[present], share: self.shares[week][present]))
    }
    for index in entries.indices {
      let end = index + 1 < entries.count ? entries[index + 1].week : self.shares.count
      let candidate = bindings.firstIndex(of: entries[index].binding) ?? 0
      let weeks = self.shares[max(0, entries[index].week)..<end]
      entries[index].isNearlyAlways = weeks.allSatisfy { $0[candidate].estimate >= Self.nearlyAlways }
    }
    self.entries = entries
  }
}
