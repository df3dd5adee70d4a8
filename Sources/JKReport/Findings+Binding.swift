import JKExperiment
import JKStatistics

// What binds, and where it moves.

extension Findings {
  /// "constraint-first is bound by estimators (97 % of trials), from week 14 on by gangs (54 %)"
  func binding(_ strategy: Int) -> String {
    let name = comparison.results[strategy].name
    let entries = comparison.bindings[strategy].entries
    guard let first = entries.first else { return "\(name): nothing binds for long" }
    let opening = "\(name) is bound by \(bound(first, "of trials"))"
    // The first of a study without history is no move.
    let moves = entries.dropFirst().map { "from week \($0.week) on by \(bound($0))" }
    return ([opening] + (moves.isEmpty ? ["throughout"] : moves)).joined(separator: ", ")
  }

  /// "Whatever is done, the constraint is estimators throughout"; nil when that depends on the strategy or on the week.
  var bindingThroughout: String? {
    let logs = comparison.bindings
    guard logs.count > 1, let first = logs[0].entries.first,
      logs.allSatisfy({ $0.entries.map(\.binding) == [first.binding] })
    else { return nil }
    let shares = logs.flatMap(\.entries).map(\.share)
    let least = shares.min { $0.successes < $1.successes } ?? first.share
    return
      "Whatever is done, the constraint is \(comparison.scenario.name(of: first.binding)) throughout (in \(figures.chance(least)) of trials)"
  }

  private func bound(_ entry: BindingLog.Entry, _ noun: String? = nil) -> String {
    let share = figures.chance(entry.share) + (noun.map { " \($0)" } ?? "")
    return "\(comparison.scenario.name(of: entry.binding)) (\(share))"
  }
}
