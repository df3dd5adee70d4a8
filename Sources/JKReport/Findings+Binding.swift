import JKExperiment
import JKStatistics

// What binds, and where it moves.

extension Findings {
  /// "constraint-first is bound by estimators, from week 14 on mostly by gangs". Shares of trials, with their
  /// intervals, stand in weekly.csv.
  func binding(_ strategy: Int) -> String {
    let name = comparison.results[strategy].name
    let entries = comparison.bindings[strategy].entries
    guard let first = entries.first else { return "\(name): nothing binds for long" }
    let opening = "\(name) is bound \(bound(first))"
    // The first of a study without history is no move.
    let moves = entries.dropFirst().map { "from week \($0.week) on \(bound($0))" }
    return ([opening] + (moves.isEmpty ? ["throughout"] : moves)).joined(separator: ", ")
  }

  /// "Whatever is done, the constraint is estimators throughout"; nil when that depends on the strategy or on the week.
  var bindingThroughout: String? {
    let logs = comparison.bindings
    guard logs.count > 1, let first = logs[0].entries.first,
      logs.allSatisfy({ $0.entries.map(\.binding) == [first.binding] })
    else { return nil }
    let isNearlyAlways = logs.allSatisfy { $0.entries.allSatisfy(\.isNearlyAlways) }
    return
      "Whatever is done, the constraint is \(comparison.scenario.name(of: first.binding)) throughout"
      + (isNearlyAlways ? ", in 95\u{A0}% of trials or more every week" : ", in most trials")
  }

  /// "by estimators", or "mostly by" when other things bind in more than 5 % of trials.
  private func bound(_ entry: BindingLog.Entry) -> String {
    "\(entry.isNearlyAlways ? "by" : "mostly by") \(comparison.scenario.name(of: entry.binding))"
  }
}
