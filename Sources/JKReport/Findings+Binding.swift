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

  private func bound(_ entry: BindingLog.Entry, _ noun: String? = nil) -> String {
    let share = figures.chance(entry.share) + (noun.map { " \($0)" } ?? "")
    return "\(comparison.scenario.name(of: entry.binding)) (\(share))"
  }
}
