/// What makes steps unsound until it is fixed.
package struct Constraint: Sendable {
  package let name: String
  /// Never empty.
  package let steps: [Int]
  package let because: String?
  /// The steps' structure while the constraint holds, 0 … 1.
  package let structure: Formula
  /// Factors while it holds.
  package let effort: Formula
  package let defects: Formula
  /// The group that alone may do the steps while it holds.
  package let group: Int?
  /// Hours between the times at which items are let on to each step while it holds.
  package let batchPeriod: Formula?
  /// How many items may be in progress at each step while it holds.
  package let limit: Formula?
  /// What it takes of a team's time while it holds.
  package let load: Load?
  package var fix: Fix?

  /// Whether it holds items back that people could take.
  package var holdsItems: Bool { batchPeriod != nil || limit != nil }
}

/// Work besides the work, such as administration.
package struct Load: Sendable {
  package let team: Int
  /// Share of everyone's time.
  package let share: Formula
}

/// The work that removes a constraint.
package struct Fix: Sendable {
  /// Hours from its start over which its blocks are released.
  package let takes: Formula
  /// How many full-time people's work it is.
  package var people: Formula
  package let team: Int
  /// The group within the team whose people alone do it; nil for everyone.
  package let group: Int?
  /// Money, booked with the blocks.
  package var costs: Formula
  /// The structure it leaves when the people who do the work shape it fully.
  package let leaves: Formula
  /// The share of the team's time that is still taken then.
  package let leavesTime: Formula
}
