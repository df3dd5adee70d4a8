/// People who do the same kinds of step.
package struct Team: Sendable {
  package let name: String
  /// The team that this is a group within: its people are the first of that team. Nil for a team of its own.
  package let within: Int?
  package let people: Int
  /// Money for one hour of one person; nil when the team is paid elsewhere (a subcontractor in the direct
  /// cost): its hours are then not paid hours.
  package let cost: Formula?
  /// Whether it is paid for hours worked alone, rather than whether it works or waits.
  package let isPaidByHourWorked: Bool
  /// Money an hour for each person besides.
  package let overhead: Formula
  /// Working hours of one person as a share of a full week.
  package let hours: Formula
  /// Share of days on which a person is paid but away.
  package let absence: Formula
  /// How many people leave, as a share of the team an hour.
  package let leaving: Formula
  /// rho: share of the hours that eliminated and delegated work frees which finds another use.
  package let reallocates: Formula
  /// tau_r: hours to 63 % of it.
  package let reallocatesOver: Formula
  /// 0 novice … 1 expert, drawn for each person once a trial: gain already held by skill.
  package let skill: Distribution
  /// How much of steps' effort one person does in an hour of work on items, 1 as written; of somebody in a group it is
  /// the team's times the group's. No scenario says it: an experiment asks what more capacity is worth.
  package var pace: Formula = 1
}
