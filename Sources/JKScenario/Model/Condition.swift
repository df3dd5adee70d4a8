/// What must hold, and for how long, before something starts.
package struct Condition: Sendable {
  /// What is looked at. Indices of teams and steps; windows in weeks.
  package enum Measure: Sendable, Hashable {
    /// Weeks of work in a team's queues, by its capacity.
    case backlog(team: Int)
    /// Hours that the item longest in a step's queue has waited.
    case wait(step: Int)
    /// Items in a step's queue.
    case queue(step: Int)
    /// People in a team, those who are about to join among them.
    case people(team: Int)
    /// Share of a team's hours present that it worked.
    case utilisation(team: Int, weeks: Int)
    /// Money an hour, of the organisation or of each person of its paid teams.
    case margin(weeks: Int, each: Bool)
  }

  package enum Comparison: String, Sendable, CaseIterable, BitwiseCopyable {
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  package struct Test: Sendable {
    package let measure: Measure
    package let comparison: Comparison
    package let threshold: Formula
  }

  /// All of them must hold. Never empty.
  package let tests: [Test]
  /// Hours for which they must have held without a break.
  package let lasting: Formula
}
